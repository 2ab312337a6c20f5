"""A page and a line of a built brief, as a command names them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefgen.base.errors import BriefgenError
from briefgen.base.nearest import did_you_mean
from briefgen.pipeline.asked import BRIEF
from briefgen.pipeline.checking import Checked

PDF = ".pdf"
PLACE = re.compile(r"(?P<what>.+\.pdf):(?P<page>\d+)(?::(?P<line>\d+))?")


class PagePlace(NamedTuple):
    """A page of a built brief, and perhaps a line of it.

    Args:
        what: The PDF, by its path or its name; or the brief.
        page: The page, from 1.
        line: The line, from 1; 0 for none.
    """

    what: str
    page: int
    line: int = 0


def place_named(text: str) -> PagePlace | None:
    """Return what `brief.pdf:3:12` or `brief.pdf:3` means; None for other words."""
    match = PLACE.fullmatch(text)
    if match is None:
        return None
    return PagePlace(match["what"], int(match["page"]), int(match["line"] or 0))


def pdf_meant(checked: Checked, what: str) -> Path:
    """Return the PDF that a path, or the name of a brief, means.

    Raises:
        BriefgenError: If there is no such brief, several, or no PDF of it.
    """
    if what.endswith(PDF) and Path(what).is_file():
        return Path(what)
    name = Path(what).name.removesuffix(BRIEF).removesuffix(PDF)
    folder = checked.root / checked.loaded.settings.output
    found = [one for one in _briefs(checked) if one.rpartition("/")[2] == name]
    narrowed = [one for one in found if Path(what).parent.name == one.split("/")[0]]
    match narrowed or found:
        case [brief]:
            path = folder / f"{brief}{PDF}"
        case []:
            known = {one.rpartition("/")[2] for one in _briefs(checked)}
            hint = did_you_mean(name, known) or "name a built PDF, or a brief"
            raise BriefgenError(f"there is no PDF `{what}`", hint=hint)
        case several:
            names = ", ".join(f"`{one}`" for one in several)
            raise BriefgenError(
                f"`{what}` may be {names}", hint="name the path of the PDF"
            )
    if not path.is_file():
        raise BriefgenError(
            f"`{brief}` was not built to PDF", hint="`briefgen build` builds it"
        )
    return path


def _briefs(checked: Checked) -> Iterator[str]:
    for name, dossier in checked.dossiers.items():
        yield from (f"{name}/{slug}" for slug in dossier.printed)
