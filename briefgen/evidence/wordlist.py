"""Lists of words, written as text."""


def wordlist(*lines: str) -> frozenset[str]:
    """Return the words of some lines, which white space parts."""
    return frozenset(word for line in lines for word in line.split())
