"""Citations in prose, written in the Pandoc way: `[@F006; @J2]`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.base.value import dataclass
from briefgen.evidence.cover import blanked
from briefgen.evidence.prose import blank_code

_BRACKET = re.compile(r"\[(?P<inside>[^\[\]\n]{0,200}?@[^\[\]]{0,2000})(?P<close>\])?")
_PART = re.compile(r"[^;]+")
_CITED = re.compile(
    r"\s*(?P<prefix>[^@]*?)\s*(?<![\w@])(?P<mark>-?@)"
    r"(?P<id>[A-Za-z](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*)(?P<rest>.*)",
    re.DOTALL,
)
_PREFIX = re.compile(
    r"(?:see(?: also)?|also|but see|cf\.?|e\.g\.,?|compare|contra)?$", re.IGNORECASE
)
_LOCATOR = re.compile(
    r"\s*(?:,\s*(?P<locator>(?:para(?:graph)?s?|pp?|pages?|sec(?:tion)?s?|§§?|lines?)\.?"
    r"\s*\d{1,6}(?:\s*[-–,]\s*\d{1,6}){0,20}))?\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\w@.;/\[-])@(?P<id>[A-Z]{1,4}\d{1,5})\b")
_NO_MARK = re.compile(
    r"(?<![\w\]!\\])\[(?P<inside>[A-Z]{1,3}\d{1,4}(?:\s*[,;]\s*[A-Z]{1,3}\d{1,4}){0,60})\]"
    r"(?![(\[:])"
)
_ID = re.compile(r"[A-Z]{1,3}\d{1,4}")


@dataclass(frozen=True, slots=True, order=True)
class CitedId:
    """One id of a citation, with the offsets of the id itself."""

    id: str
    start: int
    end: int
    locator: str | None = None
    """The place inside the record, where one is given: `para 3`."""


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """One bracket of citations, with its offsets in the text."""

    start: int
    end: int
    ids: tuple[CitedId, ...]
    problem: str | None = None
    """Why it is malformed, in words for a message; None where it is well formed."""


@lru_cache(maxsize=4096)
def citations(text: str) -> tuple[Citation, ...]:
    """Return the citations of a text in its order; code is not looked at.

    A malformed one is returned too, with its problem and the ids that could be read.
    """
    if "@" not in text and "[" not in text:
        return ()
    prose = blank_code(text)
    found = [*_bracketed(prose), *_without_mark(prose)]
    taken = [(one.start, one.end) for one in found]
    found.extend(_bare(blanked(prose, sorted(taken))))
    return tuple(sorted(found, key=lambda one: one.start))


def cited_ids(text: str) -> tuple[str, ...]:
    """Return the ids that the well-formed citations of a text name, each once."""
    sound = (one for one in citations(text) if one.problem is None)
    return tuple(dict.fromkeys(cited.id for one in sound for cited in one.ids))


def _bracketed(text: str) -> Iterator[Citation]:
    for match in _BRACKET.finditer(text):
        inside, offset = match["inside"], match.start("inside")
        if not re.search(r"(?<![\w])-?@", inside):
            continue
        if not match["close"]:
            inside = inside.split("\n\n")[0].rstrip()
        end = match.end() if match["close"] else offset + len(inside)
        ids, problem = _parts(inside, offset)
        if not match["close"]:
            problem = "the bracket is not closed"
        yield Citation(match.start(), end, ids, problem)


def _parts(inside: str, offset: int) -> tuple[tuple[CitedId, ...], str | None]:
    """Return the ids between two brackets, and the first thing wrong with them."""
    ids: list[CitedId] = []
    problems: list[str] = []
    for part in _PART.finditer(inside):
        cited = _CITED.match(part.group())
        if not cited:
            problems.append(f"`{part.group().strip()}` is not an id with `@`")
            continue
        if not _PREFIX.match(cited["prefix"].strip()):
            problems.append(
                f"`{cited['prefix'].strip()}` before an id is not understood"
            )
        locator = _LOCATOR.match(cited["rest"])
        if not locator:
            problems.append(f"`{cited['rest'].strip()}` after an id is not understood")
        start = offset + part.start() + cited.start("id")
        where = locator["locator"] if locator else None
        ids.append(CitedId(cited["id"], start, start + len(cited["id"]), where))
    return tuple(ids), problems[0] if problems else None


def _without_mark(text: str) -> Iterator[Citation]:
    """Yield brackets such as `[F006]` that look like citations without their `@`."""
    for match in _NO_MARK.finditer(text):
        base = match.start("inside")
        ids = tuple(
            CitedId(one.group(), base + one.start(), base + one.end())
            for one in _ID.finditer(match["inside"])
        )
        yield Citation(match.start(), match.end(), ids, "the ids lack their `@`")


def _bare(text: str) -> Iterator[Citation]:
    for match in _BARE.finditer(text):
        cited = CitedId(match["id"], match.start("id"), match.end())
        yield Citation(*match.span(), (cited,), "the id stands outside brackets")
