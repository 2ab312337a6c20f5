"""Building: whole outputs, the same bytes, nothing of a brief that fails its checks."""

from pathlib import Path

import pytest

import briefgen

BRIEF = "briefs/direct-talks/situation-brief.brief.yaml"
FACTS = "briefs/direct-talks/facts/s000.yaml"


def outputs(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every output below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.glob("*/*"))
        if path.is_file() and not path.parent.name.startswith(".")
    }


def test_a_build_writes_each_format_of_a_brief(workspace: Path) -> None:
    written = briefgen.build(workspace / BRIEF, to=("md", "html"))
    names = [one.path.relative_to(workspace).as_posix() for one in written]
    assert names == [
        "build/direct-talks/situation-brief.md",
        "build/direct-talks/situation-brief.html",
    ]
    assert all(one.path.is_file() for one in written)


def test_a_second_build_changes_nothing(workspace: Path) -> None:
    briefgen.build(workspace / BRIEF, to=("md",))
    again = briefgen.build(workspace / BRIEF, to=("md",))
    assert [one.written for one in again] == [False]


def test_builds_in_two_folders_give_the_same_bytes(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first, second = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two")
    briefgen.build(workspace / BRIEF, to=("md", "html", "pdf"), out=first)
    briefgen.build(workspace / BRIEF, to=("md", "html", "pdf"), out=second)
    assert outputs(first) == outputs(second)
    assert len(outputs(first)) == 3


def test_a_build_writes_nothing_if_a_quote_does_not_stand(workspace: Path) -> None:
    facts = workspace / FACTS
    facts.write_text(facts.read_text("utf-8").replace("big gulf", "huge gulf"), "utf-8")
    with pytest.raises(briefgen.BriefgenError) as caught:
        briefgen.build(workspace / BRIEF, to=("md",))
    assert caught.value.exit_code == 1
    assert not (workspace / "build").exists()


def test_an_unknown_format_is_told_with_those_there_are(workspace: Path) -> None:
    with pytest.raises(briefgen.BriefgenError, match="no format `docx`") as caught:
        briefgen.build(workspace / BRIEF, to=("docx",))
    assert caught.value.hint == "formats are md, html, pdf"
