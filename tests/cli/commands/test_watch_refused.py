"""What `briefgen watch` refuses before it begins, and what it says when nothing is due."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from briefgen.cli.commands.watch import UNCHANGED, told
from briefgen.pipeline.watching import Round
from briefgen.pipeline.written import Built

Command = Callable[..., "CompletedProcess[str]"]


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
