"""What a style sheet for print leaves out: WeasyPrint does it badly or slowly."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLOCK = re.compile(r"\{(?P<body>[^{}]*)\}")
DECLARATION = re.compile(r"(?P<name>[-\w]+)\s*:\s*(?P<value>[^;]+)")
IMPORT = re.compile(r"@import\b")
URL = re.compile(r"url\(\s*[\"']?(?P<url>[^)\"']*)")
SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
COLUMNS = frozenset({"columns", "column-count", "column-width"})
GENERIC = re.compile(
    r"(?<![\w\"'-])(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|sans|mono)"
    r"(?![\w\"'-])",
    re.IGNORECASE,
)
TAKEN = re.compile(
    r"^[\"']?(?:sans|serif|mono|monospace|sans-serif)[\"']?$", re.IGNORECASE
)
NO_PADDING = re.compile(r"^0(?:\.0*)?(?:[a-z]+|%)?$")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property with its value, and those beside it in its block."""

    name: str
    value: str
    beside: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StyleFault:
    """One thing that a style sheet should leave out.

    Args:
        rule: The name of the rule.
        line: The line of the style sheet, from 1.
        message: The fact and its reason.
    """

    rule: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class HouseRule:
    """A rule of the house on one declaration."""

    name: str
    reason: str
    breaks: Callable[[Declaration], bool]


def has_columns(one: Declaration) -> bool:
    """Return whether a declaration sets text in columns."""
    return one.name in COLUMNS and one.value != "auto"


def has_leader(one: Declaration) -> bool:
    """Return whether a declaration draws leaders."""
    return "leader(" in one.value


def has_dots(one: Declaration) -> bool:
    """Return whether a declaration draws a dotted border."""
    return one.name.startswith("border") and "dotted" in one.value.split()


def has_gradient(one: Declaration) -> bool:
    """Return whether a declaration draws a gradient."""
    return "gradient(" in one.value


def has_generic_family(one: Declaration) -> bool:
    """Return whether a declaration asks for a font that the package does not bring."""
    if one.name not in {"font", "font-family"}:
        return False
    return bool(GENERIC.search(one.value) or TAKEN.match(one.value))


def has_opacity(one: Declaration) -> bool:
    """Return whether a declaration makes an element transparent."""
    return one.name == "opacity" and one.value not in {"1", "100%"}


def has_bare_float_container(one: Declaration) -> bool:
    """Return whether a box that may hold floats alone has no padding below."""
    is_container = (one.name, one.value) in {
        ("display", "flow-root"),
        ("overflow", "hidden"),
    }
    return is_container and not has_padding(one)


def has_padding(one: Declaration) -> bool:
    """Return whether a block has padding below."""
    values = dict(one.beside)
    sides = values.get("padding", "0").split()
    below = values.get("padding-bottom", sides[2] if len(sides) > 2 else sides[0])  # noqa: PLR2004 - the third of four sides
    return NO_PADDING.match(below) is None


def loads_from_elsewhere(one: Declaration) -> bool:
    """Return whether a declaration loads anything that is no asset."""
    return any(SCHEME.match(match["url"]) for match in URL.finditer(one.value))


RULES = (
    HouseRule("no-columns", "columns take three times as long", has_columns),
    HouseRule("no-leader", "each dot of a leader is read out", has_leader),
    HouseRule("no-dotted-border", "each dot is drawn by itself", has_dots),
    HouseRule("no-gradient", "a gradient fills the whole box", has_gradient),
    HouseRule("own-families", "only fonts of the package are used", has_generic_family),
    HouseRule("no-opacity", "transparent text loses its tags", has_opacity),
    HouseRule(
        "padded-float-container",
        "a box with floats alone takes no room unless it has padding below",
        has_bare_float_container,
    ),
    HouseRule("own-assets", "only assets can be loaded", loads_from_elsewhere),
)


def style_faults(css: str) -> Iterator[StyleFault]:
    """Yield each thing that a style sheet for print should leave out."""
    plain = COMMENT.sub(lambda match: blanked(match.group()), css)
    for match in IMPORT.finditer(plain):
        line = line_of(plain, match.start())
        yield StyleFault("own-assets", line, "`@import` loads another style sheet")
    for block in BLOCK.finditer(plain):
        found = list(DECLARATION.finditer(block["body"]))
        beside = tuple((each["name"], each["value"].strip()) for each in found)
        for each in found:
            one = Declaration(each["name"], each["value"].strip(), beside)
            line = line_of(plain, block.start("body") + each.start())
            for rule in RULES:
                if rule.breaks(one):
                    message = f"`{one.name}: {one.value}`: {rule.reason}"
                    yield StyleFault(rule.name, line, message)


def blanked(text: str) -> str:
    """Return as many lines as a text has, without the text."""
    return "\n" * text.count("\n")


def line_of(text: str, place: int) -> int:
    """Return the line of a place in a text, from 1."""
    return text.count("\n", 0, place) + 1
