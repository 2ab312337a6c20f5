"""No address that a brief, a theme or a figure names is ever asked."""

from dataclasses import replace
from html import escape
from tempfile import gettempdir

import pytest
from corpus.urls import addresses
from pdfsamples import page_job
from pdftags import unpacked
from test_pages import actions, uris
from watching import watching

from briefgen.base.errors import BriefgenError
from briefgen.outputs.design import Design
from briefgen.outputs.formats import html
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.typeset import typeset
from briefgen.outputs.view import View
from briefgen.outputs.words import prose

URLS = addresses()
FONTS = f"{gettempdir()}/weasyprint-"
"""Where the engine lays the theme's own fonts while it works."""

FORMS = (
    '<img alt=x src="{}">',
    '<a rel=attachment href="{}">x</a>',
    '<a href="{}">x</a>',
    '<object data="{}">x</object>',
    '<embed src="{}">',
    '<input type=image src="{}">',
    '<p style="background:url({})">x</p>',
    '<p style="list-style-image:url({})">x</p>',
    '<svg width=9 height=9><image href="{}" width=9 height=9 /></svg>',
    '<svg width=9 height=9><use href="{}" /></svg>',
    '<link rel=stylesheet href="{}">',
)


def test_the_collection_is_as_large_as_promised() -> None:
    assert len(URLS) >= 250


@pytest.mark.parametrize("form", FORMS)
def test_a_page_asks_no_address(form: str) -> None:
    body = "".join(form.replace("{}", escape(url)) for url in URLS if "\x00" not in url)
    with watching() as seen:
        made = render_pdf(page_job(body))
    assert [one for one in seen.started if "socket" in one or "urllib" in one] == []
    assert [one for one in seen.read if "passwd" in one or "environ" in one] == []
    assert [one for one in seen.written if not one.startswith(FONTS)] == []
    assert uris(made.data) == []
    assert actions(made.data) == []
    assert b"/EmbeddedFile" not in unpacked(made.data)


@pytest.mark.parametrize(
    "rule",
    [
        "@import '{}';",
        "@font-face {{ font-family: X; src: url('{}') }}",
        "@page {{ background: url('{}') }}",
        "p {{ background: url('{}') }}",
        "p::before {{ content: url('{}') }}",
        "p {{ cursor: url('{}'), auto }}",
        "p {{ background: image-set('{}' 1x) }}",
    ],
)
def test_a_style_sheet_of_the_workspace_loads_nothing(
    rule: str, view: View, design: Design
) -> None:
    for url in ("http://127.0.0.1:9/x", "file:///etc/passwd", "//a.example/x"):
        texts = {**design.texts, "style.css": rule.format(url)}
        brief = typeset(view, replace(design, texts=texts))
        with watching() as seen, pytest.raises(BriefgenError) as told:
            html.render(brief)
        assert told.value.exit_code == 3
        assert seen.started == []


def test_links_in_prose_lead_to_the_web_mail_or_the_page_alone() -> None:
    for url in URLS:
        safe = prose(f"[x]({url})")
        if "](" in safe:
            target = safe.partition("](")[2].lower()
            assert target.startswith(("http://", "https://", "mailto:", "#")), url
