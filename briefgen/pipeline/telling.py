"""An impact in words: as a tree of lines, and as plain data."""

from collections import Counter
from collections.abc import Iterator

from briefgen.base.digest import Plain
from briefgen.base.textfile import TextFile
from briefgen.dossier.changes import (
    BRIEFS,
    EDITED,
    REMOVED,
    FieldChange,
    RecordChange,
    apart,
)
from briefgen.dossier.impact import Reached, Touched
from briefgen.dossier.model import Dossier
from briefgen.pipeline import inheriting
from briefgen.pipeline.impact import DossierImpact
from briefgen.pipeline.pages import data_of, told_beside, told_of
from briefgen.reports.tree import Branch
from briefgen.schema.fact import Fact

SECTION_WORDS = {
    "judgements": "judgement",
    "scenarios": "scenario",
    "options": "option",
    "recommendations": "recommendation",
    "source_recommendations": "advice of a source",
    "conflicts": "difference",
    "gaps": "gap",
    "facts": "fact",
    "events": "event",
    "positions": "position",
    "assumptions": "assumption",
    "corroborations": "corroboration",
    "duplicates": "duplicate",
    "sources": "source",
    "terms": "term",
}
NOTED = 110


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= NOTED else words[: NOTED - 1].rstrip() + "…"


def headline(dossier: Dossier, name: str) -> str:
    """Return a record's id with a few of its own words."""
    if name not in dossier.records.citable:
        return name
    record = dossier.records.citable[name][1]
    if isinstance(record, Fact) and record.status == "withdrawn":
        return f"{name} (withdrawn) {_short(record.statement)}"
    for field in (
        "statement",
        "action",
        "name",
        "question",
        "topic",
        "what",
        "term",
        "title",
    ):
        value = getattr(record, field, None)
        if isinstance(value, str):
            return f"{name} {_short(value)}"
    return name


def change_told(one: DossierImpact, change: RecordChange) -> Branch:
    """Return what changed in a record, in words."""
    dossier = one.before if change.kind == REMOVED and one.before else one.dossier
    name = headline(dossier, change.id)
    told = f"{change.kind}: {'brief ' if change.section == BRIEFS else ''}{name}"
    if change.kind != EDITED:
        return Branch(told)
    return Branch(told, tuple(map(_edit_told, change.fields)))


def _edit_told(one: FieldChange) -> Branch:
    old, new = " ".join(one.before.split()), " ".join(one.after.split())
    before, after = apart(old, new, NOTED)
    return Branch(f"{one.field}: {before} → {after}")


def _record(dossier: Dossier, one: Reached) -> Branch:
    kind = SECTION_WORDS.get(one.section, one.section)
    through = "" if one.direct else f", through {' → '.join(one.path[1:-1])}"
    return Branch(f"{kind} {headline(dossier, one.id)} ({one.field}{through})")


def _place(dossier: Dossier, one: Touched) -> str:
    said = one.statement
    span = dossier.words_at(said.owner, said.path, said.start, said.end)
    text = dossier.texts.get(span.file, TextFile(span.file, ""))
    return f"{span.file}:{text.position(span.start).line}"


def _sentence(dossier: Dossier, one: Touched, page: str) -> Branch:
    through = "" if one.direct else f" (through {', '.join(one.through)})"
    words = _short(one.statement.text)
    place = _place(dossier, one)
    return Branch(f"{one.statement.part}: {words}{through}  {page}{place}")


def sentences_told(one: DossierImpact, slug: str) -> Iterator[tuple[Touched, Branch]]:
    """Yield the sentences and cells of a brief that are touched, with how to say it."""
    pages = one.pages.get(slug)
    touched = (hit for hit in one.impact.touched if hit.brief == slug)
    for number, hit in enumerate(touched):
        page = told_beside(pages, number) if pages else ""
        yield hit, _sentence(one.dossier, hit, page)


