"""What the reader refuses in YAML that is otherwise sound, with a hint for each."""

import re

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.place import Place
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.span import Span
from briefgen.loader.decode import MOST_FINDINGS, UNSEEN, code_point, too_many
from briefgen.loader.rules import (
    ALIAS,
    BAD_KEY,
    CONTROL,
    DOUBLE_KEY,
    SECOND_DOCUMENT,
    TAG,
    TOO_DEEP,
    TOO_LONG,
    TOO_MANY,
)
from briefgen.schema.settings import LimitSettings

MERGE_KEY = "<<"
_WRITE_OUT = "write the value out where it is needed"
_SHOWN = 60
_WHITE = re.compile(r"[ \t\r\n]+")


class StopReadingError(Exception):
    """The rest of a file is not read; the findings say why."""


def clipped(text: str) -> str:
    """Return a text as a message can hold it: on one line, cut where it is long."""
    line = _WHITE.sub(" ", text[: 4 * _SHOWN]).strip(" ")
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


class Strictness:
    """Keeps the findings of one file and ends its reading where a limit is passed.

    Args:
        file: The path of the file, for places.
        limits: How much it may hold.
    """

    def __init__(self, file: str, limits: LimitSettings) -> None:
        self.findings: list[Diagnostic] = []
        self.whole = True
        self._file = file
        self._limits = limits

    def alias(self, start: int, end: int) -> None:
        """Refuse an alias."""
        self._add(ALIAS, "the file uses an alias", start, end, _WRITE_OUT)

    def anchor(self, name: str, start: int, end: int) -> None:
        """Refuse an anchor."""
        message = f"the file uses an anchor, `&{clipped(name)}`"
        self._add(ALIAS, message, start, end, _WRITE_OUT)

    def tag(self, tag: str, start: int, end: int) -> None:
        """Refuse a tag."""
        message = f"a value has the tag `{clipped(tag)}`"
        hint = "remove the tag; the field says what the value means"
        self._add(TAG, message, start, end, hint)

    def key(self, key: str, start: int, end: int) -> None:
        """Refuse a key that is no name."""
        if key == MERGE_KEY:
            message = f"the file uses a merge key, `{MERGE_KEY}`"
            self._add(ALIAS, message, start, end, _WRITE_OUT)
            return
        message = f"`{key}` is nothing in YAML and no key" if key else "a key is empty"
        self._add(BAD_KEY, message, start, end, "write a name before the colon")

    def key_of_many(self, start: int, end: int) -> None:
        """Refuse a key that is a list or a mapping."""
        message = "a key is a list or a mapping"
        self._add(BAD_KEY, message, start, end, "write a name before the colon")

    def double(self, key: str, first: Place, start: int, end: int) -> None:
        """Refuse a key that stands in its mapping already."""
        finding = DOUBLE_KEY.found(
            f"the key `{clipped(key)}` stands twice",
            Span(self._file, start, end),
            hint="remove one of the two, or rename it",
            related=(Label(first.key_span, "first here"),),
        )
        self._keep(finding)

    def escapes(self, value: str, start: int, end: int) -> None:
        """Refuse escapes that stand for characters without a meaning in text."""
        unseen = UNSEEN.search(value)
        if unseen is not None:
            message = f"an escape stands for the character {code_point(unseen[0])}"
            hint = "remove the escape; the character has no meaning in text"
            self._add(CONTROL, message, start, end, hint)

    def too_long(self, length: int, start: int, end: int) -> None:
        """Refuse a text that is longer than a field may be."""
        limit = self._limits.field_characters
        message = f"the text has {length:,} characters; the limit is {limit:,}"
        hint = "split it, or raise `limits.field_characters` in `briefgen.yaml`"
        self._add(TOO_LONG, message, start, end, hint)

    def second_document(self, start: int, end: int) -> None:
        """Refuse a second document, and end the reading."""
        message = "a second document begins here and would be dropped"
        hint = "put it in a file of its own, or remove the `---`"
        self._add(SECOND_DOCUMENT, message, start, end, hint)
        raise StopReadingError

    def too_deep(self, start: int, end: int) -> None:
        """Refuse the whole file: it is nested too deep."""
        limit = self._limits.depth
        message = f"values are nested more than {limit} deep"
        self._give_up(TOO_DEEP, message, start, end)

    def too_many(self, start: int, end: int) -> None:
        """Refuse the whole file: it holds too many values."""
        message = f"the file holds more than {self._limits.nodes:,} values"
        self._give_up(TOO_MANY, message, start, end)

    def _give_up(self, rule: RuleInfo, message: str, start: int, end: int) -> None:
        self.whole = False
        self._add(rule, message, start, end, "write it flatter, or split the file")
        raise StopReadingError

    def _add(
        self, rule: RuleInfo, message: str, start: int, end: int, hint: str
    ) -> None:
        self._keep(rule.found(message, Span(self._file, start, end), hint=hint))

    def _keep(self, finding: Diagnostic) -> None:
        self.findings.append(finding)
        if len(self.findings) >= MOST_FINDINGS:
            self.findings.append(too_many(finding.place))
            self.whole = False
            raise StopReadingError
