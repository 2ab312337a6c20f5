"""The front matter of a brief, for a view."""

from collections.abc import Iterator, Mapping

from briefgen.base.counted import counted
from briefgen.dossier.printed import Printed
from briefgen.outputs.view import BriefView, Row
from briefgen.outputs.viewing.wording import day, sentence_case, words
from briefgen.outputs.words import Words
from briefgen.schema.brief import Brief

STATUS = {
    "draft": "draft",
    "for-clearance": "draft for clearance",
    "final": "final",
    "archived": "archived",
}

SETTLED = ("final", "archived")
"""The statuses whose pages carry no mark of a draft."""


def brief(printed: Printed) -> BriefView:
    """Return the brief's own words."""
    one = printed.brief
    summary = one.prose.get("bottom_line", one.subtitle or one.title)
    return BriefView(
        slug=one.slug,
        title=Words(one.title),
        subtitle=words(one.subtitle),
        series=words(one.series.name if one.series else None),
        number=words(one.series.number if one.series else None),
        version=Words(one.version),
        status=Words(STATUS[one.status]),
        settled=one.status in SETTLED,
        language=one.language,
        marking=Words(one.marking.upper()),
        date=day(one.date),
        day=one.date,
        iso_date=one.date.isoformat(),
        addressee=Words(one.addressee),
        authors=Words(", ".join(one.authors)),
        keywords=one.keywords,
        bottom_line=summary,
    )


def cutoff(one: Brief) -> str:
    """Return the information cut-off, or why there is none."""
    if one.cutoff.date:
        return day(one.cutoff.date)
    return f"not established: {one.cutoff.reason or 'no reason given'}"


def _clearance(one: Brief) -> str:
    rows = (
        f"{sentence_case(row.role)}: {row.verdict.replace('-', ' ')}"
        + (f" ({row.person}, {day(row.date)})" if row.person and row.date else "")
        for row in one.clearance
    )
    return ". ".join(rows) + "." if one.clearance else ""


def _evidence(counts: Mapping[str, int]) -> str:
    sources = counted(counts["sources"], "sources")
    return (
        f"{sources}, {counted(counts['facts'], 'facts')}; "
        f"{counted(counts['conflicts'], 'differences')} between or inside the sources, "
        f"{counts['conflicts_open']} still open; {counted(counts['gaps'], 'gaps')}"
    )


def _series(one: Brief) -> str:
    series = f"{one.series.name} {one.series.number}, " if one.series else ""
    return f"{series}version {one.version}, {STATUS[one.status]}"


def rows(printed: Printed, counts: Mapping[str, int]) -> tuple[Row, ...]:
    """Return the lines of the front-matter box that have something to say."""
    one = printed.brief

    def lines() -> Iterator[tuple[str, str | None]]:
        yield "Series and version", _series(one)
        yield "For", one.addressee
        yield "Decision sought", one.decision
        yield "By", one.by
        yield "Prepared", day(one.date)
        yield "Information cut-off", cutoff(one)
        yield "Authors", ", ".join(one.authors)
        yield "Evidence", _evidence(counts)
        yield "Marking", one.marking.upper()
        yield "Cleared by", _clearance(one)

    return tuple(Row(Words(a), Words(b)) for a, b in lines() if b)
