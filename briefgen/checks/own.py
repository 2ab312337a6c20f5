"""The findings of the engine itself: crashed rules, and waivers that do not hold."""

from briefgen.base.diagnostic import Severity
from briefgen.base.ruleinfo import RuleInfo

CRASHED = RuleInfo(
    code="INT01",
    name="internal-error",
    summary="A rule, or briefgen itself, failed in a way that nobody foresaw.",
    why="What a failed rule looks for was not checked, so that nothing may pass: an "
    "audit fails closed.",
    bad="a dossier that makes a rule raise an exception",
    good="report it with the dossier that shows it; until it is mended, `--ignore` "
    "leaves the rule out, and the report says so",
)

UNUSED = RuleInfo(
    code="REL07",
    name="unused-waiver",
    summary="A waiver excuses nothing.",
    why="An exception that nobody needs hides the next finding of its rule.",
    bad="`waive: [{rule: FCT06, …}]` on a fact that FCT06 has nothing to say of",
    good="the fact without the waiver",
    severity=Severity.WARNING,
)

EXPIRED = RuleInfo(
    code="REL08",
    name="expired-waiver",
    summary="A waiver is past its day, measured against the date of the newest brief.",
    why="An exception is granted for a time; after it, somebody must decide again.",
    bad="`until: 2026-06-30` in the dossier of a brief dated 22 November 2026",
    good="the finding mended, or a new decision with a new day",
    severity=Severity.WARNING,
)

OWN_PAGES = (CRASHED, EXPIRED, UNUSED)
