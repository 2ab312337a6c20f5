"""WeasyPrint is imported faster, with the same outcome, or else as ever."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from declare_ffi import TARGET, compiled, declarations

from briefgen.outputs.pdf.deferred import FONT_TOOLS, Deferred, font_tools_deferred
from briefgen.outputs.pdf.fastimport import CompiledInterface, UnknownDeclarationsError

ROOT = Path(__file__).parents[3]
RENDER = """
from briefgen.outputs.pdf.engine import render_pdf
from pdfsamples import page_job
made = render_pdf(page_job("<h1>Words</h1><p>Київ</p>"))
assert made.problems == (), made.problems
print(__import__("hashlib").sha256(made.data).hexdigest())
"""
OTHER_DECLARATIONS = """
import briefgen.outputs.pdf.declared as declared
declared.DIGEST = "of another release"
"""
NO_COMPILED = """
import sys
sys.modules["briefgen.outputs.pdf.declared"] = None
"""
WATCH = """
import sys
started = []
def watch(event, arguments):
    if event in {"subprocess.Popen", "os.posix_spawn", "os.fork", "os.system"}:
        started.append(event)
sys.addaudithook(watch)
"""


LEAVE = """
from briefgen.cli.leaving import leave
leave(0)
"""
"""Ends as the program does: a thread of Pango's may still look for fonts, and crashes
where Python takes the libraries away from under it.
"""


def run(script: str, *flags: str) -> str:
    """Return what a fresh interpreter prints; an import happens once in a process."""
    done = subprocess.run(
        [sys.executable, *flags, "-c", script + LEAVE],
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tools'}", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def fast() -> str:
    return run(RENDER)


def test_the_declarations_are_those_of_the_weasyprint_that_is_installed() -> None:
    assert TARGET.read_text("utf-8") == compiled(declarations())


def test_neither_cffi_nor_font_tools_is_imported() -> None:
    loaded = "import sys; print([n for n in ('cffi', 'fontTools') if n in sys.modules])"
    assert run(RENDER + loaded).splitlines()[1:] == ["[]"]


@pytest.mark.parametrize("before", [OTHER_DECLARATIONS, NO_COMPILED])
def test_without_fitting_declarations_the_bytes_are_the_same(
    before: str, fast: str
) -> None:
    assert run(before + RENDER) == fast


def test_other_declarations_are_refused() -> None:
    refused = OTHER_DECLARATIONS + RENDER + "print('cffi' in sys.modules)"
    assert run("import sys\n" + refused).splitlines()[1:] == ["True"]


@pytest.mark.parametrize("before", ["", OTHER_DECLARATIONS])
def test_no_child_process_is_started(before: str) -> None:
    if sys.platform != "linux":
        pytest.skip("the names of libraries are exact on Linux only")
    assert run(WATCH + before + RENDER + "print(started)").splitlines()[1:] == ["[]"]


def test_the_plain_import_starts_child_processes() -> None:
    if sys.platform != "linux":
        pytest.skip("the names of libraries are exact on Linux only")
    assert run(WATCH + "import weasyprint\nprint(started)") != "[]\n"


def test_a_packed_font_brings_the_real_font_tools_in(tmp_path: Path) -> None:
    packed = tmp_path / "packed.ttf"
    script = f"""
import io, sys
from dataclasses import replace
from pathlib import Path
from pdfsamples import page_job, FONTS
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.library import load_library
load_library()
from fontTools.ttLib import TTFont
font = TTFont(FONTS / "SourceSerif4-Regular.ttf")
font.flavor = "woff"
font.save({str(packed)!r})
job = page_job('<p style="font-family:Packed">Words</p>',
    "@font-face{{font-family:Packed;src:url(packed.ttf)}}")
job = replace(job, assets={{**job.assets,
    "packed.ttf": Path({str(packed)!r}).read_bytes()}})
made = render_pdf(job)
print([problem.message for problem in made.problems])
import weasyprint.pdf.fonts as fonts
print(issubclass(fonts.TTLibError, Exception))
"""
    assert run(script).splitlines() == ["['the font `Packed` is not an asset']", "True"]


def test_a_deferred_name_is_imported_when_it_is_called() -> None:
    assert Deferred("json", "dumps")([1]) == "[1]"


def test_a_deferred_module_is_imported_when_a_name_of_it_is_used() -> None:
    assert Deferred("json", "decoder").JSONDecoder is json.JSONDecoder


def test_a_deferred_name_that_is_no_function_cannot_be_called() -> None:
    with pytest.raises(TypeError):
        Deferred("json", "__name__")()


def test_what_is_deferred_stands_only_while_it_is_wanted() -> None:
    hidden = {name: sys.modules.pop(name, None) for name in FONT_TOOLS}
    try:
        with font_tools_deferred():
            assert type(sys.modules["fontTools.subset"]).__name__ == "Stand"
        assert "fontTools.subset" not in sys.modules
    finally:
        sys.modules.update({n: m for n, m in hidden.items() if m is not None})


def test_compiled_declarations_stand_for_those_that_were_compiled() -> None:
    interface = CompiledInterface()
    interface.cdef(declarations())
    assert hasattr(interface, "NULL")


def test_declarations_of_another_release_are_not_taken() -> None:
    with pytest.raises(UnknownDeclarationsError):
        CompiledInterface().cdef("int of_another_release (void);")


def test_a_missing_library_is_told_with_what_to_do() -> None:
    script = """
import sys
sys.modules["weasyprint"] = None
from briefgen.base.errors import BriefgenError
from briefgen.outputs.pdf.library import load_library
try:
    load_library()
except BriefgenError as error:
    print(error.exit_code, bool(error.hint))
"""
    assert run(script) == "3 True\n"


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_the_bytes_do_not_depend_on_the_machine(
    seed: str, fast: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RENDER],
        env={
            "PYTHONPATH": f"{ROOT}:{ROOT / 'tools'}",
            "PYTHONHASHSEED": seed,
            "TZ": "Asia/Tokyo",
            "LC_ALL": "C",
            "HOME": str(tmp_path),
            "FONTCONFIG_FILE": str(tmp_path / "none.conf"),
        },
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == fast
    assert len(fast.strip()) == hashlib.sha256().digest_size * 2
