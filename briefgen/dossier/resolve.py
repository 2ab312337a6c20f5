"""Joins what was read into one dossier and locates each quote once."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from functools import lru_cache

from briefgen.base.archived import Archived
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.dossier.edition import Edition
from briefgen.dossier.model import Dossier
from briefgen.dossier.records import Records
from briefgen.evidence.archive import ArchivedText, Rule
from briefgen.evidence.library import Library
from briefgen.evidence.locate import cannot_check, locate
from briefgen.evidence.model import Finding, Quote, Remark
from briefgen.schema.brief import Brief
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.fact import Fact
from briefgen.schema.settings import Settings
from briefgen.schema.template import Template

_TEXTS = 32
_QUOTES = 1024
"""What is known again where one fact was saved."""

Look = Callable[[Quote, ArchivedText | None], Finding]
"""What looks for a quote in its source."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the loader read of one dossier.

    Args:
        name: The name of its folder.
        settings: The settings of the workspace.
        file: All sections, as if they stood in one file.
        briefs: The briefs by slug.
        templates: The templates by name.
        texts: Every file that spans may point into, by path.
        archive: What reading each source file gave, by path.
        dropped: The ids of records that could not be read.
        unread: The files of which not every id is known.
        editions: The last edition of each brief that has one, by slug.
    """

    name: str
    settings: Settings
    file: DossierFile
    briefs: Mapping[str, Brief]
    templates: Mapping[str, Template]
    texts: Mapping[str, TextFile]
    archive: Mapping[str, Archived]
    dropped: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    editions: Mapping[str, Edition] = field(default_factory=dict)


def quote_of(fact: Fact) -> Quote:
    """Return what is to be looked for on behalf of a fact."""
    return Quote(
        words=fact.quote,
        para=fact.para,
        prefix=fact.prefix,
        suffix=fact.suffix,
        short=fact.short,
        long_gaps=fact.gap == "long",
    )


def _archive(material: Material) -> Mapping[str, Archived]:
    nothing = "the file was not read"
    return {
        name: material.archive.get(
            source.file, Archived(source.file, None, None, nothing)
        )
        for name, source in material.file.sources.items()
    }


def _passages(
    material: Material, archive: Mapping[str, Archived]
) -> Mapping[str, ArchivedText]:
    """Return the texts that quotes are looked for in: those with the right digest."""
    passages = {}
    for name, source in material.file.sources.items():
        read = archive[name]
        if read.text is not None and read.sha256 == source.sha256:
            content = read.text.content
            passages[name] = _text(name, content, source.paragraphs)
    return passages


@lru_cache(maxsize=_TEXTS)
def _text(name: str, content: str, rule: Rule | None) -> ArchivedText:
    """Return a text that keeps what a search in it needs for the next search."""
    return ArchivedText(name, content, rule)


@lru_cache(maxsize=_QUOTES)
def _known(quote: Quote, text: ArchivedText | None) -> Finding:
    return locate(quote, text)


def _changed(material: Material, archive: Mapping[str, Archived]) -> frozenset[str]:
    """Return the sources whose files are not the ones recorded."""
    return frozenset(
        name
        for name, source in material.file.sources.items()
        if archive[name].sha256 not in (None, source.sha256)
    )


def _locate(
    fact: Fact,
    passages: Mapping[str, ArchivedText],
    changed: Collection[str],
    library: Library,
    look: Look,
) -> Finding:
    """Look for a fact's quote in its source, and then in the others."""
    if fact.source in changed:
        return cannot_check(Remark.HASH_DIFFERS, fact.source)
    quote = quote_of(fact)
    return library.misattributed(quote, look(quote, passages.get(fact.source)))


def resolve(material: Material) -> Dossier:
    """Return the joined dossier, with the place of each quote."""
    archive = _archive(material)
    passages = _passages(material, archive)
    changed = _changed(material, archive)
    library = Library(tuple(passages.values()))
    look = _known if len(material.file.facts) <= _QUOTES else locate
    findings = {
        name: _locate(fact, passages, changed, library, look)
        for name, fact in material.file.facts.items()
    }
    return Dossier(
        name=material.name,
        settings=material.settings,
        records=Records(material.file),
        briefs=material.briefs,
        templates=material.templates,
        texts=material.texts,
        archive=archive,
        passages=passages,
        findings=findings,
        dropped=material.dropped,
        unread=material.unread,
        editions=material.editions,
    )
