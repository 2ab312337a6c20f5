"""All that was found on this machine, and what mends the rest."""

import platform
import shlex
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.cli.machine.finding import Finding, State
from briefgen.cli.machine.libraries import LIBRARIES, Library, missing, unreachable
from briefgen.cli.machine.packages import find_packages
from briefgen.cli.machine.remedy import System, command_line, this_system
from briefgen.cli.machine.surroundings import (
    find_fonts,
    find_git,
    find_libyaml,
    find_terminal,
)
from briefgen.cli.machine.trial import PDF, Trial, try_code

GROUP = "system libraries"


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found, how a trial PDF went, and the command that mends the rest."""

    findings: tuple[Finding, ...]
    pdf: Trial
    remedy: str | None

    @property
    def can_make_pdf(self) -> bool:
        """Tell whether a brief can be laid out here.

        Without the library that cuts fonts down the bytes of a PDF do not repeat, but
        there is one; so libraries count by the trial.
        """
        return self.pdf.worked and not any(
            finding.state is State.MISSING and finding.group != GROUP
            for finding in self.findings
        )


def examine() -> Examination:
    """Look for everything that a PDF needs, and make one."""
    system = this_system()
    lacking = missing(system.platform)
    findings = (
        find_python(),
        *find_packages(),
        *find_libraries(lacking),
        find_libyaml(),
        find_fonts(),
        find_git(),
        find_terminal(),
    )
    pdf = try_code(PDF)
    return Examination(findings, pdf, remedy(system, lacking, findings, pdf))


def find_python() -> Finding:
    """Return the interpreter."""
    detail = f"{platform.python_version()} on {sys.platform} {platform.machine()}"
    return Finding("python", "python", State.FOUND, detail)


def find_libraries(lacking: Iterable[Library]) -> Iterator[Finding]:
    """Yield each system library."""
    absent = set(lacking)
    for library in LIBRARIES:
        state = State.MISSING if library in absent else State.FOUND
        yield Finding(GROUP, library.name, state)


def remedy(
    system: System,
    lacking: tuple[Library, ...],
    findings: Iterable[Finding],
    pdf: Trial,
) -> str | None:
    """Return the one command that mends what is missing; None if nothing is."""
    commands = [*pip_commands(findings), command_line(system, lacking)]
    if not lacking and not pdf.worked:
        folder = unreachable(LIBRARIES, system.platform)
        commands.append(
            f"export DYLD_FALLBACK_LIBRARY_PATH={folder}" if folder else None
        )
    return " && ".join(command for command in commands if command) or None


def pip_commands(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the commands that bring what pip can bring."""
    for finding in findings:
        if finding.state is State.MISSING and finding.mend:
            yield shlex.join((sys.executable, "-m", "pip", *finding.mend))
