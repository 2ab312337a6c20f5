"""What a look at the disk gives: bytes or a refusal, and a record of each look."""

from typing import Literal, NamedTuple

from briefgen.base.value import dataclass

Reason = Literal[
    "missing", "outside", "special", "too-large", "unreadable", "encoding", "script"
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file was not read.

    Args:
        reason: The kind of reason.
        message: The fact, as a diagnostic says it.
        hint: What to do.
    """

    reason: Reason
    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """A file or folder that the result depends on.

    Args:
        path: Its path from the root of the workspace; that of a folder ends in a slash,
            that of a file of the package begins with `<briefgen>/`.
        sha256: The sha256 of its bytes, for a folder that of its sorted names, each
            followed by a line end; None for what was looked for and is not there.
        size: Its size in bytes; of a folder, the number of its names.
    """

    path: str
    sha256: str | None
    size: int


class Look(NamedTuple):
    """One look at the disk, whatever it gave, so that it can be taken again.

    Args:
        prefix: What stands before the path where inputs are named.
        most: The size from which a file was refused.
        kind: `read` for a file's bytes, `names` for a folder's listing, `folder` for
            whether a path is a folder.
        path: The path from the root of the tree.
        answer: The sha256 of what was found, `yes` or `no`, or the reason why not.
    """

    prefix: str
    most: int
    kind: str
    path: str
    answer: str
