"""`ztf replay`."""

from __future__ import annotations

from pathlib import Path

import typer

from ztf_flow.cli.run import LogFormat, ProgressStyle, check_run_id, plan_of
from ztf_flow.cli.terminal import errors_as_exit_codes, key_values


def replay(
    file: Path = typer.Argument(..., metavar="FILE", help="A pipeline file whose sink is a dataset."),
    run: str | None = typer.Option(None, "--run", metavar="ID", help="Only what this run has put into the quarantine."),
    set_: list[str] = typer.Option([], "--set", metavar="K=V", help="Override a variable of the file's vars."),
    report: Path | None = typer.Option(None, "--report", metavar="PATH", help="Write the report there as JSON."),
    run_id: str | None = typer.Option(None, "--run-id", metavar="ID", help="Use this run id for the replay."),
    progress: ProgressStyle = typer.Option(ProgressStyle.auto, "--progress", help="How progress is shown."),
    log_format: LogFormat = typer.Option(LogFormat.text, "--log-format", help="Lines on stderr as text or JSON."),
) -> None:
    """Judge what is in a dataset's quarantine again, from its original bytes and by the schema of today.

    What passes is added to the dataset, once; what doesn't stays, with the errors of today.
    """
    with errors_as_exit_codes(log_format.value):
        if run_id is not None:
            check_run_id(run_id)
        plan = plan_of(file, key_values(set_, "--set"))
        from ztf_flow.cli.running import run_plan_here
        from ztf_flow.run import RunOptions

        options = RunOptions(run_id=run_id, replay=True, replay_run=run, report=report)
        code = run_plan_here(plan, options, progress=progress.value, log_format=log_format.value)
    raise typer.Exit(code)
