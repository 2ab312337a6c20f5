"""One brief set in type: its Markdown and its page, from which all formats are made."""

from dataclasses import dataclass, replace

from briefgen.base.digest import digest_text
from briefgen.base.errors import BriefgenError
from briefgen.outputs.design import Design
from briefgen.outputs.notes import Numbered, number_notes
from briefgen.outputs.pdf.job import Attached
from briefgen.outputs.templating import FINGERPRINT, fill
from briefgen.outputs.view import View


@dataclass(frozen=True)
class Typeset:
    """A brief whose template is filled and whose notes are numbered.

    Args:
        view: What the template saw.
        design: What it is laid out with.
        numbered: Its Markdown with the notes.
        fingerprint: The sha256 of its Markdown, the fingerprint's own place left open.
        attachments: The files that an output may carry.
    """

    view: View
    design: Design
    numbered: Numbered
    fingerprint: str
    attachments: tuple[Attached, ...] = ()

    @property
    def markdown(self) -> str:
        """The Markdown of the brief."""
        return self.numbered.markdown


def typeset(view: View, design: Design) -> Typeset:
    """Fill the template of a brief and number its notes.

    Raises:
        BriefgenError: If the template fails, or cites a record that the brief has not.
    """
    text = fill(view, design.texts, design.template)
    numbered = number_notes(text, view)
    if numbered.unknown:
        names = ", ".join(f"`{one}`" for one in numbered.unknown)
        message = f"template `{design.template}` cites {names}, not in the brief"
        raise BriefgenError(
            message, hint="cite only what the brief includes", exit_code=3
        )
    fingerprint = digest_text(numbered.markdown)
    stamped = numbered.markdown.replace(FINGERPRINT, f"`{fingerprint}`")
    numbered = replace(numbered, markdown=stamped)
    return Typeset(view, design, numbered, fingerprint)
