"""One line a finding, for logs and for editors that read them."""

from briefgen.base.report import Report
from briefgen.reports.excerpt import shown
from briefgen.reports.human import summary
from briefgen.reports.place import region


def render(report: Report, *, colour: bool = False) -> str:
    """Return a line for each finding and the closing summary; colours do not matter."""
    del colour
    lines = []
    for one in report.diagnostics:
        place = region(report.texts, one.place)
        where = f"{place.file}:{place.line}:{place.column}"
        message = shown(" ".join(one.message.split()))
        lines.append(f"{where}: {one.severity} {one.code} {message} [{one.name}]")
    return "\n".join([*lines, *summary(report)])
