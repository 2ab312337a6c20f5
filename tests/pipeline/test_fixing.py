"""Safe edits: they mend what a finding says, and change nothing else."""

import pytest

from briefgen.pipeline.checking import check
from briefgen.pipeline.fixing import diff, mend, write
from briefgen.pipeline.targets import Target
from tests.pipeline.conftest import FACTS, Edited
from tests.pipeline.mending import at, found, reasons, with_findings

SOURCE = "seeds/2026-03-05-port-authority.txt"
WRONG_PARA = ("para: 3\n    kind: quote", "para: 4\n    kind: quote")
OTHER_MARK = (
    "quote: >-\n      The dock workers' union",
    "quote: >-\n      The dock workers’ union",
)


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
