"""A corpus made from a seed, the same on every machine: sources, true quotes, wrong ones.

The words come from lists and syllables, drawn as often as in real text (Zipf), so that
nothing has to be fetched and no licence travels with the corpus.
"""

import random
import textwrap
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

_FUNCTION = """the of and to in a is that for it as was with be by on not he this are or
his from at which but have an had they you were their one all we can her has there been if
more when will would who so no said out up into than them only some could time these two
may then do first any my now such like our over man me even most made after also did many
before must through years where much your way well down should because each just those
people how too little state good very make world still own see men work long get here
between both life being under never day same another know while last might us great old
year off come since against go came right used take three""".split()
_POLICY = """minister parliament ceasefire negotiation agreement sanctions border regions
territorial claims mediation envoy summit delegation proposal commission council member
states budget deficit inflation energy supply gas pipeline tariffs exports imports trade
security defence troops withdrawal humanitarian corridor refugees asylum migration court
ruling treaty ratification referendum election coalition opposition government spokesman
statement communique talks deadlock pressure support assistance loan reconstruction grain
harvest climate emissions target threshold compliance deadline extension review committee
report audit evidence estimate survey respondents growth unemployment wages pensions
hospital vaccine research university digital platform regulation data privacy competition
merger subsidy investment railway bridge port shipping insurance liability compensation
deployment missile drone reserve mobilisation intelligence assessment verification monitor
observer mandate resolution veto abstention consensus amendment annex protocol article
paragraph implementation enforcement penalty waiver exemption licence inspection""".split()
_PLACES = """Washington Moscow Kyiv Brussels Geneva Vienna Ankara Warsaw Berlin Paris Rome
Oslo Madrid Lisbon Dublin Riga Tallinn Vilnius Prague Sofia""".split()
_PEOPLE = """Vance Rubio Trump Ischinger Kallas Costa Metsola Rutte Tusk Meloni Sanchez
Macron Merz Orban Fico Stubb Frederiksen Duda Sandu Zelensky""".split()
_LATIN = "ba be bi bo bu da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi".split()
_ACCENTED = [
    part.translate(str.maketrans("aeiou", "\u00e1\u00e9\u00ed\u00f6\u00fc"))
    for part in _LATIN[::2]
] + _LATIN[1::2]
_CYRILLIC = [
    part.translate(
        str.maketrans(
            "abdeiklmnorstuv",
            "\u0430\u0431\u0434\u0435\u0438\u043a\u043b\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0432",
        )
    )
    for part in _LATIN
]
_HAN = [chr(0x4E00 + 37 * k) for k in range(500)]
_NEGATION = "not"
_LINE = 76


@dataclass(frozen=True)
class SourceText:
    """A source: its name, its text, and where each of its words stands."""

    name: str
    text: str
    script: str


@dataclass(frozen=True)
class Asked:
    """A quote put to a source, with the spans that it was made from."""

    source: int
    words: str
    kind: str
    spans: tuple[tuple[int, int], ...]
    para: int


class Language:
    """Draws words of one script, common ones more often than rare ones."""

    def __init__(
        self,
        dice: random.Random,
        syllables: Sequence[str],
        common: Sequence[str],
        size: int,
    ) -> None:
        words = list(common)
        known = set(words)
        while len(words) < size:
            word = "".join(dice.choices(syllables, k=dice.choice((2, 2, 3, 3, 4))))
            if word not in known:
                known.add(word)
                words.append(word)
        self.words = words
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def draw(self, dice: random.Random, many: int) -> list[str]:
        """Return words."""
        return dice.choices(self.words, cum_weights=self.weights, k=many)


def sources(count: int = 1000, size: int = 20_000, seed: int = 7) -> list[SourceText]:
    """Return sources of about `size` characters each."""
    dice = random.Random(seed)
    common = _FUNCTION + _POLICY
    english = Language(dice, _LATIN, common, 9000)
    accented = Language(dice, _ACCENTED, (), 6000)
    cyrillic = Language(dice, _CYRILLIC, (), 6000)
    made = []
    for number in range(count):
        draw = dice.random()
        if draw < 0.80:
            language, script = english, "english"
        elif draw < 0.88:
            language, script = accented, "accented"
        elif draw < 0.96:
            language, script = cyrillic, "cyrillic"
        else:
            language, script = None, "han"
        made.append(
            SourceText(f"S{number:04}", _text(dice, language, size, script), script)
        )
    return made


