"""Numbers for new objects: those of the objects that they replace, lowest first."""

from collections.abc import Iterable

from briefgen.outputs.pdf.pdfbuilding import Pdf, PdfFactory, PdfObject


class Slots:
    """Put new objects where objects were that are no longer needed.

    Numbers of objects are written into references all over the file, so objects that
    stay keep their place.

    Args:
        pdf: The PDF being written.
        free: The numbers of objects that are no longer needed.
    """

    def __init__(self, pdf: Pdf, free: Iterable[int]) -> None:
        self._pdf = pdf
        self._free = sorted(free, reverse=True)

    def add(self, item: PdfObject) -> None:
        """Put an object where one was that is no longer needed, or at the end."""
        if not self._free:
            self._pdf.add_object(item)
            return
        item.number = self._free.pop()
        self._pdf.objects[item.number] = item

    def close(self, make: PdfFactory) -> None:
        """Drop what is left at the end of the file; empty what is left before it.

        The metadata stands behind the structure and moves up into a place that is left.
        """
        if not self._free:
            return
        last = self._pdf.objects[-1]
        if self._pdf.catalog["Metadata"] == last.reference:
            self._pdf.objects.pop()
            self.add(last)
            self._pdf.catalog["Metadata"] = last.reference
        free = set(self._free)
        while self._pdf.objects[-1].number in free:
            free.remove(self._pdf.objects.pop().number)
        for number in sorted(free):
            empty = make.Dictionary({})
            empty.number = number
            self._pdf.objects[number] = empty
