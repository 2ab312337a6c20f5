"""How fast and how right the evidence engine is, on a corpus made from a seed.

Run `python benchmarks/evidence_scale.py` from the repository; `--small` for a tenth.
All times are CPU seconds of this process. The plain loop reads the same files and calls
`str.find` with the raw quote on the raw text, in the same run.
"""

import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

import options
from evidence_altered import absent_quotes, altered_quotes
from evidence_corpus import SourceText, sources
from evidence_quotes import Asked, true_quotes

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.library import Library
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Quote

_RIGHT = 0.5
_EXACT = 0.9


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print the CPU time of a block."""
    start = process_time()
    yield
    print(f"{what:<52}{process_time() - start:9.3f} s")


def overlap(one: Asked, finding: Finding | None) -> float:
    """Return how far a shown passage is the right one: shared over joint length."""
    if finding is None or finding.start is None or finding.end is None:
        return 0.0
    return max(
        (min(end, finding.end) - max(start, finding.start))
        / (max(end, finding.end) - min(start, finding.start))
        for start, end in one.spans
    )


def counts(names: Iterable[str]) -> dict[str, int]:
    """Return how often each name comes."""
    return dict(sorted(Counter(map(str, names)).items()))


def read(folder: Path, made: Sequence[SourceText]) -> list[bytes]:
    """Read the files of the sources."""
    return [(folder / f"{source.name}.txt").read_bytes() for source in made]


def plain_loop(folder: Path, made: Sequence[SourceText], asked: Sequence[Asked]) -> int:
    """Read and find, as a script of five lines would."""
    texts = [data.decode() for data in read(folder, made)]
    return sum(texts[one.source].find(one.words) >= 0 for one in asked)


def engine(
    folder: Path, made: Sequence[SourceText], asked: Sequence[Asked]
) -> tuple[list[ArchivedText], list[Finding]]:
    """Read, fold and locate."""
    texts = [
        ArchivedText(source.name, data.decode())
        for source, data in zip(made, read(folder, made), strict=True)
    ]
    return texts, [
        locate(Quote(one.words, one.para), texts[one.source]) for one in asked
    ]


def report_speed(
    folder: Path, made: Sequence[SourceText], asked: Sequence[Asked]
) -> tuple[list[ArchivedText], list[Finding]]:
    """Print the times of the plain loop and of the engine."""
    start = process_time()
    found = plain_loop(folder, made, asked)
    middle = process_time()
    texts, findings = engine(folder, made, asked)
    plain, ours = middle - start, process_time() - middle
    print(f"plain loop: read, decode, str.find (finds {found})".ljust(52), end="")
    print(f"{plain:9.3f} s\n{'engine: read, decode, fold, locate':<52}{ours:9.3f} s")
    print(f"{'ratio':<52}{ours / plain:9.1f}")
    print(f"{'peak memory, the corpus included':<52}{peak():9.0f} MB")
    return texts, findings


def report_true(asked: Sequence[Asked], findings: Sequence[Finding]) -> None:
    """Print what became of the true quotes."""
    pairs = list(zip(asked, findings, strict=True))
    alarms = [(one, finding) for one, finding in pairs if not finding.stands]
    wrong = sum(
        overlap(one, finding) < _EXACT and one.kind != "elided"
        for one, finding in pairs
        if finding.stands
    )
    print(f"true quotes {len(asked)}: {counts(f.verdict for f in findings)}")
    print(f"false alarms {len(alarms)}: {counts(one.kind for one, _ in alarms)}")
    print(f"placed wrongly {wrong}")
    for one, finding in alarms[:5]:
        print(f"  {one.kind} {one.words!r}\n  {finding}")


def report_altered(texts: Sequence[ArchivedText], asked: Sequence[Asked]) -> None:
    """Print how many altered quotes are rejected and shown the right passage."""
    with timed(f"{len(asked)} altered quotes, source known"):
        findings = [locate(Quote(one.words), texts[one.source]) for one in asked]
    print(f"altered quotes: {counts(finding.verdict for finding in findings)}")
    passed = counts(
        one.kind for one, f in zip(asked, findings, strict=True) if f.stands
    )
    print(f"rejected {len(asked) - sum(passed.values())}; passed {passed}")
    report_right(asked, findings)


def report_right(asked: Sequence[Asked], findings: Sequence[Finding | None]) -> None:
    """Print how many were shown a passage that overlaps the right one by half."""
    missed = counts(
        one.kind
        for one, finding in zip(asked, findings, strict=True)
        if overlap(one, finding) < _RIGHT
    )
    share = 1 - sum(missed.values()) / len(asked)
    print(f"right passage shown {share:.1%}; missed {missed}")


def report_unknown(
    texts: Sequence[ArchivedText], altered: Sequence[Asked], true: Sequence[Asked]
) -> None:
    """Print the same where the source is not known."""
    library = Library(tuple(texts))
    with timed("index of words of all sources"):
        library.nearest("some words", 1)
    with timed(f"{len(altered)} altered quotes, source unknown"):
        ranked = [library.nearest(one.words, 1) for one in altered]
    names = [texts[one.source].name for one in altered]
    report_right(
        altered,
        [
            found[0] if found and found[0].source == name else None
            for found, name in zip(ranked, names, strict=True)
        ],
    )
    with timed(f"{len(true)} true quotes, source unknown"):
        places = [library.elsewhere(Quote(one.words)) for one in true]
    named = sum(
        texts[one.source].name in {finding.source for finding in found}
        for one, found in zip(true, places, strict=True)
    )
    print(f"found in the right source {named} of {len(true)}")


def peak() -> float:
    """Return the most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Make the corpus, run everything, print the figures."""
    parser = options.parser(__doc__)
    parser.add_argument("--small", action="store_true", help="a tenth of everything")
    share = 10 if parser.parse_args().small else 1
    made = sources(1000 // share)
    asked = list(true_quotes(made, 10_000 // share))
    altered = list(altered_quotes(made, 500 // share))
    absent = list(absent_quotes(made, 300 // share))
    print(f"{len(made)} sources, {sum(len(s.text) for s in made):,} characters")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in made:
            (folder / f"{source.name}.txt").write_bytes(source.text.encode())
        texts, findings = report_speed(folder, made, asked)
    report_true(asked, findings)
    report_altered(texts, altered)
    verdicts = (locate(Quote(one.words), texts[one.source]).verdict for one in absent)
    print(f"absent quotes {len(absent)}: {counts(verdicts)}")
    report_unknown(texts, altered, asked[: 1000 // share])
    print(f"{'peak memory at the end':<52}{peak():9.0f} MB")


if __name__ == "__main__":
    main()
