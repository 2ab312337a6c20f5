"""Archived sources: their bytes, their sha256 and their text, strictly decoded."""

import codecs
from collections.abc import Iterable, Mapping

from briefgen.base.archived import Archived
from briefgen.base.textfile import TextFile
from briefgen.loader.gathering import Gathering
from briefgen.loader.looked import Refusal
from briefgen.schema.source import Source

_NOT_FOR_TEXT = frozenset(
    {
        "idna",
        "mbcs",
        "oem",
        "punycode",
        "raw-unicode-escape",
        "undefined",
        "unicode-escape",
        "utf-7",
    }
)
"""Codecs that Python has and no archived text is written in."""


def read_sources(
    gathering: Gathering, sources: Iterable[Source]
) -> Mapping[str, Archived]:
    """Return what was read for each `file` that source records name."""
    found: dict[str, Archived] = {}
    encodings: dict[str, str] = {}
    for source in sources:
        path = source.file
        if path not in found:
            found[path] = _read(gathering, source)
            encodings[path] = source.encoding
        elif encodings[path] != source.encoding:
            found[path] = _two_encodings(found[path], encodings[path], source.encoding)
    return found


def _read(gathering: Gathering, source: Source) -> Archived:
    data = gathering.disk.read(source.file)
    if isinstance(data, Refusal):
        return Archived(source.file, None, None, data.message)
    sha256 = gathering.disk.answer("read", source.file)
    content, problem = _decoded(data, source.encoding)
    if problem is not None:
        return Archived(source.file, sha256, None, problem)
    text = TextFile(source.file, content.removeprefix("\ufeff"))
    gathering.texts.setdefault(source.file, text)
    return Archived(source.file, sha256, text)


def _decoded(data: bytes, encoding: str) -> tuple[str, str | None]:
    """Return bytes as text in an encoding, or why they are none."""
    try:
        if codecs.lookup(encoding).name.replace("_", "-") not in _NOT_FOR_TEXT:
            return data.decode(encoding), None
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02x}"
        return "", f"byte {error.start}, {byte}, is not `{encoding}`"
    except (LookupError, ValueError):
        pass
    return "", f"`{encoding}` is no encoding of text"


def _two_encodings(read: Archived, first: str, second: str) -> Archived:
    problem = f"two records name it, one as `{first}` and one as `{second}`"
    return Archived(read.path, read.sha256, None, problem)
