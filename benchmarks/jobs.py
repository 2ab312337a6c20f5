"""Time of many PDFs, one and two at a time: `python benchmarks/jobs.py [BRIEFS [RUNS]]`.

Builds so many copies of the two real briefs to PDF with `--jobs 1` and `--jobs 2`, in
turns, and prints the best wall time of each and how many times as fast two are.

Wall time says little on a machine that does other work too. So the processor time is
told as well: that of the build itself, that of its workers, and what ratio these allow
on two cores with nothing else to do, where the build's own work before the first page
is done alone and all the rest is shared.
"""

import ctypes
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import options

ROOT = Path(__file__).resolve().parents[1]
DOSSIER = ROOT / "briefs/direct-talks"
ADOPT = 36
"""What makes Linux hand the orphans of a process to this one: `PR_SET_CHILD_SUBREAPER`."""
BUILD = """
import resource, sys
from briefgen.cli.main import main
from briefgen.pipeline import rendering
begun = []
inner = rendering.worker_pool
def timed(jobs, limits):
    begun.append(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    return inner(jobs, limits)
rendering.Rendering.__new__.__defaults__ = (1, timed, rendering.render_pdf)
code = main(["build", "--to", "pdf", "--force", "--quiet", "--jobs", sys.argv[1]])
print(begun[0], sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), file=sys.stderr)
sys.exit(code)
"""


class Taken(NamedTuple):
    """What a build took, in seconds.

    Args:
        wall: By the clock.
        alone: Of the processor, by the build itself before the first page was rendered.
        beside: Likewise, from then on.
        workers: Likewise, by its workers and what begins them.
    """

    wall: float
    alone: float
    beside: float
    workers: float

    def on(self, jobs: int) -> float:
        """Return how long it takes where nothing else is done on two cores."""
        shared = (self.workers + self.beside) / 2
        return self.alone + (max(self.workers, shared) if jobs == 1 else shared)


def make(folder: Path, briefs: int) -> None:
    """Make a workspace with copies of the real dossier."""
    shutil.copy(ROOT / "briefgen.yaml", folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for number in range(briefs // 2):
        shutil.copytree(DOSSIER, folder / f"briefs/talks-{number:02}")


def of_children() -> float:
    """Return the processor time of all processes that ended, adopted ones too."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def gather() -> None:
    """Wait until every adopted process has ended."""
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def built(folder: Path, jobs: int) -> Taken:
    """Return what a forced build takes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    before, since = of_children(), perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(jobs)],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    wall = perf_counter() - since
    gather()
    alone, own = map(float, done.stderr.splitlines()[-1].split())
    return Taken(wall, alone, own - alone, of_children() - before - own)


def main(briefs: int, runs: int) -> None:
    """Print the figures."""
    ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), briefs)
        pairs = [(built(Path(name), 1), built(Path(name), 2)) for _ in range(runs)]
    best = [min(one[which] for one in pairs) for which in (0, 1)]
    for jobs, one in enumerate(best, 1):
        print(
            f"{briefs} briefs, --jobs {jobs}: {one.wall:.1f} s; of the processor: "
            f"alone {one.alone:.2f}, beside {one.beside:.2f}, workers {one.workers:.2f}"
        )
    print(f"two are {best[0].wall / best[1].wall:.2f} × as fast by the clock")
    allowed = best[0].on(1) / best[1].on(2)
    print(f"on two idle cores {allowed:.2f} ×; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    asked = options.parser(__doc__)
    asked.add_argument("briefs", nargs="?", type=int, default=20, metavar="BRIEFS")
    asked.add_argument("runs", nargs="?", type=int, default=1, metavar="RUNS")
    given = asked.parse_args()
    main(given.briefs, given.runs)
