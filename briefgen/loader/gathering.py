"""What comes together while a workspace is read: texts, inputs and findings."""

from functools import lru_cache
from typing import TypeVar

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.loader.compose import compose
from briefgen.loader.disk import Disk
from briefgen.loader.looked import InputFile, Look, Refusal
from briefgen.loader.rules import OUTSIDE, TOO_LARGE, UNREADABLE
from briefgen.loader.validate import Validated, validate
from briefgen.schema.node import Node
from briefgen.schema.settings import LimitSettings

Model = TypeVar("Model", bound=Node)

_REMEMBERED = 256
"""How many files are known again: where one was saved, the others need no parsing."""


class Gathering:
    """The readers' common basket.

    Args:
        disk: Where files are read from.
        limits: How much files may hold.
    """

    def __init__(self, disk: Disk, limits: LimitSettings) -> None:
        self.disk = disk
        self.limits = limits
        self.texts: dict[str, TextFile] = {}
        self.findings: list[Diagnostic] = []
        self.more_inputs: dict[str, InputFile] = {}
        self.more_looks: tuple[Look, ...] = ()

    def add(self, finding: Diagnostic) -> None:
        """Keep a finding."""
        self.findings.append(finding)

    def refuse(self, path: str, refusal: Refusal, span: Span | None = None) -> None:
        """Keep the finding that a file cannot be read."""
        place = span or Span(path, 0, 0)
        message = f"`{path}` was not read: {refusal.message}"
        self.add(_rule(refusal).found(message, place, hint=refusal.hint))

    def record(self, path: str, model: type[Model]) -> Validated[Model]:
        """Read a YAML file as a record of the schema."""
        data = self.disk.read(path)
        if isinstance(data, Refusal):
            self.refuse(path, data)
            return Validated(None, {}, ())
        text, found = parsed(path, data, self.limits, model)
        self.texts[path] = text
        self.findings.extend(found.diagnostics)
        record = found.record if isinstance(found.record, model) else None
        return Validated(record, found.dropped, found.diagnostics, found.whole)


@lru_cache(maxsize=_REMEMBERED)
def parsed(
    path: str, data: bytes, limits: LimitSettings, model: type[Node]
) -> tuple[TextFile, Validated[Node]]:
    """Return what a file holds and how, which nothing but the arguments decides."""
    document = compose(path, data, limits)
    return document.text, validate(document, model)


def _rule(refusal: Refusal) -> RuleInfo:
    if refusal.reason == "outside":
        return OUTSIDE
    return TOO_LARGE if refusal.reason == "too-large" else UNREADABLE
