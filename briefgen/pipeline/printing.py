"""From a checked brief to its files: view, template, formats."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

from briefgen.base.digest import Plain, digest_bytes, digest_data
from briefgen.base.errors import BriefgenError
from briefgen.loader.loaded import Loaded, LoadedTemplate
from briefgen.loader.looked import Refusal
from briefgen.loader.templates import HOUSE, read_asset
from briefgen.outputs.catalogue import FORMATS
from briefgen.outputs.design import Design
from briefgen.outputs.formats.format import Format
from briefgen.outputs.pdf.job import PdfJob
from briefgen.outputs.typeset import Typeset, typeset
from briefgen.outputs.viewing.build import view_of
from briefgen.pipeline.carrying import carried
from briefgen.pipeline.checking import Checked
from briefgen.version import MADE_BY

_LENGTH = 32


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
    pages = record.limits.pages if record else None
    pixels = loaded.settings.limits.image_pixels
    assets = _assets(root, loaded, shelves)
    return Design(template, texts, assets, paper, pages, pixels)


class Designs:
    """The designs of a run, each read once.

    Args:
        checked: What was loaded.
    """

    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._read: dict[str, Design] = {}

    def named(self, template: str) -> Design:
        """Return the design of a template."""
        if template not in self._read:
            root, loaded = self._checked.root, self._checked.loaded
            self._read[template] = design_of(root, loaded, template)
        return self._read[template]


def set_in_type(
    checked: Checked, dossier: str, slug: str, designs: Designs | None = None
) -> Typeset:
    """Return one brief with its template filled, and the evidence that it carries."""
    laid = filled(checked, dossier, slug, designs)
    return replace(laid, attachments=carried(checked, dossier, laid, MADE_BY))


def filled(
    checked: Checked, dossier: str, slug: str, designs: Designs | None = None
) -> Typeset:
    """Return one brief with its template filled, whether or not it was checked."""
    brief = checked.dossiers[dossier].briefs[slug]
    design = (designs or Designs(checked)).named(brief.template)
    return typeset(view_of(checked.dossiers[dossier], slug), design)


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
    return tuple(known[name] for name in dict.fromkeys(names))


def page_digest(job: PdfJob, engine: str) -> str:
    """Return the digest of everything that a PDF is made from.

    Args:
        job: The finished page with its assets and attachments.
        engine: The digest of what makes a PDF of it.
    """
    return digest_data([engine, _plain(job)])[:_LENGTH]


def _plain(value: object) -> Plain:
    """Return a value as data that tells it from every other one of its type."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return [[_plain(key), _plain(value[key])] for key in sorted(value)]
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return digest_bytes(value)
    return repr(value)
