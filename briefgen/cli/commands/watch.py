"""`briefgen watch`: builds again after each save, and shows it in the browser."""

import argparse
from contextlib import nullcontext
from pathlib import Path

from briefgen.cli.choosing import add_choice
from briefgen.cli.terminal import say, wants_colour
from briefgen.pipeline.board import Board
from briefgen.pipeline.printing import formats_named
from briefgen.pipeline.reasons import in_one_line
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.request import Request
from briefgen.pipeline.serving import serving
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.watching import Round, saved, watch
from briefgen.pipeline.written import left_words
from briefgen.reports.catalogue import REPORTS

NAME = "watch"
SUMMARY = "build again after each save"
PORT = 8137
LAST_PORT = 65535
UNCHANGED = "nothing to do: the outputs are up to date"


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LAST_PORT:
        message = f"`{text}` is no port; they go up to {LAST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_choice(parser)
    parser.add_argument(
        "--serve", action="store_true", help="show it in a browser of this machine"
    )
    parser.add_argument(
        "--port", type=_port, default=PORT, help=f"port for --serve, {PORT} by default"
    )


def told(one: Round, *, colour: bool) -> str:
    """Return what is to be told of a round."""
    lines = []
    if one.error is not None:
        lines.append(one.error.message)
        lines.extend([f"  = hint: {one.error.hint}"] if one.error.hint else [])
    if one.built is not None:
        if one.built.report is not None and one.built.report.diagnostics:
            lines.append(REPORTS["human"](one.built.report, colour=colour))
        for output in one.built.outputs:
            lines.extend(f"{output.path}: {problem}" for problem in output.problems)
            if output.written:
                why = in_one_line(output.reasons)
                spent = f"{output.seconds * 1000:.0f} ms"
                lines.append(f"written   {output.path} in {spent}: {why}")
        lines.extend(f"removed   {path}" for path in one.built.removed)
        lines.extend(map(left_words, one.built.left))
        lines.extend(f"`{name}` has errors" for name in one.built.failing)
        lines.extend([] if lines else [UNCHANGED])
    lines.append(f"build {one.number} took {one.seconds * 1000:.0f} ms")
    return "\n".join(lines)


def run(options: argparse.Namespace) -> int:
    """Watch until the user interrupts."""
    target = targets_in(options.paths)
    formats_named(options.to)
    out = None if options.out is None else Path(options.out)
    request = Request(tuple(options.to), out)
    board, colour = Board(), wants_colour(options.color)
    served = serving(board, options.port) if options.serve else nullcontext(None)
    try:
        with served as address:
            if address:
                say(f"open {address}", flush=True)
            changes = lambda: saved(target, request)  # noqa: E731 - begins to watch late
            for one in watch(target, request, changes, rendering=Rendering()):
                board.post(one)
                say(told(one, colour=colour), flush=True)
    except KeyboardInterrupt:
        print()
    return 0
