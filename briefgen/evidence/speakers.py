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


def spoken_for(passage: str, role: str, names: Names) -> frozenset[str]:
    """Return the actors that `we` and `our` in a passage can mean.

    They are those that the role of its speaker names: for `US Vice President`, the US.
    """
    return mentioned([role], names) if _WE.search(passage) else frozenset()
