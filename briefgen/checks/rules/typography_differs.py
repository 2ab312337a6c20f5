"""A quote stands in its source, but with other typography than was typed.

Marks and dashes fold when quotes are compared, so the quote holds; in print it should
still be the source's words character for character. What cannot be seen (the kind of
white space, soft hyphens, ligatures, hyphens at line ends) is left alone.

Bad: `quote: it's "too much"` where the source has “it’s “too much””.
Good: the quote with the source's own marks.
"""

import re
import unicodedata
from collections.abc import Iterator

from briefgen.base.diagnostic import Edit, Fix, Severity
from briefgen.checks.quoting import joined, nearest_passage
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Finding, Remark, Verdict
from briefgen.evidence.retyping import retyped
from briefgen.schema.fact import Fact

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SEAM = re.compile("[-\u2010\u00ad]\\s*")
_LONGEST_MENDED = 2000
_SHOWN = 4


def _visible(text: str) -> str:
    """Return a text without what print does not show."""
    text = _LIGATURE.sub(lambda one: unicodedata.normalize("NFKC", one.group()), text)
    kept = (char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def _escaped(text: str, style: str) -> str | None:
    """Return characters as a scalar of a style may hold them, or None."""
    if style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    if style == "'":
        return text.replace("'", "''")
    return None if style == "" and set(text) & set(":#\"'") else text


def _mended(dossier: Dossier, fact: Fact, theirs: str) -> Fix | None:
    """Return the smallest edits that turn a quote into the source's words."""
    if len(fact.quote) > _LONGEST_MENDED:
        return None
    style = fact.place.part("quote").style
    edits = []
    for start, end, text in retyped(fact.quote, theirs):
        written = _escaped(text, style)
        if written is None:
            return None
        if text or fact.quote[start:end].strip():
            span = dossier.words_at(fact, ("quote",), start, end)
            edits.append(Edit(span, written))
    return Fix("write the source's own marks", tuple(edits)) if edits else None


def _one_sided(ours: str, theirs: str) -> str:
    return f"`{ours}` added" if ours else f"`{theirs}` left out"


def _told(ours: str, theirs: str) -> str:
    pairs = [(ours[a:b], text) for a, b, text in retyped(ours, theirs)]
    told = dict.fromkeys(
        f"`{one}` for `{other}`" if one and other else _one_sided(one, other)
        for one, other in pairs
    )
    return ", ".join(list(told)[:_SHOWN])


def _alike(finding: Finding, ours: str, theirs: str) -> bool:
    """Tell whether two texts look the same in print."""
    if Remark.LINE_BREAK_HYPHEN in finding.remarks:
        ours, theirs = _SEAM.sub("", ours), _SEAM.sub("", theirs)
    return ours == theirs


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every quote with other marks than its source."""
    for name, finding in dossier.findings.items():
        if finding.verdict is not Verdict.TYPOGRAPHIC:
            continue
        fact = dossier.facts[name]
        if fact.quote.split() == finding.passage.split():
            continue
        ours = _visible(fact.quote)
        theirs = _visible(joined(finding.passage, ours))
        if _alike(finding, ours, theirs):
            continue
        yield Problem(
            f"the typography is not that of `{fact.source}`: {_told(ours, theirs)}",
            fact.at("quote"),
            fact,
            hint=f"paste: {theirs}",
            related=nearest_passage(dossier, fact, "the source has"),
            fix=_mended(dossier, fact, theirs),
            subject=fact.quote,
        )


RULE = Rule(
    "PAS02",
    "typography-differs",
    "A quote stands in its source with other typography.",
    find,
    Severity.WARNING,
)
