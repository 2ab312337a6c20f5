"""Fills a template: sandboxed, strict about names, every value escaped."""

from collections.abc import Iterable, Mapping

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.base.errors import BriefgenError
from briefgen.outputs.view import View
from briefgen.outputs.words import escape_markdown, in_cell

ENTRY = "brief.md.j2"
FINGERPRINT = "<!-- fingerprint -->"
"""What a template writes where the sha256 of the brief's own text shall stand."""


def _finish(value: object) -> object:
    """Return a value as it may be printed: Markdown as it is, all else escaped."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, StrictUndefined):
        return str(value)
    return Markup(escape_markdown(str(value)))  # noqa: S704 - it was just escaped


def anchor(name: str) -> Markup:
    """Return the invisible anchor of a record."""
    return Markup(f'<a id="{name.lower()}"></a>')  # noqa: S704 - an id of the schema


def note(name: str) -> Markup:
    """Return the marker that becomes the number of a fact's note."""
    return Markup(f"<!-- note {name} -->")  # noqa: S704 - an id of the schema


def _join(values: Iterable[object], between: str = "") -> Markup:
    """Join words, each escaped; Markdown and what is between stay as they are."""
    return Markup(between).join(  # noqa: S704 - the template's own words
        Markup(str(_finish(one)))  # noqa: S704 - finished
        for one in values
    )


def environment(files: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """Return the environment that templates are filled in.

    Args:
        files: The texts of the templates by name; nothing else can be reached.
    """
    made = ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(files)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["cell"] = in_cell
    made.filters["join"] = _join
    # Our own comment, so that escaping has nothing to do.
    mark = Markup(FINGERPRINT)  # noqa: S704
    made.globals.update({"anchor": anchor, "note": note, "fingerprint": mark})
    return made


def _place(error: TemplateError, name: str) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name or name}:{error.lineno}"
    line = None
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2") or file == "<template>":
            line = trace.tb_lineno
            name = file if file.endswith(".j2") else name
        trace = trace.tb_next
    return f"{name}:{line}" if line else name


def fill(view: View, files: Mapping[str, str], name: str) -> str:
    """Return the text that a template makes of a view.

    Args:
        view: What the template may see.
        files: The texts of the templates by name.
        name: The name of the template's folder, for messages.

    Raises:
        BriefgenError: With the template's file and line, if it cannot be filled.
    """
    try:
        text: str = environment(files).get_template(ENTRY).render(view=view)
    except TemplateError as error:
        where = _place(error, f"{name}/{ENTRY}")
        message = f"template `{where}`: {error.message or type(error).__name__}"
        raise BriefgenError(message, hint="mend the template", exit_code=3) from error
    return text
