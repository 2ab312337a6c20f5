"""Prints how many hostile inputs of each kind the tests use."""

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "security")]

from corpus.markup import hostile_words  # noqa: E402 - found by the line above
from corpus.paths import leading_out  # noqa: E402
from corpus.pdfs import hostile_pdfs  # noqa: E402
from corpus.spending import repeated, spending  # noqa: E402
from corpus.templates import broken, reaching  # noqa: E402
from corpus.urls import addresses  # noqa: E402


def counts() -> Mapping[str, int]:
    """Return the size of each collection, equal inputs counted once."""
    return {
        "strings: markup, scripts, characters": len(set(hostile_words())),
        "templates that reach out": len(set(reaching())),
        "templates that spend": len({*spending(), *repeated()}),
        "templates that are broken": len(set(broken())),
        "paths that lead out": len(set(leading_out())),
        "addresses": len(set(addresses())),
        "PDFs": len(list(hostile_pdfs())),
    }


if __name__ == "__main__":
    for what, number in counts().items():
        print(f"| {what} | {number:,} |")
