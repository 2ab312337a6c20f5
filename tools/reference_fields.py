"""The reference of the fields, from the JSON Schemas of the YAML files."""

from collections.abc import Iterator, Mapping

from briefgen.schema.jsonschema import KINDS, json_schema

FILES: Mapping[str, str] = {
    "dossier": "the files of a dossier: `sources.yaml`, `facts.yaml` and the others",
    "brief": "a brief: `<slug>.brief.yaml`",
    "settings": "the settings of the workspace: `briefgen.yaml`",
    "template": "the form of a brief: `templates/<template>/template.yaml`",
}
"""By kind of file: which files these are."""

Schema = Mapping[str, object]


def _mapping(value: object) -> Schema:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _sections(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the file itself and then every kind of record in it."""
    yield "", schema
    for name, one in sorted(_mapping(schema.get("$defs")).items()):
        if "properties" in _mapping(one):
            yield name, _mapping(one)


def _reference(schema: Schema) -> str | None:
    target = schema.get("$ref")
    if not isinstance(target, str):
        return None
    name = target.rpartition("/")[2]
    return f"[{name}](#{name.lower()})"


def _form(schema: Schema) -> str:
    """Return in a few words what a value may be."""
    known = _reference(schema) or _choice(schema)
    if known:
        return known
    several = [_mapping(one) for one in _list(schema.get("anyOf"))]
    if several:
        told = [_form(one) for one in several if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(told))
    return _plain_form(schema)


def _choice(schema: Schema) -> str | None:
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in _list(schema["enum"]))
    return f"`{schema['const']}`" if "const" in schema else None


def _plain_form(schema: Schema) -> str:
    kind = schema.get("type")
    if kind == "array":
        return f"list of {_form(_mapping(schema.get('items')))}"
    if kind == "object" or (isinstance(kind, list) and "object" in kind):
        return _map_form(schema)
    if schema.get("format") == "date":
        return "day"
    if kind == "integer":
        return "whole number"
    if kind in ("boolean", "number"):
        return {"boolean": "`true` or `false`", "number": "number"}[str(kind)]
    return _text_form(schema)


def _map_form(schema: Schema) -> str:
    by_pattern = list(_mapping(schema.get("patternProperties")).values())
    value = _mapping(
        by_pattern[0] if by_pattern else schema.get("additionalProperties")
    )
    return f"map of {_form(value)}" if value else "map"


def _text_form(schema: Schema) -> str:
    pattern = str(schema.get("pattern", ""))
    if pattern.startswith("^[A-Za-z]["):
        return "id"
    return f"text like `{pattern}`".replace("|", "\\|") if pattern else "text"


def _default(schema: Schema) -> str:
    value = schema.get("default")
    if value in (None, [], {}, ""):
        return ""
    shown = (
        {True: "true", False: "false"}.get(value) if value in (True, False) else value
    )
    return f" Default: `{shown}`."


def _row(name: str, field: Schema, *, required: bool) -> str:
    told = " ".join(str(field.get("description", "")).split()).replace("|", "\\|")
    mark = " (required)" if required else ""
    return f"| `{name}`{mark} | {_form(field)} | {told}{_default(field)} |"


def _table(schema: Schema) -> str:
    required = _list(schema.get("required"))
    rows = [
        _row(name, _mapping(field), required=name in required)
        for name, field in _mapping(schema.get("properties")).items()
    ]
    return "\n".join(["| field | value | meaning |", "| --- | --- | --- |", *rows])


def fields_page() -> str:
    """Return the page of all fields, with each kind of record once."""
    parts = [
        "# Fields",
        (
            "What may stand in the YAML files. Records are mappings keyed by id. "
            "Editors read the same from the schemas that `briefgen schema` writes."
        ),
    ]
    told: set[str] = set()
    for kind in KINDS:
        for name, schema in _sections(json_schema(kind)):
            if name in told:
                continue
            told.add(name or kind)
            head = f"### {name}" if name else f"## {kind}: {FILES[kind]}"
            what = " ".join(str(schema.get("description", "")).split())
            parts.append(f"{head}\n\n{what}\n\n{_table(schema)}")
    return "\n\n".join(parts) + "\n"
