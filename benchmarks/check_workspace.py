"""A whole workspace made from a seed: sources, facts with their quotes, one brief."""

import json
import os
import random
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from check_statements import cut, is_sentence, sentence, whole
from evidence_corpus import SourceText, sources
from evidence_quotes import Asked, true_quotes
from evidence_words import PEOPLE, PLACES, dice

_TOPICS = 20
_CITED = 10
_SHORT = 110
_CHECK = (sys.executable, "-m", "briefgen", "check", "--no-cache", "--format", "json")
_FACTS_IN_FILE = 500
_LANGUAGES = {"english": "en-GB", "accented": "hu", "cyrillic": "ru", "han": "zh"}
_NAMES = (*PEOPLE, *PLACES)

_SETTINGS = "name: Benchmark\nlanguage: en-GB\n"
_SOURCE = """\
  {name}:
    file: seeds/{name}.txt
    sha256: {sha256}
    language: {language}
    genre: made-up report
    completeness: complete
    reliability: F
    published: 2026-01-15
    publisher: Benchmark press
    author: A. Seed
    label: Report {name}
    descriptor: Made from a seed; it says nothing of the world.
"""
_FACT = """\
  F{number:05}:
    statement: >-
{statement}
    quote: {quote}
    source: {source}
    para: {para}
    kind: claim
    voice: reporter
    actors: [{actors}]
    topic: t{topic:02}
    confidence: medium
"""
_BRIEF = """\
template: briefing-note
title: What the made-up reports say
subtitle: A brief to measure with
version: 0.1
status: draft
language: en-GB
marking: public
date: 2026-03-09
cutoff: {{date: 2026-03-06}}
addressee: Benchmark desk
authors: [A. Analyst (exercise)]

prose:
  bottom_line: >-
    The reports are made from a seed [{first}].
  whats_new: >-
{sentences}
  method: >-
    The note rests on archived texts. Each fact rests on words that stand in one of them,
    found there by machine.

changes:
  - {{version: 0.1, date: 2026-03-09, what: First draft}}
"""


_CONFLICT = """\
  C{number}:
    type: contradiction
    severity: minor
    topic: A number
    facts: [{one}, {other}]
    difference: The reports give other numbers [@{one}; @{other}].
    handling: disclose
    treatment: Says that they differ.
    status: open
"""

Telling = Callable[[str], str]
"""What makes a statement of a passage."""


