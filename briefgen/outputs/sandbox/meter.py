"""What a template may spend: counted, not timed, so that every run ends alike."""

from dataclasses import dataclass
from typing import NamedTuple

from jinja2 import TemplateRuntimeError

STEPS = 500_000
"""Turns of loops, calls, inclusions and sums: a brief of 10,000 facts takes a fifth."""

CHARACTERS = 40_000_000
"""Characters put together or gone through, counted each time; a thing in a list counts
as sixteen."""


class SpentError(TemplateRuntimeError):
    """A template did more than a brief can need."""


class Spent(NamedTuple):
    """What was spent in steps and in characters."""

    steps: int
    characters: int


@dataclass(slots=True)
class Meter:
    """Counts what a template spends while it is filled, and stops it.

    Args:
        steps: How many steps are left.
        characters: How many characters are left.
    """

    steps: int = STEPS
    characters: int = CHARACTERS

    def step(self, number: int = 1) -> None:
        """Spend steps.

        Raises:
            SpentError: If none are left.
        """
        self.steps -= number
        if self.steps < 0:
            message = f"it takes more than {STEPS:,} steps"
            raise SpentError(message)

    def write(self, number: int) -> None:
        """Spend characters.

        Raises:
            SpentError: If none are left.
        """
        self.characters -= number
        if self.characters < 0:
            message = f"it handles more than {CHARACTERS:,} characters"
            raise SpentError(message)

    @property
    def spent(self) -> Spent:
        """What was spent of a full meter."""
        return Spent(STEPS - self.steps, CHARACTERS - self.characters)

    def pay(self, spent: Spent) -> bool:
        """Spend what was spent elsewhere, unless that is more than is left.

        Returns:
            Whether it was spent.
        """
        if spent.steps > self.steps or spent.characters > self.characters:
            return False
        self.steps -= spent.steps
        self.characters -= spent.characters
        return True
