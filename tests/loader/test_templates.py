"""Templates: built in, overridden file by file, refused where they are hostile."""

from collections.abc import Callable
from pathlib import Path

from briefgen.loader.builtin import BUILT_IN, built_in_root
from briefgen.loader.looked import Refusal
from briefgen.loader.templates import HOUSE, read_asset
from briefgen.loader.workspace import load

Write = Callable[[str, str | bytes], None]
NAME = "cooperation-recommendations"


def test_the_built_in_templates_are_found() -> None:
    assert (built_in_root() / "templates" / NAME / "template.yaml").is_file()


def test_a_template_that_a_brief_names_is_read_with_the_theme(root: Path) -> None:
    templates = load(root).templates
    assert list(templates) == [HOUSE, NAME]
    assert templates[NAME].record is not None
    assert templates[HOUSE].record is None
    path = templates[NAME].texts["template.yaml"].path
    assert path == f"{BUILT_IN}templates/{NAME}/template.yaml"


def test_a_workspace_overrides_a_template_file_by_file(
    root: Path, write: Write
) -> None:
    before = load(root).templates[NAME]
    write(f"templates/{NAME}/style.css", "p {}")
    write(f"templates/{NAME}/brief.md.j2", "own")
    after = load(root).templates[NAME]
    assert after.texts["brief.md.j2"].content == "own"
    assert after.texts["brief.md.j2"].path == f"templates/{NAME}/brief.md.j2"
    assert after.texts["template.yaml"] == before.texts["template.yaml"]
    assert set(after.texts) == {*before.texts, "style.css"}


def test_the_theme_is_overridden_likewise(root: Path, write: Write) -> None:
    write("templates/_house/brief.css", "p {}")
    assert load(root).templates[HOUSE].texts["brief.css"].content == "p {}"


def test_a_template_of_the_workspace_alone_is_read(root: Path, write: Write) -> None:
    brief = (root / "briefs/talks/main.brief.yaml").read_text(encoding="utf-8")
    write("briefs/talks/main.brief.yaml", brief.replace(NAME, "own"))
    write(
        "templates/own/template.yaml",
        "title: Own\npurpose: Tests\nparts: {main: {from: prose}}\n",
    )
    loaded = load(root)
    assert loaded.diagnostics == ()
    record = loaded.templates["own"].record
    assert record is not None
    assert list(record.parts) == ["main"]


def test_a_template_that_is_not_there_is_told_with_the_nearest(
    root: Path, write: Write
) -> None:
    brief = (root / "briefs/talks/main.brief.yaml").read_text(encoding="utf-8")
    write("briefs/talks/main.brief.yaml", brief.replace(NAME, NAME[:-1]))
    loaded = load(root)
    (finding,) = loaded.diagnostics
    assert finding.name == "unknown-template"
    assert finding.hint == f"did you mean `{NAME}`?"
    assert loaded.texts[finding.place.file].words(finding.place) == NAME[:-1]


def test_a_template_near_to_nothing_gets_the_list(root: Path, write: Write) -> None:
    brief = (root / "briefs/talks/main.brief.yaml").read_text(encoding="utf-8")
    write("briefs/talks/main.brief.yaml", brief.replace(NAME, "zzz"))
    assert NAME in (load(root).diagnostics[0].hint or "")


def test_errors_of_a_template_record_are_placed(root: Path, write: Write) -> None:
    write(f"templates/{NAME}/template.yaml", "title: x\npurpose: y\npart: {}\n")
    loaded = load(root)
    assert [one.name for one in loaded.diagnostics] == ["unknown-key"]
    assert loaded.diagnostics[0].place.file == f"templates/{NAME}/template.yaml"
    assert loaded.templates[NAME].record is None


def test_a_template_that_is_no_text_is_told(root: Path, write: Write) -> None:
    write(f"templates/{NAME}/brief.md.j2", b"\xff")
    assert [one.name for one in load(root).diagnostics] == ["not-utf8"]


def test_a_template_that_is_a_link_outwards_is_not_read(
    root: Path, write: Write
) -> None:
    (root.parent / "secret").write_text("secret")
    write(f"templates/{NAME}/x.css", "")
    (root / f"templates/{NAME}/link.css").symlink_to(root.parent / "secret")
    (root / f"templates/{NAME}/link.png").symlink_to(root.parent / "secret")
    loaded = load(root)
    assert [one.name for one in loaded.diagnostics] == ["outside-workspace"] * 2
    assert "link.png" not in loaded.templates[NAME].assets


def test_assets_are_named_and_read_when_asked_for(root: Path, write: Write) -> None:
    write(f"templates/{NAME}/fonts/a.ttf", b"\0\1")
    loaded = load(root)
    path = loaded.templates[NAME].assets["fonts/a.ttf"]
    assert path == f"templates/{NAME}/fonts/a.ttf"
    assert read_asset(root, path, 10) == b"\0\1"
    assert path in [one.path for one in loaded.inputs]


def test_an_asset_of_the_package_is_read_by_its_path(root: Path) -> None:
    path = f"{BUILT_IN}templates/{NAME}/template.yaml"
    assert isinstance(read_asset(root, path, 10**6), bytes)
    assert isinstance(read_asset(root, BUILT_IN + "../x", 10**6), Refusal)


def test_what_was_looked_for_in_the_workspace_is_an_input(root: Path) -> None:
    absent = {one.path for one in load(root).inputs if one.sha256 is None}
    assert absent == {
        "releases/talks/main/",
        "templates/",
        "templates/_house/",
        f"templates/{NAME}/",
    }
