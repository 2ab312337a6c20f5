"""The facts in the YAML files that a PDF carries."""

from collections.abc import Mapping

from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.fact import Fact
from briefgen.schema.settings import LimitSettings


def quotes_in(files: Mapping[str, bytes]) -> Mapping[str, Fact]:
    """Return the facts of the carried YAML files by id; what cannot be read is left."""
    found: dict[str, Fact] = {}
    for name, data in files.items():
        if not name.endswith(".yaml") or name.endswith(".brief.yaml"):
            continue
        document = compose(name, data, LimitSettings())
        record = validate(document, DossierFile).record
        if record is not None:
            found.update(record.facts)
    return found
