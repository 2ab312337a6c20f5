"""Abbreviations, and the words that tell whether a full stop ends a sentence."""

import re

from briefgen.evidence.lexicon.wordlist import wordlist

NEVER_LAST = wordlist(
    "mr mrs ms dr prof gen col lt sgt capt cpt maj adm cmdr sen rep gov pres hon rev",
    "messrs msgr vs cf e.g i.e viz approx ca figs arts paras secs pp eq vol esp incl",
    "dept amb bzw vgl nr z.b d.h u.a z.t evtl ggf hr hrn mme mlle p.ex",
)
"""Abbreviations that stand before what they belong to: they end no sentence."""

BEFORE_NUMBER = wordlist("no nos p art sec fig ch para abs c v n")
"""Words that a full stop shortens where a number follows: `No. 7`, and not `No.`."""

CLOSED_BY_CAPITAL = wordlist("etc a.m p.m usw al et.al bn mn mio mrd")
"""Abbreviations that end a sentence where a capital follows: `at 5 p.m. He left.`"""

MAY_BE_LAST = wordlist(
    "u.s u.k u.n e.u u.s.a u.s.s.r d.c inc ltd co corp jr sr bros plc st mt ph.d m.d",
    "b.a m.a llc jan feb mar apr jun jul aug sep sept oct nov dec eds est",
)
"""Abbreviations that can end a sentence: the next word decides."""

STARTERS = wordlist(
    "the a an in on at by for from with without this that these those it its he she",
    "they we i you his her their our my your there here but and or nor yet so if when",
    "while as after before since until because although though however moreover",
    "meanwhile despite both neither either no not only even what who why how where",
    "which some many most all each every several another other one two three four",
    "five six seven eight nine ten under over between among during within according",
    "asked instead then now today yesterday tomorrow such to of der die das ein eine",
    "im am er sie es wir und aber doch le la les un une des ce cette il elle ils",
    "elles nous mais",
)
"""Words that begin sentences and seldom follow an abbreviation with a capital."""

MONTHS_AND_DAYS = re.compile(
    r"(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Déc|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|GMT|UTC|CET|EST|ET)"
)
"""What stands after a German ordinal or after a time of day."""

SAID = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:has |had )?"
    r"(?:said|says|added|adds|asked|asks|told|wrote|writes|argued|noted|replied|warned)\b"
)
"""Who said it, after a quotation that ends in a mark of its own."""
