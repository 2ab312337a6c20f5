"""Templates: the form of a brief."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.schema.node import Flag, Id, Node, Text

PartSource = Literal[
    "prose",
    "front-matter",
    "judgements",
    "positions",
    "events",
    "scenarios",
    "options",
    "recommendations",
    "source-recommendations",
    "conflicts",
    "gaps",
    "assumptions",
    "terms",
    "sources",
    "changes",
    "evidence",
]


class Part(Node):
    """One part of a brief."""

    source: Annotated[PartSource, Field(alias="from")]
    """What it is made from: the brief's `prose` of the part's name, or records."""
    heading: Text | None = None
    """Its heading as printed."""
    required: Flag = False
    """Whether a brief must have it."""
    cited: Flag = True
    """Whether each of its sentences must cite; method and notices need not."""
    omits: tuple[Text, ...] = ()
    """The fields of its records that the template does not print: `implications`."""
    summary: Flag = False
    """Whether it sums up the rest and may say nothing that the rest does not."""
    annex: Flag = False
    """Whether it stands in the annex, which the limits of the brief do not count."""
    words: Annotated[int, Field(ge=1)] | None = None
    """The most words it may have."""
    lines: Annotated[int, Field(ge=1)] | None = None
    """The most printed lines it may have."""


class Limits(Node):
    """How long a brief may be."""

    words: Annotated[int, Field(ge=1)] | None = None
    """The most words, annex not counted."""
    pages: Annotated[int, Field(ge=1)] | None = None
    """The most pages, annex not counted."""


class Template(Node):
    """The form of a brief: its parts, limits and labels."""

    title: Text
    """What the template is called."""
    purpose: Text
    """For whom and for what it is."""
    parts: dict[Id, Part]
    """The parts, by name."""
    limits: Limits = Limits()
    """How long a brief may be."""
    front_matter: tuple[Text, ...] = ()
    """The fields of the front matter that this template requires besides the ones that
    every brief has."""
    labels: dict[Id, Text] = {}
    """Words that the template prints, by name."""
    paper: Literal["A4", "Letter"] = "A4"
    """The size of the paper."""
