import pytest

from briefgen.checks.titles import may_hold_title, titles

OFFICES = """
chair chairman chairwoman chairperson president minister secretary director head leader
chief governor mayor ambassador commissioner master spokesman spokeswoman
""".split()


@pytest.mark.parametrize("office", OFFICES)
def test_each_office_that_is_held_is_found(office: str) -> None:
    text = f"The former {office} Anna Bauer spoke."
    assert may_hold_title(text)
    assert titles(text) == {(office, "Bauer"): "former"}


@pytest.mark.parametrize("state", ["then", "long-time", "newly elected", "vice", "ex"])
def test_each_way_of_holding_it_is_told(state: str) -> None:
    text = f"The {state} European Council president, Anna Bauer, spoke."
    assert titles(text) == {("president", "Bauer"): state}


def test_an_office_without_a_holder_is_no_title() -> None:
    assert titles("The former president of the council spoke.") == {}
