"""Breaks words into the lines of a label; SVG does not wrap text itself."""


def wrapped(words: str, most: int) -> tuple[str, ...]:
    """Return words in lines of at most so many characters; a long word stays whole."""
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
