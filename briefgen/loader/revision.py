"""A workspace as it stood at a revision of git, read without touching the work tree."""

import io
import re
import subprocess
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen.base.errors import BriefgenError
from briefgen.loader.baseline import BASELINE

PARTS = ("briefgen.yaml", "briefs", "seeds", "templates", "releases", BASELINE)
"""What a workspace is made of, as far as a comparison needs it."""

BULK = tuple(f":(exclude,glob)releases/**/*.{kind}" for kind in ("md", "html", "pdf"))
"""What of it no comparison reads."""

FORKED = "..."
"""What stands behind a branch for the commit at which this one left it, as in git."""

_FILE = re.compile(r"\bfile:\s*[\"']?([^\s\"'/,}]+)")
"""How a source names its file, up to the first slash of its path."""

_NO_REPOSITORY = "begin one with `git init`, and commit what there is"
_REPOSITORY = "a revision is that of a git repository with the workspace in it"


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
        reason = told[0].removeprefix("fatal: ") if told else "it failed"
        raise BriefgenError(
            f"git cannot read a revision of `{root}`: {reason}",
            hint=_NO_REPOSITORY if "not a git repository" in reason else _REPOSITORY,
        ) from error
    return done.stdout


def _commit(top: Path, revision: str) -> str:
    """Return the commit that a revision names; one with three dots, where it forked."""
    if revision.startswith("-"):
        raise BriefgenError(f"`{revision}` is not a revision")
    name = revision.removesuffix(FORKED)
    words = ["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"]
    if name != revision:
        words = ["merge-base", name, "HEAD"]
    try:
        return _git(top, *words).decode().strip()
    except BriefgenError as error:
        raise BriefgenError(
            f"there is no revision `{revision}`",
            hint="name a commit, branch or tag of this repository; a shallow clone "
            "lacks older ones",
        ) from error


def _names(top: Path, tree: str) -> list[str]:
    """Return what stands in a folder of a revision; nothing if there is none."""
    try:
        return _git(top, "ls-tree", "--name-only", "-z", tree).decode().split("\0")
    except BriefgenError:
        return []


def _inside(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """Return a member of an archive; what leads out is left, as in a work tree."""
    try:
        return tarfile.data_filter(member, folder)
    except tarfile.FilterError:
        return None


def _extract(top: Path, tree: str, names: Iterable[str], folder: Path) -> None:
    packed = _git(top, "archive", "--format=tar", tree, "--", *names, *BULK)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter=_inside)  # noqa: S202 - inside alone


def _elsewhere(folder: Path) -> Iterator[str]:
    """Yield what sources and links of a workspace lead to at its root."""
    for path in (folder / "briefs").rglob("*"):
        if path.is_symlink():
            leads = (path.parent / path.readlink()).resolve()
            if leads.is_relative_to(folder.resolve()):
                yield leads.relative_to(folder.resolve()).parts[0]
        elif path.suffix == ".yaml":
            yield from _FILE.findall(path.read_text("utf-8", "replace"))


@contextmanager
def workspace_at(root: Path, revision: str) -> Iterator[Path]:
    """Give a copy of a workspace as a revision has it, and take it away again.

    Args:
        root: The root of the workspace, inside a git repository.
        revision: A commit, branch or tag; `main...` is where this branch left `main`.

    Raises:
        BriefgenError: If there is no such revision, no git, or no repository.
    """
    # Seen from a folder below, git leaves out what stands beside it.
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().removesuffix("\n"))
    within = _git(root, "rev-parse", "--show-prefix").decode().removesuffix("\n")
    tree = f"{_commit(top, revision)}:{within}"
    names = _names(top, tree)
    present = [one for one in PARTS if one in names]
    if "briefgen.yaml" not in present:
        raise BriefgenError(f"there was no workspace here at `{revision}`")
    with TemporaryDirectory(prefix="briefgen-") as name:
        folder = Path(name)
        _extract(top, tree, present, folder)
        more = {*_elsewhere(folder)}.intersection(names).difference(present)
        if more:
            _extract(top, tree, sorted(more), folder)
        yield folder
