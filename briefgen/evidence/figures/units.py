"""Units, currencies and magnitudes, and how they are written around a number."""

import re
from types import MappingProxyType

_CURRENCIES = {
    "EUR": "€ eur euro euros евро євро euró eurót",
    "USD": "$ us$ usd dollar dollars us-dollar доллар доллара долларов долар долара"
    " доларів dolar dolary dolarów dollár dollárt dólares dollari",
    "GBP": "£ gbp pound pounds sterling",
    "JPY": "¥ jpy yen",
    "CNY": "cny rmb yuan renminbi",
    "CHF": "chf sfr franken",
    "RUB": "₽ rub rouble roubles ruble rubles rubel руб рубль рубля рублей",
    "UAH": "₴ uah hryvnia hryvnias hryvnya грн гривня гривні гривень гривен",
    "PLN": "pln zloty złoty zlotys zł złotych złote",
    "SEK": "sek krona kronor",
    "NOK": "nok",
    "DKK": "dkk",
    "INR": "₹ inr rupee rupees",
    "TRY": "₺ lira",
    "KRW": "₩ krw",
    "CAD": "c$ cad",
    "AUD": "a$ aud",
}
_MEASURES = {
    "second": "second seconds sec secs sekunde sekunden seconde secondes",
    "minute": "minute minutes min mins minuten",
    "hour": "hour hours hr hrs h stunde stunden heure heures",
    "day": "day days tag tage tagen jour jours",
    "week": "week weeks woche wochen semaine semaines",
    "fortnight": "fortnight fortnights",
    "month": "month months monat monate monaten mois",
    "year": "year years yr yrs jahr jahre jahren an ans année années",
    "decade": "decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies",
    "century": "century centuries",
    "km": "km kilometre kilometres kilometer kilometers",
    "mile": "mile miles",
    "metre": "metre metres meter meters mètre mètres",
    "kg": "kg kilogram kilograms kilogramme kilogrammes",
    "tonne": "tonne tonnes ton tons",
    "barrel": "barrel barrels",
    "hectare": "hectare hectares ha",
    "kW": "kw",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "kWh": "kwh",
    "MWh": "mwh",
    "GWh": "gwh",
    "TWh": "twh",
    "bcm": "bcm",
    "degree": "degree degrees °c °",
    "times": "times fold",
    "cent": "cent cents",
}
_SHARES = {
    "%": "% percent per-cent pct prozent pour-cent",
    "pp": "percentage-point percentage-points pp ppt ppts prozentpunkt prozentpunkte"
    " prozentpunkten point-de-pourcentage points-de-pourcentage",
    "bp": "basis-point basis-points bp bps basispunkt basispunkte",
}


def _by_word(*tables: dict[str, str]) -> MappingProxyType[str, str]:
    pairs = ((unit, words) for table in tables for unit, words in table.items())
    return MappingProxyType(
        {
            word.replace("-", " "): unit
            for unit, words in pairs
            for word in words.split()
        }
    )


CURRENCIES = _by_word(_CURRENCIES)
"""The code of each currency by the words and signs for it."""

UNITS = _by_word(_MEASURES, _SHARES, _CURRENCIES)
"""The name of each unit by the words and signs for it."""

STRICT = frozenset([*_CURRENCIES, *_SHARES])
"""Units without which a number means something else."""

_ADJECTIVE = {
    "us": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "swiss": "CHF",
    "swedish": "SEK",
    "norwegian": "NOK",
    "danish": "DKK",
}
_NOUN = {"dollar", "dollars", "franc", "francs", "krona", "kronor", "krone", "kroner"}

