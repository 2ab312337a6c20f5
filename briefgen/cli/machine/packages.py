"""The Python packages that briefgen needs, and the ones that its extras bring."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from briefgen.cli.machine.finding import Finding, State

GROUP = "python packages"
AFTER_NAME = re.compile(r"[^A-Za-z0-9._-]")
EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")


def find_packages(distribution: str = "briefgen") -> Iterator[Finding]:
    """Yield each package that a distribution declares, as it is installed here."""
    try:
        declared = requires(distribution) or ()
    except PackageNotFoundError:
        told = "it runs from its folder, not installed; what it needs was not compared"
        yield Finding(GROUP, distribution, State.OPTIONAL, told, ("install", "."))
        return
    for requirement in declared:
        name = AFTER_NAME.split(requirement, maxsplit=1)[0]
        wanted = requirement.partition(";")[0].strip()
        extra = EXTRA.search(requirement)
        yield find_package(name, wanted, extra[1] if extra else "")


def find_package(name: str, wanted: str, extra: str) -> Finding:
    """Return a package with its version; one of an extra may be absent."""
    purpose = f"for the extra `{extra}`" if extra else ""
    try:
        installed = version(name)
    except PackageNotFoundError:
        state = State.OPTIONAL if extra else State.MISSING
        return Finding(GROUP, name, state, purpose, ("install", wanted))
    return Finding(GROUP, name, State.FOUND, f"{installed} {purpose}".rstrip())
