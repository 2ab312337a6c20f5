"""Words of records as a brief prints them: dates, voices, labels."""

from datetime import date

from markupsafe import Markup

from briefgen.outputs.words import Words, cite, prose

MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()

VOICES = {
    "direct-speech": "in direct speech",
    "indirect-speech": "in indirect speech",
    "reporter": "in the reporter’s words",
    "editorial-analysis": "in the text’s own analysis",
    "editorial-recommendation": "in the text’s own advice",
}

SHORT_VOICES = {
    "direct-speech": "direct speech",
    "indirect-speech": "indirect speech",
    "reporter": "reporter",
    "editorial-analysis": "analysis",
    "editorial-recommendation": "advice",
}

MARKS = {
    "direct-speech": "spoken",
    "indirect-speech": "reported",
    "reporter": "reported",
    "editorial-analysis": "reported",
    "editorial-recommendation": "advice",
}
"""By voice: which of the three kinds of evidence mark a fact carries."""


def day(value: date) -> Words:
    """Return a day in words: `22 November 2026`."""
    return Words(f"{value.day} {MONTHS[value.month - 1]} {value.year}")


def words(value: str | None) -> Words:
    """Return a text, or no words for none."""
    return Words(value or "")


def sentence_case(value: str | None) -> Words:
    """Return a text with its first letter in upper case."""
    text = value or ""
    return Words(text[:1].upper() + text[1:])


def markdown(value: str | None) -> Markup:
    """Return prose made safe, or nothing for none."""
    return prose(value.strip()) if value else Markup("")


def evidence(ids: tuple[str, ...], already: tuple[str, ...] = ()) -> Markup:
    """Return a citation of the ids that are not cited already."""
    return cite(tuple(one for one in dict.fromkeys(ids) if one not in already))
