"""What a command does not need, it does not import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("weasyprint", "jinja2", "markdown", "nh3")
UNUSED = (
    "importlib.metadata",  # the installation is not asked
    "email",
    "zipfile",
    "ssl",
    "socket",
    "subprocess",
    "briefgen.cli.mending",  # edits were not asked for
    "briefgen.pipeline.fixing",
    "briefgen.reports.sarif",  # nor was this form
    "briefgen.reports.junit",
)

PROGRAM = """
import sys
from briefgen.cli.program import run
sys.argv = ["briefgen", *{words!r}]
code = run()
found = [name for name in {names!r} if name in sys.modules]
print("imported:", found, file=sys.stderr)
"""


def unmeasured() -> dict[str, str]:
    """Return the environment without what makes a process count its own lines."""
    return {name: one for name, one in os.environ.items() if "COVERAGE" not in name}


def imported(words: list[str], names: tuple[str, ...], folder: Path = ROOT) -> str:
    program = PROGRAM.format(words=words, names=names)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**unmeasured(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.strip().splitlines()[-1]


def test_check_imports_nothing_that_lays_out() -> None:
    assert (
        imported(["check", "--no-cache", "briefs/direct-talks"], HEAVY)
        == "imported: []"
    )


def test_check_imports_nothing_that_it_does_not_use() -> None:
    words = ["check", "--no-cache", "briefs/direct-talks"]
    assert imported(words, UNUSED) == "imported: []"


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_imports_neither_pydantic_nor_yaml(words: list[str]) -> None:
    names = (*HEAVY, "pydantic", "yaml")
    assert imported(words, names) == "imported: []"


def test_an_error_of_use_imports_nothing_that_lays_out() -> None:
    assert imported(["check", "no/such/place"], HEAVY) == "imported: []"


@pytest.mark.parametrize("paths", [[], ["briefs/quay"]], ids=["whole", "dossier"])
def test_a_build_with_nothing_to_do_imports_what_tells_that(
    quay: Path, paths: list[str]
) -> None:
    words = ["build", "--to", "md", *paths]
    # The second one looks into files that are as young as the manifest.
    for _ in range(2):
        imported(words, (), quay)
    names = (*HEAVY, "pydantic", "yaml", "dataclasses", "hashlib", "pathlib", "typing")
    assert imported(words, names, quay) == "imported: []"


@pytest.mark.parametrize(
    "words", [["why", "F048"], ["impact", "F048", "--no-pages"], ["check"]]
)
def test_what_reads_no_pdf_does_not_import_what_reads_them(words: list[str]) -> None:
    assert imported(words, ("pypdf", "weasyprint")) == "imported: []"
