"""Each rule finds what its cases mark, and nothing else; people see the golden text.

A case is a folder `cases/<rule>/<case>/`, laid over `cases/_base` file by file. A line
that a rule must find carries the comment `# expect: name-of-rule`; where YAML allows no
comment, `# expect-below: name-of-rule` stands on the line above. `expected.txt` is what
`briefgen check` prints.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.base.report import Report
from briefgen.checks.catalogue import catalogue
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target
from briefgen.reports.human import render

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path for path in CASES.glob("[!_]*/*") if path.is_dir())
GOLDEN = "expected.txt"
MARK = re.compile(
    r"# expect(?P<below>-below)?: (?P<names>[a-z0-9-]+(?:, [a-z0-9-]+)*)$"
)

Found = tuple[str, int, str]


def marks_in(folder: Path) -> Iterator[Found]:
    """Yield what the files of a case mark: file, line and rule."""
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
            mark = MARK.search(line)
            assert mark or "expect" not in line, f"not a mark: {name}:{number}"
            if mark:
                for rule in mark["names"].split(", "):
                    yield name, number + bool(mark["below"]), rule


def found_in(report: Report) -> Iterator[Found]:
    """Yield what a check found: file, line and rule."""
    for one in report.diagnostics:
        line = report.texts[one.place.file].position(one.place.start).line
        yield one.place.file, line, one.name


def marked_rules(folder: Path) -> set[str]:
    return {name for _, _, name in marks_in(folder)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_finds_what_is_marked_and_nothing_else(
    folder: Path, lay: Callable[..., Path], golden: Callable[[Path, str], None]
) -> None:
    report = check(Target(lay(folder))).report
    assert Counter(found_in(report)) == Counter(marks_in(folder))
    counts = {k: n for k, n in report.checked.items() if k != "rules"}
    golden(folder / GOLDEN, render(replace(report, checked=counts)) + "\n")


def test_the_workspace_below_the_cases_checks_clean() -> None:
    assert check(Target(CASES / "_base")).report.diagnostics == ()


FROM_BUILDS = {"stale-output"}
"""Rules that look at what a build left behind, and so have tests of their own."""


@pytest.mark.parametrize(
    "name", [rule.name for rule in catalogue() if rule.name not in FROM_BUILDS]
)
def test_each_rule_has_a_bad_and_a_good_case(name: str) -> None:
    cases = [folder for folder in FOLDERS if folder.parent.name == name]
    assert any(name in marked_rules(folder) for folder in cases), "no bad case"
    assert any(name not in marked_rules(folder) for folder in cases), "no good case"


def test_each_folder_of_cases_is_named_after_a_rule() -> None:
    names = {path.name for path in CASES.glob("[!_]*")}
    assert names
    assert names <= {rule.name for rule in catalogue()}
