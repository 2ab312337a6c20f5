"""Fuzzes for a long time: `python fuzz/fuzzing.py [--examples N] [--atheris] [TARGET…]`.

Hypothesis by default; with `--atheris`, and Atheris installed, guided by coverage.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Callable

from fuzzpieces import MARKUP, PIECES
from fuzztargets import TARGETS
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st


def texts(name: str) -> st.SearchStrategy[str]:
    """Return the texts that a target is given."""
    pieces = st.sampled_from(PIECES.get(name, MARKUP))
    single = st.characters(exclude_categories=())
    return st.lists(st.one_of(pieces, pieces, pieces, single), max_size=60).map("".join)


def fuzz(name: str, examples: int) -> float:
    """Give a target many texts; return how many seconds it took.

    Raises:
        AssertionError: If a promise is broken; the smallest such text is printed.
    """
    started = time.monotonic()

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(texts(name))
    def give(text: str) -> None:
        TARGETS[name](text)

    give()
    return time.monotonic() - started


def guided(target: Callable[[str], None], words: list[str]) -> None:
    """Give a target texts that reach new code, until it is stopped."""
    atheris = importlib.import_module("atheris")

    def give(data: bytes) -> None:
        target(data.decode("utf-8", "surrogateescape"))

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *words], give)
    atheris.Fuzz()


def main() -> int:
    """Fuzz what the command line names, or everything."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", default=list(TARGETS))
    parser.add_argument("--examples", type=int, default=20_000)
    parser.add_argument("--atheris", action="store_true")
    given_words, rest = parser.parse_known_args()
    for name in given_words.targets:
        if given_words.atheris:
            guided(TARGETS[name], rest)
        took = fuzz(name, given_words.examples)
        print(f"| {name} | {given_words.examples} | 0 | {took:.0f} s |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
