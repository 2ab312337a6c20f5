"""A small workspace built again: what changed, and why."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.pipeline.asked import Asked, named_by
from briefgen.pipeline.building import build
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.uptodate import up_to_date
from briefgen.pipeline.written import Built

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted

ALL = ("md", "html", "pdf")
PLAIN = Request(ALL)
STATEMENT = "The authority has set aside €4.2 million."


def built(root: Path, quick: "Counted", request: Request = PLAIN) -> Built:
    return build(targets_in([str(root)]), request, quick.rendering())


def fresh(root: Path) -> bool:
    return up_to_date(Asked(named_by([str(root)]), ALL)) is not None


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def changed(result: Built) -> list[str]:
    return [one.path.name for one in result.outputs if one.written]


def reasons(result: Built) -> list[str]:
    return sorted({reason for one in result.outputs for reason in one.reasons})
