"""Where a step of a CI service finds its repository, and its page."""

import os
from pathlib import Path

from briefgen.cli.service import in_github


def summary_page() -> Path | None:
    """Return the file that the page of a workflow step is made of, if there is one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    return Path(path) if in_github() and path else None


def below_repository(root: Path) -> str:
    """Return the path from the root of the repository to a workspace.

    Returns:
        The path, ending in a slash; nothing where the two are the same, or where no
        service says where the repository lies.
    """
    told = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    if not told:
        return ""
    repository = Path(told).resolve()
    here = root.resolve()
    if here == repository or not here.is_relative_to(repository):
        return ""
    return f"{here.relative_to(repository).as_posix()}/"
