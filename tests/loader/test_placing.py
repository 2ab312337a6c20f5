"""Records know where they stand."""

from briefgen.base.textfile import TextFile
from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.schema.settings import LimitSettings, Settings
from briefgen.schema.template import Template
from tests.loader.conftest import dossier, fact


def test_a_record_knows_its_id_and_its_place() -> None:
    content = fact("date: {stated: Wednesday}")
    record = dossier(content).record
    assert record is not None
    one = record.facts["F001"]
    text = TextFile("f.yaml", content)
    assert one.id == "F001"
    assert text.words(one.key()) == "F001"
    assert text.words(one.at("quote")) == "we would like both"
    assert one.date is not None
    assert text.words(one.date.at("stated")) == "Wednesday"


def test_every_record_inside_a_record_knows_its_place() -> None:
    content = (
        fact("waive: [{rule: FCT06, reason: r, by: b}]\nsic: [{words: a}, {words: bb}]")
        + "positions:\n  vance:\n    talks: {holds: Yes.}\n"
    )
    record = dossier(content).record
    assert record is not None
    text = TextFile("f.yaml", content)
    one = record.facts["F001"]
    assert text.words(one.waive[0].at("rule")) == "FCT06"
    assert text.words(one.sic[1].at()) == "{words: bb}"
    assert text.words(record.positions["vance"]["talks"].at("holds")) == "Yes."


def test_a_default_that_is_not_written_has_no_place() -> None:
    content = b"name: x\nrules: {select: [PAS]}\n"
    settings = validate(compose("f.yaml", content, LimitSettings()), Settings).record
    assert settings is not None
    assert settings.rules.written("select")
    assert settings.limits.place.file == ""


def test_a_field_under_another_name_in_python_is_read_by_its_name_in_yaml() -> None:
    content = "title: x\npurpose: y\nparts:\n  key: {from: prose, required: true}\n"
    document = compose("f.yaml", content.encode(), LimitSettings())
    template = validate(document, Template).record
    assert template is not None
    assert template.parts["key"].source == "prose"
    assert TextFile("f", content).words(template.parts["key"].at("from")) == "prose"
