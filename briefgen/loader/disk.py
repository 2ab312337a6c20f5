"""Files of one folder tree, read whole, and nothing outside of it."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from briefgen.base.digest import digest_bytes
from briefgen.loader.looked import InputFile, Look, Refusal

_DRIVE = re.compile(r"[A-Za-z]:")
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

MISSING = Refusal("missing", "there is no such file", "put it there, or mend the path")
OUTSIDE = Refusal(
    "outside",
    "the path leads out of the workspace",
    "copy the file into the workspace and write its path from the root, with slashes",
)
SPECIAL = Refusal("special", "it is not a regular file", "put a regular file there")


class Disk:
    """Reads below one folder and remembers what was looked for.

    Args:
        root: The folder; nothing outside of it is read.
        most_bytes: The size from which a file is refused.
        prefix: What stands before the paths of inputs, for a tree that is not the
            workspace.
        unsaved: By path: what an editor holds of files, in place of what they hold.
    """

    def __init__(
        self,
        root: Path,
        most_bytes: int,
        prefix: str = "",
        unsaved: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        self._root = root.resolve()
        self._most = most_bytes
        self._prefix = prefix
        self._unsaved = unsaved
        self._inputs: dict[str, InputFile] = {}
        self._answers: dict[tuple[str, str], str] = {}
        self._folders: dict[str, Path | None] = {}

    @property
    def inputs(self) -> Mapping[str, InputFile]:
        """What was looked for, by path."""
        return self._inputs

    @property
    def looks(self) -> Iterator[Look]:
        """Every look that was taken, with what it gave."""
        for (kind, path), answer in self._answers.items():
            yield Look(self._prefix, self._most, kind, path, answer)

    def answer(self, kind: str, path: str) -> str | None:
        """Return what a look gave, or None where it was not taken."""
        return self._answers.get((kind, path))

    def read(self, path: str) -> bytes | Refusal:
        """Return the bytes of a regular file, or why there are none."""
        real = self._inside(path)
        data = OUTSIDE if real is None else self._held(path, real)
        if isinstance(data, bytes):
            sha256 = digest_bytes(data)
            self._note(path, sha256, len(data))
            self._answers["read", path] = sha256
            return data
        if data.reason == "missing":
            self._note(path, None, 0)
        self._answers["read", path] = data.reason
        return data

    def names(self, folder: str) -> tuple[str, ...] | Refusal:
        """Return the sorted names in a folder, hidden ones left out, or why not."""
        seen = self._names(folder)
        if isinstance(seen, Refusal):
            if seen.reason == "missing":
                self._note(f"{folder}/", None, 0)
            self._answers["names", folder] = seen.reason
            return seen
        listing = "".join(f"{name}\n" for name in seen)
        sha256 = digest_bytes(listing.encode("utf-8", "surrogatepass"))
        self._note(f"{folder}/", sha256, len(seen))
        self._answers["names", folder] = sha256
        return seen

    def is_folder(self, path: str) -> bool:
        """Tell whether a path is a folder; a link that leads out may be one."""
        found = (self._root / path).is_dir()
        self._answers["folder", path] = "yes" if found else "no"
        return found

    def _names(self, folder: str) -> tuple[str, ...] | Refusal:
        real = self._inside(folder)
        if real is None:
            return OUTSIDE
        try:
            names = sorted(one.name for one in real.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return MISSING
        except OSError as error:
            return _unreadable(error)
        return tuple(name for name in names if not name.startswith("."))

    def _held(self, path: str, real: Path) -> bytes | Refusal:
        """Return what the editor holds of a file, or else the file itself."""
        held = self._unsaved.get(path)
        if held is None:
            return _read(real, self._most)
        size = len(held)
        return _too_large(size, self._most) if size > self._most else held

    def _note(self, path: str, sha256: str | None, size: int) -> None:
        shown = self._prefix + path
        self._inputs[shown] = InputFile(shown, sha256, size)

    def _inside(self, path: str) -> Path | None:
        """Return the real path of a file, or None where it is not below the root."""
        if not is_relative(path):
            return None
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = self._resolved(folder)
        above = self._folders[folder]
        if above is not None and name not in ("", "."):
            try:
                real = above / name
                return self._resolved(path) if real.is_symlink() else real
            except (OSError, ValueError):
                return None
        return self._resolved(path)

    def _resolved(self, path: str) -> Path | None:
        try:
            real = (self._root / path).resolve()
        except (OSError, RuntimeError, ValueError):
            return None
        return real if real.is_relative_to(self._root) else None


def is_relative(path: str) -> bool:
    """Tell whether a path is one from the root of the workspace, with slashes."""
    if not path or path.startswith("/") or "\\" in path or "\0" in path:
        return False
    return not _DRIVE.match(path) and ".." not in path.split("/")


def _read(real: Path, most: int) -> bytes | Refusal:
    try:
        if not stat.S_ISREG(real.stat().st_mode):
            return SPECIAL
        with os.fdopen(os.open(real, _FLAGS), "rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            data = b"" if size > most else file.read(size + 1)
            if len(data) > size:  # it grows while it is read
                data += file.read(most - size)
    except FileNotFoundError:
        return MISSING
    except (OSError, ValueError) as error:
        return _unreadable(error)
    return _too_large(size, most) if size > most or len(data) > most else data


def _too_large(size: int, most: int) -> Refusal:
    message = f"the file has {size:,} bytes; the limit is {most:,}"
    hint = "split it, or raise `limits.file_bytes` in `briefgen.yaml`"
    return Refusal("too-large", message, hint)


def _unreadable(error: OSError | ValueError) -> Refusal:
    why = (getattr(error, "strerror", None) or "its name cannot be used").lower()
    return Refusal("unreadable", f"it cannot be read: {why}")
