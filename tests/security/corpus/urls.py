"""Addresses that a renderer must not ask: our own families of spellings."""

from itertools import product

HOSTS = (
    *(
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "0",
        "0.0.0.0",  # noqa: S104 - to be refused
        "localhost",
        "LOCALHOST",
        "localhost.",
    ),
    *(
        "2130706433",
        "0x7f000001",
        "017700000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.0.0.1.nip.io",
    ),
    *(
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:1]",
        "[fe80::1%25lo]",
    ),
    *(
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "[::ffff:a9fe:a9fe]",
        "metadata.google.internal",
    ),
    *(
        "10.0.0.1",
        "192.168.0.1",
        "172.16.0.1",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
    ),
    *(
        "\u2460\u2461\u2466.0.0.1",
        "127\u30020\u30020\u30021",
        "\uff4cocalhost",
        "loc\u00adalhost",
    ),
    *(
        "a.example@127.0.0.1",
        "127.0.0.1@a.example",
        "a.example#@127.0.0.1",
        "a.example\\@127.0.0.1",
    ),
    *(
        "127.0.0.1:9",
        "127.0.0.1:22",
        "127.0.0.1:6379",
        "[::1]:9",
        "a.example:0",
        "a.example",
    ),
)
SCHEMES = (
    "http://",
    "https://",
    "//",
    "HTTP://",
    "http:\\\\",
    "http:",
    "ftp://",
    "ws://",
)
OTHERS = (
    *(
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "file:/etc/passwd",
        "file:etc/passwd",
    ),
    *(
        "file://localhost/etc/passwd",
        "file:////server/share",
        "file:///%65tc/passwd",
        "file:///c:/x",
    ),
    *(
        "gopher://127.0.0.1:9/_x",
        "dict://127.0.0.1:9/x",
        "ldap://127.0.0.1/x",
        "tftp://127.0.0.1/x",
    ),
    *(
        "sftp://127.0.0.1/x",
        "smb://127.0.0.1/x",
        "jar:http://127.0.0.1!/x",
        "netdoc:///etc/passwd",
    ),
    *(
        "data:text/html,x",
        "data:image/svg+xml,<svg/>",
        "data:,x",
        "blob:x",
        "cid:x",
        "about:blank",
    ),
    *(
        "javascript:x",
        "vbscript:x",
        "view-source:file:///etc/passwd",
        "filesystem:x",
        "chrome://x",
    ),
    *(
        "/etc/passwd",
        "../../../../etc/passwd",
        "etc/passwd",
        "/proc/self/environ",
        "\\\\server\\x",
    ),
    *(
        "briefgen:///../../etc/passwd",
        "briefgen:////etc/passwd",
        "briefgen://127.0.0.1/x",
    ),
    *(
        "briefgen:///%2e%2e/etc/passwd",
        "briefgen:///nosuch",
        "briefgen:x",
        "BRIEFGEN:///etc/passwd",
    ),
    *(
        "",
        " ",
        "#",
        "?",
        "x y",
        "\thttp://127.0.0.1",
        "ht\ntp://127.0.0.1",
        "http://127.0.0.1/\x00",
    ),
)


def addresses() -> tuple[str, ...]:
    """Return every address."""
    made = [f"{scheme}{host}/x" for scheme, host in product(SCHEMES, HOSTS)]
    return tuple(dict.fromkeys([*made, *OTHERS]))
