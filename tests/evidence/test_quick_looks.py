"""What is passed over at a quick look has nothing that a full reading finds.

A text is read in full where something far behind it asks for that.
"""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.evidence.dates.find import dates
from briefgen.evidence.names import Names, mentions
from briefgen.evidence.quotations import quotations

NAMES = {"anna": ["Anna"], "bauer": ["Bauer"], "van": ["Van"], "us": ["US", "9er"]}
NAMED = Names.of(NAMES)
KNOWN = {name for one in NAMES.values() for name in one}

MARKED = st.text("aZé²_ '’‘‚“”\".,x\n-9", max_size=14)
DATED = st.lists(
    st.sampled_from(
        "may March march mar dec Dec this last 7 2024 of in the , jan days \n".split(
            " "
        )
    ),
    max_size=6,
).map(" ".join)
GLUED = st.lists(
    st.sampled_from(
        ["Anna", "Bauer", "Van", "US", "9er", "x", "_", " ", "’", "é", "-"]
    ),
    max_size=8,
).map("".join)


@settings(max_examples=500, deadline=None)
@example("don’t a²’² ‘90s")
@given(MARKED)
def test_marks_that_are_passed_over_are_no_quotations(text: str) -> None:
    *found, _ = quotations(f"{text}\n\n“x”")
    assert quotations(text) == tuple(found)


@settings(max_examples=500, deadline=None)
@example("this may")
@example("in May")
@example("7 mar 2024")
@given(DATED)
def test_months_that_are_passed_over_are_no_dates(text: str) -> None:
    *found, _ = dates(f"{text} they met. April")
    assert dates(text) == tuple(found)


@settings(max_examples=500, deadline=None)
@example("AnnaAnna Anna")
@example("Vance Van")
@given(GLUED)
def test_names_are_whole_words(text: str) -> None:
    words = [one for one in re.finditer(r"\w+", text) if one.group() in KNOWN]
    assert [(one.start, one.end) for one in mentions(text, NAMED)] == [
        one.span() for one in words
    ]
