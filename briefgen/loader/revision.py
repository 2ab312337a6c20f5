"""A workspace as it stood at a revision of git, read without touching the work tree."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen.base.errors import BriefgenError

PARTS = ("briefgen.yaml", "briefs", "seeds", "templates")
"""What a workspace is made of, as far as a comparison needs it."""


def _git(root: Path, *words: str) -> bytes:
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - git, with fixed words
    except FileNotFoundError as error:
        raise BriefgenError(
            "git is not installed", hint="comparing with a revision needs git"
        ) from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = told[0] if told else "git failed"
        raise BriefgenError(
            f"the revision cannot be read: {reason}",
            hint="name a commit, branch or tag of this repository",
        ) from error
    return done.stdout


def _inside(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """Return a member of an archive; what leads out is left, as in a work tree."""
    try:
        return tarfile.data_filter(member, folder)
    except tarfile.FilterError:
        return None


@contextmanager
def workspace_at(root: Path, revision: str) -> Iterator[Path]:
    """Give a copy of a workspace as a revision has it, and take it away again.

    Args:
        root: The root of the workspace, inside a git repository.
        revision: A commit, branch or tag.

    Raises:
        BriefgenError: If there is no such revision, no git, or no repository.
    """
    if revision.startswith("-"):
        raise BriefgenError(f"`{revision}` is not a revision")
    commit = _git(root, "rev-parse", "--verify", f"{revision}^{{commit}}").decode()
    top = _git(root, "rev-parse", "--show-prefix").decode().strip()
    names = _git(root, "ls-tree", "--name-only", f"{commit.strip()}:{top}").decode()
    present = [one for one in PARTS if one in names.splitlines()]
    if "briefgen.yaml" not in present:
        raise BriefgenError(f"there was no workspace here at `{revision}`")
    packed = _git(
        root, "archive", "--format=tar", f"{commit.strip()}:{top}", "--", *present
    )
    with TemporaryDirectory(prefix="briefgen-") as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter=_inside)  # noqa: S202 - inside alone
        yield Path(folder)