def make(
    root: Path, texts: int, quotes: int, *, retyped: bool = False, faulty: bool = False
) -> None:
    """Write a workspace and, beside it, its quotes by the number of their source.

    A check finds no error in it unless it is asked to be faulty or retyped.

    Args:
        root: A new folder.
        texts: How many sources of 20 kB it has.
        quotes: How many facts.
        retyped: Whether the quotes have the typography of people in a hurry.
        faulty: Whether some hundred facts have faults: statements that are cut off,
            words of two scripts, quotes without the spaces of their source, and
            numbers that differ in no conflict.
    """
    made = sources(texts, mixed=faulty)
    asked = list(true_quotes(made, quotes))
    if not retyped:
        asked = [_as_written(one, made, faulty=faulty) for one in asked]
    told = cut if faulty else whole
    _write(root / "briefgen.yaml", _SETTINGS)
    for one in made:
        _write(root / f"seeds/{one.name}.txt", one.text)
    folder = root / "briefs/made"
    described = [_source(one, faulty=faulty) for one in made]
    _write(folder / "sources.yaml", "sources:\n" + "".join(described))
    _write(folder / "actors.yaml", "\n".join(_people_and_topics()))
    cast = dice(quotes)
    facts = [_fact(cast, number, one, made, told) for number, one in enumerate(asked)]
    for at in range(0, quotes, _FACTS_IN_FILE):
        text = "facts:\n" + "\n".join(facts[at : at + _FACTS_IN_FILE])
        _write(folder / f"facts/f{at:05}.yaml", text)
    _write(folder / "note.brief.yaml", _brief(asked, made, told))
    listed = [[one.source, one.words] for one in asked]
    _write(root.with_suffix(".json"), json.dumps(listed))
    if not faulty:
        _write(folder / "relations.yaml", "".join(_conflicts(root)) or "{}\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _source(one: SourceText, *, faulty: bool) -> str:
    """Return the record of a source; figures are English, whatever the letters."""
    digest = sha256(one.text.encode()).hexdigest()
    language = _LANGUAGES[one.script if faulty else "english"]
    return _SOURCE.format(name=one.name, sha256=digest, language=language)


def _people_and_topics() -> Iterator[str]:
    yield "actors:"
    for name in PEOPLE:
        yield f"  {name.lower()}: {{type: person, name: {name}}}"
    for name in PLACES:
        yield f"  {name.lower()}: {{type: state, name: {name}}}"
    yield "topics:"
    for number in range(_TOPICS):
        yield f"  t{number:02}: {{label: Topic {number}}}"


def _fact(
    cast: random.Random,
    number: int,
    one: Asked,
    made: Sequence[SourceText],
    told: Telling,
) -> str:
    passage = _passage(one, made)
    actors = (name.lower() for name in _NAMES if name in passage)
    return _FACT.format(
        number=number,
        statement=_wrapped(told(passage), 6),
        quote=_quote(one),
        source=made[one.source].name,
        para=one.para,
        actors=", ".join(actors),
        topic=cast.randrange(_TOPICS),
    )


def _passage(one: Asked, made: Sequence[SourceText]) -> str:
    start, end = one.spans[0]
    return made[one.source].text[start:end]


def _as_written(one: Asked, made: Sequence[SourceText], *, faulty: bool) -> Asked:
    """Return a quote with the words of its source, on one line."""
    between = "" if faulty and made[one.source].script == "han" else " "
    return replace(one, words=between.join(_passage(one, made).split()), kind="joined")


def _wrapped(text: str, indent: int) -> str:
    lines = textwrap.wrap(text, 88, break_long_words=False, break_on_hyphens=False)
    return textwrap.indent("\n".join(lines), " " * indent)


def _quote(one: Asked) -> str:
    """Return a quote as people write it: folded, or in marks where folding harms it."""
    plain = " ".join(one.words.split())
    if plain == one.words or one.kind == "rewrapped":
        return f">-\n{_wrapped(plain, 6)}"
    return json.dumps(one.words, ensure_ascii=False)


def _brief(asked: Iterable[Asked], made: Sequence[SourceText], told: Telling) -> str:
    """Return a brief that cites the first facts that are short English sentences."""
    stated = (
        (number, told(_passage(one, made)))
        for number, one in enumerate(asked)
        if made[one.source].script == "english"
    )
    short = (
        (number, words)
        for number, words in stated
        if told is cut or (is_sentence(words) and len(words) < _SHORT)
    )
    sentences = [
        f"{sentence(words)} [@F{number:05}]."
        for (number, words), _ in zip(short, range(_CITED), strict=False)
    ]
    first = sentences[0].rpartition("[")[2].rstrip("].")
    return _BRIEF.format(first=first, sentences=_wrapped(" ".join(sentences), 4))


def _conflicts(root: Path) -> Iterator[str]:
    """Yield the conflicts that a check says are not declared, as an analyst would."""
    package = Path(__file__).resolve().parents[1]
    ran = subprocess.run(
        [*_CHECK, "--select", "REL03"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(package)},
        stdout=subprocess.PIPE,
        check=False,
    )
    found = json.loads(ran.stdout)["diagnostics"]
    for number, one in enumerate(found, 1):
        if number == 1:
            yield "conflicts:\n"
        yield _CONFLICT.format(number=number, **_sides(one["message"]))


def _sides(message: str) -> Mapping[str, str]:
    """Return the two facts that a message names."""
    _, other, _, one, _ = message.split("`")
    return {"one": one, "other": other}
