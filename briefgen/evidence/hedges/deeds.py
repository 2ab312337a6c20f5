"""Plans of a passage that a statement tells as done."""

import re
from collections.abc import Iterator, Sequence

from briefgen.evidence.hedges.reading import Read, Shift
from briefgen.evidence.lexicon.scope_words import PAST
from briefgen.evidence.words.stems import stem

_WORD = re.compile(r"[^\W\d_]+")
_NEXT = r"\s+(?:(?:be|not|also|soon|then|\w+ly)\s+)?([^\W\d_]+)"
_NOT_DONE = frozenset(["to", "be", "being", "is", "are", "not", "newly", "the", "a"])


def plans_done(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the verbs of ours that are past where the passages only plan them."""
    if ours.has(
        "hedge", "soft", "will", "contingent", "plan", "arranged", "told", "wish"
    ):
        return
    if not any(read.has("plan", "will", "arranged") for read in theirs):
        return
    done = [one for one in _pasts(ours.text) if one[2]]
    if not done:
        return
    planned = {verb for read in theirs for verb in _planned(read)}
    already = {one[1] for read in theirs for one in _pasts(read.text) if one[2]}
    for match, verb, _ in done:
        if verb in planned - already:
            yield Shift(match.start(), match.end(), match.group(), "plan-done")
            return


def _planned(read: Read) -> Iterator[str]:
    """Yield the stems of the verbs that a text plans."""
    for one in read.marks:
        if not one.classes & {"plan", "will", "arranged"}:
            continue
        verb = re.match(_NEXT, read.text[one.end :][:60])
        if verb:
            yield stem(verb.group(1))


def _pasts(text: str) -> Iterator[tuple[re.Match[str], str, bool]]:
    """Yield the past forms of a text, their stems, and whether they tell a deed."""
    before = ""
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word in PAST or (len(word) > 4 and word.endswith("ed")):
            yield match, stem(word), before not in _NOT_DONE
        before = word
