"""How long the commands take to start and to check the flagship.

CPU seconds of whole processes, the median of some runs, beside `python -c pass` in the
same run: `python benchmarks/startup.py [RUNS]`.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = [sys.executable, "-m", "briefgen"]
CASES = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "briefgen --version": [*PROGRAM, "--version"],
    "briefgen --help": [*PROGRAM, "--help"],
    "briefgen explain PAS01": [*PROGRAM, "explain", "PAS01"],
    "briefgen check, the flagship": [*PROGRAM, "check", "briefs/direct-talks"],
    "briefgen build, nothing to do": [*PROGRAM, "build"],
}


def cpu(command: list[str]) -> float:
    """Return the CPU seconds that one run of a command takes, children included."""
    before = os.times()
    subprocess.run(
        command,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


def main() -> None:
    """Print a line for each command."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    subprocess.run([*PROGRAM, "build"], cwd=ROOT, capture_output=True, check=False)
    found: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(runs):
        for name, command in CASES.items():
            found[name].append(cpu(command))
    floor = median(found["python -c pass"])
    print(f"{'CPU seconds, median of ' + str(runs):<34}{'whole':>8}{'beyond':>8}")
    for name, times in found.items():
        whole = median(times)
        print(f"{name:<34}{whole:>8.3f}{whole - floor:>8.3f}")


if __name__ == "__main__":
    main()
