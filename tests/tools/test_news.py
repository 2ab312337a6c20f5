"""The news of a release, gathered from files."""

from datetime import date
from pathlib import Path

import pytest
from news import ROOT, gather, news_in, section

DAY = date(2026, 3, 9)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with two pieces of news and an older release."""
    files = {
        "briefgen/version.py": 'VERSION = "0.2.0"\n',
        "CHANGELOG.md": "# Changes\n\nNewest first.\n\n## 0.1.0, 2026-01-01\n\n- Old.\n",
        "changes/README.md": "# News\n",
        "changes/more.added.md": "There is more,\nmuch more.\n",
        "changes/it-works.fixed.md": "It works.\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_a_release_stands_before_the_older_ones_by_kind(project: Path) -> None:
    gather(project, DAY)
    assert (project / "CHANGELOG.md").read_text("utf-8") == (
        "# Changes\n\nNewest first.\n\n"
        "## 0.2.0, 2026-03-09\n\n"
        "### Added\n\n- There is more, much more.\n\n"
        "### Fixed\n\n- It works.\n\n"
        "## 0.1.0, 2026-01-01\n\n- Old.\n"
    )


def test_the_first_release_stands_under_the_head(project: Path) -> None:
    (project / "CHANGELOG.md").write_text("# Changes\n", "utf-8")
    gather(project, DAY)
    text = (project / "CHANGELOG.md").read_text("utf-8")
    assert text.startswith("# Changes\n\n## 0.2.0, 2026-03-09\n\n### Added\n")


def test_what_was_gathered_is_gone_and_the_readme_stays(project: Path) -> None:
    gather(project, DAY)
    assert [path.name for path in (project / "changes").iterdir()] == ["README.md"]


def test_without_news_nothing_is_written(project: Path) -> None:
    gather(project, DAY)
    before = (project / "CHANGELOG.md").read_bytes()
    with pytest.raises(SystemExit, match="no news"):
        gather(project, DAY)
    assert (project / "CHANGELOG.md").read_bytes() == before


def test_a_version_is_told_once(project: Path) -> None:
    gather(project, DAY)
    late = project / "changes" / "late.added.md"
    late.write_text("Late.\n", "utf-8")
    with pytest.raises(SystemExit, match="stands in the changelog already"):
        gather(project, date(2026, 3, 10))
    assert late.is_file()


def test_a_name_of_no_known_kind_is_refused(project: Path) -> None:
    (project / "changes" / "more.improved.md").write_text("Better.\n", "utf-8")
    with pytest.raises(SystemExit, match=r"more\.improved\.md"):
        news_in(project / "changes")


def test_the_news_of_this_repository_is_one_sentence_for_each_file() -> None:
    files = news_in(ROOT / "changes")
    told = [line for line in section("x", files).split("\n") if line.startswith("- ")]
    assert len(told) == len(files)
    assert all(path.read_text("utf-8").strip()[-1] in ".`" for path in files)
