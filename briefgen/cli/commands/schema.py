"""`briefgen schema`: the JSON Schemas of the YAML files and of the JSON report."""

import argparse
from pathlib import Path

from briefgen.pipeline.starting import SCHEMA_FOLDER, schema_text, write_schemas
from briefgen.reports.dump import as_json
from briefgen.reports.reportschema import report_schema
from briefgen.schema.jsonschema import KINDS

REPORT = "report"
NAME = "schema"
SUMMARY = "print or write the JSON Schema of the YAML files"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=[*sorted(KINDS), REPORT],
        default="dossier",
        help="which one; `report` is that of `briefgen check --format json`",
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
        text = as_json(report_schema()) if options.kind == REPORT else None
        print(text or schema_text(options.kind).rstrip("\n"))
        return 0
    for path in write_schemas(options.write):
        print(path)
    return 0
