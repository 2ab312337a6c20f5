"""What builds keep and releases write is read and written in its own place alone."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from watching import watching

from briefgen.cli.main import main
from briefgen.pipeline.kept import read_kept
from briefgen.pipeline.manifest import EMPTY, as_bytes, from_bytes

BRIEF = "briefs/quay/note.brief.yaml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace that was built to Markdown."""
    root = tmp_path_factory.mktemp("kept") / "small"
    assert main(["new", str(root)]) == 0
    assert main(["build", str(root), "--to", "md"]) == 0
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the small workspace, with a folder beside it."""
    (tmp_path / "outside").mkdir()
    return shutil.copytree(made, tmp_path / "small")


def to_zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def to_outside(path: Path) -> None:
    path.symlink_to("../../outside/secret.json")
    (path.parents[2] / "outside" / "secret.json").write_text("{}")


def to_pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("put", [to_zero, to_outside, to_pipe])
def test_nothing_else_is_read_in_place_of_the_manifest(
    root: Path, put: Callable[[Path], None]
) -> None:
    (root / "build" / "manifest.json").unlink()
    put(root / "build" / "manifest.json")
    with watching() as seen:
        assert read_kept(str(root / "build"), "manifest.json") is None
        assert main(["build", str(root), "--to", "md", "--dry-run"]) == 0
    assert [one for one in seen.read if "zero" in one or "secret" in one] == []


def test_nothing_else_is_read_in_place_of_what_tells_reasons(root: Path) -> None:
    kept = root / "build" / ".briefgen" / "quay.json"
    kept.unlink()
    to_zero(kept)
    facts = root / "briefs" / "quay" / "facts.yaml"
    facts.write_text(facts.read_text() + "\n")
    assert main(["build", str(root), "--to", "md"]) == 0


def test_a_folder_that_leads_out_keeps_nothing(root: Path) -> None:
    shutil.rmtree(root / "build" / ".briefgen")
    (root / "build" / ".briefgen").symlink_to("../../outside")
    (root.parent / "outside" / "quay.json").write_text("{}")
    assert read_kept(str(root / "build"), ".briefgen/quay.json") is None


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../x", "a/.."])
def test_a_manifest_whose_paths_lead_out_counts_as_absent(path: str) -> None:
    assert from_bytes(as_bytes(EMPTY._replace(files={path: ""}))) is None
    assert from_bytes(as_bytes(EMPTY._replace(outputs={path: ""}))) is None
    assert from_bytes(as_bytes(EMPTY)) == EMPTY


def test_an_input_that_became_a_link_out_is_not_read(root: Path) -> None:
    source = next((root / "seeds").iterdir())
    source.unlink()
    secret = root.parent / "outside" / "secret.txt"
    secret.write_text("a secret that stays where it is")
    source.symlink_to(secret)
    with watching() as seen:
        assert main(["build", str(root), "--to", "md"]) == 1
    assert [one for one in seen.read if "secret" in one or one == str(source)] == []


@pytest.mark.parametrize("output", ["../outside", "/etc", "x/../../outside"])
def test_settings_that_lead_out_have_nothing_read_there(
    root: Path, output: str
) -> None:
    settings = root / "briefgen.yaml"
    old = settings.read_text().replace("output: build\n", "")
    settings.write_text(f'{old}output: "{output}"\n')
    with watching() as seen:
        assert main(["build", str(root), "--to", "md"]) in (1, 2, 3)
    assert [one for one in seen.read if one.endswith("manifest.json")] == []


@pytest.mark.parametrize("link", ["releases", "releases/quay", "releases/quay/note"])
def test_a_release_is_not_written_through_a_link_out(root: Path, link: str) -> None:
    (root / link).parent.mkdir(parents=True, exist_ok=True)
    (root / link).symlink_to(root.parent / "outside")
    assert main(["release", str(root / BRIEF)]) == 3
    assert list((root.parent / "outside").iterdir()) == []


def test_the_record_of_a_release_names_files_of_the_workspace_alone(
    root: Path,
) -> None:
    assert main(["release", str(root / BRIEF)]) == 0
    (record,) = root.glob("releases/**/release.json")
    data = json.loads(record.read_text())
    secret = root.parent / "outside" / "secret.txt"
    secret.write_text("x")
    data["files"] = {"../../../../../outside/secret.txt": "0" * 64}
    record.write_text(json.dumps(data))
    with watching() as seen:
        main(["check", str(root)])
    assert [one for one in seen.read if "secret" in one] == []


@pytest.mark.skipif(shutil.which("git") is None, reason="`git` is not installed")
def test_links_of_a_revision_that_lead_out_are_left_out(root: Path) -> None:
    (root / "seeds" / "leak.txt").symlink_to("/etc/passwd")
    (root / "briefs" / "quay" / "up").symlink_to("../../../../../etc")
    for words in ("init -q", "add -A", "commit -qm one"):
        who = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
        command = ["git", "-C", str(root), *who, *words.split()]
        subprocess.run(command, check=True, capture_output=True)
    assert main(["diff", "HEAD", "--brief", str(root)]) == 0


@pytest.mark.parametrize("revision", ["--output=x", "-n", "--upload-pack=x", "-"])
def test_a_revision_is_never_an_option_of_git(root: Path, revision: str) -> None:
    assert main(["impact", f"--since={revision}", "--workspace", str(root)]) == 2
    assert not (root / "x").exists()
