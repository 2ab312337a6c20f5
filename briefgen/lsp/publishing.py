"""Checks that follow the typing: a moment after the last key, and only the newest."""

import asyncio
from collections.abc import Callable

from lsprotocol.types import PublishDiagnosticsParams
from pygls.lsp.server import LanguageServer

from briefgen.base.diagnostic import Diagnostic
from briefgen.lsp.answers import OUTSIDE, Answers
from briefgen.lsp.positions import Ruler
from briefgen.lsp.session import Session

PAUSE = 0.2
"""Seconds without a key before the check runs; the protocol's library has no such."""


class Publisher:
    """Sends the findings of a workspace to the editor, some time after each change.

    Args:
        server: What speaks to the editor.
        mishap: Tells what went wrong.
    """

    def __init__(
        self, server: LanguageServer, mishap: Callable[[Exception], None]
    ) -> None:
        self._server = server
        self._mishap = mishap
        self._waiting: dict[Session, asyncio.Task[None]] = {}

    def ask(self, session: Session, ruler: Ruler, pause: float = PAUSE) -> None:
        """Check a workspace soon; what waited for the same is forgotten."""
        waiting = self._waiting.get(session)
        if waiting is not None:
            waiting.cancel()
        task = asyncio.get_running_loop().create_task(
            self._later(session, ruler, pause)
        )
        self._waiting[session] = task

    async def _later(self, session: Session, ruler: Ruler, pause: float) -> None:
        await asyncio.sleep(pause)
        try:
            checked = await session.check()
            if checked is not None:
                self._publish(session, ruler, checked.report.diagnostics)
        except Exception as error:  # noqa: BLE001 - nobody else waits for this task
            self._mishap(error)

    def _publish(
        self, session: Session, ruler: Ruler, found: tuple[Diagnostic, ...]
    ) -> None:
        """Send the findings file by file; where there are none any more, that too."""
        by_file: dict[str, list[Diagnostic]] = {}
        for one in found:
            if not one.place.file.startswith(OUTSIDE):
                by_file.setdefault(one.place.file, []).append(one)
        answers = Answers(session, ruler)
        for path in sorted({*by_file, *session.published, *session.buffers}):
            buffer = session.buffers.get(path)
            self._server.text_document_publish_diagnostics(
                PublishDiagnosticsParams(
                    uri=session.uri(path),
                    diagnostics=answers.diagnostics(tuple(by_file.get(path, ()))),
                    version=buffer.version if buffer else None,
                )
            )
        session.published = frozenset(by_file)
