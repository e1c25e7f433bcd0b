"""`ztf check`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, key_values, run_until_signal, say

if TYPE_CHECKING:
    from ztf_flow.config.load import LoadedPipeline
    from ztf_flow.config.problems import Problem


ENVIRONMENT = "environment"
"""The code of problems that are none of the file's."""


def check(
    files: list[Path] = typer.Argument(..., metavar="FILE...", help="Pipeline files."),
    set_: list[str] = typer.Option([], "--set", metavar="K=V", help="Override a variable of the file's vars."),
    offline: bool = typer.Option(False, "--offline", help="Don't look at source and sink."),
    as_json: bool = typer.Option(False, "--json", help="The problems as a JSON array."),
) -> None:
    """Say everything that is wrong with pipeline files without reading data. Exit code 2 for what is wrong in a file, 3
    where only the environment is: an extra, credentials, unreachable storage."""
    with errors_as_exit_codes():
        variables = key_values(set_, "--set")
        problems = [problem for file in files for problem in problems_of(file, variables, offline=offline)]
    if as_json:
        typer.echo(json.dumps([asdict(problem) for problem in problems], indent=2))
    else:
        for problem in problems:
            typer.echo(str(problem))
    if problems:
        raise typer.Exit(3 if all(problem.code == ENVIRONMENT for problem in problems) else 2)
    if not as_json:
        say(f"{len(files)} pipeline file{'s' * (len(files) > 1)} checked, no problems")


def problems_of(file: Path, variables: dict[str, str], *, offline: bool) -> list[Problem]:
    """The problems of one file, in the order of its lines."""
    from ztf_flow.config.lint import check_file
    from ztf_flow.config.load import load_pipeline
    from ztf_flow.plan import check_plan

    problems = check_file(file, variables=variables)
    if problems:
        return problems
    loaded = load_pipeline(file, variables=variables)
    problems = check_plan(loaded)
    return problems or ([] if offline else run_until_signal(_storage_problems(loaded)))


async def _storage_problems(loaded: LoadedPipeline) -> list[Problem]:
    """What only a look at the storages tells: extras, credentials, a sink that its mode forbids to write."""
    from ztf_flow.config.problems import Finding
    from ztf_flow.errors import FlowError
    from ztf_flow.opening import SinkOptions, open_run
    from ztf_flow.plan import compile_plan

    plan = compile_plan(loaded)
    path: tuple[str, ...] = ("source",)
    try:
        opened = await open_run(plan, SinkOptions(run_id="check"))
        path = ("sink",)
        try:
            await opened.prepare(look_only=True)
        finally:
            await opened.close()
    except FlowError as error:
        return [loaded.problem(Finding(path, ENVIRONMENT if error.exit_code == 3 else path[0], str(error)))]
    return []
