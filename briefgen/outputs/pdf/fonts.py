"""Fonts from the assets alone: the machine's fonts and their settings stay unseen."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from briefgen.outputs.pdf.foreign import FontConfiguration, Foreign, ForeignFunction
from briefgen.outputs.pdf.job import PdfProblem
from briefgen.outputs.pdf.laidout import Document, Font
from briefgen.outputs.pdf.library import Library

CREATE_EMPTY = "FcConfig * FcConfigCreate (void);"
"""What WeasyPrint does not declare of fontconfig: how to begin with nothing."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """A font configuration and the families that style sheets declared in it."""

    configuration: FontConfiguration
    families: set[str] = field(default_factory=set)


class EmptyFontconfig:
    """Fontconfig, save that its first configuration is empty."""

    def __init__(self, real: Foreign) -> None:
        self._real = real

    def FcInitLoadConfigAndFonts(self) -> object:  # noqa: N802 - fontconfig's name
        """Return a configuration without any font, file or rule."""
        return self._real.FcConfigCreate()

    def __getattr__(self, name: str) -> ForeignFunction:
        function: ForeignFunction = getattr(self._real, name)
        return function


def empty_fonts(library: Library) -> Fonts:
    """Return a font configuration that knows only what style sheets will declare."""
    declare_creation(library)
    with replaced_fontconfig(library):
        fonts = Fonts(library.fonts.FontConfiguration())
    add = fonts.configuration.add_font_face

    def note_and_add(descriptors: Mapping[str, object], fetcher: object) -> None:
        fonts.families.add(str(descriptors["font_family"]))
        add(descriptors, fetcher)

    fonts.configuration.add_font_face = note_and_add
    return fonts


def declare_creation(library: Library) -> None:
    """Declare the creation of an empty configuration, unless it is declared."""
    if not hasattr(library.ffi.fontconfig, "FcConfigCreate"):
        library.ffi.ffi.cdef(CREATE_EMPTY)


@contextmanager
def replaced_fontconfig(library: Library) -> Iterator[None]:
    """Let a font configuration begin empty while the context lasts."""
    real = library.fonts.fontconfig
    library.fonts.fontconfig = EmptyFontconfig(real)
    try:
        yield
    finally:
        library.fonts.fontconfig = real


def foreign_fonts(
    document: Document, assets: Mapping[str, bytes], library: Library
) -> Iterator[PdfProblem]:
    """Yield each font of the pages whose file is not among the assets."""
    by_length: dict[int, list[bytes]] = {}
    for data in assets.values():
        by_length.setdefault(len(data), []).append(data)
    for font in document.fonts.values():
        data = font_file(font, library)
        if not any(data == asset for asset in by_length.get(len(data), ())):
            yield PdfProblem("font", f"the font `{font.family}` is not an asset")


def font_file(font: Font, library: Library) -> bytes:
    """Return the bytes of the file that a font was read from."""
    return library.fonts.get_hb_object_data(font.hb_face)


def undeclared_families(
    families: Iterable[tuple[str, ...]], declared: Iterable[str]
) -> Iterator[PdfProblem]:
    """Yield each family that text asks for first and that no style sheet declares."""
    known = {name.lower() for name in declared}
    for name in sorted({names[0] for names in families if names}):
        if name.lower() not in known:
            yield PdfProblem("font", f"no style sheet declares the font `{name}`")
