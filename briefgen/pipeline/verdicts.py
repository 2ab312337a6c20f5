"""Which dossiers may be built: one with errors does not stop the others."""

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.loader.builtin import BUILT_IN, FOLDER
from briefgen.loader.loaded import LoadedDossier
from briefgen.loader.templates import HOUSE
from briefgen.pipeline.checking import Checked

BRIEFS = "briefs"


def concerns(finding: Diagnostic, dossier: LoadedDossier) -> bool:
    """Tell whether a finding concerns a dossier, by the file that it stands in.

    A finding in a file of nobody's concerns everyone.
    """
    path = finding.place.file
    parts = path.removeprefix(BUILT_IN).split("/")
    named = len(parts) > 1
    if parts[0] == BRIEFS and named:
        return parts[1] == dossier.name
    if parts[0] == FOLDER and named and parts[1] != HOUSE:
        return any(one.template == parts[1] for one in dossier.briefs.values())
    return True


def _concerns(checked: Checked, finding: Diagnostic, dossier: LoadedDossier) -> bool:
    path = finding.place.file
    users = [one.name for one in checked.loaded.dossiers if path in one.sources]
    return dossier.name in users if users else concerns(finding, dossier)


def counted(checked: Checked, dossier: LoadedDossier, severity: Severity) -> int:
    """Return how many findings of a severity concern a dossier."""
    return sum(
        one.severity is severity and _concerns(checked, one, dossier)
        for one in checked.report.diagnostics
    )


def sound(checked: Checked, *, strict: bool = False) -> tuple[str, ...]:
    """Return the names of the dossiers that hold."""
    return tuple(
        one.name
        for one in checked.loaded.dossiers
        if not counted(checked, one, Severity.ERROR)
        and not (strict and counted(checked, one, Severity.WARNING))
    )
