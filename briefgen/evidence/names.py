"""Declared actors in a text, by any of their names, and whether a passage has them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.evidence.wordlist import wordlist

_PARTICLES = wordlist("von van der den de di da del la le al el bin ibn")
_LEAST_SHOUTED = 5
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """An actor mentioned in a text, with the offsets of the name."""

    start: int
    end: int
    words: str
    actors: tuple[str, ...]
    """The ids of the actors that the name can mean; more than one shares a surname."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the actors of a dossier, ready to be looked for."""

    pattern: re.Pattern[str] | None
    ids: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(
        cls, actors: Mapping[str, Iterable[str]], people: Collection[str] = ()
    ) -> "Names":
        """Return the names of actors by id; people are also known by their surname.

        Adjectives such as `Russian` are found where they are declared as names.
        """
        ids: dict[str, list[str]] = {}
        for actor in sorted(actors):
            for name in _forms(actors[actor], person=actor in people):
                known = ids.setdefault(name, [])
                if actor not in known:
                    known.append(actor)
        forms = sorted(ids, key=lambda name: (-len(name), name))
        parts = "|".join(r"\s+".join(map(re.escape, name.split())) for name in forms)
        pattern = re.compile(rf"(?<![\w@])(?:{parts})(?!\w)") if forms else None
        return cls(
            pattern,
            MappingProxyType({name: tuple(known) for name, known in ids.items()}),
        )


def mentions(text: str, names: Names) -> tuple[Mention, ...]:
    """Return the actors mentioned in a text; the longest name at a place counts."""
    return tuple(_mentions(text, names))


def _mentions(text: str, names: Names) -> Iterator[Mention]:
    if not names.pattern:
        return
    for match in names.pattern.finditer(text):
        name = _SPACE.sub(" ", match.group())
        yield Mention(*match.span(), match.group(), names.ids.get(name, ()))


def mentioned(texts: Iterable[str], names: Names) -> frozenset[str]:
    """Return the ids of all actors that some texts mention."""
    return frozenset(
        actor for text in texts for one in mentions(text, names) for actor in one.actors
    )


def unsupported_names(
    statement: str,
    passages: Sequence[str],
    names: Names,
    known: Collection[str] = (),
) -> tuple[Mention, ...]:
    """Return the mentions of actors that none of the passages mentions by any name.

    Give the neighbouring paragraphs as passages too. `known` are actors established
    otherwise, as the speaker is.
    """
    ours = mentions(statement, names)
    if not ours:
        return ()
    theirs = mentioned(passages, names) | frozenset(known)
    return tuple(one for one in ours if not theirs.intersection(one.actors))


def _forms(declared: Iterable[str], *, person: bool) -> Iterator[str]:
    """Yield the ways in which a name stands in texts."""
    for name in map(str.strip, declared):
        if not name:
            continue
        for form in (name, _surname(name) if person else ""):
            if form:
                plain = _SPACE.sub(" ", form)
                yield plain
                yield plain.replace("'", "’")
                if len(plain) >= _LEAST_SHOUTED:
                    yield plain.upper()


def _surname(name: str) -> str:
    """Return the last word of a name, with the particles before it."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    surname = " ".join(words[start:])
    return surname if len(words) > 1 and len(surname) > 2 and surname[-1] != "." else ""
