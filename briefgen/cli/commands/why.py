"""`briefgen why`: the chain under a sentence or a record, down to the passage."""

import argparse

from briefgen.cli.terminal import say
from briefgen.pipeline.checking import read
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.why import why
from briefgen.reports.tree import as_list, as_tree

NAME = "why"
SUMMARY = "show what a sentence or record rests on, down to the passage"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("target", help="an id, or words of a sentence in quotes")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="workspace or dossier")
    parser.add_argument(
        "--format", choices=("tree", "markdown"), default="tree", help="form"
    )


def run(options: argparse.Namespace) -> int:
    """Print the chains."""
    chains = why(read(targets_in(options.paths)), options.target)
    trees = tuple(chain.tree for chain in chains)
    say(as_list(trees) if options.format == "markdown" else as_tree(trees))
    return 0
