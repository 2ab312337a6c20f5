"""The ways in which dates are written."""

import re

from briefgen.evidence.lexicon.calendar_words import MONTHS, WEEKDAYS, either

_MONTH = rf"(?P<month>{either(MONTHS)})\b(?:\.(?=\s+\d))?"
_MONTH_2 = rf"(?P<month2>{either(MONTHS)})\b(?:\.(?=\s+\d))?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_TH = r"(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_WEEKDAY = rf"(?:(?P<weekday>{either(WEEKDAYS)})\b,?\s+(?:the\s+|den\s+|le\s+)?)?"
_OF = r"(?:\s+of)?\s+"

DATE = re.compile(
    rf"\b(?P<iso>(?P<iy>(?:1[5-9]|20)\d\d)-(?P<im>0[1-9]|1[0-2])"
    rf"(?:-(?P<id>0[1-9]|[12]\d|3[01]))?)(?![\d-])"
    r"|(?<![\d./])(?P<n1>\d{1,2})(?P<sep>[./])(?P<n2>\d{1,2})(?P=sep)(?P<ny>\d{4})"
    r"(?!\d)"
    rf"|\b{_WEEKDAY}{_DAY}{_TH}(?:\s?(?:-|–|to|and)\s?(?P<last>\d{{1,2}}){_TH})?{_OF}"
    rf"{_MONTH}(?:,?\s+{_YEAR})?"
    rf"|\b{_WEEKDAY.replace('weekday', 'weekday2')}{_MONTH_2}"
    r"(?:\s+(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])(?!,\d)"
    r"(?:\s?[-–]\s?(?P<last2>\d{1,2})(?!\d))?)?"
    r"(?:,?\s+(?:of\s+)?(?P<year2>(?:1[5-9]|20)\d\d)(?!\d))?",
    re.IGNORECASE,
)
"""A date that names a month: ISO, in numbers, day before or after the month."""

WEEKDAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})s?\b",
    re.IGNORECASE,
)
"""A weekday by itself."""

_COUNT = (
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few"
    r"|several|\d{1,4}|the (?:next|coming)(?: (?:two|three|four|six|\d{1,3}))?|the"
    r"|coming)"
)
_SPAN = r"(?P<span>hour|day|week|weekend|month|quarter|year|decade)s?"
RELATIVE = re.compile(
    rf"\b(?P<within>within|in|over|during|for){' '}{_COUNT}[ -]{_SPAN}\b(?! of\b)"
    rf"|\b{_COUNT.replace('count', 'count2')}[ -]{_SPAN.replace('span', 'span2')} "
    r"(?P<ago>ago|earlier|later|from now|hence)\b"
    rf"|\b(?P<which>last|next|this|coming|previous|past|following|current) "
    rf"(?P<thing>hour|day|week|weekend|month|quarter|year|decade|spring|summer|autumn"
    rf"|winter|night|{either(MONTHS)}|{either(WEEKDAYS)})\b"
    r"|\b(?P<word>yesterday|today|tomorrow|tonight|recently|in the coming days"
    r"|soon|shortly|currently|moments earlier|earlier this (?:week|month|year)"
    r"|later this (?:week|month|year)|in the near term)\b",
    re.IGNORECASE,
)
"""A date that counts from another day."""

BEFORE = re.compile(
    r"(?:\b(?P<relation>by|until|till|before|no later than|since|from|after|in|on|at"
    r"|during|(?:end|expire|lapse|finish|close)(?:s|es|d|ed)? (?:in|on|at))\s+)?"
    r"(?:(?:the\s+)?(?P<portion>early|mid|late|end|beginning|start|middle)"
    r"(?:\s+of|-)?(?:\s+the\s+month\s+of)?\s*|the\s+)?$",
    re.IGNORECASE,
)
"""The words before a date that narrow it: `by the end of`."""

CONTEXT = re.compile(
    r"(?:\b(?:in|of|by|late|early|mid|since|until|till|end|last|next|this|from|before|after"
    r"|during|through|to|and|or|for|on|between|every|each)[\s-]+(?:of\s+)?)$",
    re.IGNORECASE,
)
"""The words before May or March that make it a month."""
