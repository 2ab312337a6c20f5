import gc

from briefgen.base.collector import collector_paused


def test_the_collector_runs_again_after_a_pause() -> None:
    with collector_paused():
        paused = not gc.isenabled()
    assert paused
    assert gc.isenabled()


def test_what_a_program_ends_with_is_never_searched() -> None:
    before = gc.get_freeze_count()
    with collector_paused(to_the_end=True):
        kept: list[list[int]] = [[] for _ in range(100)]
    after = gc.get_freeze_count()
    gc.unfreeze()
    assert after - before >= len(kept)
    assert gc.isenabled()
