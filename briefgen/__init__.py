"""Policy briefs that can be audited: facts in YAML to Markdown, HTML and PDF.

`briefgen.check(path)` returns a `Report`; `briefgen.build(path)` writes the outputs of
briefs and returns what was written. Both are imported at their first use, so that the
package itself costs nothing to import.
"""

from importlib import import_module

TYPE_CHECKING = False
"""As in `typing`, whose import takes as long as a build with nothing to do."""

if TYPE_CHECKING:
    from briefgen.api import build, check
    from briefgen.base.diagnostic import Diagnostic, Severity
    from briefgen.base.errors import BriefgenError
    from briefgen.base.report import Report
    from briefgen.pipeline.written import Written

__all__ = [
    "BriefgenError",
    "Diagnostic",
    "Report",
    "Severity",
    "Written",
    "build",
    "check",
]

_HOMES = {
    "BriefgenError": "briefgen.base.errors",
    "Diagnostic": "briefgen.base.diagnostic",
    "Report": "briefgen.base.report",
    "Severity": "briefgen.base.diagnostic",
    "Written": "briefgen.pipeline.written",
    "build": "briefgen.api",
    "check": "briefgen.api",
}


def __getattr__(name: str) -> object:
    """Import a public name at its first use."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
