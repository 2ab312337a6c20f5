"""The words that weaken, strengthen, negate or limit, in all their forms."""

from types import MappingProxyType

from briefgen.evidence.lexicon.wordlist import verbs, wordlist

HEDGE = wordlist(
    "probably possibly perhaps maybe may might apparently seemingly presumably likely",
    "potentially reportedly allegedly purportedly supposedly ostensibly conceivably",
    "arguably tentatively unconfirmed probable possible potential purported alleged",
    "suspected could hint hints hinted hinting seem seems seemed appear_to appears_to",
    "appeared_to suggests_that suggested_that is_expected_to are_expected_to",
    "is_reported_to are_reported_to is_considering are_considering was_considering",
    "is_said_to are_said_to is_thought_to are_thought_to is_believed_to",
    "are_believed_to rumoured rumored is_understood_to are_understood_to it_appears",
    "it_seems it_would_appear suspect suspects suspected_of all_but by_most_accounts",
    "on_our_estimate on_some_estimates by_our_estimate is_projected_to tends_to",
    "are_projected_to tend_to is_inclined_to was_inclined_to are_inclined_to",
    "is_not_expected_to are_not_expected_to is_forecast_to are_forecast_to accuse",
    "accuses accused accusing alleges allege claims_that claim_that claimed_that",
    "claiming_that maintains_that maintained_that contends contended argues_that",
    "argued_that argue_that complains_that complained_that complain_that hopes_that",
    "hoped_that hope_that",
)
"""A hedge of a passage that a statement must keep in some form."""

SOFT = verbs(
    "believe hope expect forecast predict doubt signal indicate imply estimate propose",
    "suggest consider appear threaten aim intend fear warn risk",
) | wordlist(
    "think thinks thinking thought according_to can would if whether risky chance",
    "chances possibility possibilities prospect prospects expectation expectations",
    "plans_to plan_to planned planning unlikely doubtful unclear uncertain scenario",
    "scenarios signalled indication indications open_to probability allegation",
    "allegations rumour rumours rumor rumors intention candidate tentative claimed",
    "reported projected floated estimates tendency inclined leaning suspicion alleged",
    "almost nearly virtually practically allowed allow allows permit permits permitted",
    "entitled entitles right_to has_until have_until had_until free_to able_to",
    "unlikely_to",
)
"""Words that keep a statement open, though the passage has others."""

NOT_HEDGE = wordlist(
    "would_like likely_to_be_able all_but_one all_but_two all_but_the all_but_a",
    "all_but_its all_but_his all_but_her all_but_their all_but_three all_but_some",
)
"""Phrases whose first word is no hedge in them."""

_INSIST = verbs("insist demand require oblige")
_DUTY = wordlist("must mandatory imperative compulsory indispensable")
_IMMEDIATE = wordlist("immediate immediately at_once urgent urgently without_delay")
_CERTAIN = wordlist(
    "certainly definitely undoubtedly no_doubt obviously inevitable inevitably",
    "clearly guarantee guarantees guaranteed categorical categorically unquestionably",
)
_ALWAYS = wordlist("always invariably constantly permanently forever")
_CONFIRM = verbs("confirm prove demonstrate") - wordlist("proving demonstrating")
_REFUSE = wordlist("refuses refused rejects rejected rules_out ruled_out")
_ENTIRE = wordlist(
    "entirely completely fully totally wholly absolutely unanimous unanimously",
    "unconditional unconditionally the_whole the_entire",
)
_FORCE = wordlist("forces forced compels compelled coerce coerces coerced")
_ORDER = wordlist("ordered decreed orders_the")
_CONDEMN = wordlist("condemns condemned slams slammed")
_VOW = wordlist("vows vowed swears swore")
_ROOT_OUT = verbs("eliminate eradicate") | wordlist("wiped_out wipes_out")
_BAN = wordlist("bans banned forbids forbade prohibits prohibited outlaws outlawed")
_EVERYWHERE = wordlist(
    "everywhere nationwide countrywide worldwide across_the_country all_over_the",
    "throughout_the_country",
)

