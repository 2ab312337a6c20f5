"""What a small brief with every part looks like, whole: read the diff as one reads code."""

import re
from collections.abc import Callable
from pathlib import Path

from briefgen.outputs.formats import html, markdown
from briefgen.outputs.page import page
from briefgen.outputs.typeset import Typeset

HERE = Path(__file__).parent / "golden"
Golden = Callable[[Path, str], None]


def without_theme(text: str) -> str:
    """Return a page without its style sheet, its script and their digests."""
    text = re.sub(r"<style>.*?</style>", "<style>…</style>", text, flags=re.DOTALL)
    text = re.sub(r"<script>.*?</script>", "<script>…</script>", text, flags=re.DOTALL)
    return re.sub(r"sha256-[A-Za-z0-9+/=]+", "sha256-…", text)


def test_the_markdown_of_every_part(every_part: Typeset, golden: Golden) -> None:
    golden(HERE / "every-part.md", markdown.render(every_part).data.decode())


def test_the_html_of_every_part(every_part: Typeset, golden: Golden) -> None:
    made = html.render(every_part).data.decode()
    golden(HERE / "every-part.html", without_theme(made))


def test_the_print_page_of_every_part(every_part: Typeset, golden: Golden) -> None:
    golden(HERE / "every-part.print.html", without_theme(page(every_part, "print", "")))
