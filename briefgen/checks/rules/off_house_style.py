"""A brief uses a deprecated word in its own voice, or an acronym that nobody explains.

The house decided on its words in `terms:`; a source's word stays inside quotation
marks. An acronym is explained where the settings list it, an actor or a term has it
among its names, or the brief itself gives the long form beside it; a few such as EU
and UN need no word.

Bad: `EC countries should agree`, where T01 keeps “EC” for quotations; `the OSCE` alone.
Good: `EU Member States should agree`; `the Organization for Security and Co-operation
in Europe (OSCE)`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefgen.base.diagnostic import Label, Severity
from briefgen.base.span import Span
from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import front_words, wordings
from briefgen.dossier.model import Dossier
from briefgen.dossier.own_words import own_words
from briefgen.dossier.printed import Printed
from briefgen.dossier.statement import Field
from briefgen.schema.actor import Term

ACRONYM = re.compile(r"(?<![\w&@.-])(?:[A-Z]&[A-Z]|[A-Z]{2,6})(?=s?(?![\w&@-]))")
BESIDE = re.compile(r"[^\W\d_]{2,}\s*\($")
ROMAN = re.compile(r"[IVXLC]+")
EVERYDAY = frozenset(
    "AD AM BC CET EU EUR GBP GMT ID OK PM TV UK UN US USA USD UTC".split()
)
_REMEMBERED = 8192


def _texts(dossier: Dossier, printed: Printed) -> Iterator[Field]:
    """Yield the words of a brief, the statements of its facts included."""
    yield from front_words(printed.brief)
    yield from wordings(printed)
    for name in printed.facts:
        fact = dossier.facts[name]
        yield Field("evidence", fact, name, ("statement",), fact.statement)


def _forms(dossier: Dossier) -> Mapping[str, Term]:
    """Return the forms that may stand only inside quotations, with their terms."""
    return {
        shape: term
        for term in dossier.records.file.terms.values()
        for form in term.deprecated
        or ((term.term,) if term.rule == "deprecated" else ())
        for shape in (form, form[0].upper() + form[1:])
    }


def _deprecated(
    dossier: Dossier, fields: tuple[Field, ...], forms: Mapping[str, Term]
) -> Iterator[Problem]:
    words = "|".join(sorted(map(re.escape, forms), key=lambda one: (-len(one), one)))
    if not words:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?!\w)")
    for field, text in _containing(pattern, fields):
        for match in pattern.finditer(text):
            term = forms[match.group()]
            yield Problem(
                f"“{match.group()}” is kept for quotations (`{term.id}`)",
                dossier.words_at(field.owner, field.path, *match.span()),
                owner_of(field.owner),
                related=(Label(term.at("decision"), "the decision"),),
                hint=f"write: {term.instead}" if term.instead else "use another word",
                subject=match.group(),
            )


def _containing(
    pattern: re.Pattern[str], fields: tuple[Field, ...]
) -> Iterator[tuple[Field, str]]:
    """Yield the fields in which a pattern is found at all, with their own words."""
    for field in fields:
        if _holds(pattern, field.value):
            yield field, own_words(field.value)


@lru_cache(maxsize=_REMEMBERED)
def _holds(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


def _known(dossier: Dossier) -> frozenset[str]:
    """Return the acronyms that the settings, actors and terms explain."""
    file = dossier.records.file
    names = [name for one in file.actors.values() for name in (one.name, *one.aka)]
    for term in file.terms.values():
        names.extend((term.term, *term.variants))
    inside = (found for name in names for found in ACRONYM.findall(name))
    return frozenset({*dossier.settings.acronyms, *inside, *EVERYDAY})


def _explained(fields: tuple[Field, ...]) -> frozenset[str]:
    """Return the acronyms that stand in brackets after words, or before brackets."""
    return frozenset[str]().union(*(_explained_in(field.value) for field in fields))


@lru_cache(maxsize=_REMEMBERED)
def _explained_in(text: str) -> frozenset[str]:
    return frozenset(
        match.group()
        for match in ACRONYM.finditer(text)
        if BESIDE.search(text[: match.start()])
        or re.match(r"s?\s*\([^\W\d_]{2,}\s+\S", text[match.end() :])
    )


def _acronyms(dossier: Dossier, fields: tuple[Field, ...]) -> Iterator[Problem]:
    told = {*_known(dossier), *_explained(fields)}
    for field, words in _containing(ACRONYM, fields):
        if words.isupper():
            continue
        for match in ACRONYM.finditer(words):
            name = match.group()
            if name in told or ROMAN.fullmatch(name):
                continue
            told.add(name)
            yield Problem(
                f"nothing explains “{name}”",
                dossier.words_at(field.owner, field.path, *match.span()),
                owner_of(field.owner),
                hint="write it out where it is first used, or add it to `acronyms:` of "
                "the settings",
                subject=name,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every word that the house would not print, each place once."""
    forms = _forms(dossier)
    seen: set[Span] = set()
    for printed in dossier.printed.values():
        fields = tuple(_texts(dossier, printed))
        for problem in (
            *_deprecated(dossier, fields, forms),
            *_acronyms(dossier, fields),
        ):
            if problem.span not in seen:
                seen.add(problem.span)
                yield problem


RULE = Rule(
    "BRF06",
    "off-house-style",
    "A deprecated word outside quotations, or an unexplained acronym.",
    find,
    severity=Severity.WARNING,
)
