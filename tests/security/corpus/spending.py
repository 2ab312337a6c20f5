"""Hostile templates that take more time or room than there is."""

from collections.abc import Iterator
from itertools import product

BOMBS = (
    "{{ 'a' * 999999999 }}",
    "{{ 999999999 * 'a' }}",
    "{{ 'a' * 10**9 }}",
    "{{ (1,) * 999999999 }}",
    "{{ [0] * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 2 ** 99999999 }}",
    "{{ 1 << 999999999 }}",
    "{{ 'x'|center(999999999) }}",
    "{{ 'x'.center(999999999) }}",
    "{{ 'x'.ljust(999999999) }}",
    "{{ 'x'.rjust(999999999) }}",
    "{{ 'x'.zfill(999999999) }}",
    "{{ '\\t'.expandtabs(999999999) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ 'x'|indent(999999999) }}",
    "{{ 'x'|indent('x'|center(999999999)) }}",
    "{{ lipsum(n=99999) }}",
    "{{ range(99999999)|list }}",
    "{{ range(100000)|map('string')|join }}",
    "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "{{ 'x'|batch(999999999, 'y')|list }}",
    "{{ 'x'|slice(999999999)|list }}",
    "{{ 'x'|wordwrap(1, wrapstring='x'|center(99999999)) }}",
    "{{ (1.5)|round(999999999) }}",
    "{{ 'a'.replace('', 'b' * 9999999) }}",
    "{{ '9' * 9999999|int }}",
    "{{ ('9' ~ '9')|int ** 99999999 }}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% macro f(n) %}{{ f(n - 1) }}{{ f(n - 1) }}{% endmacro %}{{ f(60) }}",
    "{% macro f(n) %}{% if n > 0 %}{{ f(n - 1) }}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(30) }}",
    "{% macro f(x, n) %}{% if n > 0 %}{{ f(x ~ x, n - 1) }}{% endif %}{% endmacro %}{{ f('aaaaaaaa', 60) }}",
    "{% macro f(x, n) %}{% if n > 0 %}{{ f([x, x], n - 1) }}{% endif %}{% endmacro %}{{ f('a', 60) }}",
    "{% include 'brief.md.j2' %}",
    "{% extends 'brief.md.j2' %}",
    "{% import 'brief.md.j2' as x %}",
    "{% for x in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{% block a %}{{ self.a() }}{{ self.a() }}{% endblock %}",
    "{{ [1, 2]|map('replace', '', 'x')|join }}",
)


LARGE = "{% set a0 = 'aaaaaaaaaaaaaaaa' %}" + "".join(
    f"{{% set a{n + 1} = a{n} ~ a{n} %}}" for n in range(14)
)
"""A quarter of a million characters, in `a14`, and as many others that equal them."""

AGAIN = (
    "a14|upper",
    "a14|lower",
    "a14|capitalize",
    "a14|trim",
    "a14|list",
    "a14|list|length",
    "a14|last",
    "a14|sort",
    "a14|sort|sort",
    "a14|replace('z', '')",
    "a14|replace(a13, '')",
    "a14|join",
    "a14|tojson",
    "a14|list|tojson",
    "a14|cell",
    "a14|map(attribute='x')|list",
    "a14|selectattr('x')|list",
    "a14|default(a13)|upper",
    "a14 == b",
    "a14 != b",
    "a14 < b",
    "a14 <= b >= a14",
    "'z' in a14",
    "'z' not in a14",
    "a13 ~ 'z' in a14",
    "a14 in [b, b, b, b, b, b, b, b]",
    "[a14, a14, a14] == [b, b, b]",
    "{'a': a14} == {'a': b}",
    "'z' is in a14",
    "a14 is eq b",
    "a14 is lt b",
    "a14 is ge(b)",
    "a14[1:]",
    "a14[::-1]",
    "a14[:-1]|length",
    "a14.startswith(b)",
    "a14.endswith(b)",
    "view.labels.get(a14 ~ a14)",
    "view.labels[a14 ~ a14]",
    "{a14 ~ a14: 1}|length",
    "view ~ view",
    "view|upper",
    "view|replace('a', 'b')",
    "[view, view]|sort",
    "[view.facts, view.facts]|sort",
    "view.facts|list|sort",
    "view.facts|tojson",
    "view.facts|list == view.facts|list",
    "'F' in view.facts.values()",
    "view.facts.values()|list|list",
    "f(*(a14|list))",
    "f(a14)",
    "g(a14)",
    "self.big()",
    "h()",
)
"""What takes long each time, though nothing is printed and little is kept."""


def repeated() -> Iterator[str]:
    """Yield templates that do what takes long again and again."""
    macros = (
        "{% macro f(x) %}{% endmacro %}{% macro g(x) %}{{ x }}{% endmacro %}"
        f"{{% macro h() %}}{'x' * 50_000}{{% endmacro %}}"
        f"{{% if false %}}{{% block big %}}{'x' * 50_000}{{% endblock %}}{{% endif %}}"
    )
    for one in AGAIN:
        yield f"{LARGE}{{% set b = a13 ~ a13 %}}{macros}" + looped(
            f"{{% set y = {one} %}}", 5
        )


ODD = (
    "{{ '%9999999999d' is odd }}",
    "{{ '%9999999999d' is even }}",
    "{{ ['%9999999999d']|selectattr(0, 'odd')|list }}",
    "{{ '%9999999999d' is number }}",
    "{{ -('a' ~ 'a') }}",
    "{{ 1e300 * 1e300 }}",
    "{{ 999999999999 * 999999999999 * 999999999999 }}",
    "{{ 1 if 999999999999 > 1 else 2 }}",
    "{{ view.facts|map('__class__')|list }}",
    "{{ [[[['a']]]] }}",
)
"""Sums, tests and signs that mean something else for words."""


def doubled(first: str, step: str, times: int = 60) -> str:
    """Return a template that doubles a value again and again, then prints it."""
    lines = [f"{{% set v0 = {first} %}}"]
    lines += [
        f"{{% set v{n + 1} = {step.replace('X', f'v{n}')} %}}" for n in range(times)
    ]
    return "".join([*lines, f"{{{{ v{times} }}}}"])


def looped(body: str, times: int = 9) -> str:
    """Return loops inside loops over ten things around a body."""
    ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"
    return (
        "".join(f"{{% for x{n} in {ten} %}}" for n in range(times))
        + body
        + "{% endfor %}" * times
    )


def _grown() -> Iterator[str]:
    for first, step in product(
        ("'aaaaaaaa'", "view.brief.title", "['a']", "('a',)", "99999"),
        (
            *("X ~ X", "X + X", "X * X", "[X, X]", "(X, X)", "{'a': X, 'b': X}"),
            *("X|replace('a', 'aaaaaaaa')", "[X, X]|join", "[X, X]|list"),
            *("[X, X]|tojson", "[1, 2]|map(attribute='z', default=X)|list"),
        ),
    ):
        yield doubled(first, step)
    x = doubled("['a', 'b']", "[X, X]").rpartition("{{")[0]
    yield x + "{{ v60 == v59 }}"
    yield x + "{{ v60 in [v59] }}"
    for body in (
        "x",
        "{{ x0 }}",
        "{% set y = x0 %}",
        "{{ note('F001') }}",
        " " * 9_000,
    ):
        yield looped(body)
        yield looped(body, 15)
        yield looped(body, 25)


def spending() -> Iterator[str]:
    """Yield templates that take more time or room than there is."""
    yield from BOMBS
    yield from ODD
    yield from _grown()
