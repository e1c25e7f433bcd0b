"""What the commands share: errors as messages and exit codes, logs, signals, and whether a terminal is there."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import typer

from ztf_flow.cli import collecting
from ztf_flow.errors import ConfigError, FlowError

T = TypeVar("T")

SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""What ends a run in good order."""


def say(text: str) -> None:
    """A line for people: to stderr, above the bars where there are some."""
    if hasattr(sys.stderr, "rich_proxied_file"):  # which click would look through, and write into the bars
        sys.stderr.write(f"{text}\n")
    else:
        typer.echo(text, err=True)


def is_plain() -> bool:
    """Whether output must be plain text: no terminal, NO_COLOR, or a CI machine."""
    return not sys.stderr.isatty() or bool(os.environ.get("NO_COLOR")) or bool(os.environ.get("CI"))


def say_event(event: str, message: str, log_format: str, **more: Any) -> None:
    """A line for people, or for programs if the log is JSON."""
    if log_format == "json":
        say(json.dumps({"event": event, "message": message, **more}))
    else:
        say(message if event == "note" else f"{event}: {message}")


class Interrupted(Exception):
    """Raised when a signal ended the work; `signum` says which."""

    def __init__(self, signum: int) -> None:
        super().__init__(signal.Signals(signum).name)
        self.signum = signum


@contextmanager
def errors_as_exit_codes(log_format: str = "text") -> Iterator[None]:
    """End the command with the exit code of a FlowError, its message on stderr, or with that of a signal."""
    try:
        yield
    except FlowError as error:
        say_event("error", str(error), log_format, exit_code=error.exit_code)
        raise typer.Exit(error.exit_code) from None
    except (KeyboardInterrupt, Interrupted) as error:
        say_event("note", "interrupted", log_format)
        raise typer.Exit(128 + (error.signum if isinstance(error, Interrupted) else signal.SIGINT)) from None


class _LogLines(logging.Handler):
    """Warnings of libraries as lines of ours: redacted, and JSON where the log is."""

    def __init__(self, redact: Callable[[str], str], log_format: str) -> None:
        super().__init__(logging.WARNING)
        self._redact = redact
        self._log_format = log_format

    def emit(self, record: logging.LogRecord) -> None:
        text = f"{record.name}: {record.getMessage()}"
        cause = getattr(record, "stamina.caused_by", None)
        if cause is not None:
            text = f"trying again: {cause}"
        say_event("warning", self._redact(text), self._log_format)


@contextmanager
def library_logs(redact: Callable[[str], str], log_format: str) -> Iterator[None]:
    """Show what libraries log from the level of warnings on, instead of Python's handler of last resort."""
    handler = _LogLines(redact, log_format)
    root = logging.getLogger()
    root.addHandler(handler)
    logging.captureWarnings(True)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        root.removeHandler(handler)


@contextmanager
def workers_ahead() -> Iterator[Callable[[int], None]]:
    """A function that has so many worker processes start while this one still imports what a run needs; those that
    weren't needed are ended."""
    from ztf_flow.engine.process import end_spares, start_ahead

    try:
        yield start_ahead
    finally:
        end_spares()


def refuse_later(name: str) -> Callable[[], None]:
    """A command that says that it is not available yet (exit code 2)."""

    def later() -> None:
        say(f"error: ztf {name} is not available yet")
        raise typer.Exit(2)

    return later


def run_until_signal(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end, or cancel on SIGINT and SIGTERM, wait for the clean-up and raise Interrupted.

    A second signal ends the process at once.
    """
    received: list[int] = []

    async def main() -> T:
        loop = asyncio.get_running_loop()
        task = asyncio.ensure_future(work)

        def stop(signum: int) -> None:
            if received:
                os._exit(128 + signum)
            received.append(signum)
            task.cancel()

        for signum in SIGNALS:
            loop.add_signal_handler(signum, stop, signum)
        try:
            return await task
        finally:
            for signum in SIGNALS:
                loop.remove_signal_handler(signum)

    collecting.while_working()
    with _handlers_kept():
        try:
            return asyncio.run(main())
        except asyncio.CancelledError:
            if received:
                raise Interrupted(received[0]) from None
            raise


@contextmanager
def _handlers_kept() -> Iterator[None]:
    """Have the handlers of today again afterwards: an event loop leaves Python's own."""
    before = {signum: signal.getsignal(signum) for signum in SIGNALS}
    try:
        yield
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)


@contextmanager
def interruptible() -> Iterator[None]:
    """Let a signal raise KeyboardInterrupt in a block that has something to put in order."""
    with _handlers_kept():
        for signum in SIGNALS:
            signal.signal(signum, signal.default_int_handler)
        yield


def key_values(items: list[str], option: str) -> dict[str, str]:
    """`K=V` items as a dict. Raises ConfigError for one without `=`."""
    pairs = {}
    for item in items:
        key, separator, value = item.partition("=")
        if not separator or not key:
            raise ConfigError(f"{option} {item}: must be NAME=VALUE", stage="config")
        pairs[key] = value
    return pairs
