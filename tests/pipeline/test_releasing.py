"""Releasing an edition: whole, never replaced, and what the next one is held against."""

import json
import shutil
from pathlib import Path

import pytest

import briefgen
from briefgen.base.digest import digest_bytes
from briefgen.base.errors import BriefgenError
from briefgen.pipeline.checking import check
from briefgen.pipeline.lastoutputs import Outputs
from briefgen.pipeline.printing import filled
from briefgen.pipeline.releasing import Released, release
from briefgen.pipeline.targets import targets_in
from tests.pipeline.conftest import replace

ROOT = Path(__file__).resolve().parents[2]
BRIEF = "briefs/quay/note.brief.yaml"
ANALYSIS = "briefs/quay/analysis.yaml"


def released(root: Path) -> Released:
    return release(check(targets_in([str(root / BRIEF)])), "quay", "note")


def test_a_release_holds_outputs_report_and_record(quay: Path) -> None:
    one = released(quay)
    place = one.folder.relative_to(quay.resolve()).as_posix()
    assert place == "releases/quay/note/0.1-2026-03-09"
    names = [path.name for path in one.files]
    assert names == ["note.md", "note.html", "note.pdf", "check.json", "release.json"]


def test_the_record_fixes_the_digest_of_every_file(quay: Path) -> None:
    one = released(quay)
    record = json.loads((one.folder / "release.json").read_bytes())
    assert len(record["files"]) == 4
    for name, digest in record["files"].items():
        assert digest_bytes((one.folder / name).read_bytes()) == digest


def test_a_release_changes_nothing_of_the_brief(quay: Path) -> None:
    before = (quay / BRIEF).read_bytes()
    released(quay)
    assert (quay / BRIEF).read_bytes() == before


def test_the_same_edition_can_be_released_again(quay: Path) -> None:
    assert not released(quay).again
    assert released(quay).again


def test_another_text_under_the_same_version_is_refused(quay: Path) -> None:
    first = released(quay)
    old = (first.folder / "note.md").read_bytes()
    replace(quay / BRIEF, "Harbour desk", "Harbour office")
    with pytest.raises(BriefgenError, match="holds another edition"):
        released(quay)
    assert (first.folder / "note.md").read_bytes() == old


def test_a_brief_with_errors_is_not_released(quay: Path) -> None:
    facts = quay / "briefs/quay/facts.yaml"
    replace(facts, "quote: We will", "quote: We must")
    with pytest.raises(BriefgenError, match="nothing was released"):
        released(quay)
    assert not (quay / "releases").exists()


def test_a_brief_with_errors_on_its_pages_is_not_released(quay: Path) -> None:
    style = quay / "templates/briefing-note/style.css"
    style.parent.mkdir(parents=True)
    style.write_text("@media print { .mark, sup, a[id^=ref] { display: none } }")
    with pytest.raises(BriefgenError, match="nothing was released") as caught:
        released(quay)
    assert caught.value.hint == "`briefgen check --layout` lists them"
    assert not (quay / "releases").exists()


def test_the_report_of_a_release_counts_its_pages(quay: Path) -> None:
    report = json.loads((released(quay).folder / "check.json").read_bytes())
    assert report["summary"]["checked"]["layouts"] == 1


def test_a_release_that_was_broken_off_can_be_finished(quay: Path) -> None:
    first = released(quay)
    for name in ("release.json", "check.json"):
        (first.folder / name).unlink()
    assert not released(quay).again
    assert released(quay).again


def test_a_release_that_was_broken_off_is_not_finished_with_another_text(
    quay: Path,
) -> None:
    (released(quay).folder / "release.json").unlink()
    replace(quay / BRIEF, "Harbour desk", "Harbour office")
    with pytest.raises(BriefgenError, match="holds another edition") as caught:
        released(quay)
    assert "whose release never ended" in str(caught.value.hint)


def test_a_release_tells_how_many_warnings_it_has(quay: Path) -> None:
    assert released(quay).warnings == 0
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    replace(quay / ANALYSIS, "confidence: moderate", "confidence: low")
    assert released(quay).warnings == 1


def test_a_changed_judgement_needs_a_note_in_the_next_edition(quay: Path) -> None:
    released(quay)
    replace(quay / ANALYSIS, "confidence: moderate", "confidence: low")
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    codes = {one.code for one in briefgen.check(quay).diagnostics}
    assert codes == {"BRF07"}


def test_a_note_explains_the_changed_judgement(quay: Path) -> None:
    released(quay)
    replace(quay / ANALYSIS, "confidence: moderate", "confidence: low")
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    with (quay / BRIEF).open("a", encoding="utf-8") as file:
        file.write(
            "  - version: 0.2\n    date: 2026-03-10\n    what: Lower confidence\n"
            "    touches: [J1]\n"
        )
    assert briefgen.check(quay).diagnostics == ()


def test_a_damaged_record_counts_as_none(quay: Path) -> None:
    one = released(quay)
    (one.folder / "release.json").write_text("{", "utf-8")
    replace(quay / ANALYSIS, "confidence: moderate", "confidence: low")
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    assert briefgen.check(quay).diagnostics == ()


def with_changes(root: Path) -> None:
    """Give the template of the brief a change table."""
    folder = root / "templates/briefing-note"
    folder.mkdir(parents=True)
    for name in ("brief.md.j2", "template.yaml"):
        shutil.copy(ROOT / "templates/briefing-note" / name, folder)
    table = "{{ parts.changes(view, view.parts.changes) }}\n{{ parts.imprint"
    replace(folder / "brief.md.j2", "{{ parts.imprint", table)
    part = "parts:\n  changes: {from: changes, heading: Changes, cited: false}\n"
    replace(folder / "template.yaml", "parts:\n", part)


def change_table(root: Path) -> list[str]:
    markdown = filled(check(targets_in([str(root)])), "quay", "note").markdown
    part = markdown.split("## Changes")[1].split("<!-- /part -->")[0]
    return [line for line in part.splitlines() if line.startswith("| 0.")]


@pytest.mark.parametrize("touches", ["[J1]", "[]"])
def test_the_change_table_feeds_on_the_last_released_edition(
    quay: Path, touches: str
) -> None:
    with_changes(quay)
    released(quay)
    replace(quay / ANALYSIS, "confidence: moderate", "confidence: low")
    replace(quay / ANALYSIS, "The closure itself is", "The closure is")
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    with (quay / BRIEF).open("a", encoding="utf-8") as file:
        note = f"version: 0.2, date: 2026-03-10, what: Less sure, touches: {touches}"
        file.write(f"  - {{{note}}}\n")
    first, second = change_table(quay)
    assert "J1" not in first
    assert "Less sure; J1: wording changed; J1: confidence moderate → low" in second


def test_a_note_tells_of_no_judgement_that_it_does_not_touch(quay: Path) -> None:
    with_changes(quay)
    released(quay)
    replace(quay / ANALYSIS, "confidence: moderate", "confidence: low")
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    with (quay / BRIEF).open("a", encoding="utf-8") as file:
        file.write("  - {version: 0.2, date: 2026-03-10, what: Dates, touches: [R1]}\n")
    assert "moderate" not in change_table(quay)[1]


def test_an_edition_beside_a_damaged_one_is_refused(quay: Path) -> None:
    file = released(quay).folder / "note.md"
    replace(file, "at risk", "safe")
    replace(quay / BRIEF, "\nversion: 0.1", "\nversion: 0.2")
    target = targets_in([str(quay / BRIEF)])
    with pytest.raises(BriefgenError, match="nothing was released"):
        release(check(target, outputs=Outputs.RELEASED), "quay", "note")
