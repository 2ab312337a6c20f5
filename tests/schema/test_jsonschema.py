"""JSON Schemas: valid themselves, complete, and of one mind with the reader."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from briefgen.base.place import Place
from briefgen.loader.compose import compose
from briefgen.loader.events import Data
from briefgen.loader.validate import validate
from briefgen.schema.jsonschema import DIALECT, KINDS, json_schema
from briefgen.schema.settings import LimitSettings

ROOT = Path(__file__).resolve().parents[2]
FILES: list[tuple[str, Path]] = [
    *(("dossier", p) for p in ROOT.glob("briefs/*/*.yaml") if ".brief." not in p.name),
    *(("dossier", path) for path in ROOT.glob("briefs/*/*/*.yaml")),
    *(("brief", path) for path in ROOT.glob("briefs/*/*.brief.yaml")),
    *(("template", path) for path in ROOT.glob("templates/*/template.yaml")),
    ("settings", ROOT / "briefgen.yaml"),
]
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_FLAGS = {"true": True, "false": False}

Read = None | str | int | float | bool | list["Read"] | dict[str, "Read"]


def as_an_editor_reads(data: Data, place: Place) -> Read:
    """Type plain scalars by the core schema of YAML 1.2, before any field is known."""
    if isinstance(data, dict):
        parts = place.parts
        return {key: as_an_editor_reads(one, parts[key]) for key, one in data.items()}
    if isinstance(data, list):
        return [as_an_editor_reads(one, place.parts[n]) for n, one in enumerate(data)]
    if data is None or place.style:
        return data
    if data in _FLAGS:
        return _FLAGS[data]
    if _INT.fullmatch(data):
        return int(data)
    return float(data) if _FLOAT.fullmatch(data) else data


def agreed(kind: str, content: bytes) -> bool:
    """Return whether a file is sound, which reader and schema must say alike."""
    document = compose("f.yaml", content, LimitSettings())
    assert document.readable
    by_reader = not validate(document, KINDS[kind]).diagnostics
    read = as_an_editor_reads(document.data, document.place)
    by_schema = Draft202012Validator(json_schema(kind)).is_valid(read)
    assert by_reader == by_schema
    return by_reader


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_by_the_schema_of_schemas(kind: str) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert schema["$id"] == f"urn:briefgen:schema:{kind}"


def test_there_are_files_to_compare_with() -> None:
    assert {kind for kind, _ in FILES} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "path"), FILES, ids=lambda one: getattr(one, "name", one)
)
def test_our_own_files_hold_by_schema_and_reader(kind: str, path: Path) -> None:
    assert agreed(kind, path.read_bytes())


def fields(schema: object) -> Iterator[Mapping[str, object]]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties.values()
        for one in schema.values():
            yield from fields(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from fields(one)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described_for_hovers(kind: str) -> None:
    found = list(fields(json_schema(kind)))
    assert len(found) >= 5
    for one in found:
        assert one.get("description") == one.get("markdownDescription")
        assert "description" in one or "$ref" in one


def test_every_pattern_has_an_example_that_fits() -> None:
    patterns = 0
    for kind in KINDS:
        for one in walk(json_schema(kind)):
            if isinstance(one.get("pattern"), str):
                patterns += 1
                examples = one["examples"]
                assert isinstance(examples, list)
                assert len(examples) == 1
                assert re.search(str(one["pattern"]), str(examples[0]))
    assert patterns > 10


def walk(schema: object) -> Iterator[dict[str, object]]:
    if isinstance(schema, dict):
        yield schema
        for one in schema.values():
            yield from walk(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from walk(one)


FACT = """\
facts:
  F001:
    statement: Vance calls for talks.
    quote: we would like both
    source: S000
    kind: position
    voice: direct-speech
    confidence: high
"""
GOOD = [
    "",
    "    para: 3\n",
    "    note: 1.10\n",
    "    note: NO\n",
    "    note: true\n",
    "    note: 12:30\n",
    "    note: 2025-04-30\n",
    "    note:\n",
    "    short: true\n",
    "    date: {stated: 1999, resolved: 2025}\n",
    "    date: {resolved: 2025-05}\n",
    "    waive: [{rule: a, reason: b, by: c, until: 2025-05-07}]\n",
    "gaps:\n",
    "question: 42\n",
]
BAD = [
    "    para: 0\n",
    "    para: three\n",
    "    para: [3]\n",
    "    short: no\n",
    "    short: 1\n",
    "    topic: a b\n",
    "    topic: 3\n",
    "    actors: vance\n",
    "    actors: [a b]\n",
    "    status: gone\n",
    "    date: Wednesday\n",
    "    date: {resolved: 2025-5}\n",
    "    date: {day: x}\n",
    "    unknown: x\n",
    "    note: [x]\n",
    "    note: ''\n",
    "    sic:\n",
    "    sic: [{meant: x}]\n",
    "  F 2: {}\n",
    "  F2: {}\n",
    "  F2:\n",
    "fact: {}\n",
    "gaps: [a]\n",
    "duplicates: {D1: {facts: [F1], topic: x}}\n",
]


@pytest.mark.parametrize("more", GOOD)
def test_what_the_reader_takes_the_schema_takes(more: str) -> None:
    assert agreed("dossier", (FACT + more).encode())


@pytest.mark.parametrize("more", BAD)
def test_what_the_reader_refuses_the_schema_refuses(more: str) -> None:
    assert not agreed("dossier", (FACT + more).encode())


def test_a_day_is_checked_as_a_date() -> None:
    brief = json_schema("brief")["properties"]
    assert isinstance(brief, dict)
    assert brief["date"]["format"] == "date"
    assert brief["date"]["examples"] == ["2026-11-22"]


def test_an_edition_may_be_written_without_quotes() -> None:
    brief = json_schema("brief")["properties"]
    assert isinstance(brief, dict)
    assert brief["version"]["type"] == ["string", "number"]
