"""The brief as Markdown, for GitHub, Pandoc and the next editor."""

from briefgen.outputs.formats.format import Format, Output
from briefgen.outputs.typeset import Typeset


def render(typeset: Typeset) -> Output:
    """Return the brief as Markdown, with the command that makes it at its head."""
    head = f"<!-- Made by `{typeset.view.command}`; edit the facts, not this file. -->"
    return Output(f"{head}\n\n{typeset.markdown}".encode())


FORMAT = Format("md", ".md", render)
