"""Watches which files a piece of code opens, by the interpreter's own audit events."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHANGES = frozenset(
    "os.mkdir os.rename os.remove os.rmdir os.link os.symlink os.truncate os.chmod "
    "os.chown os.utime shutil.copyfile shutil.move shutil.rmtree".split()
)
STARTS = frozenset(
    "subprocess.Popen os.exec os.system os.spawn os.posix_spawn os.fork socket.connect "
    "socket.bind socket.getaddrinfo socket.gethostbyname urllib.Request ctypes.dlopen "
    "webbrowser.open".split()
)


class Watched:
    """What was opened, changed and started."""

    def __init__(self) -> None:
        self.on = False
        self.read: list[str] = []
        self.written: list[str] = []
        self.started: list[str] = []

    def note(self, event: str, given: tuple[object, ...]) -> None:
        """Take one audit event."""
        if not self.on:
            return
        if event == "open":
            path, mode, flags = given
            if isinstance(path, str | bytes):
                self._opened(os.fsdecode(path), mode, flags)
        elif event in CHANGES:
            names = (one for one in given if isinstance(one, str | bytes | os.PathLike))
            self.written += [os.fsdecode(one) for one in names]
        elif event in STARTS:
            self.started.append(f"{event} {given}"[:200])

    def _opened(self, path: str, mode: object, flags: object) -> None:
        writes = isinstance(flags, int) and flags & (
            os.O_WRONLY | os.O_RDWR | os.O_CREAT
        )
        (self.written if writes or "w" in str(mode) else self.read).append(path)

    def outside(self, *folders: Path) -> list[str]:
        """Return what was read or written elsewhere than in folders."""
        inside = tuple(f"{one.resolve()}" for one in (*folders, *OWN))
        return [
            one
            for one in (*self.read, *self.written)
            if not os.path.realpath(one).startswith(inside)
        ]


_ROOT = Path(__file__).parents[2]
OWN = (Path(sys.prefix), Path(sys.base_prefix), _ROOT / "briefgen", _ROOT / "templates")
"""Where the program itself lies."""

_WATCHED = Watched()
_HOOKED: list[bool] = []


@contextmanager
def watching() -> Iterator[Watched]:
    """Note every file that is opened; the hook stays, and is quiet afterwards."""
    if not _HOOKED:
        sys.addaudithook(_WATCHED.note)
        _HOOKED.append(True)
    _WATCHED.read, _WATCHED.written, _WATCHED.started = [], [], []
    _WATCHED.on = True
    try:
        yield _WATCHED
    finally:
        _WATCHED.on = False
