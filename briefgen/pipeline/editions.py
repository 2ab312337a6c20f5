"""The last edition of each brief, as the checks compare with it."""

from collections.abc import Mapping

from briefgen.dossier.edition import Edition, PastJudgement
from briefgen.loader.loaded import Loaded, LoadedDossier
from briefgen.loader.releases import number
from briefgen.schema.release import Release


def edition_of(release: Release) -> Edition:
    """Return a released edition as the checks compare with it."""
    judgements = {
        name: PastJudgement(one.statement, one.confidence, one.likelihood)
        for name, one in release.judgements.items()
    }
    return Edition(release.version, judgements)


def editions_of(loaded: Loaded, dossier: LoadedDossier) -> Mapping[str, Edition]:
    """Return the newest edition of each brief that is older than the brief itself."""
    found: dict[str, Edition] = {}
    for slug, brief in dossier.briefs.items():
        older = [
            one
            for one in loaded.releases.get((dossier.name, slug), ())
            if number(one.version) < number(brief.version)
        ]
        if older:
            found[slug] = edition_of(older[-1])
    return found
