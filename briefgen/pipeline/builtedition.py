"""A built edition of a brief: a PDF, a Markdown file, or the folder of a release."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from briefgen.base.errors import BriefgenError
from briefgen.dossier.edition import PastJudgement, as_printed
from briefgen.loader.releases import RECORD
from briefgen.pipeline.apart import read_apart
from briefgen.pipeline.editions import edition_of
from briefgen.schema.release import Release

PDF, MARKDOWN, HTML = ".pdf", ".md", ".html"
MADE_OF = re.compile(r"briefs/([^/`\s]+)/([^/`\s]+)\.brief\.yaml")
"""How the first line of a built Markdown file names the brief that it was made of."""

Judgements = Mapping[str, PastJudgement]


@dataclass(frozen=True, slots=True)
class BuiltEdition:
    """A brief as it was built, or as a workspace has it.

    Args:
        brief: The brief, as `dossier/slug`; a file that names none has its own name.
        markdown: Its text.
        judgements: The judgements that it prints; None where they cannot be told.
        problem: Why it is not, or may not be, what it would be without errors.
    """

    brief: str
    markdown: str
    judgements: Judgements | None
    problem: str = ""


def names_edition(text: str) -> bool:
    """Tell whether a word of the command line names a built edition, and no revision.

    Raises:
        BriefgenError: If it names an output that cannot be compared.
    """
    if text.endswith(HTML):
        raise BriefgenError(
            f"`{text}` is HTML, which cannot be compared",
            hint="compare the Markdown or the PDF of the same edition",
        )
    return text.endswith((PDF, MARKDOWN)) or (Path(text) / RECORD).is_file()


def edition_at(path: Path) -> BuiltEdition:
    """Return the edition that a file or the folder of a release holds.

    Raises:
        BriefgenError: If it cannot be read, or holds none.
    """
    if path.is_dir():
        record = _record(path)
        return _of_markdown(path / f"{record.slug}{MARKDOWN}", record)
    if path.suffix == PDF:
        return _of_pdf(path)
    beside = path.parent / RECORD
    record_beside = _record(path.parent) if beside.is_file() else None
    mine = record_beside and path.name == f"{record_beside.slug}{MARKDOWN}"
    return _of_markdown(path, record_beside if mine else None)


def _record(folder: Path) -> Release:
    try:
        return Release.model_validate(json.loads((folder / RECORD).read_bytes()))
    except (OSError, ValueError, RecursionError, ValidationError) as error:
        raise BriefgenError(
            f"`{folder}` holds no released edition",
            hint=f"its `{RECORD}` cannot be read",
        ) from error


def _of_markdown(path: Path, record: Release | None) -> BuiltEdition:
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        why = (error.strerror or "it is no file").lower()
        raise BriefgenError(f"`{path}` cannot be read: {why}") from error
    except UnicodeDecodeError as error:
        raise BriefgenError(f"`{path}` cannot be read: it is not UTF-8") from error
    if record is not None:
        name = f"{record.dossier}/{record.slug}"
        return BuiltEdition(name, text, edition_of(record).judgements)
    made_of = MADE_OF.search(text.partition("\n")[0])
    return BuiltEdition(
        "/".join(made_of.groups()) if made_of else path.stem, text, None
    )


def _of_pdf(path: Path) -> BuiltEdition:
    from briefgen.loader.printedpdf import carried_in  # noqa: PLC0415 - reads PDFs
    from briefgen.pipeline.carriedrecords import (  # noqa: PLC0415 - likewise
        evidence_in,
        judgements_in,
    )
    from briefgen.pipeline.carrying import TEXT  # noqa: PLC0415 - likewise

    files: Mapping[str, bytes] = read_apart(carried_in, path, dict)
    evidence = evidence_in(files)
    if evidence is None or TEXT not in files:
        raise BriefgenError(
            f"`{path}` carries no text of a brief",
            hint="only PDFs that briefgen made can be compared",
        )
    text = files[TEXT].decode("utf-8", "replace")
    judgements = {
        name: as_printed(one)
        for name, one in judgements_in(files).items()
        if f'id="{name.lower()}"' in text
    }
    name = f"{evidence.brief.dossier}/{evidence.brief.slug}"
    return BuiltEdition(name, text, judgements)
