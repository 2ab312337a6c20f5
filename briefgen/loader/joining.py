"""Files of one dossier joined to one: sections by section, ids used once."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.place import Place, Step
from briefgen.loader.rules import DOUBLE_ID
from briefgen.schema.dossierfile import DossierFile


def join(
    folder: str, files: Sequence[DossierFile]
) -> tuple[DossierFile, tuple[Diagnostic, ...]]:
    """Return files as one, with the ids that more than one of them holds.

    The first file that holds an id keeps it. The place of the whole knows the place of
    every record, each in its own file.
    """
    if len(files) == 1:
        return files[0], ()
    values: dict[str, object] = {}
    places: dict[Step, Place] = {}
    found: list[Diagnostic] = []
    for file in files:
        for name in DossierFile.model_fields:
            if file.written(name):
                value: object = getattr(file, name)
                part = file.place.part(name)
                found.extend(_take(values, places, name, value, part))
    joined = DossierFile.model_validate(values)
    return joined.placed(Place(folder, 0, 0, None, "-", places)), tuple(found)


def _take(
    values: dict[str, object],
    places: dict[Step, Place],
    key: str,
    value: object,
    place: Place,
) -> Iterator[Diagnostic]:
    """Take one value into what is joined; yield what stands there already."""
    if not isinstance(value, Mapping):
        if key in values and value is not None:
            yield _double(key, place, places[key])
        elif value is not None:
            values[key], places[key] = value, place
        return
    inner = values.setdefault(key, {})
    outer = places.setdefault(
        key, Place(place.file, place.start, place.end, place.key, place.style, {})
    )
    below = dict(outer.parts)
    if isinstance(inner, dict):
        for name, one in value.items():
            yield from _take(inner, below, str(name), one, place.part(name))
    outer.parts = below


def _double(name: str, second: Place, first: Place) -> Diagnostic:
    return DOUBLE_ID.found(
        f"`{name}` stands in another file of the dossier already",
        second.key_span,
        hint="give one of the two another id; ids are permanent",
        related=(Label(first.key_span, "first here"),),
    )
