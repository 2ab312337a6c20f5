#!/usr/bin/env python3
"""Gather the news: one section of the changelog from the files in `changes/`.

`news.py` prints the section that the next release would get. `news.py gather DATE`
writes it into `CHANGELOG.md`, under the version of `briefgen/version.py`, and removes
the files that it was made from.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from textwrap import fill

ROOT = Path(__file__).resolve().parent.parent
KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed", "removed": "Removed"}
"""By the ending of a file: the heading that its news stands under, in order."""
WIDTH = 88
_NAME = re.compile(rf"[a-z0-9][a-z0-9-]*\.({'|'.join(KINDS)})\.md")
_VERSION = re.compile(r'^VERSION = "([^"]+)"$', re.MULTILINE)


def news_in(folder: Path) -> list[Path]:
    """Return the files of news in a folder, by name."""
    found = sorted(path for path in folder.glob("*.md") if path.name != "README.md")
    wrong = [path.name for path in found if not _NAME.fullmatch(path.name)]
    if wrong:
        kinds = "|".join(KINDS)
        sys.exit(f"not `<slug>.<{kinds}>.md`: {', '.join(wrong)}")
    return found


def section(title: str, files: Iterable[Path]) -> str:
    """Return the news as one section of the changelog."""
    return "\n".join([f"## {title}", *_lines(list(files))]) + "\n"


def _lines(files: list[Path]) -> Iterator[str]:
    for kind, heading in KINDS.items():
        told = [path for path in files if path.name.endswith(f".{kind}.md")]
        if told:
            yield from ("", f"### {heading}", "")
        for path in told:
            words = " ".join(path.read_text("utf-8").split())
            yield fill(
                f"- {words}",
                WIDTH,
                subsequent_indent="  ",
                break_long_words=False,
                break_on_hyphens=False,
            )


def with_section(changelog: str, new: str) -> str:
    """Return a changelog with a section before all others."""
    head, mark, older = changelog.partition("\n## ")
    title = new.partition("\n")[0]
    if f"\n{title.partition(',')[0]}," in changelog:
        sys.exit(f"`{title}` stands in the changelog already")
    rest = f"\n{mark.lstrip()}{older}" if mark else ""
    return f"{head.rstrip()}\n\n{new}{rest}"


def gather(root: Path, day: date) -> None:
    """Write the news of a release into the changelog, and remove its files."""
    files = news_in(root / "changes")
    if not files:
        sys.exit("no news in `changes/`")
    found = _VERSION.search((root / "briefgen" / "version.py").read_text("utf-8"))
    if found is None:
        sys.exit("no VERSION in `briefgen/version.py`")
    path = root / "CHANGELOG.md"
    new = section(f"{found.group(1)}, {day.isoformat()}", files)
    path.write_text(with_section(path.read_text("utf-8"), new), "utf-8")
    for one in files:
        one.unlink()


def main(words: list[str]) -> int:
    """Print the news, or gather it for a release."""
    match words:
        case []:
            print(section("Not yet released", news_in(ROOT / "changes")), end="")
        case ["gather", day]:
            gather(ROOT, date.fromisoformat(day))
        case _:
            print("usage: news.py [gather YYYY-MM-DD]", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
