"""New objects take the places of old ones, and no other object moves."""

import pydyf  # type: ignore[import-untyped]  # it has no types
import pytest

from briefgen.outputs.pdf.pdfobjects import array, dictionary, number_of
from briefgen.outputs.pdf.tags.slots import Slots


def pdf_of(count: int) -> pydyf.PDF:
    """Return a PDF with some objects and then its metadata."""
    pdf = pydyf.PDF()
    for _ in range(count):
        pdf.add_object(pydyf.Dictionary({"Type": "/Old"}))
    metadata = pydyf.Dictionary({"Type": "/Metadata"})
    pdf.add_object(metadata)
    pdf.catalog["Metadata"] = metadata.reference
    return pdf


def kinds(pdf: pydyf.PDF) -> list[object]:
    return [item.get("Type") if item else None for item in pdf.objects[3:]]


def filled(pdf: pydyf.PDF, free: list[int], count: int) -> pydyf.PDF:
    slots = Slots(pdf, free)
    for _ in range(count):
        slots.add(pydyf.Dictionary({"Type": "/New"}))
    slots.close(pydyf)
    return pdf


def test_the_metadata_moves_up_and_the_rest_is_dropped() -> None:
    pdf = filled(pdf_of(4), [3, 4, 5, 6], 2)
    assert (kinds(pdf), pdf.catalog["Metadata"]) == (
        ["/New", "/New", "/Metadata"],
        b"5 0 R",
    )


def test_an_object_that_stays_behind_free_ones_keeps_its_number() -> None:
    assert kinds(filled(pdf_of(4), [3, 4, 5], 1)) == [
        *("/New", "/Metadata", None, "/Old"),
    ]


def test_more_objects_than_places_go_to_the_end() -> None:
    assert kinds(filled(pdf_of(1), [3], 2)) == ["/New", "/Metadata", "/New"]


def test_every_object_knows_its_number() -> None:
    pdf = filled(pdf_of(6), [3, 4, 5, 6, 7], 1)
    assert [item.number for item in pdf.objects] == list(range(len(pdf.objects)))


@pytest.mark.parametrize("read", [number_of, dictionary, array])
def test_what_is_not_as_expected_is_refused(read: object) -> None:
    assert callable(read)
    with pytest.raises(TypeError):
        read(7)
