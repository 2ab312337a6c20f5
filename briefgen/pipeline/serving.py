"""Shows a watched workspace in a browser of this machine, and of no other.

Only what the board knows is answered, by looking names up: no path of a request ever
reaches the disk. The Host header must name this machine, so that no page of the network
can read through a name of its own that leads here.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from briefgen.base.errors import BriefgenError
from briefgen.base.textfile import TextFile
from briefgen.pipeline.board import Board
from briefgen.pipeline.panel import PAGE, POLICY, SCRIPT, STYLE

LOOPBACK = "127.0.0.1"
_ALIVE = 15
"""Seconds after which a waiting browser is told that nothing happened."""

_TYPES = {
    "html": "text/html; charset=utf-8",
    "md": "text/plain; charset=utf-8",
    "pdf": "application/pdf",
}
_PANEL = {
    "/": (PAGE, "text/html; charset=utf-8"),
    "/panel.css": (STYLE, "text/css; charset=utf-8"),
    "/panel.js": (SCRIPT, "text/javascript; charset=utf-8"),
}
Seen = Callable[[str], None]


class Server(ThreadingHTTPServer):
    """Serves a board on the loopback address.

    Args:
        board: What is shown.
        port: The port; 0 takes a free one.
        seen: Is told of each path that was answered.
    """

    daemon_threads = True

    def __init__(self, board: Board, port: int, seen: Seen = lambda _: None) -> None:
        self.board = board
        self.seen = seen
        super().__init__((LOOPBACK, port), Handler)

    @property
    def address(self) -> str:
        """The address to open."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def is_meant(self, host: str | None) -> bool:
        """Tell whether a Host header names this server."""
        names = (LOOPBACK, "localhost")
        return host in {f"{name}:{self.server_port}" for name in names}

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that goes away is no error."""


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    server_version = "briefgen"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer."""
        if not self.server.is_meant(self.headers.get("Host")):
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        path = unquote(urlsplit(self.path).path, errors="replace")
        if path == "/events":
            self._events()
        elif path in _PANEL:
            words, kind = _PANEL[path]
            self._answer(words.encode(), kind, POLICY)
        elif path == "/state.json":
            self._answer(self.server.board.state(), "application/json")
        else:
            self._named(path)
        self.server.seen(path)

    def _named(self, path: str) -> None:
        _, kind, name = path.split("/", 2) if path.count("/") > 1 else ("", "", "")
        output = self.server.board.output(name) if kind == "out" else None
        text = self.server.board.text(name) if kind == "source" else None
        if text is not None:
            self._answer(numbered(text).encode("utf-8", "replace"), _TYPES["html"])
        elif output is not None and output.is_file():
            self._answer(output.read_bytes(), _TYPES.get(output.suffix[1:], ""), "")
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _answer(self, data: bytes, kind: str, policy: str = POLICY) -> None:
        self.send_response(HTTPStatus.OK)
        self._headers(kind or "application/octet-stream", policy)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _headers(self, kind: str, policy: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Frame-Options", "SAMEORIGIN")
        if policy:
            self.send_header("Content-Security-Policy", policy)

    def _refuse(self, status: HTTPStatus) -> None:
        self.send_error(status)

    def _events(self) -> None:
        """Tell each round as it is posted, until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        self._headers("text/event-stream", POLICY)
        self.end_headers()
        number = 0
        with suppress(OSError):
            while (later := self.server.board.later_than(number, _ALIVE)) is not None:
                news = f"event: round\ndata: {later}\n\n" if later > number else ":\n\n"
                self.wfile.write(news.encode("ascii"))
                self.wfile.flush()
                number = later

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
        """Log nothing."""


def numbered(text: TextFile) -> str:
    """Return a text as a page with an anchor for each line."""
    rows = "".join(
        f'<tr id="L{number}"><td>{number}</td><td>{escape(line)}</td></tr>'
        for number, line in enumerate(text.content.split("\n"), start=1)
    )
    head = f"<!DOCTYPE html><meta charset=utf-8><title>{escape(text.path)}</title>"
    style = '<link rel="stylesheet" href="/panel.css">'
    return f"{head}{style}<table>{rows}</table>"


@contextmanager
def serving(board: Board, port: int, seen: Seen = lambda _: None) -> Iterator[str]:
    """Serve a board while the context lasts, and give the address to open.

    Raises:
        BriefgenError: The port is taken.
    """
    try:
        server = Server(board, port, seen)
    except OSError as error:
        message = f"port {port} cannot be used: {error.strerror or error}"
        raise BriefgenError(message, hint="name another by `--port`") from error
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield server.address
    finally:
        board.close()
        server.shutdown()
        server.server_close()
        thread.join()
