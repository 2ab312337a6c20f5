"""Actors and terms: who is named, and with which words."""

from typing import Literal

from briefgen.schema.node import Id, Ids, Record, Text

ActorType = Literal["person", "state", "organisation", "group"]
TermRule = Literal["deprecated", "explain", "preferred"]


class Actor(Record):
    """A person, state, organisation or group."""

    type: ActorType
    """What the actor is."""
    name: Text
    """The name as printed."""
    role: Text | None = None
    """The office or part, as the sources give it."""
    role_basis: Ids = ()
    """The facts or sources that the role rests on."""
    aka: tuple[Text, ...] = ()
    """Other names and spellings in the sources and in prose."""


class Term(Record):
    """A house word with its decision."""

    term: Text
    """The word."""
    variants: tuple[Text, ...] = ()
    """Other forms that the decision covers."""
    readings: tuple[Text, ...] = ()
    """What the word can mean."""
    rule: TermRule
    """`deprecated`: only inside quotations; `explain`: explained on first use;
    `preferred`: used instead of its variants."""
    deprecated: tuple[Text, ...] = ()
    """The forms that may stand only inside quotations; for a deprecated term without
    this list, the term itself."""
    instead: Text | None = None
    """What to write."""
    decision: Text
    """The decision, as Method prints it."""
    rationale: Text | None = None
    """Why."""
    sources: Ids = ()
    """The sources in which the word stands."""
    expansion: Text | None = None
    """What an abbreviation stands for."""


class Topic(Record):
    """A subject that facts and positions are sorted by."""

    label: Text
    """The words that tables print."""
    parent: Id | None = None
    """The wider topic."""
