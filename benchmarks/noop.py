"""Time of a build with nothing to do: `python benchmarks/noop.py [BRIEFS ...]`.

Makes a workspace with so many briefs, ten to a dossier, builds it to Markdown once and
runs `briefgen build --to md` again. Prints the median wall time of the whole process
beyond that of `python -c pass`, in milliseconds, and what was imported.
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from briefgen.loader.starter import read_starter

RUNS = 15
TARGETS = {1_000: 60, 10_000: 200}
BUILD = [sys.executable, "-m", "briefgen", "build", "--to", "md", "--quiet"]
NOTHING = [sys.executable, "-c", "pass"]
IMPORTED = """
import sys
from briefgen.cli.main import main
main({words!r})
heavy = ("pydantic", "yaml", "jinja2", "markdown", "weasyprint", "importlib.metadata")
print([name for name in heavy if name in sys.modules])
"""


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


def median(command: list[str], folder: Path) -> float:
    """Return the median wall time of a command in milliseconds."""
    times = []
    for _ in range(RUNS):
        since = perf_counter()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        times.append((perf_counter() - since) * 1000)
    return statistics.median(times)


def measured(briefs: int) -> None:
    """Print the figures for a number of briefs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, briefs)
        for _ in range(2):
            subprocess.run(BUILD, cwd=folder, check=True)
        bare, whole = median(NOTHING, folder), median(BUILD, folder)
        size = (folder / "build/manifest.json").stat().st_size
        program = IMPORTED.format(words=BUILD[3:])
        heavy = subprocess.run(
            [sys.executable, "-c", program],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    print(
        f"{briefs:>6} briefs: {whole - bare:.0f} ms beyond {bare:.0f} ms of Python "
        f"(target {TARGETS.get(briefs, '-')}), manifest {size:,} bytes, heavy: {heavy}"
    )


if __name__ == "__main__":
    for count in [int(one) for one in sys.argv[1:]] or [100, 1_000]:
        measured(count)
