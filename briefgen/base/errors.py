"""The one exception of the package: what stops a run before it can give findings."""


class BriefgenError(Exception):
    """A run cannot go on, for a reason that its user can mend.

    Args:
        message: What is wrong: lower case, no full stop, names in backticks.
        hint: What to do about it, or nothing.
        exit_code: What the command returns: 2 for wrong use or unreadable input,
            3 for an output that could not be made.
    """

    def __init__(
        self, message: str, *, hint: str | None = None, exit_code: int = 2
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
