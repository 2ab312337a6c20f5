"""The recipe of `docs/how-to/dask.md`, run against a cluster on this machine."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from dask.distributed import LocalCluster

from briefgen.pipeline.building import build
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in

PAGE = Path(__file__).parents[2] / "docs/how-to/dask.md"


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    """Give a cluster of one worker, a process of its own."""
    with LocalCluster(n_workers=1, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call] # dask is not typed
        yield cluster


def recipe(scheduler: str, folder: Path) -> str:
    """Return the program on the page, for this cluster and these briefs."""
    found = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    program = found[1].replace("tcp://scheduler:8786", scheduler)
    return program.replace('Path("briefs")', f"Path({str(folder)!r})")


@pytest.mark.filterwarnings("default")
def test_a_cluster_renders_what_this_machine_renders(
    quay: Path, cluster: LocalCluster
) -> None:
    build(targets_in([str(quay)]), Request(("pdf",)))
    path = quay / "build/quay/note.pdf"
    alone = path.read_bytes()
    path.unlink()
    done = subprocess.run(
        [sys.executable, "-c", recipe(cluster.scheduler_address, quay)],
        check=False,
        cwd=quay,
    )
    assert cluster.scheduler is not None
    assert cluster.scheduler.transition_counter
    assert (done.returncode, path.read_bytes()) == (0, alone)
