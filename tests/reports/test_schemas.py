"""Each form for machines holds to its schema, and is what its readers need."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from briefgen.base.report import Report
from briefgen.reports.catalogue import REPORTS
from briefgen.reports.reportschema import report_schema

EMPTY = Report()


def both(report: Report) -> Iterator[Report]:
    yield report
    yield EMPTY


def test_the_schema_of_the_report_is_a_schema() -> None:
    Draft202012Validator.check_schema(report_schema())


def test_json_holds_to_its_schema(report: Report) -> None:
    validator = Draft202012Validator(report_schema())
    for one in both(report):
        validator.validate(json.loads(REPORTS["json"](one)))


def test_the_schema_of_the_report_refuses_another_shape(report: Report) -> None:
    data = json.loads(REPORTS["json"](report))
    del data["diagnostics"][0]["line"]
    data["waived"][0]["surprise"] = 1
    errors = list(Draft202012Validator(report_schema()).iter_errors(data))
    assert len(errors) == 2


def test_the_counts_of_the_json_are_those_of_its_lists(report: Report) -> None:
    data = json.loads(REPORTS["json"](report))
    summary = data["summary"]
    weights = [one["severity"] for one in data["diagnostics"]]
    assert [weights.count(name) for name in ("error", "warning", "note")] == [
        summary[name] for name in ("errors", "warnings", "notes")
    ]
    for name in ("waived", "baselined", "stale_baseline"):
        assert summary[name] == len(data[name]) > 0


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif", "junit"])
def test_a_form_for_machines_can_be_written_as_utf_8(form: str, report: Report) -> None:
    assert "\ufffd" in REPORTS[form](report).encode().decode()


def test_json_keeps_hostile_words_but_for_what_is_no_character(report: Report) -> None:
    message = json.loads(REPORTS["json"](report))["diagnostics"][0]["message"]
    wanted = report.diagnostics[0].message
    assert message == wanted.replace("\ud800", "\ufffd")


def test_gitlab_has_what_code_quality_needs(report: Report) -> None:
    issues = json.loads(REPORTS["gitlab"](report))
    assert len(issues) == len(report.diagnostics) + 3
    for one in issues:
        assert set(one) >= {"description", "check_name", "fingerprint", "location"}
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert one["location"]["path"].startswith("policy/briefs/")
        assert one["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize("form", ["gitlab", "json"])
def test_no_two_findings_have_one_fingerprint(form: str, report: Report) -> None:
    data = json.loads(REPORTS[form](report))
    issues = data if form == "gitlab" else data["diagnostics"]
    prints = [one["fingerprint"] for one in issues]
    assert len(prints) == len(set(prints)) > 10


def test_sarif_names_its_rules_by_place(report: Report) -> None:
    run = json.loads(REPORTS["sarif"](report))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_uris_are_relative_references(report: Report) -> None:
    text = REPORTS["sarif"](report)
    uris = re.findall(r'"uri": "(.*)"', text)
    assert "policy/seeds/letter%20%C3%BC.txt" in uris
    assert all(re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", one) for one in uris)


def test_sarif_messages_link_to_nothing(report: Report) -> None:
    results = json.loads(REPORTS["sarif"](report))["runs"][0]["results"]
    told = [one["message"]["text"] for one in results]
    assert any("evil.example" in one for one in told)
    assert not any("](" in one for one in told)


def test_sarif_lists_what_is_silenced_beside_the_results(report: Report) -> None:
    run = json.loads(REPORTS["sarif"](report))["runs"][0]
    listed = run["properties"]["briefgen"]
    assert len(run["results"]) == len(report.diagnostics)
    assert [len(listed[name]) for name in ("waived", "baselined", "staleBaseline")] == [
        2,
        1,
        1,
    ]


def test_the_rulebook_is_opened_for_sarif_alone(report: Report) -> None:
    opened: list[str] = []
    for form in sorted(REPORTS):

        def rulebook(form: str = form) -> tuple[()]:
            opened.append(form)
            return ()

        REPORTS[form](replace(report, rulebook=rulebook))
    assert opened == ["sarif"]


def parsed(report: Report) -> ET.Element:
    return ET.fromstring(REPORTS["junit"](report))  # noqa: S314 - our own text


def test_junit_counts_are_those_of_its_cases(report: Report) -> None:
    for one in both(report):
        root = parsed(one)
        suites = root.findall("testsuite")
        assert int(root.attrib["failures"]) == len(root.findall(".//failure"))
        for name, path in (("failures", "failure"), ("skipped", "skipped")):
            for suite in suites:
                found = suite.findall(f"testcase/{path}")
                assert int(suite.attrib[name]) == len(found)
        assert int(root.attrib["tests"]) == len(root.findall(".//testcase"))
        for suite in suites:
            assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))


def test_a_file_without_findings_passes_in_junit(report: Report) -> None:
    clean = replace(report, diagnostics=(), waived=(), baselined=())
    root = parsed(clean)
    assert root.attrib["failures"] == "0"
    assert [one.attrib["name"] for one in root.iter("testcase")] == ["holds"] * 3
