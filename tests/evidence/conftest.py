"""A report with every mark that typesetters like, and a look for words in it."""

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Quote

NEWS = (
    "WASHINGTON\u2013Vice President JD Vance said Wednesday that talks are \u201cthe next"
    " big step\u201d\nin trying to end the war \u2014 as he put it \u2014 between the"
    " countries.\n\n"
    "He doesn\u2019t expect a deal within 24 hours. It is not safe to assume one, nor"
    " did inflation fall to 3.5% or -2 points.\n\n"
    "The committee agreed on a non-violent plan for govern-\nment spending of \u20ac5bn,"
    " and it added: \u201cWe will see\u2026 in the end, perhaps, everyone agrees.\u201d\n"
)


def find(words: str, text: str = NEWS, **how: object) -> Finding:
    quote = Quote(words, **how)  # type: ignore[arg-type]  # the cases name the fields
    return locate(quote, ArchivedText("news", text))
