"""Typed access to the objects of a PDF that is being written."""

from collections.abc import Iterator, MutableMapping, MutableSequence

from briefgen.outputs.pdf.pdfbuilding import Pdf, PdfObject

Dictionary = MutableMapping[str, object]


def number_of(reference: object) -> int:
    """Return the number of the object that a reference such as `7 0 R` names."""
    if not isinstance(reference, bytes):
        raise TypeError(f"not a reference: {reference!r}")
    return int(reference.split()[0])


def dictionary_at(pdf: Pdf, reference: object) -> Dictionary:
    """Return the dictionary that a reference names."""
    return dictionary(pdf.objects[number_of(reference)])


def dictionary(item: object) -> Dictionary:
    """Return an object that must be a dictionary."""
    if not isinstance(item, MutableMapping):
        raise TypeError(f"not a dictionary: {item!r}")
    return item


def array(item: object) -> MutableSequence[object]:
    """Return an object that must be an array."""
    if not isinstance(item, MutableSequence):
        raise TypeError(f"not an array: {item!r}")
    return item


def dictionaries(pdf: Pdf, kind: str) -> Iterator[tuple[PdfObject, Dictionary]]:
    """Yield the dictionaries of a type, each also as an object."""
    for item in pdf.objects:
        if isinstance(item, MutableMapping) and item.get("Type") == kind:
            yield item, item


def stream_dictionary(item: PdfObject) -> Dictionary:
    """Return what the dictionary of a stream says."""
    return dictionary(getattr(item, "extra", None))


def stream_content(item: PdfObject) -> MutableSequence[object]:
    """Return the operators and operands of a stream."""
    return array(getattr(item, "stream", None))
