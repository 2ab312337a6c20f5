"""Sources, facts, terms and exceptions, for a view."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.outputs.quotation import closed
from briefgen.outputs.recordviews import FactView, SourceView, TermView
from briefgen.outputs.view import WaiverView
from briefgen.outputs.viewing.chosen import chosen
from briefgen.outputs.viewing.wording import (
    MARKS,
    VOICES,
    day,
    sentence_case,
    words,
)
from briefgen.outputs.words import Words, address, escape_markdown
from briefgen.schema.actor import Term
from briefgen.schema.fact import Fact
from briefgen.schema.node import Waiver
from briefgen.schema.source import Missing, Source


def _uses(dossier: Dossier, source: Source) -> tuple[str, ...]:
    """Return for each paragraph of a source what became of it."""
    text = dossier.passages.get(source.id)
    used = {
        finding.para
        for name, finding in dossier.findings.items()
        if dossier.facts[name].source == source.id
    }
    dismissed = {one.para for one in source.dismissed}
    paragraphs = range(1, (len(text.paragraphs) if text else 0) + 1)
    return tuple(
        "used" if para in used else "dismissed" if para in dismissed else "left"
        for para in paragraphs
    )


def _coverage(uses: tuple[str, ...]) -> str:
    """Return how much of a source was used, dismissed or left, in paragraphs."""
    used, dismissed = uses.count("used"), uses.count("dismissed")
    left = uses.count("left")
    return f"{used} of {len(uses)} used, {dismissed} dismissed, {left} left"


def _page(url: str | None) -> Markup:
    """Return a link to a page with its address as words, or nothing for none."""
    if not url:
        return Markup("")
    shown = url.partition("://")[2].removesuffix("/")
    linked = f"[{escape_markdown(shown)}]({address(url)})"
    return Markup(linked)  # noqa: S704 - both were just escaped


def _source(dossier: Dossier, source: Source) -> SourceView:
    text = dossier.passages.get(source.id)
    missing = source.missing or Missing()
    uses = _uses(dossier, source)
    return SourceView(
        id=source.id,
        label=Words(source.label or source.title or source.id),
        title=words(source.title),
        descriptor=words(source.descriptor),
        author=words(source.author or missing.author),
        publisher=words(source.publisher or missing.publisher),
        published=words(source.published or missing.published),
        url=words(source.url),
        page=_page(source.url),
        retrieved=day(source.retrieved) if source.retrieved else Words(""),
        completeness=Words(source.completeness),
        reliability=words(source.reliability),
        paragraphs=len(text.paragraphs) if text else 0,
        sha256=source.sha256,
        facts=sum(fact.source == source.id for fact in dossier.active_facts()),
        coverage=Words(_coverage(uses)),
        uses=uses,
    )


def sources(dossier: Dossier, printed: Printed) -> tuple[SourceView, ...]:
    """Return the sources that the brief prints."""
    return tuple(_source(dossier, one) for one in chosen(printed, "sources", Source))


def _fact(dossier: Dossier, fact: Fact) -> FactView:
    finding = dossier.findings[fact.id]
    source = dossier.sources[fact.source]
    actors = dossier.records.file.actors
    speaker = actors[fact.speaker].name if fact.speaker in actors else None
    whole = finding.start is not None and not finding.omitted
    passage = finding.passage if whole else fact.quote
    return FactView(
        id=fact.id,
        statement=Words(fact.statement),
        passage=Words(passage),
        closed=Words(closed(passage)),
        sic=tuple(Words(slip.words) for slip in fact.sic),
        translation=words(fact.translation),
        source=fact.source,
        source_label=Words(source.label or source.title or source.id),
        para=finding.para or fact.para or 0,
        start=finding.start or 0,
        end=finding.end or 0,
        speaker=sentence_case(speaker),
        voice=fact.voice,
        voice_label=Words(VOICES[fact.voice]),
        confidence=Words(fact.confidence.replace("-", " ")),
        link=words(dossier.link(fact)),
        mark=MARKS[fact.voice],
    )


def facts(dossier: Dossier, printed: Printed) -> Mapping[str, FactView]:
    """Return the facts that the brief rests on, by id."""
    return {
        name: _fact(dossier, dossier.facts[name])
        for name in printed.facts
        if dossier.facts[name].source in dossier.sources
    }


def terms(printed: Printed) -> tuple[TermView, ...]:
    """Return the house words with their decisions."""
    return tuple(
        TermView(one.id, Words(one.term), Words(one.decision))
        for one in chosen(printed, "terms", Term)
    )


def _waiver(owner: str, waiver: Waiver) -> WaiverView:
    until = waiver.until.isoformat() if waiver.until else ""
    return WaiverView(
        rule=Words(waiver.rule),
        owner=owner,
        reason=Words(waiver.reason),
        by=Words(waiver.by),
        until=Words(until),
    )


def waivers(dossier: Dossier, printed: Printed) -> tuple[WaiverView, ...]:
    """Return every exception that bears on the brief."""

    def found() -> Iterator[WaiverView]:
        for _, record in dossier.records.all():
            for waiver in record.waive:
                yield _waiver(record.id, waiver)
        for waiver in printed.brief.waive:
            yield _waiver(printed.brief.slug, waiver)

    return tuple(found())
