"""The only way into the PDF engine: a map of names to bytes."""

from collections.abc import Mapping

from briefgen.outputs.pdf.assets import (
    MEDIA_TYPES,
    MOST_PIXELS,
    fault_of_asset,
    suffix_of,
)
from briefgen.outputs.pdf.job import PdfProblem
from briefgen.outputs.pdf.library import ResponseFactory

BASE_URL = "briefgen:///"
"""The address of every page: it holds no path, no user and no host."""


class AssetRefusedError(ValueError):
    """A URL names nothing in the map, or nothing that may be loaded."""


class AssetFetcher:
    """Answer from a map of assets, refuse everything else and remember what.

    It shares no code with WeasyPrint's own fetcher, so there is no handler for files,
    for the network, for redirects or for `data:` that could be reached through it.

    Args:
        assets: The bytes by name.
        response: What wraps an answer for WeasyPrint.
        most_pixels: The largest picture that is let in.
    """

    # WeasyPrint asks for it: a refusal is reported with all others, not at once.
    _fail_on_errors = False

    def __init__(
        self,
        assets: Mapping[str, bytes],
        response: ResponseFactory,
        most_pixels: int = MOST_PIXELS,
    ) -> None:
        self._assets = assets
        self._response = response
        self._most_pixels = most_pixels
        self._refused: dict[str, None] = {}

    def __call__(self, url: str) -> object:
        """Return the asset that a URL names.

        Raises:
            AssetRefusedError: No asset has this name, or it must not be loaded.
        """
        # Python joins no relative URL to a scheme it does not know, so a style sheet's
        # `url(fonts/A.ttf)` arrives as it is written and is a name as well.
        name = url.removeprefix(BASE_URL)
        data = self._assets.get(name)
        if data is None:
            raise self._refusal(f"`{shorten(url)}` is not an asset of this brief")
        if fault := fault_of_asset(name, data, self._most_pixels):
            raise self._refusal(f"the asset `{name}` {fault}")
        media_type = MEDIA_TYPES[suffix_of(name)]
        return self._response(url, data, {"Content-Type": media_type})

    @property
    def problems(self) -> tuple[PdfProblem, ...]:
        """One problem for each asset and for each URL that was refused."""
        return tuple(PdfProblem("asset", message) for message in self._refused)

    def _refusal(self, message: str) -> AssetRefusedError:
        self._refused[message] = None
        return AssetRefusedError(message)


def shorten(url: str, length: int = 80) -> str:
    """Return a URL cut to a length that fits a message."""
    return url if len(url) <= length else f"{url[: length - 1]}…"
