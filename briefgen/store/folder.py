"""The output folder: nothing is written or removed outside of it."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.store.write import write_whole

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


def _fits(part: str) -> bool:
    """Tell whether a part of a path means the same file on every system."""
    if part in ("", ".", "..") or part.endswith((".", " ")):
        return False
    if any(one in '<>:"\\|?*' or ord(one) < ord(" ") for one in part):
        return False
    return part.split(".", maxsplit=1)[0].lower() not in _RESERVED


class OutputFolder:
    """A folder that outputs are written to, by their paths inside of it.

    Args:
        root: The folder; it need not exist yet.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._spelt: dict[str, str] = {}

    def place(self, path: str) -> Path:
        """Return where an output belongs.

        Raises:
            BriefgenError: With exit code 3, if its name fits no file, differs from that
                of another output in capitals alone, or leads out of the folder.
        """
        if not all(_fits(part) for part in path.split("/")):
            raise BriefgenError(f"`{path}` cannot be the name of a file", exit_code=3)
        first = self._spelt.setdefault(path.casefold(), path)
        if first != path:
            raise BriefgenError(
                f"`{path}` and `{first}` are one file where capitals do not count",
                hint="rename one of them",
                exit_code=3,
            )
        place = self.root / path
        if not place.parent.resolve().is_relative_to(self.root.resolve()):
            raise BriefgenError(
                f"`{place}` leads out of the output folder",
                hint="remove the symbolic link",
                exit_code=3,
            )
        return place

    def write(self, path: str, data: bytes, *, lasting: bool = True) -> bool:
        """Write an output unless it stands there; return whether it was written.

        Args:
            path: The path of the output.
            data: Its bytes.
            lasting: Whether it must stand though the power fails at once.

        Raises:
            BriefgenError: With exit code 3, if it cannot be; an old output stays.
        """
        return write_whole(self.place(path), data, lasting=lasting)

    def holds(self, path: str, sha256_of_it: str) -> bool:
        """Tell whether the bytes of an output are still those that were written."""
        return digest_of(self.place(path)) == sha256_of_it

    def remove(self, path: str, sha256_of_it: str) -> bool:
        """Remove an output if its bytes are still those that were written."""
        if not self.holds(path, sha256_of_it):
            return False
        place = self.place(path)
        with suppress(OSError):
            place.unlink()
            place.parent.rmdir()
        return not place.exists()


def digest_of(path: Path) -> str | None:
    """Return the sha256 of a regular file, or None where there is none."""
    try:
        if path.is_symlink() or not path.is_file():
            return None
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
