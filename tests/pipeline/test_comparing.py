"""The redline of a brief between two revisions or editions."""

from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.dossier.redline import Kind, changed, redline
from briefgen.pipeline.comparing import compare, compare_editions
from briefgen.pipeline.targets import targets_in
from briefgen.reports.redline import for_html, for_markdown, for_terminal
from tests.pipeline.conftest import replace

FACTS = "briefs/direct-talks/facts/s001.yaml"
BRIEF = "briefs/direct-talks/situation-brief.brief.yaml"


def test_an_unchanged_brief_has_no_changed_line(committed: Path) -> None:
    (found,) = compare(targets_in([str(committed / BRIEF)]), "HEAD")
    assert not any(changed(line) for line in found.lines)


def test_a_changed_word_is_one_word_out_and_one_in(committed: Path) -> None:
    replace(committed / BRIEF, "addressee: Desk officers", "addressee: All officers")
    (found,) = compare(targets_in([str(committed / BRIEF)]), "HEAD")
    (line,) = [line for line in found.lines if changed(line)]
    came = [one.words.strip() for one in line if one.kind is Kind.IN]
    gone = [one.words.strip() for one in line if one.kind is Kind.OUT]
    assert (came, gone) == (["All"], ["Desk"])


def test_a_judgement_that_changed_is_listed_apart(committed: Path) -> None:
    analysis = committed / "briefs/direct-talks/analysis.yaml"
    replace(analysis, "confidence: moderate", "confidence: low")
    (found,) = compare(targets_in([str(committed / BRIEF)]), "HEAD")
    assert [one.fields[0].field for one in found.judgements] == ["confidence"]


def test_two_built_files_are_compared(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("One two three.\n", "utf-8")
    (tmp_path / "b.md").write_text("One two four.\n", "utf-8")
    found = compare_editions(tmp_path / "a.md", tmp_path / "b.md")
    (line,) = found.lines
    assert found.brief == "a → b"
    assert [(str(one.kind), one.words) for one in line] == [
        ("same", "One two "),
        ("out", "three"),
        ("in", "four"),
        ("same", "."),
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="cannot be read"):
        compare_editions(tmp_path / "a.md", tmp_path / "b.md")


def test_a_path_that_holds_no_edition_is_not_called_a_revision(
    committed: Path,
) -> None:
    target = targets_in([str(committed)])
    with pytest.raises(BriefgenError, match="is no built edition"):
        compare(target, str(committed / "briefs"))


def test_paragraphs_with_little_in_common_are_shown_whole() -> None:
    lines = redline("The quay closes in September.", "Nobody knows why ships wait.")
    kinds = [[one.kind for one in line] for line in lines]
    assert kinds == [[Kind.OUT], [Kind.IN]]


def test_a_new_paragraph_does_not_shift_those_that_were_edited() -> None:
    before = "Alpha one two three four.\nBeta one two three four five."
    after = (
        "A paragraph that is new.\nAlpha one two three six.\nBeta one two three four."
    )
    told = [
        [(str(one.kind), one.words) for one in line] for line in redline(before, after)
    ]
    assert told == [
        [("in", "A paragraph that is new.")],
        [
            ("same", "Alpha one two three "),
            ("out", "four"),
            ("in", "six"),
            ("same", "."),
        ],
        [("same", "Beta one two three four"), ("out", " five"), ("same", ".")],
    ]


LINE = [("same", "a <b> "), ("out", "old "), ("in", "new"), ("same", ".")]


def test_a_terminal_shows_marks_without_colour() -> None:
    assert for_terminal(LINE, colour=False) == "a <b> [-old -]{+new+}."


def test_markdown_keeps_white_space_outside_its_marks() -> None:
    assert for_markdown(LINE) == "a &lt;b> ~~old~~ **new**."


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ([("same", "April"), ("out", ", "), ("in", ";")], "April<del>,</del> **;**"),
        ([("in", "(a"), ("same", "b")], "**(a**b"),
        ([("in", "a)"), ("same", "b")], "<ins>a)</ins>b"),
        ([("same", "so"), ("in", " [F001]"), ("same", ".")], "so **[F001]**."),
    ],
)
def test_markdown_has_tags_where_marks_would_be_read_as_characters(
    line: list[tuple[str, str]], told: str
) -> None:
    assert for_markdown(line) == told


def test_a_citation_that_changed_is_shown_and_one_that_stays_is_not(
    committed: Path,
) -> None:
    replace(committed / BRIEF, "[@F048; @G02]", "[@F062; @G02]")
    (found,) = compare(targets_in([str(committed / BRIEF)]), "HEAD")
    text = "".join(one.words for line in found.lines for one in line)
    told = [[(one.kind, one.words) for one in line] for line in found.lines]
    edited = [line for line in told if any(kind is Kind.OUT for kind, _ in line)]
    assert (Kind.OUT, " [F048]") in edited[0]
    assert (Kind.IN, " [F062]") in edited[0]
    assert "[F006]" not in text


def test_a_brief_that_cannot_be_printed_is_told_and_others_are_compared(
    committed: Path,
) -> None:
    replace(committed / BRIEF, "[@F048; @G02]", "[@F948; @G02]")
    found = {one.brief: one for one in compare(targets_in([str(committed)]), "HEAD")}
    broken = found["direct-talks/situation-brief"]
    assert "as the work tree has it" in broken.problem
    assert broken.lines == ()
    whole = found["direct-talks/cooperation-recommendations"]
    assert (whole.problem, bool(whole.lines)) == ("", True)


@pytest.mark.parametrize("path", [BRIEF, "briefgen.yaml", FACTS])
def test_a_file_that_cannot_be_read_takes_no_words_out_in_silence(
    path: str, committed: Path
) -> None:
    file = committed / path
    file.write_text(file.read_text("utf-8") + "\nx: [", "utf-8")
    (found,) = compare(targets_in([str(committed / BRIEF)]), "HEAD")
    assert found.problem.startswith("1 error of reading in the work tree")


def test_html_escapes_the_words() -> None:
    assert for_html(LINE) == "a &lt;b&gt; <del>old </del><ins>new</ins>."
