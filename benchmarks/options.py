"""What the scripts of this folder take on the command line."""

import argparse


def parser(about: str | None) -> argparse.ArgumentParser:
    """Return a parser that shows what a script says of itself, line for line."""
    form = argparse.RawDescriptionHelpFormatter
    return argparse.ArgumentParser(description=about, formatter_class=form)
