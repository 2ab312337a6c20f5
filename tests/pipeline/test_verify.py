"""A PDF re-checked from what it carries; each kind of tampering is told."""

from pathlib import Path

import pytest

import briefgen
from briefgen.base.errors import BriefgenError
from briefgen.base.seal import seal_holds
from briefgen.pipeline.carriedfinding import CODES
from briefgen.pipeline.verifying import verify
from tests.pipeline.tampering import (
    Tamper,
    added_file,
    blank_page,
    edit,
    evidence_no_json,
    evidence_version,
    first_page_gone,
    forge,
    last_page_gone,
    no_marks,
    no_metadata,
    no_tags,
    note_text,
    other_author,
    other_language,
    other_link,
    other_title,
    page_text,
    remove,
    reordered,
    scripted,
    swapped_sources,
    tampered,
)

ROOT = Path(__file__).resolve().parents[2]


BRIEF = ROOT / "briefs/direct-talks/situation-brief.brief.yaml"


SMALL = ROOT / "briefgen/starter/briefs/quay/note.brief.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a built brief."""
    (written,) = briefgen.build(BRIEF, to=("pdf",), out=tmp_path_factory.mktemp("out"))
    return written.path.read_bytes()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a brief of two pages, which are read in a fifth of the time."""
    (written,) = briefgen.build(SMALL, to=("pdf",), out=tmp_path_factory.mktemp("out"))
    return written.path.read_bytes()


def found(tmp_path: Path, data: bytes) -> dict[str, list[str]]:
    """Return what re-checking finds, by name of the finding."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(data)
    told: dict[str, list[str]] = {}
    for one in verify(path).report.diagnostics:
        told.setdefault(one.name, []).append(one.message)
    return told


# Sealed anew, so that the inner checks alone must find the change.
SEALED_ANEW: dict[str, tuple[Tamper, str]] = {
    "a word of a source": (
        edit("source-S000.txt", "big gulf", "huge gulf"),
        "carried-source-changed",
    ),
    "a word of a source, digests fitted": (
        forge("source-S000.txt", "big gulf", "huge gulf"),
        "carried-quote-not-found",
    ),
    "a word of source and passage, digests fitted": (
        forge("source-S000.txt", "big gulf", "huge gulf", passage=True),
        "passage-not-printed",
    ),
    "one source in the place of the other": (swapped_sources, "carried-source-changed"),
    "a statement in the records": (
        edit("facts-s000.yaml", "There is, predictably", "There is, surely"),
        "carried-file-changed",
    ),
    "a statement in the records, digests fitted": (
        forge("facts-s000.yaml", "There is, predictably", "There is, surely"),
        "record-differs",
    ),
    "the records gone": (remove("facts-s001.yaml"), "record-differs"),
    "records that are no YAML": (
        forge("facts-s001.yaml", "facts:", "facts: ["),
        "record-differs",
    ),
    "a passage in the evidence": (
        edit("evidence.json", "big gulf, predictably", "big gulf, surely"),
        "carried-quote-not-found",
    ),
    "a statement in the evidence": (
        edit("evidence.json", "There is, predictably", "There is, surely"),
        "record-differs",
    ),
    "the digest of a source in the evidence": (
        edit("evidence.json", '"sha256": "7', '"sha256": "8'),
        "carried-source-changed",
    ),
    "the carried text": (
        edit("brief.md", "Bottom line", "Top line"),
        "carried-file-changed",
    ),
    "the carried text, digests fitted": (
        forge("brief.md", "talking to one another", "talking to each other"),
        "text-differs",
    ),
    "letters on a page": (page_text, "text-differs"),
    "letters of a note at the foot of a page": (note_text, "text-differs"),
    "a quote in the records, digests fitted": (
        forge("facts-s000.yaml", "there’s a big gulf", "there’s a huge gulf"),
        "record-differs",
    ),
    "a voice in the records, digests fitted": (
        forge("facts-s000.yaml", "voice: direct-speech", "voice: reporter"),
        "record-differs",
    ),
    "the first page gone": (first_page_gone, "text-differs"),
    "the last page gone": (last_page_gone, "text-differs"),
}


