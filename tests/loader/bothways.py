"""YAML text read both ways: by the parser and by patterns."""

import yaml

from briefgen.base.place import Place
from briefgen.loader.compose import PARSER
from briefgen.loader.events import Composer, Data
from briefgen.loader.usual import read_usual
from briefgen.schema.settings import LimitSettings
from tests.loader.conftest import LIMITS

FACT = """\
# A remark.
facts:
  F001:
    statement: >-
      The text says that must
      That to with  parliament
    quote: |-
      words - as # they: stand

    source: S0463

# Between two records.
  F002:
    statement: "a \\"b\\" \\\\ c\\n d"
    quote: 'plain: # words'
    actors: [meloni, a b, sofia]
    empty: []
    date: {stated: by the end of May, precision: period}
    sic:
      - words: a b
        meant: c

      - words: >-
          d
          e
    also:
        - F001
        - 'f: g'
        - [h, i]
        - |-
          j
    para: 27
    url: https://example.org/a#b:c
"""

Tree = tuple[object, ...]


def tree(place: Place) -> Tree:
    """Return all that a place tells, parts included."""
    parts = [(step, tree(part)) for step, part in place.parts.items()]
    return place.file, place.start, place.end, place.key, place.style, parts


def parsed(content: str, limits: LimitSettings = LIMITS) -> tuple[Data, Tree] | None:
    """Return what the parser reads, or None where it finds anything wrong."""
    composer = Composer("f.yaml", content, limits)
    try:
        composer.run(PARSER(content).get_event)
    except yaml.YAMLError:
        return None
    if composer.strictness.findings:
        return None
    data, place = composer.root
    return data, tree(place)


def usual(content: str, limits: LimitSettings = LIMITS) -> tuple[Data, Tree] | None:
    """Return what the patterns read, or None where they take nothing."""
    found = read_usual("f.yaml", content, limits)
    return None if found is None else (found[0], tree(found[1]))
