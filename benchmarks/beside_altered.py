"""Quotes with one thing changed in each, which changes what it says."""

import re
from collections.abc import Callable, Mapping, Sequence

from briefgen.schema.fact import Fact


def number_changed(quote: str) -> str:
    """Change the first digit."""
    return re.sub(r"\d", lambda one: str((int(one[0]) + 1) % 10), quote, count=1)


def negation_dropped(quote: str) -> str:
    """Take the first negation out."""
    return re.sub(r"\bnot (?:yet )?|\bno (?=\w)|(?<=do)n[’']t", "", quote, count=1)


def negation_added(quote: str) -> str:
    """Put a negation in."""
    return re.sub(
        r"\b(is|are|was|has|have|would|will|can)\b", r"\1 not", quote, count=1
    )


def other_side(quote: str) -> str:
    """Put one party to the war for the other."""
    pairs = {"Russian": "Ukrainian", "Russia": "Ukraine", "Moscow": "Kyiv"}
    both = pairs | {theirs: ours for ours, theirs in pairs.items()}
    found = re.search("|".join(sorted(both, key=len, reverse=True)), quote)
    return quote.replace(found[0], both[found[0]], 1) if found else quote


def word_left_out(quote: str) -> str:
    """Leave out the third word."""
    words = quote.split()
    return " ".join(words[:2] + words[3:]) if len(words) > 4 else quote


def word_put_in(quote: str) -> str:
    """Strengthen a word in the middle."""
    words = quote.split()
    middle = len(words) // 2
    return " ".join([*words[:middle], "certainly", *words[middle:]])


RARE: Sequence[Callable[[str], str]] = (number_changed, negation_dropped)
OFTEN: Sequence[Callable[[str], str]] = (
    negation_added,
    other_side,
    word_left_out,
    word_put_in,
)


def altered(facts: Sequence[Fact], texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return each quote with one thing changed, and what was done.

    What few quotes allow is done where it can be; the other ways take turns. No altered
    quote stands in its source by chance.
    """
    done = []
    for number, fact in enumerate(facts):
        source = " ".join(texts[fact.source].split())
        turn = number % len(OFTEN)
        for way in (*RARE, *OFTEN[turn:], *OFTEN[:turn]):
            words = way(fact.quote)
            if words != fact.quote and " ".join(words.split()) not in source:
                done.append((words, way.__name__.replace("_", " ")))
                break
    return done
