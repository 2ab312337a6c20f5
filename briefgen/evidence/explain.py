"""What is nearest to a quote that does not stand in a text, and what differs."""

from briefgen.base.value import dataclass
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.chain import apart, longest_part
from briefgen.evidence.difference import changes, remarks
from briefgen.evidence.minor import minor
from briefgen.evidence.model import ChangeKind, Finding, Remark, Verdict
from briefgen.evidence.nearest import SHOWN, near_enough, nearest
from briefgen.evidence.needle import Needle

_ALIKE = 0.99


@dataclass(frozen=True, slots=True)
class _Passage:
    """A stretch of the folded text that comes near, and what to say of it."""

    verdict: Verdict
    start: int
    end: int
    remarks: tuple[Remark, ...]
    similarity: float


def differences(finding: Finding, most: int = 6) -> str:
    """Return in words how a quote differs from the passage: ours first, then theirs.

    Args:
        finding: What became of the quote.
        most: How many differences are told at the most.
    """
    told = []
    for change in finding.changes[:most]:
        match change.kind:
            case ChangeKind.REPLACED:
                told.append(f"“{change.ours}” for “{change.theirs}”")
            case ChangeKind.ADDED:
                told.append(f"“{change.ours}” added")
            case ChangeKind.LEFT_OUT:
                told.append(f"“{change.theirs}” left out")
    return "; ".join([*told, *finding.remarks])


def explain(needle: Needle, text: ArchivedText) -> Finding:
    """Return the finding for a quote that stands nowhere in a text."""
    like = minor(needle, text)
    if like:
        passage = _Passage(Verdict.MINOR, like.start, like.end, like.remarks, _ALIKE)
        return _shown(passage, needle, text)
    if needle.readings:
        return _nearest_to_parts(needle, text)
    return nearest_passage(needle, text)


def nearest_passage(
    needle: Needle, text: ArchivedText, said: tuple[Remark, ...] = ()
) -> Finding:
    """Return the passage nearest to words: altered, or absent where it is not near."""
    words = needle.tokens.words
    found = nearest(words, text.tokens.words)
    if found is None or found.similarity < SHOWN:
        similarity = found.similarity if found else 0.0
        return Finding(
            Verdict.ABSENT, source=text.name, remarks=said, similarity=similarity
        )
    near = near_enough(found.similarity, len(words))
    verdict = Verdict.ALTERED if near else Verdict.ABSENT
    start, end = text.tokens.starts[found.first], text.tokens.ends[found.past - 1]
    return _shown(_Passage(verdict, start, end, said, found.similarity), needle, text)


def _nearest_to_parts(needle: Needle, text: ArchivedText) -> Finding:
    """Explain a quote with gaps, if need be by its longest part."""
    said = apart(needle, text)
    whole = nearest_passage(needle, text, said)
    part = longest_part(needle)
    if whole.verdict is Verdict.ALTERED or part is None:
        return whole
    return nearest_passage(part, text, said)


def _shown(passage: _Passage, needle: Needle, text: ArchivedText) -> Finding:
    theirs = text.folded.text[passage.start : passage.end]
    ours = needle.folded.text
    found = changes(ours, theirs)
    said = passage.remarks
    if passage.verdict is not Verdict.MINOR:
        said = (*said, *remarks(ours, theirs, found))
    first, past = text.folded.span(passage.start, passage.end)
    return Finding(
        verdict=passage.verdict,
        start=first,
        end=past,
        para=text.paragraph_at(first),
        passage=text.content[first:past],
        source=text.name,
        changes=found,
        remarks=said,
        similarity=passage.similarity,
    )
