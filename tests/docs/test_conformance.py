"""What the documentation says of veraPDF's judgement is what veraPDF says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conformance import PAGE
from verapdf import is_installed

TOOL = Path(__file__).parents[2] / "tools" / "conformance.py"
NUMBER = r" \| [\d,]+"
COUNTS = re.compile(f"{NUMBER}({NUMBER}){NUMBER}{NUMBER}({NUMBER} \\|)$", re.MULTILINE)
"""The pages, rules, checks, passed and failed checks of a line."""


def without_counts(page: str) -> str:
    """Return the page without the numbers that depend on the release of Pango."""
    return COUNTS.sub(r"\1\2", page)


@pytest.mark.skipif(not is_installed(), reason="the extra `validate` is not installed")
def test_the_page_tells_what_verapdf_says() -> None:
    # In a process of its own: one with a Java machine in it is best not used further.
    told = subprocess.run(
        [sys.executable, str(TOOL), "--show"], capture_output=True, check=True
    )
    known = PAGE.read_text("utf-8")
    assert without_counts(known) == without_counts(told.stdout.decode("utf-8"))


def test_no_profile_that_we_claim_fails() -> None:
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith(("| PDF/", "| ISO "))
    ]
    assert len(rows) == 9
    assert [row[-1] for row in rows] == ["0"] * 9
