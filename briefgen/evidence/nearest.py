"""The passage nearest to words that do not stand: edit distance over words.

The distance is counted by the bit-parallel way of Myers and Hyyrö, a column of the
table in one whole number, so that a pass over a text costs about a microsecond a word.
A small alignment that knows letters then settles the edges.
"""

from collections import Counter
from collections.abc import Sequence

from briefgen.base.value import dataclass

SHOWN = 0.4
"""How near a passage must be to be shown as the best there is."""

_ENOUGH, _ENOUGH_FEW = 0.5, 0.6
_FEW, _LEAST = 6, 3
_LONGEST = 400
_LONGEST_REFINED = 160
_LONGEST_WORD = 40
_UNLIKE = 0.5
_MOVED = 0.6


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest stretch of words and how near it is, from 0 to 1."""

    first: int
    past: int
    similarity: float


def near_enough(similarity: float, words: int) -> bool:
    """Tell whether a passage is so near that the words are an altered form of it."""
    if words < _LEAST:
        return False
    return similarity >= (_ENOUGH if words >= _FEW else _ENOUGH_FEW)


def nearest(words: Sequence[str], text: Sequence[str]) -> Nearest | None:
    """Return the stretch of a text nearest to words, or None where nothing is alike.

    Of very long quotes only the beginning is placed.
    """
    words = words[:_LONGEST]
    if not words or not text:
        return None
    distance, past = least_distance(words, text)
    if distance >= len(words):
        return None
    low = max(0, past - 2 * len(words))
    _, back = least_distance(words[::-1], text[low:past][::-1])
    first = past - back
    if len(words) > _LONGEST_REFINED:
        return Nearest(first, past, _similarity(distance, len(words), past - first))
    return _refined(words, text, first, past)


def least_distance(words: Sequence[str], text: Sequence[str]) -> tuple[int, int]:
    """Return the least edit distance to any stretch, and where it first ends."""
    size = len(words)
    bits: dict[str, int] = {}
    for k, word in enumerate(words):
        bits[word] = bits.get(word, 0) | 1 << k
    mask, top = (1 << size) - 1, 1 << size - 1
    plus, minus = mask, 0
    distance = best = size
    best_end = 0
    known = bits.get
    for at, word in enumerate(text, start=1):
        equal = known(word, 0)
        vertical = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (mask & ~(across | plus))
        down = plus & across
        if up & top:
            distance += 1
        elif down & top:
            distance -= 1
            if distance < best:
                best, best_end = distance, at
        up = up << 1 & mask
        down = down << 1 & mask
        plus = down | (mask & ~(vertical | up))
        minus = up & vertical
    return best, best_end


def _refined(
    words: Sequence[str], text: Sequence[str], first: int, past: int
) -> Nearest:
    """Settle the edges by an alignment in a window around what was found."""
    margin = max(3, len(words) // 3)
    low, high = max(0, first - margin), min(len(text), past + margin)
    cost, start, end = _align(words, text[low:high])
    if end > start:
        first, past = low + start, low + end
    similarity = _similarity(cost, len(words), past - first)
    first, past = _with_moved_words(words, text, first, past)
    return Nearest(first, past, similarity)


def _similarity(cost: float, words: int, found: int) -> float:
    return max(0.0, round(1 - cost / max(words, found, 1), 4))


def _with_moved_words(
    words: Sequence[str], text: Sequence[str], first: int, past: int
) -> tuple[int, int]:
    """Take in the neighbouring words where the quote has them, only moved."""
    left_over = Counter(words) - Counter(text[first:past])
    size = left_over.total()
    if size < _LEAST:
        return first, past
    before = text[max(0, first - size) : first]
    after = text[past : past + size]
    shared_before = (left_over & Counter(before)).total()
    shared_after = (left_over & Counter(after)).total()
    if max(shared_before, shared_after) < _MOVED * size:
        return first, past
    if shared_before > shared_after:
        return first - len(before), past
    return first, past + len(after)


def _align(words: Sequence[str], text: Sequence[str]) -> tuple[float, int, int]:
    """Return cost, start and end of the best alignment; the text's ends are free."""
    size = len(text)
    costs: list[float] = [0.0] * (size + 1)
    starts = list(range(size + 1))
    for row, word in enumerate(words, start=1):
        left, left_start = float(row), 0
        new_costs, new_starts = [left], [0]
        for k, other in enumerate(text):
            if word == other:
                step = costs[k]
            else:
                step = costs[k] + _unlikeness(word, other)
            up = costs[k + 1] + 1.0
            left += 1.0
            if step <= up and step <= left:
                left, left_start = step, starts[k]
            elif up <= left:
                left, left_start = up, starts[k + 1]
            new_costs.append(left)
            new_starts.append(left_start)
        costs, starts = new_costs, new_starts
    end = min(range(size + 1), key=lambda at: (costs[at], starts[at] - at))
    return costs[end], starts[end], end


def _unlikeness(word: str, other: str) -> float:
    """Return what it costs to put one word for another: less where letters agree.

    Letters agree that both words begin or end with: a slip of the pen or an ending.
    """
    if word[0] != other[0] and word[-1] != other[-1]:
        return 1.0
    most = min(len(word), len(other), _LONGEST_WORD)
    head = tail = 0
    while head < most and word[head] == other[head]:
        head += 1
    while tail < most - head and word[-1 - tail] == other[-1 - tail]:
        tail += 1
    alike = 2 * (head + tail) / (len(word) + len(other))
    return 1.0 - alike if alike > _UNLIKE else 1.0
