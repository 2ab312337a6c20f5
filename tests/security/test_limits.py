"""Each limit of the settings is one: it stops what goes beyond it, and says so."""

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from briefgen.cli.main import main
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import targets_in
from briefgen.schema.settings import LimitSettings

ROOT = Path(__file__).resolve().parents[2]
TOLD = {
    "render_seconds": "took longer than 1 second",
    "image_pixels": "has 10 by 10 pixels, more than 99",
    "render_megabytes": "limits.render_megabytes",
}
DOUBLING = (
    "p { --a0: xxxxxxxx;"
    + "".join(f"--a{n + 1}: var(--a{n}) var(--a{n});" for n in range(30))
    + "font-family: var(--a30) }"
)
PAGE = (ROOT / "docs" / "reference" / "limits.md").read_text("utf-8")


def png(width: int, height: int) -> bytes:
    """Return a picture of one colour, small in bytes whatever its size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * ((width + 7) // 8)) * height, 9)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace that was built."""
    root = tmp_path_factory.mktemp("made") / "small"
    assert main(["new", str(root)]) == 0
    assert main(["build", str(root)]) == 0
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the small workspace."""
    return shutil.copytree(made, tmp_path / "small")


def limit(root: Path, name: str, value: int) -> None:
    settings = root / "briefgen.yaml"
    text = re.sub(r"(?m)^limits:.*\n(?:  .*\n)*", "", settings.read_text("utf-8"))
    settings.write_text(f"{text}\nlimits: {{{name}: {value}}}\n")


def styled(root: Path, style: str) -> None:
    folder = root / "templates" / "briefing-note"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.css").write_text(style)
    (folder / "x.png").write_bytes(png(10, 10))


@pytest.mark.parametrize(
    ("name", "value", "finding"),
    [
        ("file_bytes", 400, "too-large"),
        ("field_characters", 20, "too-long"),
        ("depth", 2, "too-deep"),
        ("nodes", 10, "too-many-values"),
    ],
)
def test_what_is_read_is_limited(
    root: Path, name: str, value: int, finding: str
) -> None:
    limit(root, name, value)
    found = check(targets_in([str(root)])).report.diagnostics
    assert finding in {one.name for one in found}


@pytest.mark.parametrize(
    ("name", "value", "style"),
    [
        ("render_seconds", 1, DOUBLING),
        ("image_pixels", 99, "p { background: url(x.png) }"),
        ("render_megabytes", 64, "p { columns: 900000000 }"),
    ],
)
def test_a_page_that_goes_beyond_a_limit_leaves_the_old_one(
    root: Path, name: str, value: int, style: str
) -> None:
    old = (root / "build/quay/note.pdf").read_bytes()
    limit(root, name, value)
    styled(root, style)
    made = built(root)
    assert made.returncode == 3
    assert TOLD[name] in made.stderr
    assert "Traceback" not in made.stderr
    assert (root / "build/quay/note.pdf").read_bytes() == old


def built(root: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "briefgen", "build", str(root), "--to", "pdf"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("name", LimitSettings.model_fields)
def test_each_limit_of_the_settings_is_on_its_page_with_its_value(name: str) -> None:
    value = LimitSettings.model_fields[name].default
    assert re.search(rf"\| `{name}` \|[^|]*\| {value:,} \|", PAGE)
