"""The HTML file in a real browser: axe-core finds nothing, the script may run."""

import html as entities
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen.outputs.formats import html
from briefgen.outputs.typeset import Typeset

AXE = Path(__file__).parents[2] / "tools/axe/node_modules/axe-core/axe.min.js"
BROWSER = next(
    (path for name in ("chromium", "google-chrome") if (path := shutil.which(name))), ""
)
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--virtual-time-budget=20000", "--dump-dom"),
)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
RESULT = re.compile(r'<pre id="axe-result">(.*?)</pre>', re.DOTALL)
RUN = """
window.addEventListener("load", async () => {
  %s
  const found = await axe.run(document, {resultTypes: ["violations"]});
  const told = document.createElement("pre");
  told.id = "axe-result";
  told.textContent = JSON.stringify({
    passes: found.passes.length,
    violations: found.violations.map((one) =>
      [one.id, one.nodes.map((node) => node.html.slice(0, 200))]),
  });
  document.body.append(told);
});
"""
OPEN = 'document.querySelectorAll("main .mark")[3].click();'

needs_browser = pytest.mark.skipif(
    not BROWSER, reason="no Chromium here: apt install chromium"
)
needs_axe = pytest.mark.skipif(
    not AXE.is_file(), reason="no axe-core here: npm ci --prefix tools/axe"
)


def in_browser(page: str, folder: Path, *flags: str) -> str:
    """Return the page as the browser has it once its scripts have run."""
    file = folder / "page.html"
    file.write_text(page, "utf-8")
    profile = f"--user-data-dir={folder / 'profile'}"
    command = (BROWSER, *FLAGS, profile, *flags, file.as_uri())
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    return done.stdout.decode("utf-8")


def with_axe(typeset: Typeset, before: str) -> str:
    """Return the page with axe-core, for which its policy must go."""
    page = POLICY.sub("", html.render(typeset).data.decode())
    script = f"<script>{AXE.read_text('utf-8')}</script><script>{RUN % before}</script>"
    return page.replace("</body>", f"{script}</body>")


VIEWS = {
    "wide and light": ("--window-size=1400,1000",),
    "narrow and dark": (
        "--window-size=390,844",
        "--blink-settings=preferredColorScheme=0",
    ),
}


@needs_browser
@needs_axe
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("before", ["", OPEN], ids=["as opened", "with a passage"])
def test_axe_finds_no_violation(
    real_briefs: dict[str, Typeset], tmp_path: Path, view: str, before: str
) -> None:
    page = with_axe(real_briefs["cooperation-recommendations"], before)
    dom = in_browser(page, tmp_path, *VIEWS[view])
    found = RESULT.search(dom)
    assert found, "axe-core gave no result"
    result = json.loads(entities.unescape(found[1]))
    assert result["passes"] > 30
    assert result["violations"] == []


@needs_browser
def test_the_policy_lets_the_own_script_run(
    every_part: Typeset, tmp_path: Path
) -> None:
    page = html.render(every_part).data.decode()
    assert 'aria-haspopup="dialog"' not in page
    assert 'aria-haspopup="dialog"' in in_browser(page, tmp_path)


@needs_browser
def test_a_mark_shows_its_passage_beside_it(
    every_part: Typeset, tmp_path: Path
) -> None:
    page = POLICY.sub("", html.render(every_part).data.decode())
    click = 'document.querySelector("main .mark").click();'
    page = page.replace("</body>", f"<script>{click}</script></body>")
    dom = in_browser(page, tmp_path)
    shown = re.search(r'<div class="passage"[^>]*>(.*?)</button>', dom, re.DOTALL)
    assert shown
    assert "lock will close for a year" in shown[1]
