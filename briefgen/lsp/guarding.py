"""Handlers that answer whatever happens: an accident is told, and answered by nothing.

The protocol's library would send its traceback, with words of the user's, instead.
"""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TypeVar

from briefgen.lsp.server import Server

Params = TypeVar("Params")
Result = TypeVar("Result")


def answering(
    handler: Callable[[Server, Params], Result],
) -> Callable[[Server, Params], Result | None]:
    """Return a handler of questions that answers nothing after an accident."""

    @wraps(handler)
    def answer(ls: Server, params: Params) -> Result | None:
        try:
            return handler(ls, params)
        except Exception as error:  # noqa: BLE001 - no user ever sees a traceback
            ls.mishap(error)
            return None

    return answer


def taking(
    handler: Callable[[Server, Params], Awaitable[None]],
) -> Callable[[Server, Params], Awaitable[None]]:
    """Return a handler of news that goes on after an accident."""

    @wraps(handler)
    async def take(ls: Server, params: Params) -> None:
        try:
            await handler(ls, params)
        except Exception as error:  # noqa: BLE001 - likewise
            ls.mishap(error)

    return take
