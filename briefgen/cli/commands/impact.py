"""`briefgen impact`: what an edited fact or source touches."""

import argparse
import json
from dataclasses import replace

from briefgen.base.errors import BriefgenError
from briefgen.cli.terminal import say
from briefgen.pipeline.checking import check, read
from briefgen.pipeline.commenting import comment
from briefgen.pipeline.impact import (
    DossierImpact,
    impact_of_names,
    impact_of_withdrawn,
    impact_since,
)
from briefgen.pipeline.pagestouched import pages_touched
from briefgen.pipeline.targets import Target, targets_in
from briefgen.pipeline.telling import as_data, branches
from briefgen.reports.impactschema import VERSION
from briefgen.reports.tree import as_tree

NAME = "impact"
SUMMARY = "tell what an edited fact or source touches"
NOTHING = "nothing changed in any dossier"
MENDED = "nothing rests on a withdrawn fact"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("names", nargs="*", metavar="ID", help="records, or files")
    parser.add_argument("--since", metavar="REV", help="all changes since a revision")
    parser.add_argument(
        "--withdrawn",
        action="store_true",
        help="what still rests on withdrawn facts",
    )
    parser.add_argument(
        "--no-pages",
        action="store_true",
        help="do not look up the pages of built PDFs, which takes a second for each",
    )
    parser.add_argument(
        "--workspace", default=".", metavar="DIR", help="the workspace or dossier"
    )
    parser.add_argument(
        "--format", choices=("tree", "json", "markdown"), default="tree", help="form"
    )


def _found(options: argparse.Namespace) -> tuple[DossierImpact, ...]:
    target: Target = targets_in([options.workspace])
    asked = (bool(options.names), bool(options.since), options.withdrawn)
    if sum(asked) != 1:
        both = "ids, `--since` and `--withdrawn` do not go together"
        raise BriefgenError(
            both if any(asked) else "say what was edited",
            hint="`briefgen impact F006`, `briefgen impact --since HEAD`, or "
            "`briefgen impact --withdrawn`",
        )
    if options.since:
        now = check(target)
        found = impact_since(target, now, options.since)
    else:
        now = read(target)
        names = options.names
        found = impact_of_names(now, names) if names else impact_of_withdrawn(now)
    if options.no_pages:
        return found
    return tuple(replace(one, pages=pages_touched(now, one)) for one in found)


def told(found: tuple[DossierImpact, ...], form: str, nothing: str = NOTHING) -> str:
    """Return an impact in one of its forms.

    Args:
        found: The impact, dossier by dossier.
        form: `tree`, `json` or `markdown`.
        nothing: What is said where nothing is touched.
    """
    if form == "json":
        data = {"version": VERSION, "dossiers": [as_data(one) for one in found]}
        return json.dumps(data, indent=2, ensure_ascii=False)
    if not found:
        return nothing
    if form == "markdown":
        return comment(found)
    return as_tree(tuple(branches(one) for one in found))


def run(options: argparse.Namespace) -> int:
    """Print what is touched."""
    nothing = MENDED if options.withdrawn else NOTHING
    say(told(_found(options), options.format, nothing))
    return 0
