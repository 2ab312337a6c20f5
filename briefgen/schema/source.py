"""Sources: archived documents, fixed by their sha256 and never edited."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefgen.schema.node import Date, Node, PartialDate, Record, Text

Completeness = Literal["complete", "excerpt"]
ParagraphRule = Literal["line", "blank-line"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
Marking = Literal["public", "limited", "restricted", "confidential", "secret"]
"""Markings from the most open to the most closed."""


class StatedDate(Node):
    """A date as a source states it, with what is known of it."""

    stated: Text | None = None
    """The words of the source: `Wednesday`, `by the end of April`, `undated`."""
    resolved: PartialDate | None = None
    """The date they stand for, only when it is known: `2025-05-07`."""
    precision: (
        Literal["day", "month", "year", "weekday", "period", "order-only", "none"]
        | None
    ) = None
    """How exact the date is."""


class Missing(Node):
    """Why a fact about a source is not known, in words that may be printed."""

    published: Text | None = None
    """Why the source has no date of publication."""
    author: Text | None = None
    """Why the source has no author."""
    publisher: Text | None = None
    """Why the source has no publisher."""


class Dismissed(Node):
    """A paragraph of a source that was read and not used, with the reason."""

    para: Annotated[int, Field(ge=1)]
    """The number of the paragraph, from 1."""
    reason: Text
    """Why it holds nothing for this dossier."""


class Source(Record):
    """An archived document: where it is, what it is, how far it can be relied on."""

    file: Text
    """The path of the archived text, from the root of the workspace."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The sha256 of the file's bytes, in hexadecimal."""
    encoding: Text = "utf-8"
    """The encoding of the file; never guessed."""
    paragraphs: ParagraphRule | None = None
    """What ends a paragraph: each `line`, or a `blank-line`. Without it, a text with
    blank lines is split at these and any other at its line ends."""
    title: Text | None = None
    """The title, as the source has it."""
    publisher: Text | None = None
    """Who published it."""
    author: Text | None = None
    """Who wrote it."""
    published: PartialDate | None = None
    """When it was published."""
    event_date: StatedDate | None = None
    """When what it reports took place, as stated."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    """Where it was found; notes lead to the words there, and it is never fetched."""
    retrieved: Date | None = None
    """When it was archived."""
    licence: Text | None = None
    """Under what terms it may be passed on."""
    attach: Literal["text", "hash"] = "text"
    """What the PDF carries of it: the whole text, or only its hash where the licence
    does not allow more."""
    origin: Text | None = None
    """The text or agency that it derives from; two sources of one origin are not
    independent."""
    language: Text
    """The language of the text, as a BCP 47 tag: `en-US`."""
    genre: Text
    """What kind of text it is, in a few words."""
    completeness: Completeness
    """Whether the archived text is the whole."""
    reliability: Reliability | None = None
    """Reliability of the source on the Admiralty scale, A (completely reliable) to E
    (unreliable), F (cannot be judged)."""
    marking: Marking = "public"
    """The distribution marking of the source."""
    label: Text | None = None
    """How notes and tables name the source in a few words."""
    descriptor: Text | None = None
    """What affects its quality: completeness, precision, context, currency, bias (the
    source descriptor of ICD 206)."""
    missing: Missing | None = None
    """Stated reasons for a date, an author or a publisher that is not known."""
    dismissed: tuple[Dismissed, ...] = ()
    """Paragraphs that were read and not used."""
    supersedes: Text | None = None
    """The id of the source that this one replaces or corrects."""
