"""Time of a PDF in a fresh process: `python benchmarks/pdf_cold.py [BRIEF [ROUNDS]]`.

Prints the median seconds of wall and processor time, and their shares of the stock
command's, taken in turns on one machine; one round before is not counted:

- `weasyprint`: the stock command on the brief's page, without tags or attachments;
- `weasyprint a-3a`: the same, tagged, as PDF/A-3a;
- `engine`: our engine on the same page: both standards, tags mended, layout linted;
- `build`: `briefgen build --to pdf` of the brief, from YAML, checks included;
- `pandoc, weasyprint` and `pandoc, typst`: of the brief's Markdown, in their own
  style, without its design, tags and evidence; left out where they cannot be had.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import options
import pdf_peers

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import PdfJob

BRIEF = "briefs/direct-talks/cooperation-recommendations.brief.yaml"
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took, in seconds."""

    wall: float
    processor: float


def main(arguments: Sequence[str]) -> None:
    """Measure, or be what is measured."""
    asked = options.parser(__doc__)
    asked.add_argument("brief", nargs="?", default=BRIEF, metavar="BRIEF")
    asked.add_argument("rounds", nargs="?", type=int, default=ROUNDS, metavar="ROUNDS")
    asked.add_argument("--engine", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args(arguments)
    if given.engine:
        engine(*given.engine)
        return
    brief, rounds = given.brief, given.rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        named = dict(commands(brief, folder))
        markdown = lay_down(brief, folder)
        if pdf_peers.installed(folder / "peers"):
            named |= pdf_peers.commands(folder / "peers", markdown)
        else:
            print("pandoc and typst cannot be installed here: not measured")
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
        # An installed package is compiled, and so are ours after the first round.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        measured(named, 1, environment)
        show(measured(named, rounds, environment))


def lay_down(brief: str, folder: Path) -> Path:
    """Write the page of a brief with its fonts, as the stock command needs them.

    Returns:
        The brief as Markdown, for those who begin there.
    """
    # What is measured as the engine alone must not wait for these.
    from briefgen.outputs.formats.pdf import job_of  # noqa: PLC0415 - see above
    from briefgen.pipeline.checking import check  # noqa: PLC0415 - see above
    from briefgen.pipeline.printing import set_in_type  # noqa: PLC0415 - see above
    from briefgen.pipeline.targets import targets_in  # noqa: PLC0415 - see above

    target = targets_in([brief])
    ((dossier, slug),) = target.briefs
    laid = set_in_type(check(target), dossier, slug)
    job = job_of(laid)
    (folder / "page.html").write_text(job.html, "utf-8")
    for asset, data in job.assets.items():
        path = folder / "assets" / asset
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    # The stock command resolves the addresses of style sheets against its base.
    (folder / "assets" / "here").touch()
    markdown = folder / "brief.md"
    markdown.write_text(laid.markdown, "utf-8")
    return markdown


def engine(folder: Path, out: Path) -> None:
    """Make the PDF of a page that was laid down, and nothing else."""
    root = folder / "assets"
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    assets = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
    page = (folder / "page.html").read_text("utf-8")
    out.write_bytes(render_pdf(PdfJob(page, assets, "benchmark")).data)


def commands(brief: str, folder: Path) -> Mapping[str, Sequence[str]]:
    """Return what is measured, by name."""
    stock = [sys.executable, "-m", "weasyprint", "-q", "-u", f"{folder}/assets/here"]
    page, out = str(folder / "page.html"), str(folder / "out.pdf")
    this = [sys.executable, str(Path(__file__).resolve())]
    return {
        "weasyprint": [*stock, page, out],
        "weasyprint a-3a": [*stock, "--pdf-variant", "pdf/a-3a", page, out],
        "engine": [*this, "--engine", str(folder), out],
        "build": [
            *(sys.executable, "-m", "briefgen", "build", "--force", "--to", "pdf"),
            *("--out", str(folder / "built"), brief),
        ],
    }


def measured(
    named: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str]
) -> Mapping[str, Sequence[Taken]]:
    """Return what each command took in each round."""
    found: dict[str, list[Taken]] = {name: [] for name in named}
    for _ in range(rounds):
        for name, command in named.items():
            found[name].append(run(command, environment))
    return found


def run(command: Sequence[str], environment: Mapping[str, str]) -> Taken:
    """Return what one run of a command took."""
    before = children()
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=dict(environment))
    wall = time.perf_counter() - began
    return Taken(wall, children() - before)


def children() -> float:
    """Return the processor time of all child processes so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def show(found: Mapping[str, Sequence[Taken]]) -> None:
    """Print the medians, and each as a share of the stock command's."""
    medians = {
        name: Taken(
            statistics.median(one.wall for one in taken),
            statistics.median(one.processor for one in taken),
        )
        for name, taken in found.items()
    }
    stock = medians["weasyprint"]
    for name, one in medians.items():
        wall = f"wall {one.wall:6.2f} {one.wall / stock.wall:5.2f}"
        share = f"{one.processor:6.2f} {one.processor / stock.processor:5.2f}"
        print(f"{name:<19}{wall}   processor {share}")


if __name__ == "__main__":
    main(sys.argv[1:])
