"""The telling words of a text, so that a search that cannot succeed is not begun."""

import re

from briefgen.evidence.hedges.reading import read

# Both begin with a set of characters, which is soon looked for.
DIGITS = re.compile(r"[\d½¼¾⅓⅔⅛](?:(?<=\d)\d+)?")
_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛]")


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case, that a search asks for.

    They are the words of dates, of figures and of what one does to another.
    """
    return read(text).telling


def has_digit(text: str) -> bool:
    """Tell whether a text has a digit or a fraction sign."""
    return _DIGIT.search(text) is not None
