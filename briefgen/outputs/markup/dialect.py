"""Python-Markdown set up for briefs: no raw HTML, safe links, our anchors and marks."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Collection

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from briefgen.outputs.markup.groups import MarkGroups

SAFE = re.compile(r"^(#[A-Za-z0-9._-]*|https?://[^\s]*|mailto:[^\s]+)$")
MARKS = r"\[\^\d{1,5}\](?: ?\[\^\d{1,5}\])*"
MARKED = re.compile(MARKS)
NUMBERS = re.compile(r"\d+")


Marker = Callable[[int], etree.Element]


class AnchorPattern(InlineProcessor):
    """Reads `<a id="f006"></a>`, the one tag that templates may write."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name  # wider in the base
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        """Return the anchor as an empty element."""
        del data
        return etree.Element("a", {"id": m.group(1)}), m.start(0), m.end(0)


class MarkPattern(InlineProcessor):
    """Reads `[^12] [^14]` as a group of marks of notes."""

    def __init__(self, pattern: str, md: Markdown, marker: Marker) -> None:
        super().__init__(pattern, md)
        self.marker = marker

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name  # wider in the base
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        """Return the element that holds the marks."""
        del data
        group = etree.Element("span", {"class": "marks"})
        group.extend(self.marker(int(number)) for number in NUMBERS.findall(m.group(0)))
        return group, m.start(0), m.end(0)


class SafeLinks(Treeprocessor):
    """Takes the target from links that lead anywhere but the web, mail or the page."""

    def run(self, root: etree.Element) -> None:
        """Unlink what is not allowed and drop images, which nothing may load."""
        for element in root.iter():
            if element.tag == "img":
                element.tag = "span"
                element.text = element.get("alt", "")
                element.attrib.clear()
            target = element.get("href")
            if target is not None and not SAFE.match(self._plain(target)):
                del element.attrib["href"]

    def _plain(self, target: str) -> str:
        unescape = self.md.treeprocessors["unescape"]
        plain: str = unescape.unescape(target)  # type: ignore[attr-defined]  # not in the stubs
        return plain


class Dialect(Extension):
    """The Markdown of briefs."""

    def __init__(self, marker: Marker) -> None:
        super().__init__()
        self.marker = marker
        self.groups: MarkGroups | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register what briefs add, and take raw HTML out."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        anchor = AnchorPattern(r'<a id="([a-z0-9._-]+)"></a>', md)
        md.inlinePatterns.register(anchor, "brief-anchor", 95)
        mark = MarkPattern(MARKS, md, self.marker)
        md.inlinePatterns.register(mark, "brief-mark", 175)
        self.groups = MarkGroups(md)
        md.treeprocessors.register(self.groups, "brief-marks", 5)
        md.treeprocessors.register(SafeLinks(md), "brief-links", 1)


class Converter:
    """Turns chunks of Markdown into HTML and remembers which notes were placed.

    Args:
        marker: Makes the element of a note's mark from its number.
    """

    def __init__(self, marker: Marker) -> None:
        self._dialect = Dialect(marker)
        self._markdown = Markdown(
            extensions=["tables", "sane_lists", self._dialect], output_format="html"
        )

    @property
    def noted(self) -> Collection[str]:
        """The numbers of the notes that are noted on their page."""
        return self._dialect.groups.noted if self._dialect.groups else ()

    def convert(
        self, text: str, *, in_prose: bool, noted: Collection[str] | None = None
    ) -> str:
        """Return one chunk as HTML.

        Args:
            text: The Markdown.
            in_prose: Whether its paragraphs are running prose.
            noted: The notes that were noted before; none means those of the last chunk
                and before it.
        """
        if self._dialect.groups is not None:
            self._dialect.groups.in_prose = in_prose
            if noted is not None:
                self._dialect.groups.noted = set(noted)
        html: str = self._markdown.reset().convert(text)
        return html
