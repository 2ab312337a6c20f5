"""What fields are is read from the docstrings below them."""

from briefgen.schema.brief import Brief
from briefgen.schema.described import described
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.fact import Fact
from briefgen.schema.jsonschema import KINDS, json_schema
from briefgen.schema.node import Record


def test_a_field_is_described_by_the_docstring_below_it() -> None:
    assert described(Fact)["kind"] == "What kind of statement it is."


def test_a_description_of_two_lines_keeps_no_indent() -> None:
    told = described(Fact)["confidence"]
    assert "\n" in told
    assert "\n " not in told


def test_a_field_that_is_inherited_is_described_where_it_is_declared() -> None:
    assert described(Fact)["waive"] == described(Record)["waive"]


def test_every_field_of_a_dossier_and_of_a_brief_is_described() -> None:
    assert set(described(DossierFile)) == set(DossierFile.model_fields)
    assert set(described(Brief)) >= set(Brief.model_fields)


def test_every_property_that_an_editor_sees_is_described() -> None:
    assert KINDS
    for kind in KINDS:
        made = json_schema(kind)
        properties = made["properties"]
        assert isinstance(properties, dict)
        assert properties
        assert [
            name for name, one in properties.items() if "description" not in one
        ] == []
