"""The words and phrases that weaken, strengthen, negate or limit, by their classes."""

from types import MappingProxyType

from briefgen.evidence.lexicon import scope_words, strength_words, turn_words


def _classes() -> MappingProxyType[str, frozenset[str]]:
    """Return the classes of each word and phrase."""
    found: dict[str, set[str]] = {}
    plain = {
        "hedge": strength_words.HEDGE,
        "soft": strength_words.SOFT,
        "not-hedge": strength_words.NOT_HEDGE,
        "hearsay": strength_words.HEARSAY,
        "told": strength_words.TOLD,
        "arranged": strength_words.ARRANGED,
        "open": strength_words.OPEN,
        "will": strength_words.WILL,
        "contingent": strength_words.CONTINGENT,
        "all": scope_words.ALL,
        "some": scope_words.SOME,
        "every": scope_words.EVERY,
        "negation": turn_words.NEGATION,
        "negative": turn_words.NEGATIVE,
        "idiom": turn_words.IDIOM,
        "negator": turn_words.NEGATOR,
        "partial": turn_words.PARTIAL,
        "wish": turn_words.WISH,
        "condition": turn_words.CONDITION,
        "conditional": turn_words.CONDITIONAL,
        "proviso": turn_words.PROVISO,
        "plan": scope_words.PLAN,
        "part": scope_words.PART,
        "big": scope_words.BIG,
        "small": scope_words.LITTLE,
    }
    strong = {
        f"strong {group}": words for group, words in strength_words.TRIGGERS.items()
    }
    allowed = {
        f"allow {group}": words for group, words in strength_words.ALLOWED.items()
    }
    for name, words in (plain | strong | allowed).items():
        for word in words:
            found.setdefault(word.replace("_", " "), set()).add(name)
    return MappingProxyType({word: frozenset(names) for word, names in found.items()})


CLASSES = _classes()


def _seconds() -> MappingProxyType[str, frozenset[str]]:
    """Return by the first word of phrases the words that may follow it."""
    found: dict[str, set[str]] = {}
    for phrase in CLASSES:
        first, _, rest = phrase.partition(" ")
        if rest:
            found.setdefault(first, set()).add(rest.partition(" ")[0])
    return MappingProxyType({first: frozenset(then) for first, then in found.items()})


SECONDS = _seconds()
"""By the first word of phrases: the words that may follow it."""
