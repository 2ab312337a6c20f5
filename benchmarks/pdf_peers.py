"""Other ways to a PDF of the same brief: what `benchmarks/pdf_cold.py` compares with.

Pandoc and typst come from the package index into a folder that is removed afterwards;
briefgen needs neither.
"""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

PACKAGES = ("pypandoc-binary", "typst")
"""A wheel with pandoc inside, and one with typst as a module of Python."""
TYPST = """\
import re, subprocess, sys
peers, pandoc, text, page, out = sys.argv[1:]
linked = open(text, encoding="utf-8").read()
plain = re.sub(r"(?<!!)\\[([^]\\[]*)\\]\\(#[^)]*\\)", r"\\1", linked)
command = [pandoc, "--standalone", "--to", "typst", "-o", page]
subprocess.run(command, input=plain.encode(), check=True)
sys.path.insert(0, peers)
import typst
typst.compile(page, output=out)
"""
"""Pandoc to typst's language, and typst to PDF, in one process beside pandoc's.

Links within the brief are left out: typst refuses those whose targets pandoc drops.
"""


def installed(folder: Path) -> bool:
    """Install the packages into a folder; return whether that was possible."""
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder))
    done = subprocess.run((*pip, *PACKAGES), capture_output=True, check=False)
    return done.returncode == 0


def commands(folder: Path, markdown: Path) -> Mapping[str, Sequence[str]]:
    """Return what makes a PDF of a brief's Markdown, by name.

    Args:
        folder: Where the packages were installed.
        markdown: The brief as Markdown; the PDFs are written beside it.
    """
    pandoc = str(folder / "pypandoc/files/pandoc")
    weasyprint = str(Path(sys.executable).with_name("weasyprint"))
    text, out = str(markdown), str(markdown.with_suffix(".peer.pdf"))
    page = str(markdown.with_suffix(".typ"))
    typst = (sys.executable, "-c", TYPST, str(folder))
    return {
        "pandoc, weasyprint": [pandoc, text, f"--pdf-engine={weasyprint}", "-o", out],
        "pandoc, typst": [*typst, pandoc, text, page, out],
    }
