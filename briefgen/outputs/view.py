"""What a template sees of a brief: words ready to print, and nothing else."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.outputs.recordviews import (
    AssumptionView,
    ConflictView,
    EventView,
    FactView,
    GapView,
    JudgementView,
    MatrixView,
    OptionView,
    RecommendationView,
    ScenarioView,
    SourceAdviceView,
    SourceView,
    TermView,
)
from briefgen.outputs.words import Words


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the brief: its name, heading and prose."""

    name: str
    anchor: str
    heading: Words
    present: bool
    prose: Markup
    lines: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its words."""

    label: Words
    words: Words


@dataclass(frozen=True, slots=True)
class JudgementChangeView:
    """A judgement that is not as the last released edition printed it."""

    id: str
    field: str
    before: Words
    after: Words


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A line of the change table.

    Args:
        version: The edition.
        date: Its day.
        what: What changed.
        touches: The records concerned.
        judgements: Of these, what is not as the last released edition printed it.
    """

    version: Words
    date: Words
    what: Words
    touches: Words
    judgements: tuple[JudgementChangeView, ...] = ()


@dataclass(frozen=True, slots=True)
class WaiverView:
    """An exception, as the annex lists it."""

    rule: Words
    owner: str
    reason: Words
    by: Words
    until: Words


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """A word of the likelihood scale with its band in per cent."""

    word: Words
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class VoiceColumn:
    """A voice of a source, as a column of the evidence map."""

    source: str
    label: Words
    mark: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """How many facts of each voice carry a finding, in the order of the columns."""

    id: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """Which sources and voices carry which findings."""

    columns: tuple[VoiceColumn, ...]
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief's own words."""

    slug: str
    title: Words
    subtitle: Words
    series: Words
    number: Words
    version: Words
    status: Words
    settled: bool
    language: str
    marking: Words
    date: Words
    day: datetime.date
    iso_date: str
    addressee: Words
    authors: Words
    keywords: tuple[str, ...]
    bottom_line: str


@dataclass(frozen=True, slots=True)
class View:
    """One brief, ready to be laid out.

    Every string is either `Words`, which a template's output escapes, or `Markup`,
    which is Markdown that was made safe; a template lays out and never computes.
    """

    brief: BriefView
    dossier: str
    command: str
    labels: Mapping[str, Words]
    parts: Mapping[str, PartView]
    front: tuple[Row, ...]
    counts: Mapping[str, int]
    judgements: tuple[JudgementView, ...]
    matrix: MatrixView
    events: tuple[EventView, ...]
    scenarios: tuple[ScenarioView, ...]
    criteria: tuple[Words, ...]
    options: tuple[OptionView, ...]
    source_recommendations: tuple[SourceAdviceView, ...]
    recommendations: tuple[RecommendationView, ...]
    conflicts: tuple[ConflictView, ...]
    other_conflicts: tuple[str, ...]
    gaps: tuple[GapView, ...]
    assumptions: tuple[AssumptionView, ...]
    terms: tuple[TermView, ...]
    sources: tuple[SourceView, ...]
    evidence_map: EvidenceMap
    facts: Mapping[str, FactView]
    changes: tuple[ChangeView, ...]
    waivers: tuple[WaiverView, ...]
    scale: tuple[ScaleRow, ...]
    scale_name: Words
    house: Mapping[str, Words]
