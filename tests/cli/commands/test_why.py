"""`briefgen why` for a page and line of a built brief, as its user meets it."""

import pytest

from tests.cli.conftest import Here


@pytest.fixture
def built(here: Here) -> Here:
    """Return the command line in a workspace whose brief was built to PDF."""
    assert here("build", "--to", "pdf").returncode == 0
    return here


def test_a_place_leads_down_to_the_passage(built: Here) -> None:
    done = built("why", "note.pdf:1:9")
    assert done.returncode == 0
    assert "F001 The eastern quay of Sundhaven" in done.stdout
    again = built("why", "note", "--page", "1", "--line", "9")
    assert again.stdout == done.stdout


def test_a_line_needs_a_page(here: Here) -> None:
    done = here("why", "note", "--line", "3")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "briefgen: `--line` needs a page"
