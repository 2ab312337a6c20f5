"""Clauses that make a condition, and what they are a condition of."""

import re
from collections.abc import Iterator, Sequence

from briefgen.evidence.hedges.marks import Mark
from briefgen.evidence.hedges.reach import all_stems
from briefgen.evidence.hedges.reading import Read, Shift, lost
from briefgen.evidence.lexicon.turn_words import ASKING

# As texts, compiled when first met: most statements and passages meet none.
_STOP = r"[.;:!?—–,”\"]|\s(?:but|although|though|while|whereas)\s"
_BEGINS = r"(?:^|[.;:!?—–,“\"‘(]|\b(?:and|but|that|or))\s*$"
_SENTENCE = r"(?:^|[.!?:;]\s|[“\"])\s*$"
_LAST = r"(\w+)\W*$"
_NOT_OPEN = r"\s+(?:any|not|only|ever|possible|necessary|so|at)\b"
_AGAIN = r"\s+(?:a|more|again|every|each|in|on|per)\b"
_OPEN = r"\b(?:will|can|may|shall|would|could|ready|prepared|willing)\b|['’]ll\b"
_PAST = (
    r"\b(?:was|were|had|did)\b|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!been )"
    r"(?<!have )(?<!has )\b\w{3,}ed\b"
)
_TIMES = frozenset(["when", "once"])
_FAR, _MOST = 160, 6


def provisos_lost(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the first conditional clause of the passages that the statement drops.

    The statement must repeat what the clause is a condition of, have no word of a
    condition or a hedge, and not tell what the clause tells in other words.
    """
    if ours.has("condition", "conditional", "proviso", "hedge", "partial"):
        return
    for number, read in enumerate(theirs):
        for one in read.marks:
            if "proviso" not in one.classes or _indirect(one, read.text):
                continue
            condition, main = _clause(one, read.text)
            if _drops(ours.text, condition, main):
                place = (number, one.start, one.end + len(condition))
                yield lost("condition-lost", ours.text, read.text, place)
                return


def _drops(statement: str, clause: str, bound: str) -> bool:
    """Tell whether a statement has the main clause without its condition."""
    own = set(all_stems(statement))
    condition, main = all_stems(clause), all_stems(bound)
    kept = sum(one in own for one in condition)
    used = sum(one in own for one in main)
    return bool(condition) and 2 * kept < len(condition) and _enough(used, len(main))


def _enough(used: int, total: int) -> bool:
    return (used >= 2 and 2 * used >= total) or used == total == 1


def _clause(one: Mark, text: str) -> tuple[str, str]:
    """Return the condition that a mark opens, and what it is a condition of."""
    stop = re.search(_STOP, text[one.end : one.end + _FAR])
    end = one.end + (stop.start() if stop else _FAR)
    before = text[max(0, one.start - _FAR) : one.start]
    word = one.word.lower()
    main = re.split(_STOP, before.rstrip(" ,"))[-1].split()[-2 * _MOST :]
    if re.search(_BEGINS, before, re.IGNORECASE) and stop and stop.group() == ",":
        inserted = main if before.rstrip().endswith(",") else []
        main = [*inserted, *_after(text[end + 1 : end + _FAR])]
    elif word == "should":
        return "", ""
    condition, bound = text[one.end : end], " ".join(main)
    told = re.search(_PAST, condition) or not re.search(_OPEN, bound)
    return ("", "") if word in _TIMES and told else (condition, bound)


def _after(text: str) -> list[str]:
    """Return the first words of a clause that follows a comma."""
    return re.split(_STOP, text, maxsplit=1)[0].split()[: 2 * _MOST]


def _indirect(one: Mark, text: str) -> bool:
    """Tell whether a word opens no condition: `asked if`, `even if`, `if any`."""
    before, after = text[max(0, one.start - 40) : one.start], text[one.end :][:20]
    if one.word.lower() == "should":
        return not (one.word[0].isupper() and re.search(_SENTENCE, before))
    last = re.search(_LAST, before)
    if one.word.lower() == "once" and re.match(_AGAIN, after):
        return True
    asked = last is not None and last.group(1).lower() in ASKING
    return asked or re.match(_NOT_OPEN, after) is not None
