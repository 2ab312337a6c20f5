"""What an editor shows of the record under the cursor: its passage, or its words."""

import re
from collections.abc import Iterator

from briefgen.dossier.graph import Graph
from briefgen.dossier.model import Dossier
from briefgen.lsp.pointing import Pointed
from briefgen.pipeline.telling import SECTION_WORDS, headline
from briefgen.reports.passage import around
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record
from briefgen.schema.source import Source

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def plain(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def label(dossier: Dossier, name: str, record: Record) -> str:
    """Return a few words for a record: its own, or its name."""
    told = headline(dossier, name).removeprefix(name).strip()
    return told or str(getattr(record, "name", "") or "")


def _fact(dossier: Dossier, fact: Fact) -> Iterator[str]:
    voice = f"{fact.voice}, {fact.speaker}" if fact.speaker else fact.voice
    withdrawn = " · withdrawn" if fact.status != "active" else ""
    yield f"**{fact.id}** · {plain(voice)} · confidence {fact.confidence}{withdrawn}"
    yield plain(fact.statement)
    finding = dossier.findings[fact.id]
    span = dossier.passage_span(fact)
    if span is None or not finding.stands:
        yield f"Its quote does not stand in {plain(fact.source)}: {finding.verdict}."
        return
    text = dossier.texts[span.file]
    yield "\n>\n".join(f"> {plain(line)}" for line in around(text, span))
    line = text.position(span.start).line
    yield f"{plain(fact.source)}, paragraph {finding.para} · `{span.file}:{line}`"


def _source(source: Source) -> Iterator[str]:
    title = source.title or source.descriptor or source.genre
    yield f"**{source.id}** · source · {plain(title)}"
    who = [one for one in (source.publisher, source.author, source.published) if one]
    if who:
        yield plain(", ".join(who))
    yield f"`{source.file}` · {source.completeness}"


def _other(dossier: Dossier, section: str, record: Record) -> Iterator[str]:
    kind = SECTION_WORDS.get(section, section.removesuffix("s"))
    yield f"**{plain(record.id)}** · {kind}"
    yield plain(label(dossier, record.id, record))
    grounds = Graph(dossier).grounds.get(record.id, ())
    if grounds:
        yield "Rests on:\n\n" + "\n".join(
            f"- {edge.field}: {plain(headline(dossier, edge.on))}" for edge in grounds
        )


def hover_text(dossier: Dossier, pointed: Pointed) -> str:
    """Return what is shown of a record, as Markdown."""
    record = pointed.record
    if isinstance(record, Fact):
        parts = _fact(dossier, record)
    elif isinstance(record, Source):
        parts = _source(record)
    else:
        parts = _other(dossier, pointed.section, record)
    return "\n\n".join(part for part in parts if part)
