"""The seal of a PDF: a digest of all its bytes, written into the file itself.

The seal stands in a comment before `startxref`. While the digest is taken, the place of
the digest holds zeros, so that any other changed byte breaks the seal. A seal is no
signature: who can make a PDF can seal it. It tells what was changed by mistake or by a
tool, and it makes every further check start from known bytes.
"""

import re

from briefgen.base.digest import digest_bytes
from briefgen.base.errors import BriefgenError

LEAD = b"%briefgen-seal sha256 "
OPEN = b"0" * 64
SEAL = re.compile(rb"\n%briefgen-seal sha256 ([0-9a-f]{64})\n(?=startxref\n)")
END = b"\nstartxref\n"


def sealed(pdf: bytes) -> bytes:
    """Return a PDF with its seal.

    Raises:
        BriefgenError: If the bytes are not those of a whole PDF.
    """
    at = pdf.rfind(END)
    if at < 0:
        message = "the PDF has no cross-reference table and cannot be sealed"
        raise BriefgenError(message, exit_code=3)
    lead = pdf[:at] + b"\n" + LEAD
    tail = END + pdf[at + len(END) :]
    digest = digest_bytes(lead + OPEN + tail).encode("ascii")
    return lead + digest + tail


def seal_holds(pdf: bytes) -> bool | None:
    """Tell whether the seal of a PDF holds; None where it carries no seal."""
    found = list(SEAL.finditer(pdf))
    if len(found) != 1:
        return None if not found else False
    start, end = found[0].span(1)
    digest = digest_bytes(pdf[:start] + OPEN + pdf[end:])
    return digest.encode("ascii") == found[0].group(1)
