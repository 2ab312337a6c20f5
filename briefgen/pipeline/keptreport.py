"""The report of the last check of the same kind, while all that it read is the same.

It imports nothing that parses YAML, validates or checks. An entry names every look at
the disk that the check took; each is taken again, and only where every answer is the
same, by content, is the report the one that a check would give.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefgen.base.digest import Plain, digest_data
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.textfile import TextFile
from briefgen.loader.again import same_again
from briefgen.loader.looked import Look
from briefgen.pipeline.asked import Asked
from briefgen.pipeline.hashing import digest_at
from briefgen.pipeline.machinery import program_files
from briefgen.pipeline.reportdata import UnfitError, from_data, row, table_in, text
from briefgen.pipeline.targets import Target
from briefgen.pipeline.whereabouts import Whereabouts
from briefgen.store.cache import kept
from briefgen.version import VERSION

SLOTS = 8
"""How many reports are kept at most; one of another kind may take the place of one."""

OF_OUTPUTS = ("BRF08", "stale-output")
"""The rule that looks at outputs of builds, where it is selected by one of these."""

Encodings = Mapping[str, str]
"""By path of a text: the encoding that it is read in."""


class Kind(NamedTuple):
    """What a check was asked for; with the same inputs it gives the same report.

    Args:
        target: The workspace and the dossiers in it.
        select: The rules to run; none means what the settings say.
        ignore: The rules not to run.
        outputs: Whether the outputs of the last build are looked at.
    """

    target: Target
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    outputs: bool = False

    @property
    def keepable(self) -> bool:
        """Whether the report depends on nothing but what the looks name."""
        named = any(word in OF_OUTPUTS for word in self.select)
        return not (self.outputs or named or self.target.unsaved)


class Texts(Mapping[str, TextFile]):
    """The texts that a report points into, each decoded when it is asked for."""

    def __init__(self, data: Mapping[str, bytes], encodings: Encodings) -> None:
        self._data = data
        self._encodings = encodings
        self._made: dict[str, TextFile] = {}

    def __getitem__(self, path: str) -> TextFile:
        """Return the text of a file."""
        if path not in self._made:
            content = self._data[path].decode(self._encodings[path])
            self._made[path] = TextFile(path, content.removeprefix("\ufeff"))
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._encodings)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._encodings)


def key_of(kind: Kind) -> str:
    """Return the digest of what was asked for and of the program that answers."""
    target = kind.target
    where = Whereabouts(str(target.root), str(target.root))
    program = {one: digest_at(where.input(one)) for one in program_files()}
    packages = [digest_at(f"{one}/") for one in sys.path[1:] if os.path.isdir(one)]  # noqa: PTH112 - strings
    asked: dict[str, Plain] = {
        "root": str(target.root),
        "dossiers": list(target.dossiers),
        "briefs": [list(one) for one in target.briefs],
        "select": list(kind.select),
        "ignore": list(kind.ignore),
        "version": VERSION,
        "python": sys.version,
        "program": program,
        "packages": packages,
    }
    return digest_data(asked)


def name_of(key: str) -> str:
    """Return the name of the entry of a key."""
    return f"check-{int(key[:8], 16) % SLOTS}.json"


def folder_of(target: Target) -> Path | None:
    """Return the output folder, if it lies in the workspace, without reading YAML."""
    with suppress(OSError, RuntimeError, ValueError):
        named = Asked((str(target.root), (), ()), ()).folder()
        folder = Path(named) if named else None
        if folder and folder.resolve().is_relative_to(target.root.resolve()):
            return folder
    return None


class Slot(NamedTuple):
    """Where the report of a check is kept.

    Args:
        folder: The output folder.
        key: The digest of what was asked for and of the program, before it checked.
    """

    folder: Path
    key: str


def slot_of(kind: Kind) -> Slot | None:
    """Return where the report of a check is kept, if it may be."""
    folder = folder_of(kind.target) if kind.keepable else None
    return None if folder is None else Slot(folder, key_of(kind))


def kept_report(kind: Kind, slot: Slot | None) -> Report | None:
    """Return the report that a check would give; None where a check must tell."""
    if slot is None:
        return None
    body = kept(slot.folder, name_of(slot.key))
    try:
        return None if body is None else _read(body, slot.key, kind.target.root)
    except (BriefgenError, LookupError, RecursionError, ValueError):
        return None


def as_body(
    key: str, report: Mapping[str, Plain], looks: Iterable[Look], texts: Encodings
) -> bytes:
    """Return the entry of a report."""
    data: dict[str, Plain] = {
        "key": key,
        "looks": [list(one) for one in looks],
        "texts": dict(texts),
        "report": report,
    }
    return json.dumps(data, separators=(",", ":")).encode("ascii")


def _read(body: bytes, key: str, root: Path) -> Report | None:
    entry = table_in(json.loads(body))
    if entry.get("key") != key:
        return None
    looks = entry.get("looks")
    encodings = table_in(entry.get("texts"))
    if not isinstance(looks, list):
        raise UnfitError
    found = same_again(root, map(_look, looks))
    if found is None:
        return None
    readable = {path: text(one) for path, one in encodings.items()}
    return _with_texts(from_data(entry.get("report")), Texts(found, readable))


def _with_texts(report: Report, texts: Texts) -> Report:
    return replace(report, texts=texts, rulebook=_pages)


def _look(data: Plain) -> Look:
    prefix, most, kind, path, answer = row(data, 5)
    if not isinstance(most, int):
        raise UnfitError
    return Look(text(prefix), most, text(kind), text(path), text(answer))


def _pages() -> tuple[RuleInfo, ...]:
    from briefgen.pipeline.rulebook import pages  # noqa: PLC0415 - for a few forms only

    return pages()
