"""A PDF as text: its tags, as a screen reader would read them, and its bytes."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf

OPENING = "-\N{HYPHEN}([\N{LEFT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
Contents = Mapping[tuple[int, int], str]
"""The text of each piece of marked content, by page and number."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A PDF that is being read, with the texts of its pages."""

    pages: tuple[int, ...]
    texts: Contents


def tag_tree(data: bytes) -> str:
    """Return the tags of a PDF, one element a line, with its text."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = tuple(page.obj.objgen[0] for page in pdf.pages)
        texts = {
            (number, mcid): text
            for number, page in enumerate(pdf.pages)
            for mcid, text in texts_of(page)
        }
        root = pdf.Root["/StructTreeRoot"]
        lines = [
            line
            for kid in kids_of(root)
            if isinstance(kid, pikepdf.Object)
            for line in element_lines(kid, "", None, Reading(pages, texts))
        ]
    return "\n".join(lines) + "\n"


def element_lines(
    element: pikepdf.Object, indent: str, page: int | None, reading: Reading
) -> Iterator[str]:
    """Yield the lines of an element and of all that it holds."""
    if "/Pg" in element:
        page = reading.pages.index(element["/Pg"].objgen[0])
    head = f"{indent}{str(element['/S']).removeprefix('/')}{said(element)}"
    text = ""
    for kid in kids_of(element):
        if isinstance(kid, int):
            text = joined(text, reading.texts[page or 0, kid])
        elif "/MCID" in kid:
            place = reading.pages.index(kid["/Pg"].objgen[0])
            text = joined(text, reading.texts[place, int(kid["/MCID"])])
        elif "/Obj" in kid:
            text += f"<{kid['/Obj'].get('/Contents', '')!s}>"
        else:
            yield from line_of(head, indent, text)
            head, text = "", ""
            yield from element_lines(kid, indent + "  ", page, reading)
    yield from line_of(head, indent, text)


def joined(text: str, more: str) -> str:
    """Return two pieces of text as one; a break of the line between them is a space."""
    apart = text and more and not text[-1].isspace() and more[0].isalnum()
    return f"{text} {more}" if apart and text[-1] not in OPENING else text + more


def line_of(head: str, indent: str, text: str) -> Iterator[str]:
    """Yield a line that begins an element or goes on with its text."""
    words = " ".join(text.split())
    if head:
        yield f"{head} {words}".rstrip()
    elif words:
        yield f"{indent}  … {words}"


def said(element: pikepdf.Object) -> str:
    """Return what an element says of itself beside its type."""
    parts = [
        f"{key}={str(element[f'/{key}'])!r}"
        for key in ("ID", "Lang", "Alt")
        if f"/{key}" in element
    ]
    if "/A" in element:
        attributes = element["/A"]
        parts += [
            f"{key}={str(attributes[f'/{key}']).removeprefix('/')}"
            for key in ("Scope", "ColSpan", "RowSpan")
            if f"/{key}" in attributes
        ]
    return f" [{' '.join(parts)}]" if parts else ""


def kids_of(element: pikepdf.Object) -> Iterator[pikepdf.Object | int]:
    """Yield what an element holds."""
    kids = element.get("/K", None)
    if isinstance(kids, pikepdf.Array):
        yield from kids
    elif kids is not None:
        yield kids


def texts_of(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each piece of marked content on a page."""
    fonts = {
        name: to_unicode(font) for name, font in page.obj["/Resources"]["/Font"].items()
    }
    mcid: int | None = None
    text, font = "", ""
    for operands, operator in instructions(page):
        match operator:
            case "BDC":
                mark = operands[1]
                if isinstance(mark, pikepdf.Dictionary) and "/MCID" in mark:
                    mcid, text = int(mark["/MCID"]), ""
            case "EMC" if mcid is not None:
                yield mcid, text
                mcid = None
            case "Tf":
                font = str(operands[0])
            case "Tj" | "TJ" if mcid is not None:
                text += decoded(operands[0], fonts[font])


def instructions(
    stream: pikepdf.Object | pikepdf.Page,
) -> Iterator[tuple[list[pikepdf.Object], str]]:
    """Yield the operands and the operator of each instruction of a stream."""
    for instruction in pikepdf.parse_content_stream(stream):
        if isinstance(instruction, pikepdf.ContentStreamInstruction):
            yield list(instruction.operands), str(instruction.operator)


def decoded(shown: pikepdf.Object, letters: Mapping[int, str]) -> str:
    """Return the text of the glyphs that an operator shows."""
    runs = shown if isinstance(shown, pikepdf.Array) else [shown]
    glyphs = b"".join(bytes(run) for run in runs if isinstance(run, pikepdf.String))
    codes = (int.from_bytes(glyphs[i : i + 2], "big") for i in range(0, len(glyphs), 2))
    return "".join(letters.get(code, "\N{REPLACEMENT CHARACTER}") for code in codes)


def to_unicode(font: pikepdf.Object) -> Mapping[int, str]:
    """Return the text of each glyph of a font."""
    found: dict[int, str] = {}
    for operands, operator in instructions(font["/ToUnicode"]):
        if operator == "endbfchar":
            pairs = [bytes(item) for item in operands]
            for code, text in zip(pairs[::2], pairs[1::2], strict=True):
                found[int.from_bytes(code, "big")] = text.decode("utf-16-be")
    return found


def unpacked(data: bytes) -> bytes:
    """Return a PDF with nothing in it compressed, so that its bytes can be searched."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(
            out,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
        )
    return out.getvalue()
