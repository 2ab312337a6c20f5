"""`briefgen completion`: the script of a shell, at no cost."""

import subprocess
import sys
from collections.abc import Callable, Mapping

import pytest

from briefgen.loader.completions import SHELLS, read_completion

PROGRAM = """
import sys
from briefgen.cli.main import main
main(["completion", "bash"])
heavy = {"argcomplete", "jinja2", "markdown", "pydantic", "weasyprint", "yaml"}
print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("shell", SHELLS)
def test_it_prints_the_script_of_a_shell(
    shell: str, here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = here("completion", shell)
    assert (done.returncode, done.stdout) == (0, read_completion(shell))


def test_it_imports_nothing_heavy(surroundings: Mapping[str, str]) -> None:
    done = subprocess.run(
        (sys.executable, "-c", PROGRAM),
        capture_output=True,
        check=True,
        env=surroundings,
        text=True,
    )
    assert done.stderr == "[]\n"
