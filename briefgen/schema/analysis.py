"""What the drafters conclude: gaps, assumptions, judgements, positions, events."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.schema.node import Date, Flag, Id, Ids, Node, Prose, Record, Text
from briefgen.schema.relation import Openness
from briefgen.schema.source import StatedDate

Level = Literal["high", "moderate", "low"]
JudgementType = Literal["assessment", "absence", "editorial"]


class Gap(Record):
    """What we do not know."""

    question: Text
    """The open question."""
    summary: Text
    """The gap in a few words, for a list."""
    affects: Ids
    """The records that could change when it is closed."""
    close_by: Text
    """What would close it."""
    owner: Text | None = None
    """Who closes it."""
    due: Date | None = None
    """By when."""
    before_release: Flag = False
    """Whether it must be closed before the brief is released."""
    status: Openness = "open"
    """Whether it is still open."""


class Assumption(Record):
    """What we take for granted, and what follows if it is wrong."""

    statement: Prose
    """What is assumed."""
    basis: Ids = ()
    """The records that make it plausible."""
    basis_note: Text | None = None
    """What else makes it plausible."""
    if_wrong: Text
    """What follows if it is wrong."""


class Judgement(Record):
    """The drafters' own finding."""

    statement: Prose
    """The finding, with the citations that it needs."""
    short: Text | None = None
    """The finding in one line, for tables and figures."""
    basis: Ids
    """The facts that it rests on."""
    contrary: Ids = ()
    """The facts that speak against it; shown in print."""
    conflicts: Ids = ()
    """The conflicts that bear on it."""
    assumptions: Ids = ()
    """The assumptions that it needs."""
    gaps: Ids = ()
    """The gaps that could change it."""
    confidence: Level
    """How solid the basis is."""
    why_confidence: Text | None = None
    """Why the confidence is what it is."""
    likelihood: Text | None = None
    """How likely it is, in a word of the workspace's likelihood scale."""
    type: JudgementType = "assessment"
    """`absence`: a finding that the sources are silent; `editorial`: on the sources
    themselves."""
    previous: Text | None = None
    """The wording or confidence of the last edition, where it changed."""


class Position(Node):
    """What an actor holds on an issue; silence is data."""

    holds: Prose | None = None
    """The position in a few words, with its citations."""
    silent: Flag = False
    """Insists that the sources say nothing of it."""


class Event(Record):
    """What happened, when, as far as the sources fix it."""

    what: Prose
    """What happened, with its citations."""
    when: StatedDate
    """When, in the words that the timeline prints."""
    facts: Ids = ()
    """The facts that it rests on."""
    actors: Ids = ()
    """Who took part."""
    order: Annotated[int, Field(ge=1)]
    """Its rank in time; events that cannot be ordered share a rank."""
    scheduled: Flag = False
    """Whether it is a date ahead and not a thing that happened."""


class Scenario(Record):
    """What could happen."""

    name: Prose
    """The scenario in one line."""
    likelihood: Text
    """How likely it is, in a word of the workspace's likelihood scale."""
    confidence: Level
    """How solid the basis is."""
    horizon: Text
    """Until when: `3 months from the date of the brief`."""
    exclusive: Id | None = None
    """The name of the set of scenarios of which only one can come about."""
    drivers: Ids
    """The records that it is built on."""
    indicators: tuple[Text, ...] = ()
    """What to watch for."""
    implications: Prose | None = None
    """What would follow."""


class Option(Record):
    """What could be done, rated."""

    name: Prose
    """The option in one line."""
    ratings: dict[Id, Literal["+", "o", "-"]]
    """By criterion: favourable, neutral, unfavourable."""
    support: Ids = ()
    """What speaks for it."""
    against: Ids = ()
    """What speaks against it."""
    combines: Ids = ()
    """The options that it puts together."""
    status_quo: Flag = False
    """Whether it is what happens if nothing is decided."""
    recommended: Flag = False
    """Whether it is the one recommended."""


class Criterion(Record):
    """What options are rated by."""

    label: Text
    """The words of the column head."""
    question: Text | None = None
    """What a favourable rating means."""


class SourceRecommendation(Record):
    """Advice that a source gives, kept apart from what the brief recommends."""

    facts: Annotated[Ids, Field(min_length=1)]
    """The facts that hold it."""
    addressee: Text
    """The addressee in the source's words."""
    timeframe: Text | None = None
    """The time that the source gives, if any."""
    evidence: Ids = ()
    """The facts that the source itself offers for it."""


class Recommendation(Record):
    """What the brief recommends, to whom, by when and why."""

    addressee: Text
    """Who should act."""
    action: Prose
    """What they should do."""
    timeframe: Text
    """By when."""
    due: Date | None = None
    """The day, where one is set."""
    rationale: Prose
    """Why, with the citations that it needs."""
    judgements: Ids = ()
    """The judgements that it rests on."""
    facts: Ids = ()
    """The facts that it rests on."""
    from_: Annotated[Ids, Field(alias="from")] = ()
    """The advice in the sources that it starts from."""
    strength: Literal["strong", "conditional"]
    """Strong, or conditional on what it names (GRADE)."""
    certainty: Level
    """How certain the evidence for it is."""
    gaps: Ids = ()
    """The gaps that it depends on."""
    options: Ids = ()
    """The options that it carries out."""
    scenarios: Ids = ()
    """The scenarios that would reopen it."""
    review_trigger: Text
    """What would reopen it."""
    owner: Text | None = None
    """Who follows it up."""
    risks: Prose | None = None
    """What could go wrong."""
    dissent: Prose | None = None
    """Who does not agree, and why."""
    status: Literal["open", "accepted", "rejected", "done", "expired"] = "open"
    """What became of it."""


class Issue(Record):
    """A row of the position matrix."""

    label: Text
    """The words of the row head."""
