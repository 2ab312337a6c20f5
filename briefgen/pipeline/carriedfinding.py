"""What re-checking a PDF tells: its findings, by name and by permanent code."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One finding: its name, the fact, and what to do."""

    name: str
    message: str
    hint: str = "take the PDF from where it was published, or build it again"


CODES: Mapping[str, str] = {
    "seal-broken": "PDF01",
    "evidence-missing": "PDF02",
    "carried-file-changed": "PDF03",
    "carried-source-changed": "PDF04",
    "carried-quote-not-found": "PDF05",
    "passage-not-printed": "PDF06",
    "record-differs": "PDF07",
    "text-differs": "PDF08",
    "tags-missing": "PDF09",
}
"""By name: the permanent codes of what `verify` finds."""
