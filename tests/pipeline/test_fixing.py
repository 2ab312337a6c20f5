"""Safe edits: they mend what a finding says, and change nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from briefgen.base.span import Span
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.fixing import Mending, diff, mend, write
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import Target
from tests.pipeline.conftest import FACTS

SOURCE = "seeds/2026-03-05-port-authority.txt"
WRONG_PARA = ("para: 3\n    kind: quote", "para: 4\n    kind: quote")
OTHER_MARK = (
    "quote: >-\n      The dock workers' union",
    "quote: >-\n      The dock workers’ union",
)

Edited = Callable[..., Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """Return a function that makes the starter with its facts changed."""

    def make(*changes: tuple[str, str]) -> Path:
        root = tmp_path / "workspace"
        start(root)
        path = root / FACTS
        text = path.read_text("utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        path.write_bytes(text.encode())
        return root

    return make


def found(path: str, *edits: tuple[int, int, str]) -> Diagnostic:
    """Return a finding with a fix of edits in a file."""
    made = tuple(Edit(Span(path, first, past), text) for first, past, text in edits)
    place = Label(made[0].span)
    fix = Fix("mend it", made)
    return Diagnostic("PAS02", "x", Severity.ERROR, "wrong", place, fix=fix)


def with_findings(checked: Checked, *findings: Diagnostic) -> Checked:
    return replace(checked, report=replace(checked.report, diagnostics=findings))


def at(checked: Checked, words: str, text: str) -> tuple[int, int, str]:
    """Return an edit that replaces words of the facts."""
    start_at = checked.report.texts[FACTS].content.index(words)
    return start_at, start_at + len(words), text


def reasons(mending: Mending) -> list[str]:
    return [one.why for one in mending.refused]


def test_a_wrong_paragraph_and_other_marks_are_mended(edited: Edited) -> None:
    root = edited(WRONG_PARA, OTHER_MARK)
    checked = check(Target(root))
    assert [one.code for one in checked.report.diagnostics] == ["PAS03", "PAS02"]
    write(mend(checked), root)
    assert check(Target(root)).report.diagnostics == ()


def test_a_file_is_mended_to_the_byte(edited: Edited) -> None:
    root = edited()
    clean = (root / FACTS).read_bytes()
    before, after = WRONG_PARA
    changed = clean.replace(before.encode(), after.encode())
    (root / FACTS).write_bytes(changed)
    write(mend(check(Target(root))), root)
    assert (root / FACTS).read_bytes() == clean


def test_line_ends_and_the_byte_order_mark_stay(edited: Edited) -> None:
    root = edited(WRONG_PARA)
    data = b"\xef\xbb\xbf" + (root / FACTS).read_bytes().replace(b"\n", b"\r\n")
    (root / FACTS).write_bytes(data)
    write(mend(check(Target(root))), root)
    wanted = data.replace(b"para: 4\r\n    kind: quote", b"para: 3\r\n    kind: quote")
    assert (root / FACTS).read_bytes() == wanted


def test_nothing_is_written_without_the_word_for_it(edited: Edited) -> None:
    root = edited(WRONG_PARA)
    before = (root / FACTS).read_bytes()
    assert mend(check(Target(root))).files
    assert (root / FACTS).read_bytes() == before


def test_the_diff_is_one_that_tools_apply(edited: Edited) -> None:
    root = edited(WRONG_PARA)
    assert diff(mend(check(Target(root)))).splitlines() == [
        f"--- a/{FACTS}",
        f"+++ b/{FACTS}",
        "@@ -21,7 +21,7 @@",
        "     statement: Holm said that the repairs will probably need eight weeks.",
        "     quote: We will probably need eight weeks",
        "     source: S001",
        "-    para: 4",
        "+    para: 3",
        "     kind: quote",
        "     voice: direct-speech",
        "     speaker: holm",
    ]


def test_an_edit_that_adds_a_field_is_left_out(edited: Edited) -> None:
    checked = check(Target(edited()))
    edit = at(checked, "confidence: high", "confidence: low\n    topic: x")
    mending = mend(with_findings(checked, found(FACTS, edit)))
    assert not mending.files
    assert reasons(mending) == ["it would change more than the words that it mends"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("source: S001", "origin: S001"),
        ("S001", ""),
        ("S001", "S001"),
        ("S001", "S002  # a remark"),
        ("S001", "[S001]"),
        ("S001", "S001  # a remark"),
        ("S001", "'S001'"),
        ("S001", "'S2'"),
        ("S001", "{{{{"),
        ("eastern quay", "eastern\u2028quay"),
        ("S001", "S001: x"),
        ("# Ids", "Ids: 1\n#"),
        ("[authority]", "[authority, union]"),
    ],
)
def test_an_edit_of_anything_but_a_value_is_left_out(
    edited: Edited, words: str, text: str
) -> None:
    checked = check(Target(edited()))
    mending = mend(with_findings(checked, found(FACTS, at(checked, words, text))))
    assert mending.mended == ()
    assert len(mending.refused) == 1


def test_an_edit_of_a_value_is_taken(edited: Edited) -> None:
    checked = check(Target(edited()))
    mending = mend(with_findings(checked, found(FACTS, at(checked, "S001", "S002"))))
    assert "source: S002" in mending.files[0].after


def test_a_bad_edit_costs_no_other(edited: Edited) -> None:
    checked = check(Target(edited()))
    bad = found(FACTS, at(checked, "source: S001", "origin: S001"))
    good = found(FACTS, at(checked, "high", "low"))
    mending = mend(with_findings(checked, bad, good))
    assert mending.mended == (good,)
    assert [one.diagnostic for one in mending.refused] == [bad]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("eastern quay of Sundhaven", "western quay"), ("quay of Sundhaven", "pier")),
        (("quay of Sundhaven", "pier"), ("eastern quay", "western quay")),
    ],
    ids=["the first one begins before", "the first one begins after"],
)
def test_the_first_of_two_edits_that_overlap_is_taken(
    edited: Edited, one: tuple[str, str], other: tuple[str, str]
) -> None:
    checked = check(Target(edited()))
    first = found(FACTS, at(checked, *one))
    second = found(FACTS, at(checked, *other))
    mending = mend(with_findings(checked, first, second))
    assert mending.mended == (first,)
    assert reasons(mending) == ["it overlaps another edit"]


def test_two_texts_for_one_spot_overlap(edited: Edited) -> None:
    checked = check(Target(edited()))
    start_at = at(checked, "eastern", "")[0]
    one = found(FACTS, (start_at, start_at, "far "))
    other = found(FACTS, (start_at, start_at, "near "))
    mending = mend(with_findings(checked, one, other))
    assert (mending.mended, len(mending.refused)) == ((one,), 1)


def test_the_same_edit_of_two_findings_is_made_once(edited: Edited) -> None:
    checked = check(Target(edited()))
    one = found(FACTS, at(checked, "S001", "S002"))
    mending = mend(with_findings(checked, one, replace(one, code="PAS03")))
    assert len(mending.mended) == 2
    assert mending.files[0].after.count("S002") == 1


def test_edits_side_by_side_are_both_made(edited: Edited) -> None:
    checked = check(Target(edited()))
    one = found(FACTS, at(checked, "eastern", "western"))
    other = found(FACTS, at(checked, " quay of Sundhaven", " pier"))
    mending = mend(with_findings(checked, one, other))
    assert "The western pier will be closed" in mending.files[0].after


def test_the_edits_of_a_finding_are_made_all_or_none(edited: Edited) -> None:
    checked = check(Target(edited()))
    good, bad = at(checked, "high", "low"), at(checked, "source: S001", "x: S001")
    mending = mend(with_findings(checked, found(FACTS, good, bad)))
    assert mending.files == ()


def test_a_source_is_never_edited(edited: Edited) -> None:
    checked = check(Target(edited()))
    mending = mend(with_findings(checked, found(SOURCE, (0, 8, "Exercise"))))
    assert reasons(mending) == ["a source is never edited"]


def test_a_source_that_is_yaml_is_never_edited_either(edited: Edited) -> None:
    root = edited()
    (root / SOURCE).rename(root / "seeds/port.yaml")
    sources = root / "briefs/quay/sources.yaml"
    text = sources.read_text("utf-8").replace(SOURCE, "seeds/port.yaml")
    sources.write_text(text, "utf-8")
    checked = check(Target(root))
    assert checked.report.diagnostics == ()
    mending = mend(with_findings(checked, found("seeds/port.yaml", (0, 8, "x"))))
    assert reasons(mending) == ["a source is never edited"]


@pytest.mark.parametrize("path", ["../x.yaml", "<briefgen>/x.yaml", "no.yaml", "a.txt"])
def test_only_yaml_files_of_the_workspace_are_edited(edited: Edited, path: str) -> None:
    checked = check(Target(edited()))
    mending = mend(with_findings(checked, found(path, (0, 1, "x"))))
    assert reasons(mending) == ["it is no YAML file of this workspace"]


def test_a_file_that_changed_since_is_left_alone(edited: Edited) -> None:
    root = edited(WRONG_PARA)
    checked = check(Target(root))
    with (root / FACTS).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert reasons(mend(checked)) == ["the file changed while it was checked"]


def test_a_link_is_followed_and_stays_a_link(edited: Edited) -> None:
    root = edited(WRONG_PARA)
    (root / "kept").mkdir()
    (root / FACTS).rename(root / "kept/facts.yaml")
    (root / FACTS).symlink_to(root / "kept/facts.yaml")
    write(mend(check(Target(root))), root)
    assert (root / FACTS).is_symlink()
    assert check(Target(root)).report.diagnostics == ()
