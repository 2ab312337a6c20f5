"""Whole sessions of an editor with the language server, over pipes."""

from pathlib import Path

from lsprotocol import types as lsp

from tests.lsp.conftest import FACTS, NOTE, SEED, Editor, Play


async def hovered(editor: Editor, path: str, at: lsp.Position) -> str:
    asked = lsp.HoverParams(editor.document(path), at)
    answer = await editor.client.text_document_hover_async(asked)
    assert answer is not None
    assert isinstance(answer.contents, lsp.MarkupContent)
    return answer.contents.value


async def defined(editor: Editor, path: str, at: lsp.Position) -> lsp.Location:
    asked = lsp.DefinitionParams(editor.document(path), at)
    answer = await editor.client.text_document_definition_async(asked)
    assert isinstance(answer, lsp.Location)
    return answer


async def completed(
    editor: Editor, path: str, at: lsp.Position
) -> dict[str, lsp.CompletionItem]:
    asked = lsp.CompletionParams(editor.document(path), at)
    answer = await editor.client.text_document_completion_async(asked)
    assert isinstance(answer, lsp.CompletionList)
    return {one.label: one for one in answer.items}


def test_a_sound_file_has_no_findings(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(FACTS)
        assert await editor.findings(FACTS, 1) == []

    play(scenario)


def test_an_unsaved_edit_is_found_where_it_is_and_goes_when_it_is_undone(
    play: Play, workspace: Path
) -> None:
    async def scenario(editor: Editor) -> None:
        saved = (workspace / FACTS).read_text("utf-8")
        editor.open(FACTS)
        await editor.findings(FACTS, 1)
        editor.edit(FACTS, "quote: We will prob", "quote: We must prob")
        found = await editor.findings(FACTS, 2)
        assert [one.code for one in found] == ["PAS01"]
        assert found[0].range.start == editor.place(FACTS, "We must prob")
        related = found[0].related_information or []
        assert [one.location.uri for one in related] == [editor.uri(SEED)]
        editor.edit(FACTS, "quote: We must prob", "quote: We will prob", version=3)
        assert await editor.findings(FACTS, 3) == []
        assert (workspace / FACTS).read_text("utf-8") == saved

    play(scenario)


def test_broken_yaml_is_a_finding_and_the_session_goes_on(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(FACTS)
        editor.edit(FACTS, "source: S001", 'source: "S001')
        found = await editor.findings(FACTS, 2)
        assert any(one.code and str(one.code).startswith("YML") for one in found)
        editor.edit(FACTS, 'source: "S001', "source: S001", version=3)
        assert await editor.findings(FACTS, 3) == []

    play(scenario)


def test_hovering_over_a_citation_shows_the_passage(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(NOTE)
        told = await hovered(editor, NOTE, editor.place(NOTE, "F003]", 2))
        assert "»we have set aside €4.2 million«" in told
        assert f"`{SEED}:5`" in told

    play(scenario)


def test_hovering_over_an_id_in_a_list_shows_the_record(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        path = "briefs/quay/analysis.yaml"
        editor.open(path)
        told = await hovered(editor, path, editor.place(path, "[G01]", 1))
        assert "Which ships will be moved" in told

    play(scenario)


def test_definitions_lead_from_the_citation_to_the_fact_to_the_source(
    play: Play,
) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(NOTE)
        editor.open(FACTS)
        fact = await defined(editor, NOTE, editor.place(NOTE, "F003]"))
        assert fact.uri == editor.uri(FACTS)
        assert fact.range.start == editor.place(FACTS, "F003:")
        passage = await defined(editor, FACTS, fact.range.start)
        assert passage.uri == editor.uri(SEED)
        editor.open(SEED)
        assert passage.range.start == editor.place(SEED, "we have set aside")

    play(scenario)


def test_a_half_written_citation_is_completed_with_labels(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(NOTE)
        editor.edit(NOTE, "[@R1].", "[@R1; @F0")
        at = editor.place(NOTE, "[@R1; @F0", len("[@R1; @F0"))
        items = await completed(editor, NOTE, at)
        assert {"F001", "J1", "G01", "R1", "S001"} <= set(items)
        assert items["F003"].detail == "The authority has set aside €4.2 million."
        edit = items["F003"].text_edit
        assert isinstance(edit, lsp.TextEdit)
        assert edit.range == lsp.Range(lsp.Position(at.line, at.character - 2), at)

    play(scenario)


def test_a_field_is_completed_with_the_kinds_that_it_may_name(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(FACTS)
        await editor.findings(FACTS, 1)
        at = editor.place(FACTS, "speaker: holm", len("speaker: "))
        assert set(await completed(editor, FACTS, at)) == {"authority", "holm", "union"}

    play(scenario)


def test_a_quick_fix_holds_the_safe_edit_of_a_finding(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(FACTS)
        editor.edit(FACTS, "para: 2 ", "para: 4 ")
        found = await editor.findings(FACTS, 2)
        assert [one.code for one in found] == ["PAS03"]
        asked = lsp.CodeActionParams(
            editor.document(FACTS), found[0].range, lsp.CodeActionContext(found)
        )
        actions = await editor.client.text_document_code_action_async(asked)
        assert actions is not None
        (action,) = actions
        assert isinstance(action, lsp.CodeAction)
        assert action.edit is not None
        changes = action.edit.changes or {}
        assert {uri: list(edits) for uri, edits in changes.items()} == {
            editor.uri(FACTS): [lsp.TextEdit(found[0].range, "2")]
        }

    play(scenario)


def test_the_outline_lists_the_records_of_a_file(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(FACTS)
        asked = lsp.DocumentSymbolParams(editor.document(FACTS))
        found = await editor.client.text_document_document_symbol_async(asked)
        assert found is not None
        assert [one.name for one in found] == [f"F00{n}" for n in range(1, 7)]
        first = found[0]
        assert isinstance(first, lsp.DocumentSymbol)
        assert first.selection_range.start == editor.place(FACTS, "F001:")

    play(scenario)


def test_the_outline_of_a_brief_lists_its_prose(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(NOTE)
        asked = lsp.DocumentSymbolParams(editor.document(NOTE))
        found = await editor.client.text_document_document_symbol_async(asked)
        assert found
        assert {one.name for one in found} >= {"bottom_line", "method"}

    play(scenario)


def test_columns_are_counted_in_utf_16_where_nothing_else_is_agreed(
    play: Play,
) -> None:
    async def scenario(editor: Editor) -> None:
        assert editor.capabilities.position_encoding == lsp.PositionEncodingKind.Utf16
        editor.open(NOTE)
        editor.edit(NOTE, "has announced that", "😀 has announced [@F999] that")
        found = await editor.findings(NOTE, 2)
        place = editor.place(NOTE, "F999")
        assert place in [one.range.start for one in found]

    play(scenario)
