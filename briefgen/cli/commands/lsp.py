"""`briefgen lsp`: the language server that editors start."""

import argparse
import logging
from importlib.util import find_spec

from briefgen.base.errors import BriefgenError
from briefgen.cli.mishap import tell
from briefgen.version import VERSION

NAME = "lsp"
SUMMARY = "answer an editor: findings, passages, ids, while you type"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--stdio",
        action="store_true",
        help="speak over standard in and out; it always does, editors may say so",
    )


def run(options: argparse.Namespace) -> int:  # noqa: ARG001 - there is one way to speak
    """Serve one editor until it says goodbye."""
    if find_spec("pygls") is None:
        raise BriefgenError(
            "the language server needs `pygls`, which is not installed",
            hint="pip install 'briefgen[lsp]'",
        )
    from briefgen.lsp.features import make_server  # noqa: PLC0415 - half a second

    logging.disable()  # libraries would log tracebacks, with words of the user's
    make_server(VERSION, lambda error: tell(error, [NAME])).start_io()
    return 0
