"""`ztf batch`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ztf_flow.cli.run import ProgressStyle
from ztf_flow.cli.terminal import (
    Interrupted,
    errors_as_exit_codes,
    is_plain,
    key_values,
    library_logs,
    run_until_signal,
    say,
)
from ztf_flow.errors import ConfigError

if TYPE_CHECKING:
    from ztf_flow.batch import BatchResult, BatchSummary, DirectoryBatch

FAILURES_SHOWN = 20
PLAIN_INTERVAL = 5.0
"""Seconds between plain lines of progress."""

SOME_FAILED = 4
"""The exit code when files could not be read, were refused or could not be written."""


def batch(
    dir: str = typer.Argument(..., metavar="DIR", help="A directory: a path or URI."),
    schema: str = typer.Option(..., "--schema", metavar="M", help="FILE.py:Model or package.module:Model."),
    to: str = typer.Option(..., "--to", metavar="F", help="The format of the outputs."),
    out: str = typer.Option(..., "--out", metavar="DIR", help="Where outputs go: the same tree as that of the inputs."),
    pattern: str = typer.Option("**/*", "--pattern", metavar="G", help="Which files, as a glob below DIR."),
    from_: str | None = typer.Option(None, "--from", metavar="F", help="The inputs' format; default: detected."),
    parallel: int = typer.Option(4, "--parallel", min=1, metavar="N", help="Files that are worked on at a time."),
    retries: int = typer.Option(0, "--retries", min=0, metavar="N", help="Try files that failed again, N times."),
    storage: list[str] = typer.Option([], "--storage", metavar="K=V", help="A storage option, for both ends."),
    progress: ProgressStyle = typer.Option(ProgressStyle.auto, "--progress", help="How progress is shown."),
) -> None:
    """Convert every file of a directory, one output each. Exit code 4 if any of them failed; the others are written."""
    with errors_as_exit_codes(), library_logs(str, "text"):
        from ztf_flow.batch import DirectoryBatch
        from ztf_flow.schema.model import reference_schema

        if schema.rpartition(":")[0] == "":
            raise ConfigError("--schema must be FILE.py:Model or package.module:Model", stage="config")
        work = DirectoryBatch(
            reference_schema(schema, folder=Path.cwd()),
            dir,
            pattern=pattern,
            input_format=from_,
            output_format=to,
            output_dir=out,
            storage=key_values(storage, "--storage"),
            parallel=parallel,
        )
        with _display(progress.value) as on_progress:
            if on_progress is not None:
                work.on_progress(on_progress)
            try:
                summary, failed = run_until_signal(_work(work, retries))
            except Interrupted as interrupted:
                say(f"interrupted: {work.completed_count:,} files were done, and are whole")
                raise typer.Exit(128 + interrupted.signum) from None
        _tell(summary, failed)
    raise typer.Exit(SOME_FAILED if failed else 0)


async def _work(work: DirectoryBatch, retries: int) -> tuple[BatchSummary, list[BatchResult]]:
    """The summary of the whole, and what failed also when it was tried again."""
    from ztf_flow.batch import retry_batch

    summary = await work.execute()
    failed = work.get_failed()
    if failed and retries:
        await retry_batch(work, failed, max_retries=retries)
        failed = work.get_failed()
    return summary, failed


def _tell(summary: BatchSummary, failed: list[BatchResult]) -> None:
    for result in failed[:FAILURES_SHOWN]:
        say(f"failed: {str(result.id)!r}: {result.error}")
    if len(failed) > FAILURES_SHOWN:
        say(f"and {len(failed) - FAILURES_SHOWN:,} more")
    if not summary.total:
        say("no file matches")
    said = f"{summary.total - len(failed):,} files written, {len(failed):,} failed"
    say(f"{said}, {summary.total_duration:.2f} s")


@contextmanager
def _display(style: str) -> Iterator[Callable[[dict[str, Any]], None] | None]:
    """What takes progress, None where none is to be shown."""
    if style == "none":
        yield None
    elif style == "bar" or (style == "auto" and not is_plain()):
        with _bar() as update:
            yield update
    else:
        yield _PlainLines()


class _PlainLines:
    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, progress: dict[str, Any]) -> None:
        now = time.monotonic()
        if now - self._last >= PLAIN_INTERVAL:
            self._last = now
            say(f"{progress['completed']:,} of {progress['total']:,} files")


@contextmanager
def _bar() -> Iterator[Callable[[dict[str, Any]], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("files"), BarColumn(bar_width=24), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("files", total=None)
        yield lambda progress: bar.update(task, completed=progress["completed"], total=progress["total"])
