"""What `why` tells of a record besides what it rests on."""

import pytest

from briefgen.pipeline.checking import Checked
from briefgen.pipeline.remarking import remarks
from briefgen.schema.actor import Actor, Term


def told(flagship: Checked, name: str) -> list[str]:
    (dossier,) = flagship.dossiers.values()
    return list(remarks(dossier.records.citable[name][1]))


def test_an_assumption_tells_why_it_holds_and_what_hangs_on_it(
    flagship: Checked,
) -> None:
    also, wrong = told(flagship, "A3")
    assert also.startswith("also because: Paragraph 5 names Vance")
    assert wrong.startswith("if it is wrong: F011 to F013 lose their speaker")


@pytest.mark.parametrize("name", ["J1", "J4"])
def test_a_judgement_tells_how_solid_it_is(flagship: Checked, name: str) -> None:
    assert told(flagship, name)[0].startswith("confidence: ")


def test_a_term_tells_what_it_stands_for_and_what_was_decided() -> None:
    term = Term(
        term="EC",
        rule="explain",
        expansion="European\n Community",
        decision="Write “EU”.",
        rationale="The Community is gone.",
    )
    assert list(remarks(term)) == [
        "stands for: European Community",
        "decision: Write “EU”. The Community is gone.",
    ]


def test_records_without_such_words_tell_nothing(flagship: Checked) -> None:
    assert told(flagship, "F001") == told(flagship, "R1") == []
    assert not list(remarks(Actor(type="state", name="Arland")))
