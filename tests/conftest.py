"""What all tests share: golden files, and no clock in properties."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the machine's affair; benchmarks measure.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="write golden files anew; a test whose file changes fails all the same",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return a function that compares a text with a golden file, whole and exactly."""
    update = request.config.getoption("--update")

    def compare(path: Path, text: str) -> None:
        known = path.read_text("utf-8") if path.is_file() else None
        if update and known != text:
            path.write_text(text, "utf-8")
            pytest.fail(f"wrote {path.name}: read its diff, then run again")
        assert known is not None, f"no golden file {path}; `pytest --update` writes it"
        assert text == known

    return compare
