"""Files below one root, and nothing outside of it."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.digest import digest_bytes
from briefgen.loader.disk import Disk, is_relative
from briefgen.loader.looked import InputFile, Refusal


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "outside.txt").write_text("secret")
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (root / "sub" / "a.txt").write_bytes(b"abc")
    return Disk(root, 10)


def reason(found: object) -> str:
    assert isinstance(found, Refusal)
    assert found.message
    return found.reason


def test_a_file_is_read_whole(disk: Disk) -> None:
    assert disk.read("sub/a.txt") == b"abc"


def test_what_was_read_is_an_input_with_its_digest(disk: Disk) -> None:
    disk.read("sub/a.txt")
    assert disk.inputs == {"sub/a.txt": InputFile("sub/a.txt", digest_bytes(b"abc"), 3)}


def test_what_was_looked_for_and_is_not_there_is_an_input_too(disk: Disk) -> None:
    assert reason(disk.read("sub/b.txt")) == "missing"
    assert disk.inputs == {"sub/b.txt": InputFile("sub/b.txt", None, 0)}


def test_a_folder_is_an_input_that_changes_with_its_names(
    disk: Disk, tmp_path: Path
) -> None:
    assert disk.names("sub") == ("a.txt",)
    before = disk.inputs["sub/"]
    (tmp_path / "root/sub/b.txt").touch()
    assert disk.names("sub") == ("a.txt", "b.txt")
    assert disk.inputs["sub/"] != before


def test_a_missing_folder_is_an_input_too(disk: Disk) -> None:
    assert reason(disk.names("none")) == "missing"
    assert disk.inputs == {"none/": InputFile("none/", None, 0)}


def test_hidden_names_are_left_out(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "root/sub/.git").mkdir()
    assert disk.names("sub") == ("a.txt",)


TRAVERSALS = [
    "../outside.txt",
    "sub/../../outside.txt",
    "sub/../a.txt",
    "/etc/passwd",
    "C:/Windows/win.ini",
    "c:win.ini",
    "..\\outside.txt",
    "sub\\a.txt",
    "\\\\host\\share",
    "a\0b",
    "",
    "..",
]


@pytest.mark.parametrize("path", TRAVERSALS)
def test_a_path_that_leads_out_is_not_read(disk: Disk, path: str) -> None:
    assert reason(disk.read(path)) == "outside"
    assert reason(disk.names(path)) == "outside"
    assert disk.inputs == {}


def test_a_link_that_leads_out_is_not_read(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "root/link.txt").symlink_to(tmp_path / "outside.txt")
    assert reason(disk.read("link.txt")) == "outside"


def test_a_linked_folder_that_leads_out_is_not_read(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "root/link").symlink_to(tmp_path)
    assert reason(disk.read("link/outside.txt")) == "outside"
    assert reason(disk.names("link")) == "outside"


def test_a_link_that_stays_inside_is_read(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "root/link.txt").symlink_to("sub/a.txt")
    assert disk.read("link.txt") == b"abc"


def test_a_neighbour_whose_name_begins_like_the_root_is_outside(
    disk: Disk, tmp_path: Path
) -> None:
    (tmp_path / "root-other").mkdir()
    (tmp_path / "root-other/a.txt").write_text("x")
    (tmp_path / "root/link").symlink_to(tmp_path / "root-other/a.txt")
    assert reason(disk.read("link")) == "outside"


def test_a_root_that_is_a_link_is_followed(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "root")
    assert Disk(tmp_path / "link", 10).read("sub/a.txt") == b"abc"
    assert disk.read("sub/a.txt") == b"abc"


def test_a_circle_of_links_is_not_read(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "root/one").symlink_to("two")
    (tmp_path / "root/two").symlink_to("one")
    assert reason(disk.read("one")) in {"outside", "unreadable"}


def test_a_pipe_is_not_opened(disk: Disk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "root/pipe")
    assert reason(disk.read("pipe")) == "special"


def test_a_folder_is_no_file(disk: Disk) -> None:
    assert reason(disk.read("sub")) == "special"


def test_a_file_up_to_the_limit_is_read_and_a_larger_one_is_not(
    disk: Disk, tmp_path: Path
) -> None:
    file = tmp_path / "root/large"
    file.write_bytes(b"x" * 10)
    assert disk.read("large") == b"x" * 10
    file.write_bytes(b"x" * 11)
    assert reason(disk.read("large")) == "too-large"


def test_a_file_that_hides_its_size_is_not_read_past_the_limit(tmp_path: Path) -> None:
    if not Path("/proc/self/status").is_file():
        pytest.skip("this system has no /proc")
    assert reason(Disk(Path("/proc/self"), 10).read("status")) == "too-large"
    assert tmp_path.is_dir()


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="Linux has such files")
def test_a_file_that_hides_its_size_is_read_whole() -> None:
    whole = Path("/proc/version").read_bytes()
    assert Disk(Path("/proc"), len(whole)).read("version") == whole


def test_a_name_that_is_too_long_is_not_read(disk: Disk) -> None:
    assert reason(disk.read("x" * 5000)) in {"unreadable", "outside"}


def test_a_name_with_a_lone_surrogate_is_not_read(disk: Disk) -> None:
    assert reason(disk.read("x\ud800")) in {"unreadable", "outside", "missing"}


def test_a_prefix_stands_before_the_paths_of_inputs(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    disk = Disk(tmp_path, 10, "<briefgen>/")
    disk.read("a")
    disk.names("none")
    assert sorted(disk.inputs) == ["<briefgen>/a", "<briefgen>/none/"]


@given(st.text("a./\\:C\0", max_size=12))
def test_a_relative_path_never_climbs(path: str) -> None:
    if is_relative(path):
        assert not Path(path).is_absolute()
        assert ".." not in Path(path).parts


@given(
    st.lists(
        st.sampled_from(
            ["..", ".", "sub", "/", "\\", "%2e%2e", "~", "C:", "outside.txt"]
        ),
        max_size=6,
    )
)
def test_no_path_made_of_climbing_parts_reads_what_is_outside(parts: list[str]) -> None:
    here = Path(__file__).resolve().parent
    data = Disk(here, 10_000_000).read("/".join(parts))
    assert isinstance(data, Refusal)


def test_what_an_editor_holds_stands_for_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"saved")
    disk = Disk(tmp_path, 10, unsaved={"a.yaml": b"typed"})
    assert disk.read("a.yaml") == b"typed"


def test_what_an_editor_holds_is_limited_too(tmp_path: Path) -> None:
    disk = Disk(tmp_path, 10, unsaved={"a.yaml": b"x" * 11})
    assert reason(disk.read("a.yaml")) == "too-large"


def test_what_an_editor_holds_outside_the_root_is_not_read(tmp_path: Path) -> None:
    disk = Disk(tmp_path, 10, unsaved={"../a.yaml": b"typed"})
    assert reason(disk.read("../a.yaml")) == "outside"
