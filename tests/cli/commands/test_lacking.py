"""Without Pango no PDF is made, and all else is."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="libraries are hidden by a trick of Linux's loader"
)


@pytest.fixture
def done(briefgen: Callable[..., Done], tmp_path: Path) -> Done:
    """Return a build where the loader finds an empty file in the place of Pango."""
    (tmp_path / "libpango-1.0.so.0").touch()
    return briefgen("build", "--to", "md,html,pdf", LD_LIBRARY_PATH=str(tmp_path))


def test_a_build_without_pango_makes_all_but_the_pdf(
    done: Done, workspace: Path
) -> None:
    assert done.returncode == 3
    made = {path.suffix for path in (workspace / "build/quay").iterdir()}
    assert made == {".md", ".html"}


def test_a_build_without_pango_names_it_and_what_brings_it(done: Done) -> None:
    assert "the PDF engine cannot be loaded" in done.stderr
    last = done.stderr.splitlines()[-2:]
    assert last[0].startswith("briefgen: no PDF can be made without `pango`")
    assert re.fullmatch(r"  = hint: run `[^`]+`", last[1])
