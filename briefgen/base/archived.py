"""An archived file as it was read: its digest, its text, or why there is none."""

from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True)
class Archived:
    """What reading one archived file gave.

    Args:
        path: The path, from the root of the workspace.
        sha256: The digest of its bytes, or None where it could not be read.
        text: Its decoded text, or None.
        problem: Why there is no digest or no text, in words for people, or None.
    """

    path: str
    sha256: str | None
    text: TextFile | None
    problem: str | None = None
