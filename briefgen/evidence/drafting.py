"""What a new fact starts from: the next free id, and a guess at who speaks."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.evidence.archive import ArchivedText

_NUMBERED = re.compile(r"([A-Za-z._-]*?)(\d+)")
_SAYING = (
    r"(?:said|says|told|added|noted|stated|argued|warned|insisted|stressed|explained"
    r"|declared|announced|claimed|replied|wrote|remarked|concluded|continued|hinted"
    r"|urged|spoke)"
)


@dataclass(frozen=True, slots=True)
class SpeakerGuess:
    """A guess at who speaks, never more: with the words that it rests on.

    Args:
        actor: The id of the actor.
        words: The name with its verb, as the source has it.
        start: Where they begin in the source.
        end: One past their end.
        para: The number of their paragraph.
    """

    actor: str
    words: str
    start: int
    end: int
    para: int


def next_free_id(taken: Iterable[str], prefix: str = "F", width: int = 3) -> str:
    """Return the id after the highest one taken; gaps are never filled again."""
    highest = 0
    for one in taken:
        match = _NUMBERED.fullmatch(one)
        if match and match.group(1) == prefix:
            highest = max(highest, int(match.group(2)))
            width = max(width, len(match.group(2)))
    return f"{prefix}{highest + 1:0{width}}"


def guess_speaker(
    text: ArchivedText, start: int, end: int, actors: Mapping[str, Sequence[str]]
) -> SpeakerGuess | None:
    """Guess who speaks in a passage by the tags of speech in its paragraph and before.

    Args:
        text: The source.
        start: Where the passage begins.
        end: One past its end.
        actors: The names and aliases of each actor by its id.
    """
    tags = _tags(actors)
    here = text.paragraph_at(start)
    if tags is None or not here:
        return None
    middle = (start + end) // 2
    inside = list(_tagged(text, here, tags, actors))
    if inside:
        return min(inside, key=lambda one: (abs(one.start - middle), one.start))
    for para in range(here - 1, max(0, here - 4), -1):
        before = list(_tagged(text, para, tags, actors))
        if before:
            return before[-1]
    return None


def _tags(actors: Mapping[str, Sequence[str]]) -> re.Pattern[str] | None:
    """Return a pattern for a name beside a verb of saying."""
    names = sorted({name for known in actors.values() for name in known if name})
    if not names:
        return None
    name = "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\b(?:[Aa]ccording to (?:\w+ ){{0,4}}(?P<source>{name})\b"
        rf"|(?P<first>{name})(?:,[^,.;\u201d\"]{{1,60}},)?"
        rf" (?:also |has |had )?{_SAYING}\b"
        rf"|{_SAYING} (?:\w+ ){{0,3}}(?P<last>{name}))\b"
    )


def _tagged(
    text: ArchivedText,
    para: int,
    tags: re.Pattern[str],
    actors: Mapping[str, Sequence[str]],
) -> Iterator[SpeakerGuess]:
    paragraph = text.paragraphs[para - 1]
    for match in tags.finditer(text.content, paragraph.start, paragraph.end):
        name = match.group("source") or match.group("first") or match.group("last")
        actor = next(one for one in sorted(actors) if name in actors[one])
        yield SpeakerGuess(actor, match.group(), match.start(), match.end(), para)
