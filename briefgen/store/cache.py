"""What may be kept beside the outputs to save work: whole, or taken for absent.

An entry stands in a hidden folder of the output folder. Its first line holds a digest
of the rest and of the folder that it was written to, so that what is cut, damaged or
copied there from elsewhere counts as nothing. The time at which this machine made the
folder's first file is part of it: nobody who sends a workspace can know that. Deleting
the folder is always safe.
"""

import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.store.write import write_whole

FOLDER = ".cache"
MOST_BYTES = 64 * 1024 * 1024
"""A larger entry is not kept."""

_LEAD = b"briefgen-cache 1 "
_UNTRACKED = (".gitignore", b"# what is kept here saves work and may be deleted\n*\n")


def kept(output: Path, name: str) -> bytes | None:
    """Return what was kept under a name; None where it is not whole or not ours."""
    folder = output / FOLDER
    try:
        found = (folder / name).lstat()
        if folder.is_symlink() or not stat.S_ISREG(found.st_mode):
            return None
        with (folder / name).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        head, _, body = data.partition(b"\n")
        whole = head == _head(folder, body)
    except OSError:
        return None
    return body if whole else None


def keep(output: Path, name: str, body: bytes) -> bool:
    """Keep bytes under a name and return whether they are kept.

    A folder that cannot be written to is no fault: then nothing is kept.
    """
    folder = output / FOLDER
    if len(body) > MOST_BYTES or folder.is_symlink():
        return False
    with suppress(BriefgenError, OSError):
        write_whole(folder / _UNTRACKED[0], _UNTRACKED[1])
        write_whole(folder / name, _head(folder, body) + b"\n" + body, lasting=False)
        return True
    return False


def _head(folder: Path, body: bytes) -> bytes:
    found, first = folder.stat(), (folder / _UNTRACKED[0]).lstat()
    made = f"{first.st_ino} {first.st_ctime_ns}"
    where = f"{found.st_dev} {found.st_ino} {made}\n".encode("ascii")
    return _LEAD + sha256(where + body).hexdigest().encode("ascii")
