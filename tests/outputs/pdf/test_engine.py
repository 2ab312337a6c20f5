"""What a PDF is, whatever stands on its pages."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from pdfsamples import page_job

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import Attached, Metadata, Relationship


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_a_sound_page_has_no_problem() -> None:
    assert render_pdf(page_job("<h1>One</h1><p>Words.</p>")).problems == ()


def test_the_same_job_gives_the_same_bytes() -> None:
    job = page_job("<h1>One</h1><p>Words.</p>")
    assert render_pdf(job).data == render_pdf(job).data


def test_the_identifier_is_that_of_the_job() -> None:
    pdf = opened(render_pdf(page_job("<p>Words.</p>")).data)
    identifiers = pdf.trailer["/ID"]
    assert isinstance(identifiers, pikepdf.Array)
    assert bytes(identifiers[0]) == b"digest"


def test_no_date_is_written_that_the_job_does_not_give() -> None:
    assert "/CreationDate" not in opened(render_pdf(page_job("<p>A.</p>")).data).docinfo


def test_the_metadata_of_the_job_is_written() -> None:
    metadata = Metadata(
        title="Direct talks",
        lang="en-GB",
        authors=("A. Desk", "B. Desk"),
        description="What to do.",
        keywords=("mediation", "policy"),
        generator="briefgen 1",
        created=date(2025, 4, 30),
        modified=date(2025, 5, 1),
    )
    pdf = opened(render_pdf(replace(page_job("<p>A.</p>"), metadata=metadata)).data)
    assert {key: str(value) for key, value in pdf.docinfo.items()} == {
        "/Producer": "WeasyPrint 70.0",
        "/Title": "Direct talks",
        "/Author": "A. Desk, B. Desk",
        "/Subject": "What to do.",
        "/Keywords": "mediation, policy",
        "/Creator": "briefgen 1",
        "/CreationDate": "D:20250430000000Z",
        "/ModDate": "D:20250501000000Z",
    }


def test_both_standards_are_claimed() -> None:
    with opened(render_pdf(page_job("<p>A.</p>")).data).open_metadata() as metadata:
        claims = {
            key: metadata[key]
            for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
        }
    assert claims == {
        "pdfaid:part": "3",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
    }


def test_pages_are_counted_and_ids_found_on_them() -> None:
    body = '<p id="a">A.</p><p id="b" style="break-before:page">B.</p>'
    made = render_pdf(page_job(body))
    assert (made.pages, dict(made.anchors)) == (2, {"a": 1, "b": 2})


def attached(name: str, relationship: Relationship) -> Attached:
    return Attached(
        name=name,
        data=b"the same bytes",
        media_type="application/yaml",
        relationship=relationship,
        description="Zażółć",
        dated=date(2025, 4, 30),
    )


@pytest.fixture(scope="module")
def with_files() -> pikepdf.Pdf:
    files = (
        attached("sources.yaml", Relationship.SOURCE),
        attached("facts.yaml", Relationship.DATA),
    )
    return opened(render_pdf(replace(page_job("<p>A.</p>"), attachments=files)).data)


def test_attached_files_keep_their_bytes(with_files: pikepdf.Pdf) -> None:
    assert {
        name: file.get_file().read_bytes()
        for name, file in with_files.attachments.items()
    } == {"facts.yaml": b"the same bytes", "sources.yaml": b"the same bytes"}


def test_each_attached_file_is_listed_once_with_its_relationship(
    with_files: pikepdf.Pdf,
) -> None:
    files = with_files.Root["/AF"]
    assert isinstance(files, pikepdf.Array)
    assert [(str(item["/UF"]), str(item["/AFRelationship"])) for item in files] == [
        ("facts.yaml", "/Data"),
        ("sources.yaml", "/Source"),
    ]


def test_attached_files_say_what_they_are(with_files: pikepdf.Pdf) -> None:
    file = with_files.attachments["facts.yaml"]
    stream = file.get_file()
    assert (
        file.description,
        stream.mime_type,
        str(stream.obj["/Params"]["/ModDate"]),
    ) == (
        "Zażółć",
        "application/yaml",
        "D:20250430000000Z",
    )
