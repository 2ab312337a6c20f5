"""The records in the files that a PDF carries: its evidence, its YAML."""

import json
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.pipeline.carrying import EVIDENCE
from briefgen.schema.analysis import Judgement
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.evidencefile import EvidenceFile
from briefgen.schema.fact import Fact
from briefgen.schema.settings import LimitSettings


def evidence_in(files: Mapping[str, bytes]) -> EvidenceFile | None:
    """Return what a PDF says of its own evidence, where that can be read."""
    try:
        return EvidenceFile.model_validate(json.loads(files.get(EVIDENCE, b"")))
    except (ValueError, RecursionError, ValidationError):
        return None


def _records_in(files: Mapping[str, bytes]) -> Iterator[DossierFile]:
    for name, data in files.items():
        if not name.endswith(".yaml") or name.endswith(".brief.yaml"):
            continue
        document = compose(name, data, LimitSettings())
        record = validate(document, DossierFile).record
        if record is not None:
            yield record


def quotes_in(files: Mapping[str, bytes]) -> Mapping[str, Fact]:
    """Return the facts of the carried YAML files by id; what cannot be read is left."""
    return {k: v for one in _records_in(files) for k, v in one.facts.items()}


def judgements_in(files: Mapping[str, bytes]) -> Mapping[str, Judgement]:
    """Return the judgements of the carried YAML files by id, likewise."""
    return {k: v for one in _records_in(files) for k, v in one.judgements.items()}
