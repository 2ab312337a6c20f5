"""Data of a YAML file to records: every error placed, one bad record alone dropped."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.base.collector import collector_paused
from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.nearest import nearest
from briefgen.base.place import Place, Step
from briefgen.base.span import Span
from briefgen.base.value import dataclass
from briefgen.loader.compose import Document
from briefgen.loader.decode import MOST_FINDINGS, too_many
from briefgen.loader.events import Data
from briefgen.loader.fields import field_at, record_depth
from briefgen.loader.placing import place_node
from briefgen.loader.rules import WRONG_VALUE
from briefgen.loader.traps import cut_texts, parted_words
from briefgen.loader.wording import Wrong, word
from briefgen.schema.node import Node

Model = TypeVar("Model", bound=Node)
_KEY = "[key]"
_MOST_ERRORS = 20_000
"""A file with more errors is not mended record by record: none of it is taken."""
_MOST_COMPARED = 20
"""So many unknown keys of one record are held against the fields that it lacks."""


@dataclass(frozen=True, slots=True)
class Validated(Generic[Model]):
    """What a file holds by the schema.

    Args:
        record: The file's record, without what is dropped; None where it cannot be had.
        dropped: The records that were left out because of errors, by id.
        diagnostics: What is wrong with the file, in its order.
        whole: Whether every id of the file is known, of a record or of a dropped one.
    """

    record: Model | None
    dropped: Mapping[str, Place]
    diagnostics: tuple[Diagnostic, ...]
    whole: bool = False


def validate(document: Document, model: type[Model]) -> Validated[Model]:
    """Return the record that a file holds, and everything that is wrong with the file.

    A record under an id in which anything is wrong is dropped; the others are kept.
    """
    if not document.readable:
        return Validated(None, {}, document.diagnostics)
    data = {} if document.data is None else document.data
    if not isinstance(data, dict):
        message = "the file takes a mapping: names, each followed by a colon"
        found = WRONG_VALUE.found(message, document.place.span)
        return Validated(None, {}, (*document.diagnostics, found))
    with collector_paused():
        return _Validation(document, model).run(data)


class _Validation(Generic[Model]):
    """One file on its way from data to its record."""

    def __init__(self, document: Document, model: type[Model]) -> None:
        self._document = document
        self._model = model
        self._place = document.place
        self._found = list(document.diagnostics)
        self._bad: dict[tuple[Step, ...], None] = {}
        self._whole_or_nothing = any(
            field.is_required() for field in model.model_fields.values()
        )
        self._hopeless = False

    def run(self, data: dict[str, Data]) -> Validated[Model]:
        """Return what the data holds."""
        filled = {
            key: value
            for key, value in data.items()
            if value is not None or not record_depth(self._model, (key, "id"))
        }
        for finding in self._document.diagnostics:
            if finding.severity is Severity.ERROR:
                self._drop_record(_path_at(self._place, finding.place))
        for path, finding in cut_texts(self._document, self._model):
            self._add(finding, path)
        self._found += (one for _, one in parted_words(self._document, self._model))
        record = self._try(filled)
        if self._bad and not self._hopeless:
            record = self._try(_without(filled, self._bad))
        if record is None or self._hopeless:
            return Validated(None, {}, self._sorted())
        place_node(record, self._place)
        dropped = {
            str(path[-1]): self._place.part(*path)
            for path in self._bad
            if len(path) > 1
        }
        whole = len(dropped) == len(self._bad)
        return Validated(record, dropped, self._sorted(), whole)

    def _try(self, data: dict[str, Data]) -> Model | None:
        try:
            return self._model.model_validate(data)
        except ValidationError as error:
            details = error.errors(include_url=False)
        self._hopeless = self._hopeless or len(details) > _MOST_ERRORS
        wrongs = [self._wrong(detail, data) for detail in details[:_MOST_ERRORS]]
        known = {finding.place for finding in self._found}
        placed = [(self._span(wrong), wrong) for wrong in _one_for_each_cause(wrongs)]
        for span, wrong in sorted(placed, key=lambda pair: pair[0]):
            self._drop(wrong.path)
            if span not in known and len(self._found) <= MOST_FINDINGS:
                worded = word(wrong)
                found = worded.rule.found(worded.message, span, hint=worded.hint)
                self._found.append(found)
        return None

    def _add(self, finding: Diagnostic, path: Sequence[Step]) -> None:
        self._found.append(finding)
        self._drop(path)

    def _drop(self, path: Sequence[Step]) -> None:
        """Leave out the record that a path leads into, or else the whole section."""
        if not self._drop_record(path) and path:
            self._bad[tuple(path[:1])] = None

    def _drop_record(self, path: Sequence[Step]) -> bool:
        depth = record_depth(self._model, path)
        if depth:
            self._bad[tuple(path[:depth])] = None
        self._hopeless = self._hopeless or self._whole_or_nothing
        return depth > 0

    def _wrong(self, detail: ErrorDetails, data: Data) -> Wrong:
        path, on_key = _walk(detail["loc"], data)
        return Wrong(
            detail["type"],
            path,
            detail["input"],
            field_at(self._model, path),
            field_at(self._model, path[:-1]),
            detail.get("ctx", {}),
            on_key=on_key,
        )

    def _span(self, wrong: Wrong) -> Span:
        if wrong.kind == "missing":
            return _head(self._place.part(*wrong.path[:-1]))
        place = self._place.part(*wrong.path)
        if wrong.on_key or wrong.kind == "extra_forbidden" or place.start == place.end:
            return place.key_span
        return place.span

    def _sorted(self) -> tuple[Diagnostic, ...]:
        found = sorted(self._found, key=lambda one: one.place)
        if len(found) > MOST_FINDINGS:
            found = [*found[:MOST_FINDINGS], too_many(found[MOST_FINDINGS].place)]
        return tuple(found)


def _one_for_each_cause(wrongs: Sequence[Wrong]) -> Iterator[Wrong]:
    """Yield errors without the missing fields that only a misspelt key explains."""
    unknown: dict[tuple[Step, ...], list[str]] = {}
    for wrong in wrongs:
        if wrong.kind == "extra_forbidden":
            unknown.setdefault(tuple(wrong.path[:-1]), []).append(wrong.name)
    for wrong in wrongs:
        misspelt = unknown.get(tuple(wrong.path[:-1]), ())
        if wrong.kind != "missing" or not any(
            nearest(name, (wrong.name,)) for name in misspelt[:_MOST_COMPARED]
        ):
            yield wrong


def _walk(loc: Sequence[Step], data: Data) -> tuple[tuple[Step, ...], bool]:
    """Return the path of an error through the data, and whether it is about a key.

    The last step may name a field that is missing; other steps that fit nothing in
    the data are the validator's own and are left out.
    """
    path: list[Step] = []
    here: Data = data
    for number, step in enumerate(loc, 1):
        last = number == len(loc)
        if step == _KEY:
            return tuple(path), True
        if isinstance(here, dict) and isinstance(step, str) and (last or step in here):
            here = here.get(step)
            path.append(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
            path.append(step)
    return tuple(path), False


def _head(place: Place) -> Span:
    """Return the key of a value, or else the first key in it."""
    if place.key is not None:
        return place.key_span
    first = next(iter(place.parts.values()), place)
    return (
        Span(place.file, place.start, place.start) if first is place else first.key_span
    )


def _path_at(place: Place, span: Span) -> tuple[Step, ...]:
    """Return the path to the innermost value that a span lies in."""
    for step, below in place.parts.items():
        if below.key_span.start <= span.start and span.end <= below.end:
            return (step, *_path_at(below, span))
    return ()


def _without(data: dict[str, Data], paths: Iterable[Sequence[Step]]) -> dict[str, Data]:
    """Return data without the parts at some paths; nothing is changed in place."""
    below: dict[str, list[Sequence[Step]]] = {}
    for path in paths:
        below.setdefault(str(path[0]), []).append(path[1:])
    rest = dict(data)
    for key, inner in below.items():
        value = rest.get(key)
        if isinstance(value, dict) and all(inner):
            rest[key] = _without(value, inner)
        else:
            rest.pop(key, None)
    return rest
