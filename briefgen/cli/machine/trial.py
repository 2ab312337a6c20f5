"""Try things in a child process, so that nothing heavy or broken enters this one."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

PDF = """
import weasyprint
from weasyprint.text.ffi import pango
page = weasyprint.HTML(string="<html lang=en><title>trial</title><p>trial")
assert page.write_pdf().startswith(b"%PDF-")
number = pango.pango_version()
print(f"Pango {number // 10000}.{number // 100 % 100}.{number % 100}")
"""
YAML = """
import yaml
assert yaml.__with_libyaml__, "PyYAML was built without it"
print(".".join(str(part) for part in yaml._yaml.get_version()))
"""
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Trial:
    """Whether something worked, and its last line, or that of the error."""

    worked: bool
    said: str


def try_code(code: str, seconds: float = SECONDS) -> Trial:
    """Run Python code with this interpreter, the current folder left out."""
    return try_command((sys.executable, "-P", "-W", "ignore", "-c", code), seconds)


def try_command(command: Sequence[str], seconds: float = SECONDS) -> Trial:
    """Run a command."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, nothing of a workspace
            command,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Trial(worked=False, said=type(error).__name__)
    worked = done.returncode == 0
    lines = (done.stdout if worked else done.stderr).strip().splitlines()
    if not lines:
        return Trial(worked, f"status {done.returncode}")
    # A loader's error goes on, after its first sentence, about where it also looked.
    return Trial(worked, lines[-1].partition(".  ")[0])
