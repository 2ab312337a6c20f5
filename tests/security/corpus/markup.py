"""Hostile words: vectors in every spelling and surrounding, made from a fixed seed.

The vectors are our own: what runs or loads in HTML, what leads elsewhere in Markdown,
what hides in Unicode, and what is quadratic to read. Each is spelled in several ways
and put into several surroundings.
"""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from random import Random
from urllib.parse import quote

from corpus.texts import TEXTS
from corpus.vectors import EVENTS, HOLDERS, MARKDOWN, RUN, TAGS

SEED = 20261122


def _entities(text: str) -> str:
    return "".join(f"&#{ord(one)};" for one in text)


def _hexes(text: str) -> str:
    return "".join(f"&#x{ord(one):x}" if one in "<>:(" else one for one in text)


def _swapped(text: str) -> str:
    return "".join(one.upper() if n % 2 else one.lower() for n, one in enumerate(text))


def _broken(text: str) -> str:
    return text.replace("script", "scr\u200bipt").replace("on", "o\u00adn")


SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "plain": str,
    "upper": str.upper,
    "swapped": _swapped,
    "escaped": escape,
    "twice": lambda text: escape(escape(text)),
    "entities": _entities,
    "hex": _hexes,
    "percent": quote,
    "unicode": lambda text: text.encode("ascii", "backslashreplace").decode(),
    "tabs": lambda text: text.replace(":", "\t:").replace("=", "\n="),
    "zero": lambda text: text.replace("<", "<\x00").replace("script", "scr\x00ipt"),
    "hidden": _broken,
    "slashes": lambda text: text.replace(" ", "/"),
    "backslashes": lambda text: text.replace("<", "\\<").replace("[", "\\["),
}
SURROUNDINGS = (
    "{}",
    "words before {} and after",
    "{}\n\n{}",
    "- {}",
    "> {}",
    "| {} | x |",
    "**{}**",
    "“{}”",
    "{}{}",
    "x\n{}\ny",
    "# {}",
    "`{}`",
    "[{}](https://a.example)",
    "\\{}",
    "({})",
    "1. {}",
)


def vectors() -> Iterator[str]:
    """Yield every vector once, as it is."""
    for holder in HOLDERS:
        for event in EVENTS:
            yield f"<{holder} {event}={RUN}>"
    for vector in (*TAGS, *MARKDOWN):
        yield vector.format(run=RUN)
    yield from TEXTS


def hostile_words() -> tuple[str, ...]:
    """Return every vector in every spelling, each in a surrounding by chance."""
    chance = Random(SEED)  # noqa: S311 - test data
    found: dict[str, None] = {}
    for vector in vectors():
        for spelling in SPELLINGS.values():
            spelled = spelling(vector)
            found[spelled] = None
            around = chance.choice(SURROUNDINGS)
            found[around.replace("{}", spelled)] = None
    return tuple(found)
