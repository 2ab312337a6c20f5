"""Chunks of HTML get anchors on rows, heads of rows and columns, whole words."""

import pytest

from briefgen.outputs.markup.tables import refine, slug, unbroken

TABLE = (
    "<table>\n<thead>\n<tr>\n<th>No.</th>\n<th>Words</th>\n</tr>\n</thead>\n<tbody>\n"
    '<tr>\n<td><a id="f001"></a>F001</td>\n<td>words</td>\n</tr>\n</tbody>\n</table>'
)


def test_the_head_of_a_table_stays_a_head() -> None:
    assert "<thead>" in refine(TABLE)


def test_heads_of_columns_have_a_scope() -> None:
    assert refine(TABLE).count('<th scope="col">') == 2


def test_a_row_takes_its_anchor_and_its_first_cell_heads_it() -> None:
    assert '<tr id="f001"><th scope="row">F001</th>' in refine(TABLE)


def test_an_item_takes_its_anchor() -> None:
    assert '<li id="g01">' in refine('<li><a id="g01"></a>words</li>')


def test_a_heading_has_the_anchor_that_others_give_it() -> None:
    assert slug("What’s <em>new</em>, here?") == "whats-new-here"


@pytest.mark.parametrize("word", ["full-scale", "WASHINGTON–Vice", "and/or"])
def test_a_joined_word_of_a_passage_is_kept_whole(word: str) -> None:
    kept = f'<span class="whole">{word}</span>'
    assert unbroken(f"<td>the {word} one</td>") == f"<td>the {kept} one</td>"


def test_attributes_are_no_words() -> None:
    html = '<a href="#full-scale" class="a-b">one</a>'
    assert unbroken(html) == html


def test_a_word_too_long_for_a_line_may_break() -> None:
    word = "https://example.org/" + "a" * 40
    assert unbroken(word) == word


def test_words_without_a_tag_around_them_are_kept_whole_too() -> None:
    assert unbroken("a full-scale one").count("whole") == 1


def test_a_silence_can_be_seen() -> None:
    assert 'class="silent"' in refine("<tr>\n<td>a</td>\n<td><em>silent</em></td></tr>")


def test_words_beside_italics_are_no_silence() -> None:
    assert "silent" not in refine("<tr>\n<td>a</td>\n<td>b <em>c</em></td></tr>")
