"""What stands between two spaces, and what was found in it when it was last seen.

Texts are made of the same words again and again. A question that no answer to reaches
over a space is put to each piece once, and to a text by looking its pieces up.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

_T = TypeVar("_T")
_SPACE = re.compile(r"\s")
_MARKS = ".,;:!?…()[]“”‘’\"'"
_MOST = 65_536
"""How many pieces are remembered."""


@lru_cache(maxsize=64)
def pieces(text: str) -> tuple[str, ...]:
    """Return what stands between the spaces of a text; any white space is one.

    With one space between them they are as long as the text.
    """
    # Of all white space only the space itself prints.
    plain = text if text.isprintable() else _SPACE.sub(" ", text)
    return tuple(plain.split(" "))


def lone_word(piece: str) -> str:
    """Return the letters of what stands between two spaces, if marks part none.

    Of most pieces nothing else need be known, and letters are soon told from marks.
    """
    word = piece.strip(_MARKS)
    return word if word.isalpha() else ""


class Known(dict[str, _T], Generic[_T]):
    """What a question yields for each piece, asked once.

    Args:
        ask: The question.
    """

    def __init__(self, ask: Callable[[str], _T]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, piece: str) -> _T:
        """Ask, and remember the answer; too many are all forgotten."""
        if len(self) >= _MOST:
            self.clear()
        answer = self[piece] = self._ask(piece)
        return answer
