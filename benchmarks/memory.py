"""Memory of many PDFs in one build: `python benchmarks/memory.py [RENDERS]`.

Renders the short brief of a new workspace so many times through the usual worker, and
prints after each fifty what the worker takes and has taken at most, in MiB. A worker is
replaced after some tasks, so that the figures come down again.
"""

import tempfile
from pathlib import Path

import options

from briefgen.outputs.formats.pdf import job_of
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import PdfJob
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.rendering import worker_pool
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.workers import Limits

STEP = 50
LIMITS = Limits(120, 2_048)


def short_job() -> PdfJob:
    """Return the page of a short brief."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "quay"
        start(folder)
        target = targets_in([str(folder)])
        return job_of(set_in_type(check(target), "quay", "note"))


def taken() -> tuple[int, float, float]:
    """Return the process, and in MiB what it takes and has taken at most."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    said = dict(line.split(":", 1) for line in lines)
    now, most = (int(said[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return int(said["Pid"]), now, most


def main(renders: int) -> None:
    """Print the figures."""
    job, peaks = short_job(), []
    with worker_pool(1, LIMITS) as pool:
        for done in range(1, renders + 1):
            pool.submit(render_pdf, job).result()
            if done % STEP == 0 or done == 1:
                process, now, most = pool.submit(taken).result()
                peaks.append(most)
                print(
                    f"{done:>4} renders: worker {process} takes {now:.0f} MiB, "
                    f"took at most {most:.0f}",
                    flush=True,
                )
    print(f"highest after {renders} renders: {max(peaks) / peaks[0]:.2f} × the first")


if __name__ == "__main__":
    asked = options.parser(__doc__)
    asked.add_argument("renders", nargs="?", type=int, default=500, metavar="RENDERS")
    main(asked.parse_args().renders)
