"""A long page of everything that strains the PDF engine: tables, notes, scripts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pdfsamples import STYLES as PLAIN
from pdfsamples import page_job

from briefgen.outputs.pdf.job import PdfJob

NOTES = 300
CHAPTERS = 20
REGISTER = 300
"""How many rows the longest table has, since the house theme sets text closely."""
NAMES = (
    "Zażółć Gęślą-Jaźń",
    "Володимир Зеленський",
    "Αλέξης Χαρίτσης",
    '<span lang="ar" dir="rtl">محمد بن سلمان</span>',
    "Æthelþryð Ðórarinsdóttir",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
)
WORDS = (
    "The delegation proposed guidelines for direct talks and the other side answered "
    "that a ceasefire had to come first, with guarantees, observers and a calendar. "
)
STYLES = """
.wide{overflow-wrap:anywhere}
th,td{border:.5pt solid #999;padding:2pt;vertical-align:top;text-align:left}
.box{break-inside:avoid;border:1pt solid #333;padding:4pt;display:flex;gap:4mm}
.mark{position:absolute;left:-20mm}
p{position:relative}
"""

THEME = Path(__file__).parents[1] / "templates" / "_house"
THEMED = """
.wide{overflow-wrap:anywhere}
.mark{position:absolute;left:-14mm}
p{position:relative;orphans:3;widows:3}
"""


def stress_job() -> PdfJob:
    """Return the job of about sixty pages."""
    return page_job("".join(body()), STYLES)


def themed_stress_job() -> PdfJob:
    """Return the same in the house theme, as briefs are laid out."""
    sheets = [(THEME / name).read_text("utf-8") for name in ("brief.css", "print.css")]
    styles = "\n".join([*sheets, THEMED])
    register = "".join(table("register", REGISTER))
    job = page_job(f"<main>{''.join(body())}{register}</main>", styles)
    own = job.assets["page.css"].decode("utf-8").removeprefix(PLAIN)
    return replace(job, assets={**job.assets, "page.css": own.encode()})


def body() -> Iterator[str]:
    """Yield the body of the page."""
    yield '<section class="head"><h1>Everything at once</h1></section>'
    yield '<nav class="toc"><h2>Contents</h2><ul>'
    for number in range(1, CHAPTERS + 1):
        yield f'<li><a href="#c{number}">Chapter {number}</a>'
        yield f'<ul><li><a href="#d{number}">Details</a></li></ul></li>'
    yield "</ul></nav>"
    for number in range(1, CHAPTERS + 1):
        yield from chapter(number)
    yield "<section><h2>Annex</h2>"
    yield from table("annex", 60)
    yield "</section>"


def chapter(number: int) -> Iterator[str]:
    """Yield a chapter: paragraphs with notes, a list, a box, a table, a figure."""
    yield f'<section id="c{number}"><h2>Chapter {number}: <em>talks</em></h2>'
    share = NOTES // CHAPTERS
    for note in range((number - 1) * share + 1, number * share + 1):
        yield paragraph(note)
    yield f'<h3 id="d{number}">Details</h3>'
    yield "<ul><li>One<ul><li>Inner <b>one</b></li></ul></li><li><p>Two</p></li></ul>"
    yield "<dl><dt>Term</dt><dd>What is said of it</dd><dt>Other</dt><dd>More</dd></dl>"
    yield '<div class="box"><div>Left <code>a1b2</code></div><div>Right</div></div>'
    yield "<blockquote><p>Words of <q>another</q>, at length.</p></blockquote>"
    yield from table(f"t{number}", 4)
    yield f"<figure>{figure(number)}<figcaption>Figure {number}</figcaption></figure>"
    yield "</section>"


def paragraph(note: int) -> str:
    """Return a paragraph with a note, a name, a link over lines and a mark beside."""
    name = NAMES[note % len(NAMES)]
    link = f'<a href="https://a.example/{note}">{WORDS}</a>' if note % 30 == 0 else ""
    return (
        f'<p class="wide">{WORDS}{name}.'
        f'<a class="ref" role="doc-noteref" href="#note-{note}" id="ref-{note}">{note}'
        f'</a><span class="fn" role="doc-footnote" id="note-{note}">{name}: 14 May. '
        f'<a href="#annex-{note % 60 + 1}">F{note:03}</a></span> {link}'
        f'<a class="mark" href="#annex-{note % 60 + 1}">F{note:03}</a></p>'
    )


def table(name: str, rows: int) -> Iterator[str]:
    """Yield a table that breaks over pages, with cells that span."""
    yield f'<table id="{name}"><caption>Table {name}</caption><thead><tr>'
    yield '<th scope="col">Id</th><th scope="col" colspan="2">What</th></tr></thead>'
    yield "<tbody>"
    for row in range(1, rows + 1):
        yield f'<tr id="{name}-{row}"><th scope="row">{name}-{row}</th>'
        if row % 5 == 0:
            yield f'<td colspan="2">{WORDS}</td></tr>'
        else:
            yield f"<td>{NAMES[row % len(NAMES)]}</td><td><p>{WORDS}</p></td></tr>"
    yield "</tbody></table>"


def figure(number: int) -> str:
    """Return a small drawing with words that stand for it."""
    return (
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 200 40" width="200" height="40"><title>Line {number}</title>'
        '<path d="M5 20 H195" stroke="#14324a"/>'
        '<text x="5" y="15" font-size="9" font-family="BG Sans">start</text></svg>'
    )
