"""Style sheets of a theme: in their order, with every asset inside the HTML file."""

from dataclasses import replace

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.outputs.design import Design
from briefgen.outputs.formats import html
from briefgen.outputs.styles import embedded, sheets
from briefgen.outputs.typeset import Typeset

SHEETS = {"brief.css": "a {}", "print.css": "b {}", "style.css": "c {}"}


def test_a_template_s_own_style_comes_last() -> None:
    design = Design("one", SHEETS, {})
    assert sheets(design, ("brief.css", "print.css")) == "a {}\nb {}\nc {}"


def test_an_asset_stands_inside_the_sheet() -> None:
    css = {"brief.css": 'x { src: url("fonts/a.woff2"); }'}
    design = Design("one", css, {"fonts/a.woff2": b"abc"})
    expected = "x { src: url(data:font/woff2;base64,YWJj); }"
    assert embedded(design, ("brief.css",)) == expected


def test_an_asset_that_is_inside_already_stays() -> None:
    css = {"brief.css": "x { src: url(data:font/woff2;base64,YWJj); }"}
    assert embedded(Design("one", css, {}), ("brief.css",)) == css["brief.css"]


def test_an_asset_that_the_theme_has_not_stops_the_build() -> None:
    css = {"brief.css": "x { src: url(fonts/none.woff2); }"}
    with pytest.raises(BriefgenError, match=r"`fonts/none\.woff2`"):
        embedded(Design("one", css, {}), ("brief.css",))


def test_a_style_of_one_s_own_reaches_the_page(every_part: Typeset) -> None:
    texts = {**every_part.design.texts, "style.css": "h1 { color: #123456; }"}
    own = replace(every_part, design=replace(every_part.design, texts=texts))
    made = html.render(own).data.decode()
    assert "h1 { color: #123456; }</style>" in made


def test_a_figure_without_its_template_is_left_out(every_part: Typeset) -> None:
    texts = {
        name: text
        for name, text in every_part.design.texts.items()
        if name != "figures/timeline.svg.j2"
    }
    own = replace(every_part, design=replace(every_part.design, texts=texts))
    made = html.render(own).data.decode()
    assert 'id="fig-timeline"' not in made
    assert 'id="fig-scenarios"' in made
    assert "The board announces the closure" in made
