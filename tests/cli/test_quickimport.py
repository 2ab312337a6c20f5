"""Pydantic imported with less of it works as it does when imported whole."""

import subprocess
import sys

QUICK = """
from briefgen.cli.quickimport import import_pydantic_quickly
import_pydantic_quickly()
"""
SCHEMAS = """
import json
from briefgen.schema.jsonschema import KINDS, json_schema
print(json.dumps([json_schema(kind) for kind in KINDS]))
"""
ANOTHER_VERSION = """
from briefgen.cli import quickcore, quickimport
quickcore.PlainClass = "no class"
quickimport.import_pydantic_quickly()
"""
TYPED = """
import typing, typing_extensions
before = typing.TypedDict, typing_extensions.TypedDict
{first}
print(before == (typing.TypedDict, typing_extensions.TypedDict))
"""


def told(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_schemas_are_those_of_pydantic_imported_whole() -> None:
    assert told(QUICK + SCHEMAS) == told(SCHEMAS)


def test_the_modules_that_look_for_plugins_are_not_imported() -> None:
    look = "import sys; print('importlib.metadata' in sys.modules)"
    assert told(QUICK + SCHEMAS + look).endswith("False\n")
    assert told(SCHEMAS + look).endswith("True\n")


def test_typed_dictionaries_are_themselves_again_afterwards() -> None:
    assert told(TYPED.format(first=QUICK + "import pydantic")) == "True\n"


def test_a_core_that_is_built_otherwise_is_imported_as_it_is() -> None:
    assert told(ANOTHER_VERSION + SCHEMAS) == told(SCHEMAS)


def test_a_core_that_is_there_already_is_left_alone() -> None:
    program = "import pydantic, sys\n"
    assert told(
        f"{program}{QUICK}\nprint('pydantic.plugin._loader' in sys.modules)"
    ) == ("False\n")
