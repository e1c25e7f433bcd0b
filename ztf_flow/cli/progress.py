"""Progress on stderr: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ztf_flow.cli.terminal import is_plain, say

if TYPE_CHECKING:
    from ztf_flow.plan import Plan
    from ztf_flow.report import Progress

PLAIN_INTERVAL = 5.0
"""Seconds between plain lines."""


@contextmanager
def display(plan: Plan, style: str, log_format: str) -> Iterator[Callable[[Progress], None] | None]:
    """Give what takes progress, or None where none is to be shown."""
    if style == "none":
        yield None
    elif style == "bar" or (style == "auto" and log_format == "text" and not is_plain()):
        with _bar(plan) as update:
            yield update
    else:
        yield _PlainLines(plan.name, log_format)


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
def _bar(plan: Plan) -> Iterator[Callable[[Progress], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), TextColumn("{task.fields[told]}"))
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task(plan.name, total=None, told="starting")

        def update(progress: Progress) -> None:
            bar.update(task, completed=progress.bytes_read, total=progress.bytes_total or None, told=sentence(progress))

        yield update
