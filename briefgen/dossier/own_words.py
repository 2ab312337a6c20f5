"""The drafters' own words in a text: what stands in quotation marks is not theirs."""

from functools import lru_cache

from briefgen.evidence.prose import plain
from briefgen.evidence.quotations import quotations


@lru_cache(maxsize=4096)
def own_words(text: str) -> str:
    """Return a text without its Markdown, citations and quotations, offsets kept."""
    words = plain(text)
    for one in quotations(words):
        if one.fault is None and one.depth == 0:
            gap = " " * (one.end - one.start)
            words = words[: one.start] + gap + words[one.end :]
    return words
