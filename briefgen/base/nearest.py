"""The nearest right thing to a wrong name."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is nearest to a wrong one, or None."""
    from difflib import get_close_matches  # noqa: PLC0415 - for what is wrong alone

    names = sorted(known)
    lowered = {one.lower(): one for one in reversed(names)}
    if name.lower() in lowered:
        return lowered[name.lower()]
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """Return a hint such as ``did you mean `F006`?``, or None where nothing is near."""
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else None
