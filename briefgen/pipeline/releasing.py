"""Releases an edition: outputs, digests and the check report in one folder."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.diagnostic import Severity
from briefgen.base.digest import digest_bytes
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.dossier.printed import Printed
from briefgen.loader.releases import FOLDER, RECORD
from briefgen.outputs.formats.pdf import FORMAT as PDF
from briefgen.outputs.formats.pdf import job_of, output_of
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import RenderedPdf
from briefgen.outputs.typeset import Typeset
from briefgen.pipeline.checking import Checked, report_of
from briefgen.pipeline.layout import seen_on_pages, with_pages
from briefgen.pipeline.printing import formats_named, set_in_type
from briefgen.reports import json as json_report
from briefgen.schema.analysis import Judgement
from briefgen.schema.release import Release, ReleasedJudgement
from briefgen.store.folder import OutputFolder
from briefgen.store.write import same
from briefgen.version import MADE_BY

FORMATS = ("md", "html", "pdf")
REPORT = "check.json"


@dataclass(frozen=True, slots=True)
class Released:
    """A released edition.

    Args:
        folder: Where it stands.
        files: Its files.
        again: Whether the same edition stood there already.
        warnings: How many warnings its check gave.
    """

    folder: Path
    files: tuple[Path, ...]
    again: bool
    warnings: int


def _judgements(printed: Printed) -> dict[str, ReleasedJudgement]:
    return {
        one.id: ReleasedJudgement(
            statement=one.statement,
            confidence=one.confidence,
            likelihood=one.likelihood,
        )
        for one in printed.chosen("judgements")
        if isinstance(one, Judgement)
    }


def _outputs(
    laid: Typeset, slug: str, made: RenderedPdf
) -> Iterator[tuple[str, bytes]]:
    for one in formats_named(FORMATS):
        output = output_of(made) if one == PDF else one.render(laid)
        if output.problems:
            raise BriefgenError(
                f"the {one.name} of `{slug}` cannot be made: {output.problems[0]}",
                exit_code=3,
            )
        yield f"{slug}{one.suffix}", output.data


def _refuse_errors(report: Report, hint: str) -> None:
    if report.fails():
        message = "the check found errors, nothing was released"
        raise BriefgenError(message, hint=hint, exit_code=1)


def _record(
    checked: Checked, name: str, slug: str, laid: Typeset, files: Mapping[str, bytes]
) -> bytes:
    printed = checked.dossiers[name].printed[slug]
    record = Release(
        schema_version=1,
        made_by=MADE_BY,
        dossier=name,
        slug=slug,
        version=printed.brief.version,
        date=printed.brief.date.isoformat(),
        fingerprint=laid.fingerprint,
        judgements=_judgements(printed),
        files={file: digest_bytes(data) for file, data in files.items()},
    )
    data = record.model_dump()
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def _guard(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Tell whether the same edition stands there; refuse to replace another one.

    The record is written last: a folder without it is a release that was broken off,
    and is finished if nothing in it differs.
    """
    whole = (folder / RECORD).is_file()
    for name, data in files.items():
        if (whole or (folder / name).exists()) and not same(folder / name, data):
            again = "" if whole else ", or remove the folder, whose release never ended"
            raise BriefgenError(
                f"`{folder}` holds another edition of this version and date",
                hint="a released edition is never replaced: give the brief a new "
                f"`version:` and say in `changes:` what it changes{again}",
                exit_code=1,
            )
    return whole


def release(checked: Checked, name: str, slug: str) -> Released:
    """Write the released edition of a brief; nothing of the brief is changed.

    Args:
        checked: A check of the workspace.
        name: The name of the dossier.
        slug: The name of the brief.

    Raises:
        BriefgenError: If the check or the laid-out pages have errors, the edition was
            released otherwise before, or an output cannot be made or would lie outside
            the workspace.
    """
    report = report_of(checked, name)
    for one in (report, checked.report):
        _refuse_errors(one, "`briefgen check` lists them")
    laid = set_in_type(checked, name, slug)
    made = render_pdf(job_of(laid))
    report = with_pages(report, seen_on_pages(checked, name, slug, made.findings), 1)
    _refuse_errors(report, "`briefgen check --layout` lists them")
    brief = checked.dossiers[name].briefs[slug]
    files = dict(_outputs(laid, slug, made))
    files[REPORT] = (json_report.render(report) + "\n").encode()
    files[RECORD] = _record(checked, name, slug, laid, files)
    place = f"{FOLDER}/{name}/{slug}/{brief.version}-{brief.date.isoformat()}"
    folder = checked.root / place
    inside = OutputFolder(checked.root)
    inside.place(f"{place}/{RECORD}")
    again = _guard(folder, files)
    for file, data in files.items():
        inside.write(f"{place}/{file}", data)
    paths = tuple(folder / file for file in files)
    return Released(folder, paths, again, report.count(Severity.WARNING))
