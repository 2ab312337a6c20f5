"""Words that mean the opposite, so that one in place of the other is an error."""

import re
from functools import lru_cache
from types import MappingProxyType

from briefgen.evidence.words.stems import stem

_PAIRS = (
    ("rise rose increase grow climb gain expand soar up", "fall drop decline decrease"),
    ("rise increase grow climb gain expand soar", "shrink contract plunge sink slump"),
    ("raise increase", "cut lower reduce"),
    ("accept agree approve adopt endorse support back", "reject refuse veto oppose"),
    ("support back", "oppose veto block condemn criticise"),
    ("accept approve adopt pass", "defeat block dismiss"),
    ("win victory", "lose defeat"),
    ("strengthen", "weaken"),
    ("ease loosen relax", "tighten"),
    ("import", "export"),
    ("buy purchase", "sell"),
    ("surplus", "deficit"),
    ("majority", "minority"),
    ("enter join", "leave quit exit withdraw"),
    ("open", "close"),
    ("start begin launch", "end stop suspend cancel"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("success succeed", "fail failure"),
    ("allow permit", "ban prohibit forbid deny"),
    ("lawful legal", "unlawful illegal"),
    ("advance", "retreat"),
    ("ally", "enemy"),
    ("creditor lender", "debtor borrower"),
    ("higher", "lower"),
    ("widen", "narrow"),
    ("public", "private"),
    ("confirm", "deny"),
    ("arrive", "depart leave"),
    ("attack", "defend"),
    ("acquit", "convict"),
    ("impose", "lift"),
    ("improve", "worsen deteriorate"),
    ("willing ready eager keen prepared", "reluctant unwilling hesitant"),
    ("mandatory compulsory binding", "voluntary optional"),
    ("temporary provisional", "permanent lasting"),
    ("include cover", "exclude"),
    ("cheap", "expensive"),
    ("present", "absent"),
    ("plunge plummet collapse soar surge rocket", "dip edge inch slip"),
)


def _sides() -> MappingProxyType[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in _PAIRS:
        for here, there in ((one, other), (other, one)):
            for word in here.split():
                found.setdefault(stem(word), set()).update(map(stem, there.split()))
    return MappingProxyType({word: frozenset(stems) for word, stems in found.items()})


OPPOSITES = _sides()
"""By stem, the stems of words that mean the opposite."""

_PREFIXED = re.compile(
    r"(?:un(?!less$|der|ti[lt]|i[oqtv]|iform)(?=\w{4})"
    r"|dis(?=agree|approv|allow|arm|honest|loyal|satisf|similar|advantag|connect|continu"
    r"|engag|obey|possess|proportion|qualif|regard|trust|like|organi)"
    r"|(?:in|im|il|ir)(?=\w{5})(?=\w+(?:[ai]ble|al|ent|ant|ive|ular|cient|plete|rect"
    r"|visible|valid|secure|active|stable|moral)(?:ly)?$)|non(?=\w{4}))"
)
"""A syllable that turns the word behind it."""
_SYLLABLES = ("un", "dis", "in", "im", "il", "ir", "non")


@lru_cache(maxsize=8192)
def turned(word: str) -> frozenset[str]:
    """Return the stems of what a word is without or with a syllable that says no."""
    lower = word.lower()
    bare = _PREFIXED.match(lower)
    found = {stem(lower[bare.end() :])} if bare else set()
    for syllable in _SYLLABLES:
        longer = _PREFIXED.match(syllable + lower)
        if longer and longer.end() == len(syllable):
            found.add(stem(longer.string))
    return frozenset(found)


def negates(one: str, other: str) -> bool:
    """Tell whether one word is another with a syllable before it that says no."""
    return stem(other) in turned(one)
