"""The last look at what is handed out: a text and a page that load and run nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

from briefgen.base.errors import BriefgenError
from briefgen.outputs.words import LINKED

OURS = re.compile(
    r'<a id="[a-z0-9._-]+"></a>'
    r"|<!-- (?:/?part|/?figure|/?box|note|fingerprint)\b[^<>]{0,120} -->"
)
RAW = re.compile("<")
"""Every `<` of a value is an entity, so that one beside ours stands in the template."""

_MEANT = r"(?<!\\)(?:\\\\)*"
"""No backslash before it that takes its meaning, as there is in escaped words."""

LINK = re.compile(_MEANT + LINKED.pattern, LINKED.flags)
SHOWN = re.compile(r"!\[")
IMAGE = re.compile(_MEANT + SHOWN.pattern)
TAGS = frozenset(
    "applet audio base embed fencedframe foreignobject form frame frameset iframe "
    "image img link object portal source track video animate animatemotion "
    "animatetransform set feimage handler listener".split()
)
"""What loads, runs or sends something, or changes what does."""

BEFORE = frozenset({"html", "head", "meta"})
TARGETS = frozenset(
    "action background cite data formaction href longdesc manifest ping poster src "
    "srcdoc srcset xlink:href".split()
)
SAFE = re.compile(r"(?:#[^\s]*|https?://[^\s]+|mailto:[^\s]+)\Z")
LOADING = re.compile(r"@import|image-set|url\(\s*['\"]?(?!data:|#)", re.IGNORECASE)
DATA_SCRIPT = "application/ld+json"
_SEAM = re.compile(r">\n(?=<(?!/|t[dh]\b))")
"""Where something begins on a line of its own; the cells of a row stay together."""
_LONGEST = 16_384
"""Longer pieces are not remembered: a style sheet carries whole fonts."""


def close_text(text: str, template: str) -> str:
    """Return a filled template, if it holds no HTML, image or link of its own.

    Args:
        text: The Markdown.
        template: The name of the template, for messages.

    Raises:
        BriefgenError: If it does; values cannot, so the template is at fault.
    """
    bare = OURS.sub("", text)
    for hint, pattern, what in (
        (RAW, RAW, "writes HTML"),
        (LINKED, LINK, "links to what is neither the web, mail nor the page"),
        (SHOWN, IMAGE, "shows an image"),
    ):
        # The hint alone is found fast; it mostly is not there.
        found = pattern.search(bare) if hint.search(bare) else None
        if found:
            words = " ".join(bare[found.start() : found.start() + 40].split())
            raise BriefgenError(
                f"template `{template}` {what}: `{words}`",
                hint="a template writes Markdown; figures and anchors come from names",
                exit_code=3,
            )
    return text


@dataclass(frozen=True, slots=True)
class Shell:
    """What the theme puts around a body.

    Args:
        script: The only script that the page may run.
        style: The only style sheet that it may have.
        policy: The policy that it must begin with; none for print, which runs nothing.
        stand_in: What stands in the page for the style sheet; nothing if it is there.
    """

    script: str
    style: str
    policy: str | None
    stand_in: str = ""


def close_page(html: str, shell: Shell, template: str) -> str:
    """Return a page, if it loads nothing and runs nothing but the theme's script.

    Args:
        html: The page.
        shell: What it may and must have.
        template: The name of the template, for messages.

    Raises:
        BriefgenError: If it loads or runs anything.
    """
    look = _Look(shell)
    for piece in _pieces(html):
        found = _found_alone(piece) if look.is_outside else None
        if found is None:
            look.feed(piece)
        else:
            look.found.extend(found)
    look.close()
    for what in look.found:
        raise BriefgenError(
            f"the page of template `{template}` {what}",
            hint="a brief loads nothing: mend the theme's page or figures",
            exit_code=3,
        )
    return html


class _Look(HTMLParser):
    """Reads a page and remembers what loads or runs."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(convert_charrefs=True)
        style = shell.stand_in or shell.style
        self._known = {"script": shell.script.strip(), "style": style.strip()}
        self._policy = shell.policy
        self._inside = ""
        self.found: list[str] = []
        self.met_theme = False
        loading = _loading(shell.style) if shell.policy else None
        if loading:
            self.found.append(f"loads something in its style sheet: `{loading}`")

    @property
    def is_outside(self) -> bool:
        """Tell whether what comes next is read as if nothing stood before it."""
        inside = self.rawdata or self.cdata_elem or self._inside
        return not inside and self._policy is None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag and its attributes."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and "http-equiv" in given:
            self._shield(given)
        elif self._policy and tag not in BEFORE:
            self.found.append(f"has `<{tag}>` before its content security policy")
            self._policy = None
        if tag in TAGS:
            self.found.append(f"holds `<{tag}>`")
        for name, value in given.items():
            self.found.extend(_attribute(name, value))
        self.met_theme = self.met_theme or tag in self._known
        data = tag == "script" and given.get("type") == DATA_SCRIPT
        self._inside = tag if tag in self._known and not data else ""

    def _shield(self, given: Mapping[str, str]) -> None:
        """Take the policy, and nothing else that a page can tell a browser."""
        kind = given["http-equiv"].lower()
        if kind == "content-security-policy" and given.get("content") == self._policy:
            self._policy = None
        else:
            self.found.append(f"holds `<meta http-equiv={kind[:40]}>`")

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or a style sheet."""
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Compare scripts and style sheets with those of the theme."""
        if self._inside and data.strip() not in {"", self._known[self._inside]}:
            self.found.append(f"holds a `<{self._inside}>` of its own")


def _pieces(html: str) -> Iterator[str]:
    """Yield a page in pieces that begin and end with a tag, as far as one can see."""
    *pieces, last = _SEAM.split(html)
    for piece in pieces:
        yield f"{piece}>\n"
    yield last


def _found_alone(piece: str) -> tuple[str, ...] | None:
    """Return what is wrong with a piece of a page, if its neighbours do not matter."""
    return _found_in(piece) if len(piece) <= _LONGEST else None


@lru_cache(maxsize=8192)
def _found_in(piece: str) -> tuple[str, ...] | None:
    look = _Look(Shell("", "", None))
    look.feed(piece)
    if look.met_theme or not look.is_outside:
        return None
    return tuple(look.found)


@lru_cache(maxsize=8)
def _loading(style: str) -> str | None:
    """Return the words of a style sheet that load something; it carries whole fonts."""
    loading = LOADING.search(style)
    return style[loading.start() : loading.start() + 60] if loading else None


def _attribute(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f"runs `{name}`"
    if name in TARGETS and not SAFE.match(value.strip()):
        yield f"names `{value[:60]}` in `{name}`"
    if name == "style" and LOADING.search(value):
        yield f"loads something in `style`: `{value[:60]}`"
