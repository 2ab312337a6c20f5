"""Titles in a text: what is said of the holding of an office by a person."""

import re
from collections.abc import Mapping

_OFFICES = (
    *("chair", "president", "minister", "secretary", "director", "head", "leader"),
    *("chief", "governor", "mayor", "ambassador", "commissioner", "master", "spokes"),
)
"""What every title begins with that is looked at."""
_TITLE = re.compile(
    r"\b(?P<state>former|then|current|acting|interim|outgoing|incoming|deputy|vice"
    r"|long-time|longtime|newly elected|late|ex)[\s-]+(?:[A-Z(][\w().-]*\s+){0,6}"
    rf"(?P<office>chair(?:man|woman|person)?|{'|'.join(_OFFICES[1:-1])}|spokes\w+),?\s+"
    r"(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)"
)


def titles(text: str) -> Mapping[tuple[str, str], str]:
    """Return by office and holder what a text says of the holding: `former`, `then`."""
    if not may_hold_title(text):
        return {}
    return {
        (match["office"], match["name"].split()[-1]): match["state"]
        for match in _TITLE.finditer(text)
    }


def may_hold_title(text: str) -> bool:
    """Tell whether a text may hold a title, by the names of offices alone."""
    return any(map(text.__contains__, _OFFICES))
