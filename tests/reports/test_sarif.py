"""SARIF as an independent reader of its schema takes it."""

import json
from dataclasses import replace

import pytest
from pydantic import ValidationError
from sarif_pydantic import Sarif  # type: ignore[import-untyped]  # it has no stubs

from briefgen.base.report import Report
from briefgen.pipeline.rulebook import pages
from briefgen.reports.catalogue import REPORTS


def test_an_independent_reader_takes_the_report(report: Report) -> None:
    sarif = Sarif.model_validate_json(REPORTS["sarif"](report))
    results = sarif.runs[0].results
    assert results is not None
    assert [one.rule_id for one in results] == [one.code for one in report.diagnostics]


def test_an_independent_reader_takes_an_empty_report() -> None:
    assert Sarif.model_validate_json(REPORTS["sarif"](Report())).runs[0].results == []


def test_the_pages_of_all_rules_become_rules(report: Report) -> None:
    text = REPORTS["sarif"](replace(report, rulebook=pages))
    rules = Sarif.model_validate_json(text).runs[0].tool.driver.rules
    assert rules is not None
    assert [one.id for one in rules] == [page.code for page in pages()]
    assert all(one.help and one.short_description for one in rules)


def test_the_independent_reader_refuses_what_is_wrong(report: Report) -> None:
    data = json.loads(REPORTS["sarif"](report))
    data["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(ValidationError, match="level"):
        Sarif.model_validate(data)
