"""Applies the safe edits that findings carry, and none that changes anything else."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from briefgen.base.diagnostic import Diagnostic, Edit
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.loader.compose import Document, compose
from briefgen.loader.disk import Disk
from briefgen.loader.looked import Refusal
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.touching import same_but_for
from briefgen.schema.settings import LimitSettings
from briefgen.store.write import write_whole

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file with edits.

    Args:
        path: The path from the root of the workspace.
        data: The bytes that were read.
        document: What they hold.
        edits: The edits, by place.
    """

    path: str
    data: bytes
    document: Document
    edits: tuple[Edit, ...] = ()

    @property
    def before(self) -> str:
        """The text as it was read."""
        return self.document.text.content

    @property
    def after(self) -> str:
        """The text with the edits."""
        parts: list[str] = []
        at = 0
        for edit in self.edits:
            parts += [self.before[at : edit.span.start], edit.text]
            at = edit.span.end
        return "".join([*parts, self.before[at:]])

    @property
    def bytes_after(self) -> bytes:
        """The bytes with the edits."""
        mark = BYTE_ORDER_MARK if self.data.startswith(BYTE_ORDER_MARK) else b""
        return mark + self.after.encode()


@dataclass(frozen=True, slots=True)
class Refused:
    """A finding whose edits were left out."""

    diagnostic: Diagnostic
    why: str


@dataclass(frozen=True, slots=True)
class Mending:
    """The edits of a check.

    Args:
        files: The files that change, by path.
        mended: The findings whose edits they have.
        refused: The findings whose edits were left out.
    """

    files: tuple[Mended, ...] = ()
    mended: tuple[Diagnostic, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(slots=True)
class _Bench:
    """The files as far as they are mended."""

    disk: Disk
    limits: LimitSettings
    texts: Mapping[str, TextFile]
    sources: frozenset[str]
    files: dict[str, Mended] = field(default_factory=dict)

    def add(self, edits: Iterable[Edit], *, proved: bool) -> str | None:
        """Take edits, all or none; return why they are left out.

        Args:
            edits: The edits of one finding.
            proved: Whether the files are read again at once, to see what changes.
        """
        changed: dict[str, Mended] = {}
        for edit in edits:
            path = edit.span.file
            file = changed.get(path) or self.files.get(path) or self._read(path)
            if isinstance(file, str):
                return file
            both = _joined(file.edits, edit)
            if both is None:
                return "it overlaps another edit"
            changed[path] = Mended(path, file.data, file.document, both)
        if proved and not all(map(self._holds, changed.values())):
            return "it would change more than the words that it mends"
        self.files.update(changed)
        return None

    def sound(self) -> bool:
        """Tell whether all edits change the values that they stand in, no more."""
        return all(map(self._holds, self.files.values()))

    def _read(self, path: str) -> Mended | str:
        """Return a file as it was checked, or why it is not edited."""
        if path in self.sources:
            return "a source is never edited"
        data = self.disk.read(path) if path.endswith(".yaml") else None
        if data is None or isinstance(data, Refusal):
            return "it is no YAML file of this workspace"
        document = compose(path, data, self.limits)
        if path not in self.texts or document.text != self.texts[path]:
            return "the file changed while it was checked"
        return Mended(path, data, document)

    def _holds(self, file: Mended) -> bool:
        """Tell whether the edits change the values that they stand in, no more."""
        edited = compose(file.path, file.bytes_after, self.limits)
        return same_but_for(file.document, edited, file.edits)


def _joined(edits: tuple[Edit, ...], edit: Edit) -> tuple[Edit, ...] | None:
    """Return edits in order with one more, or None where it touches another one."""
    at = bisect_left(edits, edit.span, key=_place)
    before, behind = edits[:at], edits[at:]
    if behind and behind[0] == edit:
        return edits
    if before and before[-1].span.end > edit.span.start:
        return None
    if behind and (behind[0].span.start < edit.span.end or behind[0].span == edit.span):
        return None
    return (*before, edit, *behind)


def _place(edit: Edit) -> Span:
    return edit.span


def _bench(checked: Checked) -> _Bench:
    limits = checked.loaded.settings.limits
    sources = (path for one in checked.loaded.dossiers for path in one.sources)
    return _Bench(
        Disk(checked.root, limits.file_bytes),
        limits,
        checked.report.texts,
        frozenset(sources),
    )


def _attempt(checked: Checked, *, proved: bool) -> Mending | None:
    """Return the edits of a check's findings, or None where they do not hold."""
    bench = _bench(checked)
    mended: list[Diagnostic] = []
    refused: list[Refused] = []
    for one in checked.report.diagnostics:
        if one.fix is None:
            continue
        why = bench.add(one.fix.edits, proved=proved)
        if why is None:
            mended.append(one)
        else:
            refused.append(Refused(one, why))
    if not proved and not bench.sound():
        return None
    files = (file for _, file in sorted(bench.files.items()) if file.edits)
    return Mending(tuple(files), tuple(mended), tuple(refused))


def mend(checked: Checked) -> Mending:
    """Return the edits of a check's findings; nothing is written.

    All edits are tried together, which reads each file once. If they do not hold, they
    are tried one by one, so that a bad one costs no other.
    """
    together = _attempt(checked, proved=False)
    return together or _attempt(checked, proved=True) or Mending()


def write(mending: Mending, root: Path) -> None:
    """Write the files that change, each whole.

    Raises:
        BriefgenError: If one cannot be written.
    """
    for file in mending.files:
        write_whole((root / file.path).resolve(), file.bytes_after)


def _lines(file: Mended) -> Iterator[str]:
    before, after = (text.split("\n") for text in (file.before, file.after))
    names = (f"a/{file.path}", f"b/{file.path}")
    yield from unified_diff(before, after, *names, lineterm="")


def diff(mending: Mending) -> str:
    """Return the edits as a unified diff."""
    return "\n".join(line for file in mending.files for line in _lines(file))
