"""What is on the disk beside what an editor holds open."""

from pathlib import Path

from lsprotocol import types as lsp

from tests.lsp.conftest import FACTS, SEED, SOURCES, Editor, Play


def grow(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write("One more line.\n")


def test_a_save_looks_at_the_disk_anew(play: Play, workspace: Path) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(SOURCES)
        await editor.until(SOURCES, [])
        grow(workspace / SEED)
        saved = lsp.DidSaveTextDocumentParams(editor.document(SOURCES))
        editor.client.text_document_did_save(saved)
        await editor.until(SOURCES, ["SRC01"])

    play(scenario)


def test_what_another_program_wrote_is_looked_at(play: Play, workspace: Path) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(SOURCES)
        await editor.until(SOURCES, [])
        grow(workspace / SEED)
        event = lsp.FileEvent(editor.uri(SEED), lsp.FileChangeType.Changed)
        told = lsp.DidChangeWatchedFilesParams([event])
        editor.client.workspace_did_change_watched_files(told)
        await editor.until(SOURCES, ["SRC01"])

    play(scenario)


def test_a_closed_file_counts_as_it_is_on_the_disk(play: Play) -> None:
    async def scenario(editor: Editor) -> None:
        editor.open(FACTS)
        editor.edit(FACTS, "quote: We will prob", "quote: We must prob")
        await editor.until(FACTS, ["PAS01"])
        closed = lsp.DidCloseTextDocumentParams(editor.document(FACTS))
        editor.client.text_document_did_close(closed)
        await editor.until(FACTS, [])

    play(scenario)


def test_a_file_outside_every_workspace_is_left_alone(
    play: Play, tmp_path: Path
) -> None:
    async def scenario(editor: Editor) -> None:
        (tmp_path / "other.yaml").write_text("facts: {}\n", "utf-8")
        editor.open("../other.yaml")
        asked = lsp.HoverParams(editor.document("../other.yaml"), lsp.Position(0, 0))
        assert await editor.client.text_document_hover_async(asked) is None

    play(scenario)
