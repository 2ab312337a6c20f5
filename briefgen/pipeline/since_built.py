"""How a built PDF differs from a workspace of today."""

from collections.abc import Iterator

from briefgen.base.counted import counted
from briefgen.base.errors import BriefgenError
from briefgen.dossier.model import Dossier
from briefgen.dossier.readable import readable
from briefgen.dossier.redline import changed, redline
from briefgen.pipeline.carriedrecords import quotes_in
from briefgen.pipeline.carrying import TEXT
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import filled
from briefgen.pipeline.targets import Target
from briefgen.pipeline.verifying import Verified
from briefgen.reports.redline import for_terminal
from briefgen.schema.evidencefile import EvidenceFile


def _sources(evidence: EvidenceFile, dossier: Dossier) -> Iterator[str]:
    for carried in evidence.sources:
        today = dossier.sources.get(carried.id)
        if today is None:
            yield f"source {carried.id} is no longer in the dossier"
        elif today.sha256 != carried.sha256:
            yield f"source {carried.id} has other bytes today"


def _facts(verified: Verified, dossier: Dossier) -> Iterator[str]:
    then = quotes_in(verified.pdf.files)
    for name, fact in then.items():
        today = dossier.facts.get(name)
        if today is None:
            yield f"{name} is no longer in the dossier"
            continue
        if today.status != fact.status:
            yield f"{name} is {today.status} today"
        for field in ("statement", "quote", "source", "confidence"):
            before, after = getattr(fact, field), getattr(today, field)
            if " ".join(before.split()) != " ".join(after.split()):
                yield f"{name} {field}: {before} → {after}"
    for name in dossier.facts:
        if name not in then:
            yield f"{name} is new"


def differences(verified: Verified, target: Target) -> Iterator[str]:
    """Yield in words how a PDF differs from a workspace.

    Raises:
        BriefgenError: If the workspace has no such brief.
    """
    evidence = verified.evidence
    if evidence is None:
        return
    name, slug = evidence.brief.dossier, evidence.brief.slug
    checked = check(target)
    if name not in checked.dossiers or slug not in checked.dossiers[name].printed:
        raise BriefgenError(f"the workspace has no brief `{name}/{slug}`")
    dossier = checked.dossiers[name]
    told = [*_sources(evidence, dossier), *_facts(verified, dossier)]
    text = verified.pdf.files.get(TEXT, b"").decode("utf-8", "replace")
    before = readable(text, cited=True)
    after = readable(filled(checked, name, slug).markdown, cited=True)
    lines = [
        for_terminal([(str(one.kind), one.words) for one in line], colour=False)
        for line in redline(before, after)
        if changed(line)
    ]
    if not told and not lines:
        yield "the PDF says what the workspace says today"
        return
    records = counted(len(told), "records")
    yield f"the workspace differs: {records}, {counted(len(lines), 'lines')} of text"
    yield from (f"  {one}" for one in (*told, *lines))
