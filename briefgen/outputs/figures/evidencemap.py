"""The evidence map: which sources and voices carry which findings."""

from dataclasses import dataclass
from math import sqrt

from briefgen.outputs.view import View

LEFT, WIDTH = 44, 680
TOP, ROW = 34, 24
LARGEST = 10.0


@dataclass(frozen=True, slots=True)
class Column:
    """A voice of a source."""

    x: float
    source: str
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """So many facts of one voice under one finding."""

    x: float
    y: int
    radius: float
    count: int
    mark: str


@dataclass(frozen=True, slots=True)
class Line:
    """A finding."""

    id: str
    y: int


@dataclass(frozen=True, slots=True)
class EvidenceDots:
    """Findings down, voices across, a dot for the facts where they meet."""

    width: int
    height: int
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]


def evidence_dots(view: View) -> EvidenceDots | None:
    """Return the evidence map of a brief, or nothing if no finding has a fact."""
    data = view.evidence_map
    if not data.columns or not data.rows:
        return None
    step = (WIDTH - LEFT) / len(data.columns)
    most = max(count for row in data.rows for count in row.counts)
    columns = tuple(
        Column(round(LEFT + step * (place + 0.5), 1), one.source, str(one.label))
        for place, one in enumerate(data.columns)
    )
    lines = tuple(
        Line(row.id, TOP + ROW * place + ROW // 2)
        for place, row in enumerate(data.rows)
    )
    dots = tuple(
        Dot(column.x, line.y, round(LARGEST * sqrt(count / most), 1), count, voice.mark)
        for line, row in zip(lines, data.rows, strict=True)
        for column, voice, count in zip(columns, data.columns, row.counts, strict=True)
        if count
    )
    return EvidenceDots(WIDTH, TOP + ROW * len(lines) + 2, columns, lines, dots)
