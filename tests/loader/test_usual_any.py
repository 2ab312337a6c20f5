"""No text at all is read by patterns otherwise than by the parser."""

from hypothesis import event, given
from hypothesis import strategies as st

from tests.loader.bothways import FACT, parsed, usual

KEYS = st.sampled_from(
    [
        "a",
        "b-c",
        "F001",
        "d.e_f",
        "x" * 80,
        "g",
        "h",
        "k9",
        "nullable",
        "null",
        "x" * 81,
    ]
)
BITS = st.sampled_from(
    [
        "a",
        "b c",
        "\u201cd\u201d",
        "\xe9",
        "1.10",
        "null",
        "~",
        ":",
        ": ",
        "#",
        " #",
        " ",
        "  ",
        "- ",
        "-",
        "'",
        '"',
        "\\",
        '\\"',
        "\\n",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "?",
        "&x",
        "*x",
        "!x",
        "|",
        ">-",
        "%",
        "@",
        "`",
        "\xa0",
        "\t",
        "\n",
        "\n  ",
        "\n    ",
        "\n# c\n",
    ]
)
WILD = st.lists(BITS, max_size=5).map("".join)
PLAIN = st.sampled_from(["a", "b c", "h:i#j", "\u201ck\u201d", "27", "l (m)", "n."])
SELDOM = st.sampled_from([False] * 15 + [True])
WORDS = SELDOM.flatmap(lambda wild: WILD if wild else PLAIN)


KINDS = ["plain", "list", "pairs", ">-", "|-", '"', "'", "in", "-"]


@st.composite
def values(draw: st.DrawFn, indent: int) -> str:
    """Return what may follow a key: mostly of the usual form."""
    pad = "\n" + " " * draw(st.sampled_from([indent + 2, indent + 1, indent]))
    words = draw(st.lists(WORDS, min_size=1, max_size=3))
    kind = draw(st.sampled_from(KINDS))
    if kind == "in" and indent < 6:
        return draw(mappings(indent + draw(st.integers(1, 3))))
    if kind == "-":
        return draw(lists(indent + draw(st.sampled_from([2, 1, 0]))))
    if kind == "list":
        return f" [{', '.join(words)}]"
    if kind == "pairs":
        return f" {{{', '.join(f'k{n}: {one}' for n, one in enumerate(words))}}}"
    if kind in (">-", "|-"):
        return f" {kind}" + "".join(pad + one for one in words)
    quote = kind if kind in "\"'" else ""
    return f" {quote}{' '.join(words)}{quote}"


@st.composite
def mappings(draw: st.DrawFn, indent: int) -> str:
    """Return a mapping, mostly of the usual form."""
    lines = []
    for key in draw(st.lists(KEYS, min_size=1, max_size=3, unique=True)):
        lead = " " * (indent + draw(st.sampled_from([0] * 25 + [1])))
        between = draw(st.sampled_from([""] * 9 + ["\n", "\n# c", "\n  # c", "\n "]))
        lines.append(f"{between}\n{lead}{key}:{draw(values(indent))}")
    return "".join(lines)


@st.composite
def lists(draw: st.DrawFn, indent: int) -> str:
    """Return a list by indentation, mostly of the usual form."""
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        held = draw(values(indent)) if indent < 6 else f" {draw(WORDS)}"
        if held.startswith("\n") and draw(st.booleans()):
            held = " " + held.lstrip("\n ")
        between = draw(st.sampled_from([""] * 9 + ["\n", "\n# c", "\n  # c"]))
        lines.append(f"{between}\n{' ' * indent}-{held}")
    return "".join(lines)


@given(mappings(0), st.sampled_from(["", "\n", "\n\n# c\n", "\n  # c", "  "]))
def test_patterns_never_read_otherwise_than_the_parser(body: str, end: str) -> None:
    content = body.removeprefix("\n") + end
    read = usual(content)
    event("taken" if read is not None else "left")
    assert read is None or read == parsed(content)


@given(st.data())
def test_no_change_of_a_file_is_read_otherwise_than_the_parser(
    data: st.DataObject,
) -> None:
    at = data.draw(st.integers(0, len(FACT)))
    past = data.draw(st.integers(at, min(len(FACT), at + 3)))
    content = FACT[:at] + data.draw(WILD) + FACT[past:]
    read = usual(content)
    event("taken" if read is not None else "left")
    assert read is None or read == parsed(content)
