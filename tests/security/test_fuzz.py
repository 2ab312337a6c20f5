"""The fuzz targets, for a short time."""

import pytest
from fuzzing import texts
from fuzztargets import TARGETS
from hypothesis import HealthCheck, given, settings


@pytest.mark.parametrize("name", TARGETS)
def test_no_text_breaks_a_promise(name: str) -> None:
    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(texts(name))
    def give(text: str) -> None:
        TARGETS[name](text)

    give()


@pytest.mark.parametrize("name", TARGETS)
def test_the_first_words_of_each_collection_break_no_promise(name: str) -> None:
    for text in ("", " ", "\n", "\x00", "\ud800", "a", "<script>", "[x](y:z)", "# #"):
        TARGETS[name](text)
