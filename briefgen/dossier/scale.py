"""The likelihood scales that a workspace may declare, as data.

ICD 203: Intelligence Community Directive 203, Analytic Standards; the bands touch, and
each includes its lower end. PHIA: the probability yardstick of the UK's Professional
Head of Intelligence Assessment, which leaves gaps between bands.
"""

from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "icd203": "Intelligence Community Directive 203",
    "phia": "PHIA probability yardstick",
}

BANDS: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "icd203": {
        "almost no chance": (1, 5),
        "remote": (1, 5),
        "very unlikely": (5, 20),
        "highly improbable": (5, 20),
        "unlikely": (20, 45),
        "improbable": (20, 45),
        "roughly even chance": (45, 55),
        "roughly even odds": (45, 55),
        "likely": (55, 80),
        "probable": (55, 80),
        "very likely": (80, 95),
        "highly probable": (80, 95),
        "almost certain": (95, 99),
        "nearly certain": (95, 99),
    },
    "phia": {
        "remote chance": (0, 5),
        "highly unlikely": (10, 20),
        "unlikely": (25, 35),
        "realistic possibility": (40, 50),
        "likely": (55, 75),
        "probable": (55, 75),
        "highly likely": (80, 90),
        "almost certain": (95, 100),
    },
}
"""By scale: the words with their bands in per cent."""
