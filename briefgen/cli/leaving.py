"""The end of the process, without letting go of one object after another.

After a check of ten thousand quotes half a million objects live; the system takes the
memory back at once, and Python one by one, in a twentieth of the whole time. mypy ends
in this way too (`mypy.util.hard_exit`).
"""

import atexit
import os
import sys


def leave(code: int) -> None:
    """End the process at once, or return where it takes an end in good order.

    What was registered to run at the end runs, and what was printed is written out.

    Args:
        code: The exit code.
    """
    if _is_busy():
        return
    atexit._run_exitfuncs()  # noqa: SLF001 - what Python itself calls at its end
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and not stream.closed:
                stream.flush()
    except (OSError, ValueError):
        return
    os._exit(code)


def _is_busy() -> bool:
    """Tell whether threads run or somebody watches how the program runs.

    A debugger or profiler tells what it saw after the program has ended.
    """
    watched = sys.gettrace() is not None or sys.getprofile() is not None
    threading = sys.modules.get("threading")
    threads = threading.active_count() if threading else 1
    return watched or threads > 1 or bool(sys.flags.inspect)
