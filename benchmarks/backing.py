"""What the checks on our own words catch, how often they cry wolf, and how fast they are.

Run `python benchmarks/backing.py` from the repository. The pairs are test data:
`pairs.yaml` was used to tune the rules, `held_out.yaml` was written afterwards;
`slips.yaml` has what tired analysts get wrong, `paraphrases.yaml` what they get right. Planted
errors are made from the fair pairs of both. A family is a kind of report: figures, dates,
strength (hedge lost, strength added), turns (negation or condition added or lost), words.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import options
import yaml

from briefgen.evidence.backing import (
    unbacked_dates,
    unbacked_figures,
    unbacked_strength,
    unbacked_turns,
    unbacked_words,
)
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.find import figures
from briefgen.evidence.hedges.reading import read

DATA = Path(__file__).parents[1] / "tests" / "evidence" / "data"
MONTHS = "January February March April May June July August September".split()
Pair = dict[str, str]
FAMILIES: dict[str, Callable[[Pair], int]] = {
    "figures": lambda pair: len(unbacked_figures(pair["statement"], [pair["passage"]])),
    "dates": lambda pair: len(unbacked_dates(pair["statement"], [pair["passage"]])),
    "strength": lambda pair: len(
        unbacked_strength(pair["statement"], [pair["passage"]])
    ),
    "turns": lambda pair: len(unbacked_turns(pair["statement"], [pair["passage"]])),
    "words": lambda pair: len(
        unbacked_words(pair["statement"], [pair["passage"]], [pair.get("context", "")])
    ),
}


def labelled(name: str) -> None:
    """Print what the checks do on pairs that say what must be reported."""
    pairs = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    print(f"\n{name}: {len(pairs)} pairs")
    for family, report in FAMILIES.items():
        wrong = [pair for pair in pairs if family in pair.get("expect", {})]
        fair = [pair for pair in pairs if family not in pair.get("expect", {})]
        caught = sum(report(pair) > 0 for pair in wrong)
        alarms = sum(report(pair) > 0 for pair in fair)
        print(
            f"  {family:9} caught {caught:3} of {len(wrong):3},"
            f" false alarms {alarms:3} of {len(fair):3}"
        )


def slips() -> None:
    """Print how many slips of each kind are found, and the alarms on paraphrases."""
    done: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for pair in yaml.safe_load((DATA / "slips.yaml").read_text(encoding="utf-8")):
        done[pair["kind"]] += 1
        caught[pair["kind"]] += any(report(pair) for report in FAMILIES.values())
    print(f"\nslips.yaml: {done.total()} pairs")
    for kind, count in done.items():
        print(f"  {kind:17} caught {caught[kind]:3} of {count:3}")
    fair = yaml.safe_load((DATA / "paraphrases.yaml").read_text(encoding="utf-8"))
    alarms = sum(any(report(one) for report in FAMILIES.values()) for one in fair)
    print(f"paraphrases.yaml: false alarms {alarms} of {len(fair)}")


def planted() -> None:
    """Print how many errors planted into fair pairs are caught."""
    files = ("pairs.yaml", "held_out.yaml")
    texts = [(DATA / name).read_text(encoding="utf-8") for name in files]
    pairs = [pair for text in texts for pair in yaml.safe_load(text)]
    fair = [pair for pair in pairs if not pair.get("expect")]
    done: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for pair in fair:
        for family, statement in _planted(pair):
            done[family] += 1
            caught[family] += FAMILIES[family]({**pair, "statement": statement}) > 0
    print(f"\nplanted into {len(fair)} fair pairs")
    for family, count in done.items():
        print(f"  {family:9} caught {caught[family]:3} of {count:3}")


def _planted(pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield statements with one error each, and the family that should report it."""
    text = pair["statement"]
    when = [(one.start, one.end) for one in dates(text)]
    for figure in figures(text):
        digit = re.search(r"\d", text[figure.start : figure.end])
        if digit and not any(start <= figure.start < end for start, end in when):
            at = figure.start + digit.start()
            yield "figures", f"{text[:at]}{(int(text[at]) + 4) % 9 + 1}{text[at + 1 :]}"
    for month in MONTHS:
        if month in text and dates(text):
            other = MONTHS[(MONTHS.index(month) + 3) % len(MONTHS)]
            yield "dates", text.replace(month, other)
    weighing = any(one.weighs for one in read(pair["passage"]).marks)
    for verb in (" is ", " was ", " has ", " were ", " are "):
        if verb in text and not weighing:
            yield "turns", text.replace(verb, f"{verb}not ", 1)
    for hedge in ("allegedly ", "reportedly "):
        words = pair["passage"].split(" ", 2)
        if len(words) == 3 and not any(one.weighs for one in read(text).marks):
            hedged = f"{words[0]} {words[1]} {hedge}{words[2]}"
            yield from _lost(pair, hedged)


def _lost(pair: Pair, hedged: str) -> Iterator[tuple[str, str]]:
    """Plant the hedge into the passage, which the statement then lacks."""
    pair["passage"], plain = hedged, pair["passage"]
    yield "strength", pair["statement"]
    pair["passage"] = plain


def speed() -> None:
    """Print the time per fact of all families together, on the facts of the seeds."""
    text = (DATA / "seed_facts.yaml").read_text(encoding="utf-8")
    facts = list(yaml.safe_load(text)["facts"].values())
    rounds = 20
    copies = [
        {key: f"{value} {chr(97 + number)}" for key, value in fact.items()}
        for number in range(rounds)
        for fact in facts
    ]
    start = process_time()
    for fact in copies:
        for report in FAMILIES.values():
            report(fact)
    used = process_time() - start
    print(
        f"\n{len(copies)} facts, no text twice: {1000 * used / len(copies):.3f} ms a fact"
    )


def main() -> int:
    """Print all figures."""
    options.parser(__doc__).parse_args()
    labelled("pairs.yaml")
    labelled("held_out.yaml")
    slips()
    planted()
    speed()
    return 0


if __name__ == "__main__":
    sys.exit(main())
