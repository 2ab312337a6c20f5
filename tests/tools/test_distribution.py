"""The wheel, and the comparison of what it builds."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from distribution import ROOT, build, differences, outputs

ALL = {"a.html": "1", "a.md": "2", "a.pdf": "3"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel."""
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def packed(wheel: Path) -> set[str]:
    """Return the names of the files in the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def inside(folder: str) -> set[str]:
    """Return the names of the files in a folder of the repository."""
    paths = (path for path in Path(ROOT, folder).rglob("*") if path.is_file())
    names = {path.relative_to(ROOT).as_posix() for path in paths}
    return {name for name in names if "__pycache__" not in name}


def test_every_file_of_the_package_travels_in_the_wheel(packed: set[str]) -> None:
    assert "briefgen/py.typed" in inside("briefgen")
    assert inside("briefgen") <= packed


def test_every_template_and_font_travels_in_the_wheel(packed: set[str]) -> None:
    templates = inside("templates")
    assert any(name.endswith(".ttf") for name in templates)
    assert {f"briefgen/{name}" for name in templates} <= packed


def test_nothing_but_the_package_travels_in_the_wheel(packed: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in packed} == {"briefgen"}


def test_the_wheel_is_described_by_the_readme(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith("/METADATA"))
        told = archive.read(name).decode()
    assert "\nDescription-Content-Type: text/markdown\n" in told
    assert told.endswith((ROOT / "README.md").read_text("utf-8"))


def test_equal_outputs_of_every_format_are_in_order() -> None:
    assert differences(ALL, dict(ALL)) == ()


def test_another_byte_is_told() -> None:
    wrong = differences(ALL, {**ALL, "a.pdf": "4"})
    assert wrong == ("`a.pdf` differs from what this repository builds",)


def test_a_format_that_was_not_built_is_told() -> None:
    assert "no `.pdf` was built" in differences({}, {"a.html": "1", "a.md": "2"})


def test_outputs_are_told_by_their_names_and_bytes(tmp_path: Path) -> None:
    Path(tmp_path, "deep").mkdir()
    Path(tmp_path, "deep", "a.md").write_text("one", encoding="utf-8")
    Path(tmp_path, "manifest.json").write_text("{}", encoding="utf-8")
    assert list(outputs(tmp_path)) == ["deep/a.md"]
