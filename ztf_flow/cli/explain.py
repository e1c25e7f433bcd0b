"""`ztf explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, key_values

if TYPE_CHECKING:
    from ztf_flow.plan import Plan


def explain(
    file: Path = typer.Argument(..., metavar="FILE", help="A pipeline file."),
    set_: list[str] = typer.Option([], "--set", metavar="K=V", help="Override a variable of the file's vars."),
    mermaid: bool = typer.Option(False, "--mermaid", help="The graph as a Mermaid flowchart."),
) -> None:
    """Show what a pipeline compiles to: stages, how they are fused and worked on, workers, buffers, splits."""
    with errors_as_exit_codes():
        from ztf_flow.config.load import load_pipeline
        from ztf_flow.plan import compile_plan

        plan = compile_plan(load_pipeline(file, variables=key_values(set_, "--set")))
    typer.echo(as_mermaid(plan) if mermaid else as_text(plan))


VECTORISED = "vectorised: judged by columns, and what is not certain record by record by pydantic"


def as_text(plan: Plan) -> str:
    """The stages in the order in which data flows, then what they share."""
    rows = [*stages(plan), *shared(plan)]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name.ljust(width)}  {text}" for name, text in rows)


def stages(plan: Plan) -> list[tuple[str, str]]:
    """Name and text of each stage."""
    config = plan.config
    source = ", ".join(plan.redactor.display_uri(uri) for uri in config.source.uri)
    given = [f"{key} {value}" for key, value in config.detect.model_dump().items() if value is not None]
    detect = f"{', '.join(given)} as given; the rest per object" if given else "per object, from name and content"
    return [
        ("source", source),
        ("detect", detect),
        ("parse", "in the kernel, frame by frame"),
        ("validate", _validation(plan)),
        ("format", plan.format.type + (f", {plan.compression}" if plan.compression else "")),
        ("sink", f"{config.sink.kind} {plan.redactor.display_uri(config.sink.uri)}, {_folders(plan)}provenance "
                 f"{config.sink.effective_provenance}"),
        ("rejects", config.rejects.action + (f", at most {config.rejects.max}" if config.rejects.max else "")),
    ]  # fmt: skip


def _folders(plan: Plan) -> str:
    return f"folders by {', '.join(plan.partition_by)}, " if plan.partition_by else ""


def _validation(plan: Plan) -> str:
    if plan.schema is None:
        return "no schema: every record that can be parsed is accepted"
    mode = plan.config.validation.mode if plan.config.validation is not None else "lax"
    return f"{plan.schema.describe()}, {mode}, by pydantic"


def shared(plan: Plan) -> list[tuple[str, str]]:
    """Kernel, workers, buffers and splits."""
    from ztf_flow.engine.pools import runs_in_processes
    from ztf_flow.formats.adapter import FRAME_SIZE
    from ztf_flow.graph import TASKS_PER_WORKER

    spec = plan.judge()
    mebibyte = 2**20
    by_columns = paths(plan)
    if not runs_in_processes(spec):
        where = "threads, since the schema exists in this process only"
    elif any(text.startswith(VECTORISED) for _, text in by_columns):
        where = "threads; processes for what only pydantic can judge"
    else:
        where = "worker processes"
    return [
        ("kernel", "parse → validate → format fused into one call per frame"),
        *by_columns,
        ("others", "row by row: not read by columns"),
        ("workers", f"{plan.workers} {where}"),
        ("frames", f"{FRAME_SIZE // mebibyte} MiB, at most {TASKS_PER_WORKER * plan.workers} in flight per split"),
        ("memory", f"{plan.config.limits.memory // mebibyte} MiB, of it {plan.frame_budget // mebibyte} for frames in "
                   f"flight; {plan.open_splits} open split{'s' * (plan.open_splits > 1)}"),
        ("splits", _splits(plan)),
        ("engine", plan.config.engine.type),
        ("identity", plan.identity),
    ]  # fmt: skip


def paths(plan: Plan) -> list[tuple[str, str]]:
    """Of the formats that can be read by columns: how their records are judged, and why."""
    from ztf_flow.kernel import asked_fields
    from ztf_flow.plan import Settled
    from ztf_flow.schema.vector.kinds import Refusal

    schema = plan.schema.load() if plan.schema is not None else None
    columns = schema.columns(by_alias=plan.format.by_alias) if schema is not None else None
    spec = plan.kernel("", Settled(columns=columns))

    def way(name: str) -> str:
        try:
            asked = asked_fields(spec, schema, name)
        except Refusal as reason:
            return f"row by row: {reason}"
        each = ", ".join(f"'{field}' ({reason})" for field, reason in asked.items())
        return f"{VECTORISED}; cell by cell: {each}" if each else VECTORISED

    named = {name: name for name in ("ndjson", "json", "parquet", "arrow", "orc")}
    return [(names, way(name)) for name, names in {"csv": "csv, tsv", **named}.items()]


def _splits(plan: Plan) -> str:
    kind = plan.config.sink.kind
    if kind == "file":
        return "one, with all objects"
    if kind == "template":
        return "one per object"
    size = plan.config.source.split_size // 2**20
    return f"about {size} MiB: small objects together, large uncompressed NDJSON and CSV without newlines in values cut"


def as_mermaid(plan: Plan) -> str:
    """The graph of a split as a Mermaid flowchart."""
    sink = plan.redactor.display_uri(plan.config.sink.uri)
    source = ", ".join(plan.redactor.display_uri(uri) for uri in plan.config.source.uri)
    text = plan.schema.describe() if plan.schema is not None else "no schema"

    def label(*parts: str) -> str:
        return '"' + "<br/>".join(part.replace('"', "#quot;") for part in parts) + '"'

    lines = [
        "flowchart LR",
        f"  source[{label('source', source)}] --> read[{label('read', 'decompress', 'frame')}]",
        f"  read -->|frames| kernel[{label('kernel', 'parse', 'validate: ' + text, 'format: ' + plan.format.type)}]",
        f"  kernel -->|blocks, in order| write[{label('write')}]",
        f"  write --> sink[({label('sink', sink)})]",
        f"  write -->|rejects| rejects[({label('rejects', plan.config.rejects.action)})]",
    ]
    return "\n".join(lines)
