"""What a check prints of hostile files commands no terminal and no log."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from corpus.markup import hostile_words

from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import targets_in
from briefgen.reports.catalogue import REPORTS

ROOT = Path(__file__).resolve().parents[2]
SOURCE = "WASHINGTON \u2014 we would like both to agree.\n"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"::(error|warning|notice) title=[A-Z]{3}\d\d [a-z-]+,file=")
HIDDEN = ("a\u202eb", "a\u200bb", "a\u2066b", "a\ufeffb", "a\U000e0041b", "Ky\u0456v")


def quoted(text: str) -> str:
    """Return a text as a YAML scalar, those that hide as they are."""
    if text in HIDDEN[:3]:
        return f"'{text}'"
    return '"' + "".join(f"\\U{ord(one):08x}" for one in text) + '"'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace whose quotes and sentences are hostile."""
    words = [
        one for one in hostile_words()[::40] if one.strip() and "\ud800" not in one
    ]
    facts = "".join(
        f"  F{number:03}:\n    statement: {quoted(one[:900])}\n"
        f"    quote: {quoted(one[:900])}\n    source: S000\n    kind: claim\n"
        "    voice: reporter\n    confidence: high\n"
        for number, one in enumerate((*HIDDEN, *words))
    )
    for path, content in {
        "briefgen.yaml": "name: Test\n",
        "seeds/a.txt": SOURCE,
        "briefs/talks/sources.yaml": "sources:\n  S000: {file: seeds/a.txt, sha256: "
        f"{'0' * 64}, language: en, genre: news, completeness: complete}}\n",
        "briefs/talks/facts.yaml": f"facts:\n{facts}",
        "briefs/talks/\x1b[31mred\n::error::x.yaml": "facts: [\n",
    }.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return tmp_path


@pytest.fixture
def forms(root: Path) -> dict[str, str]:
    """Return the report of a check in all forms."""
    report = check(targets_in([str(root)])).report
    assert len(report.diagnostics) > 100
    return {name: render(report) for name, render in REPORTS.items()}


def test_terminals_are_shown_no_character_that_they_obey(forms: dict[str, str]) -> None:
    for name in ("human", "concise"):
        assert OBEYED.findall(forms[name]) == []
    assert "\\u202e" in forms["human"]


def test_a_log_is_given_no_command_but_our_annotations(forms: dict[str, str]) -> None:
    lines = re.split("\r\n|\r|\n", forms["github"])
    obeyed = [one for one in lines if one.lstrip().startswith("::") or "##[" in one]
    assert len(obeyed) > 100
    assert [one for one in obeyed if not COMMAND.match(one)] == []


def test_machines_can_read_what_they_are_given(forms: dict[str, str]) -> None:
    assert json.loads(forms["json"])
    assert json.loads(forms["sarif"])
    assert json.loads(forms["gitlab"])
    assert fromstring(forms["junit"]).tag == "testsuites"  # noqa: S314 - ours


def test_characters_that_hide_in_quotes_are_findings(root: Path) -> None:
    found = check(targets_in([str(root)])).report.diagnostics
    names = {"suspicious-character", "control-character"}
    told = " ".join(one.message for one in found if one.name in names)
    for code in ("U+202E", "U+200B", "U+2066", "U+FEFF", "U+E0041"):
        assert code in told
    assert "letters of two scripts" in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no `/dev/full`")
@pytest.mark.parametrize("form", ["human", "json", "sarif"])
def test_a_full_disk_behind_the_report_is_told_in_one_line(
    root: Path, form: str
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        made = subprocess.run(
            [sys.executable, "-m", "briefgen", "check", str(root), "--format", form],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert made.returncode == 3
    assert made.stderr == (
        "briefgen: what was to be told cannot be written: No space left on device\n"
    )
