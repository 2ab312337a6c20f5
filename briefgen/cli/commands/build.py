"""`briefgen build`: check what changed, then write what is out of date."""

import argparse
import os
import sys

from briefgen.base.collector import collected_rarely
from briefgen.base.counted import counted
from briefgen.cli.choosing import add_choice
from briefgen.pipeline.asked import Asked, named_by, shard_named
from briefgen.pipeline.uptodate import UpToDate, up_to_date

NAME = "build"
SUMMARY = "check, then write the outputs of briefs that are out of date"


def _jobs(text: str) -> int:
    if not text.isdecimal():
        message = f"`{text}` is no number of PDFs; write `--jobs 4`, or 0"
        raise argparse.ArgumentTypeError(message)
    return int(text) or os.cpu_count() or 1


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_choice(parser)
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument(
        "--force", action="store_true", help="build also what is up to date"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="tell what would be written, and why"
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help="render so many PDFs at a time; 0 means one for each processor",
    )
    parser.add_argument(
        "--shard", default="1/1", metavar="I/N", help="build part I of N of the briefs"
    )
    parser.add_argument(
        "--no-wait", action="store_true", help="fail if another build is going on"
    )
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="tell only what is wrong"
    )


def _tell(fresh: UpToDate) -> int:
    outputs = counted(len(fresh.outputs), "outputs")
    print(f"nothing to do: {outputs} up to date in {fresh.folder}")
    if fresh.warnings:
        warnings = counted(fresh.warnings, "warnings")
        print(f"{warnings}; `briefgen check` tells them", file=sys.stderr)
    return 0


def _asked(options: argparse.Namespace) -> Asked:
    return Asked(
        named_by(options.paths),
        options.to,
        options.out,
        strict=options.strict,
        shard=shard_named(options.shard),
    )


def run(options: argparse.Namespace) -> int:
    """Build, tell what was written and return the exit code."""
    asked = _asked(options)
    fresh = None if options.force else up_to_date(asked, keep=not options.dry_run)
    if fresh is not None:
        return 0 if options.quiet else _tell(fresh)
    # What a build needs takes longer to import than all of the above takes.
    from briefgen.cli.building import build_and_tell  # noqa: PLC0415 - see above
    from briefgen.pipeline.request import requested  # noqa: PLC0415 - see above

    target, request = requested(asked)
    request = request._replace(
        force=options.force, dry_run=options.dry_run, wait=not options.no_wait
    )
    with collected_rarely():  # what a build loads it keeps until it ends
        return build_and_tell(target, request, options)
