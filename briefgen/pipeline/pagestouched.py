"""Looks up on the pages of built PDFs what a change touches."""

from briefgen.base.errors import BriefgenError
from briefgen.dossier.paging import Paging
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.impact import DossierImpact
from briefgen.pipeline.pages import BriefPages, Pages, State


def pages_touched(checked: Checked, one: DossierImpact) -> Pages:
    """Return the pages of each brief of a dossier that a change touches.

    Those of a dossier that is no more are nowhere to be looked up.

    Args:
        checked: What was read.
        one: The change.
    """
    if one.dossier.name not in checked.dossiers:
        return {}
    slugs = dict.fromkeys(hit.brief for hit in one.impact.touched)
    return {slug: _of_brief(checked, one, slug) for slug in slugs}


def _of_brief(checked: Checked, one: DossierImpact, slug: str) -> BriefPages:
    path = f"{checked.loaded.settings.output}/{one.dossier.name}/{slug}.pdf"
    if not (checked.root / path).is_file():
        return BriefPages(path, "not-built")
    from briefgen.pipeline.builtpdf import built_pdf  # noqa: PLC0415 - reads PDFs

    try:
        built = built_pdf(checked, checked.root / path)
    except BriefgenError as error:
        return BriefPages(path, "unreadable", (error.message,))
    touched = tuple(
        _pages(built.paging, hit.statement.text)
        for hit in one.impact.touched
        if hit.brief == slug
    )
    state: State = "older" if built.older else "current"
    return BriefPages(path, state, built.older, len(built.paging.pages), touched)


def _pages(paging: Paging, text: str) -> tuple[int, ...]:
    return tuple(sorted({page for spots in paging.where(text) for page, _ in spots}))
