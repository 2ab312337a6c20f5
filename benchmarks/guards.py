"""What the guards cost on our flagship brief, as a share of the build.

Each guard is timed alone, and against the plain way of doing the same where there is
one: a sandboxed template against Jinja's own, a durable write against a plain one.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from jinja2 import DictLoader, Environment

from briefgen.outputs.closed import Shell, close_page, close_text
from briefgen.outputs.formats import html
from briefgen.outputs.markup.body import body_of
from briefgen.outputs.policy import policy
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.styles import embedded
from briefgen.outputs.templating import ENTRY, environment
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.targets import targets_in
from briefgen.store.write import write_whole

ROOT = Path(__file__).resolve().parents[1]
DOSSIER, BRIEF = "direct-talks", "cooperation-recommendations"
TIMES = 7


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that some work takes, as the median of a few times."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return median(taken)


def whole_build(folder: Path) -> None:
    """Build the flagship brief as a user does."""
    shutil.rmtree(folder, ignore_errors=True)
    brief = ROOT / "briefs" / DOSSIER / f"{BRIEF}.brief.yaml"
    command = [sys.executable, "-m", "briefgen", "build", str(brief), "--out", folder]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


def main() -> int:
    """Print the table."""
    checked = check(targets_in([str(ROOT / "briefs" / DOSSIER)]))
    typeset = set_in_type(checked, DOSSIER, BRIEF)
    texts, values = typeset.design.texts, {"view": typeset.view}
    page = html.render(typeset).data.decode()
    style = embedded(typeset.design, ("brief.css", "screen.css"))
    script = texts["passage.js"]
    body = body_of(typeset.numbered).html
    plain = environment(texts)

    def ordinary() -> str:
        made = Environment(loader=DictLoader(dict(texts)), autoescape=True)
        made.filters.update(plain.filters)
        made.globals.update(plain.globals)
        return made.get_template(ENTRY).render(values)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = page.encode()
        sandboxed = timed(lambda: environment(texts).fill(ENTRY, "x", values))
        durable = timed(
            lambda: write_whole(folder / "a", data + str(time.time()).encode())
        )
        rows = {
            "templates: sandbox, counting": sandboxed - timed(ordinary),
            "last look at the text": timed(lambda: close_text(typeset.markdown, "x")),
            "allow-list of tags": timed(lambda: sanitise(body)),
            "last look at the page": 2
            * timed(
                lambda: close_page(
                    page, Shell(script, style, policy(style, script)), "x"
                )
            ),
            "whole, durable writes of three files": 3
            * (durable - timed(lambda: (folder / "b").write_bytes(data))),
        }
        total = timed(lambda: whole_build(folder / "out"))
    print("| guard | ms | share of the build |\n|:--|--:|--:|")
    for what, taken in (*rows.items(), ("all", sum(rows.values()))):
        print(f"| {what} | {taken:.1f} | {100 * taken / total:.1f} % |")
    print(f"| the whole build, cold | {total:.0f} | |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
