"""Numbers the notes of a filled template, in the order of first use."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.outputs.quotation import quoted
from briefgen.outputs.recordviews import FactView
from briefgen.outputs.view import View
from briefgen.outputs.words import address, escape_markdown

CITATION = re.compile(r"\[(?<!\\\[)(?P<ids>[^\[\]\\]*@[^\[\]\\]*)\]")
SPACE = re.compile(r"(?<=[^|:\s])(?<!:\*)(?<!:\*\*) ")
"""Goes from before a mark, which stands close to its word, but to nothing else."""
CITED = re.compile(r"@([A-Za-z](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*)")
NUMBER = re.compile(r"<!-- note (\S+) -->")
ON_THE_WEB = "on the web"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A Markdown text with its notes.

    Args:
        markdown: The text.
        notes: The facts by the number of their note.
        unknown: The ids that were cited and that the view does not know.
    """

    markdown: str
    notes: Mapping[int, FactView]
    unknown: tuple[str, ...]


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _marks(ids: list[str], space: str, view: View, numbers: dict[str, int]) -> str:
    """Return the marks of one citation: note numbers for facts, names for the rest."""
    facts = [one for one in ids if one in view.facts]
    named = [_link(one) for one in ids if one not in view.facts]
    for one in facts:
        numbers.setdefault(one, len(numbers) + 1)
    marks = " ".join(f"[^{numbers[one]}]" for one in facts)
    if not named:
        return marks
    return f"{marks}{space or (' ' if marks else '')}({', '.join(named)})"


def _marked(
    text: str, view: View, numbers: dict[str, int], cited: set[str]
) -> Iterator[str]:
    """Yield a text with the marks of its citations, piece by piece."""
    at = 0
    for match in CITATION.finditer(text):
        ids = CITED.findall(match["ids"])
        cited.update(ids)
        space = " " if SPACE.match(text, match.start() - 1) else ""
        yield text[at : match.start() - len(space)]
        yield _marks(ids, space, view, numbers)
        at = match.end()
    yield text[at:]


def _definition(number: int, fact: FactView) -> str:
    who = escape_markdown(fact.speaker or fact.source_label)
    voice = escape_markdown(fact.voice_label)
    words = escape_markdown(quoted(fact.passage))
    slips = "".join(f" \\[sic: {escape_markdown(one)}\\]" for one in fact.sic)
    page = f", [{ON_THE_WEB}]({address(fact.link)})" if fact.link else ""
    place = f"{_link(fact.source)}, para. {fact.para}{page}"
    return f"[^{number}]: {who}, {voice}: {words}{slips} ({place}; {_link(fact.id)})"


def _tightened(text: str) -> str:
    """Return a text with one empty line where there were more."""
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text


def number_notes(text: str, view: View) -> Numbered:
    """Return a filled template with numbered notes and their list at the end.

    A citation of a fact becomes the number of its note, counted by first use; a
    citation of any other record becomes a link to it.
    """
    numbers: dict[str, int] = {}
    cited: set[str] = set()
    body = "".join(_marked(text, view, numbers, cited))

    def told(match: re.Match[str]) -> str:
        number = numbers.get(match.group(1))
        return f"[^{number}]" if number else "–"

    body = NUMBER.sub(told, body)
    notes = {number: view.facts[name] for name, number in numbers.items()}
    listed = "\n\n".join(_definition(*one) for one in notes.items())
    known = {*view.facts, *record_ids(view)}
    return Numbered(
        markdown=_tightened(f"{body.strip()}\n\n{listed}\n"),
        notes=notes,
        unknown=tuple(sorted(cited - known)),
    )


def record_ids(view: View) -> set[str]:
    """Return the ids of the records, facts aside, that a brief may cite."""
    groups = (
        view.judgements,
        view.events,
        view.scenarios,
        view.options,
        view.source_recommendations,
        view.recommendations,
        view.conflicts,
        view.gaps,
        view.assumptions,
        view.terms,
        view.sources,
    )
    return {one.id for group in groups for one in group} | set(view.other_conflicts)
