"""The policy of the HTML file: its own style sheet and script, and nothing else."""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256


@lru_cache(maxsize=8)
def _hashed(text: str) -> str:
    digest = sha256(text.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


def policy(style: str, script: str) -> str:
    """Return the policy that allows one inline style sheet and one inline script.

    Args:
        style: The style sheet, as it stands between its tags.
        script: The script, as it stands between its tags.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hashed(style)}",
            f"script-src {_hashed(script)}",
            "font-src data:",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
