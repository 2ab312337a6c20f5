"""The command where the extra is not installed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WITHOUT = (
    "import sys; sys.modules['pygls'] = None; "
    "from briefgen.cli.main import main; sys.exit(main(['lsp']))"
)


def test_without_its_extra_the_command_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "pip install 'briefgen[lsp]'" in done.stderr


def test_no_other_command_reads_the_protocol_in() -> None:
    told = "import sys, briefgen.cli.main; print('pygls' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert done.stdout == "False\n"
