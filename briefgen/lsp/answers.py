"""Answers of the protocol, made from findings, records and spans."""

from collections.abc import Iterator

from lsprotocol import types as lsp

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.dossier.model import Dossier
from briefgen.lsp.completing import fitting, wanted_at
from briefgen.lsp.positions import Ruler
from briefgen.lsp.session import Session
from briefgen.pipeline.telling import SECTION_WORDS

SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
OUTSIDE = "<briefgen>/"
"""What the paths of files begin with that are part of the package."""


class Answers:
    """Puts what was found into the protocol's own values.

    Args:
        session: The workspace.
        ruler: How places are counted.
    """

    def __init__(self, session: Session, ruler: Ruler) -> None:
        self._session = session
        self._ruler = ruler

    def location(self, span: Span) -> lsp.Location:
        """Return a span with the name of its file."""
        text = self._session.text(span.file)
        return lsp.Location(self._session.uri(span.file), self._ruler.range(text, span))

    def diagnostics(self, found: tuple[Diagnostic, ...]) -> list[lsp.Diagnostic]:
        """Return findings as the editor shows them."""
        return [self._diagnostic(one) for one in found]

    def _diagnostic(self, one: Diagnostic) -> lsp.Diagnostic:
        message = f"{one.message}\n{one.hint}" if one.hint else one.message
        related = [self._related(each) for each in one.related if _shown(each)]
        return lsp.Diagnostic(
            range=self.location(one.place).range,
            message=message,
            severity=SEVERITIES[one.severity],
            code=one.code,
            source=f"briefgen {one.name}",
            related_information=related or None,
        )

    def _related(self, one: Label) -> lsp.DiagnosticRelatedInformation:
        told = one.message or "see here"
        return lsp.DiagnosticRelatedInformation(self.location(one.span), told)

    def fixes(
        self, path: str, asked: lsp.Range, found: tuple[Diagnostic, ...]
    ) -> Iterator[lsp.CodeAction]:
        """Yield the safe edits of findings that touch a range of a file."""
        for one in found:
            if one.fix is None or one.place.file != path:
                continue
            shown = self._diagnostic(one)
            if not _meet(shown.range, asked):
                continue
            changes: dict[str, list[lsp.TextEdit]] = {}
            for edit in one.fix.edits:
                where = self.location(edit.span)
                replaced = lsp.TextEdit(where.range, edit.text)
                changes.setdefault(where.uri, []).append(replaced)
            yield lsp.CodeAction(
                title=one.fix.message,
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[shown],
                is_preferred=True,
                edit=lsp.WorkspaceEdit(changes=changes),
            )

    def completions(
        self, path: str, text: TextFile, offset: int
    ) -> Iterator[lsp.CompletionItem]:
        """Yield the ids that may be written at an offset of a file."""
        wanted = wanted_at(path, text.content, offset)
        dossier = self._session.ids(path) if wanted else None
        if wanted is None or dossier is None:
            return
        replaced = self._ruler.range(text, Span(path, wanted.start, offset))
        for section, record, words in fitting(dossier, wanted.kinds):
            yield lsp.CompletionItem(
                label=record.id,
                detail=words,
                kind=lsp.CompletionItemKind.Reference,
                label_details=lsp.CompletionItemLabelDetails(
                    description=SECTION_WORDS.get(section, section.removesuffix("s"))
                ),
                filter_text=f"{record.id} {words}",
                text_edit=lsp.TextEdit(replaced, record.id),
            )

    def outline(self, path: str, dossier: Dossier) -> list[lsp.DocumentSymbol]:
        """Return the records of a file, section by section, or a brief's prose."""
        from_records = list(self._records(path, dossier))
        return from_records or list(self._prose(path, dossier))

    def _records(self, path: str, dossier: Dossier) -> Iterator[lsp.DocumentSymbol]:
        for section, record in dossier.records.all():
            if record.place.file == path:
                kind = SECTION_WORDS.get(section, section.removesuffix("s"))
                whole = Span(path, record.key().start, record.place.end)
                yield self._symbol(record.id, kind, whole, record.key())

    def _prose(self, path: str, dossier: Dossier) -> Iterator[lsp.DocumentSymbol]:
        for brief in dossier.briefs.values():
            if brief.place.file == path:
                for part in brief.prose:
                    key, value = brief.key("prose", part), brief.at("prose", part)
                    whole = Span(path, key.start, value.end)
                    yield self._symbol(part, "prose", whole, key)

    def _symbol(
        self, name: str, kind: str, whole: Span, key: Span
    ) -> lsp.DocumentSymbol:
        return lsp.DocumentSymbol(
            name=name,
            detail=kind,
            kind=lsp.SymbolKind.Key,
            range=self.location(whole).range,
            selection_range=self.location(key).range,
        )


def _shown(one: Label) -> bool:
    return not one.span.file.startswith(OUTSIDE)


def _meet(one: lsp.Range, other: lsp.Range) -> bool:
    before = (one.end.line, one.end.character) < (
        other.start.line,
        other.start.character,
    )
    after = (one.start.line, one.start.character) > (
        other.end.line,
        other.end.character,
    )
    return not before and not after
