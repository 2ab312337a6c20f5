"""Each file that a PDF carries has a name of its own."""

import shutil
from pathlib import Path

import pytest
import yaml

import briefgen
from briefgen.loader.carriedpdf import open_pdf
from briefgen.pipeline.carriednames import record_names, source_name
from briefgen.pipeline.checking import read
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.verifying import verify

STARTER = Path(__file__).resolve().parents[2] / "briefgen" / "starter"


def names(*paths: str) -> list[str]:
    return list(record_names("d", [f"briefs/d/{path}" for path in paths]).values())


def test_a_file_of_a_sub_folder_is_named_after_both() -> None:
    assert names("facts.yaml", "facts/a.yaml") == ["facts.yaml", "facts-a.yaml"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (("facts/a.yaml", "facts-a.yaml"), ["facts-a.yaml", "facts-a-2.yaml"]),
        (("é.yaml", "è.yaml", "à.yaml"), ["_.yaml", "_-2.yaml", "_-3.yaml"]),
        (
            ("x/a.yaml", "x-a.yaml", "x-a-2.yaml"),
            ["x-a.yaml", "x-a-2.yaml", "x-a-2-2.yaml"],
        ),
        (("A.yaml", "a.yaml"), ["A.yaml", "a-2.yaml"]),
        (("n.Brief.yaml", "n.brief.yaml"), ["n.Brief.yaml", "n-2.brief.yaml"]),
    ],
)
def test_of_two_files_with_one_name_the_later_is_numbered(
    paths: tuple[str, ...], expected: list[str]
) -> None:
    assert names(*paths) == expected


@pytest.mark.parametrize("file", ["a.yaml", "a.YAML"])
def test_no_source_is_named_as_records_are(tmp_path: Path, file: str) -> None:
    root = shutil.copytree(STARTER, tmp_path / "w")
    (dossier,) = read(targets_in([str(root)])).dossiers.values()
    source = next(iter(dossier.sources.values()))

    assert source_name("S0", source.model_copy(update={"file": file})) == (
        "source-S0.txt"
    )


def test_a_pdf_carries_both_of_two_files_with_one_name(tmp_path: Path) -> None:
    root = shutil.copytree(STARTER, tmp_path / "w")
    folder = root / "briefs" / "quay"
    facts = yaml.safe_load((folder / "facts.yaml").read_text("utf-8"))["facts"]
    (folder / "facts.yaml").unlink()
    (folder / "facts").mkdir()
    parts = {"facts/a.yaml": list(facts)[:1], "facts-a.yaml": list(facts)[1:]}
    for name, ids in parts.items():
        part = {"facts": {one: facts[one] for one in ids}}
        (folder / name).write_text(yaml.safe_dump(part, allow_unicode=True), "utf-8")

    (written,) = briefgen.build(root, to=("pdf",))

    assert {"facts-a.yaml", "facts-a-2.yaml"} <= set(open_pdf(written.path).files)
    assert verify(written.path).report.diagnostics == ()
