"""What tests of workarounds share: WeasyPrint without them."""

from collections.abc import Callable

import pytest

from briefgen.outputs.pdf.library import load_library


@pytest.fixture
def weasyprint_alone(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what makes a function of its layout look like another release's."""

    def disguise(name: str) -> None:
        block = load_library().block
        original = getattr(block, name)

        def of_another_release(*values: object) -> object:
            return original(*values)

        monkeypatch.setattr(block, name, of_another_release)

    return disguise
