"""Words folded to a stem, lightly: plurals, verb endings, British and American."""

import re
from functools import lru_cache
from types import MappingProxyType

from briefgen.evidence.fold import LIGATURES
from briefgen.evidence.lexicon.wordlist import wordlist

_IRREGULAR = MappingProxyType(
    {
        form: line.partition(" ")[0]
        for line in (
            "meet met",
            "hold held",
            "give gave given",
            "take took taken",
            "make made",
            "go went gone goes",
            "leave left",
            "send sent",
            "spend spent",
            "build built",
            "fall fell fallen",
            "rise rose risen",
            "grow grew grown growth",
            "win won",
            "lose lost loss losses",
            "lead led",
            "begin began begun",
            "break broke broken",
            "choose chose chosen choice",
            "draw drew drawn",
            "fight fought",
            "bring brought",
            "buy bought",
            "seek sought",
            "keep kept",
            "think thought thoughts",
            "pay paid",
            "speak spoke spoken speech",
            "write wrote written",
            "strike struck",
            "withdraw withdrew withdrawn withdrawal",
            "find found",
            "run ran",
            "sell sold sale sales",
            "come came",
            "become became",
            "know knew known",
            "show showed shown",
            "bear bore borne",
            "bind bound",
            "die died dead death deaths",
            "man men",
            "woman women",
            "child children",
            "person persons people",
            "crisis crises",
            "analyse analysis analyses analyze",
            "strong strength",
            "long length",
            "high height",
            "poor poverty",
            "able ability",
            "choose elect",
            "defend defence defense",
            "offend offence offense",
            "believe belief beliefs",
            "lie lay lain",
            "mean meant",
            "stand stood",
            "understand understood",
            "hear heard",
            "hurt harm",
            "forbid forbade forbidden",
            "freeze froze frozen",
            "steal stole stolen",
            "arise arose arisen",
            "shrink shrank shrunk",
            "destroy destruction destructive",
            "decide decision decisions",
            "permit permission",
            "receive receipt reception",
            "sign signatory signatories signature",
            "agree agreement agreements agreed agrees",
            "two both",
            "uphold upheld",
            "withhold withheld",
            "undertake undertook undertaken",
            "overthrow overthrew overthrown",
            "throw threw thrown",
            "drive drove driven",
            "flee fled",
            "teach taught",
            "feed fed",
        )
        for form in line.split()
    }
)
_SPELLINGS = (
    (
        "is",
        re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)"),
        "iz",
    ),
    ("ys", re.compile(r"(?<=[a-z]{2})ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (
        "our",
        re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ite|ites|hood|ly|er|ers)?$)"),
        "or",
    ),
    ("re", re.compile(r"(?<=[a-z]{2}[tb])re(?=(?:s|d)?$)"), "er"),
    ("ogue", re.compile(r"ogue(?=s?$)"), "og"),
    ("ll", re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ation)$)"), "l"),
    ("programme", re.compile(r"programme"), "program"),
    ("judgement", re.compile(r"judgement"), "judgment"),
    ("sceptic", re.compile(r"^sceptic"), "skeptic"),
)
"""British spellings: letters that they hold, where they do, and what others write."""
_KEPT = wordlist("news series species this his us always perhaps less")
_ENDINGS = (
    ("ifications", "if"),
    ("ification", "if"),
    ("ately", ""),
    ("ively", ""),
    ("ably", ""),
    ("ates", ""),
    ("ated", ""),
    ("ating", ""),
    ("ate", ""),
    ("ings", ""),
    ("izations", "iz"),
    ("ization", "iz"),
    ("ations", ""),
    ("ation", ""),
    ("ingly", ""),
    ("edly", ""),
    ("ically", "ic"),
    ("ances", ""),
    ("ences", ""),
    ("ance", ""),
    ("ence", ""),
    ("ments", ""),
    ("ment", ""),
    ("ities", ""),
    ("ity", ""),
    ("ness", ""),
    ("ions", ""),
    ("ion", ""),
    ("ives", ""),
    ("ive", ""),
    ("ials", ""),
    ("ial", ""),
    ("als", ""),
    ("al", ""),
    ("ants", ""),
    ("ant", ""),
    ("ents", ""),
    ("ent", ""),
    ("able", ""),
    ("ors", ""),
    ("ers", ""),
    ("or", ""),
    ("er", ""),
    ("ies", ""),
    ("ied", ""),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("y", ""),
    ("e", ""),
)
_BY_LETTER = MappingProxyType(
    {
        last: tuple(one for one in _ENDINGS if one[0][-1] == last)
        for last in {ending[-1] for ending, _ in _ENDINGS}
    }
)
"""The endings by their last letter, in the same order."""
_NO_ENDING = ("ss", "us", "is")
_LEAST = 3

_LETTERS = str.maketrans(dict(LIGATURES))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a word: equal for the forms of one word, as a rule."""
    if not word.isascii():
        word = word.translate(_LETTERS).replace("’", "'")
    lower = word.lower().removesuffix("'s").strip("'")
    if lower in _KEPT or not lower.isascii():
        return lower
    if lower in _IRREGULAR:
        return _ending(_IRREGULAR[lower])
    for letters, pattern, new in _SPELLINGS:
        if letters in lower:
            lower = pattern.sub(new, lower)
    return _ending(lower)


def _ending(word: str) -> str:
    """Return a word without its ending, and without a doubled letter before it."""
    if word.endswith(_NO_ENDING):
        return word
    for ending, new in _BY_LETTER.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) + len(new) >= _LEAST:
            return _bare(word.removesuffix(ending) + new)
    return word


def _bare(word: str) -> str:
    """Return `stop` for `stopp` and `dela` for `delay`, as other forms leave them."""
    if len(word) > _LEAST and word[-1] in "eyi":
        return word[:-1]
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "sl":
        return word[:-1]
    return word
