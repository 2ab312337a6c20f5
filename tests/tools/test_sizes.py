"""The code base keeps to the sizes and names of the house."""

import ast
from collections.abc import Iterator
from pathlib import Path

from lock import ROOT

MODULES = sorted(Path(ROOT, "briefgen").rglob("*.py"))
MOST_LINES = 250
MOST_LINES_OF_A_FUNCTION = 40
NAMELESS = {"utils", "util", "helpers", "common", "manager", "misc"}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield the functions and methods of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of lines of a function, its docstring left out."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None:
        return lines
    return lines - ((first.end_lineno or first.lineno) - first.lineno + 1)


def test_there_are_modules_and_functions_to_measure() -> None:
    assert len(MODULES) > 30
    assert sum(1 for path in MODULES for _ in functions(path)) > 100


def test_a_module_fits_a_few_screens() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_a_function_fits_one_screen() -> None:
    long = {
        f"{path.relative_to(ROOT).as_posix()}:{one.lineno}": one.name
        for path in MODULES
        for one in functions(path)
        if length(one) > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_a_module_is_named_after_what_it_does() -> None:
    assert [path for path in MODULES if NAMELESS & set(path.stem.split("_"))] == []
