"""Builds briefs: each output whole, and none of a brief that fails its checks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.printing import formats_named, set_in_type
from briefgen.pipeline.targets import Target
from briefgen.store.write import write_whole


@dataclass(frozen=True, slots=True)
class Written:
    """One output of a build.

    Args:
        path: Where it stands.
        written: Whether its bytes changed.
        problems: What went wrong; such an output is not written.
    """

    path: Path
    written: bool
    problems: tuple[str, ...] = ()


def wanted(checked: Checked, target: Target) -> tuple[tuple[str, str], ...]:
    """Return the briefs to build, as dossier and slug.

    Raises:
        BriefgenError: If a brief is named that is not, or there is none.
    """
    known = [
        (name, slug) for name, one in checked.dossiers.items() for slug in one.briefs
    ]
    for brief in target.briefs:
        if brief not in known:
            raise BriefgenError(f"brief `{brief[1]}` cannot be read", exit_code=1)
    chosen = target.briefs or tuple(known)
    if not chosen:
        raise BriefgenError(
            "there is no brief to build", hint="add a `<name>.brief.yaml`"
        )
    return tuple(chosen)


def _outputs(
    checked: Checked, brief: tuple[str, str], names: Sequence[str], folder: Path
) -> Iterator[Written]:
    dossier, slug = brief
    formats = formats_named(names)
    laid = set_in_type(checked, dossier, slug)
    for one in formats:
        path = folder / dossier / f"{slug}{one.suffix}"
        output = one.render(laid)
        if output.problems:
            yield Written(path, written=False, problems=output.problems)
            continue
        yield Written(path, written=write_whole(path, output.data))


def build(
    checked: Checked, target: Target, names: Sequence[str], folder: Path | None = None
) -> tuple[Written, ...]:
    """Write the outputs of checked briefs.

    Args:
        checked: A check without errors.
        target: The briefs to build.
        names: The names of the formats.
        folder: Where to; by default the output folder of the settings.

    Raises:
        BriefgenError: If the check has errors, or an output cannot be written.
    """
    if not checked.ok:
        raise BriefgenError("the check found errors, nothing was built", exit_code=1)
    into = folder or checked.root / checked.loaded.settings.output
    return tuple(
        one
        for brief in wanted(checked, target)
        for one in _outputs(checked, brief, names, into)
    )
