"""Gives a passage that is cut out of speech the quotation marks that print needs."""

PARTNERS = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"'}
COUNTED = (("“", "”"), ("«", "»"))
"""Marks that are never apostrophes, so that their numbers tell what is left open."""


def closed(words: str) -> str:
    """Return a passage with the partner of a mark that it cuts from its partner.

    Speech that goes on after the passage leaves its first mark open, speech that began
    before it leaves its last one without a beginning. The words stay as they are.
    """
    for mark, partner in COUNTED:
        open_ = words.count(mark) - words.count(partner)
        if open_ > 0 and words.startswith(mark):
            space = words[1:2] if words[1:2].isspace() else ""
            return f"{words}{space}{partner}"
        if open_ < 0 and words.endswith(partner):
            return mark + words
    if words.startswith("„") and not {"“", "”"} & set(words):
        return words + "“"
    return words


def _enclosed(words: str) -> bool:
    """Tell whether the first mark of a passage is closed by its last character."""
    mark = words[:1]
    partner = PARTNERS.get(mark)
    if partner is None or len(words) == 1 or not words.endswith(partner):
        return False
    return partner not in words[1:-1]


def quoted(words: str) -> str:
    """Return a passage between quotation marks: its own, or ours."""
    whole = closed(words)
    return whole if _enclosed(whole) else f"“{whole}”"