_OBLIGED = (
    _INSIST
    | _DUTY
    | verbs("need stipulate")
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
        "order": _ORDER,
        "condemn": _CONDEMN,
        "vow": _VOW,
        "root-out": _ROOT_OUT,
        "ban": _BAN,
        "everywhere": _EVERYWHERE,
    }
)
"""The words that strengthen a statement, by group."""

ALLOWED = MappingProxyType(
    {
        "insist": _OBLIGED,
        "duty": _OBLIGED | wordlist("only_if unless provided_that without until"),
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
            "yes confirmation proof proven established verified evidence shows showed",
        ),
        "refuse": _REFUSE
        | verbs("refuse reject dismiss oppose deny decline spurn rebuff")
        | wordlist(
            "refusal rejection ruling_out rule_out turned_down turns_down not no",
            "never unwilling cannot vetoed veto blocked against",
        ),
        "entire": _ENTIRE
        | wordlist("entire complete full total whole absolute all every unanimity")
        | wordlist("consensus everyone everybody"),
        "force": _FORCE | wordlist("force forcing compel compelling coercion obliged"),
        "order": _ORDER
        | verbs("order instruct command direct require oblige mandate rule decide")
        | wordlist(
            "told tell tells must decree decrees forces forced made orders shall"
        )
        | wordlist("have_to has_to had_to imposed imposes decision ruling directive"),
        "condemn": _CONDEMN
        | verbs("condemn denounce deplore slam blast castigate lambast decry")
        | wordlist("outrage outraged outrageous unacceptable condemnation attacked")
        | wordlist(
            "attacks appalled abhorrent barbaric shameful scathing crime crimes"
        ),
        "vow": _VOW
        | verbs("vow pledge promise commit guarantee")
        | wordlist("will shall never swear oath sworn commitment determined 'll would"),
        "root-out": _ROOT_OUT
        | verbs("abolish remove end scrap disappear vanish stop close delete drop")
        | wordlist("no none zero eradication elimination gone without wipe rid never"),
        "ban": _BAN
        | verbs("ban prohibit outlaw block bar end stop suspend halt embargo exclude")
        | verbs("veto refuse reject disallow proscribe phase")
        | wordlist(
            "forbid forbids forbidden illegal unlawful no not cannot never nobody"
        )
        | wordlist("prohibition off-limits against blocked shut closed closes out"),
        "everywhere": _EVERYWHERE
        | wordlist("all every each whole entire national country-wide global world")
        | wordlist("throughout general overall universal nowhere always anywhere"),
    }
)
"""The words in a passage that allow the strong words of each group."""

HEARSAY = wordlist(
    "reportedly allegedly purportedly supposedly unconfirmed alleged purported",
    "is_reported_to are_reported_to is_said_to are_said_to is_thought_to",
    "are_thought_to is_believed_to are_believed_to rumoured rumored is_understood_to",
    "are_understood_to accuse accuses accused accusing alleges allege claims_that",
    "claim_that claimed_that claiming_that maintains_that maintained_that contends",
    "contended argues_that argued_that argue_that complains_that complained_that",
    "complain_that suspect suspects suspected_of",
)
"""Hedges that only say that somebody says so: naming who says so keeps them."""

TOLD = verbs(
    "report claim allege argue declare accuse suspect maintain contend complain insist",
    "charge blame criticise criticize call describe warn",
) | wordlist("say says said tell tells told according_to held thinks think sees")
"""Words with which a statement tells that somebody says so."""

ARRANGED = wordlist("is_to are_to")
OPEN = wordlist("may might could")
"""What `is to` may not be made of: it can stand for `should` and for a plan."""

WILL = wordlist("will shall going_to")
CONTINGENT = wordlist(
    "would might could may should plans_to plan_to hopes_to hope_to wants_to want_to",
    "aims_to aim_to intends_to intend_to tries_to try_to seeks_to",
)
"""What `will` may not be made of; `would like` is no forecast."""
