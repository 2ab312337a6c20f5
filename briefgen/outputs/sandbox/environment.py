"""Jinja shut in: only the view, only what a page needs, and never more than enough."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType

from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateRuntimeError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.base.errors import BriefgenError
from briefgen.outputs.sandbox.attributes import (
    callable_by_templates,
    is_field,
    reachable,
)
from briefgen.outputs.sandbox.charging import Charger
from briefgen.outputs.sandbox.compiled import compiled
from briefgen.outputs.sandbox.filters import TESTS, Counted, charged
from briefgen.outputs.sandbox.grammar import MOST_CHARACTERS, Grammar
from briefgen.outputs.sandbox.meter import Meter

MOST_DEEP = 64
LARGEST = 10**12
INCLUSION = 10
"""The steps that an inclusion counts as: it takes about as long."""
PRINTED = (str, int, float, StrictUndefined)
"""What is printed; a union would be made anew for each of thousands of values."""
FAILURES = (
    *(TemplateError, ArithmeticError, AttributeError, LookupError, TypeError),
    *(ValueError, NameError, RuntimeError, MemoryError, SyntaxError),
)
"""What a template can fail with; whatever it is, it is the template that failed."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is in the room with a template.

    Args:
        files: The texts of the templates by name; nothing else can be included.
        finish: Makes of a value what is printed.
        kind: What joined words are: Markdown, safe and with its last line ended, or
            words to be escaped.
        filters: Filters of this kind of template.
        functions: What it may call, and values that it may print, by name.
    """

    files: Mapping[str, str]
    finish: Callable[[object], str]
    kind: type[str]
    filters: Mapping[str, Callable[..., object]]
    functions: Mapping[str, object]


class Sandbox(ImmutableSandboxedEnvironment):
    """Fills templates that nobody has read before.

    Args:
        room: What is in the room with them.
        meter: What counts what they spend; all templates of a page share it.
    """

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, room: Room, meter: Meter | None = None) -> None:
        self._room = room
        self._meter = meter or Meter()
        self._depth = 0
        self._ours = frozenset(map(id, room.functions.values()))
        super().__init__(
            loader=FunctionLoader(self._source),
            undefined=StrictUndefined,
            autoescape=True,
            finalize=self._finish,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=room.kind is Markup,
            bytecode_cache=compiled(room.kind),
        )
        counted = Counted(self._meter, self._finish, room.kind)
        self.filters = dict(counted.filters(room.filters))
        self.tests = dict(charged(TESTS, Charger(self._meter)))
        self.globals = dict(room.functions)

    def fill(self, name: str, folder: str, values: Mapping[str, object]) -> str:
        """Return the text that a template makes of values.

        Args:
            name: The name of the template among the files.
            folder: The name of the template's folder, for messages.
            values: What the template sees.

        Raises:
            BriefgenError: With the template's file and line, if it cannot be filled.
        """
        try:
            made = self.get_template(name).render(values)
            made.encode()
        except FAILURES as error:
            where = f"{folder}/{_place(error, name, self._room.files)}"
            raise BriefgenError(
                f"template `{where}`: {_reason(error)}",
                hint="mend the template",
                exit_code=3,
            ) from error
        return made

    def getattr(self, obj: object, attribute: str) -> object:
        """Return an attribute; a field of a record, as most are, without a detour."""
        if is_field(obj, attribute):
            found: object = getattr(obj, attribute)
            return found
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Tell whether a template may read an attribute."""
        return reachable(obj, attr, value)

    def is_safe_callable(self, obj: object) -> bool:
        """Tell whether a template may call a value."""
        return id(obj) in self._ours or callable_by_templates(obj)

    def wrap_str_format(self, value: object) -> None:
        """Leave `format` of strings to the list of attributes, which has it not."""
        del value

    def call(
        self, context: Context, thing: object, /, *args: object, **named: object
    ) -> object:
        """Call what may be called, a step deeper and not too deep.

        Raises:
            TemplateRuntimeError: If macros call each other without end.
        """
        self._meter.step()
        given = (getattr(thing, "__self__", None), *args, *named.values())
        self._meter.write(sum(len(one) for one in given if isinstance(one, str)))
        if self._depth >= MOST_DEEP:
            message = f"macros call each other more than {MOST_DEEP} deep"
            raise TemplateRuntimeError(message)
        self._depth += 1
        try:
            made: object = super().call(context, thing, *args, **named)
        finally:
            self._depth -= 1
        self._meter.write(len(made) if isinstance(made, str) else 0)
        return made

    def call_binop(
        self, context: Context, operator: str, left: object, right: object
    ) -> object:
        """Reckon with numbers that are not too large, and with nothing else.

        Raises:
            TemplateRuntimeError: If one is no number, or the numbers are too large.
        """
        self._meter.step()
        for one in (left, right):
            if not isinstance(one, int | float) or abs(one) > LARGEST:
                message = f"`{operator}` takes two numbers, up to {LARGEST:,}"
                raise TemplateRuntimeError(message)
        made: object = super().call_binop(context, operator, left, right)
        return made

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        if len(source) > MOST_CHARACTERS:
            message = f"it is longer than {MOST_CHARACTERS:,} characters"
            raise TemplateSyntaxError(message, 1, name, filename)
        tree = super()._parse(source, name, filename)
        Grammar(name).visit(tree)
        return tree

    def _source(self, name: str) -> tuple[str, str, None] | None:
        text = self._room.files.get(name)
        return None if text is None else (text, name, None)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: object = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """Return a template; each inclusion costs some steps and its length."""
        self._meter.step(INCLUSION)
        self._meter.write(len(self._room.files.get(str(name), "")))
        del globals
        return super().get_template(name, parent)

    def _finish(self, value: object) -> str:
        """Return a value as it is printed.

        Raises:
            TemplateRuntimeError: If it is neither words nor a number.
        """
        if not isinstance(value, PRINTED):
            message = f"a {type(value).__name__} cannot be printed"
            raise TemplateRuntimeError(message)
        words = self._room.finish(value)
        self._meter.write(len(words))
        return words


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "it includes or calls itself without end"
    if isinstance(error, MemoryError):
        return "it takes more memory than there is"
    message = error.message if isinstance(error, TemplateError) else str(error)
    return (message or type(error).__name__)[:300]


def _place(error: BaseException, name: str, files: Mapping[str, str]) -> str:
    """Return the file and the line of the innermost template that failed."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name or name}:{error.lineno}"
    found = name
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in files:
            found = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
