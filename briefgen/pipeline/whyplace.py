"""The chains under a page and line of a built brief.

This module imports pypdf: import it where a PDF is read, and not before.
"""

from collections.abc import Iterator

from briefgen.base.counted import counted
from briefgen.base.errors import BriefgenError
from briefgen.base.pagetext import PageText
from briefgen.dossier.model import Dossier
from briefgen.dossier.paging import NAME, Paging
from briefgen.dossier.statement import Statement
from briefgen.evidence.prose import plain
from briefgen.pipeline.builtpdf import BuiltPdf, built_pdf
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.pageplace import PagePlace, pdf_meant
from briefgen.pipeline.reasons import in_one_line
from briefgen.pipeline.why import chain_of, chain_of_sentence
from briefgen.reports.tree import Branch
from briefgen.schema.node import Record

LEAST_WORDS = 4
"""Shorter texts of a record stand in too many places to tell it."""


def why_there(checked: Checked, place: PagePlace) -> Branch:
    """Return the chains under what is printed in a line of a built brief.

    Args:
        checked: What was read.
        place: The page and line; without a line, the lines of the page are listed.

    Raises:
        BriefgenError: If there is no such PDF, page or line, or the line holds no
            statement and names no record.
    """
    built = built_pdf(checked, pdf_meant(checked, place.what))
    page = _page(built, place)
    if not place.line:
        lines = counted(len(page.lines), "lines")
        return Branch(
            f"{built.path.name}, page {place.page}: {lines}",
            (*_older(built), *_numbered(page)),
        )
    words = _line(built, page, place)
    chains = tuple(_chains(checked.dossiers[built.brief.dossier], built, place))
    if not chains:
        today = " of today" if built.older else ""
        raise BriefgenError(
            f"page {place.page}, line {place.line} holds no statement{today}: "
            f"“{words}”",
            hint=_remedy(built),
        )
    told = f"{built.path.name}, page {place.page}, line {place.line}: {words}"
    return Branch(told, (*_older(built), *chains))


def _page(built: BuiltPdf, place: PagePlace) -> PageText:
    pages = built.paging.pages
    if not 1 <= place.page <= len(pages):
        raise BriefgenError(
            f"`{built.path.name}` has no page {place.page}",
            hint=f"it has {len(pages)} pages",
        )
    return pages[place.page - 1]


def _line(built: BuiltPdf, page: PageText, place: PagePlace) -> str:
    if place.line > len(page.lines):
        raise BriefgenError(
            f"page {place.page} of `{built.path.name}` has no line {place.line}",
            hint=f"it has {len(page.lines)} lines; "
            f"`briefgen why {built.path.name}:{place.page}` numbers them",
        )
    return page.lines[place.line - 1]


def _numbered(page: PageText) -> Iterator[Branch]:
    return (Branch(f"{n:>3}  {words}") for n, words in enumerate(page.lines, 1))


def _older(built: BuiltPdf) -> Iterator[Branch]:
    if built.older:
        why = in_one_line(built.older)
        yield Branch(f"this PDF is older than its inputs: {why}")


def _remedy(built: BuiltPdf) -> str:
    if built.older:
        why = in_one_line(built.older)
        return f"the PDF is older than its inputs ({why}); `briefgen build` mends that"
    return "headings and the words of the template state nothing; name another line"


def _chains(dossier: Dossier, built: BuiltPdf, place: PagePlace) -> Iterator[Branch]:
    slug = built.brief.slug
    statements = tuple(_statements(dossier, built, place))
    for one in statements:
        yield chain_of_sentence(dossier, slug, one)
    if not statements:
        for name in _records(dossier, built, place):
            yield chain_of(dossier, name)


def _stands(
    paging: Paging, text: str, place: PagePlace, *, alone: bool = False
) -> bool:
    there = place.page, place.line
    return any(there in spots for spots in paging.where(text, alone=alone))


def _statements(
    dossier: Dossier, built: BuiltPdf, place: PagePlace
) -> Iterator[Statement]:
    """Yield the sentences and cells of a line, those left out that others contain."""
    printed = dossier.printed[built.brief.slug]
    found = {
        " ".join(plain(one.text).split()): one
        for one in printed.statements
        if not one.heading and _stands(built.paging, one.text, place)
    }
    for words, one in found.items():
        if not any(words.rstrip(".") in more for more in found if more != words):
            yield one


def _records(dossier: Dossier, built: BuiltPdf, place: PagePlace) -> Iterator[str]:
    """Yield the records whose words a line prints, or else those that it names."""
    citable = dossier.records.citable
    found = tuple(
        name
        for name, (_, record) in citable.items()
        if _prints(dossier, built.paging, record, place)
    )
    line = built.paging.pages[place.page - 1].lines[place.line - 1]
    yield from found or (name for name in NAME.findall(line) if name in citable)


def _prints(dossier: Dossier, paging: Paging, record: Record, place: PagePlace) -> bool:
    """Tell whether a line prints the passage of a fact, or a text of another record."""
    finding = dossier.findings.get(record.id)
    if finding is not None:
        return finding.stands and _stands(paging, finding.passage, place)
    texts = (value for _, value in record if isinstance(value, str))
    return any(
        _stands(paging, one, place, alone=True)
        for one in texts
        if len(one.split()) >= LEAST_WORDS
    )
