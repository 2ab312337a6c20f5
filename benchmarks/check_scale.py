"""What a whole `briefgen check` costs: `python benchmarks/check_scale.py [--retyped]`.

Makes two workspaces from a seed: 10,000 quotes over 1,000 sources of 20 kB, and 200
quotes over 20 of them. Their dossiers have no errors, as those that are checked in CI;
with `--faulty`, some hundred facts have, and with `--retyped`, quotes have other marks
than their sources. Runs the command as a process of its own, the first time with
nothing kept and then with nothing changed, and prints the CPU seconds (user and
system, the median of some runs), those beyond `python -c pass`, and the peak memory.
The plain loop reads the same sources and calls `str.find` with each quote on the raw
text, in the same run. Linux counts a process that holds less than the one that started
it as holding as much.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import options
from check_workspace import make

ROOT = Path(__file__).resolve().parents[1]
CHECK = [sys.executable, "-m", "briefgen", "check", "--quiet"]
NOTHING = [sys.executable, "-c", "pass"]
MAKE = [sys.executable, __file__, "--make"]
SIZES = ((1000, 10_000), (20, 200))
RUNS = 5

Cost = tuple[float, float]
"""CPU seconds, and peak memory in megabytes."""


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Return what one run of a command costs."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def forget(folder: Path) -> None:
    """Remove what checks have kept."""
    for path in sorted(folder.glob("build/**/*"), reverse=True):
        if path.is_file():
            path.unlink()


def plain_loop(folder: Path) -> float:
    """Return the CPU seconds of reading the sources and finding the quotes in them."""
    asked = json.loads(folder.with_suffix(".json").read_text("utf-8"))
    files = sorted((folder / "seeds").iterdir())
    start = process_time()
    texts = [path.read_bytes().decode() for path in files]
    sum(texts[source].find(words) >= 0 for source, words in asked)
    return process_time() - start


def costs(folder: Path) -> Iterator[tuple[str, Cost]]:
    """Yield what each way of running costs, again and again."""
    for _ in range(RUNS):
        yield "python -c pass", cost(NOTHING, folder)
        yield "plain loop", (plain_loop(folder), 0.0)
        forget(folder)
        yield "check, nothing kept", cost(CHECK, folder)
        yield "check, nothing changed", cost(CHECK, folder)


def report(folder: Path) -> None:
    """Print a line for each way of running."""
    found: dict[str, list[Cost]] = {}
    for name, one in costs(folder):
        found.setdefault(name, []).append(one)
    times = {name: median(time for time, _ in runs) for name, runs in found.items()}
    for name, time in times.items():
        beyond = time - times["python -c pass"]
        ratio = time / times["plain loop"]
        memory = max(size for _, size in found[name])
        print(f"{name:<26}{time:>8.3f}{beyond:>9.3f}{ratio:>9.1f}{memory:>9.0f}")


def main() -> None:
    """Make the workspaces, run the command in them, print the figures."""
    parser = options.parser(__doc__)
    parser.add_argument(
        "--retyped", action="store_true", help="quotes with other typography"
    )
    parser.add_argument(
        "--faulty", action="store_true", help="facts with faults that a check finds"
    )
    parser.add_argument(
        "--make",
        nargs=3,
        metavar=("FOLDER", "SOURCES", "QUOTES"),
        help="only make a workspace, in a new folder",
    )
    asked = parser.parse_args()
    if asked.make:
        folder, texts, quotes = asked.make
        kind = {"retyped": asked.retyped, "faulty": asked.faulty}
        make(Path(folder), int(texts), int(quotes), **kind)
        return
    kinds = [one for one in ("--retyped", "--faulty") if one in sys.argv]
    for texts, quotes in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "workspace")
            words = [str(folder), str(texts), str(quotes)]
            subprocess.run([*MAKE, *words, *kinds], check=True)
            print(f"{quotes:,} quotes over {texts:,} sources")
            print(f"{'':<26}{'CPU s':>8}{'beyond':>9}{'x plain':>9}{'peak MB':>9}")
            report(folder)


if __name__ == "__main__":
    main()
