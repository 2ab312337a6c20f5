"""Installing with a system's own package manager."""

import pytest
from installing import DEBIAN, prefix, steps, stop


@pytest.mark.parametrize(
    ("program", "root", "sudo", "before"),
    [
        ("apt-get", True, False, ()),
        ("apt-get", False, True, ("sudo", "--non-interactive")),
        ("apt-get", False, False, None),
        ("brew", False, False, ()),
        ("brew", True, False, None),
        ("dnf", True, True, None),
    ],
)
def test_a_command_runs_only_where_it_asks_nothing(
    program: str, root: bool, sudo: bool, before: tuple[str, ...] | None
) -> None:
    assert prefix(program, root=root, sudo=sudo) == before


def test_debian_gets_a_fresh_list_of_packages_first() -> None:
    update, install = steps((*DEBIAN, "libpango-1.0-0"), ("sudo",))
    assert update[:2] == ("sudo", "env")
    assert update[-2:] == ("apt-get", "update")
    assert install[-5:] == (*DEBIAN, "libpango-1.0-0")


def test_homebrew_is_called_as_it_is() -> None:
    assert steps(("brew", "install", "pango"), ()) == (("brew", "install", "pango"),)


def test_a_stop_names_the_reason_and_the_command() -> None:
    with pytest.raises(SystemExit) as stopped:
        stop("pango is missing", ("brew", "install", "pango"))
    assert str(stopped.value).startswith("pango is missing\n")
    assert "    brew install pango\n" in str(stopped.value)
