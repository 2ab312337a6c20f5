"""After any edits the outputs equal those of a clean build, byte for byte.

The short form makes a few edits; `BRIEFGEN_EDITS=200` makes more with a stand-in for the
PDF engine, `BRIEFGEN_PDF_EDITS=50` with the engine itself, and `BRIEFGEN_SEED=7` others.
`make nightly` makes thousands.
"""

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.pipeline.building import build
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.written import Built

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted

EDITS = int(os.environ.get("BRIEFGEN_EDITS", "12"))
PDF_EDITS = int(os.environ.get("BRIEFGEN_PDF_EDITS", "3"))
SEED = int(os.environ.get("BRIEFGEN_SEED", "1"))
ALL = ("md", "html", "pdf")
BUILT_IN = Path(__file__).resolve().parents[2] / "templates"


class Editor:
    """Edits a workspace at random, and undoes what it did."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._chance = random.Random(SEED)  # noqa: S311 - test data
        self._done: list[tuple[Path, bytes | None]] = []
        self._count = 0

    def edit(self) -> str:
        """Make one edit and return its name."""
        self._count += 1
        choices: list[Callable[[], None]] = [
            *(self.fact, self.fact, self.statement, self.quote, self.finding),
            self.prose,
            self.template,
            self.style,
            self.settings,
            self.source,
            self.brief,
            self.touch,
            self.output,
            self.undo,
            self.undo,
        ]
        chosen = self._chance.choice(choices)
        chosen()
        return chosen.__name__

    def fact(self) -> None:
        path = self._chance.choice(sorted(self._root.glob("briefs/*/facts/*.yaml")))
        levels = ("high", "medium", "low")
        old, new = self._chance.sample(levels, 2)
        parts = path.read_text("utf-8").split(f"confidence: {old}\n")
        at = self._chance.randrange(len(parts))
        joined = f"confidence: {old}\n".join(parts[at:])
        before = f"confidence: {old}\n".join(parts[:at])
        between = f"confidence: {new}\n" if at else ""
        self._write(path, before + between + joined)

    def statement(self) -> None:
        self._reword(
            "briefs/*/facts/*.yaml", r"    statement: (?:>-\n {6})?\w+", " now"
        )

    def quote(self) -> None:
        self._reword("briefs/*/facts/*.yaml", r"    quote: >-\n {6}\S+ ", "")

    def finding(self) -> None:
        self._reword("briefs/*/analysis.yaml", r"    statement: >-\n {6}\w+", " now")

    def prose(self) -> None:
        path = self._chance.choice(sorted(self._root.glob("briefs/*/*.brief.yaml")))
        text = path.read_text("utf-8")
        self._write(path, text.replace("\ntitle: ", f"\ntitle: No {self._count} ", 1))

    def template(self) -> None:
        name = self._chance.choice(("situation-brief", "briefing-note"))
        own = self._root / f"templates/{name}/brief.md.j2"
        text = (BUILT_IN / name / "brief.md.j2").read_text("utf-8")
        self._write(own, f"{text}\nEdition {self._count}.\n")

    def style(self) -> None:
        name = self._chance.choice(("_house/print.css", "situation-brief/style.css"))
        built_in = BUILT_IN / name
        text = built_in.read_text("utf-8") if built_in.exists() else ""
        path = self._root / "templates" / name
        self._write(path, f"{text}\n.n{self._count} {{ color: #333 }}\n")

    def settings(self) -> None:
        path = self._root / "briefgen.yaml"
        text = path.read_text("utf-8")
        self._write(path, text.replace("This is", f"(No {self._count}) This is", 1))

    def source(self) -> None:
        path = self._chance.choice(sorted((self._root / "seeds").iterdir()))
        self._keep(path)
        path.write_bytes(path.read_bytes() + b"More.\n")

    def brief(self) -> None:
        path = self._root / "briefs/quay/memo.brief.yaml"
        self._keep(path)
        if path.exists():
            path.unlink()
        else:
            shutil.copy(self._root / "briefs/quay/note.brief.yaml", path)

    def touch(self) -> None:
        for path in self._root.glob("briefs/*/*.yaml"):
            os.utime(path, ns=(0, self._chance.randrange(2**60)))

    def output(self) -> None:
        outputs = sorted((self._root / "build").glob("*/*"))
        path = self._chance.choice(outputs)
        path.write_bytes(path.read_bytes()[:-7])

    def undo(self) -> None:
        if not self._done:
            return
        at = self._chance.randrange(len(self._done))
        path, before = self._done[at]
        # A state as of then is only whole if all later ones go too.
        for later, data in reversed(self._done[at:]):
            self._restore(later, data)
        del self._done[at:]
        self._restore(path, before)

    def _reword(self, files: str, pattern: str, more: str) -> None:
        """Put words behind one of the matches, or take its last word out."""
        path = self._chance.choice(sorted(self._root.glob(files)))
        text = path.read_text("utf-8")
        one = self._chance.choice(list(re.finditer(pattern, text)))
        kept = one[0] + more if more else one[0].rstrip().rpartition(" ")[0] + " "
        self._write(path, text[: one.start()] + kept + text[one.end() :])

    def _restore(self, path: Path, data: bytes | None) -> None:
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)

    def _keep(self, path: Path) -> None:
        self._done.append((path, path.read_bytes() if path.exists() else None))

    def _write(self, path: Path, text: str) -> None:
        self._keep(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def outputs(folder: Path) -> Mapping[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.glob("*/*"))
        if not path.parent.name.startswith(".")
    }


def built(root: Path, out: Path | None, quick: "Counted") -> Built:
    return build(targets_in([str(root)]), Request(ALL, out), quick.rendering())


def rendered(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> int:
    """Return how many PDFs had to be rendered to come from one state to another."""
    return sum(
        name.endswith(".pdf") and before.get(name) != data
        for name, data in after.items()
    )


@pytest.fixture
def both(workspace: Path, quay: Path) -> Path:
    """Return the real workspace with the small one's dossier beside its own."""
    shutil.copytree(quay / "briefs/quay", workspace / "briefs/quay")
    for path in (quay / "seeds").iterdir():
        shutil.copy(path, workspace / "seeds")
    shutil.rmtree(quay)
    return workspace


