"""What became of the quotes of superseded sources, in words and as data."""

from collections.abc import Iterator, Mapping

from briefgen.base.digest import Plain
from briefgen.dossier.succession import Fate, Heir, Succession
from briefgen.evidence.explain import differences
from briefgen.reports.tree import Branch

WORDS: Mapping[Fate, str] = {
    Fate.FELL: "fell",
    Fate.MOVED: "moved",
    Fate.STANDS: "still standing",
    Fate.UNKNOWN: "not looked for",
}
"""What became of quotes; what asks for most comes first."""


def _fallen(heir: Heir) -> Branch:
    if not heir.found.passage:
        return Branch(f"{heir.fact}: nothing near it stands there")
    near = " ".join(heir.found.passage.split())
    told = differences(heir.found)
    place = f"nearest, paragraph {heir.found.para}: “{near}”"
    return Branch(f"{heir.fact}: {place}" + (f" ({told})" if told else ""))


def _moved(heir: Heir) -> Branch:
    from_ = f"paragraph {heir.para}" if heir.para else "its place"
    several = (
        f", and {heir.found.count - 1} more places" if heir.found.count > 1 else ""
    )
    return Branch(f"{heir.fact}: {from_} → {heir.found.para}{several}")


def _below(fate: Fate, heirs: tuple[Heir, ...]) -> tuple[Branch, ...]:
    if fate is Fate.FELL:
        return tuple(map(_fallen, heirs))
    if fate is Fate.MOVED:
        return tuple(map(_moved, heirs))
    return (Branch(", ".join(one.fact for one in heirs)),)


def told_of(one: Succession) -> Iterator[Branch]:
    """Yield what became of the quotes of a superseded source, as lines of a tree."""
    for fate, words in WORDS.items():
        heirs = tuple(heir for heir in one.heirs if heir.fate is fate)
        if heirs:
            yield Branch(f"{words}: {len(heirs)}", _below(fate, heirs))


def data_of(one: Succession) -> dict[str, Plain]:
    """Return what became of the quotes of a superseded source as plain data."""
    return {
        "old": one.old,
        "new": one.new,
        "quotes": [
            {
                "fact": heir.fact,
                "fate": str(heir.fate),
                "paragraph_before": heir.para,
                "paragraph": heir.found.para,
                "passage": heir.found.passage or None,
            }
            for heir in one.heirs
        ],
    }
