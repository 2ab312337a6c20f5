"""What was read from a workspace: plain values, without a path of this machine."""

from collections.abc import Mapping
from dataclasses import field

from briefgen.base.archived import Archived
from briefgen.base.diagnostic import Diagnostic
from briefgen.base.place import Place
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.loader.looked import InputFile, Look
from briefgen.schema.brief import Brief
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.release import Release
from briefgen.schema.settings import Settings
from briefgen.schema.template import Template


@dataclass(frozen=True, slots=True)
class LoadedDossier:
    """One dossier: its files joined, its briefs and its sources.

    Args:
        name: The name of its folder.
        folder: The path of its folder from the root of the workspace.
        files: The paths of the files that were joined, sorted.
        records: The files joined to one; its place knows each record's own file.
        dropped: The records that were left out because of errors, by id. A reference
            to one of them is no error of its own.
        broken_files: The files of which not every id is known. A reference to nothing
            may then be no error of its own.
        briefs: The briefs by slug.
        broken_briefs: The slugs of briefs that could not be had, with their paths.
        sources: What was read for each `file` of a source record, as written there.
    """

    name: str
    folder: str
    files: tuple[str, ...]
    records: DossierFile
    dropped: Mapping[str, Place]
    broken_files: tuple[str, ...]
    briefs: Mapping[str, Brief]
    broken_briefs: Mapping[str, str]
    sources: Mapping[str, Archived]


@dataclass(frozen=True, slots=True)
class LoadedTemplate:
    """One template: its record and its files, those of the workspace first.

    Args:
        name: The name of its folder.
        record: What `template.yaml` says; None for a theme, which has none, and for a
            template whose record could not be had.
        texts: Its text files by name: templates, style sheets.
        assets: Its binary files by name, with their paths: fonts, images.
    """

    name: str
    record: Template | None
    texts: Mapping[str, TextFile]
    assets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A whole workspace as read.

    Args:
        settings: What `briefgen.yaml` says.
        dossiers: The dossiers, sorted by name.
        templates: The templates that briefs name, and the theme `_house`, by name.
        diagnostics: What is wrong with the files.
        texts: Every text that was read, by its path, for excerpts in reports.
        inputs: Every file and folder that the result depends on, sorted, without the
            binary files of the package, which change with its version alone.
        releases: By dossier and slug: the editions released before, the oldest first.
        looks: Every look at the disk, with what it gave.
    """

    settings: Settings
    dossiers: tuple[LoadedDossier, ...]
    templates: Mapping[str, LoadedTemplate]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, TextFile]
    inputs: tuple[InputFile, ...]
    releases: Mapping[tuple[str, str], tuple[Release, ...]] = field(
        default_factory=dict
    )
    looks: tuple[Look, ...] = ()
