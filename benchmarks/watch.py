"""Time from a saved file to its outputs: `python benchmarks/watch.py`.

Edits a copy of the real workspace as `briefgen watch` sees it, and never twice to the
same words: what earlier rounds remember helps only as far as it helps a user. A line
for each kind of edit tells, in milliseconds, the medians of a whole round to Markdown
and HTML by the clock, of what this process took of the processor for it, the least of
that, and what each output took. On a busy machine the least is nearest to the truth.

Then the same with a PDF. After each round its page is rendered once more in this
process, by the engine and by WeasyPrint as it comes, so that the ratios hold on a busy
machine too. `--text` leaves the PDF out.
"""

import gc
import re
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import options

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
DOSSIER = "briefs/direct-talks"
BRIEF = f"{DOSSIER}/cooperation-recommendations.brief.yaml"
FACTS = f"{DOSSIER}/facts/s000.yaml"
RUNS = 12
PDF_RUNS = 5
USUAL = gc.get_threshold()
"""How often Python looks for garbage; in a watching process it does so rarely."""
Bare = tuple[float, float]
"""Milliseconds of a page by the engine, and by WeasyPrint as it comes."""


class Edit(NamedTuple):
    """A kind of edit, which can be made again and again.

    Args:
        name: What is edited.
        file: The file, from the root of the workspace.
        find: A pattern of the place.
        put: What stands there afterwards.
    """

    name: str
    file: str
    find: str
    put: str


EDITS = (
    Edit("a confidence", FACTS, r"confidence: high", "confidence: medium"),
    Edit("a statement", FACTS, r"(step that the US would)", r"\1 now"),
    Edit(
        "a quote",
        FACTS,
        r"(  F011:\n(?:.*\n)*?    quote: >-\n(?:      .*\n)*?      .*)\s+\S+(\n    so)",
        r"\1\2",
    ),
    Edit("a finding", f"{DOSSIER}/analysis.yaml", r"(  J2:\n.*\n +\S+)", r"\1 now"),
    Edit("the prose", BRIEF, r"(Washington would)", r"\1 now"),
)
"""One word of each, as a user would."""


class Spent(NamedTuple):
    """What rounds took.

    Args:
        rounds: The rounds, the first build left out.
        processor: By round: milliseconds of the processor in this process.
    """

    rounds: list[Round]
    processor: list[float]


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
    rarely = gc.get_threshold()
    gc.set_threshold(*USUAL)
    page.render(font_config=fonts, pdf_variant=VARIANT).write_pdf()  # type: ignore[call-arg] # as it comes, with nothing that ours asks for
    gc.set_threshold(*rarely)


def bare(folder: Path) -> Bare:
    """Return how long the page takes in this process."""
    target = targets_in([str(folder / BRIEF)])
    job = job_of(set_in_type(check(target), "direct-talks", target.briefs[0][1]))
    return timed(lambda: render_pdf(job)), timed(lambda: stock(job))


def changes(
    folder: Path, edit: Edit, runs: int, between: Callable[[], None], spent: list[float]
) -> Iterator[frozenset[str]]:
    """Make an edit again and again, and yield what was saved."""
    path = folder / edit.file
    for _ in range(runs):
        between()
        text, made = re.subn(edit.find, edit.put, path.read_text("utf-8"), count=1)
        if not made:
            raise LookupError(edit.name)
        path.write_text(text, "utf-8")
        since = process_time()
        yield frozenset({str(path)})
        spent.append((process_time() - since) * 1000)


def rounds(
    edit: Edit, formats: tuple[str, ...], runs: int, between: Callable[[Path], None]
) -> Spent:
    """Return the rounds of all edits of a kind, in a workspace of their own."""
    spent: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("seeds", "briefs"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "briefgen.yaml", folder)
        target = targets_in([str(folder / BRIEF)])

        def come() -> Iterator[frozenset[str]]:
            return changes(folder, edit, runs, lambda: between(folder), spent)

        found = list(watch(target, Request(formats), come))[1:]
    failing = [one.number for one in found if one.built is None or one.built.failing]
    if failing:
        message = f"{edit.name}: an edit broke the brief in rounds {failing}"
        raise ValueError(message)
    return Spent(found, spent)


def of_format(found: list[Round], suffix: str) -> str:
    """Return the median milliseconds of the outputs of a format, if any were made."""
    every = [
        output.seconds * 1000
        for one in found
        if one.built is not None
        for output in one.built.outputs
        if output.path.suffix == suffix and output.written
    ]
    return f"{statistics.median(every):.0f}" if every else "–"


def whole(found: list[Round]) -> float:
    """Return the median milliseconds of rounds."""
    return statistics.median(one.seconds * 1000 for one in found)


def text_rounds() -> None:
    """Print a line for each kind of edit."""
    print(
        f"{'edit of':<14}{'round':>7}{'processor':>11}{'least':>7}{'md':>5}{'html':>6}"
    )
    for edit in EDITS:
        found, processor = rounds(edit, ("md", "html"), RUNS, lambda _: None)
        print(
            f"{edit.name:<14}{whole(found):>7.0f}"
            f"{statistics.median(processor):>11.0f}{min(processor):>7.0f}"
            f"{of_format(found, '.md'):>5}{of_format(found, '.html'):>6}"
        )


def pdf_rounds() -> None:
    """Print how long the PDF takes beside bare renders of its page."""
    alone: list[Bare] = []

    def between(folder: Path) -> None:
        alone.append(bare(folder))

    found, _ = rounds(EDITS[0], ("md", "html", "pdf"), PDF_RUNS, between)
    pdf = float(of_format(found, ".pdf"))
    ours, stocks = (statistics.median(one[which] for one in alone) for which in (0, 1))
    print(
        f"PDF {pdf:.0f} ms: {pdf / ours:.2f} × the engine alone ({ours:.0f} ms), "
        f"{pdf / stocks:.2f} × WeasyPrint alone ({stocks:.0f} ms)"
    )
    print(f"with the PDF, check and all {whole(found):.0f} ms")


def main() -> None:
    """Print the figures."""
    parser = options.parser(__doc__)
    parser.add_argument("--text", action="store_true", help="leave the PDF out")
    asked = parser.parse_args()
    text_rounds()
    if not asked.text:
        pdf_rounds()


if __name__ == "__main__":
    main()
