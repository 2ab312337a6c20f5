"""Time from a saved fact to its outputs: `python benchmarks/watch.py`.

Edits one fact of a copy of the real workspace as `briefgen watch` sees it. After each
round the same page is rendered once more in this process, by the engine and by
WeasyPrint as it comes, so that the ratios hold on a busy machine too. Printed are
medians in milliseconds: what each output took, the round with the check and all, and
what this process took of the processor for a round to Markdown and HTML alone.
"""

import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time

from briefgen.outputs.formats.pdf import job_of
from briefgen.outputs.pdf.engine import VARIANT, render_pdf
from briefgen.outputs.pdf.fetcher import BASE_URL, AssetFetcher
from briefgen.outputs.pdf.fonts import empty_fonts
from briefgen.outputs.pdf.job import PdfJob
from briefgen.outputs.pdf.library import load_library
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.watching import Round, watch

ROOT = Path(__file__).resolve().parents[1]
BRIEF = "briefs/direct-talks/cooperation-recommendations.brief.yaml"
FACT = "briefs/direct-talks/facts/s000.yaml"
RUNS = 5
Bare = tuple[float, float]
"""Milliseconds of a page by the engine, and by WeasyPrint as it comes."""


def timed(work: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    since = perf_counter()
    work()
    return (perf_counter() - since) * 1000


def stock(job: PdfJob) -> None:
    """Render a page by WeasyPrint with the fonts of the brief, and nothing else."""
    library = load_library()
    fetcher = AssetFetcher(job.assets, library.response, job.most_pixels)
    page = library.html(string=job.html, base_url=BASE_URL, url_fetcher=fetcher)
    fonts = empty_fonts(library).configuration
    page.render(font_config=fonts, pdf_variant=VARIANT).write_pdf()


def bare(folder: Path) -> Bare:
    """Return how long the page takes in this process."""
    target = targets_in([str(folder / BRIEF)])
    job = job_of(set_in_type(check(target), "direct-talks", target.briefs[0][1]))
    return timed(lambda: render_pdf(job)), timed(lambda: stock(job))


def edits(folder: Path, between: Callable[[], None]) -> Iterator[frozenset[str]]:
    """Edit a fact, and yield what was saved; something else is done between edits."""
    path = folder / FACT
    for _ in range(RUNS):
        between()
        text = path.read_text("utf-8")
        swapped = (
            ("high", "medium") if "confidence: high" in text else ("medium", "high")
        )
        old, new = (f"confidence: {one}" for one in swapped)
        path.write_text(text.replace(old, new, 1), "utf-8")
        yield frozenset({str(path)})


def rounds(
    folder: Path, formats: tuple[str, ...], between: Callable[[], None]
) -> list[Round]:
    """Return the rounds of all edits, the first build left out."""
    target = targets_in([str(folder / BRIEF)])
    return list(watch(target, Request(formats), lambda: edits(folder, between)))[1:]


def of_format(found: list[Round], suffix: str) -> float:
    """Return the median milliseconds of the outputs of a format."""
    return statistics.median(
        output.seconds * 1000
        for one in found
        if one.built is not None
        for output in one.built.outputs
        if output.path.suffix == suffix and output.written
    )


def whole(found: list[Round]) -> float:
    """Return the median milliseconds of rounds."""
    return statistics.median(one.seconds * 1000 for one in found)


def main() -> None:
    """Print the figures."""
    alone: list[Bare] = []
    ticks: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("seeds", "briefs"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "briefgen.yaml", folder)
        text = rounds(folder, ("md", "html"), lambda: ticks.append(process_time()))
        bare(folder)
        every = rounds(
            folder, ("md", "html", "pdf"), lambda: alone.append(bare(folder))
        )
    taken = [(after - before) * 1000 for before, after in pairwise(ticks)]
    print(
        f"Markdown {of_format(text, '.md'):.0f} ms, HTML {of_format(text, '.html'):.0f} "
        f"ms; check and all {whole(text):.0f} ms, {statistics.median(taken):.0f} ms of "
        "the processor"
    )
    pdf = of_format(every, ".pdf")
    ours, stocks = (statistics.median(one[which] for one in alone) for which in (0, 1))
    print(
        f"PDF {pdf:.0f} ms: {pdf / ours:.2f} × the engine alone ({ours:.0f} ms), "
        f"{pdf / stocks:.2f} × WeasyPrint alone ({stocks:.0f} ms)"
    )
    print(f"with the PDF, check and all {whole(every):.0f} ms")


if __name__ == "__main__":
    main()
