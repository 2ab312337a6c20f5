"""An output that was built before, beside what it looks like now."""

from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True)
class BuiltOutput:
    """One file that a build wrote, as its manifest records it and as it is found.

    Args:
        brief: The slug of the brief that it was made from.
        path: Its path from the root of the workspace.
        recorded: The sha256 of its bytes when it was written.
        found: The sha256 of the bytes on disk; None where the file is gone.
        stale: Why it is older than its inputs, one reason each: `facts.yaml changed`.
        released: Whether it belongs to a released edition, which stays as it is.
    """

    brief: str
    path: str
    recorded: str
    found: str | None
    stale: tuple[str, ...] = ()
    released: bool = False
