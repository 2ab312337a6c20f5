"""SARIF and JUnit hold to schemas that others published, in every shape of a report."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pytest
from jsonschema import Draft4Validator
from jsonschema.exceptions import best_match
from lxml import etree  # type: ignore[import-untyped]  # it has no stubs

from briefgen.base.report import Report
from briefgen.pipeline.checking import check
from briefgen.pipeline.rulebook import pages
from briefgen.pipeline.targets import targets_in
from briefgen.reports.catalogue import REPORTS

SCHEMAS = Path(__file__).parent / "schemas"
CEASEFIRE = Path(__file__).resolve().parents[1] / "checks/dossiers/ceasefire"
Shape = Callable[[Report], Report]


def without_findings(report: Report) -> Report:
    return replace(report, diagnostics=(), waived=(), baselined=(), stale=())


def silenced_alone(report: Report) -> Report:
    return replace(report, diagnostics=())


def with_related_places(report: Report) -> Report:
    kept = tuple(one for one in report.diagnostics if one.related)
    assert kept
    return replace(report, diagnostics=kept)


def with_fixes(report: Report) -> Report:
    kept = tuple(one for one in report.diagnostics if one.fix)
    assert kept
    return replace(report, diagnostics=kept)


def without_texts(report: Report) -> Report:
    return replace(report, texts={})


def with_all_rules(report: Report) -> Report:
    return replace(report, rulebook=pages)


def without_rules_and_release(report: Report) -> Report:
    return replace(report, rulebook=tuple, release="", prefix="")


SHAPES: Mapping[str, Shape] = {
    "of every kind": lambda report: report,
    "of nothing": lambda _: Report(),
    **{
        shape.__name__.replace("_", " "): shape
        for shape in (
            without_findings,
            silenced_alone,
            with_related_places,
            with_fixes,
            without_texts,
            with_all_rules,
            without_rules_and_release,
        )
    },
}
SARIF_FAULTS = {
    "a level of our own": ('"level": "error"', '"level": "grave"'),
    "a line before the first": ('"startLine": 1,', '"startLine": 0,'),
    "a member that no schema knows": ('"ruleId": "PAS01"', '"rule": "PAS01"'),
    "no message": ('"message": {', '"messages": {'),
    "another version": ('"version": "2.1.0"', '"version": "2.2.0"'),
    "a fix without changes": ('"artifactChanges": [', '"changes": ['),
}
JUNIT_FAULTS = {
    "a line of a case": ("<testcase ", '<testcase line="1" '),
    "a suite without a name": ("<testsuite name=", "<testsuite id="),
    "a suite that counts no tests": (' tests="1"', ""),
    "a count of all that were skipped": ("<testsuites ", '<testsuites skipped="1" '),
    "an element that no schema knows": ("<skipped ", "<waived "),
}


@cache
def sarif_schema() -> Draft4Validator:
    text = (SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8")
    return Draft4Validator(json.loads(text))


@cache
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(file=str(SCHEMAS / "junit-10.xsd"))


def sarif_fault(text: str) -> str:
    """Return what the schema has against a report, nothing where it holds."""
    fault = best_match(sarif_schema().iter_errors(json.loads(text)))
    return f"{fault.json_path}: {fault.message}" if fault else ""


def junit_fault(text: str) -> str:
    """Return what the schema has against a report, nothing where it holds."""
    schema = junit_schema()
    schema.validate(etree.fromstring(text.encode()))
    return "\n".join(str(one) for one in schema.error_log)


@pytest.fixture
def checked(tmp_path: Path) -> Report:
    """Return what a check of a dossier finds in which every quote is another."""
    copied = copytree(CEASEFIRE, tmp_path / "ceasefire")
    facts = copied / "briefs/ceasefire/facts.yaml"
    facts.write_text(
        facts.read_text("utf-8").replace("quote: ", "quote: Not "), "utf-8"
    )
    report = check(targets_in([str(copied)])).report
    assert len(report.diagnostics) > 10
    return report


def test_the_schema_of_sarif_is_a_schema() -> None:
    Draft4Validator.check_schema(sarif_schema().schema)


def test_the_schemas_are_those_that_their_page_describes() -> None:
    page = (SCHEMAS / "README.md").read_text("utf-8")
    described = re.findall(r"^\| `(\S+)` .* `([0-9a-f]{64})` \|$", page, re.MULTILINE)
    files = (path for path in SCHEMAS.iterdir() if path.name != "README.md")
    there = {path.name: sha256(path.read_bytes()).hexdigest() for path in files}
    assert dict(described) == there


@pytest.mark.parametrize("shape", SHAPES)
def test_sarif_holds_to_the_schema_of_its_standard(report: Report, shape: str) -> None:
    assert sarif_fault(REPORTS["sarif"](SHAPES[shape](report))) == ""


@pytest.mark.parametrize("shape", SHAPES)
def test_junit_holds_to_the_schema_of_jenkins(report: Report, shape: str) -> None:
    assert junit_fault(REPORTS["junit"](SHAPES[shape](report))) == ""


def test_what_a_check_finds_holds_to_both_schemas(checked: Report) -> None:
    told = (
        sarif_fault(REPORTS["sarif"](checked)),
        junit_fault(REPORTS["junit"](checked)),
    )
    assert told == ("", "")


@pytest.mark.parametrize("kind", SARIF_FAULTS)
def test_the_schema_of_sarif_refuses(report: Report, kind: str) -> None:
    before, after = SARIF_FAULTS[kind]
    text = REPORTS["sarif"](report)
    assert before in text
    assert sarif_fault(text.replace(before, after, 1))


@pytest.mark.parametrize("kind", JUNIT_FAULTS)
def test_the_schema_of_junit_refuses(report: Report, kind: str) -> None:
    before, after = JUNIT_FAULTS[kind]
    text = REPORTS["junit"](report)
    assert before in text
    assert junit_fault(text.replace(before, after, 1))
