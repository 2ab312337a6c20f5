"""`briefgen schema`: the JSON Schema of the YAML files, for editors."""

import argparse
from pathlib import Path

from briefgen.pipeline.starting import schema_text, write_schemas
from briefgen.schema.jsonschema import KINDS

NAME = "schema"
SUMMARY = "print or write the JSON Schema of the YAML files"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "kind", nargs="?", choices=sorted(KINDS), default="dossier", help="which one"
    )
    parser.add_argument(
        "--write", type=Path, metavar="DIR", help="write all of them into a folder"
    )


def run(options: argparse.Namespace) -> int:
    """Print one schema, or write all of them."""
    if options.write is None:
        print(schema_text(options.kind), end="")
        return 0
    for path in write_schemas(options.write):
        print(path)
    return 0
