"""Words that turn or weaken what is said: negations and hedges."""

import re
from collections import Counter
from functools import cache

_NEGATIONS = (
    r"not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|hardly"
    r"|barely|scarcely|unless|except|\w+n't|false|untrue|far from"
    r"|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)"
    r"|fail(?:s|ed|ing)? to|rul(?:e|es|ed|ing) out"
)
_OTHER_LANGUAGES = (
    r"ne|pas|jamais|aucune?|sans|nicht|kein(?:e[mnrs]?)?|niemals|nie|ohne|weder"
    r"|non|senza|nessun[oa]?|niente|nunca|nadie|ningún|ningun[oa]|tampoco|jamás"
    r"|não|nenhuma?|jamais|sem|niet|geen|nooit|zonder|inte|aldrig|ingen|inget|inga"
    r"|utan|ikke|aldri|intet|uden|uten|nigdy|bez|żaden|żadn[aey]|nikt|ani|není|nejsou"
    r"|nikdy|nikdo|žádn[ýáé]|nem|soha|nélkül|nincs|senki|semmi|nu|fără|niciodată|nici"
    r"|nije|nisu|nikada?|değil|yok|hiç|asla|eivät"
    r"|δεν?|μην?|όχι|ποτέ|χωρίς|ούτε"
    r"|не|ні|ни|нет|немає?|без|никогда|ніколи|никто|ніхто"
    r"|لا|لم|لن|ليست?|غير|ب?دون"
    r"|לא|אין|אינ[והם]|ללא|בלי|نیست"
)
_UNSPACED = (
    "不(?![断仅僅同久过過])|没有|沒有|未(?!来|來)|ない|なかった|ません|않|못|없|아니"
)
_HEDGES = (
    r"(?:might|could)(?:n't)?|perhaps|possibly|probably|likely|unlikely|maybe|seem(?:s|ed)?"
    r"|appear(?:s|ed)? to|apparently|reportedly|alleged(?:ly)?|suggest(?:s|ed)?"
    r"|only|merely|partly|almost|nearly|about|approximately|roughly|around|if"
    r"|so-called|purported(?:ly)?|claim(?:s|ed)?"
)
_LIMITS = (
    r"would|should|few|fewer|rarely|seldom|provid(?:ed|ing) that|subject to"
    r"|(?:as|so) long as|in principle|(?:expect|plan|want|intend|threaten)"
    r"(?:s|ed|ing)? to|hop(?:e|es|ed|ing) to|consider(?:s|ed|ing)?"
    r"|tr(?:y|ies|ied|ying) to|(?:some|parts?|most) of"
)


@cache
def _negation() -> re.Pattern[str]:
    """Return the pattern of a negation; it takes long to compile."""
    return re.compile(
        rf"\b(?:{_NEGATIONS}|{_OTHER_LANGUAGES})\b|{_UNSPACED}", re.IGNORECASE
    )


@cache
def _hedge(more: str = "") -> re.Pattern[str]:
    """Return the pattern of a hedge; `may` in small letters only: `May` is a month."""
    return re.compile(rf"\b(?:(?i:{_HEDGES}{more})|may)\b")


def negations(text: str) -> Counter[str]:
    """Return the negations of a folded text, in small letters, with their numbers."""
    return Counter(found.lower() for found in _negation().findall(text))


def hedges(text: str) -> Counter[str]:
    """Return the hedges of a folded text, in small letters, with their numbers."""
    return Counter(found.lower() for found in _hedge().findall(text))


def limits(text: str) -> Counter[str]:
    """Return the hedges and what else limits a statement, where it is left out."""
    return Counter(found.lower() for found in _hedge(f"|{_LIMITS}").findall(text))
