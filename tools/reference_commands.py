"""The reference of the commands, from what they declare to argparse."""

import argparse
from collections.abc import Iterator

from briefgen.cli.main import COMMANDS, parser_of


def actions(name: str) -> tuple[argparse.Action, ...]:
    """Return what a command takes, in the order declared, `--help` left out."""
    known = parser_of(name)._actions  # noqa: SLF001 - argparse has no public list
    return tuple(one for one in known if one.dest != "help")


def _takes(one: argparse.Action) -> str:
    """Return what stands behind an option, or the name of an argument."""
    if one.nargs == 0:
        return ""
    if one.choices is not None:
        return "{" + ",".join(str(each) for each in one.choices) + "}"
    shown = one.metavar if isinstance(one.metavar, str) else one.dest.upper()
    if not one.option_strings:
        shown = one.metavar if isinstance(one.metavar, str) else one.dest
    return shown


def shown_name(one: argparse.Action) -> str:
    """Return how an option or argument is written."""
    if not one.option_strings:
        many = {"*": "[{}…]", "+": "{}…", "?": "[{}]"}.get(str(one.nargs), "{}")
        return many.format(_takes(one))
    return f"{', '.join(one.option_strings)} {_takes(one)}".strip()


def _default(one: argparse.Action) -> str:
    if one.nargs == 0 or one.default in (None, argparse.SUPPRESS, (), [], ""):
        return ""
    value = one.default
    shown = ",".join(value) if isinstance(value, tuple) else value
    return f"default `{shown}`"


def _rows(name: str) -> Iterator[str]:
    for one in actions(name):
        if one.help != argparse.SUPPRESS:
            told = "; ".join(filter(None, (one.help, _default(one))))
            cell = told.replace("|", "\\|")
            yield f"| `{shown_name(one)}` | {cell} |"


def _usage(name: str) -> str:
    takes = [shown_name(one) for one in actions(name) if not one.option_strings]
    options = ["[OPTIONS]"] if any(one.option_strings for one in actions(name)) else []
    return " ".join(["briefgen", name, *options, *takes])


def commands_page() -> str:
    """Return the page of all commands."""
    parts = [
        "# Commands",
        (
            "`briefgen --help` lists them; `briefgen COMMAND --help` tells the same as "
            "here. [Exit codes](exit-codes.md) are the same for all."
        ),
    ]
    for name, told in COMMANDS.items():
        rows = "\n".join(_rows(name))
        table = f"\n\n| takes | meaning |\n| --- | --- |\n{rows}" if rows else ""
        what = f"{told[0].upper()}{told[1:]}."
        parts.append(f"## {name}\n\n{what}\n\n    {_usage(name)}{table}")
    return "\n\n".join(parts) + "\n"
