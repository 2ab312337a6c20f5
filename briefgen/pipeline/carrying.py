"""The evidence that a PDF carries: sources, facts, the brief, the check report."""

import json
from collections.abc import Iterator
from dataclasses import replace

from briefgen.base.digest import Plain, digest_bytes
from briefgen.base.errors import BriefgenError
from briefgen.dossier.model import Dossier
from briefgen.loader.looked import Refusal
from briefgen.loader.templates import read_asset
from briefgen.outputs.pdf.job import Attached, Relationship
from briefgen.outputs.recordviews import FactView
from briefgen.outputs.typeset import Typeset
from briefgen.pipeline.carriednames import record_names, source_name
from briefgen.pipeline.checking import Checked, report_of
from briefgen.reports import json as json_report
from briefgen.schema.source import Source

VERSION = 1
EVIDENCE = "evidence.json"
TEXT = "brief.md"
CHECK = "check.json"
YAML = "application/yaml"


def _bytes(checked: Checked, path: str) -> bytes:
    limit = checked.loaded.settings.limits.file_bytes
    data = read_asset(checked.root, path, limit)
    if isinstance(data, Refusal):
        raise BriefgenError(data.message, hint=data.hint, exit_code=3)
    return data


def _sources(checked: Checked, dossier: Dossier, laid: Typeset) -> Iterator[Attached]:
    for name, source in dossier.sources.items():
        if source.attach == "text":
            yield Attached(
                name=source_name(name, source),
                data=_bytes(checked, source.file),
                media_type="text/plain",
                relationship=Relationship.SOURCE,
                description=f"Archived source {name}, byte for byte",
                dated=laid.view.brief.day,
            )


def _records(checked: Checked, dossier: Dossier, laid: Typeset) -> Iterator[Attached]:
    folder = f"briefs/{dossier.name}/"
    loaded = next(one for one in checked.loaded.dossiers if one.name == dossier.name)
    files = (*loaded.files, f"{folder}{laid.view.brief.slug}.brief.yaml")
    for path, name in record_names(dossier.name, files).items():
        yield Attached(
            name=name,
            data=_bytes(checked, path),
            media_type=YAML,
            relationship=Relationship.DATA,
            description=f"Records of the dossier, {path}",
            dated=laid.view.brief.day,
        )


def _fact(fact: FactView) -> dict[str, Plain]:
    return {
        "id": fact.id,
        "statement": str(fact.statement),
        "passage": str(fact.passage),
        "source": fact.source,
        "para": fact.para,
        "start": fact.start,
        "end": fact.end,
        "speaker": str(fact.speaker),
        "voice": fact.voice,
        "confidence": str(fact.confidence),
    }


def _source(dossier: Dossier, name: str, source: Source) -> dict[str, Plain]:
    text = dossier.passages.get(name)
    return {
        "id": name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "paragraphs": text.paragraph_rule if text else None,
        "attached": source_name(name, source) if source.attach == "text" else None,
    }


def _evidence(
    dossier: Dossier, laid: Typeset, others: tuple[Attached, ...], made_by: str
) -> bytes:
    brief = laid.view.brief
    data: dict[str, Plain] = {
        "version": VERSION,
        "made_by": made_by,
        "command": laid.view.command,
        "brief": {
            "dossier": dossier.name,
            "slug": brief.slug,
            "title": str(brief.title),
            "version": str(brief.version),
            "date": brief.iso_date,
            "language": brief.language,
        },
        "fingerprint": laid.fingerprint,
        "sources": [_source(dossier, *one) for one in dossier.sources.items()],
        "facts": [_fact(one) for one in laid.view.facts.values()],
        "files": {one.name: digest_bytes(one.data) for one in others},
    }
    return json.dumps(data, indent=1, ensure_ascii=False).encode()


def carried(
    checked: Checked, name: str, laid: Typeset, made_by: str
) -> tuple[Attached, ...]:
    """Return the files that the PDF of a brief carries.

    Args:
        checked: What was read and checked.
        name: The name of the dossier.
        laid: The brief set in type.
        made_by: The name and version of the program.

    Raises:
        BriefgenError: If a file that was read before can be read no more.
    """
    dossier, day = checked.dossiers[name], laid.view.brief.day
    report = json_report.render(report_of(checked, name)).encode()
    text = Attached(
        TEXT,
        laid.markdown.encode(),
        "text/markdown",
        Relationship.SUPPLEMENT,
        "The text of this brief as Markdown",
        day,
    )
    check = replace(
        text,
        name=CHECK,
        data=report,
        media_type="application/json",
        relationship=Relationship.DATA,
        description="The report of the checks at the time of building",
    )
    others = (
        *_sources(checked, dossier, laid),
        *_records(checked, dossier, laid),
        text,
        check,
    )
    evidence = replace(
        check,
        name=EVIDENCE,
        data=_evidence(dossier, laid, others, made_by),
        description="Facts, passages and digests: what `briefgen verify` reads",
    )
    return (*others, evidence)
