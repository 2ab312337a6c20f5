"""The panel in the browser: this machine alone, known names alone, and live."""

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefgen.pipeline.board import Board
from briefgen.pipeline.building import build
from briefgen.pipeline.request import Request
from briefgen.pipeline.serving import serving
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.watching import Round
from tests.pipeline.conftest import replace as relabel

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="there is no Chromium on this machine"
)


class Shown(NamedTuple):
    """A workspace that is served."""

    root: Path
    quick: "Counted"
    board: Board
    port: int
    seen: "SimpleQueue[str]"

    def build(self, number: int) -> None:
        """Build, and show what came of it."""
        request = Request(("md", "html", "pdf"))
        target = targets_in([str(self.root)])
        built = build(target, request, self.quick.rendering())
        self.board.post(Round(number, (), built, None, 0.1))

    def get(self, path: str, host: str = "") -> tuple[int, bytes]:
        """Return the status and the body of an answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest("GET", path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body


@pytest.fixture
def shown(quay: Path, quick: "Counted") -> Iterator[Shown]:
    board, seen = Board(), SimpleQueue[str]()
    with serving(board, 0, seen.put) as address:
        port = int(address.rstrip("/").rpartition(":")[2])
        made = Shown(quay, quick, board, port, seen)
        made.build(1)
        yield made


@pytest.mark.parametrize("path", ["/", "/panel.css", "/panel.js", "/state.json"])
def test_the_panel_is_served(shown: Shown, path: str) -> None:
    status, body = shown.get(path)
    assert (status, bool(body)) == (200, True)


@pytest.mark.parametrize("suffix", ["md", "html", "pdf"])
def test_each_output_is_served_as_it_stands(shown: Shown, suffix: str) -> None:
    path = shown.root / f"build/quay/note.{suffix}"
    assert shown.get(f"/out/quay/note.{suffix}") == (200, path.read_bytes())


@pytest.mark.parametrize(
    "path",
    [
        "/out/../../../../etc/passwd",
        "/out/quay/../../briefgen.yaml",
        "/out/%2e%2e/%2e%2e/etc/passwd",
        "/out/..%2f..%2fbriefgen.yaml",
        "/out//etc/passwd",
        "/out/manifest.json",
        "/out/.briefgen.lock",
        "/source/../../../etc/passwd",
        "/source//etc/passwd",
        "/source/.git/config",
        "/briefgen.yaml",
        "/etc/passwd",
        "/out",
        "/out/%00",
    ],
)
def test_what_the_board_does_not_know_is_not_found(shown: Shown, path: str) -> None:
    assert shown.get(path)[0] == 404


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"]
)
def test_another_host_is_refused(shown: Shown, host: str) -> None:
    assert shown.get("/state.json", host)[0] == 403


def test_findings_lead_to_their_lines(shown: Shown) -> None:
    facts = shown.root / "briefs/quay/facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("S001", "S<9>", 1), "utf-8")
    shown.build(2)
    state = json.loads(shown.get("/state.json")[1])
    first = state["findings"][0]
    status, body = shown.get(f"/source/{first['file']}")
    assert status == 200
    assert f'id="L{first["line"]}"' in body.decode()
    assert "S&lt;9&gt;" in body.decode()


def findings(shown: Shown) -> list[str]:
    """Return the dossiers that the panel shows findings of."""
    state = json.loads(shown.get("/state.json")[1])
    return sorted({one["file"].split("/")[1] for one in state["findings"]})


def test_findings_of_a_dossier_stay_while_another_is_built(shown: Shown) -> None:
    pier, quay = shown.root / "briefs/pier", shown.root / "briefs/quay"
    shutil.copytree(quay, pier)
    relabel(pier / "note.brief.yaml", "The union asks", "The UNCTAD asks")
    shown.build(2)
    assert findings(shown) == ["pier"]
    relabel(quay / "note.brief.yaml", "We should", "One should")
    shown.build(3)
    assert findings(shown) == ["pier"]
    relabel(pier / "note.brief.yaml", "The UNCTAD asks", "The union asks")
    shown.build(4)
    assert findings(shown) == []


def test_findings_of_a_dossier_go_with_it(shown: Shown) -> None:
    pier, quay = shown.root / "briefs/pier", shown.root / "briefs/quay"
    shutil.copytree(quay, pier)
    relabel(pier / "note.brief.yaml", "The union asks", "The UNCTAD asks")
    shown.build(2)
    shutil.rmtree(pier)
    shown.build(3)
    assert findings(shown) == []


def test_a_browser_that_waits_is_told_each_round(shown: Shown) -> None:
    connection = HTTPConnection("127.0.0.1", shown.port, timeout=10)
    connection.request("GET", "/events")
    answer = connection.getresponse()
    assert answer.readline() == b"event: round\n"
    assert answer.readline() == b"data: 1\n"
    answer.readline()
    shown.board.post(Round(2))
    assert [answer.readline(), answer.readline()] == [b"event: round\n", b"data: 2\n"]
    connection.close()


def chromium(profile: Path, *words: str) -> list[str]:
    assert CHROMIUM is not None
    return [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *words]


@needs_chromium
def test_chromium_shows_outputs_and_findings(
    shown: Shown, tmp_path_factory: pytest.TempPathFactory
) -> None:
    facts = shown.root / "briefs/quay/facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("S001", "S009", 1), "utf-8")
    shown.build(2)
    profile = tmp_path_factory.mktemp("profile")
    address = f"http://127.0.0.1:{shown.port}/"
    words = chromium(profile, "--virtual-time-budget=3000", "--dump-dom", address)
    browser = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    wait_for(shown, "/out/quay/note.html")
    # The browser gives its page once it waits for nothing more.
    shown.board.close()
    page, _ = browser.communicate(timeout=40)
    assert 'data-name="quay/note.html"' in page
    assert 'href="/source/briefs/quay/facts.yaml#L' in page
    assert "quay has errors; its outputs stay" in page


@needs_chromium
def test_chromium_reloads_the_output_that_was_written(
    shown: Shown, tmp_path_factory: pytest.TempPathFactory
) -> None:
    profile = tmp_path_factory.mktemp("profile")
    address = f"http://127.0.0.1:{shown.port}/"
    words = chromium(profile, "--remote-debugging-port=0", address)
    browser = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    try:
        wait_for(shown, "/out/quay/note.html")
        title = shown.root / "briefs/quay/note.brief.yaml"
        text = title.read_text("utf-8")
        title.write_text(text.replace("closes", "shuts"), "utf-8")
        shown.build(2)
        wait_for(shown, "/out/quay/note.html")
    finally:
        browser.kill()
        browser.wait()


def wait_for(shown: Shown, path: str) -> None:
    """Wait until the browser has asked for a path."""
    waited = threading.Event()
    timer = threading.Timer(40, waited.set)
    timer.start()
    while shown.seen.get(timeout=40) != path:
        assert not waited.is_set()
    timer.cancel()
