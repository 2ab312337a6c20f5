"""Time of reading 10,000 facts: `python benchmarks/loader.py [FACTS]`.

Prints the median of five runs in seconds, for a file whose every key and value gets a
place: composing, then validating and placing the records.
"""

import statistics
import time
from collections.abc import Callable

import options

from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.settings import LimitSettings

FACT = """\
  F{number:05}:
    statement: >-
      Vance would like both sides to agree on basic guidelines for talking to one
      another, as he said for the {number}th time.
    quote: >-
      we would like both the Russians and the Ukrainians to actually agree on some basic
      guidelines for sitting down and talking to one another
    source: S000
    para: 3
    kind: position
    voice: direct-speech
    speaker: vance
    actors: [vance, trump]
    topic: direct-talks
    date: {{stated: Wednesday}}
    confidence: high
    note: "A remark for colleagues; it is never printed in a brief."
"""
RUNS = 5


def timed(work: Callable[[], object]) -> float:
    """Return the median time of some runs, in seconds."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Print the figures."""
    asked = options.parser(__doc__)
    asked.add_argument("facts", nargs="?", type=int, default=10_000, metavar="FACTS")
    facts = asked.parse_args().facts
    text = "facts:\n" + "".join(FACT.format(number=number) for number in range(facts))
    data = text.encode()
    limits = LimitSettings()
    document = compose("facts.yaml", data, limits)
    record = validate(document, DossierFile).record
    assert record is not None  # noqa: S101 - a figure for a refused file would be wrong
    assert len(record.facts) == facts  # noqa: S101 - likewise
    composing = timed(lambda: compose("facts.yaml", data, limits))
    validating = timed(lambda: validate(document, DossierFile))
    print(f"{facts:,} facts, {len(data) / 1e6:.1f} MB")
    print(f"composing with places   {composing:.2f} s")
    print(f"validating and placing  {validating:.2f} s")


if __name__ == "__main__":
    main()
