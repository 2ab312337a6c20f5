"""The likelihood scales that a workspace may declare, as outputs print them."""

from collections.abc import Mapping

from briefgen.evidence.likelihood import SCALES

NAMES: Mapping[str, str] = {name: scale.title for name, scale in SCALES.items()}
"""By scale: its name in print."""

BANDS: Mapping[str, Mapping[str, tuple[int, int]]] = {
    name: {term: (band.low, band.high) for band in scale.bands for term in band.terms}
    for name, scale in SCALES.items()
}
"""By scale: the words with their bands in per cent."""
