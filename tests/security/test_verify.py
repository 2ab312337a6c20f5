"""Whoever hands us a PDF gets it refused: in bounded time, and without a command."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from corpus.pdfs import hostile_pdfs

from briefgen.base.errors import BriefgenError
from briefgen.cli.main import main
from briefgen.pipeline.apart import read_apart
from briefgen.pipeline.carriednames import record_names, source_name
from briefgen.pipeline.checking import read
from briefgen.pipeline.targets import targets_in
from briefgen.schema.source import Source

ROOT = Path(__file__).resolve().parents[2]
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMAND = "\x1b]0;obeyed\x07\u202e"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace with a built PDF."""
    root = tmp_path_factory.mktemp("made") / "small"
    assert main(["new", str(root)]) == 0
    assert main(["build", str(root), "--to", "pdf"]) == 0
    return root


def verified(path: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "briefgen", "verify", str(path), *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_hostile_pdfs_are_told_of_and_do_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.pdf"
    for what, data in hostile_pdfs():
        path.write_bytes(data)
        assert main(["verify", str(path)]) in (1, 2), what
        told = "".join(capsys.readouterr())
        assert OBEYED.findall(told) == [], what
        assert "Traceback" not in told, what
        assert "INT01" not in told, what


def test_what_libraries_log_of_a_pdf_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(dict(hostile_pdfs())["drawings that double"])
    told = verified(path).stderr
    assert told == ""


@pytest.mark.parametrize("form", ["human", "concise", "github"])
def test_what_a_pdf_says_of_itself_commands_no_terminal(
    made: Path, tmp_path: Path, form: str
) -> None:
    (built,) = made.rglob("note.pdf")
    with pikepdf.open(built) as pdf:
        evidence = pdf.attachments["evidence.json"].get_file().read_bytes()
        data = json.loads(evidence)
        for name in ("title", "version", "date", "dossier", "slug", "language"):
            data["brief"][name] = COMMAND
        for fact in data["facts"]:
            fact.update(id=COMMAND, source=COMMAND, passage=COMMAND)
        data.update(made_by=f"{COMMAND}\n::error::x", files={COMMAND: "0" * 64})
        changed = pdf.attachments["evidence.json"].get_file()
        changed.obj.write(json.dumps(data).encode())
        out = io.BytesIO()
        pdf.save(out)
    path = tmp_path / "x.pdf"
    path.write_bytes(out.getvalue())
    made_of_it = verified(path, "--format", form)
    assert made_of_it.returncode == 1
    assert OBEYED.findall(made_of_it.stdout + made_of_it.stderr) == []


def endless(path: Path) -> str:
    """Read without end."""
    while True:
        path.exists()


def vast(path: Path) -> str:
    """Take all memory."""
    return f"{path}" * (1 << 40)


def faulty(path: Path) -> str:
    """Fail as nobody foresaw."""
    raise KeyError(path)


@pytest.mark.parametrize("read", [endless, vast, faulty])
def test_reading_takes_no_more_than_it_may(read: Callable[[Path], str]) -> None:
    with pytest.raises(BriefgenError, match=r"`x\.pdf` cannot be read: "):
        read_apart(read, Path("x.pdf"), str, seconds=0.2)


def test_a_device_is_not_read_without_end() -> None:
    assert main(["verify", "/dev/zero"]) == 2


def test_names_of_carried_files_are_plain_ones(made: Path) -> None:
    paths = ("x/\x1b[31m ..\\y.yaml", "a\u202e.yaml", "sub/../../b.yaml")
    for name in record_names(
        "quay", [f"briefs/quay/{path}" for path in paths]
    ).values():
        assert re.fullmatch(r"[A-Za-z0-9._-]+", name)
    source = checked_source(made)
    for file in ("a.b/c", "a.txt\u202e", "a. .", "a.htm l", "a./x"):
        name = source_name("S0", source.model_copy(update={"file": f"seeds/{file}"}))
        assert re.fullmatch(r"source-S0\.[A-Za-z0-9]{1,8}", name), file


def checked_source(root: Path) -> Source:
    (dossier,) = read(targets_in([str(root)])).dossiers.values()
    return next(iter(dossier.sources.values()))
