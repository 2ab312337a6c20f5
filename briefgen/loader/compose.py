"""YAML to plain data, with the place of every key and value.

Every plain scalar stays the text that was written; only an empty value, `~` and `null`
are nothing. What text means is for the schema to say.
"""

import yaml

from briefgen.base.collector import collector_paused
from briefgen.base.diagnostic import Diagnostic
from briefgen.base.place import Place
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.loader.decode import decode
from briefgen.loader.events import Composer, Data
from briefgen.loader.rules import TOO_LARGE
from briefgen.schema.settings import LimitSettings

PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml, or PyYAML's own where libyaml is missing."""

_LARGE = 50_000
"""From so many characters on, it pays to compile the patterns of the usual form."""


@dataclass(frozen=True, slots=True)
class Document:
    """What one YAML file holds.

    Args:
        text: The file's text.
        data: Its data; None where the file is empty or cannot be read.
        place: The places of the data.
        diagnostics: What is wrong with the file.
        readable: Whether the data is what the file says, findings apart.
    """

    text: TextFile
    data: Data
    place: Place
    diagnostics: tuple[Diagnostic, ...]
    readable: bool


def compose(path: str, data: bytes, limits: LimitSettings) -> Document:
    """Return the data of a YAML file, with places and everything that is wrong."""
    nowhere = Place(path, 0, 0, None, "", {})
    if len(data) > limits.file_bytes:
        text = TextFile(path, "")
        found = too_large(path, len(data), limits.file_bytes)
        return Document(text, None, nowhere, (found,), readable=False)
    decoded = decode(path, data)
    text = decoded.text
    if decoded.parsable is None:
        return Document(text, None, nowhere, decoded.diagnostics, readable=False)
    usual = _usual(path, decoded.parsable, limits)
    if usual is not None:
        return Document(text, *usual, decoded.diagnostics, readable=True)
    composer = Composer(path, decoded.parsable, limits)
    error = _parse(composer)
    found_here = composer.strictness.findings
    if error is not None:
        from briefgen.loader.syntax import (  # noqa: PLC0415 - not for sound files
            syntax_error,
        )

        found_here = [syntax_error(text, error)]
    whole = composer.strictness.whole and error is None
    value, place = composer.root if whole else (None, nowhere)
    return Document(text, value, place, (*decoded.diagnostics, *found_here), whole)


def too_large(path: str, size: int, limit: int) -> Diagnostic:
    """Return the diagnostic of a file with too many bytes."""
    return TOO_LARGE.found(
        f"the file has {size:,} bytes; the limit is {limit:,}",
        Place(path, 0, 0, None, "", {}).span,
        hint="split it, or raise `limits.file_bytes` in `briefgen.yaml`",
    )


def _usual(path: str, content: str, limits: LimitSettings) -> tuple[Data, Place] | None:
    """Return what a large file of the usual form holds, and None for any other."""
    if len(content) < _LARGE:
        return None
    from briefgen.loader.usual import (  # noqa: PLC0415 - patterns for large files
        read_usual,
    )

    with collector_paused():
        return read_usual(path, content, limits)


def _parse(composer: Composer) -> yaml.YAMLError | None:
    try:
        with collector_paused():
            composer.run(PARSER(composer.content).get_event)
    except yaml.YAMLError as error:
        return error
    return None
