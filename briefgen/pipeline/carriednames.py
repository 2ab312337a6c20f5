"""The names under which a PDF carries files: plain ones, and each its own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from briefgen.schema.source import Source

UNUSUAL = re.compile(r"[^A-Za-z0-9._-]")
ENDING = re.compile(r"(?!yaml$)[A-Za-z0-9]{1,8}", re.IGNORECASE)
"""What names of carried files are made of: readers save them under these."""

RECORDS = re.compile(r"(?:\.brief)?\.yaml$")
"""How the names of records end; no name of a source does."""


def source_name(name: str, source: Source) -> str:
    """Return the name under which a PDF carries a source."""
    ending = source.file.rpartition("/")[2].rpartition(".")[2]
    return f"source-{name}.{ending if ENDING.fullmatch(ending) else 'txt'}"


def record_names(dossier: str, paths: Iterable[str]) -> Mapping[str, str]:
    """Return the names under which a PDF carries the YAML files of a dossier, by path.

    Where two files would get one name, the later is numbered: `facts-a-2.yaml`. Names
    that differ in capitals alone count as one, as they do on many disks.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        plain = path.removeprefix(f"briefs/{dossier}/").replace("/", "-")
        name = next(
            one
            for one in _numbered(UNUSUAL.sub("_", plain))
            if one.lower() not in taken
        )
        names[path] = name
        taken.add(name.lower())
    return names


def _numbered(name: str) -> Iterator[str]:
    """Yield a name, then the same with 2, 3 and so on before its ending."""
    yield name
    for number in count(2):
        yield RECORDS.sub(rf"-{number}\g<0>", name)
