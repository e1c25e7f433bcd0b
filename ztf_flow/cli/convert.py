"""`ztf convert`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, interruptible, key_values
from ztf_flow.errors import ConfigError

STDIN = STDOUT = "-"


def convert(
    source: str = typer.Argument(..., metavar="SRC", help="A URI or glob; - for stdin."),
    target: str = typer.Argument(..., metavar="DST", help="A file, template or folder/; - for stdout."),
    schema: str | None = typer.Option(None, "--schema", metavar="M", help="FILE.py:Model or package.module:Model."),
    from_: str | None = typer.Option(None, "--from", metavar="F", help="The source's format; default: detected."),
    to: str | None = typer.Option(None, "--to", metavar="F", help="The output's format; default: by its suffix."),
    storage: list[str] = typer.Option([], "--storage", metavar="K=V", help="A storage option, for both ends."),
) -> None:
    """Convert without a pipeline file. Rejected records go to DST.quarantine.jsonl (exit code 4 if all are)."""
    with errors_as_exit_codes(), tempfile.TemporaryDirectory(prefix="ztf-convert-") as scratch:
        from ztf_flow.cli.running import run_plan_here
        from ztf_flow.config.load import config_from_mapping
        from ztf_flow.memory import frugal_libraries
        from ztf_flow.plan import compile_plan
        from ztf_flow.run import RunOptions

        frugal_libraries()
        options = key_values(storage, "--storage")
        with _input(source, Path(scratch)) as uri:
            keys: dict[str, Any] = {"name": "convert", "source": {"uri": uri, "storage": options}}
            output = _output(target, to, Path(scratch))
            keys["sink"] = {"uri": output, **({"storage": options} if target != STDOUT else {})}
            keys |= {"detect": from_} if from_ else {}
            keys |= {"format": to} if to else {}
            keys |= {"validate": schema} if schema else {}
            if target == STDOUT:
                keys["rejects"] = {"uri": str(Path.cwd() / "stdout.quarantine.jsonl")}
            plan = compile_plan(config_from_mapping(keys, folder=Path.cwd()))
            code = run_plan_here(plan, RunOptions(), progress="auto", log_format="text", quiet=target == STDOUT)
        if target == STDOUT and Path(output).exists():
            with Path(output).open("rb") as written, interruptible():
                shutil.copyfileobj(written, sys.stdout.buffer)
            sys.stdout.buffer.flush()
    raise typer.Exit(code)


@contextmanager
def _input(source: str, scratch: Path) -> Iterator[str]:
    """The source's URI; stdin is copied to a file, since a format may have to be read from its end."""
    if source != STDIN:
        yield source
        return
    path = scratch / "stdin"
    with path.open("wb") as file, interruptible():
        shutil.copyfileobj(sys.stdin.buffer, file)
    yield str(path)


def _output(target: str, to: str | None, scratch: Path) -> str:
    if target != STDOUT:
        return target
    if to is None:
        raise ConfigError("--to is required when the output goes to stdout", stage="config")
    return str(scratch / f"stdout.{to}")
