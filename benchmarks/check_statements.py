"""What the facts of a made workspace state, of the passages that they rest on."""

import re

_MARKS = re.compile("[\u201c\u201d\u2018]|\u2019(?!\\w)")
_ENDS = re.compile("[.?!]+(?=\\W|$)")
_LEAST = 12
_WEIGHING = frozenset("not no never don\u2019t only may might could if most".split())
_CLAUSE_ENDS = tuple(",;.?!)\u2026")


def cut(passage: str) -> str:
    """Return a statement of the first words of a passage, wherever they end."""
    words = _ENDS.sub("", re.sub("[\u201c\u201d\u2018]|(?<!\\w)\u2019", "", passage))
    return f"The text says that {' '.join(words.split()[:_LEAST])}"


def whole(passage: str) -> str:
    """Return a statement of the words of a passage as far as its meaning goes.

    It ends no sooner than a cut one, and where a clause does: behind the last word that
    denies, weakens or limits what the passage says.
    """
    words = _MARKS.sub("", passage).split()
    weighing = [at for at, word in enumerate(words) if _bare(word) in _WEIGHING]
    end = max(_LEAST, *(at + 2 for at in weighing[-1:]), 0)
    while end < len(words) and not words[end - 1].endswith(_CLAUSE_ENDS):
        end += 1
    return f"The text says: {' '.join(words[:end])}"


def sentence(statement: str) -> str:
    """Return a statement as one sentence of a brief, without its last mark."""
    return _ENDS.sub("", statement)


def is_sentence(statement: str) -> bool:
    """Tell whether a statement is one sentence."""
    return not _ENDS.search(statement[:-1])


def _bare(word: str) -> str:
    return word.strip(",;.?!()\u2026").lower()
