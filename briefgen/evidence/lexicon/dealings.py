"""Verbs that change their sense with their sides."""

from types import MappingProxyType

from briefgen.evidence.lexicon.wordlist import verbs

DEALINGS = MappingProxyType(
    {
        form: verb
        for verb in (
            "accuse reject sue pay accept overrule criticise criticize attack invade",
            "support oppose blame ask warn press offer supply grant defeat veto block",
            "arrest expel shell bomb kill elect appoint nominate succeed replace",
            "advise",
            "inform praise condemn denounce challenge fine order force help invite",
            "host",
            "threaten sanction recognise recognize thank join back consult dismiss",
            "lend",
            "owe finance fund train arm protect occupy liberate",
        )
        for verb in verb.split()
        for form in (*verbs(verb), f"{verb}s")
    }
    | {
        form: line.partition(" ")[0]
        for line in (
            "sell sells sold selling",
            "buy buys bought buying",
            "give gives gave giving",
            "lend lends lent",
            "beat beats",
            "tell tells told",
            "send sends sent sending",
            "pay paid",
            "overrule overruled overruling",
        )
        for form in line.split()
    }
)
"""What one does to another, by form: a verb that changes its sense with its sides."""
