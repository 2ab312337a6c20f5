"""The command line: reads its words, runs one command, returns its exit code."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

from briefgen.base.errors import BriefgenError
from briefgen.base.nearest import did_you_mean
from briefgen.version import VERSION

COMMANDS: Mapping[str, str] = {
    "new": "make a small, commented workspace",
    "check": "check every citation, quote and statement",
    "build": "check, then write the outputs of briefs",
    "why": "show what a sentence or record rests on, down to the passage",
    "impact": "tell what an edited fact or source touches",
    "diff": "show the redline of briefs between two revisions or editions",
    "verify": "re-check a PDF from what it carries",
    "find": "tell where words stand in the sources, or what is nearest",
    "explain": "tell what a rule finds, and how to mend it",
    "lsp": "answer an editor: findings, passages, ids, while you type",
    "schema": "print or write the JSON Schema of the YAML files",
    "doctor": "tell what is missing on this machine, and the command that mends it",
}
"""The commands in the order of a day's work; each is a module of `cli/commands`."""


def _overview() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<10}{what}" for name, what in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="briefgen",
        usage="briefgen COMMAND [OPTIONS]",
        description="Policy briefs that can be audited.",
        epilog=f"commands:\n{lines}\n\n`briefgen COMMAND --help` tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    return parser


def _run(name: str, words: Sequence[str]) -> int:
    module = import_module(f"briefgen.cli.commands.{name}")
    parser = argparse.ArgumentParser(
        prog=f"briefgen {name}", description=COMMANDS[name].capitalize() + "."
    )
    module.configure(parser)
    code: int = module.run(parser.parse_args(words))
    return code


def complain(error: BriefgenError) -> int:
    """Print what stopped a run and return its exit code."""
    print(f"briefgen: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"  = hint: {error.hint}", file=sys.stderr)
    return error.exit_code


def close_quietly() -> int:
    """Give up a pipe that nobody reads any more, without a word; return 0."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name; return its exit code."""
    given = list(sys.argv[1:] if words is None else words)
    if not given or given[0] in ("-h", "--help"):
        _overview().print_help()
        return 0 if given else 2
    if given[0] == "--version":
        print(f"briefgen {VERSION}")
        return 0
    name = given[0]
    if name not in COMMANDS:
        hint = did_you_mean(name, COMMANDS) or "`briefgen --help` lists the commands"
        return complain(BriefgenError(f"no command `{name}`", hint=hint))
    try:
        return _run(name, given[1:])
    except BriefgenError as error:
        return complain(error)
    except BrokenPipeError:
        return close_quietly()
