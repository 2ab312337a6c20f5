"""Style sheets of a theme, put together for one medium."""

import re
from base64 import b64encode
from functools import lru_cache

from briefgen.base.errors import BriefgenError
from briefgen.outputs.design import Design

ASSET = re.compile(r"url\(\s*['\"]?(?P<name>[^'\")]+)['\"]?\s*\)")
TYPES = {
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "jpg": "image/jpeg",
}


def sheets(design: Design, names: tuple[str, ...]) -> str:
    """Return the style sheets of a design, one after the other, its own ones last."""
    texts = [
        design.texts[name] for name in (*names, "style.css") if name in design.texts
    ]
    return "\n".join(texts)


def embedded(design: Design, names: tuple[str, ...]) -> str:
    """Return the style sheets with every asset inside them.

    Raises:
        BriefgenError: If a style sheet names an asset that the theme does not have.
    """
    return _embedded(sheets(design, names), tuple(design.assets.items()))


@lru_cache(maxsize=4)
def _embedded(css: str, assets: tuple[tuple[str, bytes], ...]) -> str:
    known = dict(assets)

    def inside(match: re.Match[str]) -> str:
        name = match["name"]
        if name.startswith("data:"):
            return match.group()
        data = known.get(name)
        if data is None:
            message = f"the style sheet names `{name}`, which the theme does not have"
            raise BriefgenError(message, exit_code=3)
        kind = TYPES.get(name.rsplit(".", 1)[-1].lower(), "application/octet-stream")
        return f"url(data:{kind};base64,{b64encode(data).decode('ascii')})"

    return ASSET.sub(inside, css)
