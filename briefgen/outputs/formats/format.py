"""What an output format is: a name, a suffix and one pure function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefgen.outputs.typeset import Typeset


@dataclass(frozen=True, slots=True)
class Output:
    """The bytes of one output.

    Args:
        data: The bytes.
        problems: What went wrong while making them; any problem fails the build.
        pages: The number of pages, where there are pages.
        anchors: By anchor: the page it stands on, where there are pages.
    """

    data: bytes
    problems: tuple[str, ...] = ()
    pages: int | None = None
    anchors: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """A format that briefs are printed in.

    Args:
        name: Its name, as `--to` takes it.
        suffix: The ending of its files.
        render: The pure function that makes it.
    """

    name: str
    suffix: str
    render: Callable[[Typeset], Output]
