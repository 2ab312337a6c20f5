"""The root of a workspace is found from inside."""

from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.loader.root import find_root


def test_the_root_is_found_from_any_depth(root: Path) -> None:
    assert find_root(root / "briefs/talks/facts/one.yaml") == root.resolve()
    assert find_root(root) == root.resolve()


def test_a_folder_outside_of_any_workspace_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError) as error:
        find_root(tmp_path)
    assert error.value.exit_code == 2
    assert error.value.hint
