"""The findings that were there when a workspace took up checking."""

import json
from collections.abc import Mapping
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.base.report import BaselineEntry
from briefgen.loader.disk import Disk
from briefgen.loader.looked import Refusal

BASELINE = "briefgen-baseline.json"
VERSION = 1
"""The version of the form of the file."""

MOST_BYTES = 64 * 1024 * 1024
_TEXTS = ("fingerprint", "rule", "file", "subject")


def read_baseline(root: Path) -> tuple[BaselineEntry, ...]:
    """Return the entries of a workspace's baseline; none where there is no file.

    Raises:
        BriefgenError: If the file cannot be read or has another form.
    """
    data = Disk(root, MOST_BYTES).read(BASELINE)
    if isinstance(data, Refusal):
        if data.reason == "missing":
            return ()
        raise _unfit(data.message)
    try:
        content: object = json.loads(data)
    except (ValueError, RecursionError):
        raise _unfit("it is not JSON") from None
    if not isinstance(content, Mapping) or content.get("version") != VERSION:
        raise _unfit(f"it does not say `version: {VERSION}`")
    found = content.get("findings")
    if not isinstance(found, list):
        raise _unfit("it has no list `findings`")
    return tuple(_entry(number, one) for number, one in enumerate(found, 1))


def _entry(number: int, data: object) -> BaselineEntry:
    if not isinstance(data, Mapping):
        raise _unfit(f"entry {number} is no mapping")
    values = [data.get(name) for name in _TEXTS]
    texts = [one for one in values if isinstance(one, str)]
    if len(texts) != len(_TEXTS):
        raise _unfit(f"entry {number} lacks one of {', '.join(_TEXTS)}")
    reason = data.get("reason")
    fingerprint, rule, file, subject = texts
    return BaselineEntry(
        fingerprint, rule, file, subject, reason if isinstance(reason, str) else None
    )


def _unfit(why: str) -> BriefgenError:
    return BriefgenError(
        f"`{BASELINE}` cannot be used: {why}",
        hint="mend it, or remove it and run `briefgen check --write-baseline`",
    )
