"""An examination as text, for people and for programs."""

import json
from collections.abc import Iterator
from itertools import groupby

from briefgen.cli.machine.examination import Examination

FORMAT = 1
"""The version of the JSON; it changes when a name or a meaning changes."""


def as_text(examination: Examination) -> str:
    """Return an examination for people."""
    return "\n".join((*listing(examination), *verdict(examination)))


def listing(examination: Examination) -> Iterator[str]:
    """Yield what was found, under a line for each group."""
    width = max(len(finding.name) for finding in examination.findings)
    for group, findings in groupby(examination.findings, lambda item: item.group):
        yield group
        for finding in findings:
            line = f"  {finding.name:<{width}}  {finding.state:<13}  {finding.detail}"
            yield line.rstrip()
        yield ""


def verdict(examination: Examination) -> Iterator[str]:
    """Yield whether a PDF can be made, and what mends the rest."""
    if examination.can_make_pdf:
        yield f"a PDF can be made ({examination.pdf.said})"
    elif examination.pdf.worked:
        yield "no PDF of a brief can be made: a part of briefgen is missing"
    else:
        yield f"no PDF can be made: {examination.pdf.said}"
    if examination.remedy:
        yield f"this mends what is missing:\n\n    {examination.remedy}"


def as_json(examination: Examination) -> str:
    """Return an examination for programs."""
    findings = [
        {
            "group": finding.group,
            "name": finding.name,
            "state": finding.state.value,
            "detail": finding.detail,
        }
        for finding in examination.findings
    ]
    report = {
        "version": FORMAT,
        "pdf": {
            "can_be_made": examination.can_make_pdf,
            "detail": examination.pdf.said,
        },
        "remedy": examination.remedy,
        "findings": findings,
    }
    return json.dumps(report, indent=2, ensure_ascii=False)
