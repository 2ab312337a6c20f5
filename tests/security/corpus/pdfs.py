"""Hostile PDFs, written raw: small files that unfold, loop, nest or lie."""

import zlib
from collections.abc import Iterator, Mapping

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
SHOWN = b"BT /F1 9 Tf (a) Tj ET"
COMMAND = b"\\033]0;obeyed\\007\\033[31m"


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of numbered objects."""
    size = max(objects) + 1
    out, places = bytearray(b"%PDF-1.7\n"), [b"0000000000 65535 f \n"] * size
    for number, data in objects.items():
        places[number] = b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"xref\n0 %d\n%s" % (size, b"".join(places))
    end = b"trailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out) + table + end % (size, trailer, len(out))


def stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (keys, len(data), data)


def packed(data: bytes, times: int = 1, keys: bytes = b"") -> bytes:
    for _ in range(times):
        data = zlib.compress(data)
    return stream(data, keys + b"/Filter[" + b"/FlateDecode" * times + b"]")


def page(content: bytes, more: Mapping[int, bytes] | None = None) -> bytes:
    """Return a PDF of one page."""
    return pdf({**PLAIN, 4: content, **(more or {})})


PLAIN = {
    1: CATALOGUE,
    2: PAGES,
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 10 0 R>>>>>>",
    4: stream(SHOWN),
    5: FONT,
}


def _form(number: int, content: bytes) -> bytes:
    keys = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources"
    return stream(content, keys + b"<</XObject<</X %d 0 R>>>>" % number)


def _attached(data: bytes, files: int) -> bytes:
    names = b"".join(b"(a%05d)%d 0 R " % (one, 10 + one) for one in range(files))
    tree = b"<</EmbeddedFiles<</Names[%s]>>>>" % names
    file = b"<</Type/Filespec/UF(a%d.yaml)/F(a%d.yaml)/EF<</F 6 0 R>>>>"
    return pdf(
        {
            **PLAIN,
            1: CATALOGUE[:-2] + b"/Names" + tree + b">>",
            6: data,
            **{10 + one: file % (one, one) for one in range(files)},
        }
    )


def _kids(kids: bytes) -> bytes:
    return pdf({**PLAIN, 2: b"<</Type/Pages/Kids[%s]/Count 9>>" % kids})


def _deep_pages() -> bytes:
    levels = {
        10 + n: b"<</Type/Pages/Kids[%s]>>" % (b"%d 0 R " % (11 + n) * 10)
        for n in range(9)
    }
    return pdf({**PLAIN, **levels, 2: levels[10], 19: PLAIN[3]})


def hostile_pdfs() -> Iterator[tuple[str, bytes]]:
    """Yield hostile PDFs with what they try."""
    yield from _large()
    yield from _false()


def _large() -> Iterator[tuple[str, bytes]]:
    yield "a page that unfolds", page(packed(b"(aaaa) Tj " * 7_000_000))
    yield "a page that unfolds twice", page(packed(b"q " * 30_000_000, 2))
    yield "a page that unfolds beyond bounds", page(packed(b"q " * 50_000_000, 3))
    yield "files that unfold", _attached(packed(b"- a\n" * 14_000_000), 999)
    yield "more files than any brief", _attached(stream(b"a: b"), 3_000)
    yield "one name for many files", _attached(stream(b"a"), 9).replace(b"a1", b"a2")
    tree = b"/Names<</EmbeddedFiles 6 0 R>>>>"
    loop = {**PLAIN, 1: CATALOGUE[:-2] + tree, 6: b"<</Kids[6 0 R 6 0 R]>>"}
    yield "names in a circle", pdf(loop)
    yield "pages in a circle", _kids(b"2 0 R 2 0 R")
    yield "no page that is one", _kids(b"1 0 R 9 0 R null 3")
    yield "a page again and again", _kids(b"3 0 R " * 3_000)
    yield "pages that double", _deep_pages()
    many = {**PLAIN, **dict.fromkeys(range(10, 100010), b"<</A 1>>")}
    yield "100,000 objects", pdf(many)
    doubled = {10 + n: _form(11 + n, b"/X Do /X Do") for n in range(40)}
    yield "drawings that double", page(stream(b"/X Do"), doubled)
    yield "a drawing of itself", page(stream(b"/X Do"), {10: _form(10, b"/X Do")})
    nested = CATALOGUE[:-2] + b"/X " + b"[" * 100_000 + b"]" * 100_000 + b">>"
    yield "lists in lists", pdf({**PLAIN, 1: nested})
    ranges = b"1 beginbfrange\n<00000000> <ffffffff> <0041>\nendbfrange"
    font = b"<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>"
    yield "a table of all characters", pdf({**PLAIN, 5: font, 6: stream(ranges)})


def _false() -> Iterator[tuple[str, bytes]]:
    crypt = b"/Encrypt<</Filter/Standard/V %d/R %d/P -1/O(%s)/U(%s)>>/ID[(a)(a)]"
    yield "encrypted", pdf(PLAIN, crypt % (2, 3, b"a" * 32, b"b" * 32))
    yield "encrypted in no way", pdf(PLAIN, crypt % (9, 99, b"", b""))
    yield "tables in a circle", pdf(PLAIN, b"/Prev %d" % pdf(PLAIN).rindex(b"xref\n"))
    yield "lines of one", page(stream(b"z" * 2_000_000, b"/Filter/ASCII85Decode"))
    yield "runs", page(stream(b"\x81a" * 900_000, b"/Filter/RunLengthDecode"))
    yield "codes", page(stream(b"\x80\x0b\x60\x50" * 9_000, b"/Filter/LZWDecode"))
    parms = b"/DecodeParms[<</Predictor 15/Columns 1>>]"
    yield "rows of one", page(packed(b"\2" * 2_000_000, keys=parms))
    title = b"/Info<</Title(%s)>>" % COMMAND
    yield (
        "commands to a terminal",
        pdf({**PLAIN, 1: CATALOGUE[:-2] + b"/Lang(%s)>>" % COMMAND}, title),
    )
    yield "names to a log", page(stream(b"/X#1b[31m Do"))
    yield "objects without end", b"%PDF-1.7\n" + b"1 0 obj\nendobj\n" * 20_000
    yield "half of one", pdf(PLAIN)[:200]
    yield "nothing", b""
    yield "zeros", b"%PDF-1.7\n" + bytes(2_000_000)
    yield "remarks", b"%PDF-1.7\n" + b"%" * 2_000_000
