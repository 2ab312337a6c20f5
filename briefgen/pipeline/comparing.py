"""Two states of a brief: its redline, and the judgements that changed."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.counted import counted
from briefgen.base.diagnostic import Severity
from briefgen.base.errors import BriefgenError
from briefgen.dossier.changes import ADDED, EDITED, REMOVED, RecordChange
from briefgen.dossier.edition import as_printed, differing
from briefgen.dossier.model import Dossier
from briefgen.dossier.readable import readable
from briefgen.dossier.redline import Line, redline
from briefgen.loader.above import SETTINGS
from briefgen.loader.revision import workspace_at
from briefgen.pipeline.builtedition import (
    BuiltEdition,
    Judgements,
    edition_at,
    names_edition,
)
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.printing import filled
from briefgen.pipeline.targets import Target
from briefgen.schema.analysis import Judgement

BRIEF = ".brief.yaml"

Editions = Mapping[str, BuiltEdition]
"""By brief, as `dossier/slug`."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in one brief between two states.

    Args:
        brief: The brief.
        lines: Its text with what went and came.
        judgements: The judgements whose wording, confidence or likelihood changed.
        problem: Why that is not, or may not be, all.
    """

    brief: str
    lines: tuple[Line, ...]
    judgements: tuple[RecordChange, ...]
    problem: str = ""


@contextmanager
def _state(target: Target, revision: str | None) -> Iterator[Checked]:
    """Give the workspace as a revision has it, or as it lies in the work tree."""
    if revision is None:
        yield check(target)
        return
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(workspace_at(target.root, revision))
        except BriefgenError as error:
            raise _no_edition(revision, error) from error
        yield check(Target(folder, target.dossiers, target.briefs))


def _no_edition(revision: str, error: BriefgenError) -> BriefgenError:
    """Return why a word is no revision; a path was meant as a built edition."""
    if not Path(revision).exists():
        return error
    hint = "a built edition is a PDF, a Markdown file, or a folder with `release.json`"
    return BriefgenError(f"`{revision}` is no built edition", hint=hint)


def _printed(dossier: Dossier, slug: str) -> Judgements:
    return {
        one.id: as_printed(one)
        for one in dossier.printed[slug].chosen("judgements")
        if isinstance(one, Judgement)
    }


def _built_now(checked: Checked, target: Target, state: str) -> Editions:
    printed = (
        (name, slug) for name, one in checked.dossiers.items() for slug in one.printed
    )
    unread = (
        (path.split("/")[1], path.split("/")[2].removesuffix(BRIEF))
        for path in _unread(checked)
        if path.endswith(BRIEF)
    )
    return {
        f"{name}/{slug}": _edition(checked, name, slug, state)
        for name, slug in dict.fromkeys((*printed, *unread))
        if not target.briefs or (name, slug) in target.briefs
    }


def _unread(checked: Checked) -> tuple[str, ...]:
    """Return the file of each error of reading."""
    return tuple(
        one.place.file
        for one in checked.report.diagnostics
        if one.code.startswith("YML") and one.severity is Severity.ERROR
    )


def _errors(checked: Checked, name: str, slug: str) -> int:
    """Return how many errors of reading concern a brief."""
    folders, own = (f"briefs/{name}/", "templates/"), f"briefs/{name}/{slug}{BRIEF}"
    return sum(
        path in (own, SETTINGS) or (path.startswith(folders) and BRIEF not in path)
        for path in _unread(checked)
    )


def _edition(checked: Checked, name: str, slug: str, state: str) -> BuiltEdition:
    """Return a brief as a state has it, as far as it can be printed."""
    brief = f"{name}/{slug}"
    dossier, wrong = checked.dossiers.get(name), _errors(checked, name, slug)
    told = f"{counted(wrong, 'errors of reading')} in {state}"
    if dossier is None or slug not in dossier.printed:
        return BuiltEdition(brief, "", {}, told)
    try:
        text = filled(checked, name, slug).markdown
    except BriefgenError as error:
        why = told if wrong else f"it cannot be printed as {state} has it"
        return BuiltEdition(brief, "", {}, f"{why}: {error.message}")
    return BuiltEdition(brief, text, _printed(dossier, slug), told if wrong else "")


def _editions(target: Target, state: str | None) -> Editions:
    """Return the briefs of a revision, of the work tree, or of one built edition."""
    if state is not None and names_edition(state):
        one = edition_at(Path(state))
        return {one.brief: one}
    with _state(target, state) as checked:
        return _built_now(checked, target, f"`{state}`" if state else "the work tree")


def _judgements(
    before: Judgements | None, after: Judgements | None
) -> Iterator[RecordChange]:
    if before is None or after is None:
        return
    for name in dict.fromkeys([*before, *after]):
        if name not in after:
            yield RecordChange(name, "judgements", REMOVED)
        elif name not in before:
            yield RecordChange(name, "judgements", ADDED)
        else:
            fields = tuple(differing(before[name], after[name]))
            if fields:
                yield RecordChange(name, "judgements", EDITED, fields)


def _compared(
    name: str, before: BuiltEdition | None, after: BuiltEdition | None
) -> Comparison:
    old = before or BuiltEdition(name, "", {})
    new = after or BuiltEdition(name, "", {})
    problem = "; ".join(filter(None, (old.problem, new.problem)))
    if not (old.markdown and new.markdown) and problem:
        return Comparison(name, (), (), problem)
    return Comparison(
        name,
        redline(readable(old.markdown, cited=True), readable(new.markdown, cited=True)),
        tuple(_judgements(old.judgements, new.judgements)),
        problem,
    )


def _narrowed(target: Target, *states: str | None) -> Target:
    """Return the target of a comparison in which one side is one built edition.

    Raises:
        BriefgenError: If the edition does not say of which brief it is.
    """
    for state in states:
        if state is not None and names_edition(state):
            name, slash, slug = edition_at(Path(state)).brief.partition("/")
            if not slash:
                raise BriefgenError(
                    f"`{state}` does not say of which brief it is",
                    hint="name two built editions",
                )
            return Target(target.root, (name,), ((name, slug),))
    return target


def compare(
    target: Target, before: str, after: str | None = None
) -> tuple[Comparison, ...]:
    """Return the redline of each brief between two states of a workspace.

    Args:
        target: The workspace and the briefs in it.
        before: A revision, or the path of a built edition, to start from.
        after: Likewise, to compare with; none means the work tree.

    Raises:
        BriefgenError: If a revision or an edition cannot be read, or no state has a
            brief.
    """
    narrowed = _narrowed(target, before, after)
    old, new = _editions(narrowed, before), _editions(narrowed, after)
    if not old and not new:
        raise BriefgenError("there is no brief to compare")
    return tuple(
        _compared(name, old.get(name), new.get(name))
        for name in dict.fromkeys([*old, *new])
    )


def compare_editions(before: Path, after: Path) -> Comparison:
    """Return the redline of two built editions, whatever they are named.

    Args:
        before: A built PDF or Markdown file, or the folder of a release.
        after: Likewise.

    Raises:
        BriefgenError: If one of them cannot be read.
    """
    old, new = edition_at(before), edition_at(after)
    both = new.brief if old.brief == new.brief else f"{old.brief} → {new.brief}"
    return _compared(both, old, new)
