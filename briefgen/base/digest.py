"""Digests of bytes and of plain data, the same on every machine."""

import hashlib
import json
from collections.abc import Mapping, Sequence

Plain = str | int | float | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]
"""What JSON can hold."""

_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))
"""Made once: to make one takes longer than to encode what most fields hold."""


def digest_bytes(data: bytes) -> str:
    """Return the sha256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_text(text: str) -> str:
    """Return the sha256 of a text's UTF-8 bytes; lone surrogates are kept apart."""
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_data(data: Plain) -> str:
    """Return the sha256 of plain data, whatever the order of its keys."""
    return digest_bytes(_ENCODER.encode(data).encode("ascii"))
