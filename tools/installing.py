"""Run a system's own package manager where that is possible, or name the command."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

Command = tuple[str, ...]

DEBIAN = ("apt-get", "install", "--yes", "--no-install-recommends")
UNATTENDED = {"apt-get"}
"""Package managers that ask nothing when they are called as we call them."""
AS_USER = {"brew"}
"""Package managers that refuse to run as root."""


def prefix(program: str, *, root: bool, sudo: bool) -> Command | None:
    """Return what must stand before a command that installs; None if it cannot run."""
    if program in AS_USER:
        return None if root else ()
    if program not in UNATTENDED:
        return None
    if root:
        return ()
    return ("sudo", "--non-interactive") if sudo else None


def sudo_asks_nothing() -> bool:
    """Tell whether sudo is there and needs no password."""
    if shutil.which("sudo") is None:
        return False
    probe = ("sudo", "--non-interactive", "true")
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def steps(command: Command, before: Command) -> tuple[Command, ...]:
    """Return the commands to run: a fresh list of packages first where one is kept."""
    if command[0] != "apt-get":
        return ((*before, *command),)
    unattended = (*before, "env", "DEBIAN_FRONTEND=noninteractive")
    return ((*unattended, "apt-get", "update"), (*unattended, *command))


def as_root(command: Command) -> Command:
    """Return a command as a user who is not root types it."""
    if shutil.which("sudo") is None:
        return ("su", "-c", shlex.join(command))
    return ("sudo", *command)


def stop(why: str, command: Sequence[str]) -> None:
    """End the run with the reason and the one command that mends it."""
    sys.exit(f"{why}\nrun this, then `make` again:\n\n    {shlex.join(command)}\n")


def install(command: Command, why: str) -> None:
    """Run a command that installs; where that is not possible, name it and stop."""
    root = os.geteuid() == 0
    before = prefix(command[0], root=root, sudo=sudo_asks_nothing())
    named = command if root or command[0] in AS_USER else as_root(command)
    if before is None or shutil.which(command[0]) is None:
        stop(why, named)
        return
    for step in steps(command, before):
        print(shlex.join(step), file=sys.stderr, flush=True)
        if subprocess.run(step, stdout=sys.stderr, check=False).returncode != 0:
            stop(f"{why}; `{shlex.join(step)}` failed", named)
