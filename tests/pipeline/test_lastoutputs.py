"""Outputs of earlier builds and releases, as a check looks at them."""

import json
from pathlib import Path

import pytest

import briefgen
from briefgen.checks.rules.stale_output import RULE
from briefgen.checks.selection import Selection
from briefgen.pipeline.building import build
from briefgen.pipeline.checking import check
from briefgen.pipeline.keptreport import Kind
from briefgen.pipeline.lastoutputs import Outputs, outputs_meant
from briefgen.pipeline.releasing import release
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target, targets_in
from tests.pipeline.conftest import FACTS, replace

BUILT = "build/quay/note.md"
STATEMENT = "The authority has set aside €4.2 million."


@pytest.fixture
def made(quay: Path) -> Path:
    """Return a workspace whose brief was built to Markdown."""
    assert build(targets_in([str(quay)]), Request(("md",))).exit_code == 0
    return quay


@pytest.fixture
def released(quay: Path) -> Path:
    """Return a workspace whose brief was released."""
    release(check(targets_in([str(quay)])), "quay", "note")
    return quay


def messages(root: Path, *, outputs: bool = True) -> list[str]:
    """Return what the rule says of the outputs of a workspace."""
    found = briefgen.check(root, outputs=outputs).diagnostics
    return [one.message for one in found if one.code == "BRF08"]


def test_a_fresh_output_is_found_in_order(made: Path) -> None:
    assert messages(made) == []


def test_a_stale_output_is_told_with_what_changed(made: Path) -> None:
    replace(made / FACTS, STATEMENT, "The authority has €4.2 million.")
    assert messages(made) == [
        f"`{BUILT}` is older than its inputs: F003 changed: statement"
    ]


def test_an_output_edited_by_hand_is_found(made: Path) -> None:
    replace(made / BUILT, "at risk", "safe")
    assert messages(made) == [f"`{BUILT}` was changed after it was built"]


def test_an_output_that_is_gone_is_not_found(made: Path) -> None:
    (made / BUILT).unlink()
    assert messages(made) == []


def test_a_workspace_with_no_build_has_nothing_to_find(quay: Path) -> None:
    assert messages(quay) == []


def test_a_damaged_manifest_counts_as_no_build(made: Path) -> None:
    (made / "build/manifest.json").write_text("{", "utf-8")
    replace(made / BUILT, "at risk", "safe")
    assert messages(made) == []


def test_a_stale_output_is_no_fault_while_somebody_writes(made: Path) -> None:
    replace(made / FACTS, STATEMENT, "The authority has €4.2 million.")
    assert messages(made, outputs=False) == []


def test_a_check_says_that_it_left_the_outputs_out(made: Path) -> None:
    assert briefgen.check(made).unchecked["outputs"] == 1
    assert "outputs" not in briefgen.check(made).checked


def test_a_check_says_how_many_outputs_it_looked_at(made: Path) -> None:
    report = briefgen.check(made, outputs=True)
    assert report.checked["outputs"] == 1
    assert "outputs" not in report.unchecked


def test_without_a_build_nothing_is_said_of_outputs(quay: Path) -> None:
    report = briefgen.check(quay)
    assert "outputs" not in {**report.checked, **report.unchecked}


@pytest.mark.parametrize("word", [RULE.code, RULE.name])
def test_to_select_the_rule_is_to_ask_for_the_outputs(word: str) -> None:
    assert outputs_meant(Selection((word,)), asked=False) is Outputs.EVERY
    assert not Kind(Target(Path()), (word,)).keepable


def test_to_select_its_family_is_not(made: Path) -> None:
    replace(made / BUILT, "at risk", "safe")
    assert briefgen.check(made, select=["BRF"]).diagnostics == ()


def test_a_build_mends_a_stale_output_and_never_fails_on_it(made: Path) -> None:
    replace(made / FACTS, STATEMENT, "The authority has €4.2 million.")
    assert build(targets_in([str(made)]), Request(("md",))).exit_code == 0
    assert messages(made) == []


def test_an_edition_as_it_was_released_is_found_in_order(released: Path) -> None:
    assert messages(released, outputs=False) == []


def test_an_edition_may_be_older_than_the_facts(released: Path) -> None:
    replace(released / FACTS, STATEMENT, "The authority has €4.2 million.")
    assert messages(released, outputs=False) == []


def test_an_edition_that_was_edited_is_always_found(released: Path) -> None:
    file = next((released / "releases").rglob("note.md"))
    replace(file, "at risk", "safe")
    path = file.relative_to(released).as_posix()
    assert messages(released, outputs=False) == [
        f"`{path}` was changed after it was released"
    ]


def test_an_edited_edition_stops_no_build(released: Path) -> None:
    replace(next((released / "releases").rglob("note.md")), "at risk", "safe")
    assert build(targets_in([str(released)]), Request(("md",))).exit_code == 0


def test_nothing_outside_the_workspace_is_looked_at(released: Path) -> None:
    outside = released.parent / "outside.md"
    outside.write_text("words", "utf-8")
    record = next((released / "releases").rglob("release.json"))
    said = json.loads(record.read_bytes())
    said["files"]["../../../../../outside.md"] = "0" * 64
    record.write_text(json.dumps(said), "utf-8")
    assert messages(released, outputs=False) == []
