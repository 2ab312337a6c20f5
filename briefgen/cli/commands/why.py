"""`briefgen why`: the chain under a sentence or a record, down to the passage."""

import argparse
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.cli.terminal import say
from briefgen.pipeline.checking import read
from briefgen.pipeline.pageplace import PagePlace, place_named
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.why import why
from briefgen.reports.tree import Branch, as_list, as_tree

NAME = "why"
SUMMARY = "show what a sentence or record rests on, down to the passage"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "target",
        help="an id, words of a sentence in quotes, or a place in a built brief: "
        "`brief.pdf:3:12` is page 3, line 12; `brief.pdf:3` numbers the lines",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="workspace or dossier")
    parser.add_argument(
        "--page", type=int, metavar="N", help="a page of the built brief TARGET"
    )
    parser.add_argument("--line", type=int, metavar="N", help="a line of that page")
    parser.add_argument(
        "--format", choices=("tree", "markdown"), default="tree", help="form"
    )


def _place(options: argparse.Namespace) -> PagePlace | None:
    if options.page is None:
        if options.line is not None:
            raise BriefgenError("`--line` needs a page", hint="name it with `--page`")
        return place_named(options.target)
    return PagePlace(options.target, options.page, options.line or 0)


def _chains(options: argparse.Namespace) -> tuple[Branch, ...]:
    place = _place(options)
    if place is None:
        target = targets_in(options.paths)
        return tuple(chain.tree for chain in why(read(target), options.target))
    from briefgen.pipeline.whyplace import why_there  # noqa: PLC0415 - reads PDFs

    inside = place.what if Path(place.what).is_file() else "."
    return (why_there(read(targets_in(options.paths or [inside])), place),)


def run(options: argparse.Namespace) -> int:
    """Print the chains."""
    trees = _chains(options)
    say(as_list(trees) if options.format == "markdown" else as_tree(trees))
    return 0
