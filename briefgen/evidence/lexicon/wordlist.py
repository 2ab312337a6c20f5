"""Lists of words, written as text."""


def wordlist(*lines: str) -> frozenset[str]:
    """Return the words of some lines, which white space parts."""
    return frozenset(word for line in lines for word in line.split())


def verbs(*lines: str) -> frozenset[str]:
    """Return regular verbs in all their forms."""
    return frozenset(form for verb in wordlist(*lines) for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    root = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return verb, plural, f"{root}ed", f"{root}ing"
