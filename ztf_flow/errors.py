"""Every error that ztf-flow raises on purpose: one tree under `FlowError`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ztf_flow.report import Report


class FlowError(Exception):
    """Raised when work that was asked for could not be done; the root of the tree.

    `stage` names the part of the flow that failed (config, read, parse, validate, transform, format, sink or run) and
    `place` where: a file with line and column, a URI, a record. Both appear in the message when they are known.
    """

    exit_code = 1

    def __init__(
        self,
        message: str,
        *,
        stage: str | None = None,
        place: str | None = None,
        report: Report | None = None,
    ) -> None:
        self.message = message
        self.stage = stage
        self.place = place
        self.report = report
        super().__init__(message)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message, dict(self.__dict__))


def _rebuild(kind: type[FlowError], message: str, state: dict[str, Any]) -> FlowError:
    error = kind.__new__(kind)
    error.__dict__.update(state)
    error.args = (message,)
    return error


class ConfigError(FlowError):
    """Raised when the pipeline file, an option or the command line is wrong (exit code 2)."""

    exit_code = 2


class SetupError(FlowError):
    """Raised when the environment lacks something: an extra, credentials, reachable storage (exit code 3)."""

    exit_code = 3


class ParseError(FlowError):
    """Raised when bytes can't be read as the format that they are said to have."""


class InvalidRecordError(FlowError):
    """Raised when a record is refused by its schema; `errors` has the shape of a quarantine line's `errors`."""

    def __init__(self, message: str, *, errors: list[dict[str, Any]] | None = None, **where: Any) -> None:
        super().__init__(message, **where)
        self.errors = errors or []


class SinkError(FlowError):
    """Raised when output can't be written or published."""


class QueueFullError(FlowError):
    """Raised when work is scheduled on a scheduler whose queue has reached its limit."""


class TaskCancelledError(FlowError):
    """Raised when waiting for a task that was cancelled."""


def reason_of(error: OSError) -> str:
    """Why the system or a store refused something, in words, which some errors have none of."""
    return error.strerror or str(error) or type(error).__name__
