"""Which names came into a folder, told by the digest of those that were there."""

from collections.abc import Collection

from briefgen.pipeline.hashing import listed, listing_digest


def newcomers(
    names: Collection[str], gone: Collection[str], known: Collection[str], before: str
) -> tuple[str, ...]:
    """Return the names that were not in a folder before; nothing if that is not sure.

    Args:
        names: Those that are there now.
        gone: Those that were, and are not.
        known: Those that were read.
        before: The digest of the listing then; empty if there was no such folder.
    """
    now = set(listed(names))
    if not before:
        return tuple(sorted(now))
    unknown = sorted(now.difference(known))
    for new in (unknown, *([one] for one in unknown)):
        if listing_digest({*now.difference(new), *gone}) == before:
            return tuple(new)
    return ()
