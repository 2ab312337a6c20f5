"""From a checked brief to its files: view, template, formats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.loader.loaded import Loaded, LoadedTemplate, Refusal
from briefgen.loader.templates import HOUSE, read_asset
from briefgen.outputs.catalogue import FORMATS
from briefgen.outputs.design import Design
from briefgen.outputs.formats.format import Format, Output
from briefgen.outputs.typeset import Typeset, typeset
from briefgen.outputs.viewing.build import view_of
from briefgen.pipeline.carrying import carried
from briefgen.pipeline.checking import Checked
from briefgen.version import MADE_BY


@dataclass(frozen=True, slots=True)
class Printed:
    """One output of one brief, not yet written.

    Args:
        dossier: The name of the dossier.
        slug: The name of the brief.
        format: The format.
        output: Its bytes, and what went wrong while making them.
    """

    dossier: str
    slug: str
    format: Format
    output: Output

    @property
    def path(self) -> str:
        """The path of the output inside the output folder."""
        return f"{self.dossier}/{self.slug}{self.format.suffix}"


def _assets(
    root: Path, loaded: Loaded, shelves: Iterable[LoadedTemplate]
) -> Mapping[str, bytes]:
    assets: dict[str, bytes] = {}
    for shelf in shelves:
        for name, path in shelf.assets.items():
            data = read_asset(root, path, loaded.settings.limits.file_bytes)
            if isinstance(data, Refusal):
                raise BriefgenError(data.message, hint=data.hint, exit_code=3)
            assets[name] = data
    return assets


def design_of(root: Path, loaded: Loaded, template: str) -> Design:
    """Return what a template is laid out with: the theme's files under its own."""
    shelves = [loaded.templates[HOUSE], loaded.templates[template]]
    texts = {
        name: text.content for shelf in shelves for name, text in shelf.texts.items()
    }
    record = loaded.templates[template].record
    paper = record.paper if record else "A4"
    return Design(template, texts, _assets(root, loaded, shelves), paper)


def set_in_type(checked: Checked, dossier: str, slug: str) -> Typeset:
    """Return one brief with its template filled."""
    brief = checked.dossiers[dossier].briefs[slug]
    design = design_of(checked.root, checked.loaded, brief.template)
    laid = typeset(view_of(checked.dossiers[dossier], slug), design)
    return replace(laid, attachments=carried(checked, dossier, laid, MADE_BY))


def formats_named(names: Iterable[str]) -> tuple[Format, ...]:
    """Return formats by their names.

    Raises:
        BriefgenError: If there is no such format.
    """
    known = {one.name: one for one in FORMATS}
    for name in names:
        if name not in known:
            raise BriefgenError(
                f"no format `{name}`", hint=f"formats are {', '.join(known)}"
            )
    return tuple(known[name] for name in names)
