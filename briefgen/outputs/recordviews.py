"""What a template sees of the records: one value a record, words ready to print.

Several have fields of one name and kind, such as a statement with its evidence, and
still share no base: they are the vocabulary of templates, each written out in one
place, and a field that one of them gains is none of the others.
"""

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.outputs.words import Words


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A finding of the drafters."""

    id: str
    statement: Markup
    short: Words
    confidence: Words
    likelihood: Words
    basis: Markup
    contrary: Markup
    type: str


@dataclass(frozen=True, slots=True)
class CellView:
    """What an actor holds on an issue."""

    silent: bool
    holds: Markup


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One issue of the position matrix."""

    label: Words
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Who holds what on which issue."""

    actors: tuple[Words, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """A line of the timeline."""

    id: str
    when: Words
    precision: str
    what: Markup
    order: int
    scheduled: bool


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """What could happen."""

    id: str
    name: Markup
    likelihood: Words
    low: int
    high: int
    confidence: Words
    horizon: Words
    drivers: Markup
    indicators: tuple[Words, ...]
    implications: Markup


@dataclass(frozen=True, slots=True)
class OptionView:
    """What could be done."""

    id: str
    name: Markup
    ratings: tuple[Words, ...]
    support: Markup
    against: Markup
    recommended: bool
    status_quo: bool


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """What the brief recommends."""

    id: str
    addressee: Words
    action: Markup
    timeframe: Words
    rationale: Markup
    evidence: Markup
    advice: Markup
    strength: Words
    certainty: Words
    review: Words
    risks: Markup
    dissent: Markup


@dataclass(frozen=True, slots=True)
class SourceAdviceView:
    """Advice that a source gives, in its own terms."""

    id: str
    addressee: Words
    advice: Markup
    timeframe: Words
    evidence: Markup


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Where the sources differ."""

    id: str
    severity: str
    difference: Markup
    treatment: Words
    open: bool


@dataclass(frozen=True, slots=True)
class GapView:
    """What we do not know."""

    id: str
    question: Words
    summary: Words
    close_by: Words
    before_release: bool
    open: bool


@dataclass(frozen=True, slots=True)
class AssumptionView:
    """What is taken for granted."""

    id: str
    statement: Markup
    if_wrong: Words


@dataclass(frozen=True, slots=True)
class TermView:
    """A house word."""

    id: str
    term: Words
    decision: Words


@dataclass(frozen=True, slots=True)
class SourceView:
    """An archived source.

    `page` is a link to where it was found, with its address as words; `uses` tells for
    each paragraph whether it was `used`, `dismissed` or `left`.
    """

    id: str
    label: Words
    title: Words
    descriptor: Words
    author: Words
    publisher: Words
    published: Words
    url: Words
    page: Markup
    retrieved: Words
    completeness: Words
    reliability: Words
    paragraphs: int
    sha256: str
    facts: int
    coverage: Words
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as notes and the annex print it.

    `passage` is what stands in the source, character for character; `closed` is the
    same with the partner of a quotation mark that the passage cuts off; `link` leads
    to the exact words on the source's page, where it has one.
    """

    id: str
    statement: Words
    passage: Words
    closed: Words
    sic: tuple[Words, ...]
    translation: Words
    source: str
    source_label: Words
    para: int
    start: int
    end: int
    speaker: Words
    voice: str
    voice_label: Words
    confidence: Words
    link: Words
    mark: str
