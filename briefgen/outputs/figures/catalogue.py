"""The figures there are, by the name that a template's marker gives."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefgen.outputs.figures.coverage import coverage
from briefgen.outputs.figures.evidencemap import evidence_dots
from briefgen.outputs.figures.scenarios import ranges
from briefgen.outputs.figures.timeline import timeline
from briefgen.outputs.view import View

FIGURES: Mapping[str, Callable[[View], object | None]] = MappingProxyType(
    {
        "timeline": timeline,
        "scenarios": ranges,
        "evidence-map": evidence_dots,
        "coverage": coverage,
    }
)
"""By name: what turns a view into the geometry of a figure, or nothing."""
