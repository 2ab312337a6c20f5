"""Time from a saved fact to its outputs: `python benchmarks/watch.py`.

Edits one fact of a copy of the real workspace as `briefgen watch` sees it, and prints
the medians in milliseconds: what each output took, the whole round, and the PDF as a
ratio to a bare in-process rendering of the same page.
"""

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from briefgen.outputs.formats.pdf import job_of
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.watching import Round, watch

ROOT = Path(__file__).resolve().parents[1]
BRIEF = "briefs/direct-talks/cooperation-recommendations.brief.yaml"
FACT = "briefs/direct-talks/facts/s000.yaml"
RUNS = 7


def bare(folder: Path) -> float:
    """Return the median time of rendering the page in this process."""
    target = targets_in([str(folder / BRIEF)])
    job = job_of(set_in_type(check(target), "direct-talks", target.briefs[0][1]))
    render_pdf(job)
    times = []
    for _ in range(RUNS):
        since = perf_counter()
        render_pdf(job)
        times.append((perf_counter() - since) * 1000)
    return statistics.median(times)


def edits(folder: Path) -> Iterator[frozenset[str]]:
    """Edit a fact, and yield what was saved."""
    path = folder / FACT
    for _ in range(RUNS):
        text = path.read_text("utf-8")
        swapped = (
            ("high", "medium") if "confidence: high" in text else ("medium", "high")
        )
        old, new = (f"confidence: {one}" for one in swapped)
        path.write_text(text.replace(old, new, 1), "utf-8")
        yield frozenset({str(path)})


def rounds(folder: Path) -> list[Round]:
    """Return the rounds of all edits, the first build left out."""
    target = targets_in([str(folder / BRIEF)])
    request = Request(("md", "html", "pdf"))
    return list(watch(target, request, lambda: edits(folder)))[1:]


def of_format(found: list[Round], suffix: str) -> float:
    """Return the median milliseconds of the outputs of a format."""
    return statistics.median(
        output.seconds * 1000
        for one in found
        if one.built is not None
        for output in one.built.outputs
        if output.path.suffix == suffix and output.written
    )


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("seeds", "briefs"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "briefgen.yaml", folder)
        found, alone = rounds(folder), bare(folder)
    whole = statistics.median(one.seconds * 1000 for one in found)
    pdf = of_format(found, ".pdf")
    print(
        f"Markdown {of_format(found, '.md'):.0f} ms, HTML {of_format(found, '.html'):.0f} ms"
    )
    print(f"PDF {pdf:.0f} ms, bare {alone:.0f} ms: {pdf / alone:.2f} ×")
    print(f"whole round, check and all {whole:.0f} ms")


if __name__ == "__main__":
    main()
