"""Two states of a brief: its redline, and the judgements that changed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.dossier.changes import RecordChange, changes_between
from briefgen.dossier.readable import readable
from briefgen.dossier.redline import Line, redline
from briefgen.loader.revision import workspace_at
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.printing import filled
from briefgen.pipeline.targets import Target


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in one brief between two states.

    Args:
        brief: The slug of the brief.
        lines: Its text with what went and came.
        judgements: The judgements whose wording, confidence or likelihood changed.
    """

    brief: str
    lines: tuple[Line, ...]
    judgements: tuple[RecordChange, ...]


@contextmanager
def _state(target: Target, revision: str | None) -> Iterator[Checked]:
    """Give the workspace as a revision has it, or as it lies in the work tree."""
    if revision is None:
        yield check(target)
        return
    with workspace_at(target.root, revision) as folder:
        yield check(Target(Path(folder), target.dossiers, target.briefs))


def _texts(checked: Checked, target: Target) -> Mapping[tuple[str, str], str]:
    wanted = target.briefs or tuple(
        (name, slug) for name, one in checked.dossiers.items() for slug in one.printed
    )
    return {
        (name, slug): readable(filled(checked, name, slug).markdown)
        for name, slug in wanted
        if name in checked.dossiers and slug in checked.dossiers[name].printed
    }


def _judgements(before: Checked, after: Checked, name: str) -> tuple[RecordChange, ...]:
    if name not in before.dossiers or name not in after.dossiers:
        return ()
    old, new = before.dossiers[name].records, after.dossiers[name].records
    return tuple(
        one for one in changes_between(old, new) if one.section == "judgements"
    )


def compare(
    target: Target, before: str, after: str | None = None
) -> tuple[Comparison, ...]:
    """Return the redline of each brief between two states of a workspace.

    Args:
        target: The workspace and the briefs in it.
        before: The revision to start from.
        after: The revision to compare with; none means the work tree.

    Raises:
        BriefgenError: If a revision cannot be read, or no state has a brief.
    """
    with _state(target, before) as old, _state(target, after) as new:
        first, second = _texts(old, target), _texts(new, target)
        if not first and not second:
            raise BriefgenError("there is no brief to compare")
        return tuple(
            Comparison(
                f"{name}/{slug}",
                redline(first.get((name, slug), ""), second.get((name, slug), "")),
                _judgements(old, new, name),
            )
            for name, slug in dict.fromkeys([*first, *second])
        )


def compare_files(before: Path, after: Path) -> Comparison:
    """Return the redline of two built Markdown files.

    Raises:
        BriefgenError: If one of them cannot be read.
    """
    texts = []
    for path in (before, after):
        try:
            texts.append(readable(path.read_text("utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            raise BriefgenError(f"`{path}` cannot be read: {error}") from error
    return Comparison(after.stem, redline(*texts), ())
