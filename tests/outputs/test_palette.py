"""The palette holds the contrast that WCAG 2.2 asks of text, by day and by night."""

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "templates" / "_house"
NAMED = re.compile(r"--([a-z]+): (#[0-9a-f]{6})")
LEAST = 4.5
TEXTS = ("ink", "soft", "deep", "teal", "rust")
GROUNDS = ("paper", "tint", "warm")


def palette(block: str) -> dict[str, str]:
    return dict(NAMED.findall(block))


def day() -> dict[str, str]:
    css = (HOUSE / "brief.css").read_text("utf-8")
    return palette(css[css.index(":root") : css.index("}")])


def night() -> dict[str, str]:
    css = (HOUSE / "screen.css").read_text("utf-8")
    start = css.index("prefers-color-scheme: dark")
    return palette(css[start : css.index("\n}\n", start)])


def paper() -> dict[str, str]:
    """Return the colours of the reader's own printer."""
    css = (HOUSE / "screen.css").read_text("utf-8")
    return palette(css[css.index("@media print") :])


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(
    "colours", [day(), night(), paper()], ids=["day", "night", "paper"]
)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(
    colours: dict[str, str], text: str, ground: str
) -> None:
    assert contrast(colours[text], colours[ground]) >= LEAST


@pytest.mark.parametrize("colours", [day(), night()], ids=["day", "night"])
def test_the_number_in_a_solid_mark_can_be_read(colours: dict[str, str]) -> None:
    assert contrast(colours["paper"], colours["teal"]) >= LEAST


PRINTED = re.compile(r"(?<![-\w])color: (#[0-9a-f]{6})")
WATERMARK = "#b9c3cb"


def test_every_colour_of_printed_text_can_be_read() -> None:
    css = (HOUSE / "print.css").read_text("utf-8")
    colours = set(PRINTED.findall(css)) - {WATERMARK}
    assert colours
    for colour in colours:
        assert (
            min(contrast(colour, one) for one in ("#ffffff", "#f1f4f6", "#fbf5f1"))
            >= LEAST
        )
