"""A summary says what the rest of the brief does not.

The summary is all that many read; the body must bear out each word of it. Looked at are
the parts that the template marks `summary: true`: what they cite must be cited, printed
or given as evidence in another part, and their figures, dates and actors must stand
there too.

Bad: `Ministers have 40 days [@F006].` in the bottom line, with 40 nowhere else.
Good: the same figure with its fact under “Why it matters”.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.base.value import dataclass
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import front_words, printed_ids, wordings
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.dossier.statement import Statement
from briefgen.evidence.backing import unbacked_dates, unbacked_figures, unbacked_names
from briefgen.evidence.names import Names, mentioned
from briefgen.evidence.prose import plain
from briefgen.evidence.unbacked import Unbacked


@dataclass(frozen=True, slots=True)
class Body:
    """What a brief says outside its summary: the ids that it uses, and its words."""

    ids: frozenset[str]
    texts: tuple[str, ...]
    actors: frozenset[str]


def _body(printed: Printed, summaries: frozenset[str], names: Names) -> Body:
    statements = [one for one in printed.statements if one.part not in summaries]
    used = {name for one in statements for name in (*one.cited, *one.backing)}
    fields = [one for one in wordings(printed) if one.part not in summaries]
    front = [one for one in front_words(printed.brief) if one.path != ("title",)]
    texts = tuple(plain(one.value) for one in (*fields, *front))
    ids = frozenset(used | printed_ids(printed))
    return Body(ids, texts, mentioned(texts, names))


def _names(dossier: Dossier) -> Names:
    actors = dossier.records.file.actors
    people = [name for name, actor in actors.items() if actor.type == "person"]
    known = {name: (actor.name, *actor.aka) for name, actor in actors.items()}
    return Names.of(known, people)


def _ids(dossier: Dossier, one: Statement, body: Body) -> Iterator[Problem]:
    for citation in one.citations:
        for cited in citation.ids:
            known = cited.id in dossier.records.citable
            if known and cited.id not in body.ids:
                yield Problem(
                    f"the summary cites `{cited.id}`, and the rest of the brief does "
                    "not use it",
                    dossier.words_at(one.owner, one.path, cited.start, cited.end),
                    dossier.briefs[one.owner_id],
                    hint="say it in the body too, or take it out of the summary",
                    subject=cited.id,
                )


def _words(
    dossier: Dossier, one: Statement, body: Body, names: Names
) -> Iterator[Problem]:
    text, language = plain(one.text), dossier.briefs[one.owner_id].language
    found: tuple[tuple[str, tuple[Unbacked, ...]], ...] = (
        ("figure", unbacked_figures(text, body.texts, language)),
        ("date", unbacked_dates(text, body.texts, language)),
        ("name", unbacked_names(text, (), names, body.actors)),
    )
    for what, words in found:
        for word in words:
            start, end = one.start + word.start, one.start + word.end
            yield Problem(
                f"the summary has the {what} “{word.words}”, and the rest of the brief "
                "does not",
                dossier.words_at(one.owner, one.path, start, end),
                dossier.briefs[one.owner_id],
                hint="say it in the body too, or take it out of the summary",
                subject=word.words,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what only the summary says."""
    names = _names(dossier)
    for printed in dossier.printed.values():
        parts = printed.template.parts.items()
        summaries = frozenset(name for name, part in parts if part.summary)
        told = [
            one
            for one in printed.statements
            if one.part in summaries and one.owner is printed.brief
        ]
        if not told:
            continue
        body = _body(printed, summaries, names)
        for one in told:
            yield from _ids(dossier, one, body)
            yield from _words(dossier, one, body, names)


RULE = Rule(
    "BRF05",
    "summary-beyond-body",
    "A summary says what the body does not.",
    find,
    severity=Severity.WARNING,
)
