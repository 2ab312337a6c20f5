"""How facts stand to one another: conflicts, corroborations, duplicates."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.schema.node import Id, Ids, Prose, Record, Text

ConflictType = Literal[
    "contradiction",
    "overstatement",
    "contested-characterisation",
    "tense-or-scope",
    "tone",
    "tension",
    "date-mismatch",
    "spelling",
    "terminology",
    "scope",
    "attribution",
    "staleness",
    "addressee-drift",
    "policy-tension",
]
Weight = Literal["major", "minor", "editorial"]
Handling = Literal[
    "prefer", "disclose", "neutral-wording", "use-term", "reword", "check-first"
]
Openness = Literal["open", "resolved"]


class Conflict(Record):
    """Facts that cannot both be taken at face value: "Where the sources differ"."""

    type: ConflictType
    """How the facts differ."""
    severity: Weight
    """How much it matters to a reader."""
    topic: Text
    """What they differ on, in a few words."""
    facts: Annotated[Ids, Field(min_length=2)]
    """The facts that differ."""
    also: Ids = ()
    """Facts that bear on the difference without being a side of it."""
    difference: Prose
    """The difference in one sentence that cites its sides, as the brief prints it."""
    handling: Handling
    """What the brief does about it."""
    prefer: Ids = ()
    """The facts whose wording is used, where one side is preferred."""
    term: Id | None = None
    """The term whose decision settles it."""
    gap: Id | None = None
    """The gap that must be closed to settle it."""
    treatment: Text
    """What the brief does about it, in the few words that it prints."""
    rationale: Text | None = None
    """Why."""
    status: Openness
    """`open` as long as nobody can tell which side holds."""


class Corroboration(Record):
    """Facts that support each other, independently or not."""

    topic: Text
    """What they agree on."""
    facts: Annotated[Ids, Field(min_length=2)]
    """The facts that agree."""
    independent: Literal["yes", "no", "unknown"]
    """Whether they come from sources that did not draw on each other or on one event's
    single report."""
    limit: Text | None = None
    """What the agreement does not cover."""


class Duplicate(Record):
    """The same statement twice; it counts once."""

    facts: Annotated[Ids, Field(min_length=2)]
    """The facts that say the same."""
    topic: Text
    """What they say."""
