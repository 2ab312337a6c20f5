"""What is nearest to a quote that does not stand in a text, and what differs."""

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.chain import apart, longest_part
from briefgen.evidence.difference import changes, remarks
from briefgen.evidence.minor import minor
from briefgen.evidence.model import Finding, Remark, Verdict
from briefgen.evidence.nearest import SHOWN, Nearest, near_enough, nearest
from briefgen.evidence.needle import Needle
from briefgen.evidence.parts import marked

_ALIKE = 0.99


def explain(needle: Needle, text: ArchivedText) -> Finding:
    """Return the finding for a quote that stands nowhere in a text."""
    like = minor(needle, text)
    if like:
        return _shown(
            Verdict.MINOR, needle, text, like.start, like.end, like.remarks, _ALIKE
        )
    finding = nearest_passage(needle, text)
    if not marked(needle.folded.text):
        return finding
    return _of_parts(needle, text, finding)


def nearest_passage(
    needle: Needle, text: ArchivedText, said: tuple[Remark, ...] = ()
) -> Finding:
    words = needle.tokens.words
    found = nearest(words, text.tokens.words)
    if found is None or found.similarity < SHOWN:
        similarity = found.similarity if found else 0.0
        return Finding(
            Verdict.ABSENT, source=text.name, remarks=said, similarity=similarity
        )
    near = near_enough(found.similarity, len(words))
    verdict = Verdict.ALTERED if near else Verdict.ABSENT
    start, end = _edges(found, text)
    return _shown(verdict, needle, text, start, end, said, found.similarity)


def _of_parts(needle: Needle, text: ArchivedText, whole: Finding) -> Finding:
    """Explain a quote with gaps: by its longest part where the whole is like nothing."""
    said = apart(needle, text)
    if whole.verdict is Verdict.ALTERED:
        return nearest_passage(needle, text, said)
    part = longest_part(needle)
    return nearest_passage(part, text, said) if part else whole


def _edges(found: Nearest, text: ArchivedText) -> tuple[int, int]:
    words = text.tokens
    return words.starts[found.first], words.ends[found.past - 1]


def _shown(  # noqa: PLR0913 - a finding has that many parts
    verdict: Verdict,
    needle: Needle,
    text: ArchivedText,
    start: int,
    end: int,
    said: tuple[Remark, ...],
    similarity: float,
) -> Finding:
    theirs = text.folded.text[start:end]
    ours = needle.folded.text
    found = changes(ours, theirs)
    first, past = text.folded.span(start, end)
    if verdict is not Verdict.MINOR:
        said = (*said, *remarks(ours, theirs, found))
    return Finding(
        verdict=verdict,
        start=first,
        end=past,
        para=text.paragraph_at(first),
        passage=text.content[first:past],
        source=text.name,
        changes=found,
        remarks=said,
        similarity=similarity,
    )
