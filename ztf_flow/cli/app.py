"""The commands of `ztf`. Each is in a module of its own group; heavy imports happen when a command runs."""

from __future__ import annotations

import typer

from ztf_flow.cli import batch, check, convert, detect, explain, formats, replay, run, status, trace
from ztf_flow.cli.terminal import refuse_later

LATER = ("preview", "infer", "init", "test", "schema")
"""Commands that are announced and not built."""

app = typer.Typer(
    name="ztf",
    help="Move very large, partly broken data through a schema, with proof of what happened to every record.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"ztf-flow {version('ztf-flow')}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Options of `ztf` itself."""


app.command(name="run")(run.run)
app.command(name="check")(check.check)
app.command(name="explain")(explain.explain)
app.command(name="convert")(convert.convert)
app.command(name="batch")(batch.batch)
app.command(name="detect")(detect.detect)
app.command(name="formats")(formats.formats)
app.command(name="status")(status.status)
app.command(name="replay")(replay.replay)
app.command(name="trace")(trace.trace)

for _name in LATER:
    app.command(
        name=_name,
        hidden=True,
        help="Not available yet.",
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    )(refuse_later(_name))
