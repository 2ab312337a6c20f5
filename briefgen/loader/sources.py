"""Archived sources: their bytes, their sha256 and their text, strictly decoded."""

import codecs
from collections.abc import Iterable, Mapping

from briefgen.base.archived import Archived
from briefgen.base.digest import digest_bytes
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
    sha256 = digest_bytes(data)
    problem = _problem(data, source.encoding)
    if problem is not None:
        return Archived(source.file, sha256, None, problem)
    content = data.decode(source.encoding).removeprefix("\ufeff")
    text = TextFile(source.file, content)
    gathering.texts.setdefault(source.file, text)
    return Archived(source.file, sha256, text)


def _problem(data: bytes, encoding: str) -> str | None:
    """Return why bytes are not text in an encoding, or None where they are."""
    try:
        fit = codecs.lookup(encoding).name.replace("_", "-") not in _NOT_FOR_TEXT
        if fit:
            data.decode(encoding)
    except UnicodeDecodeError as error:
        return f"byte {error.start}, 0x{data[error.start]:02x}, is not `{encoding}`"
    except (LookupError, ValueError):
        fit = False
    return None if fit else f"`{encoding}` is no encoding of text"


def _two_encodings(read: Archived, first: str, second: str) -> Archived:
    problem = f"two records name it, one as `{first}` and one as `{second}`"
    return Archived(read.path, read.sha256, None, problem)
