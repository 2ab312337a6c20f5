"""Breaks builds at every system call that writes and at random moments, and counts.

    python tools/faults.py [--no-calls] [--kills 400] [--flips 500] [--rounds 20]

It takes long. The exit code is 1 if any build left a torn output, a traceback or a
temporary file, or if the build after it did not succeed and equal a clean one.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

from faultcalls import FAULTS, broken_at, points, refusal
from faultchecks import after_flip, faults_left, flipped, flipped_report, together
from faulting import Bench, killed_after, run, run_here, set_up

from briefgen.pipeline.warming import warm


class Tally:
    """Counts trials and tells what was wrong."""

    def __init__(self) -> None:
        self.trials: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def take(self, kind: str, what: str, faults: Iterable[str]) -> None:
        """Count a trial and tell what it left behind."""
        self.trials[kind] += 1
        for fault in faults:
            self.faults[kind] += 1
            print(f"  {kind} at {what}: {fault}", flush=True)

    def told(self) -> str:
        """Return the counts as a table."""
        rows = [
            f"| {kind} | {number} | {self.missed[kind]} | {self.faults[kind]} |"
            for kind, number in self.trials.items()
        ]
        head = ("| broken by | builds | never struck | faults |", "|:--|--:|--:|--:|")
        return "\n".join([*head, *rows])


def break_calls(bench: Bench, tally: Tally) -> None:
    """Break a build at every system call that writes, in each way."""
    reason = refusal()
    if reason is not None:
        print(f"system calls are not broken: {reason}")
        return
    found = list(points(bench))
    print(f"{len(found)} system calls touch the output folder", flush=True)
    for fault in FAULTS:
        for point in found:
            ended = broken_at(bench, point, fault)
            what = f"{point.call} {point.number}"
            tally.missed[fault] += not ended.struck
            tally.take(fault, what, faults_left(bench, ended, run_here))


def break_moments(bench: Bench, tally: Tally, kills: int, seed: int) -> None:
    """Kill builds at random moments of their usual time."""
    chance = Random(seed)  # noqa: S311 - moments, not secrets
    bench.restore()
    start = time.monotonic()
    run(bench.command())
    usual = time.monotonic() - start
    for number in range(kills):
        moment = chance.uniform(0, usual * 1.1)
        ended = killed_after(bench, moment)
        what = f"{number}: {moment:.3f} s"
        tally.take("kill at random", what, faults_left(bench, ended, run_here))


def break_records(bench: Bench, tally: Tally, flips: int, seed: int) -> None:
    """Flip bits of what builds remember, one at a time."""
    chance = Random(seed)  # noqa: S311 - bits, not secrets
    for number in range(flips):
        what, ended = flipped(bench, chance, run_here, fresh=number % 2 == 0)
        tally.take("a flipped bit", what, after_flip(bench, ended))
        tally.take("a flipped bit of a kept report", *flipped_report(bench, chance))


def build_together(bench: Bench, tally: Tally, rounds: int) -> None:
    """Build eight times at once, again and again."""
    for number in range(rounds):
        tally.take("8 builds at once", f"round {number}", together(bench, 8))


def main() -> int:
    """Run the trials that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-calls", action="store_true")
    parser.add_argument("--kills", type=int, default=400)
    parser.add_argument("--flips", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--formats", default="md,html,pdf")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    tally = Tally()
    warm()  # what is here already, the copies of this process have too
    with tempfile.TemporaryDirectory() as folder:
        bench = set_up(Path(folder), given.formats)
        break_moments(bench, tally, given.kills, given.seed)
        print(tally.told(), flush=True)
        break_records(bench, tally, given.flips, given.seed)
        print(tally.told(), flush=True)
        build_together(bench, tally, given.rounds)
        print(tally.told(), flush=True)
        if not given.no_calls:
            break_calls(bench, tally)
            print(tally.told())
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
