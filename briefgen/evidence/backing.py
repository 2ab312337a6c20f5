"""Which words of ours the cited passages do not back: the one door for the rules.

Give plain words: blank the Markdown of prose first with `prose.plain`, which moves no
offset. Passages are the verbatim quotes; context is the paragraphs that they stand in
and the neighbours of these, where names and subjects are named that a quote takes up
with `he` or `them`.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from briefgen.evidence.backing_quantities import unbacked_dates, unbacked_figures
from briefgen.evidence.cover import covered
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.find import figures
from briefgen.evidence.hedges.reading import Shift, read
from briefgen.evidence.hedges.shift import strengths, turns
from briefgen.evidence.names import Names, mentions, unsupported_names
from briefgen.evidence.quantities import base, has_quantities, may_have_quantities
from briefgen.evidence.unbacked import Nearest, Unbacked
from briefgen.evidence.words.content import ForeignWord, content_words, foreign_words
from briefgen.evidence.words.opposites import negates

__all__ = [
    "has_quantities",
    "may_have_quantities",
    "unbacked_dates",
    "unbacked_figures",
    "unbacked_names",
    "unbacked_strength",
    "unbacked_turns",
    "unbacked_words",
]

_NO = frozenset(["negative", "negator"])
_ANY_NO = _NO | {"negation", "condition"}
"""The classes of words that say no, which opposites must not be weighed beside."""
_MANY, _MOST = 0.25, 0.5
_WHY = {
    "hedge-lost": "the passage is hedged, this is not",
    "strength-added": "nothing in the passage is as strong",
    "scope-widened": "the passage says it of a part, this of the whole",
    "plan-done": "the passage has it as a plan, this as done",
    "negation-added": "the passage has no negation",
    "negation-moved": "the passage denies another word",
    "negation-lost": "the passage has a negation, this has none",
    "condition-lost": "the passage makes a condition, this makes none",
    "doers-swapped": "the passage has the two sides the other way round",
}


def unbacked_names(
    text: str, passages: Sequence[str], names: Names, known: Collection[str] = ()
) -> tuple[Unbacked, ...]:
    """Return the declared actors in a text that no passage mentions by any name.

    Give the context among the passages; `known` are ids of actors established
    otherwise, as a fact's speaker is.
    """
    missing = unsupported_names(text, passages, names, known)
    near = _first_name(passages, names) if missing else None
    why = "neither the passage nor what stands around it names this actor"
    return tuple(Unbacked(one.start, one.end, one.words, why, near) for one in missing)


def unbacked_strength(
    text: str, passages: Sequence[str], *, own_voice: bool = False
) -> tuple[Unbacked, ...]:
    """Return where a text drops a hedge of its passages, or is stronger than they.

    Say `own_voice` for the prose of a brief, which may say what must be done.
    """
    return _told(strengths(text, passages, own_voice=own_voice))


def unbacked_turns(text: str, passages: Sequence[str]) -> tuple[Unbacked, ...]:
    """Return where a text turns its passages: negations, conditions, who does what."""
    return _told(turns(text, passages))


def unbacked_words(
    text: str,
    passages: Sequence[str],
    context: Sequence[str] = (),
    names: Names | None = None,
    language: str = "en",
) -> tuple[Unbacked, ...]:
    """Return the content words of a text that neither passages nor context have.

    Forms of one word pass, a short list of words that mean the same, and a word or two
    among many; names and opposites do not, unless a negation stands beside an opposite.
    The passage of a nearest word counts on from passages to context. Declared
    actors, dates, figures, hedges and strong words are left to the other functions.
    """
    foreign = foreign_words(text, [*passages, *context])
    if not foreign:
        return ()
    reading = read(text).marks
    cover = covered(len(text), _elsewhere(text, names, language))
    for one in reading:
        if one.weighs or not one.classes.isdisjoint(_NO):
            cover[one.start : one.end] = b"\x01" * (one.end - one.start)
    negated = any("negation" in one.classes for one in reading)
    denying = {
        mark.word.lower()
        for passage in passages
        for mark in read(passage).marks
        if not mark.classes.isdisjoint(_ANY_NO)
    }
    own = [
        replace(one, opposite=None) if negated or _excused(one, denying) else one
        for one in foreign
        if not cover[one.start] or (one.opposite and _affirmed(one, denying))
    ]
    telling = _telling(own, content_words(text)) if own else ()
    return tuple(_word(one, [*passages, *context]) for one in telling)


def _affirmed(one: ForeignWord, denying: Collection[str]) -> bool:
    """Tell whether the passages say no with nothing but the opposite of a word."""
    return all(word == (one.opposite or "").lower() for word in denying)


def _excused(one: ForeignWord, denying: Collection[str]) -> bool:
    """Tell whether `unfair` may stand for `fair`, as for `anything but fair`."""
    turned = one.opposite is not None and negates(one.word, one.opposite)
    return turned and not _affirmed(one, denying)


def _elsewhere(
    text: str, names: Names | None, language: str
) -> Iterator[tuple[int, int]]:
    """Yield the stretches that other functions judge."""
    for name in mentions(text, names) if names else ():
        yield name.start, name.end
    for date in dates(text, language):
        yield date.start, date.end
    for figure in figures(text, base(language)):
        yield figure.start, figure.end


def _telling(own: Sequence[ForeignWord], total: int) -> Sequence[ForeignWord]:
    """Return the foreign words that tell more than a paraphrase does.

    One word that the passage lacks is how people write. Reported are names, opposites,
    and all of them where they are many.
    """
    many = len(own) > 2 and len(own) >= total * _MANY
    if many:
        return own
    lone = len(own) >= total * _MOST and own[0].word[0].isupper()
    return [one for one in own if one.name or one.opposite or lone]


def _word(one: ForeignWord, passages: Sequence[str]) -> Unbacked:
    if one.opposite is None:
        why = "the passage has no such word"
        return Unbacked(one.start, one.end, one.word, why)
    whole = re.compile(rf"(?<!\w){re.escape(one.opposite)}(?!\w)")
    found = ((number, whole.search(text)) for number, text in enumerate(passages))
    near = next(
        (Nearest(at.group(), number, *at.span()) for number, at in found if at), None
    )
    return Unbacked(one.start, one.end, one.word, "the passage has the opposite", near)


def _first_name(passages: Sequence[str], names: Names) -> Nearest | None:
    """Return the first actor that the passages name."""
    for number, text in enumerate(passages):
        for one in mentions(text, names):
            return Nearest(one.words, number, one.start, one.end)
    return None


def _told(found: Sequence[Shift]) -> tuple[Unbacked, ...]:
    return tuple(
        Unbacked(one.start, one.end, one.words, _WHY[one.kind], _lost(one))
        for one in found
    )


def _lost(shift: Shift) -> Nearest | None:
    """Return the words of a passage that a text has lost, if it has lost some."""
    if shift.lost is None:
        return None
    return Nearest(shift.lost, shift.passage, shift.lost_start, shift.lost_end)
