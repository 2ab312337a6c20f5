"""The JSON Schema of what `briefgen impact --format json` prints."""

from collections.abc import Mapping

from briefgen.base.digest import Plain
from briefgen.reports.jsonfields import (
    DIALECT,
    Described,
    count,
    many,
    maybe,
    number,
    shape,
    text,
    typed,
)

VERSION = 1

_IDS: Plain = {"type": "string"}
_PAGES: Plain = {"type": "integer", "minimum": 1}


def _strings(description: str) -> Plain:
    return typed("array", description, items=_IDS)


def _whether(description: str) -> Plain:
    return typed("boolean", description)


_DOSSIER: Described = {
    "dossier": text("The name of the dossier."),
    "changed": _strings("The ids of the records that were asked for, or changed."),
    "changes": many("change", "What changed, where two states were compared."),
    "turned_on": _strings("Findings that the change brought."),
    "turned_off": _strings("Findings that the change took away."),
    "superseded": many("succession", "Superseded sources that the change concerns."),
    "records": many("record", "The records that rest on it, the nearest first."),
    "statements": many(
        "statement", "The sentences and cells of briefs that rest on it."
    ),
    "briefs": many("brief", "The built PDF of each brief; empty with `--no-pages`."),
}
_CHANGE: Described = {
    "id": text(
        "The record; `actor/issue` for a cell of the position matrix; the name of a "
        "brief."
    ),
    "section": text("The section that it stands in."),
    "kind": typed("string", "What happened.", enum=["added", "removed", "edited"]),
    "fields": many("field", "The fields that were edited."),
}
_FIELD: Described = {
    "field": text("The field."),
    "before": text("What it said, in words."),
    "after": text("What it says, in words."),
}
_SUCCESSION: Described = {
    "old": text("The superseded source."),
    "new": text("The newest source of its line."),
    "quotes": many("quote", "What became of the quotes that facts take from it."),
}
_QUOTE: Described = {
    "fact": text("The fact."),
    "fate": typed(
        "string",
        "What became of its quote.",
        enum=["stands", "moved", "fell", "unknown"],
    ),
    "paragraph_before": typed(["integer", "null"], "Its paragraph in the old text."),
    "paragraph": typed(
        ["integer", "null"], "Its paragraph in the new text, or that of the nearest."
    ),
    "passage": maybe("The words there: its own, or the nearest passage."),
}
_RECORD: Described = {
    "id": text("The record."),
    "section": text("The section that it stands in."),
    "direct": _whether("Whether it rests on a changed record itself."),
    "path": _strings("The records from the changed one to this one."),
}
_STATEMENT: Described = {
    "brief": text("The brief that prints it."),
    "part": text("The part of the brief."),
    "direct": _whether("Whether it cites or prints a changed record itself."),
    "through": _strings("The ids by which the change reaches it."),
    "text": text("Its words, citations included."),
    "place": text("Where it is written: file and line."),
    "pages": typed(
        ["array", "null"],
        "The pages of the built PDF that it stands on; null where there is no PDF to "
        "tell, empty where it stands on none.",
        items=_PAGES,
    ),
}
_BRIEF: Described = {
    "brief": text("The brief."),
    "pdf": text("The PDF that was looked up, by its path from the root."),
    "state": typed(
        "string",
        "Whether the pages are those of today; those of an older PDF are as it was "
        "built.",
        enum=["current", "older", "not-built", "unreadable"],
    ),
    "told": _strings("Why it is older than its inputs, or cannot be read."),
    "pages": typed("array", "The pages that are touched.", items=_PAGES),
    "total": count("How many pages it has."),
}
_DEFS: Mapping[str, Described] = {
    "dossier": _DOSSIER,
    "change": _CHANGE,
    "field": _FIELD,
    "succession": _SUCCESSION,
    "quote": _QUOTE,
    "record": _RECORD,
    "statement": _STATEMENT,
    "brief": _BRIEF,
}


def impact_schema() -> dict[str, Plain]:
    """Return the JSON Schema of an impact."""
    made = shape(
        {
            "version": number("The version of this form."),
            "dossiers": many("dossier", "The dossiers in which something is touched."),
        }
    )
    return {
        "$schema": DIALECT,
        "$id": f"urn:briefgen:schema:impact:{VERSION}",
        "title": "briefgen: impact",
        "description": "What `briefgen impact --format json` prints.",
        **made,
        "$defs": {name: shape(one) for name, one in _DEFS.items()},
    }
