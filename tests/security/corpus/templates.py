"""Hostile templates: families of our own that reach out, leak or fail."""

from collections.abc import Iterator
from itertools import product

ROOTS = (
    *("''", "()", "[]", "{}", "0", "true", "view", "view.brief", "view.brief.title"),
    *("view.labels", "view.facts", "view.parts", "self", "loop", "anchor", "note"),
    *("fingerprint", "caller", "range", "lipsum", "cycler", "joiner", "namespace"),
    *("dict", "config", "request", "environment", "context", "view.brief.day"),
)
WALKS = (
    "__class__",
    "__class__.__mro__[1].__subclasses__()",
    "__class__.__base__.__subclasses__()",
    "__class__.mro()",
    "__init__.__globals__",
    "__globals__['__builtins__']['eval']('1')",
    "__globals__.os.popen('id').read()",
    "__init__.__globals__.sys.modules.os.popen('id').read()",
    "__dict__",
    "__module__",
    "__doc__",
    "__reduce_ex__(2)",
    "__dataclass_fields__",
    "__dataclass_params__",
    "_TemplateReference__context",
    "__func__.__code__",
    "gi_frame.f_globals",
    "mro()",
    "func_globals",
    "im_func",
)
SPELLINGS = (
    "{{{{ {root}.{walk} }}}}",
    "{{{{ {root}|attr('{first}') }}}}",
    "{{{{ {root}['{first}'] }}}}",
    "{{{{ [{root}]|map(attribute='{first}')|join }}}}",
    "{{% set x = {root}.{walk} %}}{{{{ x }}}}",
    "{{% for x in [{root}] %}}{{{{ x.{walk} }}}}{{% endfor %}}",
    "{{% with x = {root} %}}{{{{ x.{walk} }}}}{{% endwith %}}",
)
LEAKS = (
    "{{ '{0.__class__}'.format(view) }}",
    "{{ '{a.__init__.__globals__}'.format_map({'a': view}) }}",
    "{{ ('{0.__class__}'.format)(view) }}",
    "{{ ['{0.__class__}']|map('format', view)|join }}",
    "{{ '%s'|format(view) }}",
    "{{ '%s' % view }}",
    "{{ view }}",
    "{{ view.brief }}",
    "{{ view.brief.day }}",
    "{{ view.facts }}",
    "{{ self }}",
    "{{ anchor }}",
    "{{ [view] }}",
    "{{ view|pprint }}",
    "{{ view|string }}",
    "{{ view|tojson }}",
    "{{ view|safe }}",
    "{{ view.brief.title|safe }}",
    "{{ view.brief.title|urlize }}",
    "{{ {'a': 1}|xmlattr }}",
    "{{ view|e }}",
    "{{ view.nosuch }}",
    "{{ nosuch }}",
    "{{ view.brief.title.upper.__self__ }}",
    "{% debug %}",
    "{% autoescape false %}{{ view.brief.title }}{% endautoescape %}",
    "{% do view.facts.clear() %}",
    "{{ view.facts.clear() }}",
    "{{ view.labels.update({'a': 'b'}) }}",
    "{{ view.labels.pop('x') }}",
    "{{ view.labels.__setitem__('a', 'b') }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../../../etc/passwd' %}",
    "{% include 'file:///etc/passwd' %}",
    "{% include view.brief.title %}",
    "{% include ['a.j2', '/etc/passwd'] %}",
    "{% import '/etc/passwd' as x %}",
    "{% from 'os' import system %}",
    "{% extends '/etc/passwd' %}",
    "{% extends 'os' %}",
    "{{ ''.join(['a', 'b']) }}",
    "{{ 'a'.encode('utf-8') }}",
    "{{ 'a'.translate({97: 'b'}) }}",
    "{{ joiner()() }}",
    "{{ namespace(a=1) }}",
    "{{ cycler('a', 'b').next() }}",
    "{{ dict(a=1) }}",
    "{% call note('F001') %}x{% endcall %}",
    "{{ note(view) }}",
    "{{ anchor(view) }}",
    "{{ anchor.__wrapped__ }}",
    "{{ caller() }}",
    "{{ super() }}",
    "{{ loop }}",
    "{% trans %}x{% endtrans %}",
    "{{ _('x') }}",
    "{{ gettext('x') }}",
)


def _broken() -> Iterator[str]:
    for opening in ("{{", "{%", "{#", "{{ (", "{{ [", "{{ -", "{% if ", "{{ not "):
        yield opening * 5_000
    for part in ("a.", "a|lower|", "a + ", "a and ", "a[", "a(", "{1:", "a if b else "):
        yield "{{ " + part * 5_000 + "a }}"
    for tag in ("{% if 1 %}", "{% for x in [1] %}", "{% with %}", "{% macro a() %}"):
        yield tag * 2_000
    yield "{{ view.brief.title }}" * 30_000
    yield "{{ 1 }}\n" * 60_000
    yield "{{ '" + "a" * 500_000 + "' }}"
    yield "{{ " + "9" * 6_000 + " }}"
    yield "{{ 1e999 - 1e999 }}"
    yield "{{ 1 / 0 }}"
    yield "{{ 1 // 0 }}"
    yield "{{ 1 % 0 }}"
    yield "{{ view.facts['no such'] }}"
    yield "{{ [][5] }}"
    yield "{{ []|first }}"
    yield "{{ 1|length }}"
    yield "{{ view|join }}"
    yield "{{ 5|replace(1, 2) }}"
    yield "{% for x in 5 %}{% endfor %}"
    yield "{{ anchor() }}"
    yield "{{ view.brief.title() }}"
    yield "\ud800"
    yield "{{ '\ud800' }}"


def reaching() -> Iterator[str]:
    """Yield templates that reach for what is not theirs."""
    for spelling, root, walk in product(SPELLINGS, ROOTS, WALKS):
        yield spelling.format(root=root, walk=walk, first=walk.partition(".")[0][:24])
    yield from LEAKS


def broken() -> Iterator[str]:
    """Yield templates that fail, each in its way."""
    yield from _broken()
