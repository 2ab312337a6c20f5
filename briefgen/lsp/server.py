"""The server: which workspaces are open, and what the cursor is at."""

from collections.abc import Callable
from pathlib import Path

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

from briefgen.base.errors import BriefgenError
from briefgen.dossier.model import Dossier
from briefgen.loader.root import find_root
from briefgen.lsp.pointing import Pointed, pointed_at
from briefgen.lsp.positions import Ruler
from briefgen.lsp.publishing import Publisher
from briefgen.lsp.session import Session

Accident = Callable[[Exception], object]
"""Keeps a report of an error that nobody foresaw."""


class Server(LanguageServer):
    """The language server, with a session for each workspace that is open.

    Args:
        version: The version of the package.
        accident: Keeps a report of an error that nobody foresaw.
    """

    def __init__(self, version: str, accident: Accident) -> None:
        # Whole texts: the library cuts lines at more characters than editors do, so
        # that its own splicing of small edits can go wrong.
        super().__init__(
            "briefgen",
            version,
            text_document_sync_kind=lsp.TextDocumentSyncKind.Full,
        )
        self.sessions: dict[Path, Session] = {}
        self.publisher = Publisher(self, self.mishap)
        self._accident = accident

    @property
    def ruler(self) -> Ruler:
        """How this editor counts columns."""
        agreed = self.workspace.position_encoding
        return Ruler(lsp.PositionEncodingKind(agreed or "utf-16"))

    def mishap(self, error: Exception) -> None:
        """Tell the editor what went wrong, without a word of the user's texts."""
        if isinstance(error, BriefgenError):
            told = f"briefgen: {error.message}"
        else:
            told = f"briefgen: error INT01 [internal-error]: {type(error).__name__}"
            self._accident(error)
        shown = lsp.ShowMessageParams(lsp.MessageType.Error, told)
        self.window_show_message(shown)

    def at(self, uri: str) -> tuple[Session, str] | None:
        """Return the session and path of a document, if it lies in a workspace."""
        try:
            name = uris.to_fs_path(uri) if uri.startswith("file:") else None
            if name is None:
                return None
            file = Path(name).resolve()
            root = find_root(file.parent)
        except (BriefgenError, OSError, ValueError):
            return None
        session = self.sessions.setdefault(root, Session(root))
        return session, file.relative_to(root).as_posix()

    def pointed(
        self, uri: str, position: lsp.Position
    ) -> tuple[Session, Dossier, Pointed] | None:
        """Return the record that the cursor is at, with where it belongs."""
        found = self.at(uri)
        if found is None:
            return None
        session, path = found
        dossier = session.dossier(path)
        if dossier is None:
            return None
        offset = self.ruler.offset(session.text(path), position)
        pointed = pointed_at(dossier, path, offset)
        return (session, dossier, pointed) if pointed else None
