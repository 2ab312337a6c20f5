"""English words for numbers, places in an order, parts and vague amounts."""

from types import MappingProxyType

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
SMALL = MappingProxyType(
    {word: number for number, word in enumerate(_ONES.split())}
    | {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
)
"""The words for numbers below a hundred that are not composed."""

SCALES = MappingProxyType(
    {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
    | {"trillion": 10**12, "dozen": 12}
)
"""The words that multiply what stands before them."""

ORDINALS = MappingProxyType(
    {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
    | {"twentieth": 20, "thirtieth": 30, "fiftieth": 50, "hundredth": 100}
)
"""The words for places in an order that are not composed."""

VAGUE = MappingProxyType(
    {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}
    | {"millions": 10**6, "billions": 10**9, "trillions": 10**12}
)
FOLD = MappingProxyType({"twice": 2, "thrice": 3})
SHARES = MappingProxyType(
    {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
    | {"ninth": 9, "tenth": 10, "twelfth": 12, "half": 2}
)
PART = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth"

TELLTALE = frozenset(
    [*SMALL, *SCALES, *ORDINALS, *VAGUE, *FOLD, *SHARES, "q"]
    + [f"{word}fold" for word in [*SMALL, "hundred"]]
)
"""Words without which English has no figure in words."""

COUNTED_BY_ARTICLE = frozenset([*SCALES, *PART.split("|")])
"""Those that an article can begin: `a hundred`, `a third`."""
