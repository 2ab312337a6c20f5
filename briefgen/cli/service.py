"""Which CI service a command runs in; imports nothing that takes time."""

import os


def in_ci() -> bool:
    """Tell whether a service runs this, on files that anybody may have proposed."""
    return bool(os.environ.get("CI"))


def in_github() -> bool:
    """Tell whether this is a step of a GitHub workflow."""
    return os.environ.get("GITHUB_ACTIONS") == "true"
