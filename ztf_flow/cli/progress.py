"""Progress on stderr: bars on a terminal, plain lines elsewhere."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Protocol

from ztf_flow.cli.terminal import is_plain, say

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress as Bars

    from ztf_flow.report import Progress

PLAIN_INTERVAL = 5.0
"""Seconds between plain lines of a run."""

OnProgress = Callable[["Progress"], None]


class Display(Protocol):
    """Where progress is shown, of one run or of several at a time."""

    @property
    def console(self) -> Console | None:
        """What tables are printed on while bars are shown; None where there are none."""

    def follow(self, name: str) -> AbstractContextManager[OnProgress | None]:
        """Show a run for as long as the block lasts; gives what takes its progress, or None."""


@contextmanager
def display(style: str, log_format: str) -> Iterator[Display]:
    """The display for a style: auto, bar, plain or none."""
    if style == "none":
        yield _Nothing()
    elif style == "bar" or (style == "auto" and log_format == "text" and not is_plain()):
        with _bars() as bars:
            yield _BarDisplay(bars)
    else:
        yield _LineDisplay(log_format)


def size(count: float) -> str:
    """Bytes for people."""
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


def sentence(progress: Progress) -> str:
    """One line that says how far a run is."""
    parts = [
        f"{progress.read:,} read",
        f"{progress.written:,} written",
        f"{progress.rejected:,} rejected",
        f"{progress.records_per_s:,.0f} records/s",
        f"{size(progress.bytes_per_s)}/s",
    ]
    if progress.eta_s is not None:
        parts.append(f"{progress.eta_s:.0f} s left")
    return " · ".join(parts)


class _Nothing:
    console = None

    @contextmanager
    def follow(self, name: str) -> Iterator[OnProgress | None]:
        yield None


class _LineDisplay:
    console = None

    def __init__(self, log_format: str) -> None:
        self._log_format = log_format

    @contextmanager
    def follow(self, name: str) -> Iterator[OnProgress | None]:
        yield _PlainLines(name, self._log_format)


class _PlainLines:
    def __init__(self, name: str, log_format: str) -> None:
        self._name = name
        self._json = log_format == "json"
        self._last = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last < PLAIN_INTERVAL:
            return
        self._last = now
        if self._json:
            fields = {
                "event": "progress",
                "pipeline": self._name,
                "read": progress.read,
                "written": progress.written,
                "rejected": progress.rejected,
                "bytes_read": progress.bytes_read,
                "bytes_total": progress.bytes_total,
                "records_per_s": round(progress.records_per_s),
                "elapsed_s": round(progress.elapsed_s, 1),
            }
            say(json.dumps(fields))
        else:
            say(f"{self._name}: {sentence(progress)}")


@contextmanager
def _bars() -> Iterator[Bars]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), TextColumn("{task.fields[told]}"))
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        yield bars


class _BarDisplay:
    def __init__(self, bars: Bars) -> None:
        self._bars = bars

    @property
    def console(self) -> Console:
        return self._bars.console

    @contextmanager
    def follow(self, name: str) -> Iterator[OnProgress | None]:
        from rich.markup import escape

        bars = self._bars
        task = bars.add_task(escape(name), total=None, told="starting")

        def update(progress: Progress) -> None:
            total = progress.bytes_total or None
            bars.update(task, completed=progress.bytes_read, total=total, told=sentence(progress))

        try:
            yield update
        finally:
            bars.remove_task(task)
            bars.refresh()  # what is printed next is followed by the bars as they were drawn last
