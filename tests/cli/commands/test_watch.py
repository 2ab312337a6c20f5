"""`briefgen watch` as its user meets it: what is told after each save."""

import io
import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from urllib.request import urlopen

import pytest

from briefgen.cli.commands.watch import UNCHANGED, told
from briefgen.cli.main import main
from briefgen.pipeline.watching import Round
from briefgen.pipeline.written import Built

FACTS = "briefs/quay/facts.yaml"
NOTE = "briefs/quay/note.brief.yaml"
SETTINGS = "briefgen.yaml"
TOOK = re.compile(r"build \d+ took \d+ ms")
SPENT = re.compile(r"\b\d+ ms\b")
PATIENCE = 120
"""Seconds after which a round that should have come is missed."""

Step = Callable[[], object]
Watched = Callable[..., list[str]]
Command = Callable[..., "CompletedProcess[str]"]


class Screen(io.StringIO):
    """A screen before which somebody sits: does one thing after each build is told."""

    def __init__(self, steps: Iterable[Step]) -> None:
        super().__init__()
        self._steps = iter(steps)

    def write(self, text: str, /) -> int:
        """Show a text; after the last step the user interrupts."""
        written = super().write(text)
        if TOOK.search(text):
            step = next(self._steps, None)
            if step is None:
                raise KeyboardInterrupt
            step()
        return written


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """End a test that waits for a round which never comes."""

    def missed(_number: int, _frame: object) -> None:
        pytest.fail("a round did not come")

    before = signal.signal(signal.SIGALRM, missed)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def watched(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Watched:
    """Return a function that watches while steps are taken, and returns what is told.

    What is told comes build by build, with times and places taken out.
    """
    monkeypatch.chdir(workspace)

    def run(*words: str, steps: Iterable[Step] = ()) -> list[str]:
        screen = Screen(steps)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            assert main(["watch", *words]) == 0
        shown = screen.getvalue().replace(f"{workspace}/", "")
        *builds, rest = TOOK.split(shown)
        assert rest == "\n"
        return [SPENT.sub("N ms", one).lstrip("\n") for one in builds]

    return run


def edit(path: Path, old: str, new: str) -> Step:
    """Return the step that puts words into the place of others."""

    def done() -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return done


def test_the_first_build_is_told_until_the_user_interrupts(watched: Watched) -> None:
    (first,) = watched("--to", "md")
    assert first == "written   build/quay/note.md in N ms: no manifest\n"


def test_a_save_tells_what_was_written_and_why(
    watched: Watched, workspace: Path
) -> None:
    save = edit(workspace / FACTS, "quote: we have", "quote: and we have")
    _, second = watched("--to", "md,html", steps=[save])
    assert second.splitlines() == [
        f"written   build/quay/note.{suffix} in N ms: F003 changed: quote"
        for suffix in ("md", "html")
    ]


def test_what_is_wrong_is_told_until_it_is_mended(
    watched: Watched, workspace: Path
) -> None:
    facts = workspace / FACTS
    _, wrong, mended = watched(
        *("--to", "md"),
        steps=[
            edit(facts, "quote: We will", "quote: We shall"),
            edit(facts, "quote: We shall", "quote: We will"),
        ],
    )
    assert "error PAS01" in wrong
    assert wrong.endswith("`quay` has errors\n")
    assert "written" not in wrong
    assert "errors" not in mended


def test_a_brief_that_is_gone_is_told(watched: Watched, workspace: Path) -> None:
    (workspace / "briefs/quay/memo.brief.yaml").write_bytes(
        (workspace / NOTE).read_bytes()
    )
    gone = (workspace / "briefs/quay/memo.brief.yaml").unlink
    _, second = watched("--to", "md", steps=[gone])
    assert second == "removed   build/quay/memo.md\n"


def test_what_stops_a_build_is_told_with_a_hint(
    watched: Watched, workspace: Path
) -> None:
    save = edit(workspace / SETTINGS, "output: build", "output: briefs")
    _, second = watched("--to", "md", steps=[save])
    assert second.splitlines() == [
        "`output: briefs` is no folder for outputs in the workspace",
        "  = hint: name a folder of its own, such as `build`, or give `--out`",
    ]


def test_outputs_go_where_it_is_said(watched: Watched, workspace: Path) -> None:
    (first,) = watched("--to", "md", "--out", "elsewhere")
    assert first.startswith("written   elsewhere/quay/note.md in ")
    assert (workspace / "elsewhere/quay/note.md").is_file()
    assert not (workspace / "build").exists()


def test_colours_are_used_if_they_are_asked_for(
    watched: Watched, workspace: Path
) -> None:
    edit(workspace / FACTS, "quote: We will", "quote: We shall")()
    (plain,) = watched("--to", "md")
    (coloured,) = watched("--to", "md", "--color", "always")
    assert "\x1b[" not in plain
    assert "\x1b[" in coloured


def test_the_address_is_told_at_which_the_browser_finds_it(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[int] = []

    def look() -> None:
        assert isinstance(sys.stdout, Screen)
        address = sys.stdout.getvalue().split()[1]
        with urlopen(address) as answer:  # noqa: S310 - of this machine
            answers.append(answer.status)
        raise KeyboardInterrupt

    monkeypatch.delenv("http_proxy", raising=False)
    (first,) = watched("--to", "md", "--serve", "--port", "0", steps=[look])
    assert re.match(r"open http://127\.0\.0\.1:\d+/\n", first)
    assert answers == [200]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--to", "docx"), "no format `docx`"),
        (("--serve", "--port", "99999"), "`99999` is no port"),
        (("--serve", "--port", "-1"), "`-1` is no port"),
    ],
)
def test_what_can_never_be_built_is_not_watched(
    here: Command, words: tuple[str, ...], said: str
) -> None:
    done = here("watch", *words)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_round_without_anything_to_write_says_so(tmp_path: Path) -> None:
    done = Round(2, ("a",), Built(tmp_path, ()))
    assert told(done, colour=False).splitlines()[0] == UNCHANGED
