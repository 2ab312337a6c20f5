"""Re-checks the pages of a PDF against the text that it carries, and its tags."""

import re
from collections.abc import Iterator

from briefgen.base.digest import digest_text
from briefgen.dossier.readable import NOTE, readable
from briefgen.evidence.printedtext import PrintedText
from briefgen.loader.carriedpdf import CarriedPdf
from briefgen.outputs.markup.blocks import (
    REGISTER,
    Chunk,
    Closed,
    Opened,
    notes,
    pieces,
    without_notes,
)
from briefgen.outputs.templating import FINGERPRINT
from briefgen.pipeline.carriedfinding import Told
from briefgen.pipeline.carrying import TEXT
from briefgen.schema.evidencefile import EvidenceFile

MARK = re.compile(r"\[\^\d+\]|\[(?=[A-Z]{1,2}\d+\]\()|\]\(#[^)]*\)")
NUMBER = re.compile(r"\[\^(\d+)\]")
BLOCK = re.compile(r"\||#|[-*+] |\d+\. |    ")
"""What begins a table, a heading or a list."""
BREAK = "\ue000"
LEAST_WORDS = 3


def fragments(markdown: str) -> Iterator[str]:
    """Yield the stretches of a brief's Markdown that pages print without a break.

    Notes are left aside: the pages print the passages of all of them in the annex.
    """
    marked = MARK.sub(BREAK, NOTE.sub("", markdown))
    for line in readable(marked).split("\n"):
        for cell in line.split("·"):
            for piece in cell.split(BREAK):
                words = piece.strip(" .,;:()")
                if len(words.split()) >= LEAST_WORDS:
                    yield words


def text_told(
    pdf: CarriedPdf, evidence: EvidenceFile, printed: PrintedText
) -> Iterator[Told]:
    """Yield where the pages do not print the text that the PDF carries."""
    markdown = pdf.files.get(TEXT, b"").decode("utf-8", "replace")
    stamp = f"`{evidence.fingerprint}`"
    if digest_text(markdown.replace(stamp, FINGERPRINT)) != evidence.fingerprint:
        yield Told("text-differs", "the carried text is not that of the fingerprint")
    missing = [words for words in fragments(markdown) if not printed.has(words)]
    for words in missing[:5]:
        yield Told("text-differs", f"the pages do not print “{words[:80]}”")
    if len(missing) > 5:  # noqa: PLR2004 - the same five
        yield Told("text-differs", f"nor {len(missing) - 5} further stretches of text")
    if not printed.has(evidence.fingerprint):
        yield Told("text-differs", "the pages do not print the fingerprint")


def noted_on_pages(markdown: str) -> frozenset[int]:
    """Return the numbers of the notes that stand at the foot of a page.

    These are the notes that a paragraph of prose cites, outside boxes and the annex;
    what tables, lists and boxes cite is printed in the annex alone.
    """
    found: set[str] = set()
    box = register = False
    for piece in pieces(without_notes(markdown)):
        if isinstance(piece, Opened):
            box = box or piece.kind == "box"
            register = register or piece.name == REGISTER
        elif isinstance(piece, Closed):
            box = box and piece.kind != "box"
            register = register and piece.kind != "part"
        elif not box and not register:
            found.update(NUMBER.findall("\n".join(prose_of(piece))))
    return frozenset(map(int, found))


def prose_of(piece: Chunk) -> Iterator[str]:
    """Yield the paragraphs of a piece of Markdown, without tables and lists."""
    for block in piece.text.split("\n\n"):
        if not BLOCK.match(block.strip("\n")):
            yield block


def notes_told(pdf: CarriedPdf, printed: PrintedText) -> Iterator[Told]:
    """Yield each note at the foot of a page that differs from the carried text.

    Its passage stands in the annex too, so a note counts only whole: with its number,
    its speaker, its passage and its place.
    """
    markdown = pdf.files.get(TEXT, b"").decode("utf-8", "replace")
    listed = notes(markdown)
    for number in sorted(noted_on_pages(markdown) & listed.keys()):
        if not printed.has(f"{number}{readable(listed[number])}"):
            yield Told("text-differs", f"no page prints note {number} as it was made")


def tags_told(pdf: CarriedPdf, evidence: EvidenceFile) -> Iterator[Told]:
    """Yield what readers who hear a PDF have lost."""
    if not pdf.tagged:
        yield Told("tags-missing", "the PDF has lost its tags")
    if pdf.language != evidence.brief.language:
        yield Told("tags-missing", f"the language of the PDF is `{pdf.language}`")
    if pdf.title != evidence.brief.title:
        yield Told("tags-missing", f"the title of the PDF is `{pdf.title}`")