# Likewise, of a brief of two pages: what these change is in every brief.
SMALL_SEALED_ANEW: dict[str, tuple[Tamper, str]] = {
    "a source gone": (remove("source-S001.txt"), "carried-source-changed"),
    "the fingerprint in the evidence": (
        edit("evidence.json", '"fingerprint": "', '"fingerprint": "0'),
        "evidence-missing",
    ),
    "no evidence": (remove("evidence.json"), "evidence-missing"),
    "evidence that is no JSON": (evidence_no_json, "evidence-missing"),
    "evidence of another version": (evidence_version, "evidence-missing"),
    "a file more": (added_file, "carried-file-changed"),
    "the check report": (
        edit("check.json", '"errors": 0', '"errors": 1'),
        "carried-file-changed",
    ),
    "no tags": (no_tags, "tags-missing"),
    "no marks": (no_marks, "tags-missing"),
    "another language": (other_language, "tags-missing"),
    "another title": (other_title, "tags-missing"),
}


# Only the seal can find these.
SEAL_ONLY: dict[str, Tamper] = {
    "a script": scripted,
    "another author": other_author,
    "no metadata": no_metadata,
    "a page more": blank_page,
    "pages in another order": reordered,
    "another link": other_link,
}


@pytest.mark.parametrize("brief", ["built", "small"])
def test_a_built_pdf_holds(
    tmp_path: Path, brief: str, request: pytest.FixtureRequest
) -> None:
    assert found(tmp_path, request.getfixturevalue(brief)) == {}


def test_the_report_counts_what_was_checked(tmp_path: Path, built: bytes) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(built)
    checked = verify(path).report.checked
    assert checked["facts"] >= 30
    assert checked["sources"] == 2


@pytest.mark.parametrize("kind", SEALED_ANEW)
def test_a_change_is_told_though_the_seal_was_made_anew(
    tmp_path: Path, built: bytes, kind: str
) -> None:
    change, name = SEALED_ANEW[kind]
    told = found(tmp_path, tampered(built, change))
    assert name in told
    assert "seal-broken" not in told


@pytest.mark.parametrize("kind", SMALL_SEALED_ANEW)
def test_a_change_of_a_small_brief_is_told_though_the_seal_was_made_anew(
    tmp_path: Path, small: bytes, kind: str
) -> None:
    change, name = SMALL_SEALED_ANEW[kind]
    told = found(tmp_path, tampered(small, change))
    assert name in told
    assert "seal-broken" not in told


@pytest.mark.parametrize("kind", SEAL_ONLY)
def test_a_change_breaks_the_seal(tmp_path: Path, small: bytes, kind: str) -> None:
    data = tampered(small, SEAL_ONLY[kind], seal=False)
    assert "seal-broken" in found(tmp_path, data)


def test_a_file_saved_anew_without_a_change_is_told(
    tmp_path: Path, small: bytes
) -> None:
    data = tampered(small, repr, seal=False)
    assert set(found(tmp_path, data)) == {"seal-broken"}


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_any_flipped_byte_breaks_the_seal(built: bytes, share: float) -> None:
    at = int(len(built) * share)
    data = built[:at] + bytes([built[at] ^ 1]) + built[at + 1 :]
    assert seal_holds(built) is True
    assert not seal_holds(data)


def test_bytes_behind_the_end_break_the_seal(built: bytes) -> None:
    assert seal_holds(built + b"\n") is False


def test_every_finding_has_a_case() -> None:
    cases = {**SEALED_ANEW, **SMALL_SEALED_ANEW}.values()
    assert {name for _, name in cases} | {"seal-broken"} == set(CODES)


def test_what_is_no_pdf_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"not a PDF")
    with pytest.raises(BriefgenError, match="cannot be read as a PDF"):
        verify(tmp_path / "a.pdf")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="cannot be read"):
        verify(tmp_path / "a.pdf")


def test_a_folder_is_told_with_a_pdf_in_it(tmp_path: Path) -> None:
    inside = tmp_path / "0.1-2026-03-09/note.pdf"
    inside.parent.mkdir()
    inside.touch()
    with pytest.raises(BriefgenError, match="is a folder") as caught:
        verify(tmp_path)
    assert str(inside) in (caught.value.hint or "")
