"""How long the commands take to start and to check the flagship.

CPU seconds of whole processes, the median and the least of some runs, beside
`python -c pass` in the same run: `python benchmarks/startup.py [RUNS]`. Modules are
compiled, as they are where a package was installed.
"""

import sys
from statistics import median

import options
from processes import BRIEFGEN, NOTHING, Processes

CASES = {
    "python -c pass": NOTHING,
    "python -c 'import pydantic, yaml'": (
        sys.executable,
        "-c",
        "import yaml; from pydantic import BaseModel",
    ),
    "briefgen --version": (*BRIEFGEN, "--version"),
    "briefgen --help": (*BRIEFGEN, "--help"),
    "briefgen explain PAS01": (*BRIEFGEN, "explain", "PAS01"),
    "briefgen check, nothing kept": (*BRIEFGEN, "check", "--no-cache", "briefs"),
    "briefgen check, nothing changed": (*BRIEFGEN, "check", "briefs"),
    "briefgen build, nothing to do": (*BRIEFGEN, "build"),
}


def main() -> None:
    """Print a line for each command."""
    asked = options.parser(__doc__)
    asked.add_argument("runs", nargs="?", type=int, default=9, metavar="RUNS")
    runs = asked.parse_args().runs
    processes = Processes()
    for command in CASES.values():
        processes.run(command)  # compiles, and builds what is to be up to date
    found: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(runs):
        for name, command in CASES.items():
            found[name].append(processes.cpu(command))
    floor, least = (f(found["python -c pass"]) for f in (median, min))
    head = f"CPU seconds, {runs} runs"
    print(f"{head:<36}{'median':>8}{'beyond':>8}{'least':>8}{'beyond':>8}")
    for name, times in found.items():
        half, low = median(times), min(times)
        print(
            f"{name:<36}{half:>8.3f}{half - floor:>8.3f}{low:>8.3f}{low - least:>8.3f}"
        )


if __name__ == "__main__":
    main()
