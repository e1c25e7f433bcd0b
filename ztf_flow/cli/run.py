"""`ztf run`."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, key_values, workers_ahead
from ztf_flow.errors import ConfigError

if TYPE_CHECKING:
    from ztf_flow.config.load import LoadedPipeline
    from ztf_flow.plan import Plan


class ProgressStyle(StrEnum):
    """How progress is shown."""

    auto = "auto"
    bar = "bar"
    plain = "plain"
    none = "none"


class LogFormat(StrEnum):
    """How lines on stderr are written."""

    text = "text"
    json = "json"


def run(
    files: list[Path] = typer.Argument(..., metavar="FILE...", help="Pipeline files."),
    set_: list[str] = typer.Option([], "--set", metavar="K=V", help="Override a variable of the file's vars."),
    engine: str | None = typer.Option(None, "--engine", metavar="E", help="local (ray: not available yet)."),
    fresh: bool = typer.Option(False, "--fresh", help="Replace what a dataset holds by what the source has now."),
    limit: int | None = typer.Option(None, "--limit", min=1, metavar="N", help="A trial: end after N records."),
    sink: str | None = typer.Option(None, "--sink", metavar="URI", help="Another sink, for a trial with --limit."),
    dry_run: bool = typer.Option(False, "--dry-run", help="Read and judge everything, write nothing."),
    report: Path | None = typer.Option(None, "--report", metavar="PATH", help="Write the report there as JSON."),
    run_id: str | None = typer.Option(None, "--run-id", metavar="ID", help="Use this run id."),
    progress: ProgressStyle = typer.Option(ProgressStyle.auto, "--progress", help="How progress is shown."),
    log_format: LogFormat = typer.Option(LogFormat.text, "--log-format", help="Lines on stderr as text or JSON."),
    max_concurrent: int = typer.Option(
        1, "--max-concurrent", min=1, metavar="N", help="Run up to N of several files at a time."
    ),
    priority: list[str] = typer.Option(
        [], "--priority", metavar="FILE=HIGH", help="Of several files, run those first: LOW, NORMAL, HIGH or CRITICAL."
    ),
) -> None:
    """Run pipelines. Exit code 0 done, 1 failed, 2 wrong file or command line, 3 environment, 4 too many rejects."""
    with errors_as_exit_codes(log_format.value), workers_ahead() as start_workers:
        for option, given in (("--report", report), ("--sink", sink)):
            if given is not None and len(files) > 1:
                raise ConfigError(f"{option} is for one pipeline; run them one by one", stage="config")
        if run_id is not None:
            check_run_id(run_id)
        several = None
        if len(files) > 1 or priority:
            from ztf_flow.cli.several import Several

            several = Several(files, max_concurrent=max_concurrent, priorities=priority)
        variables = key_values(set_, "--set")
        plans = [plan_of(file, variables, engine=engine, sink=sink, limit=limit) for file in files]
        if any(plan.by_rows for plan in plans):
            start_workers(max(plan.workers for plan in plans))
        from ztf_flow.cli.running import run_plan_here
        from ztf_flow.run import RunOptions

        options = RunOptions(
            run_id=run_id, fresh=fresh, limit=limit, dry_run=dry_run, trial=sink is not None, report=report
        )
        if several is not None:
            code = several.run(plans, options, progress=progress.value, log_format=log_format.value)
        else:
            code = run_plan_here(plans[0], options, progress=progress.value, log_format=log_format.value)
    raise typer.Exit(code)


def check_run_id(run_id: str) -> None:
    """A run id becomes part of paths: letters, digits, `.`, `_` and `-` only."""
    import re

    if not re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}", run_id):
        raise ConfigError("--run-id must be up to 100 letters, digits, '.', '_' or '-'", stage="config")


def plan_of(
    file: Path,
    variables: dict[str, str],
    *,
    engine: str | None = None,
    sink: str | None = None,
    limit: int | None = None,
) -> Plan:
    """Load and compile a pipeline file with what the command line changes. Raises ConfigError."""
    from ztf_flow.config.load import load_pipeline
    from ztf_flow.memory import frugal_libraries
    from ztf_flow.plan import compile_plan

    frugal_libraries()  # before they are imported
    if engine is not None and engine != "local":
        known = "is not available yet" if engine == "ray" else "is not an engine; known: local"
        raise ConfigError(f"--engine {engine} {known}", stage="config")
    loaded = load_pipeline(file, variables=variables)
    if sink is not None and limit is None:
        raise ConfigError("--sink goes with --limit: it is for trials", stage="config")
    if limit is not None and sink is None and loaded.config.sink.kind == "dataset":
        raise ConfigError("--limit on a dataset needs --sink URI, since a trial leaves no receipts", stage="config")
    return compile_plan(loaded if sink is None else with_trial_sink(loaded, sink))


def with_trial_sink(loaded: LoadedPipeline, uri: str) -> LoadedPipeline:
    """The pipeline with another sink, in its default mode and with its rejects beside it. The format stays unless the
    new sink's suffix tells another; a relative path is below the current folder."""
    from ztf_flow.config.model import FormatConfig, SinkConfig
    from ztf_flow.storage.place import is_local, local_path

    config = loaded.config
    sink = SinkConfig(
        uri=local_path(uri, Path.cwd()) if is_local(uri) else uri,
        storage=config.sink.storage,
        provenance=config.sink.provenance,
    )
    output = config.format
    if output is None and sink.kind == "dataset" and config.output_format is not None:
        output = FormatConfig(type=config.output_format, compression=config.output_compression)
    rejects = config.rejects.model_copy(update={"uri": None})
    return replace(loaded, config=config.model_copy(update={"sink": sink, "format": output, "rejects": rejects}))
