"""Templates compiled once in a process: compiling takes ten times as long as filling.

A template that was compiled has passed the grammar, and its code depends on its text
and on the kind of the room alone, so that equal texts may share it.
"""

from functools import cache
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

MOST = 256
"""How many are kept; who watches a template being written makes ever new ones."""


class Compiled(BytecodeCache):
    """Keeps the code of templates by their names and texts."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code of an equal one, if there was one."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if len(self._kept) >= MOST:
            self._kept.clear()
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


@cache
def compiled(kind: type[str]) -> Compiled:
    """Return what was compiled for rooms of a kind."""
    del kind
    return Compiled()
