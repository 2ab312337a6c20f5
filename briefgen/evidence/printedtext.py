"""Do these words stand on these pages: whatever their line breaks and hyphens."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

SPACE = re.compile(r"[\s\u00ad\u200b-\u200d\u2010\u2011-]+")
LEAST = 12
"""The fewest letters that may stand alone before or after the end of a page."""


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens."""
    return SPACE.sub("", text)


@dataclass(frozen=True)
class PrintedText:
    """The text of the pages of a document, in order."""

    pages: tuple[str, ...]

    @cached_property
    def _pages(self) -> tuple[str, ...]:
        return tuple(squeezed(page) for page in self.pages)

    def has(self, words: str) -> bool:
        """Tell whether words stand on a page, or run on from one page to the next.

        Where they run on, what the page prints at its foot and the next at its head
        stands between; nothing of the words themselves may be missing.
        """
        asked = squeezed(words)
        if any(asked in page for page in self._pages):
            return True
        return any(_runs_on(asked, *pages) for pages in pairwise(self._pages))


def longest_head(asked: str, among: str) -> int:
    """Return how many characters from the first on stand together among others."""
    low, high = 0, len(asked)
    while low < high:
        middle = (low + high + 1) // 2
        if asked[:middle] in among:
            low = middle
        else:
            high = middle - 1
    return low


def _runs_on(asked: str, page: str, following: str) -> bool:
    size = longest_head(asked, page)
    if size < LEAST or len(asked) - size < LEAST:
        return False
    return asked[size:] in following