def brief_told(one: DossierImpact, slug: str) -> str:
    """Return how much of a brief is touched, and on which pages."""
    touched = [hit for hit in one.impact.touched if hit.brief == slug]
    direct = sum(hit.direct for hit in touched)
    told = f"{slug}: {direct} directly, {len(touched) - direct} through others"
    pages = one.pages.get(slug)
    return f"{told}; {told_of(pages)}" if pages else told


def _briefs(one: DossierImpact) -> Iterator[Branch]:
    for slug in one.dossier.briefs:
        below = tuple(branch for _, branch in sentences_told(one, slug))
        if below:
            yield Branch(brief_told(one, slug), below)


def successions_told(one: DossierImpact) -> Iterator[Branch]:
    """Yield what became of the quotes of superseded sources."""
    for each in one.successions:
        told = f"{each.new} supersedes {each.old}: of {len(each.heirs)} quotes"
        yield Branch(told, tuple(inheriting.told_of(each)))


def turned_told(one: DossierImpact) -> Iterator[Branch]:
    """Yield the findings that came or went, and the differences that changed."""
    if one.before is one.dossier:
        yield Branch("the dossier was removed")
    for mark, found in (("now", one.turned_on), ("no longer", one.turned_off)):
        told = Counter(f"{mark}: {one.code} {one.message}" for one in found)
        for words, times in told.items():
            yield Branch(f"{words} ({times} times)" if times > 1 else words)
    for change in one.changes:
        if change.section == "conflicts":
            yield change_told(one, change)


def branches(one: DossierImpact) -> Branch:
    """Return the impact on a dossier as a tree; what turns a check comes first."""
    parts = (
        ("checks and differences that turn", tuple(turned_told(one))),
        ("changed", tuple(change_told(one, each) for each in one.changes)),
        ("superseded sources", tuple(successions_told(one))),
        (
            "rests on it",
            tuple(_record(one.dossier, each) for each in one.impact.reached),
        ),
        (
            "sentences, cells and pages" if one.pages else "sentences and cells",
            tuple(_briefs(one)),
        ),
    )
    changed = ", ".join(one.impact.changed)
    return Branch(
        f"{one.dossier.name}: {changed}",
        tuple(Branch(told, below) for told, below in parts if below),
    )


def _with_pages(one: DossierImpact) -> Iterator[tuple[Touched, list[Plain] | None]]:
    """Yield each sentence and cell with its pages; none where these are not known."""
    waiting = {
        slug: iter(pages.touched) for slug, pages in one.pages.items() if pages.total
    }
    for each in one.impact.touched:
        known = waiting.get(each.brief)
        yield each, None if known is None else list(next(known))


def as_data(one: DossierImpact) -> dict[str, Plain]:
    """Return the impact on a dossier as plain data."""
    return {
        "dossier": one.dossier.name,
        "changed": list(one.impact.changed),
        "changes": [
            {
                "id": each.id,
                "section": each.section,
                "kind": each.kind,
                "fields": [
                    {"field": f.field, "before": f.before, "after": f.after}
                    for f in each.fields
                ],
            }
            for each in one.changes
        ],
        "turned_on": [f"{each.code} {each.message}" for each in one.turned_on],
        "turned_off": [f"{each.code} {each.message}" for each in one.turned_off],
        "superseded": [inheriting.data_of(each) for each in one.successions],
        "records": [
            {
                "id": each.id,
                "section": each.section,
                "direct": each.direct,
                "path": list(each.path),
            }
            for each in one.impact.reached
        ],
        "statements": [
            {
                "brief": each.brief,
                "part": each.statement.part,
                "direct": each.direct,
                "through": list(each.through),
                "text": each.statement.text,
                "place": _place(one.dossier, each),
                "pages": pages,
            }
            for each, pages in _with_pages(one)
        ],
        "briefs": [data_of(slug, pages) for slug, pages in one.pages.items()],
    }
