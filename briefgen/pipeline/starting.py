"""Makes a new workspace: the starter, and the schemas that editors read."""

import json
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.loader.starter import read_starter
from briefgen.schema.jsonschema import KINDS as SCHEMAS
from briefgen.schema.jsonschema import json_schema
from briefgen.store.write import write_whole

SCHEMA_FOLDER = ".briefgen/schema"
"""Where a workspace keeps the schemas that the first lines of its files name."""

GIT = ".git"
"""What alone may stand in the folder before: the clone of an empty repository."""

KINDS = {
    "briefgen.yaml": "settings",
    ".brief.yaml": "brief",
    "template.yaml": "template",
    ".yaml": "dossier",
}
"""By ending of a file's name, the longest first: which schema it follows."""


def schema_text(name: str) -> str:
    """Return one of the schemas as JSON."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into a folder and return the files."""
    files = []
    for name in SCHEMAS:
        path = folder / f"{name}.schema.json"
        write_whole(path, schema_text(name).encode())
        files.append(path)
    return tuple(files)


def headed(name: str, data: bytes) -> bytes:
    """Return a file of the starter with the line that names its schema at its head."""
    kind = next((kind for end, kind in KINDS.items() if name.endswith(end)), None)
    if kind is None:
        return data
    up = "../" * name.count("/")
    line = f"# yaml-language-server: $schema={up}{SCHEMA_FOLDER}/{kind}.schema.json\n"
    return line.encode() + data


def _is_empty(folder: Path) -> bool:
    return all(one.name == GIT for one in folder.iterdir())


def start(folder: Path) -> tuple[Path, ...]:
    """Make a small, complete workspace in a folder and return its files.

    Raises:
        BriefgenError: If the folder holds anything but a repository, or cannot be
            written.
    """
    if folder.exists() and not (folder.is_dir() and _is_empty(folder)):
        raise BriefgenError(
            f"`{folder}` is not an empty folder",
            hint="name a new folder; nothing was written",
        )
    files = []
    for name, data in read_starter().items():
        write_whole(folder / name, headed(name, data))
        files.append(folder / name)
    write_schemas(folder / SCHEMA_FOLDER)
    return tuple(files)
