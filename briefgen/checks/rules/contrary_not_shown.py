"""A brief uses a judgement and does not show the evidence against it.

The table of findings prints what speaks against each one. A brief that only cites a
judgement, or rests a recommendation on it, must show its contrary evidence otherwise,
or readers take the finding for uncontested.

Bad: `[@J2]` in a brief that does not print J2, where `contrary: [F015]` of J2 is
nowhere cited.
Good: print J2 among the findings, or cite `[@F015]` where J2 is used.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.base.span import Span
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import printed_ids
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed


def _place(dossier: Dossier, printed: Printed, name: str) -> Span:
    """Return where a brief first uses a judgement."""
    for one in printed.statements:
        for citation in one.citations:
            for cited in citation.ids:
                if cited.id == name:
                    return dossier.words_at(one.owner, one.path, cited.start, cited.end)
    users = (one.owner for one in printed.statements if name in one.backing)
    owner = next(users, printed.brief)
    return owner.at("judgements") if owner.written("judgements") else owner.key()


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every judgement that a brief uses without what speaks against it."""
    judgements = dossier.records.file.judgements
    for slug, printed in dossier.printed.items():
        shown = printed_ids(printed)
        for name in printed.cited:
            if name not in judgements or name in shown:
                continue
            hidden = [
                one for one in judgements[name].contrary if one not in printed.cited
            ]
            if hidden:
                against = ", ".join(f"`{one}`" for one in hidden)
                yield Problem(
                    f"`{slug}` uses `{name}` and does not show {against}, which speaks "
                    "against it",
                    _place(dossier, printed, name),
                    printed.brief,
                    related=(
                        Label(judgements[name].at("contrary"), "recorded against it"),
                    ),
                    hint=f"print `{name}` among the findings, or cite what is against "
                    "it",
                    subject=name,
                )


RULE = Rule(
    "ANA04",
    "contrary-not-shown",
    "A brief does not show what speaks against a judgement.",
    find,
    severity=Severity.WARNING,
)
