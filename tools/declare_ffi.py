"""Compile the C declarations that WeasyPrint parses at every import, once.

    python tools/declare_ffi.py

writes `briefgen/outputs/pdf/declared.py` for the WeasyPrint that is installed.
"""

import ast
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from cffi import FFI  # type: ignore[import-untyped]  # it has no types

from briefgen.base.digest import digest_text
from briefgen.outputs.pdf.fonts import CREATE_EMPTY

TARGET = Path(__file__).parents[1] / "briefgen" / "outputs" / "pdf" / "declared.py"
WRITTEN = "# auto-generated file\nimport _cffi_backend\n"
HEAD = '''"""The C functions that WeasyPrint declares, compiled; written by a tool.

`python tools/declare_ffi.py` writes this file anew. Do not edit it.
"""

import _cffi_backend  # type: ignore[import-untyped]  # it is compiled
'''
TAIL = '''
DIGEST = "{digest}"
"""The sha256 of the declarations that were compiled."""
'''


def declarations() -> str:
    """Return the C declarations of the WeasyPrint that is installed."""
    spec = find_spec("weasyprint")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("weasyprint")
    source = (Path(spec.origin).parent / "text" / "ffi.py").read_text("utf-8")
    (found,) = (
        node.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "cdef"
        and isinstance(node.args[0], ast.Constant)
    )
    return str(found)


def compiled(source: str) -> str:
    """Return a Python module that has declarations compiled."""
    ffi = FFI()
    ffi.cdef(source)
    ffi.cdef(CREATE_EMPTY)
    ffi.set_source("declared", None)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "declared.py"
        ffi.emit_python_code(str(path))
        body = path.read_text("utf-8").removeprefix(WRITTEN)
    return HEAD + body + TAIL.format(digest=digest_text(source))


def main() -> int:
    """Write the module."""
    TARGET.write_text(compiled(declarations()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