def same_after_edits(
    root: Path, engines: tuple["Counted", "Counted"], edits: int, folder: Path
) -> Iterator[tuple[str, int, int]]:
    """Edit a workspace, and each time compare its outputs with those of a clean build.

    What is yielded for each edit is which it was, how many PDFs were rendered, and how
    many came out otherwise than before.

    Args:
        root: The workspace.
        engines: What renders its outputs, and those of the clean builds.
        edits: How many edits.
        folder: Where the clean builds go.
    """
    editor, (engine, other) = Editor(root), engines
    built(root, None, engine)
    left: set[str] = set()
    for step in range(edits):
        where = f"edit {step}, {editor.edit()}"
        standing = outputs(root / "build")
        engine.titles.clear()
        incremental, expected = built(root, None, engine), built(root, folder, other)
        assert incremental.failing == expected.failing, where
        now, fresh = outputs(root / "build"), outputs(folder)
        assert {path: now[path] for path in fresh} == fresh, where
        failing = tuple(f"{one}/" for one in incremental.failing)
        left |= {str(one.relative_to(root / "build")) for one in incremental.left}
        left -= fresh.keys()
        over = now.keys() - fresh.keys() - left
        assert all(one.startswith(failing) for one in over), where
        yield where, len(engine.titles), rendered(standing, fresh)
        shutil.rmtree(folder, ignore_errors=True)


def test_incremental_outputs_equal_clean_ones(
    both: Path, quick: "Counted", tmp_path: Path
) -> None:
    engines = (quick, type(quick)())
    seen = 0
    for where, made, other in same_after_edits(both, engines, EDITS, tmp_path / "c"):
        assert made == other, where
        seen += made
    assert seen > 0


def test_incremental_pdfs_of_the_engine_equal_clean_ones(
    quay: Path, real: "Counted", tmp_path: Path
) -> None:
    facts = quay / "briefs/quay/facts"
    facts.mkdir()
    (quay / "briefs/quay/facts.yaml").rename(facts / "one.yaml")
    engines = (real, type(real)())
    for where, made, other in same_after_edits(
        quay, engines, PDF_EDITS, tmp_path / "c"
    ):
        assert made >= other, where  # a style that fits nothing changes the page alone
    assert (quay / "build/quay/note.pdf").read_bytes().startswith(b"%PDF-")
