"""The files that travel inside the PDF, with everything that PDF/A-3 wants of them."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from briefgen.outputs.pdf.job import Attached
from briefgen.outputs.pdf.library import Library
from briefgen.outputs.pdf.pdfbuilding import Pdf
from briefgen.outputs.pdf.pdfobjects import (
    dictionaries,
    dictionary,
    number_of,
    stream_dictionary,
)


def make_attachments(
    attached: Sequence[Attached], library: Library, fetcher: object
) -> tuple[object, ...]:
    """Return WeasyPrint's attachments, in the order that their name tree needs."""
    return tuple(
        library.attachment(
            string=item.data,
            url_fetcher=fetcher,
            name=item.name,
            description=item.description,
            created=midnight(item),
            modified=midnight(item),
            relationship=item.relationship.value,
        )
        for item in in_order(attached)
    )


def finish_attachments(
    attached: Sequence[Attached], library: Library, pdf: Pdf
) -> None:
    """Give each embedded file its own media type and relationship, and list it once.

    WeasyPrint guesses the type from the name, finds the relationship by the bytes
    (two equal files would share one) and lists every file twice.
    """
    specifications = list(dictionaries(pdf, "/Filespec"))
    for item, (_, specification) in zip(
        in_order(attached), specifications, strict=True
    ):
        file = number_of(dictionary(specification["EF"])["F"])
        media_type = library.objects.name(item.media_type)
        stream_dictionary(pdf.objects[file])["Subtype"] = media_type
        specification["AFRelationship"] = f"/{item.relationship.value}"
    if specifications:
        references = [item.reference for item, _ in specifications]
        pdf.catalog["AF"] = library.objects.Array(references)


def in_order(attached: Sequence[Attached]) -> list[Attached]:
    """Return attachments as a name tree sorts them."""
    return sorted(attached, key=lambda item: item.name)


def midnight(item: Attached) -> datetime:
    """Return the first moment of an attachment's day."""
    return datetime.combine(item.dated, time(), UTC)
