"""A workspace with faults, and a `briefgen` on the path, as a CI service has them."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.pipeline.starting import start

ROOT = Path(__file__).resolve().parents[2]
FACTS = "briefs/quay/facts.yaml"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return the starter with a misquotation."""
    folder = tmp_path / "workspace"
    start(folder)
    path = folder / FACTS
    text = path.read_text("utf-8").replace("quote: We will", "quote: We shall")
    path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def service(tmp_path: Path) -> Mapping[str, str]:
    """Return an environment with `briefgen` on its path, and little else."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "briefgen"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m briefgen "$@"\n', "utf-8")
    program.chmod(0o755)
    return {
        "HOME": str(tmp_path),
        "LANG": os.environ.get("LANG", "C.UTF-8"),
        "PATH": f"{programs}:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
    }
