"""An examination as text."""

import json

from briefgen.cli.machine.examination import Examination
from briefgen.cli.machine.finding import Finding, State
from briefgen.cli.machine.report import as_json, as_text
from briefgen.cli.machine.trial import Trial

PANGO = Finding("system libraries", "pango", State.MISSING)
PYTHON = Finding("python", "python", State.FOUND, "3.11.2 on linux x86_64")
FONTS = Finding("also", "fonts", State.MISSING, "none bundled")
BROKEN = Examination(
    (PYTHON, PANGO), Trial(worked=False, said="OSError: no pango"), "mend it"
)
WHOLE = Examination((PYTHON,), Trial(worked=True, said="Pango 1.50.12"), None)

TEXT = """\
python
  python  found          3.11.2 on linux x86_64

system libraries
  pango   missing

no PDF can be made: OSError: no pango
this mends what is missing:

    mend it"""


def test_what_is_missing_is_listed_with_the_command_that_mends_it() -> None:
    assert as_text(BROKEN) == TEXT


def test_a_whole_machine_is_told_so() -> None:
    assert as_text(WHOLE).endswith("\na PDF can be made (Pango 1.50.12)")


def test_a_broken_installation_is_told_from_a_broken_system() -> None:
    examination = Examination((FONTS,), WHOLE.pdf, None)
    assert as_text(examination).endswith(": a part of briefgen is missing")


def test_programs_get_the_same() -> None:
    assert json.loads(as_json(BROKEN)) == {
        "version": 1,
        "pdf": {"can_be_made": False, "detail": "OSError: no pango"},
        "remedy": "mend it",
        "findings": [
            {
                "group": "python",
                "name": "python",
                "state": "found",
                "detail": "3.11.2 on linux x86_64",
            },
            {
                "group": "system libraries",
                "name": "pango",
                "state": "missing",
                "detail": "",
            },
        ],
    }
