"""An error that nobody foresaw, in any layer, is one line and a file without words."""

import json
import subprocess
import sys
import tempfile
from multiprocessing.util import get_temp_dir
from pathlib import Path

import pytest

from briefgen.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Minister X will resign on Friday"

FAULTS = {
    "reading": ("briefgen.pipeline.checking.load", "check"),
    "settings": ("briefgen.pipeline.outfolder.read_settings", "build --to md"),
    "joining": ("briefgen.pipeline.checking.resolve", "check"),
    "engine": ("briefgen.pipeline.checking.run", "check"),
    "baseline": ("briefgen.pipeline.checking.read_baseline", "check"),
    "view": ("briefgen.pipeline.printing.view_of", "build --to md"),
    "template": ("briefgen.pipeline.printing.typeset", "build --to html"),
    "carried files": ("briefgen.pipeline.printing.carried", "build --to pdf"),
    "rendering": ("briefgen.pipeline.making.rendered", "build --to pdf"),
    "writing": ("briefgen.store.folder.write_whole", "build --to md"),
    "locking": ("briefgen.pipeline.building.locked", "build --to md"),
    "manifest": ("briefgen.pipeline.recording.as_bytes", "build --to md"),
    "report": ("briefgen.cli.commands.check.publish", "check"),
    "watching": ("briefgen.pipeline.watching.build", "watch --to md"),
    "serving": ("briefgen.cli.commands.watch.serving", "watch --serve"),
    "finding": ("briefgen.cli.commands.find.find", "find quay"),
    "why": ("briefgen.cli.commands.why.why", "why F001"),
    "quick way": ("briefgen.pipeline.uptodate.read_kept", "build --to md"),
}
"""By layer: what fails there, and a command that passes it."""


def fail(*given: object, **named: object) -> None:
    """Fail as nobody foresaw, with words of the user's in the error."""
    message = f"{SECRET} {len(given)} {len(named)}"
    raise RuntimeError(message) from KeyError(SECRET)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small workspace that commands run in; reports go beside it."""
    root = tmp_path / "small"
    assert main(["new", str(root)]) == 0
    reports = tmp_path / "reports"
    reports.mkdir()
    monkeypatch.chdir(root)
    get_temp_dir()  # where processes meet; in a long path they cannot
    monkeypatch.setattr(tempfile, "tempdir", str(reports))
    return root


@pytest.mark.parametrize("layer", FAULTS)
def test_an_accident_in_any_layer_is_a_line_and_a_file(
    root: Path,
    layer: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place, words = FAULTS[layer]
    monkeypatch.setattr(place, fail)
    capsys.readouterr()
    assert main(words.split()) == 2
    told = "".join(capsys.readouterr())
    assert "briefgen: error INT01 [internal-error]: RuntimeError" in told
    assert "Traceback" not in told
    (report,) = (root.parent / "reports").iterdir()
    assert str(report) in told
    kept = report.read_text()
    assert "builtins.KeyError" in kept
    for secret in (SECRET, "Minister", "quay", "dock", str(root)):
        assert secret not in kept
    assert SECRET not in told


SERVER = """\
import sys
import briefgen.lsp.session as session
def fail(*given, **named):
    raise KeyError("Minister X will resign on Friday")
setattr(session, sys.argv[1], fail)
from briefgen.cli.main import main
sys.exit(main(["lsp"]))
"""


def message(**parts: object) -> bytes:
    data = json.dumps({"jsonrpc": "2.0", **parts}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


@pytest.mark.parametrize("what", ["check", "read"])
@pytest.mark.parametrize("uri", ["file://{root}/briefs/quay/facts.yaml", "file://[x/y"])
def test_an_editor_is_told_of_an_accident_and_served_on(
    root: Path, what: str, uri: str
) -> None:
    document = {"uri": uri.replace("{root}", str(root))}
    opened = {**document, "languageId": "yaml", "version": 1, "text": "facts:\n"}
    place = {"textDocument": document, "position": {"line": 0, "character": 1}}
    asked = b"".join(
        (
            message(id=1, method="initialize", params={"capabilities": {}}),
            message(method="initialized", params={}),
            message(method="textDocument/didOpen", params={"textDocument": opened}),
            message(id=2, method="textDocument/hover", params=place),
            message(id=3, method="textDocument/hover", params={"no": "such"}),
            message(id=4, method="no/such", params={}),
            message(id=5, method="shutdown"),
            message(method="exit"),
        )
    )
    made = subprocess.run(
        [sys.executable, "-c", SERVER, what],
        input=asked,
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "TMPDIR": str(root.parent / "reports")},
        timeout=60,
    )
    assert b'"id": 5' in made.stdout
    assert made.returncode == 0
    for told in (made.stdout, made.stderr):
        assert b"Minister" not in told
        assert b"Traceback" not in told
        assert b'File "' not in told
