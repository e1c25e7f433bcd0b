"""Asynchronous work from synchronous code, and errors that may leave the package."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from ztf_flow.errors import FlowError

if TYPE_CHECKING:
    from ztf_flow.config.redact import Redactor

T = TypeVar("T")


@contextmanager
def redacted(redactor: Redactor) -> Iterator[None]:
    """Errors that leave are FlowErrors without secrets. A cause that would tell one is left out."""
    try:
        yield
    except FlowError as error:
        error.message = redactor.redact(error.message)
        error.place = redactor.redact(error.place) if error.place is not None else None
        error.args = (error.message,)
        if error.__cause__ is not None and redactor.redact(str(error.__cause__)) != str(error.__cause__):
            raise error from None
        raise
    except Exception as error:
        told = str(error)
        shown = redactor.redact(told)
        wrapped = FlowError(f"{type(error).__name__}: {shown}", stage="run")
        raise wrapped from (error if shown == told else None)


def result_of(value: Any) -> Any:
    """What a plain or async function gave; blocks where it has to be awaited."""
    return run_blocking(value) if inspect.isawaitable(value) else value


def run_blocking(work: Awaitable[T]) -> T:
    """Run asynchronous work to its end, in a thread of its own where this one has a running event loop.

    A Ctrl-C cancels the work and is raised when that has ended.
    """

    async def whole() -> T:
        return await work

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(whole())
    return _run_in_thread(whole)


def _run_in_thread(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    outcome: Future[T] = Future()
    stop = threading.Event()
    cancels: list[Callable[[], object]] = []

    async def cancellable() -> T:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        cancels.append(lambda: loop.call_soon_threadsafe(task.cancel))
        if stop.is_set():
            task.cancel()
        return await work()

    def main() -> None:
        try:
            outcome.set_result(asyncio.run(cancellable()))
        except BaseException as error:
            outcome.set_exception(error)

    thread = threading.Thread(target=contextvars.copy_context().run, args=(main,), name="ztf-run")
    try:
        thread.start()
        return outcome.result()
    except BaseException:
        stop.set()
        if not outcome.done():
            for cancel in cancels:
                cancel()
        raise
    finally:
        if thread.ident is not None:
            thread.join()
