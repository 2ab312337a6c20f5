"""`briefgen release`: write the edition of a brief to a dated folder of its own."""

import argparse

from briefgen.base.errors import BriefgenError
from briefgen.cli.terminal import note, say
from briefgen.pipeline.checking import check
from briefgen.pipeline.lastoutputs import Outputs
from briefgen.pipeline.releasing import release
from briefgen.pipeline.targets import targets_in

NAME = "release"
SUMMARY = "write the edition of a brief to a dated folder"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("brief", metavar="BRIEF", help="the brief to release")


def run(options: argparse.Namespace) -> int:
    """Release the edition and print its files."""
    target = targets_in([options.brief])
    if len(target.briefs) != 1:
        raise BriefgenError(
            f"`{options.brief}` is not a brief", hint="name one `.brief.yaml` file"
        )
    name, slug = target.briefs[0]
    released = release(check(target, outputs=Outputs.RELEASED), name, slug)
    for path in released.files:
        say(str(path))
    if released.again:
        say("this edition was released before; nothing changed")
    if released.warnings:
        plural = "" if released.warnings == 1 else "s"
        note(f"{released.warnings} warning{plural}; `check.json` has them")
    return 0
