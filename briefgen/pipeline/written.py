"""What a build tells of its outputs."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report


@dataclass(frozen=True, slots=True)
class Written:
    """One output of a build.

    Args:
        path: Where it stands.
        written: Whether its bytes changed; in a dry run, whether they would.
        problems: What went wrong; such an output is not written, an old one stays.
        reasons: Why it was made; nothing if it was up to date.
        seconds: How long it took.
        refused: Whether what is wrong is an error on its laid-out pages.
    """

    path: Path
    written: bool
    problems: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    seconds: float = 0.0
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a build gives.

    Args:
        folder: The output folder.
        outputs: The outputs asked for, brief by brief, up to date ones included.
        removed: The outputs of briefs that are no more.
        report: What the check of what had to be loaded found; none if nothing had.
        failing: The dossiers with errors; their outputs stay as they were.
        left: Outputs of briefs that are no more, which were edited and so stay.
    """

    folder: Path
    outputs: tuple[Written, ...]
    removed: tuple[Path, ...] = ()
    report: Report | None = None
    failing: tuple[str, ...] = ()
    left: tuple[Path, ...] = ()

    @property
    def exit_code(self) -> int:
        """What the command returns: 1 for a failing check, 3 for a failing output."""
        if self.failing or any(one.refused for one in self.outputs):
            return 1
        return 3 if any(one.problems for one in self.outputs) else 0


def problem_of(error: BriefgenError) -> str:
    """Return an error as a problem of an output."""
    return f"{error.message}; {error.hint}" if error.hint else error.message


def left_words(path: Path) -> str:
    """Return what is told of an output of no brief that stays."""
    return (
        f"{path}: its brief is no more; it was edited after the build and was left. "
        "Remove it yourself if nobody needs it"
    )
