"""The Python packages that briefgen needs."""

from briefgen.cli.machine.finding import State
from briefgen.cli.machine.packages import find_package, find_packages


def test_every_declared_package_is_looked_for() -> None:
    found = {finding.name: finding for finding in find_packages()}
    assert found["weasyprint"].state is State.FOUND
    assert found["weasyprint"].detail == "70.0"
    assert "pygls" in found


def test_a_package_that_is_not_there_is_missing() -> None:
    finding = find_package("briefgen-has-no-such", "briefgen-has-no-such>=1", "")
    assert finding.state is State.MISSING
    assert finding.mend == ("install", "briefgen-has-no-such>=1")


def test_a_package_of_an_extra_may_be_absent() -> None:
    finding = find_package("briefgen-has-no-such", "briefgen-has-no-such", "lsp")
    assert finding.state is State.OPTIONAL
    assert finding.detail == "for the extra `lsp`"


def test_an_extra_is_told_from_what_is_always_needed() -> None:
    details = {finding.name: finding.detail for finding in find_packages()}
    assert "for the extra `lsp`" in details["pygls"]
    assert "extra" not in details["pydantic"]


def test_a_distribution_that_needs_nothing_yields_nothing() -> None:
    assert list(find_packages("pip")) == []
