"""Notes lead to the very words on the page of a source that has an address."""

import io
import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from pypdf import PdfReader

import briefgen
from briefgen.pipeline.checking import read
from briefgen.pipeline.targets import Target

SOURCES = "briefs/quay/sources.yaml"
SEED = "seeds/2026-03-05-port-authority.txt"
URL = "https://example.org/quay_news?a=1&copy=2"
LEADS = re.compile(r"https://example\.org/[^\s\"<>)]+#:~:text=[^\s\"<>)]+")


@pytest.fixture
def linked(quay: Path) -> Path:
    """Return a workspace whose source was found on the web."""
    path = quay / SOURCES
    text = path.read_text("utf-8")
    assert "language: en-GB" in text
    path.write_text(
        text.replace("language: en-GB", f'url: "{URL}"\n    language: en-GB', 1),
        "utf-8",
    )
    return quay


def link(root: Path, name: str) -> str | None:
    """Return the link of a fact."""
    dossier = read(Target(root)).dossiers["quay"]
    return dossier.link(dossier.facts[name])


def built(root: Path) -> dict[str, bytes]:
    """Return the outputs of the one brief by their suffix."""
    written = briefgen.build(root, to=("md", "html", "pdf"))
    return {one.path.suffix: one.path.read_bytes() for one in written}


def followed(pdf: bytes) -> set[str]:
    """Return the addresses that a reader of a PDF can follow."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    notes = (one.get_object() for page in pages for one in page.get("/Annots", ()))
    actions = (one["/A"] for one in notes if "/A" in one)
    return {str(one["/URI"]) for one in actions if "/URI" in one}


def test_a_link_names_the_words_of_the_passage(linked: Path) -> None:
    assert (
        link(linked, "F002")
        == f"{URL}#:~:text=We%20will%20probably%20need%20eight%20weeks"
    )


def test_the_words_of_every_link_stand_once_in_the_archived_text(linked: Path) -> None:
    text = " ".join((linked / SEED).read_text("utf-8").split())
    for name in ("F001", "F002", "F003", "F004", "F005", "F006"):
        found = link(linked, name)
        assert found is not None
        terms = found.partition("#:~:text=")[2].split(",")
        plain = [unquote(one.strip("-")) for one in terms]
        assert all(one in text for one in plain)
        assert len(re.findall(".*?".join(map(re.escape, plain)), text)) == 1


def test_a_quote_that_does_not_stand_leads_to_the_page(linked: Path) -> None:
    path = linked / "briefs/quay/facts.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("We will probably need", "We shall probably need"), "utf-8"
    )
    assert link(linked, "F002") == URL


def test_words_that_nothing_singles_out_lead_to_the_page(linked: Path) -> None:
    data = ("We will probably need eight weeks\n\n" * 3).encode()
    (linked / SEED).write_bytes(data)
    sources = linked / SOURCES
    known = re.search("sha256: (.*)", sources.read_text("utf-8"))
    assert known
    sealed = sources.read_text("utf-8").replace(known[1], sha256(data).hexdigest())
    sources.write_text(sealed, "utf-8")
    dossier = read(Target(linked)).dossiers["quay"]
    assert dossier.findings["F002"].stands
    assert dossier.link(dossier.facts["F002"]) == URL


def test_a_source_without_an_address_gives_no_link(quay: Path) -> None:
    assert link(quay, "F002") is None


def test_every_format_leads_to_the_same_words(linked: Path) -> None:
    made = built(linked)
    in_markdown = {unescape(one) for one in LEADS.findall(made[".md"].decode("utf-8"))}
    in_html = {unescape(one) for one in LEADS.findall(made[".html"].decode("utf-8"))}
    in_pdf = {one for one in followed(made[".pdf"]) if one.startswith(URL)}
    assert len(in_markdown) == 5
    assert in_markdown == in_html == in_pdf - {URL}
    assert URL in in_pdf  # Sources leads to the page itself
    assert f"{URL}#:~:text=We%20will%20probably%20need%20eight%20weeks" in in_pdf
