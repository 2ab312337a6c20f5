"""Sources made from a seed, the same on every machine; nothing has to be fetched."""

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from evidence_words import HAN, PEOPLE, PLACES, Language, choice_of, dice

_LINE = 76
_SCRIPTS = ((80, "english"), (8, "accented"), (8, "cyrillic"), (4, "han"))
_LATIN_END = re.compile("(?<=[\u0400-\u04ff])ed\\b")
_CYRILLIC_END = "\u0435\u0434"
_APART, _CRLF, _SPOKEN = 0.3, 0.1, 0.15


@dataclass(frozen=True)
class SourceText:
    """A source: its name, its text and the script it is in."""

    name: str
    text: str
    script: str


def sources(
    count: int = 1000, size: int = 20_000, seed: int = 7, *, mixed: bool = True
) -> list[SourceText]:
    """Return sources of about `size` characters each.

    Where they are mixed, some words in other letters than ours end in Latin ones.
    """
    cast = dice(seed)
    languages = {script: Language(script) for _, script in _SCRIPTS if script != "han"}
    made = []
    for number in range(count):
        script = choice_of(cast, _SCRIPTS)
        text = _text(cast, languages.get(script), size)
        if script == "cyrillic" and not mixed:
            text = _LATIN_END.sub(_CYRILLIC_END, text)
        if script == "accented" and cast.random() < _APART:
            text = unicodedata.normalize("NFD", text)
        if cast.random() < _CRLF:
            text = text.replace("\n", "\r\n")
        made.append(SourceText(f"S{number:04}", text, script))
    return made


def sentence(cast: random.Random, language: Language) -> str:
    """Return a sentence with names, figures, marks and sometimes a speaker."""
    words = language.draw(cast, cast.randint(8, 28))
    words[0] = words[0].capitalize()
    for at in range(2, len(words) - 1):
        words[at] = _FLAVOURS[choice_of(cast, _WEIGHTS)](cast, words[at])
    line = " ".join(words) + cast.choice("....?!")
    if cast.random() < _SPOKEN:
        return f"\u201c{line[:-1]},\u201d {cast.choice(PEOPLE)} said."
    return line


def _text(cast: random.Random, language: Language | None, size: int) -> str:
    parts: list[str] = []
    length = 0
    while length < size:
        part = _paragraph(cast, language)
        parts.append(part)
        length += len(part) + 2
    return "\n\n".join(parts)


def _paragraph(cast: random.Random, language: Language | None) -> str:
    """Return some sentences, wrapped as in a plain text file."""
    if language is None:
        part = "".join(_han_sentence(cast) for _ in range(cast.randint(3, 8)))
        return textwrap.fill(part, _LINE // 2)
    part = " ".join(sentence(cast, language) for _ in range(cast.randint(2, 7)))
    return textwrap.fill(part, _LINE, break_long_words=False, break_on_hyphens=False)


def _han_sentence(cast: random.Random) -> str:
    end = cast.choice("\u3002\u3002\uff0c")
    return "".join(cast.choices(HAN, k=cast.randint(8, 30))) + end


def _figure(cast: random.Random, _: str) -> str:
    return cast.choice(
        (
            str(cast.randint(2, 2030)),
            f"{cast.randint(1, 99)}.{cast.randint(1, 9)}%",
            f"\u20ac{cast.randint(1, 900)}bn",
            f"{cast.randint(1, 99)},{cast.randint(100, 999)}",
            f"-{cast.randint(1, 40)}",
            f"{cast.randint(2, 30)}\u2013{cast.randint(31, 90)}",
        )
    )


_WEIGHTS = (
    (780, "plain"),
    (30, "person"),
    (20, "place"),
    (30, "figure"),
    (10, "not"),
    (10, "dont"),
    (60, "comma"),
    (15, "dash"),
    (10, "hyphen"),
    (10, "ellipsis"),
    (10, "brackets"),
    (7, "marks"),
    (8, "semicolon"),
)
_FLAVOURS: Mapping[str, Callable[[random.Random, str], str]] = {
    "plain": lambda _, word: word,
    "person": lambda cast, _: cast.choice(PEOPLE),
    "place": lambda cast, _: f"{cast.choice(PLACES)}\u2019s",
    "figure": _figure,
    "not": lambda _, word: f"not {word}",
    "dont": lambda _, word: f"don\u2019t {word}",
    "comma": lambda _, word: f"{word},",
    "dash": lambda _, word: f"{word} \u2014 {word[::-1]}",
    "hyphen": lambda _, word: f"{word}-{word[:3]}ed",
    "ellipsis": lambda _, word: f"{word}\u2026",
    "brackets": lambda _, word: f"({word})",
    "marks": lambda _, word: f"\u2018{word}\u2019",
    "semicolon": lambda _, word: f"{word};",
}
