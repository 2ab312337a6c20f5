"""What is fuzzed: each target takes one text, and fails on a broken promise."""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from xml.etree.ElementTree import Element, fromstring

from judging import judged, stated
from markdown_it import MarkdownIt

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote
from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.outputs.closed import close_text
from briefgen.outputs.markup.dialect import Converter
from briefgen.outputs.sandbox.environment import Room, Sandbox
from briefgen.outputs.sandbox.meter import Meter
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.words import Words, escape_markdown, in_cell, prose
from briefgen.reports.catalogue import REPORTS
from briefgen.schema.brief import Brief
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.settings import LimitSettings

LIMITS = LimitSettings()
ALIGNED = "style=text-align"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"::(error|warning|notice) title=")
SURROUNDINGS = ("{}", "x {} y", "- {}", "## {}", "> {}", "*x {} x*", "“{}”")


def _mark(number: int) -> Element:
    element = Element("a", {"class": "mark", "href": f"#n{number}"})
    element.text = str(number)
    return element


OURS = Converter(_mark)
THEIRS = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def reader(text: str) -> None:
    """Read a text as a YAML file: findings with places, and nothing else."""
    document = compose("f.yaml", text.encode("utf-8", "surrogatepass"), LIMITS)
    for model in (DossierFile, Brief):
        for finding in validate(document, model).diagnostics:
            place = finding.place
            whole = max(len(document.text.content), place.start)
            assert 0 <= place.start <= place.end <= whole
            assert finding.message


def matcher(text: str) -> None:
    """Look for words in a text: what stands is what the text says."""
    source, _, words = text.partition("\x1e")
    archived = ArchivedText("t", source)
    for quote in (words or source[: len(source) // 2], source):
        if quote:
            finding = locate(Quote(quote), archived)
            if finding.start is not None and finding.end is not None:
                assert source[finding.start : finding.end] == finding.passage


def _no_harm(markdown: str) -> tuple[str, str]:
    """Return the words that both renderers show, if neither shows anything else."""
    html = OURS.convert(markdown, in_prose=True)
    theirs = THEIRS.render(markdown)
    for made in (html, theirs):
        harm = [one for one in judged(made)[0] if not one.startswith(ALIGNED)]
        assert harm == []
    return judged(sanitise(html))[1], judged(theirs)[1]


def escaper(text: str) -> None:
    """Escape words: both renderers show them as they are, wherever they stand."""
    for around in SURROUNDINGS:
        expected = stated(around.strip("-#> *").replace("{}", stated(text)))
        for shown in _no_harm(around.replace("{}", escape_markdown(text))):
            assert shown == expected, around
    _no_harm(f"| a |\n|:--|\n| {in_cell(Words(text))} |")


def authors(text: str) -> None:
    """Print an author's prose: it does no harm and writes nothing of ours."""
    safe = prose(text)
    _no_harm(str(safe))
    _no_harm(f"| a |\n|:--|\n| {in_cell(safe)} |")
    close_text(str(safe), "mine")


def emitters(text: str) -> None:
    """Report findings that quote a text: each form can be read and obeys nobody."""
    file = TextFile(f"{text[:20]}.yaml", text)
    place = Label(Span(file.path, 0, len(text)), text)
    finding = Diagnostic(
        "PAS01", "x", Severity.ERROR, text, place, (place,), text, None, text
    )
    report = Report(diagnostics=(finding,), texts={file.path: file})
    forms = {name: render(report) for name, render in REPORTS.items()}
    for name in ("human", "concise"):
        assert not OBEYED.search(forms[name])
    for name in ("json", "gitlab", "sarif"):
        json.loads(forms[name])
    fromstring(forms["junit"].encode("utf-8", "surrogatepass"))  # noqa: S314 - ours
    for line in re.split("\r\n|\r|\n", forms["github"]):
        obeyed = line.lstrip().startswith("::") or "##[" in line
        assert not obeyed or COMMAND.match(line)


def templates(text: str) -> None:
    """Fill a text as a template: words or an error with a place."""
    room = Room({"t": text}, str, str, {}, {})
    with suppress(BriefgenError):
        Sandbox(room, Meter(2_000, 200_000)).fill("t", "fuzz", {"view": Words("x")})


TARGETS: Mapping[str, Callable[[str], None]] = {
    "reader": reader,
    "matcher": matcher,
    "escaper": escaper,
    "authors": authors,
    "emitters": emitters,
    "templates": templates,
}
