"""Events: handlers by name, plain or async, that can't break what they listen to."""

from __future__ import annotations

import asyncio
import difflib
import inspect
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

Handler = Callable[..., Any]
"""Takes the payload of the event, or nothing, if it has no parameter without a default; plain or async."""

log = logging.getLogger("ztf_flow.batch")


@dataclass(frozen=True, slots=True)
class _Listener:
    handler: Handler
    takes_payload: bool
    is_async: bool

    def call(self, payload: Any) -> Any:
        return self.handler(payload) if self.takes_payload else self.handler()


class Events:
    """The handlers of one emitter.

    Plain handlers are called on the spot, in the order in which they were added. Async ones are awaited in the order of
    the events, one at a time, by a task that exists only while there is something to await; how many wait is `waiting`,
    and who emits without an end has to `drain` now and then. A handler that raises is reported, with its traceback, to
    the logger `ztf_flow.batch`; nothing else comes of it.
    """

    def __init__(self, *names: str) -> None:
        self._listeners: dict[str, list[_Listener]] = {name: [] for name in names}
        self._calls: deque[tuple[str, _Listener, Callable[[], Awaitable[Any]]]] = deque()
        self._awaiting: asyncio.Task[None] | None = None

    def on(self, name: str, handler: Handler) -> None:
        """Add a handler. Raises ValueError for an event that doesn't exist and TypeError for what can't be called."""
        if not callable(handler):
            raise TypeError(f"a handler must be callable, not {handler!r}")
        listener = _Listener(handler, _takes_payload(handler), inspect.iscoroutinefunction(handler))
        self._of(name).append(listener)

    def off(self, name: str, handler: Handler) -> None:
        """Take a handler away again; one that isn't there is none."""
        listeners = self._of(name)
        for listener in listeners:
            if listener.handler == handler:
                listeners.remove(listener)
                return

    def has(self, name: str) -> bool:
        """Whether anybody listens."""
        return bool(self._of(name))

    @property
    def waiting(self) -> int:
        """Calls of async handlers that have not begun."""
        return len(self._calls)

    def emit(self, name: str, payload: Any = None) -> None:
        """Call the plain handlers, and have the async ones awaited. Without a running event loop those wait for the
        next `emit` or `drain` inside of one."""
        for listener in tuple(self._of(name)):
            if listener.is_async:
                self._calls.append((name, listener, partial(listener.call, payload)))
                continue
            try:
                given = listener.call(payload)
            except Exception:
                _report(name, listener)
            else:
                if inspect.isawaitable(given):
                    self._calls.append((name, listener, partial(_itself, given)))
        self._begin()

    async def drain(self) -> None:
        """Wait until every async handler of an event so far has ended. From within such a handler it returns at once,
        since it would wait for itself."""
        while True:
            self._begin()
            awaiting = self._awaiting
            if awaiting is None or awaiting is asyncio.current_task():
                return
            await asyncio.wait({awaiting})

    async def close(self) -> None:
        """`drain`; when that is cancelled, the handler that it waited for is cancelled too and the others are not
        called."""
        try:
            await self.drain()
        except asyncio.CancelledError:
            self._calls.clear()
            if self._awaiting is not None:
                self._awaiting.cancel()
                await asyncio.wait({self._awaiting})
            raise

    def _of(self, name: str) -> list[_Listener]:
        if name not in self._listeners:
            near = difflib.get_close_matches(name, self._listeners, 1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(self._listeners)}"
            raise ValueError(f"there is no event {name!r} ({hint})")
        return self._listeners[name]

    def _begin(self) -> None:
        """Have a task that awaits handlers if there is something to await and a loop to do it in."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self._awaiting is not None and self._awaiting.done():
            self._awaiting = None
        if self._calls and self._awaiting is None:
            self._awaiting = loop.create_task(self._await_all(), name="ztf-flow event handlers")

    async def _await_all(self) -> None:
        while self._calls:
            name, listener, call = self._calls.popleft()
            try:
                await call()
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if task is not None and task.cancelling():
                    raise
                _report(name, listener)
            except Exception:
                _report(name, listener)


def _itself(given: Awaitable[Any]) -> Awaitable[Any]:
    return given


def _report(name: str, listener: _Listener) -> None:
    log.exception("a handler of the event %s raised: %r", name, listener.handler)


def _takes_payload(handler: Handler) -> bool:
    """Whether a handler has a place for an argument: one that has no default, since defaults are how a lambda keeps
    values of its own (`lambda event=event: …`). One whose signature can't be told has a place."""
    try:
        parameters = inspect.signature(handler).parameters.values()
    except (TypeError, ValueError):
        return True
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return any(
        parameter.kind is inspect.Parameter.VAR_POSITIONAL
        or (parameter.kind in positional and parameter.default is inspect.Parameter.empty)
        for parameter in parameters
    )
