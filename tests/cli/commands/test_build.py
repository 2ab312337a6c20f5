"""What `briefgen build` tells where there is nothing to build."""

from tests.cli.conftest import Here


def test_a_part_without_a_brief_is_told(here: Here) -> None:
    told = {n: here("build", "--to", "md", "--shard", f"{n}/2").stdout for n in (1, 2)}
    (empty,) = (n for n, one in told.items() if not one.startswith("written"))
    assert told[empty] == f"nothing to do: part {empty}/2 has no brief\n"


def test_a_quiet_build_of_nothing_tells_nothing(here: Here) -> None:
    told = [here("build", "-q", "--to", "md", "--shard", f"{n}/2") for n in (1, 2)]
    assert [(one.returncode, one.stdout) for one in told] == [(0, "")] * 2
