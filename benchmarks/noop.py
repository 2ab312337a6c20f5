"""Cost of a build with nothing to do: `python benchmarks/noop.py [BRIEFS ...]`.

Makes a workspace with so many briefs, ten to a dossier, and builds it to Markdown, HTML
and PDF, the PDFs by a stand-in for the engine: what matters here is that they are
there. More than a thousand briefs are built to Markdown alone. Then it runs
`briefgen build` again, as a whole process, in turns with `python -c pass`, and prints the
medians of processor time, and of wall time beside it.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

import options

from briefgen.loader.starter import read_starter
from briefgen.outputs.pdf.job import PdfJob, RenderedPdf
from briefgen.pipeline.building import build
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.workers import Limits

ROOT = Path(__file__).resolve().parents[1]
RUNS = 15
TARGETS = {1_000: 60, 10_000: 200}
EVERY = ("md", "html", "pdf")
MANY = 1_000
NOTHING = [sys.executable, "-c", "pass"]
IMPORTED = """
import sys
from briefgen.cli.main import main
main({words!r})
heavy = ("pydantic", "yaml", "jinja2", "markdown", "weasyprint", "importlib.metadata")
print("heavy modules imported:", [name for name in heavy if name in sys.modules])
"""
Taken = tuple[float, float]
"""Processor and wall time in milliseconds."""


def make(root: Path, briefs: int) -> None:
    """Make a workspace of dossiers with ten briefs each."""
    files = read_starter()
    brief = next(data for name, data in files.items() if name.endswith(".brief.yaml"))
    for number in range(0, briefs, 10):
        for name, data in files.items():
            path = root / name.replace("quay", f"d{number // 10:04}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        folder = root / f"briefs/d{number // 10:04}"
        for more in range(1, min(10, briefs - number)):
            (folder / f"note{more}.brief.yaml").write_bytes(brief)


def stand_in(job: PdfJob) -> RenderedPdf:
    """Return the least that passes for a PDF."""
    data = f"%PDF {job.identifier}\nstartxref\n0\n%%EOF\n".encode()
    return RenderedPdf(data, 1, {}, (), ())


def threads(jobs: int, limits: Limits) -> Executor:
    """Return an executor of threads."""
    del limits
    return ThreadPoolExecutor(jobs)


def taken(command: Sequence[str], folder: Path) -> Taken:
    """Return what one run of a command takes, with its bytecode kept as installed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / ".bytecode")
    before, since = os.times(), perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr, env=environment)
    after, wall = os.times(), perf_counter() - since
    user = after.children_user - before.children_user
    system = after.children_system - before.children_system
    return (user + system) * 1000, wall * 1000


def measured(briefs: int) -> None:
    """Print the figures for a number of briefs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, briefs)
        request = Request(EVERY if briefs <= MANY else EVERY[:1])
        words = ["build", "--quiet", "--to", ",".join(request.formats)]
        again = [sys.executable, "-m", "briefgen", *words]
        done = build(targets_in([name]), request, Rendering(1, threads, stand_in))
        if done.exit_code:
            sys.exit("the workspace cannot be built")
        for _ in range(3):
            taken(again, folder)
        pairs = [(taken(NOTHING, folder), taken(again, folder)) for _ in range(RUNS)]
        size = (folder / "build/manifest.json").stat().st_size
        taken([sys.executable, "-c", IMPORTED.format(words=words)], folder)
    bare, whole = ([one[which] for one in pairs] for which in (0, 1))
    for which, what in enumerate(("processor", "wall")):
        floor = statistics.median(one[which] for one in bare)
        beyond = statistics.median(one[which] for one in whole) - floor
        target = TARGETS.get(briefs, "-")
        print(
            f"{briefs:>6} briefs, {what:<9}: {beyond:5.1f} ms beyond {floor:.1f} ms "
            f"of Python (target {target})"
        )
    print(f"        manifest of {size:,} bytes; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    parser = options.parser(__doc__)
    parser.add_argument("briefs", nargs="*", type=int, default=[100, 1_000])
    for count in parser.parse_args().briefs:
        measured(count)
