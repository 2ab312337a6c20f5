"""Finds the root of a workspace by strings alone, for what has to be quick."""

import os

from briefgen.base.errors import BriefgenError

SETTINGS = "briefgen.yaml"


def root_above(start: str) -> str:
    """Return the root of the workspace that a path lies in.

    Raises:
        BriefgenError: No folder on the way up holds `briefgen.yaml`.
    """
    here = os.path.realpath(start)
    while not os.path.isfile(os.path.join(here, SETTINGS)):
        below, here = here, os.path.dirname(here)
        if here == below:
            raise BriefgenError(
                f"`{start}` is in no workspace: no `{SETTINGS}` there or above",
                hint="name a workspace, or make one with `briefgen new DIR`",
            )
    return here
