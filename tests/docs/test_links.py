"""Links between the pages of the documentation lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md"])
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<words>.+)$", re.MULTILINE)
FENCE = re.compile(r"^```(?s:.*?)^```|^ {4}[^\n]*$|`[^`\n]+`", re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives the headings of a page."""
    words = (one["words"].lower() for one in HEADING.finditer(page.read_text("utf-8")))
    return {re.sub(r"[^\w -]", "", one).strip().replace(" ", "-") for one in words}


def links(page: Path) -> Iterator[str]:
    prose = FENCE.sub("", page.read_text("utf-8"))
    for match in LINK.finditer(prose):
        if not match["target"].startswith(("http://", "https://", "mailto:")):
            yield match["target"]


def broken(page: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.exists():
        return True
    return bool(anchor) and anchor not in anchors(file)


@pytest.mark.parametrize("page", PAGES, ids=lambda one: str(one.relative_to(ROOT)))
def test_no_link_is_broken(page: Path) -> None:
    assert [target for target in links(page) if broken(page, target)] == []


def test_the_pages_do_link_to_each_other() -> None:
    assert sum(len(list(links(page))) for page in PAGES) > 100


def test_a_link_to_nothing_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# One\n\n[x](b.md) [y](#two) [z](#one)\n", "utf-8")
    assert [one for one in links(page) if broken(page, one)] == ["b.md", "#two"]


def test_every_page_is_reached_from_the_first() -> None:
    first = ROOT / "docs" / "index.md"
    seen, waiting = {first}, [first]
    while waiting:
        page = waiting.pop()
        for target in links(page):
            file = (page.parent / target.partition("#")[0]).resolve()
            if file.suffix == ".md" and file.is_file() and file not in seen:
                seen.add(file)
                waiting.append(file)
    alone = [one for one in PAGES if one not in seen and one.name != "README.md"]
    assert alone == []
