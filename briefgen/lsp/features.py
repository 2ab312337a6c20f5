"""What the server does on each message of the protocol, and the loop that it runs."""

from lsprotocol import types as lsp

from briefgen.lsp.answers import Answers
from briefgen.lsp.defining import definition_of
from briefgen.lsp.guarding import answering, taking
from briefgen.lsp.hovering import hover_text
from briefgen.lsp.publishing import PAUSE
from briefgen.lsp.server import Accident, Server
from briefgen.lsp.session import Buffer

TRIGGERS = ["@"]
"""Keys after which an editor asks for ids unbidden."""


def _hold(ls: Server, uri: str, version: int, pause: float) -> None:
    found = ls.at(uri)
    if found is not None:
        session, path = found
        text = ls.workspace.get_text_document(uri).source
        session.hold(path, Buffer(uri, text, version))
        ls.publisher.ask(session, ls.ruler, pause)


async def opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    """Take a document in and check at once."""
    _hold(ls, params.text_document.uri, params.text_document.version, 0)


async def changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    """Take an edit in and check when the typing pauses."""
    _hold(ls, params.text_document.uri, params.text_document.version, PAUSE)


async def saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    """Check at once: the disk changed."""
    found = ls.at(params.text_document.uri)
    if found is not None:
        found[0].touch()
        ls.publisher.ask(found[0], ls.ruler, 0)


async def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    """Forget a buffer and check what the disk has."""
    found = ls.at(params.text_document.uri)
    if found is not None:
        session, path = found
        session.release(path)
        ls.publisher.ask(session, ls.ruler, 0)


async def files_changed(ls: Server, _: lsp.DidChangeWatchedFilesParams) -> None:
    """Check every open workspace: something else wrote to the disk."""
    for session in ls.sessions.values():
        session.touch()
        ls.publisher.ask(session, ls.ruler, PAUSE)


def hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    """Show the passage behind an id, or the record's words."""
    found = ls.pointed(params.text_document.uri, params.position)
    if found is None:
        return None
    session, dossier, pointed = found
    told = lsp.MarkupContent(lsp.MarkupKind.Markdown, hover_text(dossier, pointed))
    return lsp.Hover(told, Answers(session, ls.ruler).location(pointed.span).range)


def definition(ls: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    """Lead from a citation to the fact, and from the fact to its passage."""
    found = ls.pointed(params.text_document.uri, params.position)
    if found is None:
        return None
    session, dossier, pointed = found
    span = definition_of(dossier, pointed)
    return Answers(session, ls.ruler).location(span) if span else None


def completion(ls: Server, params: lsp.CompletionParams) -> lsp.CompletionList:
    """Offer the ids that fit where the cursor is."""
    found = ls.at(params.text_document.uri)
    if found is None:
        return lsp.CompletionList(is_incomplete=False, items=[])
    session, path = found
    text = session.text(path)
    offset = ls.ruler.offset(text, params.position)
    items = Answers(session, ls.ruler).completions(path, text, offset)
    return lsp.CompletionList(is_incomplete=False, items=list(items))


def code_action(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """Offer the safe edits of findings, if they are of the text as it is now."""
    found = ls.at(params.text_document.uri)
    if found is None:
        return []
    session, path = found
    if session.checked is None or session.checked_edits != session.edits:
        return []
    answers = Answers(session, ls.ruler)
    return list(answers.fixes(path, params.range, session.checked.report.diagnostics))


def outline(ls: Server, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
    """List the records of a file, or the prose of a brief."""
    found = ls.at(params.text_document.uri)
    dossier = found[0].dossier(found[1]) if found else None
    if found is None or dossier is None:
        return []
    return Answers(found[0], ls.ruler).outline(found[1], dossier)


def make_server(version: str, accident: Accident) -> Server:
    """Return a server that knows every feature.

    Args:
        version: The version of the package.
        accident: Keeps a report of an error that nobody foresaw.
    """
    server = Server(version, accident)
    server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)(taking(opened))
    server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(taking(changed))
    server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)(taking(saved))
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(taking(closed))
    server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)(taking(files_changed))
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(answering(hover))
    server.feature(lsp.TEXT_DOCUMENT_DEFINITION)(answering(definition))
    triggers = lsp.CompletionOptions(trigger_characters=TRIGGERS)
    server.feature(lsp.TEXT_DOCUMENT_COMPLETION, triggers)(answering(completion))
    kinds = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)(answering(code_action))
    server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(answering(outline))
    return server
