"""A number with its noun."""


def counted(number: int, what: str) -> str:
    """Return a number with its noun, which is given in the plural: `1 brief`."""
    words = what.split(" ")
    for place, word in enumerate(words) if number == 1 else ():
        if word.endswith("s"):
            words[place] = word[:-1]
            break
    return f"{number} {' '.join(words)}"
