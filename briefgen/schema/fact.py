"""Facts: statements with the passage that they rest on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefgen.schema.node import Flag, Id, Ids, Node, Record, Text
from briefgen.schema.source import StatedDate

Kind = Literal["quote", "claim", "event", "position", "number", "recommendation"]
Voice = Literal[
    "direct-speech",
    "indirect-speech",
    "reporter",
    "editorial-analysis",
    "editorial-recommendation",
]
FactConfidence = Literal["high", "medium", "low", "not-applicable"]
Status = Literal["active", "withdrawn"]


class Slip(Node):
    """A slip of the source inside a quote, to be printed with [sic]."""

    words: Text
    """The words as the source has them."""
    meant: Text | None = None
    """What is evidently meant."""


class Quantity(Node):
    """A number with its unit."""

    value: Text
    """The number as written in digits."""
    unit: Text | None = None
    """Its unit."""


class Fact(Record):
    """A statement with its verbatim quote, source, voice, speaker and confidence."""

    statement: Annotated[str, StringConstraints(pattern=r"[^\s….]")]
    """The fact in our own words, no stronger than the passage."""
    quote: Text
    """The words of the source, verbatim. `[…]` marks what is left out."""
    source: Id
    """The id of the source that the quote stands in."""
    para: Annotated[int, Field(ge=1)] | None = None
    """The number of the paragraph, from 1; optional where the quote stands once."""
    prefix: Text | None = None
    """Words directly before the quote, to tell it from the same words elsewhere."""
    suffix: Text | None = None
    """Words directly after the quote, to tell it from the same words elsewhere."""
    short: Flag = False
    """Insists on a quote too short to mean anything by itself."""
    gap: Literal["long"] | None = None
    """`long` lets `[…]` leave out more than the rest of the paragraph."""
    kind: Kind
    """What kind of statement it is."""
    voice: Voice
    """Whose voice the passage speaks in."""
    speaker: Id | None = None
    """The actor who says it, where the passage reports somebody's words."""
    speaker_basis: Text | None = None
    """How the speaker is known where neither passage nor neighbours name them."""
    actors: Ids = ()
    """The actors that it is about."""
    topic: Id | None = None
    """What it is about, in one word of the dossier's own list of topics."""
    date: StatedDate | None = None
    """When it was said or happened, as stated."""
    quantity: Quantity | None = None
    """The number that it states, where its kind is `number`; the passage has it too."""
    confidence: FactConfidence
    """How far the passage can be relied on for it: `high` for verbatim speech or a
    plain event that nothing contradicts, `medium` for paraphrase or unattributed
    analysis, `low` for what is contested or undated where the date matters;
    `not-applicable` for advice, which is never evidence that something is so."""
    sic: tuple[Slip, ...] = ()
    """Slips of the source inside the quote."""
    translation: Text | None = None
    """The quote in the language of the brief, marked in print as ours."""
    status: Status = "active"
    """`withdrawn` keeps the fact as a tombstone; its id is never used again."""
    withdrawn: Text | None = None
    """Why and when it was withdrawn."""
    replaced_by: Id | None = None
    """The fact that takes its place."""
