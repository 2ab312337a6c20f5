"""A PDF whose objects are written once has the bytes of one written as ever."""

import io

import pydyf  # type: ignore[import-untyped]  # it has no types
import pytest

from briefgen.outputs.pdf.ready import make_ready


def small() -> pydyf.PDF:
    pdf = pydyf.PDF()
    content = pydyf.Stream([b"BT", b"ET"] * 40, {"X": 1}, compress=True)
    pdf.add_object(content)
    page = {"Type": "/Page", "Parent": pdf.pages.reference}
    pdf.add_page(pydyf.Dictionary({**page, "Contents": content.reference}))
    pdf.info["Title"] = pydyf.String("Zażółć")
    return pdf


@pytest.mark.parametrize("compress", [True, False])
def test_the_bytes_are_the_same(compress: bool) -> None:
    usual, ready = io.BytesIO(), io.BytesIO()
    small().write(usual, b"1.7", identifier=True, compress=compress)
    pdf = small()
    make_ready(pdf)
    pdf.write(ready, b"1.7", identifier=True, compress=compress)
    assert ready.getvalue() == usual.getvalue()
