"""Colours of a terminal, or none."""

from briefgen.base.value import dataclass

CODES = {
    "red": "31",
    "green": "32",
    "yellow": "33",
    "cyan": "36",
    "bold": "1",
    "dim": "2",
}


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts words in a colour where colours are on."""

    on: bool

    def __call__(self, words: str, colour: str) -> str:
        """Return the words, in the colour."""
        if not self.on:
            return words
        return f"\x1b[{CODES[colour]}m{words}\x1b[0m"
