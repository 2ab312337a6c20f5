"""The geometry of figures: everything drawn stands inside, and says what the data say."""

from dataclasses import replace

import pytest

from briefgen.outputs.figures.catalogue import FIGURES
from briefgen.outputs.figures.coverage import coverage
from briefgen.outputs.figures.evidencemap import evidence_dots
from briefgen.outputs.figures.insert import with_figures
from briefgen.outputs.figures.scenarios import LEFT, RIGHT, place_of, ranges
from briefgen.outputs.figures.timeline import timeline
from briefgen.outputs.figures.wrapping import wrapped
from briefgen.outputs.typeset import Typeset
from briefgen.outputs.view import EvidenceMap


def test_the_timeline_keeps_the_order_of_the_events(typeset: Typeset) -> None:
    view = typeset.view
    drawn = timeline(view)
    assert drawn
    assert [one.id for one in drawn.moments] == [one.id for one in view.events]
    places = [one.x for one in drawn.moments]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < drawn.width


def test_the_timeline_shows_how_exact_a_date_is(every_part: Typeset) -> None:
    drawn = timeline(every_part.view)
    assert drawn
    assert [one.kind for one in drawn.moments] == ["day", "order"]


def test_a_planned_event_is_told_from_one_that_happened(every_part: Typeset) -> None:
    event = replace(every_part.view.events[0], scheduled=True)
    drawn = timeline(replace(every_part.view, events=(event,)))
    assert drawn
    assert drawn.moments[0].kind == "planned"


def test_labels_of_the_timeline_stay_inside_it(typeset: Typeset) -> None:
    drawn = timeline(typeset.view)
    assert drawn
    last = max(33 + 12 * (len(one.lines) - 1) for one in drawn.moments)
    assert drawn.axis + last < drawn.height


@pytest.mark.parametrize(("percent", "x"), [(0, LEFT), (100, RIGHT)])
def test_the_scale_reaches_from_nothing_to_all(percent: int, x: float) -> None:
    assert place_of(percent) == x


def test_a_bar_is_as_long_as_its_band(every_part: Typeset) -> None:
    drawn = ranges(every_part.view)
    assert drawn
    first = drawn.ranges[0]
    assert (first.x, first.width) == (place_of(20), place_of(45) - place_of(20))
    assert first.words == "20–45 %, unlikely"


def test_the_evidence_map_counts_every_fact_once(every_part: Typeset) -> None:
    view = every_part.view
    assert [sum(row.counts) for row in view.evidence_map.rows] == [4]
    drawn = evidence_dots(view)
    assert drawn
    assert sum(one.count for one in drawn.dots) == 4


def test_the_area_of_a_dot_follows_its_count(every_part: Typeset) -> None:
    drawn = evidence_dots(every_part.view)
    assert drawn
    two, one, _ = drawn.dots
    assert two.radius**2 / one.radius**2 == pytest.approx(2, rel=0.05)


def test_each_paragraph_of_a_source_is_drawn_once(typeset: Typeset) -> None:
    drawn = coverage(typeset.view)
    assert drawn
    for strip, source in zip(drawn.strips, typeset.view.sources, strict=True):
        assert [one.number for one in strip.paragraphs] == list(
            range(1, source.paragraphs + 1)
        )
        assert max(one.x for one in strip.paragraphs) + drawn.cell <= drawn.width


def test_coverage_tells_used_from_dismissed(every_part: Typeset) -> None:
    assert every_part.view.sources[0].uses == ("used", "used", "used", "dismissed")


def test_a_long_source_goes_on_in_the_next_line(every_part: Typeset) -> None:
    source = replace(every_part.view.sources[0], uses=("left",) * 50)
    drawn = coverage(replace(every_part.view, sources=(source,)))
    assert drawn
    assert len({one.y for one in drawn.strips[0].paragraphs}) == 3


def test_nothing_is_drawn_of_nothing(every_part: Typeset) -> None:
    view = replace(
        every_part.view,
        events=(),
        scenarios=(),
        sources=(),
        evidence_map=EvidenceMap((), ()),
    )
    assert FIGURES
    assert [draw(view) for draw in FIGURES.values()] == [None] * len(FIGURES)


def test_labels_break_between_words() -> None:
    assert wrapped("one two three", 7) == ("one two", "three")


def test_a_long_word_stays_whole() -> None:
    assert wrapped("extraordinarily long", 5) == ("extraordinarily", "long")


def test_a_figure_stands_before_its_data() -> None:
    html = '<div class="data data-x" data-figure="x">table</div>'
    made = with_figures(html, {"x": "<svg></svg>"}.__getitem__)
    assert made.index("<svg>") < made.index("table")


def test_data_without_a_figure_stays_as_it_is() -> None:
    html = '<div class="data data-x" data-figure="x">table</div>'
    assert with_figures(html, lambda _: "") == html
