"""JSON Schemas of the YAML files, for editors; made from the records, never typed.

An editor reads `1.10` as a number where the reader of this package keeps the text. So a
field of text takes numbers and flags here too: what is written is what is printed.
"""

import re
from collections.abc import Mapping

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from briefgen.schema.brief import Brief
from briefgen.schema.described import described
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.node import Node
from briefgen.schema.settings import Settings
from briefgen.schema.template import Template

KINDS: Mapping[str, type[Node]] = {
    "dossier": DossierFile,
    "brief": Brief,
    "settings": Settings,
    "template": Template,
}
"""What each kind of YAML file holds."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SAMPLES = (
    "F006",
    "2025-05-07",
    "0.1",
    "https://example.org/report",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
)
_PLAIN_NUMBERS = ("2025", "0.1")


class _EditorSchema(GenerateJsonSchema):
    """Schemas as an editor needs them, which reads values before it knows the field."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let text be written without quotes, whatever it looks like."""
        made = super().str_schema(schema)
        pattern = made.get("pattern")
        if pattern is None:
            made["type"] = ["string", "number", "boolean"]
            return made
        if any(re.search(pattern, number) for number in _PLAIN_NUMBERS):
            made["type"] = ["string", "number"]
        made["examples"] = [one for one in _SAMPLES if re.search(pattern, one)][:1]
        return made

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Show how a day is written."""
        return {**super().date_schema(schema), "examples": ["2026-11-22"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse keys that are no ids."""
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Say what the fields are, in the words of the docstrings below them."""
        made = super().model_schema(schema)
        model = schema["cls"]
        words = described(model)
        for name, info in model.model_fields.items():
            if name in words:
                made["properties"][info.alias or name]["description"] = words[name]
        return made


def json_schema(kind: str) -> Mapping[str, object]:
    """Return the JSON Schema of a kind of file: `dossier`, `brief`, and so on."""
    model = KINDS[kind]
    made = model.model_json_schema(schema_generator=_EditorSchema)
    for section in made["properties"].values():
        if "patternProperties" in section:
            section["type"] = ["object", "null"]
    return {
        "$schema": DIALECT,
        "$id": f"urn:briefgen:schema:{kind}",
        **_with_markdown(made),
        "title": f"briefgen: {kind}",
    }


def _with_markdown(schema: Mapping[str, object]) -> dict[str, object]:
    """Return a schema whose descriptions are also there as Markdown, for hovers."""
    made: dict[str, object] = {}
    for key, value in schema.items():
        made[key] = _deep(value)
        if key == "description" and isinstance(value, str):
            made[key] = " ".join(value.split())
            made["markdownDescription"] = made[key]
    return made


def _deep(value: object) -> object:
    if isinstance(value, Mapping):
        return _with_markdown(value)
    if isinstance(value, list):
        return [_deep(one) for one in value]
    return value
