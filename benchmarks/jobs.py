"""Time of many PDFs, one and two at a time: `python benchmarks/jobs.py [BRIEFS]`.

Builds so many copies of the two real briefs to PDF with `--jobs 1` and `--jobs 2`, and
prints the seconds of both and how many times as fast two are.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
DOSSIER = ROOT / "briefs/direct-talks"


def make(folder: Path, briefs: int) -> None:
    """Make a workspace with copies of the real dossier."""
    shutil.copy(ROOT / "briefgen.yaml", folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for number in range(briefs // 2):
        shutil.copytree(DOSSIER, folder / f"briefs/talks-{number:02}")


def seconds(folder: Path, jobs: int) -> float:
    """Return how long a forced build takes."""
    words = ["build", "--to", "pdf", "--force", "--quiet", "--jobs", str(jobs)]
    command = [sys.executable, "-m", "briefgen", *words]
    since = perf_counter()
    subprocess.run(command, cwd=folder, check=True, stderr=subprocess.DEVNULL)
    return perf_counter() - since


def main(briefs: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), briefs)
        one, two = seconds(Path(name), 1), seconds(Path(name), 2)
    print(f"{briefs} briefs: {one:.1f} s, with two jobs {two:.1f} s: {one / two:.2f} ×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 20)
