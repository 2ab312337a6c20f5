"""Briefs: one product from one dossier."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints

from briefgen.schema.node import Date, Id, Ids, Node, Prose, Text, Waiver
from briefgen.schema.source import Marking

Version = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+(\.\d+)?$")]


class Series(Node):
    """The series that a brief appears in."""

    name: Text
    """The name of the series."""
    number: Text
    """The number within the series."""


class Cutoff(Node):
    """Until when information was taken in."""

    date: Date | None = None
    """The day."""
    reason: Text | None = None
    """Why no day can be given."""


class Clearance(Node):
    """One office's clearance of the brief."""

    role: Text
    """The office or task: drafting, evidence check, legal."""
    verdict: Literal["pending", "cleared", "cleared-with-comments", "refused"]
    """What it said."""
    person: Text | None = None
    """Who."""
    date: Date | None = None
    """When."""
    comment: Text | None = None
    """A remark."""


class Change(Node):
    """What an edition changed."""

    version: Version
    """The edition."""
    date: Date
    """Its day."""
    what: Text
    """What changed."""
    why: Text | None = None
    """Why."""
    touches: Ids = ()
    """The records concerned; none means the whole brief."""


class Brief(Node):
    """One brief: its template, front matter and prose."""

    template: Id
    """The name of the template."""
    title: Text
    """The title."""
    subtitle: Text | None = None
    """The subtitle."""
    series: Series | None = None
    """The series and number."""
    version: Version
    """The edition: `0.1`."""
    status: Literal["draft", "for-clearance", "final", "archived"]
    """How far the brief has come."""
    language: Text
    """The language, as a BCP 47 tag: `en-GB`."""
    marking: Marking
    """The distribution marking."""
    date: Date
    """The day on which it was prepared; every date of the outputs comes from here."""
    cutoff: Cutoff
    """The information cut-off."""
    addressee: Text
    """For whom it is."""
    decision: Text | None = None
    """The decision sought."""
    by: Text | None = None
    """When the decision is needed."""
    authors: Annotated[tuple[Text, ...], Field(min_length=1)]
    """The authors or the unit."""
    keywords: tuple[Text, ...] = ()
    """Words for catalogues."""
    clearance: tuple[Clearance, ...] = ()
    """Who has cleared it."""
    include: dict[str, Ids] = {}
    """By kind of record, the ids that this brief prints, in order; a kind that is not
    named is printed whole."""
    prose: dict[str, Prose] = {}
    """The prose of each part that no record can give, by the part's name."""
    changes: tuple[Change, ...] = ()
    """What each edition changed, the newest last."""
    waive: tuple[Waiver, ...] = ()
    """Exceptions to rules in this brief's own text."""

    @property
    def slug(self) -> str:
        """The name of the brief: its file name without `.brief.yaml`."""
        slug: str = self.__dict__.get("_slug", "")
        return slug

    def called(self, slug: str) -> Self:
        """Return this brief, told once by the loader its slug."""
        self.__dict__["_slug"] = slug
        return self
