"""Waivers: what they silence, and what is wrong with them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.checks.selection import Selection
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.targets import Target

Examine = Callable[..., Checked]


def fact(waiver: str, statement: str = "Shipping lines will stay.") -> str:
    return f"""facts:
  F9:
    statement: {statement}
    quote: Shipping lines will probably stay
    source: S1
    para: 4
    kind: claim
    voice: reporter
    topic: dues
    confidence: medium
    waive:
      - {{rule: {waiver}, reason: The desk has looked at it., by: Desk}}
"""


def codes(checked: Checked) -> list[str]:
    return [one.code for one in checked.report.diagnostics]


@pytest.mark.parametrize("rule", ["FCT05", "stronger-than-passage"])
def test_a_waiver_silences_its_rule_on_its_record(rule: str, examine: Examine) -> None:
    report = examine(fact(rule)).report
    assert report.diagnostics == ()
    assert [one.diagnostic.code for one in report.waived] == ["FCT05"]
    assert (report.waived[0].owner, report.waived[0].by) == ("F9", "Desk")


def test_a_waiver_of_another_rule_silences_nothing(examine: Examine) -> None:
    assert codes(examine(fact("FCT02"))) == ["FCT05", "REL07"]


def test_a_waiver_that_excuses_nothing_is_a_finding(examine: Examine) -> None:
    sound = fact("FCT05", "Shipping lines will probably stay.")
    found = examine(sound).report.diagnostics
    assert [one.message for one in found] == ["the waiver of `FCT05` excuses nothing"]


def test_a_waiver_past_its_day_silences_nothing(examine: Examine) -> None:
    late = fact("FCT05").replace("by: Desk", "by: Desk, until: 2026-03-08")
    assert codes(examine(late)) == ["FCT05", "REL08"]


def test_a_waiver_holds_on_its_last_day(examine: Examine) -> None:
    last = fact("FCT05").replace("by: Desk", "by: Desk, until: 2026-03-09")
    assert codes(examine(last)) == []


def test_a_waiver_that_names_no_rule_is_told_the_nearest(examine: Examine) -> None:
    found = [
        one for one in examine(fact("FTC05")).report.diagnostics if one.code == "REL07"
    ]
    assert found[0].message == "the waiver names no rule: there is no `FTC05`"
    assert found[0].hint == "did you mean `FCT05`?"


def test_a_quote_that_does_not_stand_cannot_be_waived(examine: Examine) -> None:
    wrong = fact("PAS01", "Shipping lines will probably stay.")
    wrong = wrong.replace("quote: Shipping lines will", "quote: Shipping lines must")
    found = examine(wrong).report
    assert {"PAS01", "REL07"} <= set(codes(examine(wrong)))
    assert "`PAS01` cannot be waived" in [one.message for one in found.diagnostics]
    assert found.waived == ()


def test_parts_joined_in_another_order_cannot_be_waived(examine: Examine) -> None:
    joined = fact("PAS05", "Shipping lines will probably stay.").replace(
        "quote: Shipping lines will probably stay",
        "quote: Marsh said […] Shipping lines will probably",
    )
    assert "PAS05" in codes(examine(joined))


def test_a_waiver_of_a_rule_that_does_not_run_is_left_alone(
    examine: Examine,
) -> None:
    assert codes(examine(fact("FCT05"), Selection(ignore=("FCT05",)))) == []


def brief(text: str) -> str:
    return f"""prose:
  body: >-
    The port closes the north quay for three weeks [@F2]. The port would raise its
    dues by 5 per cent [@F1].
waive:
  - {{rule: FCT02, text: {text}, reason: Rounded., by: Desk}}
"""


def test_a_waiver_on_a_brief_silences_the_sentence_that_it_names(
    examine: Examine,
) -> None:
    checked = examine(prose=brief("would raise its dues by 5 per cent"))
    assert codes(checked) == ["FCT05"]
    assert [one.owner for one in checked.report.waived] == ["note"]


def test_a_waiver_on_a_brief_leaves_other_sentences_alone(examine: Examine) -> None:
    checked = examine(prose=brief("closes the north quay"))
    assert codes(checked) == ["FCT05", "FCT02", "REL07"]


def test_what_is_wrong_with_waivers_can_be_left_out(examine: Examine) -> None:
    sound = fact("FCT05", "Shipping lines will probably stay.")
    assert codes(examine(sound, Selection(ignore=("REL07",)))) == []


def test_what_is_wrong_with_waivers_weighs_what_the_settings_say(
    lay: Callable[..., Path],
) -> None:
    settings = "name: Exercise\nrules: {severity: {unused-waiver: note}}\n"
    sound = fact("FCT05", "Shipping lines will probably stay.")
    files = {"briefgen.yaml": settings, "briefs/harbour/more.yaml": sound}
    found = check(Target(lay(files=files))).report.diagnostics
    assert [str(one.severity) for one in found] == ["note"]
