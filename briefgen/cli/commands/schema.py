"""`briefgen schema`: the JSON Schemas of the YAML files and of what we print."""

import argparse
from pathlib import Path

from briefgen.cli.terminal import say
from briefgen.pipeline.starting import SCHEMA_FOLDER, schema_text, write_schemas
from briefgen.reports.dump import as_json
from briefgen.reports.impactschema import impact_schema
from briefgen.reports.reportschema import report_schema
from briefgen.schema.jsonschema import KINDS

OURS = {"report": report_schema, "impact": impact_schema}
"""Schemas of what we print, beside those of what people write."""

NAME = "schema"
SUMMARY = "print or write the JSON Schema of the YAML files"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=[*sorted(KINDS), *OURS],
        default="dossier",
        help="which one; `report` is that of `briefgen check --format json`, `impact` "
        "that of `briefgen impact --format json`",
    )
    parser.add_argument(
        "--write",
        type=Path,
        nargs="?",
        const=Path(SCHEMA_FOLDER),
        metavar="DIR",
        help=f"write those of YAML into a folder, by default `{SCHEMA_FOLDER}`",
    )


def run(options: argparse.Namespace) -> int:
    """Print one schema, or write all those of the YAML files."""
    if options.write is None:
        ours = OURS.get(options.kind)
        print(as_json(ours()) if ours else schema_text(options.kind).rstrip("\n"))
        return 0
    for path in write_schemas(options.write):
        say(str(path))
    return 0
