"""What SARIF says of results and rules."""

import json
from dataclasses import replace

from briefgen.base.report import Report
from briefgen.pipeline.rulebook import pages
from briefgen.reports.catalogue import REPORTS


def test_every_finding_is_a_result(report: Report) -> None:
    (run,) = json.loads(REPORTS["sarif"](report))["runs"]
    told = [one["ruleId"] for one in run["results"]]
    assert told == [one.code for one in report.diagnostics]


def test_a_report_without_findings_has_a_list_of_no_results() -> None:
    (run,) = json.loads(REPORTS["sarif"](Report()))["runs"]
    assert run["results"] == []


def test_the_pages_of_all_rules_become_rules(report: Report) -> None:
    (run,) = json.loads(REPORTS["sarif"](replace(report, rulebook=pages)))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [page.code for page in pages()]
    assert all(one["help"]["text"] and one["shortDescription"]["text"] for one in rules)
