"""What an edited record touches: records, and the sentences of every brief."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.dossier.graph import Graph
from briefgen.dossier.model import Dossier
from briefgen.dossier.statement import Statement


@dataclass(frozen=True, slots=True)
class Reached:
    """A record that a change touches.

    Args:
        id: The record.
        section: The section it stands in; `positions` for a cell of the matrix.
        path: The records from the changed one to this one, both included.
        field: The field by which it rests on the one before it.
    """

    id: str
    section: str
    path: tuple[str, ...]
    field: str

    @property
    def direct(self) -> bool:
        """Whether it rests on the changed record itself."""
        return len(self.path) == 2  # noqa: PLR2004 - the changed record and this one


@dataclass(frozen=True, slots=True)
class Touched:
    """A sentence or cell of a brief that a change touches.

    Args:
        brief: The slug of the brief.
        statement: The sentence or cell.
        through: The ids by which the change reaches it.
        direct: Whether one of these is a changed record itself.
    """

    brief: str
    statement: Statement
    through: tuple[str, ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class Impact:
    """What changes to some records touch.

    Args:
        changed: The ids of the changed records.
        reached: The records that rest on them, the nearest first.
        touched: The sentences and cells of briefs, brief by brief.
    """

    changed: tuple[str, ...]
    reached: tuple[Reached, ...]
    touched: tuple[Touched, ...]


def _sections(dossier: Dossier) -> Mapping[str, str]:
    cells = {
        f"{actor}/{issue}": "positions"
        for actor, row in dossier.records.file.positions.items()
        for issue in row
    }
    return {**cells, **{one.id: name for name, one in dossier.records.all()}}


def _reached(dossier: Dossier, changed: tuple[str, ...]) -> Iterator[Reached]:
    graph, sections = Graph(dossier), _sections(dossier)
    seen = set(changed)
    waiting: deque[tuple[str, ...]] = deque((one,) for one in changed)
    while waiting:
        path = waiting.popleft()
        for edge in graph.dependents.get(path[-1], ()):
            if edge.rests in seen:
                continue
            seen.add(edge.rests)
            onward = (*path, edge.rests)
            section = sections.get(edge.rests, "")
            yield Reached(edge.rests, section, onward, edge.field)
            waiting.append(onward)


def _touched(
    dossier: Dossier, changed: tuple[str, ...], reached: Iterable[Reached]
) -> Iterator[Touched]:
    near = {*changed, *(one.id for one in reached)}
    for slug, printed in dossier.printed.items():
        for one in printed.statements:
            named = dict.fromkeys((one.owner_id, *one.cited, *one.backing))
            through = tuple(name for name in named if name in near)
            if through:
                direct = any(name in changed for name in through)
                yield Touched(slug, one, through, direct)


def impact_of(dossier: Dossier, ids: Iterable[str]) -> Impact:
    """Return what changes to records touch.

    Args:
        dossier: The dossier.
        ids: The ids of records; a source stands for all facts that rest on it.
    """
    changed = tuple(dict.fromkeys(ids))
    reached = tuple(_reached(dossier, changed))
    return Impact(changed, reached, tuple(_touched(dossier, changed, reached)))
