"""Write out each object of a PDF once; pydyf does so twice, to digest the file."""

from dataclasses import dataclass

from briefgen.outputs.pdf.pdfbuilding import Pdf, PdfObject


@dataclass(slots=True)
class ReadyObject:
    """An object of a PDF as the bytes that are written."""

    number: int
    generation: int
    free: str
    compressible: bool
    data: bytes
    offset: int = 0

    @property
    def indirect(self) -> bytes:
        """Its bytes with its number around them."""
        head = f"{self.number} {self.generation} obj\n".encode()
        return head + self.data + b"\nendobj"

    @property
    def reference(self) -> bytes:
        """The reference to it."""
        return f"{self.number} {self.generation} R".encode()


def make_ready(pdf: Pdf) -> None:
    """Put the bytes of each object in its place; nothing can be changed afterwards."""
    pdf.objects[:] = [item if item.free == "f" else ready(item) for item in pdf.objects]


def ready(item: PdfObject) -> ReadyObject:
    """Return an object as its bytes."""
    return ReadyObject(
        item.number, item.generation, item.free, item.compressible, item.data
    )
