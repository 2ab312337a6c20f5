"""Reads HTML as a judge that shares no code with what made it."""

import re
import unicodedata
from html.parser import HTMLParser

HARMLESS = frozenset(
    "html head title section div h1 h2 h3 h4 h5 h6 p ul ol li blockquote table thead "
    "tbody tr th td a em strong code pre span br hr sup s".split()
)
ATTRIBUTES = frozenset(
    "id class href title role aria-label scope start align data-figure lang".split()
)
TARGET = re.compile(r"#[^\s]*|https?://[^\s]+|mailto:[^\s]+", re.IGNORECASE)
BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 td th tr br hr blockquote pre div".split())
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
BLANKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")


class Judge(HTMLParser):
    """Notes every tag, attribute and target that a brief has no use for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.harm: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HARMLESS:
            self.harm.append(f"<{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.harm.append(f"{name}={value}")
            if name == "href" and not TARGET.fullmatch(value or ""):
                self.harm.append(f"href={value}")
        if tag in BLOCKS:
            self.words.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.harm.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.harm.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.harm.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.harm.append(f"<![{data}]>")


def judged(html: str) -> tuple[list[str], str]:
    """Return what could harm a reader in HTML, and the words that it shows."""
    judge = Judge()
    judge.feed(html)
    judge.close()
    return judge.harm, plain("".join(judge.words))


def plain(text: str) -> str:
    """Return words with each run of blanks as one."""
    return BLANKS.sub(" ", text).strip()


def stated(text: str) -> str:
    """Return words after the replacements that are promised, and no others."""
    return plain(UNSEEN.sub("\ufffd", BLANKS.sub(" ", text)))


def letters(text: str) -> str:
    """Return the letters of a text alone."""
    return "".join(one for one in text if unicodedata.category(one)[0] == "L")
