"""`briefgen impact`: what an edited fact or source touches."""

import argparse
import json

from briefgen.base.errors import BriefgenError
from briefgen.cli.terminal import say
from briefgen.pipeline.checking import read
from briefgen.pipeline.impact import DossierImpact, impact_of_names, impact_since
from briefgen.pipeline.targets import Target, targets_in
from briefgen.pipeline.telling import as_data, branches
from briefgen.reports.tree import as_list, as_tree

NAME = "impact"
SUMMARY = "tell what an edited fact or source touches"
NOTHING = "nothing changed in any dossier"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("names", nargs="*", metavar="ID", help="records, or files")
    parser.add_argument("--since", metavar="REV", help="all changes since a revision")
    parser.add_argument(
        "--workspace", default=".", metavar="DIR", help="the workspace or dossier"
    )
    parser.add_argument(
        "--format", choices=("tree", "json", "markdown"), default="tree", help="form"
    )


def _found(options: argparse.Namespace) -> tuple[DossierImpact, ...]:
    target: Target = targets_in([options.workspace])
    if bool(options.names) == bool(options.since):
        raise BriefgenError(
            "say what was edited",
            hint="`briefgen impact F006`, or `briefgen impact --since HEAD`",
        )
    if options.since:
        return impact_since(target, options.since)
    return impact_of_names(read(target), options.names)


def told(found: tuple[DossierImpact, ...], form: str) -> str:
    """Return an impact in one of its forms."""
    if form == "json":
        data = {"version": 1, "dossiers": [as_data(one) for one in found]}
        return json.dumps(data, indent=2, ensure_ascii=False)
    if not found:
        return NOTHING
    trees = tuple(branches(one) for one in found)
    if form == "markdown":
        return f"### What this change touches\n\n{as_list(trees)}"
    return as_tree(trees)


def run(options: argparse.Namespace) -> int:
    """Print what is touched."""
    say(told(_found(options), options.format))
    return 0
