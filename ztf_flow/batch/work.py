"""What is done with the items of a batch, in whichever thread or process: pure, and free of the event loop."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ztf_flow.batch.detection import detect_format
from ztf_flow.batch.files import FileData
from ztf_flow.batch.results import BatchItem, Failure
from ztf_flow.conversion.steps import FormatStep, ParseStep
from ztf_flow.errors import ConfigError, FlowError, InvalidRecordError, ParseError

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

AUTO = "auto"
"""A source format that is to be detected."""

LONGEST_CHUNK = 0.2
"""Seconds after which no further item of a chunk is started: items can be far slower than those before them."""

Step = Callable[[Any], Any]


class Outcomes(NamedTuple):
    """What came of the first items of a chunk, in order: of all of them, unless it was told to stop or took long.

    `values` holds a `Failure` for an item that failed. `marks` are `time.perf_counter()` at the start and at the end
    of each item; `clock` added to them gives seconds since 1970. `busy` is the processor time of the whole. `detected`
    has the formats that were found out, by the number of the item.
    """

    values: list[Any]
    marks: list[float]
    clock: float
    busy: float
    failed: int
    detected: dict[int, str]

    @classmethod
    def lost(cls, count: int, failure: Failure) -> Outcomes:
        """A chunk that could not be worked on as a whole."""
        now = time.perf_counter()
        return cls([failure] * count, [now] * (count + 1), time.time() - now, 0.0, count, {})

    @classmethod
    def joined(cls, parts: Sequence[Outcomes]) -> Outcomes:
        """Items that were worked on one by one as one chunk. Its marks are apart as those of the parts are."""
        now = time.perf_counter()
        ends = itertools.accumulate((part.marks[-1] - part.marks[0] for part in parts), initial=0.0)
        marks = [now + end for end in ends]
        marks = [mark - (marks[-1] - now) for mark in marks]
        values = [value for part in parts for value in part.values]
        detected = {number: name for number, part in enumerate(parts) for name in part.detected.values()}
        busy, failed = sum(part.busy for part in parts), sum(part.failed for part in parts)
        return cls(values, marks, time.time() - now, busy, failed, detected)


class StopFlag:
    """Tells those who work on chunks of a batch in this process that no more items are to be started.

    With `on_failure` an item that fails raises it.
    """

    __slots__ = ("on_failure", "raised")

    def __init__(self, *, on_failure: bool = False) -> None:
        self.on_failure = on_failure
        self.raised = False

    def failed(self) -> None:
        """An item failed."""
        if self.on_failure:
            self.raised = True


class ItemWork:
    """The work on single items, with what doesn't depend on an item made once. Any number of threads may use it."""

    def __init__(self, schema: Schema, *, detailed: bool) -> None:
        self._schema = schema
        self._detailed = detailed
        self._steps: dict[tuple[str | None, str | None], Step] = {}

    def run(self, items: Sequence[BatchItem], stop: StopFlag | None = None) -> Outcomes:
        """Work on items one after another; none is started once the flag is raised, or a chunk takes far too long."""
        stop = stop or StopFlag()
        values: list[Any] = []
        detected: dict[int, str] = {}
        failed = 0
        clock, busy = time.perf_counter, time.thread_time()
        formats: tuple[str | None, str | None] | None = None
        step: Step = _no_step
        marks = [clock()]
        until = marks[0] + LONGEST_CHUNK
        for _, data, source, target in items:
            if stop.raised or marks[-1] > until:
                break
            try:
                if source == AUTO:
                    data, source = opened(data)
                    detected[len(values)] = source
                if formats is None or source is not formats[0] or target is not formats[1]:
                    formats = (source, target)
                    step = self._step(source, target)
                values.append(step(data))
            except BaseException as error:
                values.append(self.failure(error))
                failed += 1
                stop.failed()
            marks.append(clock())
        return Outcomes(values, marks, time.time() - clock(), time.thread_time() - busy, failed, detected)

    def _step(self, source: str | None, target: str | None) -> Step:
        step = self._steps.get((source, target))
        if step is None:
            self._steps[source, target] = step = self._make_step(source, target)
        return step

    def _make_step(self, source: str | None, target: str | None) -> Step:
        parse, write = self.steps(source, target)
        if parse is None:
            assert write is not None
            return write
        if write is None:
            return parse.value
        read, written = parse.value_and_kind, write

        def convert(data: Any) -> Any:
            value, document = read(data)
            return written(value, document=document)

        return convert

    def steps(self, source: str | None, target: str | None) -> tuple[ParseStep | None, FormatStep | None]:
        """The steps from one format to another, made anew. Raises ConfigError for a format that there is not."""
        parse = ParseStep(self._schema, source) if source is not None else None
        return parse, FormatStep(self._schema, target) if target is not None else None

    def failure(self, error: BaseException) -> Failure:
        """An exception as the failure of an item. A Ctrl-C is none, and is raised."""
        if isinstance(error, KeyboardInterrupt):
            raise error
        if not isinstance(error, FlowError):
            error = FlowError(f"{type(error).__name__}: {error}", stage="run")
        # A failure is kept for as long as its result: frames and the values in them must not be.
        error.__traceback__ = error.__cause__ = error.__context__ = None
        if self._detailed:
            return Failure(error, details(error))
        if isinstance(error, InvalidRecordError):
            error.errors = []
        return Failure(error, [])


def _no_step(data: Any) -> Any:
    raise AssertionError("a step is chosen before it is taken")


def opened(data: Any) -> tuple[Any, str]:
    """Data and its format: of a file by name and content, of data in memory by its content. Raises ParseError where
    that is not sure."""
    if isinstance(data, FileData):
        return data.opened()
    found = detect_format("", data)
    if found is None:
        raise ParseError("its format can't be told from its content; name it", stage="parse")
    return data, found


def details(error: FlowError) -> list[dict[str, Any]]:
    """The errors of a FlowError in the shape of a quarantine line's `errors`."""
    if isinstance(error, InvalidRecordError) and error.errors:
        return list(error.errors)
    kind = (
        "parse_error" if isinstance(error, ParseError) else "config_error" if isinstance(error, ConfigError) else None
    )
    return [{"path": [], "type": kind or f"{error.stage or 'run'}_error", "message": error.message, "input": None}]
