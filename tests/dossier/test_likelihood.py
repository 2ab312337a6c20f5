"""Which words of likelihood a brief uses as its own, and so explains in Method."""

import shutil
from pathlib import Path

import pytest

from briefgen.dossier.model import Dossier
from briefgen.outputs.viewing.build import view_of
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

BASE = Path(__file__).parents[1] / "checks" / "cases" / "_base"


def dossier(folder: Path, sentence: str) -> Dossier:
    """Return a dossier whose brief has one sentence."""
    root = folder / "workspace"
    shutil.copytree(BASE, root)
    path = root / "briefs" / "harbour" / "note.brief.yaml"
    text = path.read_text("utf-8")
    begin = text.index("  body: ")
    path.write_text(f"{text[:begin]}  body: {sentence}\n", "utf-8")
    return check(Target(root)).dossiers["harbour"]


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("A strike is very likely [@F1].", ["very likely"]),
        ("A strike will probably come [@F1]; a deal is unlikely [@F1].", None),
        ("He calls it “very likely” [@F1].", []),
        ("The dues rise [@F1].", []),
    ],
)
def test_method_prints_the_bands_of_words_in_prose(
    tmp_path: Path, sentence: str, terms: list[str] | None
) -> None:
    view = view_of(dossier(tmp_path, sentence), "note")
    wanted = ["unlikely", "probable"] if terms is None else terms
    assert [str(row.word) for row in view.scale] == wanted
