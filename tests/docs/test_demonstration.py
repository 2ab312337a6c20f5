"""The demonstration: a third source, played in a copy of the real workspace."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lessons import Player

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "demonstration"
PAGE = FOLDER / "README.md"
Golden = Callable[[Path, str], None]


@pytest.fixture
def clone(tmp_path: Path, committed: Callable[[Path], None]) -> Path:
    """Return a repository with the real workspace and the exercise beside it."""
    folder = tmp_path / "briefgen"
    for name in ("briefs", "seeds", "docs/demonstration"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "briefgen.yaml", folder)
    (folder / ".gitignore").write_text("build/\n", "utf-8")
    committed(folder)
    return folder


def shown_after(command: str) -> str:
    """Return what the page shows below a command."""
    text = PAGE.read_text("utf-8")
    return text.split(f"$ {command}", 1)[1].split("\n$ ", 1)[0].split("\n```", 1)[0]


def test_the_demonstration_prints_what_its_page_shows(
    clone: Path, tmp_path: Path, environment: dict[str, str], golden: Golden
) -> None:
    page = PAGE.read_text("utf-8")
    golden(PAGE, Player(clone, tmp_path, environment).played(page))


def test_the_closed_gap_brings_up_the_recommendation_and_the_scenario() -> None:
    told = shown_after("briefgen impact --since HEAD")
    assert "edited: G02 What did Rubio say" in told
    assert re.search(r"recommendation R3 Prepare a contingency note", told)
    assert re.search(r"scenario SC3 The US steps back from mediation", told)


def test_the_redline_shows_the_words_that_went_and_came() -> None:
    told = shown_after("briefgen diff HEAD")
    changed = re.sub(r"\[-.*?-\]", "", told).replace("{+", "").replace("+}", "")
    assert (
        "R3. Prepare a contingency note for a US step-back that does not wait"
        in changed
    )
    assert re.search(r"\[-to be established first \[F048\]-\]", told)


@pytest.mark.parametrize("name", ["exercise-note.txt", "exercise.yaml"])
def test_the_exercise_is_labelled_as_invented(name: str) -> None:
    first = (FOLDER / name).read_text("utf-8").partition("\n")[0]
    assert "exercise" in first.lower()
    assert "invented" in first.lower()


def test_the_exercise_is_no_part_of_the_flagship() -> None:
    texts = [
        one.read_text("utf-8")
        for one in [*(ROOT / "briefs").rglob("*.yaml"), *(ROOT / "seeds").iterdir()]
    ]
    assert len(texts) > 5
    assert [text for text in texts if "EXERCISE" in text or "S900" in text] == []


def test_the_impact_names_the_pages_that_readers_have() -> None:
    told = " ".join(shown_after("briefgen impact --since HEAD").split())
    assert re.search(r"pages 1–\d of │ \d+ in the last build, which is older", told)
    assert "page 1, briefs/direct-talks/cooperation-recommendations.brief" in told
