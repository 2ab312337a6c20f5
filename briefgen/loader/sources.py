"""Archived sources: their bytes, their sha256 and their text, strictly decoded."""

import codecs
from collections.abc import Iterable, Mapping

from briefgen.base.archived import Archived
from briefgen.base.digest import digest_bytes
from briefgen.base.textfile import TextFile
from briefgen.loader.gathering import Gathering
from briefgen.loader.loaded import Refusal
from briefgen.schema.source import Source

_NOT_FOR_TEXT = frozenset(
    {
        "idna",
        "mbcs",
        "oem",
        "punycode",
        "raw_unicode_escape",
        "undefined",
        "unicode_escape",
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
    sha256 = digest_bytes(data)
    content = _decode(data, source.encoding)
    if isinstance(content, Refusal):
        return Archived(source.file, sha256, None, content.message)
    text = TextFile(source.file, content.removeprefix("\ufeff"))
    gathering.texts.setdefault(source.file, text)
    return Archived(source.file, sha256, text)


def _decode(data: bytes, encoding: str) -> str | Refusal:
    hint = "name the encoding of the file: `encoding: windows-1252`"
    try:
        if codecs.lookup(encoding).name in _NOT_FOR_TEXT:
            return _no_encoding(encoding, hint)
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"byte {error.start}, 0x{data[error.start]:02x}, is not `{encoding}`"
        return Refusal("encoding", message, hint)
    except (LookupError, ValueError):
        return _no_encoding(encoding, hint)


def _no_encoding(encoding: str, hint: str) -> Refusal:
    return Refusal("encoding", f"`{encoding}` is no encoding of text", hint)


def _two_encodings(read: Archived, first: str, second: str) -> Archived:
    message = f"two records name it, one as `{first}` and one as `{second}`"
    return Archived(read.path, read.sha256, None, message)
