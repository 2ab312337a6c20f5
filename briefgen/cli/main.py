"""The command line: reads its words, runs one command, returns its exit code."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from errno import EDQUOT, EIO, ENOSPC
from importlib import import_module

from briefgen.base.collector import collector_paused
from briefgen.base.errors import BriefgenError
from briefgen.cli.terminal import note, take_any_text
from briefgen.version import VERSION

COMMANDS: Mapping[str, str] = {
    "new": "make a small, commented workspace",
    "check": "check every citation, quote and statement",
    "build": "check, then write the outputs of briefs",
    "watch": "build again after each save, and show it in the browser",
    "why": "show what a sentence or record rests on, down to the passage",
    "impact": "tell what an edited fact or source touches",
    "diff": "show the redline of briefs between two revisions or editions",
    "release": "write the edition of a brief to a dated folder",
    "verify": "re-check a PDF from what it carries",
    "find": "tell where words stand in the sources, or what is nearest",
    "explain": "tell what a rule finds, and how to mend it",
    "lsp": "answer an editor: findings, passages, ids, while you type",
    "schema": "print or write the JSON Schema of the YAML files",
    "doctor": "tell what is missing on this machine, and the command that mends it",
    "completion": "print the script that completes commands in a shell",
}
"""The commands in the order of a day's work; each is a module of `cli/commands`."""

INTERRUPTED = 130
BROKEN_PIPE = 141
"""Exit codes as shells know them: 128 and the number of the signal."""

FULL = (ENOSPC, EDQUOT, EIO)
"""What the system says where nothing more can be written."""


def _overview() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<12}{what}" for name, what in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="briefgen",
        usage="briefgen COMMAND [OPTIONS]",
        description="Policy briefs that can be audited.",
        epilog=f"commands:\n{lines}\n\n`briefgen COMMAND --help` tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    return parser


def parser_of(name: str) -> argparse.ArgumentParser:
    """Return the parser of a command."""
    with collector_paused():  # modules stay: nothing of an import is garbage
        module = import_module(f"briefgen.cli.commands.{name}")
    what = COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"briefgen {name}",
        description=f"{what[0].upper()}{what[1:]}.",
        conflict_handler="resolve",  # a command may say more of a common option
    )
    add_common(parser)
    module.configure(parser)
    return parser


def add_common(parser: argparse.ArgumentParser) -> None:
    """Declare the options that every command takes."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours; `auto` is on a terminal, and heeds NO_COLOR and FORCE_COLOR",
    )
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="tell the results and nothing else"
    )


def _run(name: str, words: Sequence[str]) -> int:
    parser = parser_of(name)
    options, left = parser.parse_known_args(words)
    if left:  # paths behind options, which take longer to tell, or a wrong word
        options = parser.parse_intermixed_args(words)
    module = import_module(f"briefgen.cli.commands.{name}")
    code: int = module.run(options)
    return code


def complain(error: BriefgenError) -> int:
    """Print what stopped a run and return its exit code."""
    note(f"briefgen: {error.message}")
    if error.hint:
        note(f"  = hint: {error.hint}")
    return error.exit_code


def close_quietly() -> int:
    """Give up a pipe that nobody reads any more, without a word.

    Returns:
        What a shell says of a program that such a pipe ended. It is not 0: what was
        to be told may have been a failed check.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE


def _guarded(words: Sequence[str]) -> int:
    """Do what the words say; whatever happens becomes a line and an exit code."""
    try:
        code = _told(words)
        if not sys.stdout.closed:  # a server that spoke over it has closed it
            sys.stdout.flush()
    except BriefgenError as error:
        return complain(error)
    except BrokenPipeError:
        return close_quietly()
    except OSError as error:
        if error.errno not in FULL:
            return _mishap(error, words)
        close_quietly()
        told = f"what was to be told cannot be written: {error.strerror}"
        return complain(BriefgenError(told, exit_code=3))
    except KeyboardInterrupt:
        print("briefgen: interrupted", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - no user ever sees a traceback
        return _mishap(error, words)
    return code


def _told(words: Sequence[str]) -> int:
    """Run the command that the words name, or tell what commands there are.

    Raises:
        BriefgenError: If there is no such command, or as the command does.
    """
    if not words or words[0] in ("-h", "--help"):
        print(_overview().format_help(), end="")
        return 0 if words else 2
    if words[0] == "--version":
        print(f"briefgen {VERSION}")
        return 0
    if words[0] not in COMMANDS:
        raise _no_command(words[0])
    return _run(words[0], words[1:])


def _mishap(error: Exception, words: Sequence[str]) -> int:
    from briefgen.cli.mishap import tell  # noqa: PLC0415 - needed in this case only

    return tell(error, words)


def _no_command(name: str) -> BriefgenError:
    from briefgen.base.nearest import did_you_mean  # noqa: PLC0415 - in this case only

    hint = did_you_mean(name, COMMANDS) or "`briefgen --help` lists the commands"
    return BriefgenError(f"no command `{name}`", hint=hint)


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name; return its exit code."""
    take_any_text()
    return _guarded(list(sys.argv[1:] if words is None else words))
