"""`briefgen find`: where words stand in the sources, or what comes nearest."""

import argparse

from briefgen.cli.terminal import say, wants_colour
from briefgen.pipeline.checking import read
from briefgen.pipeline.finding import Hit, fact_to_paste, find
from briefgen.pipeline.targets import targets_in
from briefgen.reports.passage import shown_passage

NAME = "find"
SUMMARY = "tell where words stand in the sources, or what is nearest"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("words", help="the words to look for, as one argument")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="workspace or dossier")
    parser.add_argument(
        "--fact", action="store_true", help="print a fact to paste for the first place"
    )


def _told(hit: Hit) -> str:
    kind = "stands" if hit.exact else f"near ({hit.similarity:.0%} of the words)"
    return f"{hit.source} paragraph {hit.para}: {kind}"


def run(options: argparse.Namespace) -> int:
    """Print every place; return 1 where the words stand nowhere."""
    checked = read(targets_in(options.paths))
    hits = find(checked, options.words)
    colour = wants_colour(options.color)
    if options.fact and hits:
        say(fact_to_paste(checked, hits[0]))
        return 0 if hits[0].exact else 1
    for hit in hits:
        say(shown_passage(_told(hit), hit.span, checked.report.texts, colour=colour))
    if not hits:
        say("these words stand in no source, nor does anything near")
    return 0 if any(hit.exact for hit in hits) else 1
