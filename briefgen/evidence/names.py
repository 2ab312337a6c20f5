"""Declared actors in a text, by any of their names, and whether a passage has them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from briefgen.base.value import dataclass
from briefgen.evidence.lexicon.wordlist import wordlist

_PARTICLES = wordlist("von van der den de di da del la le al el bin ibn")
_LEAST_SHOUTED = 5
_SPACE = re.compile(r"\s+")
_FIRST = re.compile(r"\w+")
_INSIDE = re.compile(r"\w")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """An actor mentioned in a text, with the offsets of the name."""

    start: int
    end: int
    words: str
    actors: tuple[str, ...]
    """The ids of the actors that the name can mean; more than one shares a surname."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which actors are named."""

    name: str
    rest: str
    """What follows the first word, if anything does."""
    last: str
    """The last word: no text without it has the name."""
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of the actors of a dossier, ready to be looked for.

    The same names are one object, so that what was found with them can be kept.
    """

    forms: Mapping[str, tuple[_Form, ...]]
    """By first word, the longest name first."""
    first: re.Pattern[str]
    """Any of the first words, where it ends; it may begin inside another word."""

    @classmethod
    def of(
        cls, actors: Mapping[str, Iterable[str]], people: Collection[str] = ()
    ) -> "Names":
        """Return the names of actors by id; people are also known by their surname.

        Adjectives such as `Russian` are found where they are declared as names.
        """
        known = tuple((name, tuple(actors[name])) for name in sorted(actors))
        return _names(known, frozenset(people))


@lru_cache(maxsize=16)
def _names(
    known: tuple[tuple[str, tuple[str, ...]], ...], people: frozenset[str]
) -> Names:
    ids: dict[str, dict[str, None]] = {}
    for actor, declared in known:
        for name in _forms(declared, person=actor in people):
            ids.setdefault(name, {})[actor] = None
    forms: dict[str, list[_Form]] = {}
    for name in sorted(ids, key=lambda name: (-len(name), name)):
        first = _FIRST.match(name)
        if first:
            rest = name[first.end() :]
            form = _Form(name, rest, name.split()[-1], tuple(ids[name]))
            forms.setdefault(first.group(), []).append(form)
    found = MappingProxyType({word: tuple(one) for word, one in forms.items()})
    return Names(found, re.compile(rf"(?:{'|'.join(found) or '(?!)'})(?!\w)"))


@lru_cache(maxsize=8192)
def mentions(text: str, names: Names) -> tuple[Mention, ...]:
    """Return the actors mentioned in a text; the longest name at a place counts."""
    return tuple(_mentions(text, names))


def _mentions(text: str, names: Names) -> Iterator[Mention]:
    done = 0
    for match in names.first.finditer(text):
        start = match.start()
        if start < done or _INSIDE.match(text, start - 1, start):
            continue
        for form in names.forms[match.group()]:
            if form.last not in text:
                continue
            rest = _following(form.rest, text, match) if form.rest else match
            if rest:
                done = rest.end()
                yield Mention(start, done, text[start:done], form.actors)
                break


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
    missing = [one for one in ours if not set(known).intersection(one.actors)]
    for passage in passages:
        if not missing:
            break
        theirs = mentioned([passage], names)
        missing = [one for one in missing if not theirs.intersection(one.actors)]
    return tuple(missing)


def _forms(declared: Iterable[str], *, person: bool) -> Iterator[str]:
    """Yield the ways in which a name stands in texts."""
    for name in map(str.strip, declared):
        if not name:
            continue
        surname = _surname(name) if person else ""
        # A sentence may begin with `Von der Leyen`.
        for form in dict.fromkeys((name, surname, surname[:1].upper() + surname[1:])):
            if form:
                plain = _SPACE.sub(" ", form)
                yield plain
                yield plain.replace("'", "’")
                if len(plain) >= _LEAST_SHOUTED:
                    yield plain.upper()


def _following(rest: str, text: str, first: re.Match[str]) -> re.Match[str] | None:
    """Return the rest of a name where it follows the first word, on any spaces."""
    return _pattern(rest).match(text, first.end())


@lru_cache(maxsize=8192)
def _pattern(rest: str) -> re.Pattern[str]:
    parts = r"\s+".join(map(re.escape, _SPACE.split(rest)))
    return re.compile(rf"{parts}(?!\w)")


def _surname(name: str) -> str:
    """Return the last word of a name, with the particles before it."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    surname = " ".join(words[start:])
    return surname if len(words) > 1 and len(surname) > 2 and surname[-1] != "." else ""
