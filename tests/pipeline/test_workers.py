"""Workers: one task that hangs, grows or dies stops no other."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import perf_counter, sleep

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline import workers
from briefgen.pipeline.asked import shard_named
from briefgen.pipeline.workers import Limits, WorkerPool
from briefgen.store.lock import locked

LIMITS = Limits(20, 256)


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(1, LIMITS) as made:
        yield made


def test_a_pool_returns_what_tasks_return(pool: WorkerPool) -> None:
    assert list(pool.map(abs, range(-2, 3))) == [2, 1, 0, 1, 2]


def test_tasks_are_done_in_another_process(pool: WorkerPool) -> None:
    first, second = pool.submit(os.getpid), pool.submit(os.getpid)
    assert first.result() == second.result() != os.getpid()


def test_two_workers_do_the_tasks() -> None:
    with WorkerPool(2, LIMITS) as pool:
        found = {pool.submit(os.getpid).result() for _ in range(20)}
    assert 1 <= len(found) <= 2


def test_an_error_of_ours_arrives_whole(pool: WorkerPool) -> None:
    with pytest.raises(BriefgenError, match="names no part") as caught:
        pool.submit(shard_named, "9/1").result()
    assert (caught.value.hint, caught.value.exit_code) == ("write `--shard 2/5`", 2)


def test_any_other_error_becomes_one_of_ours(pool: WorkerPool) -> None:
    with pytest.raises(BriefgenError, match="failed: ValueError") as caught:
        pool.submit(int, "a secret\nand more").result()
    assert (
        caught.value.hint
        == "invalid literal for int() with base 10: 'a secret\\nand more'"
    )


def test_a_task_over_its_time_is_given_up_and_the_next_is_done() -> None:
    with WorkerPool(1, Limits(0.3, 256)) as pool:
        given_up, after = pool.submit(sleep, 60), pool.submit(abs, -8)
        with pytest.raises(BriefgenError, match="longer than") as caught:
            given_up.result()
        assert after.result() == 8
    assert caught.value.exit_code == 3


def test_a_task_over_its_memory_is_told_and_the_next_is_done(pool: WorkerPool) -> None:
    pytest.importorskip("resource", reason="this system limits no memory")
    grown, after = pool.submit(bytearray, 300 * 1024 * 1024), pool.submit(abs, -8)
    with pytest.raises(BriefgenError, match="more than 256 MiB"):
        grown.result()
    assert after.result() == 8


def test_a_worker_that_dies_is_told_and_the_next_task_is_done(pool: WorkerPool) -> None:
    dead, after = pool.submit(sys.exit, 7), pool.submit(abs, -8)
    with pytest.raises(BriefgenError, match="ended early, by code 7"):
        dead.result()
    assert after.result() == 8


def test_a_worn_worker_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "RECYCLED_AFTER", 2)
    with WorkerPool(1, LIMITS) as pool:
        found = [pool.submit(os.getpid).result() for _ in range(4)]
    assert len(set(found)) == 2


def test_a_shut_down_pool_ends_what_is_going_on() -> None:
    pool = WorkerPool(1, LIMITS)
    endless, waiting = pool.submit(sleep, 60), pool.submit(abs, -8)
    since = perf_counter()
    pool.shutdown(cancel_futures=True)
    assert waiting.cancelled()
    assert endless.done()
    assert perf_counter() - since < 5


def test_a_shut_down_pool_takes_no_task(pool: WorkerPool) -> None:
    pool.shutdown()
    with pytest.raises(RuntimeError, match="shut down"):
        pool.submit(abs, 1)


HOLDING = """
import os, sys, time
from multiprocessing.process import BaseProcess
from pathlib import Path
from briefgen.pipeline.worker import alone
from briefgen.pipeline.workers import Limits, WorkerPool
from briefgen.store.lock import locked
with locked(Path(sys.argv[1])):
    pool = WorkerPool(1, Limits(20, 256))
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def test_a_killed_build_leaves_no_worker_and_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        assert build.stdout.readline().strip().isdecimal()
        build.kill()
        # The worker writes there too: this reads until it is gone as well.
        assert build.stdout.read() == ""
    with locked(tmp_path, wait=False):
        pass


def test_a_lock_is_free_after_its_build_though_a_worker_lives(tmp_path: Path) -> None:
    with locked(tmp_path):
        pool = WorkerPool(1, LIMITS)
    with locked(tmp_path, wait=False):
        pool.shutdown()


def test_a_worker_that_cannot_be_begun_again_fails_its_tasks_and_hangs_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(process: BaseProcess) -> None:
        raise OSError(process.name)

    with WorkerPool(1, LIMITS) as pool:
        monkeypatch.setattr(BaseProcess, "start", refuse)
        for _ in range(2):
            with pytest.raises(BriefgenError, match="ended early"):
                pool.submit(os._exit, 3).result(20)


def test_a_pool_that_cannot_begin_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(process: BaseProcess) -> None:
        raise OSError(process.name)

    monkeypatch.setattr(BaseProcess, "start", refuse)
    with pytest.raises(BriefgenError, match="cannot be begun") as caught:
        WorkerPool(1, LIMITS)
    assert caught.value.exit_code == 3


class Ring:
    """Holds itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.ring = self


def leave_a_ring() -> None:
    """Leave garbage behind as the PDF engine does: put aside, the collector paused."""
    gc.disable()
    Ring()
    gc.freeze()


def rings() -> int:
    """Return how many rings are left in this process."""
    gc.unfreeze()
    return sum(type(one).__name__ == "Ring" for one in gc.get_objects())


def test_what_tasks_leave_behind_does_not_pile_up(pool: WorkerPool) -> None:
    for _ in range(12):
        pool.submit(leave_a_ring).result()
    assert pool.submit(rings).result() < 6


THREAD_OF_ANOTHER_LANGUAGE = """
import _thread, threading
from briefgen.pipeline.worker import alone

before = alone()
held = _thread.allocate_lock()
held.acquire()
_thread.start_new_thread(held.acquire, ())
print(before, threading.active_count(), alone())
held.release()
"""


def test_a_process_with_a_thread_of_another_language_is_not_copied() -> None:
    # Such a thread is unknown to `threading`; a copy would wait for its locks forever.
    told = subprocess.run(
        [sys.executable, "-c", THREAD_OF_ANOTHER_LANGUAGE],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "True 1 False\n"
