"""Settings of a workspace: `briefgen.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.schema.node import Node, Text

RuleSeverity = Literal["error", "warning", "note", "off"]


class RuleSettings(Node):
    """Which rules run, and how much their findings weigh."""

    select: tuple[Text, ...] = ()
    """Codes, names or families of the rules to run; none means all."""
    ignore: tuple[Text, ...] = ()
    """Codes, names or families of the rules not to run; listed in every report."""
    severity: dict[str, RuleSeverity] = {}
    """By code or name: how much the findings of a rule weigh here."""


class HouseProfile(Node):
    """What the house prints in every brief."""

    institution: Text | None = None
    """The name of the house."""
    responsibility: Text | None = None
    """The line that says whose view the brief is."""
    territory: Text | None = None
    """The line that says what the brief's wording does not affect."""
    tools: Text | None = None
    """The line that says which tools, artificial intelligence included, took part."""
    contact: Text | None = None
    """Where readers can write to."""
    requires: tuple[
        Literal["responsibility", "territory", "tools", "contact"], ...
    ] = ()
    """The lines that every brief must print."""


class LimitSettings(Node):
    """How much the readers of files take before they refuse."""

    file_bytes: Annotated[int, Field(ge=1)] = 16 * 1024 * 1024
    """The largest file, in bytes."""
    field_characters: Annotated[int, Field(ge=1)] = 4000
    """The longest text field, in characters."""
    depth: Annotated[int, Field(ge=1, le=64)] = 64
    """The deepest nesting of YAML."""
    nodes: Annotated[int, Field(ge=1)] = 2_000_000
    """The most values in one YAML file."""
    render_seconds: Annotated[int, Field(ge=1)] = 120
    """The longest time for one PDF, in seconds."""
    render_megabytes: Annotated[int, Field(ge=64)] = 2048
    """The most memory for one PDF, in MiB."""
    image_pixels: Annotated[int, Field(ge=1)] = 40_000_000
    """The largest image, in pixels."""


class Settings(Node):
    """What holds for a whole workspace."""

    name: Text
    """What the workspace is called."""
    language: Text = "en-GB"
    """The language of briefs that do not name one, as a BCP 47 tag."""
    output: Text = "build"
    """The folder that outputs are written to."""
    likelihood_scale: Literal["icd203", "phia"] = "icd203"
    """The scale of likelihood words."""
    rules: RuleSettings = RuleSettings()
    """Which rules run."""
    house: HouseProfile = HouseProfile()
    """What the house prints."""
    limits: LimitSettings = LimitSettings()
    """How much the readers of files take."""
    acronyms: dict[str, Text] = {}
    """Abbreviations that need no explanation, with what they stand for."""
