"""One hand-made report for all forms: every kind of finding, with hostile words."""

import pytest

from briefgen.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from briefgen.base.report import (
    BaselinedFinding,
    BaselineEntry,
    Report,
    WaivedFinding,
)
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile

FACTS = TextFile(
    "briefs/port/facts.yaml",
    "facts:\r\n"
    "\tF1: {quote: A\tbig gulf}\r\n"
    "  F2: {quote: 東京の港 «zaļš» re\u0301sume\u0301 gulf}\r\n"
    "  F3:\r\n"
    "    quote: >-\r\n"
    "      the first line of it\r\n"
    "      and the second\r\n"
    "  F4: {quote: \x1b[31mred\x1b[0m \u202egnirts\u202c \U0001f6a2 ship}\r\n"
    + "".join(f"  N{number}: {{name: Ada {number}}}\r\n" for number in range(10)),
)
SOURCE = TextFile(
    "seeds/letter ü.txt",
    "para\n" + "The harbour master of 東京 said that " * 4 + "the gulf is big.\n",
)
TALL = TextFile("briefs/port/tall.yaml", "a: |\n" + "  line\n" * 9)
PATH = "briefs/port/a\n::error::b %0A,c.yaml"
ODD = TextFile(PATH, "x: y\n")
HOSTILE = (
    "first\r\n::error file=x::pwned\n##[error]pwned %0A::warning::pwned ]]> </failure>"
    " <script>alert(1)</script> \x1b[2J\x00 \u202ebidi\u202c e\u0301 \U0001f6a2\t"
    "| `tick` ```fence [text](https://evil.example) & \"quoted\" 'too' \ud800 \ufffe"
)
RULES = (
    RuleInfo(
        "FCT03",
        "name-unsupported",
        "A name.",
        "Why.",
        "a",
        "b",
        Severity.WARNING,
        waivable=True,
    ),
    RuleInfo("PAS01", "quote-not-found", "A quote.", "", "a", "b"),
    RuleInfo(
        "PAS02",
        "typography-differs",
        "Marks.",
        "Why.",
        "a",
        "b",
        Severity.NOTE,
        waivable=True,
    ),
)


def span_of(text: TextFile, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.content.index(words)
    return Span(text.path, start, start + len(words))


def quote_not_found(place: Span, message: str, subject: str = "") -> Diagnostic:
    return Diagnostic(
        "PAS01",
        "quote-not-found",
        Severity.ERROR,
        message,
        Label(place),
        related=(Label(span_of(SOURCE, "gulf is big"), "the nearest\npassage"),),
        hint="quote the source\nword for word",
        subject=subject,
        firm=True,
    )


def typography(place: Span, *edits: Edit) -> Diagnostic:
    return Diagnostic(
        "PAS02",
        "typography-differs",
        Severity.NOTE,
        "the typography is not that of `S1`",
        Label(place),
        fix=Fix("write the source's own marks", edits),
        subject="F2:words",
    )


def unsupported(name: str) -> Diagnostic:
    return Diagnostic(
        "FCT03",
        "name-unsupported",
        Severity.WARNING,
        f"the name `{name}` does not stand in the passage, nor does any other form of "
        "it that the actors of this dossier are known under",
        Label(span_of(FACTS, name)),
        subject=f"N:{name}",
    )


@pytest.fixture
def report() -> Report:
    """Return the report."""
    zals = span_of(FACTS, "zaļš")
    diagnostics = (
        quote_not_found(Span(PATH, 0, 1), HOSTILE, "F0:x"),
        quote_not_found(span_of(FACTS, "A\tbig gulf"), "these words do not stand"),
        quote_not_found(span_of(FACTS, "re\u0301sume\u0301"), "nor do `these`"),
        typography(zals, Edit(zals, "]]>\x1b"), Edit(Span(PATH, 0, 1), "z")),
        quote_not_found(
            Span(FACTS.path, *(FACTS.content.index(w) for w in (">-", "  F4"))),
            "three lines",
            "F3:x",
        ),
        quote_not_found(span_of(FACTS, "\x1b[31mred\x1b[0m \u202egnirts"), "hidden"),
        *(unsupported(f"Ada {number}") for number in range(10)),
        quote_not_found(Span(TALL.path, 3, len(TALL.content)), "many lines"),
        quote_not_found(Span("briefs/unread.yaml", 0, 0), "no text", "F9:x"),
    )
    entry = BaselineEntry("1f" * 32, "FCT03", FACTS.path, "N8:Ada", "old\n::error::x")
    stale = BaselineEntry("2e" * 32, "FCT03", FACTS.path, "gone\x1b", None)
    return Report(
        diagnostics=diagnostics,
        waived=(
            WaivedFinding(unsupported("Ada 9"), "N9", HOSTILE, "A. Editor", None),
            WaivedFinding(unsupported("Ada 7"), "N7", "a", "B", "2027-01-01"),
        ),
        baselined=(BaselinedFinding(unsupported("Ada 8"), entry),),
        stale=(stale,),
        checked={"dossiers": 1, "facts": 14},
        unchecked={"rules": 0, "quotes": 2},
        texts={one.path: one for one in (FACTS, SOURCE, TALL, ODD)},
        rulebook=lambda: RULES,
        prefix="policy/",
        release="1.2.3",
    )
