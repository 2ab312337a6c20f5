"""A built PDF of a brief, with its pages and whether it is older than its inputs.

This module imports pypdf: import it where a PDF is read, and not before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.dossier.paging import Paging
from briefgen.loader.printedpdf import PrintedPdf, open_printed
from briefgen.outputs.formats.pdf import FORMAT
from briefgen.pipeline.apart import read_apart
from briefgen.pipeline.before import Before
from briefgen.pipeline.carriednames import record_names, source_name
from briefgen.pipeline.carriedrecords import evidence_in
from briefgen.pipeline.carrying import CHECK, TEXT
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.printing import filled
from briefgen.pipeline.reasons import Reasoning
from briefgen.pipeline.request import Request
from briefgen.schema.evidencefile import CarriedBrief, EvidenceFile


@dataclass(frozen=True, slots=True)
class BuiltPdf:
    """A built PDF of a brief.

    Args:
        path: Where it stands.
        brief: Which brief it is.
        paging: Its pages.
        older: Why it is older than its inputs, one reason each; nothing if it is not.
    """

    path: Path
    brief: CarriedBrief
    paging: Paging
    older: tuple[str, ...]


def built_pdf(checked: Checked, path: Path) -> BuiltPdf:
    """Return a built PDF, held against the workspace of today.

    Raises:
        BriefgenError: If it is no PDF of a brief of the workspace.
    """
    printed = read_apart(open_printed, path, PrintedPdf)
    evidence = evidence_in(printed.files)
    if evidence is None:
        raise BriefgenError(
            f"`{path}` is no PDF of briefgen", hint="`briefgen build` makes one"
        )
    brief = evidence.brief
    dossier = checked.dossiers.get(brief.dossier)
    if dossier is None or brief.slug not in dossier.printed:
        raise BriefgenError(
            f"the workspace has no brief `{brief.dossier}/{brief.slug}`, of which "
            f"`{path}` is a PDF",
            hint="run the command in the workspace that it was built from",
        )
    older = _since_the_build(checked, path, brief)
    if older is None:
        older = tuple(_since_it_was_made(checked, evidence))
    return BuiltPdf(path, brief, Paging(printed.pages), older)


def _since_the_build(
    checked: Checked, path: Path, brief: CarriedBrief
) -> tuple[str, ...] | None:
    """Return what changed by the build's manifest; None if that has no such PDF."""
    folder = checked.root / checked.loaded.settings.output
    name = f"{brief.dossier}/{brief.slug}"
    before = Before(checked.root, folder)
    output = f"{name}{FORMAT.suffix}"
    known = output in before.manifest.outputs and output not in before.outputs.changed
    if not known or path.resolve() != (folder / output).resolve():
        return None
    reasons = before.reasons(name, FORMAT.suffix, Request(()))
    return Reasoning(folder, checked.dossiers).words(name, reasons)


def _since_it_was_made(checked: Checked, evidence: EvidenceFile) -> Iterator[str]:
    """Yield what changed by what the PDF carries; it knows nothing of its style."""
    brief = evidence.brief
    today = {one.path: one.sha256 for one in checked.loaded.inputs}
    carried = tuple(_carried(checked, brief))
    changed = [
        f"{path} changed" if name in evidence.files else f"{path} is new"
        for path, name in carried
        if evidence.files.get(name) != today.get(path)
    ]
    known = {TEXT, CHECK, *(name for _, name in carried)}
    changed += [f"{name} is gone" for name in evidence.files if name not in known]
    yield from changed
    laid = filled(checked, brief.dossier, brief.slug)
    if not changed and laid.fingerprint != evidence.fingerprint:
        yield "its template, the settings or briefgen changed"


def _carried(checked: Checked, brief: CarriedBrief) -> Iterator[tuple[str, str]]:
    """Yield the files that a PDF carries: their paths today, and their names in it."""
    loaded = next(one for one in checked.loaded.dossiers if one.name == brief.dossier)
    files = (*loaded.files, f"{loaded.folder}/{brief.slug}.brief.yaml")
    yield from record_names(brief.dossier, files).items()
    for name, source in checked.dossiers[brief.dossier].sources.items():
        if source.attach == "text":
            yield source.file, source_name(name, source)
