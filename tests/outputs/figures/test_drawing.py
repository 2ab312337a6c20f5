"""A figure is drawn once as long as it shows the same, and shows what there is."""

from dataclasses import replace

from briefgen.outputs.page import page
from briefgen.outputs.typeset import Typeset
from briefgen.outputs.words import Words

TIMELINE = "figures/timeline.svg.j2"


def with_title(brief: Typeset, title: str) -> Typeset:
    named = replace(brief.view.brief, title=Words(title))
    return replace(brief, view=replace(brief.view, brief=named))


def test_a_figure_that_looks_at_the_brief_shows_it_as_it_is(
    every_part: Typeset,
) -> None:
    texts = {**every_part.design.texts, TIMELINE: "<svg>{{ view.brief.title }}</svg>"}
    brief = replace(every_part, design=replace(every_part.design, texts=texts))
    for title in ("First", "Second"):
        made = page(with_title(brief, title), "screen", "")
        assert f"<svg>{title}</svg>" in made


def test_a_figure_shows_what_it_draws_as_it_is(every_part: Typeset) -> None:
    texts = {**every_part.design.texts, TIMELINE: "<svg>{{ figure.width }}</svg>"}
    other = {**texts, TIMELINE: "<svg>{{ figure.moments | length }}</svg>"}
    brief = replace(every_part, design=replace(every_part.design, texts=texts))
    assert "<svg>680</svg>" in page(brief, "screen", "")
    brief = replace(every_part, design=replace(every_part.design, texts=other))
    events = every_part.view.events
    for number in (len(events), 1):
        view = replace(brief.view, events=events[:number])
        made = page(replace(brief, view=view), "screen", "")
        assert f"<svg>{number}</svg>" in made
