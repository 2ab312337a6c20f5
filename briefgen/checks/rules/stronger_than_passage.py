"""A sentence drops a hedge of its passages, or is stronger than anything they say.

`probably`, `may` and `hinted` are part of what was said: without them a source is made
to say more than it does. So it is where `most` is told as `all`, and a plan as done.
Looked at are statements of facts and the sentences and cells of briefs; findings and
recommendations are the drafters' own.

Bad: `The US cannot mediate alone` where the passage says “probably impossible”.
Good: `It is probably impossible for the US to mediate alone`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.grounds import unbacked_problem
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.backing import unbacked_strength

HINT = "keep the hedge of the passage, or use a word as strong as its own"


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every sentence that is stronger than what it cites."""
    for claim, passages, words in dossier.grounded:
        if not passages or claim.kind == "labelled":
            continue
        own = claim.kind != "fact"
        for one in unbacked_strength(claim.text, words, own_voice=own):
            yield unbacked_problem(dossier, claim, one, passages, HINT)


RULE = Rule(
    "FCT05",
    "stronger-than-passage",
    "A hedge of the passage is lost, or strength is added.",
    find,
    Severity.WARNING,
)
