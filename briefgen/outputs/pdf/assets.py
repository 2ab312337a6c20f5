"""Which assets may be loaded at all: known kinds, and pictures of a sane size."""

from io import BytesIO

MEDIA_TYPES = {
    "css": "text/css",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "ttf": "font/ttf",
    "otf": "font/otf",
}
PICTURES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
MOST_PIXELS = 40_000_000
"""The largest picture that is decoded, unless the job says otherwise."""


def suffix_of(name: str) -> str:
    """Return the ending of a name, such as `png`."""
    return name.rpartition(".")[2].lower()


def fault_of_asset(name: str, data: bytes, most_pixels: int = MOST_PIXELS) -> str:
    """Return why an asset must not be loaded, or nothing."""
    suffix = suffix_of(name)
    if suffix not in MEDIA_TYPES:
        return "is of a kind that is not used"
    if suffix not in PICTURES:
        return ""
    return fault_of_picture(data, PICTURES[suffix], most_pixels)


def fault_of_picture(data: bytes, kind: str, most_pixels: int) -> str:
    """Return what is wrong with a picture, read from its head alone, or nothing."""
    from PIL import Image  # noqa: PLC0415 - only where there are pictures

    try:
        with Image.open(BytesIO(data), formats=[kind]) as picture:
            width, height = picture.size
    except (OSError, ValueError, Image.DecompressionBombError):
        return f"cannot be read as {kind}"
    if width * height > most_pixels:
        return f"has {width} by {height} pixels, more than {most_pixels:,}"
    return ""
