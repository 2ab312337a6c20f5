"""What comes together while a workspace is read: texts, inputs and findings."""

from typing import TypeVar

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.loader.compose import Document, compose
from briefgen.loader.disk import Disk
from briefgen.loader.looked import InputFile, Look, Refusal
from briefgen.loader.rules import OUTSIDE, TOO_LARGE, UNREADABLE
from briefgen.loader.validate import Validated, validate
from briefgen.schema.node import Node
from briefgen.schema.settings import LimitSettings

Model = TypeVar("Model", bound=Node)


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

    def document(self, path: str) -> Document | None:
        """Read and compose a YAML file; None where it could not be read."""
        data = self.disk.read(path)
        if isinstance(data, Refusal):
            self.refuse(path, data)
            return None
        found = compose(path, data, self.limits)
        self.texts[path] = found.text
        return found

    def record(self, path: str, model: type[Model]) -> Validated[Model]:
        """Read a YAML file as a record of the schema."""
        document = self.document(path)
        if document is None:
            return Validated(None, {}, ())
        validated = validate(document, model)
        self.findings.extend(validated.diagnostics)
        return validated


def _rule(refusal: Refusal) -> RuleInfo:
    if refusal.reason == "outside":
        return OUTSIDE
    return TOO_LARGE if refusal.reason == "too-large" else UNREADABLE
