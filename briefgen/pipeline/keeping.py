"""Keeps the report of a check beside the outputs, where it may serve again."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from briefgen.base.digest import digest_bytes
from briefgen.base.errors import BriefgenError
from briefgen.checks.selection import Selection
from briefgen.loader.baseline import BASELINE, MOST_BYTES
from briefgen.loader.disk import Disk
from briefgen.loader.loaded import Loaded
from briefgen.loader.looked import Look
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.keptreport import (
    Encodings,
    Kind,
    Slot,
    as_body,
    name_of,
)
from briefgen.pipeline.lastoutputs import outputs_meant
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.outfolder import output_folder
from briefgen.pipeline.reportdata import to_data
from briefgen.pipeline.request import Request
from briefgen.store.cache import keep

_MARK = "\ufeff"


def check_and_keep(kind: Kind, slot: Slot) -> Checked:
    """Check, and keep the report where a later check may use it.

    Raises:
        BriefgenError: As `check` does.
    """
    beside = _beside(kind.target.root, slot.folder)
    checked = checked_as(kind)
    if beside == _beside(kind.target.root, slot.folder):
        _keep(kind, slot, beside, checked)
    return checked


def checked_as(kind: Kind) -> Checked:
    """Check what was asked for."""
    chosen = Selection(kind.select, kind.ignore)
    outputs = outputs_meant(chosen, asked=kind.outputs)
    return check(kind.target, chosen, outputs)


def _keep(kind: Kind, slot: Slot, beside: tuple[Look, ...], checked: Checked) -> None:
    """Keep a report, unless something that it depends on cannot be looked at again."""
    released = _released(checked)
    texts = _encodings(checked.loaded)
    if released is None or texts is None or not _is_output(kind, slot.folder):
        return
    looks = chain(checked.loaded.looks, beside, released)
    body = as_body(slot.key, to_data(checked.report), looks, texts)
    keep(slot.folder, name_of(slot.key), body)


def _is_output(kind: Kind, folder: Path) -> bool:
    """Tell whether the settings, read properly, name the same folder."""
    try:
        return output_folder(kind.target, Request(())) == folder
    except BriefgenError:
        return False


def _beside(root: Path, folder: Path) -> tuple[Look, ...]:
    """Look at what a check reads besides the workspace: baseline and manifest."""
    disk = Disk(root, MOST_BYTES)
    disk.read(BASELINE)
    disk.read(folder.relative_to(root).joinpath(NAME).as_posix())
    return tuple(disk.looks)


def _released(checked: Checked) -> tuple[Look, ...] | None:
    """Look at the released files again; None if one is not as the check saw it."""
    disk = Disk(checked.root, MOST_BYTES)
    for dossier in checked.dossiers.values():
        for one in dossier.outputs:
            data = disk.read(one.path)
            if not isinstance(data, bytes) or digest_bytes(data) != one.found:
                return None
    return tuple(disk.looks)


def _encodings(loaded: Loaded) -> Encodings | None:
    """Return how each text is had from its bytes; None if one cannot be."""
    answers = {one.prefix + one.path: one.answer for one in loaded.looks}
    found = dict(_archived(loaded))
    for path in loaded.texts.keys() - found.keys():
        content = loaded.texts[path].content
        if not _is_utf8(content, answers.get(path, "")):
            return None
        found[path] = "utf-8"
    return found


def _archived(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Yield the encoding of each source of which the text is what was read of it."""
    for dossier in loaded.dossiers:
        for source in dossier.records.sources.values():
            text = dossier.sources[source.file].text
            if text is not None and text is loaded.texts.get(source.file):
                yield source.file, source.encoding


def _is_utf8(content: str, sha256: str) -> bool:
    """Tell whether a text has, in UTF-8, just the bytes of its file."""
    try:
        return any(
            digest_bytes(words.encode()) == sha256
            for words in (content, _MARK + content)
        )
    except UnicodeError:
        return False
