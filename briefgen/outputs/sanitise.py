"""The second net behind the Markdown step: an allow-list of tags and attributes."""

import re

import nh3

TAGS = {
    *("section", "div", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "em", "strong", "code", "pre"),
    *("span", "br", "hr", "sup"),
}
ATTRIBUTES = {
    "*": {"id", "class"},
    "a": {"href", "title", "role", "aria-label"},
    "th": {"scope"},
    "div": {"data-figure"},
    "ol": {"start"},
}
SCHEMES = {"https", "http", "mailto"}
_BEFORE = "<section><div>"
_AFTER = "x</div></section>"
_AROUND = re.compile(r"</?(?:section|div)\b", re.IGNORECASE)


def sanitise(html: str) -> str:
    """Return HTML with everything taken out that a brief does not need."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def sanitise_alone(html: str) -> str | None:
    """Return HTML sanitised, if that is the same whatever stands around it.

    It is not if the HTML leaves something open, which goes on in what follows, or may
    close what is around it. Words put behind it tell: they stay where they were.
    """
    if _AROUND.search(html):
        return None
    made = sanitise(f"{_BEFORE}{html}{_AFTER}")
    if not (html.endswith(">") and made.startswith(_BEFORE) and made.endswith(_AFTER)):
        return None
    return made[len(_BEFORE) : -len(_AFTER)]
