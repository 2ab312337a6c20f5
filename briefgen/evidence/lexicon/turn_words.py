"""The words that negate or limit, and those that say so in another way."""

from briefgen.evidence.lexicon.wordlist import verbs, wordlist

NEGATION = wordlist(
    "not never no none nobody nothing neither nor cannot without nowhere hardly",
    "barely scarcely could_not no_longer not_all not_every not_everyone not_always",
    "not_everybody not_entirely not_necessarily not_both",
)
"""What turns a statement round; so does a word that ends in `n't`."""

PARTIAL = wordlist(
    "not_all not_every not_everyone not_everybody not_always not_entirely",
    "not_necessarily not_both",
)
"""Negations of a part, which `none` is not."""

NEGATOR = wordlist(
    "lack lacks lacked lacking exempt_from exempted_from leaves_out left_out leave_out",
    "excludes excluded fails_to failed_to refuses_to refused_to declines_to",
    "declined_to denied_having denies_having denied_being",
    "has_yet_to have_yet_to had_yet_to unlikely_to unable_to unwilling_to",
)
"""Words that deny the next word as `not` does."""

RAISING = wordlist(
    "think believe expect want seem appear likely plan intend suppose wish hope",
    "consider agree need able sure clear true case right",
)
"""Words that mean the same whether they or the next verb are denied."""

WISH = wordlist(
    "need needs needed needing want wants wanted should must ask asks asked seek seeks",
    "demand demands shortage gap gaps wish wishes urge urges urged call_for calls_for",
    "called_for require requires required",
)
"""Words that ask for what is not there."""

NEGATIVE = (
    verbs(
        "fail lack refuse reject deny prohibit oppose halt stall prevent block avoid",
    )
    | verbs("exclude decline dismiss miss abandon differ end remain cancel suspend")
    | wordlist(
        "impossible unable failure failures absent absence refusal rejection denial",
        "illegal illegally ban bans banned banning opposition reluctant reluctance",
        "few fewer little rule_out rules_out ruled_out yet deadlock stalemate",
        "far_from anything_but",
        "except exception exceptions only stop stops stopped stopping drop",
        "drops dropped against beyond rather instead despite short_of voted_down lost",
        "silent silence incapable insufficient inadequate incomplete inconclusive",
        "ineffective zero other_than more_than independent irrespective outside too",
        "less",
        "regardless lapse lapsed expired unlikely uncertain unclear doubtful exempt",
        "open",
        "exemption exemptions slow lower free first_time leaves_out left_out",
        "wrong wrongdoing barred hold_back withhold withheld",
    )
)
"""Words that say no in another way."""

NEGATIVE_STARTS = ("un", "dis", "non")
NEGATIVE_END = "less"

IDIOM = wordlist(
    "not_only no_later_than no_more_than no_fewer_than no_less_than not_least",
    "whether_or_not no_doubt nothing_less not_just nothing_short_of no_matter",
    "not_to_mention not_without not_more_than not_later_than not_less_than",
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
    "once as_soon_as in_case in_the_event tied linked need needs needed before upon",
    "conditionality assuming in_return in_exchange pending whether subject after",
    "would where whenever wherever in_response",
)
"""Words that keep a condition or a limit."""

PROVISO = wordlist(
    "if when once should assuming assuming_that as_long_as so_long_as subject_to",
    "in_return_for in_exchange_for in_the_event provided in_case",
)
"""What may open a clause that makes a condition."""

ASKING = wordlist(
    "even as what ask asks asked asking know knows knew known wonder wondered see",
    "sees saw seen decide decides decided question doubt doubts doubted tell say says",
    "unclear clear sure test tests check checks checked only least and or by like",
    "determine establish examine examined consider considered matter just ever",
)
"""Words before `if` and `when` where these open no condition: `asked if`, `even if`."""
