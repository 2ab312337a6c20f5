"""The options that choose what is built: which briefs, which formats, which folder."""

import argparse


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(filter(None, (one.strip() for one in text.split(","))))
    if not names:
        message = "no format is named; write `--to md,html,pdf`"
        raise argparse.ArgumentTypeError(message)
    return names


def add_choice(parser: argparse.ArgumentParser) -> None:
    """Declare the briefs, their formats and the folder."""
    parser.add_argument(
        "paths", nargs="*", metavar="BRIEF", help="workspace, dossier or brief"
    )
    parser.add_argument(
        "--to",
        type=_formats,
        default=("md", "html", "pdf"),
        metavar="FORMATS",
        help="md, html, pdf",
    )
    parser.add_argument("--out", metavar="DIR", help="folder to write to")
