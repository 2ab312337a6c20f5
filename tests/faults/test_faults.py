"""Builds that are broken leave whole outputs, and the next one succeeds; a short form.

`make faults` breaks them at every system call that writes, in every way.
"""

from random import Random

import pytest
from faultcalls import KILL, Point, broken_at, points, refusal
from faultchecks import after_flip, faults_left, flipped, flipped_report, together
from faulting import Bench, Ended, killed_after, run_here, set_up

REFUSAL = refusal()
traced = pytest.mark.skipif(REFUSAL is not None, reason=str(REFUSAL))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return a small workspace that was built to Markdown, then edited."""
    return set_up(tmp_path_factory.mktemp("bench"), "md")


@pytest.fixture(scope="module")
def found(bench: Bench) -> list[Point]:
    """Return the system calls of a build that write."""
    return list(points(bench))


@traced
def test_every_kind_of_call_that_writes_is_seen(found: list[Point]) -> None:
    assert {"openat", "write", "fsync", "rename", "close"} <= {p.call for p in found}


@traced
@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ("write", KILL),
        ("rename", KILL),
        ("write", "error=ENOSPC"),
        ("fsync", "error=EIO"),
    ],
)
def test_a_build_broken_at_a_call_leaves_whole_outputs(
    bench: Bench, found: list[Point], call: str, fault: str
) -> None:
    point = next(point for point in found if point.call == call)
    ended = broken_at(bench, point, fault)
    assert ended.killed == (fault == KILL)
    assert ended.code
    assert faults_left(bench, ended) == []


def test_a_build_killed_at_any_moment_leaves_whole_outputs(bench: Bench) -> None:
    chance = Random(5)  # noqa: S311 - moments, not secrets
    for _ in range(2):
        ended = killed_after(bench, chance.uniform(0.1, 0.8))
        assert faults_left(bench, ended) == []


def test_builds_at_once_leave_whole_outputs(bench: Bench) -> None:
    assert list(together(bench, 8)) == []


def test_what_is_torn_is_seen(bench: Bench) -> None:
    bench.restore()
    path = next(iter(bench.old))
    (bench.out / path).write_bytes(bench.old[path][:100])
    assert f"`{path}` is torn" in faults_left(bench, Ended(-9, ""))


@pytest.mark.parametrize("fresh", [True, False])
def test_flipped_bits_of_records_change_no_output(bench: Bench, fresh: bool) -> None:
    chance = Random(7)  # noqa: S311 - bits, not secrets
    for _ in range(25):
        what, ended = flipped(bench, chance, run_here, fresh=fresh)
        assert list(after_flip(bench, ended)) == [], what


def test_flipped_bits_of_a_kept_report_change_no_report(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)  # there, no report is kept
    chance = Random(9)  # noqa: S311 - bits, not secrets
    for _ in range(25):
        what, wrong = flipped_report(bench, chance)
        assert wrong == [], what
