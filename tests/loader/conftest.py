"""A small workspace that reads clean, and one file read by itself."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.base.textfile import TextFile
from briefgen.loader.compose import Document, compose
from briefgen.loader.loaded import Loaded, LoadedDossier
from briefgen.loader.validate import Validated, validate
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.settings import LimitSettings

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

LIMITS = LimitSettings()

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


def read(content: str, limits: LimitSettings = LIMITS) -> Document:
    """Return what is read of one file, before anything is validated."""
    return compose("f.yaml", content.encode(), limits)


def dossier(content: str) -> Validated[DossierFile]:
    return validate(compose("f.yaml", content.encode(), LimitSettings()), DossierFile)


def fact(extra: str = "", without: str = "") -> str:
    lines = [
        line
        for line in FACT.splitlines()
        if not line.strip().startswith(without or "\0")
    ]
    body = "\n".join([*lines, *(f"    {line}" for line in extra.split("\n"))])
    return f"facts:\n  F001:\n{body}\n"


def found(
    content: str, result: Validated[DossierFile]
) -> list[tuple[str, int, int, str]]:
    text = TextFile("f.yaml", content)
    out = []
    for one in result.diagnostics:
        at = text.position(one.place.start)
        out.append((one.name, at.line, at.column, text.words(one.place)))
    return out


def only(content: str) -> tuple[str, int, int, str, str, str | None]:
    """Return the one finding of a file: name, line, column, words, message, hint."""
    result = dossier(content)
    assert len(result.diagnostics) == 1, [one.message for one in result.diagnostics]
    finding = result.diagnostics[0]
    return (*found(content, result)[0], finding.message, finding.hint)


def talks(loaded: Loaded) -> LoadedDossier:
    (dossier,) = loaded.dossiers
    return dossier


def names(loaded: Loaded) -> list[tuple[str, str]]:
    return [(one.name, one.place.file) for one in loaded.diagnostics]


def edit(root: Path, old: str, new: str) -> None:
    path = root / "briefs/talks/sources.yaml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
