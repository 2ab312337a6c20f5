"""Nothing outside the workspace is read; nothing outside the output folder is written."""

import os
import shutil
from pathlib import Path

import pytest
from corpus.paths import leading_out, short
from jinja2 import TemplateNotFound
from watching import watching

from briefgen.base.errors import BriefgenError
from briefgen.loader.disk import Disk
from briefgen.loader.names import fits
from briefgen.loader.workspace import load
from briefgen.outputs.templating import ENTRY, environment

ROOT = Path(__file__).resolve().parents[2]
SECRET = "a secret that stays where it is"
PATHS = leading_out()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of our workspace with a secret beside it and ways out of it."""
    root = tmp_path / "inside" / "workspace"
    for name in ("seeds", "briefs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "briefgen.yaml", root)
    for folder in (tmp_path, tmp_path / "inside", tmp_path / "outside"):
        folder.mkdir(exist_ok=True)
        (folder / "secret.txt").write_text(SECRET)
    (root / "seeds" / "link").symlink_to(tmp_path / "outside")
    (root / "seeds" / "leak.txt").symlink_to(tmp_path / "secret.txt")
    (root / "seeds" / "round").symlink_to(root / "seeds" / "round")
    os.mkfifo(root / "seeds" / "pipe.txt")
    return root


def test_the_collection_is_as_large_as_promised() -> None:
    assert len(PATHS) >= 20_000


def test_no_spelling_of_a_path_reads_anything_outside(root: Path) -> None:
    disk = Disk(root, 10_000_000)
    with watching() as seen:
        for path in PATHS:
            data = disk.read(path)
            assert not (isinstance(data, bytes) and SECRET.encode() in data), repr(path)
    assert seen.outside(root) == []


@pytest.mark.parametrize(
    "path",
    [
        *("seeds/leak.txt", "seeds/link/secret.txt", "seeds/round", "seeds/pipe.txt"),
        *("seeds", "seeds/", "briefs/../../secret.txt", "/dev/zero", "seeds/link"),
    ],
)
def test_links_out_pipes_and_folders_are_not_read(root: Path, path: str) -> None:
    with watching() as seen:
        assert not isinstance(Disk(root, 10_000_000).read(path), bytes)
    assert seen.outside(root) == []


def test_no_source_record_reads_anything_outside(root: Path) -> None:
    lines = ["sources:"]
    for number, path in enumerate(
        (*short(), "seeds/leak.txt", "seeds/pipe.txt", "seeds/link/secret.txt")
    ):
        quoted = "".join(f"\\U{ord(one):08x}" for one in path)
        lines.append(
            f'  X{number:03}: {{file: "{quoted}", sha256: {"0" * 64}, '
            "language: en, genre: news, completeness: complete}"
        )
    (root / "briefs/direct-talks/more.yaml").write_text("\n".join(lines) + "\n")
    with watching() as seen:
        loaded = load(root)
    assert seen.outside(root) == []
    assert SECRET not in repr(loaded.texts)
    assert SECRET not in repr(loaded.diagnostics)


def test_no_template_includes_anything_outside() -> None:
    made = environment({ENTRY: "{% include name %}"})
    with watching() as seen:
        for path in PATHS:
            with pytest.raises(TemplateNotFound):
                made.get_template(path)
    assert [one for one in seen.read if not one.endswith(".py")] == []


def test_an_inclusion_of_what_is_not_there_is_told() -> None:
    for path in short():
        files = {ENTRY: f"{{% include {path!r} %}}"}
        with pytest.raises(BriefgenError, match=r"template `x/brief\.md\.j2:1`: "):
            environment(files).fill(ENTRY, "x", {})


def test_no_name_of_a_dossier_or_brief_can_lead_out() -> None:
    fitting = [path for path in PATHS if fits(path)]
    assert fitting == []


@pytest.mark.parametrize(
    "name", ["../x", "..", "/etc", "x/../../y", "_house", "a\\b", "."]
)
def test_a_brief_cannot_name_a_template_elsewhere(root: Path, name: str) -> None:
    brief = root / "briefs/direct-talks/situation-brief.brief.yaml"
    text = brief.read_text().replace("template: situation-brief", f"template: {name!r}")
    brief.write_text(text)
    with watching() as seen:
        names = {one.name for one in load(root).diagnostics}
    assert names & {"unknown-template", "wrong-value"}
    assert seen.outside(root) == []


def test_a_template_that_links_out_is_not_followed(root: Path, tmp_path: Path) -> None:
    own = root / "templates" / "situation-brief"
    own.mkdir(parents=True)
    (own / "brief.md.j2").symlink_to(tmp_path / "secret.txt")
    (own / "style.css").symlink_to("/dev/zero")
    (root / "templates" / "_house").symlink_to(tmp_path / "outside")
    with watching() as seen:
        loaded = load(root)
    assert seen.outside(root) == []
    assert SECRET not in repr(loaded.texts)
    assert {one.name for one in loaded.diagnostics} >= {"outside-workspace"}


def test_a_template_of_the_workspace_brings_no_script(root: Path) -> None:
    own = root / "templates" / "_house"
    own.mkdir(parents=True)
    (own / "passage.js").write_text("location = 'https://a.example/'")
    loaded = load(root)
    told = [one.message for one in loaded.diagnostics]
    assert len(told) == 1
    assert told[0].startswith("`templates/_house/passage.js` was not read: ")
    assert "passage.js" not in loaded.templates["_house"].texts


def test_a_copy_of_the_built_in_script_is_taken(root: Path) -> None:
    shutil.copytree(ROOT / "templates" / "_house", root / "templates" / "_house")
    assert load(root).diagnostics == ()
