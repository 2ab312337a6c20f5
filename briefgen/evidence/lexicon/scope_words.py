"""The words that tell how much of a thing is meant, and whether it is done yet."""

from briefgen.evidence.lexicon.wordlist import wordlist

ALL = wordlist("all every everyone everybody each")
PART = wordlist(
    "some_of part_of parts_of most_of many_of several_of few few_of a_handful_of",
    "handful_of a_minority_of minority_of a_fraction_of fraction_of one_of most",
)
"""What a statement about the whole may not leave out."""

SOME = PART | wordlist(
    "some many several majority minority nearly_all almost_all virtually_all bulk"
    " a_number_of largely mostly mainly partly not_all all_but_a_few all_but_one",
)
EVERY = ALL | wordlist("both entire unanimous unanimously whole the_full any always")

BIG = wordlist(
    "substantial significant considerable major huge massive large dramatic great",
    "tangible serious severe sharp strong extensive broad",
)
LITTLE = wordlist(
    "some limited modest slight little minor partial small initial mild few tentative",
)
"""Measures of one noun: the big ones may not stand for the little ones."""

PLAN = wordlist(
    "plans_to plan_to planned_to planning_to intends_to intend_to intended_to",
    "intending_to is_due_to are_due_to was_due_to were_due_to preparing_to prepares_to",
    "prepare_to prepared_to ready_to aims_to aim_to wants_to want_to wanted_to",
    "hopes_to hope_to hoped_to is_expected_to are_expected_to applied_to asked_to",
    "begun_to began_to beginning_to starting_to started_to about_to set_to",
    "promised_to promises_to pledged_to pledges_to vowed_to vows_to agreed_to",
    "agrees_to threatened_to threatens_to offered_to offers_to would should shall",
    "vote_on voted_on decide_on tried_to tries_to try_to trying_to attempted_to",
    "attempting_to sought_to seeks_to yet_to",
)
"""Words before a verb that say that it is not done yet."""

PAST = wordlist(
    "left met held gave took made went sent spent built fell rose grew won lost led",
    "began broke chose drew fought brought bought sought kept paid wrote struck sold",
    "withdrew found ran came became bound froze stole shrank taken given gone written",
    "chosen broken drawn withdrawn begun fallen risen grown",
)
"""Past forms that do not end in `ed`."""
