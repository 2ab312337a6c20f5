"""The second net behind the Markdown step: an allow-list of tags and attributes."""

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
