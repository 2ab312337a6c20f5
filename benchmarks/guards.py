"""What the guards cost on our flagship brief, as a share of the build.

Processor time is measured, of this process and of its children, so that other load
changes little; each guard alone, and against the plain way of doing the same where
there is one: a sandboxed template against Jinja's own, a durable write against a plain
one. The rounds of the two alternate.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median

import options
from jinja2 import DictLoader, Environment

from briefgen.outputs.closed import Shell, close_page, close_text
from briefgen.outputs.formats import html
from briefgen.outputs.markup.body import body_of
from briefgen.outputs.policy import policy
from briefgen.outputs.sandbox.filters import FILTERS
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.styles import embedded
from briefgen.outputs.templating import ENTRY, environment
from briefgen.outputs.words import in_cell
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.targets import targets_in
from briefgen.store.write import write_whole

ROOT = Path(__file__).resolve().parents[1]
DOSSIER, BRIEF = "direct-talks", "cooperation-recommendations"
TIMES = 7
EACH = 5


def spent() -> float:
    """Return the milliseconds of processor time spent so far, children's included."""
    own, theirs = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return 1000 * sum(one.ru_utime + one.ru_stime for one in (own, theirs))


def timed(work: Callable[[], object], plain: Callable[[], object] = int) -> float:
    """Return the processor time of some work beyond that of the plain way of it.

    Args:
        work: The work; done several times, and the median taken.
        plain: The plain way, done in turn with it.
    """
    taken = []
    for _ in range(TIMES):
        start = spent()
        for _ in range(EACH):
            work()
        middle = spent()
        for _ in range(EACH):
            plain()
        taken.append((2 * middle - start - spent()) / EACH)
    return median(taken)


def whole_build(folder: Path) -> float:
    """Build the flagship brief as a user does; return what that took."""
    start = spent()
    shutil.rmtree(folder, ignore_errors=True)
    brief = ROOT / "briefs" / DOSSIER / f"{BRIEF}.brief.yaml"
    command = [sys.executable, "-m", "briefgen", "build", str(brief), "--out"]
    subprocess.run([*command, str(folder)], check=True, capture_output=True, cwd=ROOT)
    return spent() - start


def main() -> int:
    """Print the table."""
    options.parser(__doc__).parse_args()
    checked = check(targets_in([str(ROOT / "briefs" / DOSSIER)]))
    typeset = set_in_type(checked, DOSSIER, BRIEF)
    texts, values = typeset.design.texts, {"view": typeset.view}
    page = html.render(typeset).data.decode()
    style = embedded(typeset.design, ("brief.css", "screen.css"))
    script = texts["passage.js"]
    body = body_of(typeset.numbered).html
    plain = environment(texts)

    jinja = Environment(loader=DictLoader(dict(texts)), autoescape=True)
    jinja.filters.update({**FILTERS, "cell": in_cell})
    jinja.globals.update(plain.globals)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = page.encode()
        numbers = count()
        rows = {
            "templates: sandbox, counting": timed(
                lambda: plain.fill(ENTRY, "x", values),
                lambda: jinja.get_template(ENTRY).render(values),
            ),
            "last look at the text": timed(lambda: close_text(typeset.markdown, "x")),
            "allow-list of tags": timed(lambda: sanitise(body)),
            "last look at the page": 2
            * timed(
                lambda: close_page(
                    page, Shell(script, style, policy(style, script)), "x"
                )
            ),
            "whole, durable writes of three files": 3
            * timed(
                lambda: write_whole(folder / "a", data + b"%d" % next(numbers)),
                lambda: (folder / "b").write_bytes(data),
            ),
        }
        total = median(whole_build(folder / "out") for _ in range(TIMES))
    print("| guard | ms | share of the build |\n|:--|--:|--:|")
    for what, taken in (*rows.items(), ("all", sum(rows.values()))):
        print(f"| {what} | {taken:.1f} | {100 * taken / total:.1f} % |")
    print(f"| the whole build, cold | {total:.0f} | |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
