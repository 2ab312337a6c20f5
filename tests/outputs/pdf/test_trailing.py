"""A line is whole where only its last space does not fit."""

from dataclasses import dataclass

from pdfsamples import page_job

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.library import FirstLine, load_library
from briefgen.outputs.pdf.trailing import MendingSplitter, lines_kept_whole

NORMAL = {"white_space": "normal"}
WIDTH = 10.0
"""The width of a letter and of a space in the type that the tests pretend."""


@dataclass
class Type:
    """Text set in letters of one width, as a stand-in for Pango: with or without fault.

    This is no part of briefgen; it shows both behaviours on every machine.
    """

    faulty: bool
    calls: int = 0

    def __call__(self, text: str, *rest: object, **_: object) -> FirstLine:
        self.calls += 1
        room = rest[2]
        width = len(text) * WIDTH
        if not self.faulty:
            width = len(text.rstrip(" ")) * WIDTH
        if not isinstance(room, float) or width <= room:
            return text, len(text.encode()), None, width, 1.0, 1.0
        word = text.split(" ", maxsplit=1)[0]
        return word, len(word), len(word) + 1, len(word) * WIDTH, 1.0, 1.0


def test_a_run_whose_last_space_does_not_fit_is_kept_whole() -> None:
    split = MendingSplitter(Type(faulty=True))
    found = split("two words ", NORMAL, None, 9 * WIDTH, 0)
    assert found[:3] == ("two words", 10, None)


def test_a_run_that_does_not_fit_without_its_space_is_broken_as_before() -> None:
    split = MendingSplitter(Type(faulty=True))
    assert split("two words ", NORMAL, None, 8 * WIDTH, 0)[2] == 4


def test_the_fault_is_noticed() -> None:
    split = MendingSplitter(Type(faulty=True))
    split("x", NORMAL, None, 9 * WIDTH, 0)
    assert split.needed


def test_where_the_fault_is_not_nothing_is_tried_twice() -> None:
    pretended = Type(faulty=False)
    split = MendingSplitter(pretended)
    split("x", NORMAL, None, 9 * WIDTH, 0)
    before = pretended.calls
    split("two words and more ", NORMAL, None, 9 * WIDTH, 0)
    assert (split.needed, pretended.calls - before) == (False, 1)


def test_text_that_may_not_wrap_does_not_decide() -> None:
    split = MendingSplitter(Type(faulty=True))
    split("x", {"white_space": "nowrap"}, None, 9 * WIDTH, 0)
    assert split.needed is None


def test_weasyprint_has_its_own_function_back_afterwards() -> None:
    library = load_library()
    before = library.inline.split_first_line
    with lines_kept_whole(library):
        pass
    assert library.inline.split_first_line is before


def prose(count: int) -> str:
    words = ("conversations"[: 2 + i * i * 7 % 11] for i in range(count))
    return " ".join(
        f"<em>{word}</em>" if i % 13 == 0 else word for i, word in enumerate(words)
    )


def test_no_line_of_prose_stops_early_on_this_machine() -> None:
    paragraphs = "".join(
        f'<p style="width:{width}pt">{prose(width)}</p>' for width in range(314, 326)
    )
    found = render_pdf(page_job(paragraphs)).findings
    assert [finding for finding in found if finding.rule == "stub-line"] == []
