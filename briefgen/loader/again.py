"""Looks at the disk taken again: whether everything that was read is still the same."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.loader.builtin import BUILT_IN, built_in_root
from briefgen.loader.disk import Disk
from briefgen.loader.looked import Look


def same_again(root: Path, looks: Iterable[Look]) -> Mapping[str, bytes] | None:
    """Take looks again and return the bytes of the files that were read, by path.

    Each answer comes from the content, by the very means that gave the first one.

    Args:
        root: The root of the workspace.
        looks: What was looked at, with the answers of then.

    Returns:
        The bytes; None as soon as one answer is another.
    """
    disks: dict[tuple[str, int], Disk] = {}
    found: dict[str, bytes] = {}
    for look in looks:
        where = look.prefix, look.most
        disk = disks.get(where)
        if disk is None:
            top = built_in_root() if look.prefix == BUILT_IN else root
            disk = disks[where] = Disk(top, look.most, look.prefix)
        if look.kind == "read":
            data = disk.read(look.path)
            if isinstance(data, bytes):
                found[look.prefix + look.path] = data
        elif look.kind == "names":
            disk.names(look.path)
        else:
            disk.is_folder(look.path)
        if disk.answer(look.kind, look.path) != look.answer:
            return None
    return found