def _text(
    dice: random.Random, language: Language | None, size: int, script: str
) -> str:
    parts: list[str] = []
    length = 0
    while length < size:
        if language is None:
            part = "".join(_han_sentence(dice) for _ in range(dice.randint(3, 8)))
            part = "\n".join(textwrap.wrap(part, _LINE // 2))
        else:
            part = " ".join(
                _sentence(dice, language) for _ in range(dice.randint(2, 7))
            )
            part = "\n".join(
                textwrap.wrap(
                    part, _LINE, break_long_words=False, break_on_hyphens=False
                )
            )
        parts.append(part)
        length += len(part) + 2
    text = "\n\n".join(parts)
    if script == "accented" and dice.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    if dice.random() < 0.1:
        text = text.replace("\n", "\r\n")
    return text


def _han_sentence(dice: random.Random) -> str:
    return "".join(dice.choices(_HAN, k=dice.randint(8, 30))) + dice.choice(
        "\u3002\u3002\uff0c"
    )


def _sentence(dice: random.Random, language: Language) -> str:
    words = language.draw(dice, dice.randint(8, 28))
    words[0] = words[0].capitalize()
    for at in range(2, len(words) - 1):
        words[at] = _flavoured(dice, words[at])
    line = " ".join(words) + dice.choice("....?!")
    if dice.random() < 0.15:
        line = "\u201c" + line[:-1] + ",\u201d " + dice.choice(_PEOPLE) + " said."
    return line


def _flavoured(dice: random.Random, word: str) -> str:
    draw = dice.random()
    if draw > 0.22:
        return word
    if draw < 0.03:
        return dice.choice(_PEOPLE)
    if draw < 0.05:
        return dice.choice(_PLACES) + "\u2019s"
    if draw < 0.07:
        return _figure(dice)
    if draw < 0.08:
        return "not " + word
    if draw < 0.09:
        return "don\u2019t " + word
    if draw < 0.15:
        return word + ","
    if draw < 0.165:
        return word + " \u2014 " + word[::-1]
    if draw < 0.175:
        return f"{dice.randint(2, 30)}\u2013{dice.randint(31, 90)}"
    if draw < 0.185:
        return word + "-" + word[:3] + "ed"
    if draw < 0.195:
        return word + "\u2026"
    if draw < 0.205:
        return "(" + word + ")"
    if draw < 0.212:
        return "\u2018" + word + "\u2019"
    return word + ";"


def _figure(dice: random.Random) -> str:
    return dice.choice(
        (
            str(dice.randint(2, 2030)),
            f"{dice.randint(1, 99)}.{dice.randint(1, 9)}%",
            f"\u20ac{dice.randint(1, 900)}bn",
            f"{dice.randint(1, 99)},{dice.randint(100, 999)}",
            f"-{dice.randint(1, 40)}",
        )
    )


class Slicer:
    """Takes passages of whole words out of sources."""

    def __init__(self, made: Sequence[SourceText]) -> None:
        self.made = made
        self.starts = [_word_starts(source.text) for source in made]
        self.paragraphs = [_paragraph_starts(source.text) for source in made]

    def passage(
        self, dice: random.Random, least: int = 6, most: int = 40
    ) -> tuple[int, int, int]:
        """Return the number of a source and the span of a passage in one paragraph."""
        while True:
            number = dice.randrange(len(self.made))
            text, starts = self.made[number].text, self.starts[number]
            first = dice.randrange(len(starts) - most - 1)
            start = starts[first]
            end = starts[first + dice.randint(least, most)]
            while text[end - 1].isspace():
                end -= 1
            if "\n\n" not in text[start:end] and "\n\r\n" not in text[start:end]:
                return number, start, end

    def para(self, number: int, offset: int) -> int:
        """Return the number of the paragraph at an offset."""
        return bisect_right(self.paragraphs[number], offset)


def _word_starts(text: str) -> list[int]:
    """Return where words begin; in a text without spaces, each character is one."""
    return [
        at
        for at, mark in enumerate(text)
        if not mark.isspace()
        and not unicodedata.combining(mark)
        and (at == 0 or text[at - 1].isspace() or mark in _HAN_SET)
    ]


_HAN_SET = frozenset(_HAN)


def _paragraph_starts(text: str) -> list[int]:
    starts, at = [0], 0
    while True:
        found = min(
            (k for k in (text.find("\n\n", at), text.find("\n\r\n", at)) if k >= 0),
            default=-1,
        )
        if found < 0:
            return starts
        at = found + 3 if text[found + 1] == "\r" else found + 2
        starts.append(at)


def true_quotes(
    made: Sequence[SourceText], count: int = 10_000, seed: int = 11
) -> Iterator[Asked]:
    """Yield quotes that stand, retyped and rewrapped as people do."""
    dice = random.Random(seed)
    slicer = Slicer(made)
    for _ in range(count):
        number, start, end = slicer.passage(dice)
        kind, words = _retyped(dice, made[number], start, end)
        yield Asked(number, words, kind, ((start, end),), slicer.para(number, start))


def _retyped(
    dice: random.Random, source: SourceText, start: int, end: int
) -> tuple[str, str]:
    words = source.text[start:end]
    if source.script == "han":
        return "joined", words.replace("\r", "").replace("\n", "")
    joined = " ".join(words.split())
    kind = dice.choice(
        (
            "as-it-is",
            "one-line",
            "straight",
            "straight",
            "rewrapped",
            "marks",
            "unicode",
            "elided",
            "bracket",
        )
    )
    if kind == "as-it-is":
        return kind, words
    if kind == "rewrapped":
        return kind, "\n  ".join(
            textwrap.wrap(
                joined,
                dice.randint(20, 90),
                break_long_words=False,
                break_on_hyphens=False,
            )
        )
    return kind, _RETYPED[kind](dice, joined)


def _one_line(_: random.Random, words: str) -> str:
    return words


def _straight(_: random.Random, words: str) -> str:
    marks = {
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2026": "...",
        "\u2013": "-",
        " \u2014 ": " -- ",
    }
    for mark, plain in marks.items():
        words = words.replace(mark, plain)
    return words


def _marks(_: random.Random, words: str) -> str:
    return (
        words.replace(" \u2014 ", "\u2014")
        .replace("\u2026", ". . .")
        .replace("\u201c", "\u00ab\u202f")
        .replace("\u201d", "\u202f\u00bb")
    )


def _unicode(dice: random.Random, words: str) -> str:
    words = unicodedata.normalize(dice.choice(("NFC", "NFD")), words)
    words = words.replace(" ", dice.choice(("\u00a0", "\u2009", "  ")), 2)
    at = len(words) // 2
    if words[at - 1 : at].isalpha() and words[at : at + 1].isalpha():
        words = words[:at] + "\u00ad" + words[at:]
    return words.replace("fi", "\ufb01")


def _elided(dice: random.Random, words: str) -> str:
    parts = words.split()
    if len(parts) < 9:
        return words
    cut = dice.randint(3, len(parts) - 5)
    mark = dice.choice(("[\u2026]", "[...]", "\u2026", "..."))
    return " ".join((*parts[:cut], mark, *parts[cut + dice.randint(1, 2) :]))


def _bracket(_: random.Random, words: str) -> str:
    if (
        words[0].isalpha()
        and words[1:2].isalpha()
        and words[0].swapcase().swapcase() == words[0]
    ):
        return f"[{words[0].swapcase()}]{words[1:]}"
    return words


_RETYPED: dict[str, Callable[[random.Random, str], str]] = {
    "one-line": _one_line,
    "straight": _straight,
    "marks": _marks,
    "unicode": _unicode,
    "elided": _elided,
    "bracket": _bracket,
}


def absent_quotes(
    made: Sequence[SourceText], count: int = 300, seed: int = 17
) -> Iterator[Asked]:
    """Yield sentences that stand in no source."""
    dice = random.Random(seed)
    language = Language(random.Random(seed), _LATIN, _FUNCTION + _POLICY, 9000)
    for _ in range(count):
        yield Asked(
            dice.randrange(len(made)), _sentence(dice, language), "absent", (), 0
        )


def altered_quotes(
    made: Sequence[SourceText], count: int = 500, seed: int = 13
) -> Iterator[Asked]:
    """Yield quotes to which one of 13 things was done."""
    dice = random.Random(seed)
    slicer = Slicer(made)
    done = 0
    while done < count:
        kind = KINDS[done % len(KINDS)]
        number, start, end = slicer.passage(dice, 9, 34)
        source = made[number]
        if source.script == "han":
            continue
        words = source.text[start:end].split()
        spans: tuple[tuple[int, int], ...] = ((start, end),)
        if kind == "spliced":
            start2, end2 = _second(dice, slicer, number)
            spans = (*spans, (start2, end2))
            new: list[str] | None = words + source.text[start2:end2].split()
        else:
            new = _ALTER[kind](dice, list(words))
        if new is None or _stands(" ".join(new), source.text):
            continue
        done += 1
        yield Asked(number, " ".join(new), kind, spans, slicer.para(number, start))


def _second(dice: random.Random, slicer: Slicer, number: int) -> tuple[int, int]:
    while True:
        other, start, end = Slicer.passage(_only(slicer, number), dice, 6, 12)
        if other == 0:
            return start, end


def _only(slicer: Slicer, number: int) -> Slicer:
    one = Slicer.__new__(Slicer)
    one.made, one.starts, one.paragraphs = (
        [slicer.made[number]],
        [slicer.starts[number]],
        [slicer.paragraphs[number]],
    )
    return one


def _stands(words: str, text: str) -> bool:
    """Tell, in another way than the engine's, whether altered words stand by chance."""
    plain = " ".join(text.split())
    at = plain.find(words)
    while at >= 0:
        after = plain[at + len(words) : at + len(words) + 1]
        if not after.isalnum():
            return True
        at = plain.find(words, at + 1)
    return False


def _changed(dice: random.Random, words: list[str]) -> list[str] | None:
    words[dice.randrange(len(words))] = dice.choice(_POLICY)
    return words


def _dropped(dice: random.Random, words: list[str]) -> list[str] | None:
    del words[dice.randrange(1, len(words) - 1)]
    return words


def _inserted(dice: random.Random, words: list[str]) -> list[str] | None:
    words.insert(dice.randrange(1, len(words)), dice.choice(_POLICY))
    return words


def _swapped(dice: random.Random, words: list[str]) -> list[str] | None:
    at = dice.randrange(len(words) - 1)
    words[at], words[at + 1] = words[at + 1], words[at]
    return words


def _halves(_: random.Random, words: list[str]) -> list[str] | None:
    half = len(words) // 2
    return words[half:] + words[:half]


def _digit(dice: random.Random, words: list[str]) -> list[str] | None:
    digits = [
        (k, at)
        for k, word in enumerate(words)
        for at, mark in enumerate(word)
        if mark.isdigit()
    ]
    if not digits:
        return None
    k, at = dice.choice(digits)
    new = dice.choice([mark for mark in "123456789" if mark != words[k][at]])
    words[k] = words[k][:at] + new + words[k][at + 1 :]
    return words


def _negated(dice: random.Random, words: list[str]) -> list[str] | None:
    words.insert(dice.randrange(1, len(words)), _NEGATION)
    return words


def _affirmed(_: random.Random, words: list[str]) -> list[str] | None:
    if _NEGATION not in words[1:-1]:
        return None
    del words[words.index(_NEGATION, 1)]
    return words


def _case(dice: random.Random, words: list[str]) -> list[str] | None:
    at = dice.randrange(len(words))
    new = words[at].swapcase()
    if new == words[at]:
        return None
    words[at] = new
    return words


def _tail_cut(_: random.Random, words: list[str]) -> list[str] | None:
    last = words[-1]
    if len(last) < 4 or not last.isalpha():
        return None
    words[-1] = last[: len(last) // 2]
    return words


def _tail_replaced(dice: random.Random, words: list[str]) -> list[str] | None:
    return words[:-3] + dice.choices(_POLICY, k=3)


def _letter(dice: random.Random, words: list[str]) -> list[str] | None:
    at = dice.randrange(len(words))
    word = words[at]
    if len(word) < 4 or not word.isalpha():
        return None
    words[at] = word[:1] + word[2] + word[1] + word[3:]
    return words if words[at] != word else None


_ALTER: dict[str, Callable[[random.Random, list[str]], list[str] | None]] = {
    "word-changed": _changed,
    "word-dropped": _dropped,
    "word-inserted": _inserted,
    "words-swapped": _swapped,
    "halves-swapped": _halves,
    "digit-changed": _digit,
    "negation-added": _negated,
    "negation-removed": _affirmed,
    "case-changed": _case,
    "tail-cut": _tail_cut,
    "tail-replaced": _tail_replaced,
    "letters-swapped": _letter,
}
KINDS = (*_ALTER, "spliced")
