"""`briefgen diff` as its user meets it: a redline in each form."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Told

Command = Callable[..., "Told"]
Edit = Callable[[], None]
QUAY = "briefs/quay"
ROW = (
    "J1 · The closure itself is settled; what is open is how the work is shared out, "
    "on which the two sides have not yet spoken. · "
)


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.org")
    command = ("git", *identity, *words)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture(autouse=True)
def committed(workspace: Path) -> None:
    """Make the workspace a repository with one commit."""
    git(workspace, "init", "-q")
    git(workspace, "add", ".")
    git(workspace, "commit", "-qm", "first")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def edit(workspace: Path) -> Edit:
    """Return what edits a subtitle and the confidence of a judgement."""

    def done() -> None:
        brief = workspace / f"{QUAY}/note.brief.yaml"
        replace(brief, "what to ask now", "what to ask & tell now")
        analysis = workspace / f"{QUAY}/analysis.yaml"
        replace(analysis, "confidence: moderate", "confidence: high")

    return done


def test_nothing_changed(here: Command) -> None:
    told = here("diff", "HEAD")
    assert (told.returncode, told.stdout) == (0, "quay/note: 0 lines changed\n")


def test_the_terminal_shows_what_went_and_came(here: Command, edit: Edit) -> None:
    edit()
    told = here("diff", "HEAD")
    assert told.returncode == 0
    assert told.stdout.splitlines() == [
        "quay/note: 2 lines changed",
        "  judgement J1 edited: confidence: moderate → high",
        "  What is settled, and what to ask {+& tell +}now",
        f"  {ROW}[-Moderate-]{{+High+}}",
    ]


def test_one_line_is_one(here: Command, workspace: Path) -> None:
    replace(workspace / f"{QUAY}/note.brief.yaml", "what to ask now", "what to ask")
    assert here("diff", "HEAD").stdout.startswith("quay/note: 1 line changed\n")


def test_colours_take_the_place_of_brackets(here: Command, edit: Edit) -> None:
    edit()
    told = here("diff", "HEAD", "--color", "always").stdout
    assert "\x1b[31mModerate\x1b[0m\x1b[32mHigh\x1b[0m" in told
    assert "{+" not in told


def test_markdown_strikes_out_and_stresses(here: Command, edit: Edit) -> None:
    edit()
    told = here("diff", "HEAD", "--format", "markdown").stdout
    assert told == (
        "### quay/note\n\n"
        "- **J1 edited: confidence: moderate → high**\n\n"
        "What is settled, and what to ask **& tell** now\n\n"
        f"{ROW}~~Moderate~~**High**\n"
    )


def test_html_is_a_page_of_its_own(here: Command, edit: Edit) -> None:
    edit()
    told = here("diff", "HEAD", "--format", "html").stdout
    head, _, body = told.partition("<body>")
    assert head.startswith('<!DOCTYPE html><html lang="en"><meta charset="utf-8">')
    assert head.endswith("<title>Redline: HEAD → the work tree</title>")
    assert body == (
        "<h1>quay/note</h1>\n"
        "<p><strong>J1 edited: confidence: moderate → high</strong></p>\n"
        "<p>What is settled, and what to ask <ins>&amp; tell </ins>now</p>\n"
        f"<p>{ROW}<del>Moderate</del><ins>High</ins></p></body></html>\n"
    )


def test_unchanged_lines_are_shown_if_they_are_asked_for(
    here: Command, edit: Edit
) -> None:
    edit()
    first, *lines = here("diff", "HEAD", "--all").stdout.splitlines()
    assert first == "quay/note: 2 lines changed"
    assert "  The eastern quay closes in September" in lines
    assert "  What is settled, and what to ask {+& tell +}now" in lines


def test_a_judgement_that_is_new_is_told_by_its_id(
    here: Command, workspace: Path
) -> None:
    new = (
        "  J2:\n    statement: The talks are open [@F005].\n    basis: [F005]\n"
        "    confidence: low\n\ngaps:\n"
    )
    replace(workspace / f"{QUAY}/analysis.yaml", "gaps:\n  G01", f"{new}  G01")
    assert "  judgement J2 added\n" in here("diff", "HEAD").stdout


def test_a_brief_is_compared_alone(here: Command, workspace: Path) -> None:
    note = workspace / f"{QUAY}/note.brief.yaml"
    (workspace / f"{QUAY}/memo.brief.yaml").write_bytes(note.read_bytes())
    assert "quay/memo: " in here("diff", "HEAD").stdout
    told = here("diff", "HEAD", "--brief", f"{QUAY}/note.brief.yaml").stdout
    assert told == "quay/note: 0 lines changed\n"


def test_two_built_editions_are_compared_anywhere(
    here: Command, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("one", "two"):
        built = here("build", "--to", "md", "--out", str(tmp_path / folder))
        assert built.returncode == 0
        if folder == "one":
            edit()
    monkeypatch.chdir(tmp_path)
    told = here("diff", "one/quay/note.md", "two/quay/note.md")
    assert "What is settled, and what to ask {+& tell +}now" in told.stdout
    assert told.stdout.startswith("quay/note: ")


def test_two_revisions_are_compared(here: Command, edit: Edit, workspace: Path) -> None:
    edit()
    git(workspace, "commit", "-qam", "second")
    assert "2 lines changed" in here("diff", "HEAD~1", "HEAD").stdout
    assert "0 lines changed" in here("diff", "HEAD").stdout


def test_a_revision_that_is_not_is_told(here: Command) -> None:
    told = here("diff", "nowhere")
    assert (told.returncode, told.stdout) == (2, "")
    assert "nowhere" in told.stderr
