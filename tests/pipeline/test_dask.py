"""The seam takes the executor of a dask client, as `docs/how-to/dask.md` says."""

from pathlib import Path

import pytest

from briefgen.pipeline.building import build
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in

distributed = pytest.importorskip(
    "dask.distributed", reason="dask is an optional way to render, and is not installed"
)


@pytest.mark.filterwarnings("default")
def test_a_local_cluster_renders_what_this_machine_renders(quay: Path) -> None:
    target, request = targets_in([str(quay)]), Request(("pdf",))
    build(target, request)
    alone = (quay / "build/quay/note.pdf").read_bytes()
    with (
        distributed.LocalCluster(n_workers=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        rendering = Rendering(2, lambda _jobs, _limits: client.get_executor())
        again = request._replace(out=quay / "other")
        assert build(target, again, rendering).exit_code == 0
    assert (quay / "other/quay/note.pdf").read_bytes() == alone
