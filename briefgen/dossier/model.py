"""The joined dossier: all records of one subject, read-only, with their graph."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property

from briefgen.base.archived import Archived
from briefgen.base.place import Step
from briefgen.base.scalar import value_span
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.dossier import scale
from briefgen.dossier.built import BuiltOutput
from briefgen.dossier.claim import Claim, brief_claims, fact_claims
from briefgen.dossier.edition import Edition
from briefgen.dossier.grounded import Grounded, grounded
from briefgen.dossier.passage import Passage, passage_of
from briefgen.dossier.printed import Printed
from briefgen.dossier.prose import ProseField, prose_fields
from briefgen.dossier.records import Records
from briefgen.dossier.reference import Reference, references_of
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.fragment import Fragments
from briefgen.evidence.model import Finding
from briefgen.schema.brief import Brief
from briefgen.schema.fact import Fact
from briefgen.schema.node import Node
from briefgen.schema.settings import Settings
from briefgen.schema.source import Source
from briefgen.schema.template import Template


@dataclass(frozen=True)
class Dossier:
    """One subject: its records, its archive, its briefs; nothing here changes.

    Args:
        name: The name of its folder.
        settings: The settings of the workspace.
        records: The joined records.
        briefs: The briefs by slug.
        templates: The templates by name.
        texts: Every file that spans may point into, by path.
        archive: What reading each source gave, by source id.
        passages: The text of each source that could be read and whose digest is
            right, by source id.
        findings: Where each fact's quote stands, by fact id.
        dropped: The ids of records that could not be read; naming them is no error.
        unread: The files of which not every id is known; while there is one, no id can
            be called unknown.
        editions: The last edition of each brief that has one, by slug.
        outputs: What was built of the briefs before.
    """

    name: str
    settings: Settings
    records: Records
    briefs: Mapping[str, Brief]
    templates: Mapping[str, Template]
    texts: Mapping[str, TextFile]
    archive: Mapping[str, Archived]
    passages: Mapping[str, ArchivedText]
    findings: Mapping[str, Finding]
    dropped: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    editions: Mapping[str, Edition] = field(default_factory=dict)
    outputs: tuple[BuiltOutput, ...] = ()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts by id, withdrawn ones included."""
        return self.records.facts

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        return self.records.file.sources

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every naming of a record by a field of another."""
        return tuple(
            reference
            for section, record in self.records.all()
            for reference in references_of(section, record)
        )

    @cached_property
    def printed(self) -> Mapping[str, Printed]:
        """What each brief prints, by slug, where its template is known."""
        return {
            slug: Printed(brief, self.templates[brief.template], self.records)
            for slug, brief in self.briefs.items()
            if brief.template in self.templates
        }

    @cached_property
    def prose(self) -> tuple[ProseField, ...]:
        """Every field of prose, of records and briefs."""
        return tuple(prose_fields(self.records, self.briefs))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Our own words with what backs them: statements, then sentences of briefs.

        Left out are those that rest on what could not be read: the passage that backs
        them may stand there.
        """
        return tuple(one for one in self._claims if not self._out_of_reach(one))

    @cached_property
    def grounded(self) -> tuple[Grounded, ...]:
        """The claims with the passages that they rest on."""
        passages = self.fact_passages
        return tuple(grounded(self.claims, passages, self.sources, self.passages))

    @property
    def unjudged(self) -> int:
        """How many sentences and cells rest on what could not be read."""
        return len(self._claims) - len(self.claims)

    @cached_property
    def _claims(self) -> tuple[Claim, ...]:
        return (*fact_claims(self.records), *brief_claims(self.printed.values()))

    def _out_of_reach(self, claim: Claim) -> bool:
        if not claim.lacking:
            return False
        return bool(self.unread) or not claim.lacking.isdisjoint(self.dropped)

    def words_at(
        self, node: Node, path: tuple[Step, ...], start: int, end: int
    ) -> Span:
        """Return the span of a stretch of a field's value.

        Args:
            node: The record or brief.
            path: The YAML path of the field.
            start: The first character within the value, in code points.
            end: One past the last.
        """
        place = node.place.part(*path)
        text = self.texts.get(place.file)
        if text is None:
            return place.span
        return value_span(text.content, place, start, end)

    def passage_span(self, fact: Fact) -> Span | None:
        """Return where a fact's passage stands in its source, if it was found."""
        return _span_of(self.findings.get(fact.id), self.sources.get(fact.source))

    @cached_property
    def fact_passages(self) -> Mapping[str, Passage]:
        """The passage of each fact, by fact id; every rule asks for them."""
        sources, found = self.sources, {}
        for name, fact in self.facts.items():
            finding, source = self.findings.get(name), sources.get(fact.source)
            span = _span_of(finding, source)
            language = source.language if source else ""
            found[name] = passage_of(fact, finding, span, language)
        return found

    @property
    def scale_name(self) -> str:
        """The name of the likelihood scale, as Method prints it."""
        return scale.NAMES[self.settings.likelihood_scale]

    @property
    def likelihood_bands(self) -> Mapping[str, tuple[int, int]]:
        """The words of the likelihood scale with their bands in per cent."""
        return scale.BANDS[self.settings.likelihood_scale]

    def link(self, fact: Fact) -> str | None:
        """Return a link to the words of a fact, if its source has a page.

        It leads to the very words where they stand, and some of them single these out
        in the archived text; else it leads to the page.
        """
        source = self.sources.get(fact.source)
        if source is None or source.url is None:
            return None
        finding, fragments = self.findings.get(fact.id), self._fragments.get(source.id)
        if finding is None or fragments is None or not finding.stands:
            return source.url
        start, end = finding.start or 0, finding.end or 0
        return fragments.link(source.url, start, end) or source.url

    @cached_property
    def _fragments(self) -> Mapping[str, Fragments]:
        """What makes links into the text of each source that could be read."""
        return {name: Fragments(text) for name, text in self.passages.items()}

    def active_facts(self) -> Iterator[Fact]:
        """Yield the facts that are not withdrawn."""
        return (fact for fact in self.facts.values() if fact.status == "active")


def _span_of(finding: Finding | None, source: Source | None) -> Span | None:
    """Return where the passage of a finding stands, if it was found."""
    if finding is None or source is None or finding.start is None:
        return None
    return Span(source.file, finding.start, finding.end or finding.start)
