"""Files that seem changed and are not: looked into, and their new stamps kept."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.freshness import (
    input_differences,
    last_build,
    output_differences,
)
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.manifest import as_bytes
from briefgen.pipeline.whereabouts import Whereabouts
from briefgen.store.lock import locked
from briefgen.store.write import write_whole


def only_restamped(
    where: Whereabouts,
    inputs: Sequence[str],
    outputs: Sequence[str],
    *,
    keep: bool,
) -> bool:
    """Tell whether files that seem changed are those that the last build saw.

    Args:
        where: Where the files stand.
        inputs: The inputs that seem changed.
        outputs: The outputs that do.
        keep: Whether their new stamps are kept.
    """
    folder = Path(where.folder)
    last = last_build(folder)
    if last is None:
        return False
    read = input_differences(last, inputs, where)
    made = output_differences(last, outputs, where)
    if read.changed or made.changed:
        return False
    if keep:
        _keep(folder, where)
    return True


def _keep(folder: Path, where: Whereabouts) -> None:
    """Write the manifest with new stamps, of all files or of none.

    All are looked at after the moment from which on stamps prove nothing, which moves
    for all of them. Where another build is going on, or the folder cannot be written
    to, nothing is lost: the files are hashed again the next time.
    """
    with suppress(BriefgenError), locked(folder, wait=False) as began:
        last = last_build(folder)
        if last is None:
            return
        old = last.manifest
        read = input_differences(last, old.files, where)
        made = output_differences(last, old.outputs, where)
        if read.changed or made.changed:
            return
        files = {**old.files, **read.restamped}
        outputs = {**old.outputs, **made.restamped}
        about = {**old.about, "began": str(began)}
        new = old._replace(about=about, files=files, outputs=outputs)
        write_whole(folder / NAME, as_bytes(new), lasting=False)
