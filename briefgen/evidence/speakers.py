"""Whether a passage or what stands around it tells who speaks."""

import re
from collections.abc import Sequence
from typing import Literal

from briefgen.base.value import dataclass
from briefgen.evidence.names import Mention, Names, mentioned, mentions

Where = Literal["passage", "neighbour"]

_SPEECH = (
    r"(?:said|says|added|adds|told|noted|argued|stated|wrote|warned|insisted|explained"
    r"|replied|declared|announced|claimed|stressed|asked|remarked|continued|concluded)"
)
_AFTER = re.compile(
    rf"[,\s]{{0,3}}(?:who\s+)?(?:has\s+|had\s+)?(?:also\s+)?{_SPEECH}\b", re.IGNORECASE
)
_BEFORE = re.compile(rf"\b{_SPEECH}\s+$", re.IGNORECASE)

_CLOSED = re.compile(
    r"[^\"“”„«»\n]{0,600}?(?:[”»]|(?<=[,.!?…])\")[^\S\n]*[—–-]?[^\S\n]*"
)
"""The rest of a quotation, its closing mark and what parts it from its tag."""
_MARKS = '”»"—–- \u00a0\t'
_CLOSING = ("”", "»", '"')
_TAG_END = re.compile(r"[.;:!?\n\"“”«»]")
_TOLD_BY = re.compile(
    rf"(?!told\b){_SPEECH}\s+(?:(?!(?:to|for|of|by|about|with|on|in|after|that)\b)"
    r"[\w'’-]+,?\s+){0,4}$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s*(?:$|,|(?:on|in|at|after|before|during|while|when|who|as|to|from|with|and|late"
    r"|earlier|yesterday|today|last|this|\w+day)\b)"
)
"""What may stand behind the name of a speaker; `said US officials` names none."""
_TITLES = re.compile(r"(?:[\w'’-]+\s+){0,3}$")
_TAG = 120
_WE = re.compile(r"\b(?:we|us|our|ours|I|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Established:
    """Where a speaker is named: in the passage, or in a neighbouring paragraph."""

    where: Where
    mention: Mention
    neighbour: int = 0
    """Which of the neighbours names them."""


def established(
    speaker: str, passage: str, neighbours: Sequence[str], names: Names
) -> Established | None:
    """Return where a speaker is named, or None.

    News prose names a speaker once and goes on with `he added`, or with a quotation
    that runs over several paragraphs, so the neighbours count: give the paragraph of
    the passage first, then the two before and the two after it, the nearest first.
    """
    for mention in mentions(passage, names):
        if speaker in mention.actors:
            return Established("passage", mention)
    for number, text in enumerate(neighbours):
        for mention in mentions(text, names):
            if speaker in mention.actors:
                return Established("neighbour", mention, number)
    return None


def attributed_to(passage: str, names: Names) -> tuple[Mention, ...]:
    """Return the actors whom a passage itself names beside a verb of saying."""
    return tuple(
        one
        for one in mentions(passage, names)
        if _AFTER.match(passage, one.end)
        or _BEFORE.search(passage, max(0, one.start - 16), one.start)
    )


def tagged(speaker: str, content: str, end: int, names: Names) -> Mention | None:
    """Return whom the tag behind a quotation names, where that is not the speaker.

    Args:
        speaker: The id of the actor who is given as the speaker.
        content: The source.
        end: One past the end of the passage, inside the quotation or at its end.
        names: The names of the actors.
    """
    closed = _CLOSED.match(content, end - content.startswith(_CLOSING, end - 1))
    if closed is None:
        return None
    tag = _TAG_END.split(content[closed.end() : closed.end() + _TAG], maxsplit=1)[0]
    named = mentions(tag, names)
    if not named or any(speaker in one.actors for one in named):
        return None
    first = named[0]
    before = tag[: first.start]
    says = _TOLD_BY.match(before) and _NAMED.match(tag, first.end)
    if (
        not says
        and "." not in content[max(0, end - 1) : closed.end()].rstrip(_MARKS)[-1:]
    ):
        says = _TITLES.match(before) and _AFTER.match(tag, first.end)
    return first if says else None


def spoken_for(passage: str, role: str, names: Names) -> frozenset[str]:
    """Return the actors that `we` and `our` in a passage can mean.

    They are those that the role of its speaker names: for `US Vice President`, the US.
    """
    return mentioned([role], names) if _WE.search(passage) else frozenset()
