"""How fast and how right the evidence engine is, on a corpus made from a seed.

Run `python benchmarks/evidence_scale.py` from the repository; `--small` for a tenth.
All times are CPU seconds of this process. The plain loop reads the same files and calls
`str.find` with the raw quote on the raw text, in the same run.
"""

import argparse
import resource
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from evidence_corpus import (
    Asked,
    SourceText,
    absent_quotes,
    altered_quotes,
    sources,
    true_quotes,
)

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.library import Library
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Quote

_OVERLAP = 0.5


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print the CPU time of a block."""
    start = process_time()
    yield
    print(f"{what:<58}{process_time() - start:8.3f} s")


def overlap(finding: Finding, spans: Sequence[tuple[int, int]]) -> float:
    """Return how far a shown passage is the right one: shared over joint length."""
    if finding.start is None or finding.end is None:
        return 0.0
    best = 0.0
    for start, end in spans:
        shared = min(end, finding.end) - max(start, finding.start)
        joint = max(end, finding.end) - min(start, finding.start)
        best = max(best, shared / joint)
    return best


def read(folder: Path, made: Sequence[SourceText]) -> list[str]:
    """Read the files of the sources."""
    return [(folder / f"{source.name}.txt").read_bytes().decode() for source in made]


def plain_loop(folder: Path, made: Sequence[SourceText], asked: Sequence[Asked]) -> int:
    """Read and find, as a script of five lines would."""
    texts = read(folder, made)
    return sum(1 for one in asked if texts[one.source].find(one.words) >= 0)


def engine(
    folder: Path, made: Sequence[SourceText], asked: Sequence[Asked]
) -> tuple[list[ArchivedText], list[Finding]]:
    """Read, fold and locate."""
    texts = [
        ArchivedText(source.name, content)
        for source, content in zip(made, read(folder, made), strict=True)
    ]
    return texts, [
        locate(Quote(one.words, one.para), texts[one.source]) for one in asked
    ]


def report_speed(
    folder: Path, made: Sequence[SourceText], asked: Sequence[Asked]
) -> list[ArchivedText]:
    """Print the times, and what became of the true quotes."""
    start = process_time()
    naive = plain_loop(folder, made, asked)
    middle = process_time()
    texts, findings = engine(folder, made, asked)
    end = process_time()
    print(f"{'plain loop: read, str.find':<58}{middle - start:8.3f} s  finds {naive}")
    print(f"{'engine: read, fold, locate':<58}{end - middle:8.3f} s")
    print(f"{'ratio':<58}{(end - middle) / (middle - start):8.1f}")
    alarms = [
        (one, finding)
        for one, finding in zip(asked, findings, strict=True)
        if not finding.stands
    ]
    print(
        f"true quotes {len(asked)}: {dict(Counter(f.verdict.value for f in findings))}"
    )
    print(f"false alarms {len(alarms)}: {dict(Counter(one.kind for one, _ in alarms))}")
    wrong = sum(
        1
        for one, f in zip(asked, findings, strict=True)
        if f.stands and one.kind != "elided" and overlap(f, one.spans) < 0.9
    )
    print(f"placed wrongly {wrong}")
    for one, finding in alarms[:5]:
        print(
            "  ",
            one.kind,
            repr(one.words[:300]),
            finding.verdict,
            finding.remarks,
            repr(finding.passage[:300]),
        )
    return texts


def report_altered(texts: Sequence[ArchivedText], asked: Sequence[Asked]) -> None:
    """Print how many altered quotes are rejected and shown the right passage."""
    with timed(f"{len(asked)} altered quotes, source known"):
        findings = [locate(Quote(one.words), texts[one.source]) for one in asked]
    rejected = sum(not finding.stands for finding in findings)
    print(f"rejected {rejected} of {len(asked)}")
    for one, finding in zip(asked, findings, strict=True):
        if finding.stands:
            print("  PASSED", one.kind, repr(one.words), finding)
    _report_right(asked, findings)
    print(
        {
            kind: dict(
                Counter(
                    f.verdict.value
                    for o, f in zip(asked, findings, strict=True)
                    if o.kind == kind
                )
            )
            for kind in sorted({o.kind for o in asked})
        }
    )


def _report_right(asked: Sequence[Asked], findings: Sequence[Finding | None]) -> None:
    missed: dict[str, int] = defaultdict(int)
    for one, finding in zip(asked, findings, strict=True):
        if finding is None or overlap(finding, one.spans) < _OVERLAP:
            missed[one.kind] += 1
    right = len(asked) - sum(missed.values())
    print(f"right passage shown {right / len(asked):.1%}; missed {dict(missed)}")


def report_unknown(texts: Sequence[ArchivedText], asked: Sequence[Asked]) -> None:
    """Print the same where the source is not known."""
    with timed("index of words of all sources"):
        library = Library(tuple(texts))
        library.nearest("words", 1)
    with timed(f"{len(asked)} altered quotes, source unknown"):
        ranked = [library.nearest(one.words, 1) for one in asked]
    findings = [
        found[0] if found and found[0].source == texts[one.source].name else None
        for one, found in zip(asked, ranked, strict=True)
    ]
    _report_right(asked, findings)


def report_elsewhere(texts: Sequence[ArchivedText], asked: Sequence[Asked]) -> None:
    """Print how many quotes given to a wrong source are found in the right one."""
    library = Library(tuple(texts))
    with timed(f"{len(asked)} true quotes, source unknown"):
        found = [library.elsewhere(Quote(one.words)) for one in asked]
    named = sum(
        1
        for one, places in zip(asked, found, strict=True)
        if any(f.source == texts[one.source].name for f in places)
    )
    print(f"found in the right source {named} of {len(asked)}")


def main() -> None:
    """Make the corpus, run everything, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a tenth of everything")
    share = 10 if parser.parse_args().small else 1
    made = sources(1000 // share)
    asked = list(true_quotes(made, 10_000 // share))
    altered = list(altered_quotes(made, 500 // share))
    absent = list(absent_quotes(made, 300 // share))
    print(
        f"{len(made)} sources, {sum(len(one.text) for one in made) / 1e6:.1f} million characters"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in made:
            (folder / f"{source.name}.txt").write_bytes(source.text.encode())
        texts = report_speed(folder, made, asked)
    report_altered(texts, altered)
    findings = [locate(Quote(one.words), texts[one.source]) for one in absent]
    print(
        f"absent quotes {len(absent)}: {dict(Counter(f.verdict.value for f in findings))}"
    )
    report_unknown(texts, altered)
    report_elsewhere(texts, asked[: 1000 // share])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB, the corpus and its word places included")


if __name__ == "__main__":
    main()
