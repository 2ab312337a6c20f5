"""Nothing gets into a PDF that the job does not hold, and nothing unsafe gets out."""

import io
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from pdfsamples import page_job, without_language
from pdftags import unpacked
from PIL import Image

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import RenderedPdf

WORDS = "a-secret-that-must-stay-at-home"


def messages(made: RenderedPdf) -> list[str]:
    return [problem.message for problem in made.problems if problem.fatal]


@pytest.mark.parametrize(
    "body",
    [
        '<a rel=attachment href="{url}">x</a>',
        '<img alt=x src="{url}">',
        '<object data="{url}">x</object>',
        '<embed src="{url}">',
        '<p style="background:url({url})">x</p>',
        "<style>p::before{{content:url({url})}}</style><p>x</p>",
        '<style>@import "{url}";</style><p>x</p>',
        "<style>@font-face{{font-family:Q;src:url({url})}}</style><p>x</p>",
        "<style>@page{{background:url({url})}}</style><p>x</p>",
        '<svg width=9 height=9><image href="{url}" width=9 height=9 /></svg>',
    ],
)
@pytest.mark.parametrize(
    "kind", ["file", "upper", "relative", "escaped", "data", "net"]
)
def test_nothing_outside_the_assets_is_read(
    body: str, kind: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(WORDS)
    url = {
        "file": secret.as_uri(),
        "upper": "FILE://" + str(secret),
        "relative": "../" * 20 + str(secret).lstrip("/"),
        "escaped": secret.as_uri().replace("secret", "%73ecret"),
        "data": f"data:text/plain,{WORDS}",
        "net": "http://127.0.0.1:9/secret",
    }[kind]
    made = render_pdf(page_job(body.format(url=url)))
    assert messages(made)
    assert WORDS.encode() not in unpacked(made.data)


def test_an_external_reference_inside_a_figure_reads_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><text id="a">{WORDS}')
    svg = (
        f'<svg width=9 height=9><title>x</title><use href="{secret.as_uri()}#a"/></svg>'
    )
    assert WORDS.encode() not in unpacked(render_pdf(page_job(svg)).data)


def test_an_attachment_link_in_the_head_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(WORDS)
    head = f'<link rel=attachment href="{secret.as_uri()}">'
    made = render_pdf(page_job("<p>x</p>", head=head))
    assert messages(made)
    assert WORDS.encode() not in unpacked(made.data)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//server/share",
        "\\\\server\\share",
        "other.html",
        "ftp://a.example/",
    ],
)
def test_a_link_of_another_scheme_is_dropped_and_told(href: str) -> None:
    made = render_pdf(page_job(f'<p><a href="{href}">x</a></p>'))
    assert messages(made)
    assert b"/URI" not in unpacked(made.data)


@pytest.mark.parametrize(
    "href", ["https://a.example/", "http://a.example/", "mailto:a@b.example", "#x"]
)
def test_a_link_that_readers_may_follow_is_kept(href: str) -> None:
    made = render_pdf(page_job(f'<p id="x"><a href="{href}">x</a></p>'))
    assert made.problems == ()
    assert b"/Link" in unpacked(made.data)


def test_a_base_element_is_told() -> None:
    made = render_pdf(page_job("<p>x</p>", head='<base href="https://a.example/">'))
    assert "`<base href=https://a.example/>` is not allowed" in messages(made)


def test_the_pdf_holds_no_path_of_this_machine() -> None:
    data = unpacked(render_pdf(page_job("<p>x <a href='#x' id=x>y</a></p>")).data)
    assert not any(
        word in data for word in (b"file:", b"/tmp", b"/home", b"/root", b"briefgen:")
    )


def test_a_letter_that_no_font_has_is_told() -> None:
    made = render_pdf(page_job("<p>\u10d0</p>"))
    assert any("U+10D0" in message for message in messages(made))


def test_letters_of_four_scripts_are_drawn_with_the_fonts_of_the_package() -> None:
    body = "<p>Zażółć gęślą jaźń, Київ, Αθήνα, <span lang=ar>محمد بن سلمان</span></p>"
    assert render_pdf(page_job(body)).problems == ()


def test_a_font_that_no_style_sheet_declares_is_told() -> None:
    made = render_pdf(page_job("<p style='font-family:Arial'>x</p>"))
    assert "no style sheet declares the font `Arial`" in messages(made)


def test_css_that_is_not_understood_is_told() -> None:
    made = render_pdf(page_job("<p>x</p>", "p{colour:red}"))
    assert any("colour" in message for message in messages(made))


def test_a_missing_language_is_told() -> None:
    assert messages(render_pdf(without_language(page_job("<p>x</p>"))))


def test_a_link_to_nowhere_is_told() -> None:
    assert messages(render_pdf(page_job('<p><a href="#nowhere">x</a></p>')))


def picture(kind: str, size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("1", size).convert("L").save(out, kind)
    return out.getvalue()


def with_asset(name: str, data: bytes) -> RenderedPdf:
    job = page_job(f'<p><img alt="x" src="briefgen:///{name}"></p>')
    return render_pdf(replace(job, assets={**job.assets, name: data}))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_of_a_known_kind_is_drawn(kind: str) -> None:
    assert with_asset(f"x.{kind.lower()}", picture(kind, (9, 9))).problems == ()


def test_a_picture_that_is_not_what_its_name_says_is_refused() -> None:
    made = with_asset("x.png", picture("GIF", (9, 9)))
    assert "the asset `x.png` cannot be read as PNG" in messages(made)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    small = bytearray(picture("PNG", (9, 9)))
    small[16:24] = (7000).to_bytes(4, "big") + (7000).to_bytes(4, "big")
    small[29:33] = zlib.crc32(bytes(small[12:29])).to_bytes(4, "big")
    made = with_asset("x.png", bytes(small))
    said = "the asset `x.png` has 7000 by 7000 pixels, more than 40,000,000"
    assert said in messages(made)


def test_an_asset_of_another_kind_is_refused() -> None:
    made = with_asset("x.eps", b"%!PS")
    assert "the asset `x.eps` is of a kind that is not used" in messages(made)


def test_an_asset_that_is_not_asked_for_is_not_looked_at() -> None:
    job = page_job("<p>x</p>")
    made = render_pdf(replace(job, assets={**job.assets, "x.eps": b"%!PS"}))
    assert made.problems == ()
