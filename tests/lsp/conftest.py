"""A real editor's side of the protocol: a client, a server process, pipes between."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from briefgen.pipeline.starting import start

PATIENCE = 30
ROOT = Path(__file__).resolve().parents[2]
FACTS = "briefs/quay/facts.yaml"
NOTE = "briefs/quay/note.brief.yaml"
SOURCES = "briefs/quay/sources.yaml"
SEED = "seeds/2026-03-05-port-authority.txt"
"""Files of a new workspace."""


class Editor:
    """What an editor keeps of a session: its client, and the findings it was sent."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.client = LanguageClient("test", "1")
        self.capabilities = lsp.ServerCapabilities()
        self._found: dict[str, lsp.PublishDiagnosticsParams] = {}
        self._news = asyncio.Condition()
        self._texts: dict[str, str] = {}

    async def _keep(self, params: lsp.PublishDiagnosticsParams) -> None:
        async with self._news:
            self._found[params.uri] = params
            self._news.notify_all()

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def document(self, path: str) -> lsp.TextDocumentIdentifier:
        return lsp.TextDocumentIdentifier(self.uri(path))

    def place(self, path: str, words: str, within: int = 0) -> lsp.Position:
        """Return the position of words in what is open, in UTF-16 units."""
        before = self._texts[path][: self._texts[path].index(words) + within]
        column = before.rpartition("\n")[2]
        units = len(column.encode("utf-16-le")) // 2
        return lsp.Position(before.count("\n"), units)

    async def begin(self, encodings: list[lsp.PositionEncodingKind] | None) -> None:
        async def keep(params: lsp.PublishDiagnosticsParams) -> None:
            await self._keep(params)

        self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(keep)
        await self.client.start_io(
            sys.executable,
            *("-m", "briefgen", "lsp", "--stdio"),
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        general = lsp.GeneralClientCapabilities(position_encodings=encodings)
        asked = lsp.InitializeParams(
            capabilities=lsp.ClientCapabilities(general=general),
            root_uri=self.root.as_uri(),
        )
        answer = await self.client.initialize_async(asked)
        self.capabilities = answer.capabilities
        self.client.initialized(lsp.InitializedParams())

    async def end(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()  # type: ignore[no-untyped-call] # of the library

    def open(self, path: str, text: str | None = None) -> None:
        shown = (self.root / path).read_text("utf-8") if text is None else text
        self._texts[path] = shown
        item = lsp.TextDocumentItem(self.uri(path), "yaml", 1, shown)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def edit(self, path: str, old: str, new: str, version: int = 2) -> None:
        assert old in self._texts[path]
        self._texts[path] = self._texts[path].replace(old, new, 1)
        whole = lsp.TextDocumentContentChangeWholeDocument(self._texts[path])
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(version, self.uri(path)), [whole]
            )
        )

    async def findings(self, path: str, version: int) -> list[lsp.Diagnostic]:
        """Wait for the findings of a version of a document."""

        def sent() -> bool:
            found = self._found.get(self.uri(path))
            return found is not None and found.version == version

        async with self._news:
            await asyncio.wait_for(self._news.wait_for(sent), PATIENCE)
        return list(self._found[self.uri(path)].diagnostics)

    async def until(self, path: str, codes: list[str]) -> None:
        """Wait until the findings of a file have these codes."""

        def sent() -> bool:
            found = self._found.get(self.uri(path))
            return (
                found is not None and [one.code for one in found.diagnostics] == codes
            )

        async with self._news:
            await asyncio.wait_for(self._news.wait_for(sent), PATIENCE)


Scenario = Callable[[Editor], Awaitable[None]]
Play = Callable[[Scenario], None]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a new small workspace."""
    start(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def play(workspace: Path) -> Play:
    """Return a function that plays a scenario in a session of its own."""

    async def session(scenario: Scenario) -> None:
        editor = Editor(workspace)
        await editor.begin(None)
        try:
            await scenario(editor)
        finally:
            await editor.end()

    def run(scenario: Scenario) -> None:
        asyncio.run(session(scenario))

    return run
