"""Paths that try to lead out: climbs in many spellings, made without a list of others."""

from collections.abc import Iterator
from itertools import product

ABSOLUTE = (
    *("/etc/passwd", "/dev/urandom", "/dev/zero", "/dev/stdin", "/proc/self/environ"),
    *(
        "/proc/self/mem",
        "/proc/self/fd/0",
        "//etc/passwd",
        "///etc/passwd",
        "/./etc/passwd",
    ),
    *(
        "file:///etc/passwd",
        "file:/etc/passwd",
        "FILE:///etc/passwd",
        "C:/x",
        "C:\\x",
        "c:x",
    ),
    *(
        "\\\\server\\share\\x",
        "//server/share/x",
        "\\\\?\\C:\\x",
        "\\\\.\\pipe\\x",
        "~/x",
        "~root/x",
    ),
    *(
        "$HOME/x",
        "${HOME}/x",
        "%USERPROFILE%\\x",
        "http://a.example/x",
        "CON",
        "NUL",
        "COM1",
        "aux.txt",
    ),
    *(
        "x:stream",
        "x::$DATA",
        "seeds/a.txt:x",
        "",
        " ",
        ".",
        "..",
        "...",
        "....",
        "/",
        "//",
        "\\",
    ),
    *(
        "-rf",
        "--help",
        "|id",
        ";id",
        "`id`",
        "$(id)",
        "*",
        "?",
        "[a-z]*",
        "{a,b}",
        "\n",
        "\r\n/etc/passwd",
    ),
)
UP = (
    *("..", "...", "....", "..;", ".. ", " ..", "..\x00", "\x00..", "..%00", "%2e%2e"),
    *(
        "%2e.",
        ".%2e",
        "%252e%252e",
        "%c0%ae%c0%ae",
        "\u2024\u2024",
        "\uff0e\uff0e",
        "..\u200b",
    ),
    *(
        "\u202e..",
        ".\u0338.",
        "..\xa0",
        "\t..",
        "..\n",
        "..\r",
        "''..",
        "..''",
        "..$",
        "..#",
        "..?",
    ),
    *(
        "x/..",
        "./..",
        ".//..",
        "..//.",
        "x/../..",
        "seeds/../..",
        "seeds/link/..",
        "briefs/..",
    ),
)
BETWEEN = (
    *(
        "/",
        "\\",
        "//",
        "\\\\",
        "/./",
        "%2f",
        "%5c",
        "%252f",
        "%c0%af",
        "\u2215",
        "\u2044",
    ),
    *(
        "\uff0f",
        "\uff3c",
        "\u29f5",
        "/\x00/",
        "/ /",
        "/\n/",
        "/;/",
        ":",
        "|",
        "/\\",
        "\\/",
    ),
)
ENDS = (
    *(
        "etc/passwd",
        "secret.txt",
        "outside/secret.txt",
        "etc/passwd\x00.txt",
        "etc/passwd%00",
    ),
    *("dev/urandom", "proc/self/environ", "secret.txt/", "secret.txt.", "secret.txt "),
)
DEPTHS = (1, 2, 3, 5, 8, 20)


def leading_out() -> tuple[str, ...]:
    """Return paths that lead out of a folder, or look as if they did."""
    found = dict.fromkeys(ABSOLUTE)
    for up, between, end, depth in product(UP, BETWEEN, ENDS, DEPTHS):
        found[between.join([up] * depth + [end])] = None
    return tuple(found)


def short() -> Iterator[str]:
    """Yield some of each kind: every spelling once."""
    yield from ABSOLUTE
    for up, between in product(UP, BETWEEN):
        yield between.join([up, up, up, "secret.txt"])
