"""What superseded sources and withdrawn facts touch, and how their quotes fared."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from briefgen.base.digest import digest_bytes, digest_text
from briefgen.pipeline.checking import read
from briefgen.pipeline.impact import DossierImpact, impact_of_names, impact_of_withdrawn
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.telling import as_data, branches
from briefgen.reports.impactschema import impact_schema
from briefgen.reports.tree import as_tree
from tests.pipeline.conftest import replace


def quay_impact(root: Path, *names: str) -> DossierImpact:
    (found,) = impact_of_names(read(targets_in([str(root)])), names)
    return found


def supersede(root: Path) -> None:
    """Add a corrected source in which one figure changed and a paragraph came in."""
    old = root / "seeds/2026-03-05-port-authority.txt"
    text = old.read_text("utf-8").replace("€4.2 million", "€3.9 million")
    text = text.replace("The dock workers", "A correction.\n\nThe dock workers")
    (root / "seeds/corrected.txt").write_text(text, "utf-8")
    sources = root / "briefs/quay/sources.yaml"
    record = sources.read_text("utf-8").partition("  S001:\n")[2]
    record = record.replace(old.name, "corrected.txt")
    record = record.replace(digest_bytes(old.read_bytes()), digest_text(text))
    with sources.open("a", encoding="utf-8") as file:
        file.write(f"  S002:\n    supersedes: S001\n{record}")


def test_a_newer_source_touches_what_fell_with_the_older(quay: Path) -> None:
    supersede(quay)
    found = quay_impact(quay, "S002")
    assert found.impact.changed == ("S002", "F003")
    assert any("F003" in one.through for one in found.impact.touched)


@pytest.mark.parametrize("name", ["S001", "S002"])
def test_the_quotes_of_a_superseded_source_are_told_by_their_fate(
    quay: Path, name: str
) -> None:
    supersede(quay)
    text = as_tree((branches(quay_impact(quay, name)),))
    assert "superseded sources" in text
    assert "S002 supersedes S001: of 6 quotes" in text
    assert "fell: 1" in text
    assert "moved: 2" in text
    assert "F003: nearest, paragraph 3: “we have set aside €3.9 million”" in text
    assert "F005: paragraph 4 → 5" in text
    assert "still standing: 3" in text


def test_the_data_have_the_fate_of_each_quote(quay: Path) -> None:
    supersede(quay)
    data = as_data(quay_impact(quay, "S002"))
    Draft202012Validator(impact_schema()).validate({"version": 1, "dossiers": [data]})
    lines = data["superseded"]
    assert isinstance(lines, list)
    assert isinstance(lines[0], dict)
    assert {
        "fact": "F005",
        "fate": "moved",
        "paragraph_before": 4,
        "paragraph": 5,
        "passage": "The dock workers' union said that it had not been consulted, and "
        "asked for talks before the end of April 2026",
    } in lines[0]["quotes"]


def withdraw(root: Path, name: str) -> None:
    facts = root / "briefs/quay/facts.yaml"
    replace(facts, f"  {name}:\n", f"  {name}:\n    status: withdrawn\n")


def test_what_rests_on_withdrawn_facts_is_listed_until_mended(quay: Path) -> None:
    withdraw(quay, "F003")
    (found,) = impact_of_withdrawn(read(targets_in([str(quay)])))
    assert found.impact.changed == ("F003",)
    assert [one.brief for one in found.impact.touched] == ["note"]
    replace(quay / "briefs/quay/note.brief.yaml", " [@F003]", "")
    assert impact_of_withdrawn(read(targets_in([str(quay)]))) == ()


def test_what_a_withdrawn_fact_reaches_through_others_is_listed(quay: Path) -> None:
    withdraw(quay, "F005")
    (found,) = impact_of_withdrawn(read(targets_in([str(quay)])))
    reached = {one.id: one.direct for one in found.impact.reached}
    assert reached["J1"]
    assert "R1" in reached


def test_a_withdrawn_fact_is_told_to_be(quay: Path) -> None:
    withdraw(quay, "F005")
    text = as_tree((branches(quay_impact(quay, "S001")),))
    assert "F005 (withdrawn) The dock workers' union" in text
