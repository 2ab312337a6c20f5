"""WeasyPrint's log as problems: what it only warns of must stop a brief."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefgen.outputs.pdf.job import PdfProblem


class LogListener(logging.Handler):
    """Keep each message once, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of a record."""
        # Font.subset only says that HarfBuzz's subset library is missing, for each
        # font; that is noted once, at import.
        if record.funcName != "subset":
            self._messages[record.getMessage().rstrip(".")] = None

    @property
    def problems(self) -> tuple[PdfProblem, ...]:
        """The messages as problems."""
        return tuple(PdfProblem("page", message) for message in self._messages)


@contextmanager
def listening() -> Iterator[LogListener]:
    """Listen to WeasyPrint's log, which is kept from every other listener."""
    logger = logging.getLogger("weasyprint")
    listener = LogListener()
    propagates, level = logger.propagate, logger.level
    logger.addHandler(listener)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield listener
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagates
        logger.setLevel(level)


def problems_of_notes(notes: Iterable[str]) -> Iterator[PdfProblem]:
    """Yield what was noticed at import; none of it spoils a PDF."""
    for note in dict.fromkeys(notes):
        yield PdfProblem("engine", note, fatal=False)
