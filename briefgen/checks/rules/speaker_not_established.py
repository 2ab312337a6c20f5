"""Nothing near a passage names the speaker that its fact gives.

Who said it is half of what a quotation says. The speaker must be named in the passage
or in the paragraphs around it, be the source's author or publisher, or the record must
say how the speaker is known. Where `said Rubio` stands right behind a quotation, nobody
else is its speaker.

Bad: `speaker: rubio` where passage and neighbours name only Vance.
Good: `speaker: vance`, or `speaker_basis:` with the reason.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import names_of, neighbours
from briefgen.dossier.model import Dossier
from briefgen.evidence.names import Mention, Names, mentioned
from briefgen.evidence.speakers import attributed_to, established, tagged
from briefgen.schema.fact import Fact

SPOKEN = {"direct-speech", "indirect-speech"}
"""The voices in which somebody speaks."""


def _wrong(dossier: Dossier, fact: Fact, names: Names) -> str | None:
    """Return what is wrong with the speaker of a fact, in words for a message."""
    if fact.speaker is None:
        spoken = fact.voice in SPOKEN
        return (
            f"no speaker is given for {fact.voice.replace('-', ' ')}"
            if spoken
            else None
        )
    said = [one for one in attributed_to(fact.quote, names) if one.actors]
    if said and not any(fact.speaker in one.actors for one in said):
        return f"the passage gives the words to “{said[0].words}”, not `{fact.speaker}`"
    other = _tag(dossier, fact, fact.speaker, names)
    if other:
        return f"the source gives the words to “{other.words}”, not `{fact.speaker}`"
    if established(fact.speaker, fact.quote, neighbours(dossier, fact), names):
        return None
    source = dossier.sources[fact.source]
    if fact.speaker in mentioned((source.author or "", source.publisher or ""), names):
        return None
    return f"neither the passage nor its neighbours name the speaker, `{fact.speaker}`"


def _tag(dossier: Dossier, fact: Fact, speaker: str, names: Names) -> Mention | None:
    """Return whom the source names right behind a quotation, if that is another."""
    text, end = dossier.passages.get(fact.source), dossier.findings[fact.id].end
    if fact.voice != "direct-speech" or text is None or end is None:
        return None
    return tagged(speaker, text.content, end, names)


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every fact whose speaker is not established."""
    names = names_of(dossier)
    actors = dossier.records.file.actors
    for fact in dossier.active_facts():
        unknown = fact.speaker is not None and fact.speaker not in actors
        if unknown or fact.speaker_basis or fact.id not in dossier.findings:
            continue
        if not dossier.findings[fact.id].stands:
            continue
        wrong = _wrong(dossier, fact, names)
        if wrong:
            span = dossier.passage_span(fact)
            yield Problem(
                wrong,
                fact.at("speaker") if fact.speaker else fact.at("voice"),
                fact,
                hint="name who speaks, or say under `speaker_basis:` how that is known",
                related=(Label(span, "the passage"),) if span else (),
                subject=fact.speaker or "nobody",
            )


RULE = Rule(
    "FCT04",
    "speaker-not-established",
    "Nothing near a passage names its speaker.",
    find,
)
