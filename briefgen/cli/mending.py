"""`--fix` and `--diff` of `briefgen check`: what is told of safe edits."""

from collections import Counter
from pathlib import Path

from briefgen.base.report import Report
from briefgen.cli.terminal import note, say
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.fixing import Mended, Mending, diff, mend, write
from briefgen.reports.place import written


def _rules(mending: Mending, file: Mended) -> str:
    codes = Counter(
        one.code
        for one in mending.mended
        if one.fix and any(edit.span.file == file.path for edit in one.fix.edits)
    )
    return ", ".join(f"{number} {code}" for code, number in sorted(codes.items()))


def _tell(mending: Mending, report: Report, verb: str) -> None:
    for file in mending.files:
        note(f"{verb} {file.path}: {_rules(mending, file)}")
    for one in mending.refused:
        where = written(report.texts, one.diagnostic.place)
        note(f"left alone {where} {one.diagnostic.code}: {one.why}")
    if not mending.mended and not mending.refused:
        note("no finding has a safe edit")


def apply(checked: Checked, root: Path) -> None:
    """Write the safe edits of a check and tell what was done.

    Raises:
        BriefgenError: If a file cannot be written.
    """
    mending = mend(checked)
    write(mending, root)
    _tell(mending, checked.report, "mended")


def show(checked: Checked) -> bool:
    """Print the safe edits of a check as a diff; tell whether there are any."""
    mending = mend(checked)
    if mending.files:
        say(diff(mending))
    _tell(mending, checked.report, "would mend")
    return bool(mending.files)
