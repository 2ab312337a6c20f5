"""What the fields of a record are, read from the docstrings below them when asked.

Editors and hints need these words, most runs do not; reading them takes as long as
reading a small workspace.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import ModuleType

from pydantic import BaseModel


def described(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the description of each field of a record, by the attribute's name."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if issubclass(one, BaseModel) and one is not BaseModel:
            found.update(_classes(inspect.getmodule(one)).get(one.__name__, {}))
    return found


@cache
def _classes(module: ModuleType | None) -> Mapping[str, Mapping[str, str]]:
    """Return what the classes of a module say of their attributes, by their names."""
    if module is None:
        return {}
    return {
        statement.name: dict(_attributes(statement))
        for statement in ast.parse(inspect.getsource(module)).body
        if isinstance(statement, ast.ClassDef)
    }


def _attributes(statement: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield each annotated attribute of a class with the docstring that follows it."""
    for one, after in pairwise(statement.body):
        match one, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str() as words)),
            ):
                yield name, inspect.cleandoc(words)
            case _:
                continue
