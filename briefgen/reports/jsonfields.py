"""The words that JSON Schemas of our reports are made of."""

from collections.abc import Mapping

from briefgen.base.digest import Plain

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Described = Mapping[str, Plain]
"""The fields of an object, each with its type and its description."""


def typed(kind: Plain, description: str, **more: Plain) -> dict[str, Plain]:
    """Return the schema of a field of a JSON type."""
    return {"type": kind, "description": description, **more}


def text(description: str) -> Plain:
    """Return the schema of a field of text."""
    return typed("string", description)


def maybe(description: str) -> Plain:
    """Return the schema of a field of text that may be null."""
    return typed(["string", "null"], description)


def count(description: str) -> Plain:
    """Return the schema of a number from 0."""
    return typed("integer", description, minimum=0)


def counts(description: str) -> Plain:
    """Return the schema of counts by name."""
    return typed("object", description, additionalProperties=count("How many."))


def shape(properties: Described) -> dict[str, Plain]:
    """Return the schema of an object with just these fields."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def many(reference: str, description: str) -> Plain:
    """Return the schema of a list of one kind of object."""
    return typed("array", description, items={"$ref": f"#/$defs/{reference}"})


def number(description: str) -> Plain:
    """Return the schema of a number from 1."""
    return typed("integer", description, minimum=1)
