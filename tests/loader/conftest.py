"""A small workspace that reads clean."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

SOURCE = "WASHINGTON \u2014 we would like both to agree.\n"
BRIEF = """\
template: cooperation-recommendations
title: Direct talks
version: "0.1"
status: draft
language: en-GB
marking: public
date: 2026-11-22
cutoff: {date: 2026-11-20}
addressee: Directors
authors: [Desk]
"""
FACT = """\
    statement: Vance calls for talks.
    quote: we would like both
    source: S000
    kind: position
    voice: direct-speech
    confidence: high
"""

Write = Callable[[str, str | bytes], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    sha256 = hashlib.sha256(SOURCE.encode()).hexdigest()
    files = {
        "briefgen.yaml": "name: Test\n",
        "seeds/a.txt": SOURCE,
        "briefs/talks/sources.yaml": (
            f"sources:\n  S000: {{file: seeds/a.txt, sha256: {sha256}, language: en, "
            "genre: news, completeness: complete}\n"
        ),
        "briefs/talks/facts/one.yaml": f"facts:\n  F001:\n{FACT}",
        "briefs/talks/facts/two.yaml": f"facts:\n  F002:\n{FACT}",
        "briefs/talks/main.brief.yaml": BRIEF,
    }
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode())
    return root


@pytest.fixture
def write(root: Path) -> Write:
    def writer(path: str, content: str | bytes) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    return writer