_ENGLISH = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "million": 6,
    "millions": 6,
    "mn": 6,
    "mln": 6,
    "mio": 6,
    "m": 6,
    "billion": 9,
    "billions": 9,
    "bn": 9,
    "bln": 9,
    "b": 9,
    "mrd": 9,
    "trillion": 12,
    "trillions": 12,
    "tn": 12,
    "trn": 12,
}
_LONG_SCALE = {
    "tausend": 3,
    "tsd": 3,
    "mille": 3,
    "k": 3,
    "million": 6,
    "millionen": 6,
    "millions": 6,
    "mio": 6,
    "m": 6,
    "milliarde": 9,
    "milliarden": 9,
    "milliard": 9,
    "milliards": 9,
    "mrd": 9,
    "bn": 9,
    "md": 9,
    "mds": 9,
    "billion": 12,
    "billionen": 12,
    "billions": 12,
    **dict.fromkeys(
        "tys тыс тысяч тысячи тис тисяч тисячі ezer mil duizend".split(), 3
    ),
    **dict.fromkeys(
        "mln млн миллион миллиона миллионов мільйон мільйона мільйони мільйонів milion"
        " miliony milionów millió millón millones milione milioni milhão milhões"
        " miljoen".split(),
        6,
    ),
    **dict.fromkeys(
        "mld mlrd млрд миллиард миллиарда миллиардов мільярд мільярда мільярди"
        " мільярдів miliard miliardy miliardów milliárd miliardo miliardi"
        " miljard".split(),
        9,
    ),
}
_SCALE_WORD = re.compile(r"[ \u00a0\u202f-]?(?P<word>[^\W\d_]+)\.?(?![^\W\d_])")
_SHORT_SCALES = frozenset({"k", "m", "b"})
_NEXT_WORD = re.compile(r"[ \u00a0\u202f-]?(?P<word>[^\W\d_]+)")
_GOES_ON = frozenset(
    ["per", "pour", "percentage", "basis", "point", "points", "of", "d", "u"]
).union(_ADJECTIVE)
"""Words with which a unit of several words may begin."""
_UNIT_WORD = re.compile(
    r"[ \u00a0\u202f\u2009-]?(?P<sign>[%€$£¥₽₴₹₺₩]|°C?)"
    r"|[ \u00a0\u202f-]?(?P<two>(?:per|pour)[ -]cent|(?:percentage|basis)[ -]points?"
    r"|points? de pourcentage)\b"
    r"|[ \u00a0\u202f-]?(?:of |d['’]|d’)?(?P<adj>US|U\.S\.|American|Canadian|Australian"
    r"|Swiss|Swedish|Norwegian|Danish)[ -](?P<noun>\w+)"
    r"|[ \u00a0\u202f-]?(?:d['’])?(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_SIGNS = "$€£¥₽₴₹₺₩"
BEFORE = re.compile(
    rf"(?:(?P<sign>(?:US|C|A)?[$]|[{_SIGNS}])|\b(?P<code>[A-Z]{{3}}))[ \u00a0\u202f]?$"
)
"""A currency directly before a number."""


def scale_after(text: str, at: int, language: str, money: str) -> tuple[int, int]:
    """Return the power of ten written after a number, and where it ends."""
    match = _SCALE_WORD.match(text, at)
    if not match:
        return 0, at
    word = match["word"].lower()
    scales = _ENGLISH if language == "en" else _LONG_SCALE
    if word not in scales or word == "hundred":
        return 0, at
    attached = match.start("word") == at
    if word in _SHORT_SCALES and not (attached or money):
        return 0, at
    return scales[word], match.end("word")


def unit_after(text: str, at: int) -> tuple[str, int]:
    """Return the unit written after a number, and where it ends."""
    match = _NEXT_WORD.match(text, at)
    if match and (word := match["word"].lower()) not in _GOES_ON:
        return (UNITS[word], match.end()) if word in UNITS else ("", at)
    return _any_unit_after(text, at)


def _any_unit_after(text: str, at: int) -> tuple[str, int]:
    """Return the unit after a number, be it a sign or of several words."""
    match = _UNIT_WORD.match(text, at)
    if not match:
        return "", at
    if match["adj"]:
        country = match["adj"].lower().replace(".", "")
        if match["noun"].lower() in _NOUN:
            return _ADJECTIVE[country], match.end()
        return "", at
    word = match[match.lastgroup or 0].lower().replace("-", " ")
    return (UNITS[word], match.end()) if word in UNITS else ("", at)


def money_before(text: str, at: int) -> tuple[str, int]:
    """Return the currency written directly before a number, and where it starts."""
    sign = text[max(0, at - 3) : at].rstrip()[-1:]
    may_be = sign.isupper() or sign in _SIGNS
    match = BEFORE.search(text, max(0, at - 6), at) if may_be else None
    if not match:
        return "", at
    word = (match["sign"] or match["code"]).lower()
    return (CURRENCIES[word], match.start()) if word in CURRENCIES else ("", at)
