"""One workspace as an editor has it open: its buffers over the files of the disk."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.textfile import TextFile
from briefgen.dossier.model import Dossier
from briefgen.pipeline.checking import Checked, check, read
from briefgen.pipeline.targets import Target

HELD = (".yaml", ".j2", ".css")
"""Endings of the files that an editor's buffer stands for; a source is never edited."""


@dataclass(frozen=True, slots=True)
class Buffer:
    """A document that is open in the editor.

    Args:
        uri: The name that the editor gives it.
        text: What it holds.
        version: The editor's number of its state.
    """

    uri: str
    text: str
    version: int | None


class Session:
    """A workspace with the buffers of an editor, and what was last made of them.

    Args:
        root: The root of the workspace.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.buffers: dict[str, Buffer] = {}
        self.edits = 0
        self.lock = asyncio.Lock()
        self.published: frozenset[str] = frozenset()
        self.checked: Checked | None = None
        self.checked_edits = 0
        self._reading: tuple[int, Checked] | None = None
        self._whole: dict[str, Dossier] = {}

    def hold(self, path: str, buffer: Buffer) -> None:
        """Keep what the editor holds of a file."""
        self.buffers[path] = buffer
        self.edits += 1

    def release(self, path: str) -> None:
        """Forget a buffer: the file on the disk counts again."""
        self.buffers.pop(path, None)
        self.edits += 1

    def touch(self) -> None:
        """Note that files changed on the disk."""
        self.edits += 1

    def target(self) -> Target:
        """Return the whole workspace with the buffers as they are now."""
        unsaved = {
            path: one.text.encode("utf-8", "surrogatepass")
            for path, one in self.buffers.items()
            if path.endswith(HELD)
        }
        return Target(self.root, unsaved=unsaved)

    async def check(self) -> Checked | None:
        """Run every rule aside; None where the buffers changed meanwhile."""
        async with self.lock:
            edits, target = self.edits, self.target()
            checked = await asyncio.to_thread(check, target)
            if self.edits != edits:
                return None
            self.checked, self.checked_edits = checked, edits
            return checked

    def reading(self) -> Checked:
        """Return the records as the buffers have them now; no rule is run."""
        if self._reading is None or self._reading[0] != self.edits:
            self._reading = self.edits, read(self.target())
        return self._reading[1]

    def dossier(self, path: str) -> Dossier | None:
        """Return the dossier that a file belongs to, as it is now."""
        parts = path.split("/")
        return self.reading().dossiers.get(parts[1]) if len(parts) > 1 else None

    def ids(self, path: str) -> Dossier | None:
        """Return the dossier of a file, as it last was with every id known."""
        now = self.dossier(path)
        if now is None:
            return None
        if not now.unread:
            self._whole[now.name] = now
        return self._whole.get(now.name, now)

    def text(self, path: str) -> TextFile:
        """Return the text of a file as the editor or the last reading has it."""
        buffer = self.buffers.get(path)
        if buffer is not None:
            return TextFile(path, buffer.text.removeprefix("\ufeff"))
        return self.reading().report.texts.get(path, TextFile(path, ""))

    def uri(self, path: str) -> str:
        """Return the name of a file in the protocol."""
        buffer = self.buffers.get(path)
        return buffer.uri if buffer else (self.root / path).as_uri()
