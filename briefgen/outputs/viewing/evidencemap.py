"""Which sources and voices carry which findings, for a view."""

from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.dossier.statement import cited_in
from briefgen.outputs.view import EvidenceMap, EvidenceRow, VoiceColumn
from briefgen.outputs.viewing.chosen import chosen
from briefgen.outputs.viewing.wording import MARKS, SHORT_VOICES
from briefgen.outputs.words import Words
from briefgen.schema.analysis import Judgement

Voice = tuple[str, str]
"""A source and one of its voices."""


def _voices(dossier: Dossier, one: Judgement) -> list[Voice]:
    """Return the source and the voice of each fact that carries a finding."""
    names = dict.fromkeys((*one.basis, *cited_in(one.statement)))
    facts = (dossier.facts[name] for name in names if name in dossier.facts)
    return [(fact.source, fact.voice) for fact in facts]


def evidence_map(dossier: Dossier, printed: Printed) -> EvidenceMap:
    """Return how many facts of each source and voice carry each finding."""
    findings = chosen(printed, "judgements", Judgement)
    carried = {one.id: _voices(dossier, one) for one in findings}
    order = list(SHORT_VOICES)
    columns = sorted(
        {voice for voices in carried.values() for voice in voices},
        key=lambda column: (column[0], order.index(column[1])),
    )
    return EvidenceMap(
        columns=tuple(
            VoiceColumn(source, Words(SHORT_VOICES[voice]), MARKS[voice])
            for source, voice in columns
        ),
        rows=tuple(
            EvidenceRow(name, tuple(voices.count(column) for column in columns))
            for name, voices in carried.items()
        ),
    )
