"""`Pipeline`: a pipeline as a Python object, and `run` and `arun` for pipeline files."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from ztf_flow.config.load import LoadedPipeline, config_from_mapping, load_pipeline
from ztf_flow.errors import ConfigError
from ztf_flow.pipeline.blocking import redacted, run_blocking
from ztf_flow.pipeline.streaming import OnReject, Record, stream_records
from ztf_flow.plan import Plan, compile_plan
from ztf_flow.report import Progress, Report

if TYPE_CHECKING:
    import os

    from ztf_flow.config.model import PipelineConfig

__all__ = ["OnProgress", "OnReject", "Pipeline", "Record", "arun", "run"]

OnProgress = Callable[[Progress], None]
Keys = Mapping[str, Any]
Section = Keys | BaseModel
"""A section of the file: a mapping, or its model."""


class Pipeline:
    """A pipeline, from a file or from the same keys as Python values.

    The keys take what the file takes, or the models of `ztf_flow.config.model`, and `validate` also a type. `sink` may
    be left out where only `records` is used. Relative paths are below `folder` (default: the current one). Raises
    ConfigError with every problem.
    """

    def __init__(
        self,
        *,
        source: str | os.PathLike[str] | Section,
        sink: str | os.PathLike[str] | Section | None = None,
        validate: Any = None,
        name: str | None = None,
        description: str | None = None,
        vars: Keys | None = None,
        detect: str | Section | None = None,
        parse: Section | None = None,
        transform: Sequence[Keys] | None = None,
        format: str | Section | None = None,
        rejects: Section | None = None,
        limits: Section | None = None,
        engine: str | Section | None = None,
        folder: str | os.PathLike[str] = ".",
    ) -> None:
        keys = {
            "name": name, "description": description, "vars": vars, "source": source, "detect": detect, "parse": parse,
            "validate": validate, "transform": transform, "format": format, "sink": sink, "rejects": rejects,
            "limits": limits, "engine": engine,
        }  # fmt: skip
        given = {key: _written(value) for key, value in keys.items() if value is not None}
        self._schema, given = _apart(given)
        self._has_sink = sink is not None
        self._loaded = config_from_mapping({"sink": NOWHERE, **given}, folder=folder)

    @classmethod
    def from_yaml(cls, path: str | os.PathLike[str], *, vars: Keys | None = None) -> Pipeline:
        """Load a pipeline file; `vars` override those in it. Raises ConfigError with every problem of it."""
        pipeline = cls.__new__(cls)
        pipeline._schema = None
        pipeline._has_sink = True
        pipeline._loaded = load_pipeline(path, variables={key: str(value) for key, value in (vars or {}).items()})
        return pipeline

    @property
    def config(self) -> PipelineConfig:
        return self._loaded.config

    @property
    def loaded(self) -> LoadedPipeline:
        return self._loaded

    def compile(self) -> Plan:
        """The plan. Raises ConfigError."""
        return compile_plan(self._loaded, schema=self._schema)

    def run(
        self,
        *,
        on_progress: OnProgress | None = None,
        run_id: str | None = None,
        limit: int | None = None,
        dry_run: bool = False,
        report: str | os.PathLike[str] | None = None,
    ) -> Report:
        """Run to the end; blocks. Returns and raises as `arun`.

        May be called where an event loop runs already (notebooks): the run then has a thread of its own.
        """
        return run_blocking(
            self.arun(on_progress=on_progress, run_id=run_id, limit=limit, dry_run=dry_run, report=report)
        )

    async def arun(
        self,
        *,
        on_progress: OnProgress | None = None,
        run_id: str | None = None,
        limit: int | None = None,
        dry_run: bool = False,
        report: str | os.PathLike[str] | None = None,
    ) -> Report:
        """Run in the current event loop.

        `limit` ends a trial after that many records, `dry_run` writes nothing, `report` is a path for the report.
        Returns the report of a run that succeeded or went over its budget (`report.ok` is then False). Raises
        FlowError, with `.report`, when the run fails, and ConfigError when the pipeline is wrong.
        """
        from pathlib import Path

        from ztf_flow.run import RunOptions, run_plan

        if not self._has_sink:
            raise ConfigError("a run needs a sink; `records` reads without one", stage="config")
        if limit is not None and not dry_run and self.config.sink.kind == "dataset":
            raise ConfigError("a limit is for trials, which leave no receipts: not on a dataset", stage="config")
        with redacted(self._loaded.redactor):
            plan = await asyncio.to_thread(self.compile)
            path = Path(report) if report is not None else None
            options = RunOptions(on_progress=on_progress, run_id=run_id, limit=limit, dry_run=dry_run, report=path)
            return await run_plan(plan, options)

    async def execute(self) -> Report:
        """The same as `arun()`; what schedulers call."""
        return await self.arun()

    def records(self, *, on_reject: OnReject | None = None, as_model: bool = False) -> AsyncGenerator[Record, None]:
        """The accepted records in order, without a sink; what is in flight is bounded by `limits.memory`.

        `on_reject` is called (and awaited, if it gives an awaitable) with each reject in the shape of a quarantine
        line, in its place among the records. Where the iteration is left early, close it (`contextlib.aclosing`), or
        let go of it; no task or thread remains. `rejects.action: stop` and `rejects.max` raise FlowError, as do objects
        that can't be read where `source.on_bad_file` is stop, and a source that matches nothing.
        """
        return stream_records(self.compile, on_reject, as_model=as_model)


PLACEHOLDER = "ztf_flow.pipeline:Given"
"""Stands in the configuration for a schema that was given as a Python type."""

NOWHERE = "nowhere.ndjson"
"""The sink of a pipeline that is only read by `records`."""


class Given:
    """Never validated against: see `PLACEHOLDER`."""


def _written(value: Any) -> Any:
    """A key's value as a file would have it: models of the configuration as mappings of what was set."""
    from ztf_flow.config.base import Section
    from ztf_flow.config.values import Secrets

    if isinstance(value, Secrets):
        return value.reveal()
    if isinstance(value, Section):
        given = [(name, field) for name, field in type(value).model_fields.items() if name in value.model_fields_set]
        return {field.alias or name: _written(getattr(value, name)) for name, field in given}
    if isinstance(value, Mapping):
        return {key: _written(item) for key, item in value.items()}
    return [_written(item) for item in value] if isinstance(value, (list, tuple)) else value


def _apart(keys: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The schema, if it is a Python type, and the keys with a placeholder for it."""
    validation = keys.get("validate")
    section: Keys = validation if isinstance(validation, Mapping) else {"schema": validation}
    schema = section.get("schema")
    if schema is None or isinstance(schema, (str, Mapping)):
        return None, keys
    return schema, {**keys, "validate": {**section, "schema": PLACEHOLDER}}


def run(path: str | os.PathLike[str], *, vars: Keys | None = None, on_progress: OnProgress | None = None) -> Report:
    """Run the pipeline file at `path` to its end; blocks.

    Returns the report of a run that succeeded or went over its budget (`report.ok` is then False). Raises ConfigError
    when the file is wrong and FlowError, with `.report`, when the run fails.
    """
    return Pipeline.from_yaml(path, vars=vars).run(on_progress=on_progress)


async def arun(
    path: str | os.PathLike[str], *, vars: Keys | None = None, on_progress: OnProgress | None = None
) -> Report:
    """`run` in the current event loop."""
    pipeline = await asyncio.to_thread(Pipeline.from_yaml, path, vars=vars)
    return await pipeline.arun(on_progress=on_progress)
