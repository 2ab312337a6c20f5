"""A copy of the real workspace that a test may change."""

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from pypdf import PdfWriter

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import PdfJob, RenderedPdf
from briefgen.pipeline.building import build
from briefgen.pipeline.checking import Checked, read
from briefgen.pipeline.printing import page_digest
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.request import Request
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.workers import Limits

ROOT = Path(__file__).resolve().parents[2]
FACTS = "briefs/quay/facts.yaml"
"""The facts of a new workspace."""

Edited = Callable[..., Path]
"""Makes a new workspace with words of its facts changed."""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a copy of this repository's workspace."""
    for name in ("seeds", "briefs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "briefgen.yaml", tmp_path)
    return tmp_path


def git(folder: Path, *words: str) -> None:
    """Run git in a folder."""
    subprocess.run(
        [  # noqa: S607 - whichever git the machine has
            "git",
            "-c",
            "user.name=T",
            "-c",
            "user.email=t@example.org",
            *words,
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def committed(workspace: Path) -> Path:
    """Return a copy of the workspace with one commit."""
    git(workspace, "init", "-q")
    git(workspace, "add", ".")
    git(workspace, "commit", "-qm", "first")
    return workspace


def replace(path: Path, before: str, after: str) -> None:
    """Put words into the first place of others, which must be there."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


@pytest.fixture
def quay(tmp_path: Path) -> Path:
    """Return a new small workspace: one dossier `quay` with one brief `note`."""
    folder = tmp_path / "quay"
    start(folder)
    return folder


@pytest.fixture
def warned(quay: Path) -> Path:
    """Return a workspace with findings, a waiver and a baseline."""
    replace(quay / FACTS, "quote: We will probably", "quote: We shall probably")
    replace(
        quay / FACTS,
        "quote: “No jobs are at risk.”",
        "quote: '\"No jobs are at risk.\"'",
    )
    return quay


@pytest.fixture(scope="session")
def flagship() -> Checked:
    """Return the flagship workspace, read once."""
    return read(targets_in([str(Path(__file__).resolve().parents[2])]))


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace whose brief was built to PDF; nobody changes it."""
    root = tmp_path_factory.mktemp("once") / "quay"
    start(root)
    assert build(targets_in([str(root)]), Request(("pdf",))).exit_code == 0
    return root


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """Return a copy of it that a test may change."""
    shutil.copytree(built_once, tmp_path / "quay")
    return tmp_path / "quay"


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """Return a function that makes the starter with its facts changed."""

    def make(*changes: tuple[str, str]) -> Path:
        root = tmp_path / "workspace"
        start(root)
        path = root / FACTS
        text = path.read_text("utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        path.write_bytes(text.encode())
        return root

    return make


@pytest.fixture
def foreign_pdf(tmp_path: Path) -> Path:
    """Return a PDF that another program made."""
    other = PdfWriter()
    other.add_blank_page(100, 100)
    other.write(tmp_path / "other.pdf")
    return tmp_path / "other.pdf"


class Counted:
    """A stand-in for the PDF engine that fits the seam, and keeps what it rendered."""

    def __init__(self) -> None:
        self.titles: list[str] = []

    def render(self, job: PdfJob) -> RenderedPdf:
        """Return bytes that differ where anything of the job differs."""
        self.titles.append(job.metadata.title)
        digest = page_digest(job, "quick")
        data = f"%PDF {digest}\nstartxref\n0\n%%EOF\n".encode()
        return RenderedPdf(data, 1, {}, (), ())

    def rendering(self) -> Rendering:
        """Return how to render by it."""
        return Rendering(1, threads, self.render)


class Real(Counted):
    """The PDF engine itself, in this process; keeps what it rendered."""

    def render(self, job: PdfJob) -> RenderedPdf:
        """Return the PDF."""
        self.titles.append(job.metadata.title)
        return render_pdf(job)


def threads(jobs: int, limits: Limits) -> Executor:
    """Return an executor of threads."""
    del limits
    return ThreadPoolExecutor(jobs)


@pytest.fixture
def quick() -> Counted:
    """Return a quick stand-in for the PDF engine."""
    return Counted()


@pytest.fixture
def real() -> Counted:
    """Return the PDF engine itself."""
    return Real()
