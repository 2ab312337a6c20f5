"""Which CI service a command runs in; imports nothing that takes time."""

import os


def in_github() -> bool:
    """Tell whether this is a step of a GitHub workflow."""
    return os.environ.get("GITHUB_ACTIONS") == "true"
