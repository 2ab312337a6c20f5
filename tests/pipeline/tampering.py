"""Changes of a finished PDF that re-checking has to tell."""

import io
import json
from collections.abc import Callable

import pikepdf

from briefgen.base.digest import digest_bytes
from briefgen.base.seal import sealed

Tamper = Callable[[pikepdf.Pdf], object]

LONG = 200
"""How many pieces a whole line of small text has at least."""


def tampered(built: bytes, change: Tamper, *, seal: bool = True) -> bytes:
    """Return a PDF with a change; sealed anew, so that only the change can tell."""
    with pikepdf.open(io.BytesIO(built)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return sealed(out.getvalue()) if seal else out.getvalue()


def attachment(pdf: pikepdf.Pdf, name: str) -> bytes:
    return pdf.attachments[name].get_file().read_bytes()


def attach(pdf: pikepdf.Pdf, name: str, data: bytes) -> None:
    pdf.attachments[name] = pikepdf.AttachedFileSpec(
        pdf,
        data,
        filename=name,
        description="",
        mime_type="",
        creation_date="",
        mod_date="",
    )


def edit(name: str, before: str, after: str) -> Tamper:
    """Return a change of one carried file."""

    def change(pdf: pikepdf.Pdf) -> None:
        text = attachment(pdf, name).decode()
        assert before in text
        attach(pdf, name, text.replace(before, after, 1).encode())

    return change


def remove(name: str) -> Tamper:
    """Return the removal of one carried file."""

    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.attachments[name]

    return change


def forge(name: str, before: str, after: str, *, passage: bool = False) -> Tamper:
    """Return a change of a carried file with every digest made to fit it."""

    def change(pdf: pikepdf.Pdf) -> None:
        edit(name, before, after)(pdf)
        digest = digest_bytes(attachment(pdf, name))
        data = json.loads(attachment(pdf, "evidence.json"))
        data["files"][name] = digest
        for source in data["sources"]:
            if source["attached"] == name:
                source["sha256"] = digest
        for fact in data["facts"] if passage else ():
            fact["passage"] = fact["passage"].replace(before, after)
        attach(pdf, "evidence.json", json.dumps(data).encode())

    return change


def with_two_swapped(
    command: pikepdf.ContentStreamInstruction,
) -> pikepdf.ContentStreamInstruction:
    """Return a command that shows text with two of its pieces swapped."""
    parts = list(command.operands[0])
    glyphs = [n for n, one in enumerate(parts) if isinstance(one, pikepdf.String)]
    first = next(n for n in glyphs if bytes(parts[n]))
    other = next(
        n for n in glyphs if bytes(parts[n]) and bytes(parts[n]) != bytes(parts[first])
    )
    parts[first], parts[other] = parts[other], parts[first]
    return pikepdf.ContentStreamInstruction([pikepdf.Array(parts)], command.operator)


def page_text(pdf: pikepdf.Pdf) -> None:
    """Swap two glyphs in the longest words of the upper part of the first page."""
    page = pdf.pages[0]
    commands = list(pikepdf.parse_content_stream(page))
    shown = [
        (number, command)
        for number, command in enumerate(commands[: len(commands) // 3])
        if isinstance(command, pikepdf.ContentStreamInstruction)
        and str(command.operator) == "TJ"
    ]
    longest, command = max(shown, key=lambda one: len(one[1].operands[0]))
    commands[longest] = with_two_swapped(command)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(commands))


def note_text(pdf: pikepdf.Pdf) -> None:
    """Swap two glyphs in the last long line above the foot of the first page."""
    page = pdf.pages[0]
    commands = list(pikepdf.parse_content_stream(page))
    number, command = [
        (number, command)
        for number, command in enumerate(commands)
        if isinstance(command, pikepdf.ContentStreamInstruction)
        and str(command.operator) == "TJ"
        and len(command.operands[0]) > LONG
    ][-1]
    commands[number] = with_two_swapped(command)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(commands))


def no_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def no_marks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/MarkInfo"]


def other_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/Lang"] = pikepdf.String("de-DE")


def other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Approved"


def last_page_gone(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def first_page_gone(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


def evidence_no_json(pdf: pikepdf.Pdf) -> None:
    attach(pdf, "evidence.json", b"{")


def evidence_version(pdf: pikepdf.Pdf) -> None:
    edit("evidence.json", '"version": 1', '"version": 9')(pdf)


def added_file(pdf: pikepdf.Pdf) -> None:
    attach(pdf, "extra.txt", b"more")


def swapped_sources(pdf: pikepdf.Pdf) -> None:
    attach(pdf, "source-S000.txt", attachment(pdf, "source-S001.txt"))


def scripted(pdf: pikepdf.Pdf) -> None:
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    pdf.Root["/OpenAction"] = script


def other_author(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Author"] = "Somebody else"


def no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def blank_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page()


def reordered(pdf: pikepdf.Pdf) -> None:
    pages = list(pdf.pages)
    pdf.pages[0], pdf.pages[1] = pages[1], pages[0]


def other_link(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[0, 0, 100, 100],
        A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org/"),
    )
    page["/Annots"] = pdf.make_indirect(pikepdf.Array([link]))
