"""The words that weaken, strengthen, negate or limit, in all their forms."""

from types import MappingProxyType

from briefgen.evidence.wordlist import wordlist


def _verbs(*lines: str) -> frozenset[str]:
    """Return regular verbs in all their forms."""
    return frozenset(form for verb in wordlist(*lines) for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    root = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return verb, plural, f"{root}ed", f"{root}ing"


HEDGE = wordlist(
    "probably possibly perhaps maybe may might apparently seemingly presumably likely",
    "potentially reportedly allegedly purportedly supposedly ostensibly conceivably",
    "arguably tentatively unconfirmed probable possible potential purported alleged",
    "suspected could hint hints hinted hinting seem seems seemed appear_to appears_to",
    "appeared_to suggests_that suggested_that is_expected_to are_expected_to",
    "is_reported_to are_reported_to is_considering are_considering was_considering",
    "is_said_to are_said_to is_thought_to are_thought_to is_believed_to",
    "are_believed_to rumoured rumored",
)
"""A hedge of a passage that a statement must keep in some form."""

SOFT = _verbs(
    "believe hope expect forecast predict doubt signal indicate imply estimate propose",
    "suggest consider appear threaten aim intend fear warn risk",
) | wordlist(
    "think thinks thinking thought according_to can would if whether risky chance",
    "chances possibility possibilities prospect prospects expectation expectations",
    "plans_to plan_to planned planning unlikely doubtful unclear uncertain scenario",
    "scenarios signalled indication indications open_to probability allegation",
    "allegations rumour rumours rumor rumors intention candidate tentative claimed",
    "reported projected floated",
)
"""Words that keep a statement open, though the passage has others."""

NOT_HEDGE = wordlist("could_not couldn't couldn’t would_like likely_to_be_able")
"""Phrases whose first word is no hedge in them."""

_INSIST = _verbs("insist demand require oblige")
_DUTY = wordlist("must mandatory imperative compulsory indispensable")
_IMMEDIATE = wordlist("immediate immediately at_once urgent urgently without_delay")
_CERTAIN = wordlist(
    "certainly definitely undoubtedly no_doubt obviously inevitable inevitably",
    "clearly guarantee guarantees guaranteed categorical categorically unquestionably",
)
_ALWAYS = wordlist("always invariably constantly permanently forever")
_CONFIRM = _verbs("confirm prove demonstrate") - wordlist("proving demonstrating")
_REFUSE = wordlist("refuses refused rejects rejected rules_out ruled_out")
_ENTIRE = wordlist(
    "entirely completely fully totally wholly absolutely unanimous unanimously",
    "unconditional unconditionally",
)
_FORCE = wordlist("forces forced compels compelled coerce coerces coerced")

_OBLIGED = (
    _INSIST
    | _DUTY
    | _verbs("need stipulate")
    | wordlist(
        "insistence have_to has_to had_to having_to requirement requirements",
        "essential crucial vital necessary necessarily shall precondition critical",
        "condition duty obligation binding",
    )
)

TRIGGERS = MappingProxyType(
    {
        "insist": _INSIST,
        "duty": _DUTY,
        "immediate": _IMMEDIATE,
        "certain": _CERTAIN,
        "always": _ALWAYS,
        "confirm": _CONFIRM,
        "refuse": _REFUSE,
        "entire": _ENTIRE,
        "force": _FORCE,
    }
)
"""The words that strengthen a statement, by group."""

ALLOWED = MappingProxyType(
    {
        "insist": _OBLIGED,
        "duty": _OBLIGED,
        "immediate": _IMMEDIATE
        | wordlist("right_now right_away urgency promptly prompt instantly now swiftly")
        | wordlist("as_soon_as swift straight_away quickly"),
        "certain": _CERTAIN
        | wordlist(
            "certain definite beyond_doubt without_doubt clear of_course firmly firm",
        )
        | wordlist("made_it_clear vehemently strongly flatly sure"),
        "always": _ALWAYS
        | wordlist("permanent constant all_times every_time ever never"),
        "confirm": _CONFIRM
        | wordlist(
            "confirmation proof proven established verified evidence shows showed",
        ),
        "refuse": _REFUSE
        | _verbs("refuse reject dismiss oppose deny decline spurn rebuff")
        | wordlist(
            "refusal rejection ruling_out rule_out turned_down turns_down not no",
            "never unwilling cannot vetoed veto blocked against",
        ),
        "entire": _ENTIRE
        | wordlist("entire complete full total whole absolute all every unanimity")
        | wordlist("consensus everyone everybody"),
        "force": _FORCE | wordlist("force forcing compel compelling coercion obliged"),
    }
)
"""The words in a passage that allow the strong words of each group."""

HEARSAY = wordlist(
    "reportedly allegedly purportedly supposedly unconfirmed alleged purported",
    "is_reported_to are_reported_to is_said_to are_said_to is_thought_to",
    "are_thought_to is_believed_to are_believed_to rumoured rumored",
)
"""Hedges that only say that somebody says so: naming who says so keeps them."""

TOLD = _verbs("report claim allege argue declare") | wordlist(
    "say says said tell tells told according_to"
)
"""Words with which a statement tells that somebody says so."""

ARRANGED = wordlist("is_to are_to")
OPEN = wordlist("may might could")
"""What `is to` may not be made of: it can stand for `should` and for a plan."""

WILL = wordlist("will shall going_to")
CONTINGENT = wordlist("would might could may should plans_to plan_to")
"""What `will` may not be made of; `would like` is no forecast."""

ALL = wordlist("all every everyone everybody each")
SOME = wordlist("some many most several few part_of parts_of a_number_of majority")
EVERY = ALL | wordlist("both entire unanimous unanimously whole the_full any always")

NEGATION = wordlist(
    "not never no none nobody nothing neither nor cannot without nowhere hardly",
    "barely scarcely",
)
"""What turns a statement round; so does a word that ends in `n't`."""

NEGATIVE = (
    _verbs(
        "fail lack refuse reject deny prohibit oppose halt stall prevent block avoid",
    )
    | _verbs("exclude decline dismiss miss abandon differ end remain cancel suspend")
    | wordlist(
        "impossible unable failure failures absent absence refusal rejection denial",
        "illegal illegally ban bans banned banning opposition reluctant reluctance",
        "few fewer little rule_out rules_out ruled_out yet deadlock stalemate",
        "far_from except exception exceptions only stop stops stopped stopping drop",
        "drops dropped against beyond rather instead despite short_of voted_down lost",
        "silent silence incapable insufficient inadequate incomplete inconclusive",
        "ineffective zero other_than still more_than independent irrespective",
        "regardless outside lapse lapsed expired",
    )
)
"""Words that say no in another way."""

NEGATIVE_STARTS = ("un", "dis", "non")
NEGATIVE_END = "less"

IDIOM = wordlist(
    "not_only no_later_than no_more_than no_fewer_than no_less_than not_least",
    "whether_or_not no_doubt nothing_less not_just nothing_short_of no_matter",
    "not_to_mention not_more_than not_later_than not_less_than",
)
"""Negations that negate nothing."""

CONDITION = wordlist(
    "unless only_if provided_that on_condition_that except only solely",
    "on_the_condition",
)
"""A condition or limit of a passage that a statement must keep in some form."""

CONDITIONAL = wordlist(
    "if unless only condition conditions conditional conditionally conditioned",
    "provided subject_to until depend depends dependent depending except exception",
    "exceptions without solely merely just sole alone exclusive exclusively limited",
    "when no_other but other_than apart_from require requires required prerequisite",
    "precondition first hinges contingent all_but one single so_long_as as_long_as",
)
"""Words that keep a condition or a limit."""
