"""`Pipeline`: a pipeline as a Python object, and `run` and `arun` for pipeline files."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ztf_flow.config.load import LoadedPipeline, config_from_mapping, load_pipeline
from ztf_flow.plan import Plan, compile_plan
from ztf_flow.report import Progress, Report

if TYPE_CHECKING:
    import os

    from ztf_flow.config.model import PipelineConfig
    from ztf_flow.records import Block, Frame, Reject

T = TypeVar("T")

OnProgress = Callable[[Progress], None]
OnReject = Callable[[dict[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Record:
    """One accepted record: `data` is a dict of typed values (or the model, where asked for), `provenance` has the
    keys of the provenance columns without `_ztf_`."""

    data: Any
    provenance: dict[str, Any]


class Pipeline:
    """A pipeline, from a file or from the same keys as Python values.

    `Pipeline(source=..., sink=..., validate=Model, ...)` takes what the file takes, and for `validate` also a type.
    Relative paths are below `folder` (default: the current one).
    """

    def __init__(self, *, folder: str | os.PathLike[str] = ".", vars: Mapping[str, Any] | None = None, **keys: Any):
        variables = {name: str(value) for name, value in (vars or {}).items()}
        self._schema: Any = None
        validation = keys.get("validate")
        schema = validation.get("schema") if isinstance(validation, Mapping) else validation
        if schema is not None and not isinstance(schema, (str, Mapping)):
            self._schema = schema
            named = {"schema": PLACEHOLDER}
            keys["validate"] = {**validation, **named} if isinstance(validation, Mapping) else named
        if "sink" not in keys:
            keys["sink"] = NOWHERE
        if variables:
            keys["vars"] = {**keys.get("vars", {}), **variables}
        self._loaded = config_from_mapping(keys, folder=folder)

    @classmethod
    def from_yaml(cls, path: str | os.PathLike[str], *, vars: Mapping[str, Any] | None = None) -> Pipeline:
        """Load a pipeline file. Raises ConfigError with every problem of it."""
        pipeline = cls.__new__(cls)
        pipeline._schema = None
        pipeline._loaded = load_pipeline(path, variables={k: str(v) for k, v in (vars or {}).items()})
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

    def run(self, *, on_progress: OnProgress | None = None, **options: Any) -> Report:
        """Run to the end; blocks. Raises FlowError, with `.report`, when the run fails.

        May be called where an event loop runs already (notebooks): the run then has a thread of its own.
        """
        return run_blocking(self.arun(on_progress=on_progress, **options))

    async def arun(self, *, on_progress: OnProgress | None = None, **options: Any) -> Report:
        """Run in the current event loop. Further options are those of `RunOptions`."""
        from ztf_flow.run import RunOptions, run_plan

        plan = await asyncio.to_thread(self.compile)
        return await run_plan(plan, RunOptions(on_progress=on_progress, **options))

    async def execute(self) -> Report:
        """The same as `arun()`; what schedulers call."""
        return await self.arun()

    async def records(self, *, on_reject: OnReject | None = None, as_model: bool = False) -> AsyncIterator[Record]:
        """The accepted records in order, without a sink; memory is bounded by `limits.memory`.

        `on_reject` is called (and awaited, if it gives an awaitable) with each reject in the shape of a quarantine
        line. Raises FlowError where an object can't be read and `source.on_bad_file` is stop.
        """
        async with AsyncExitStack() as stack:
            async for block in _judged_blocks(await asyncio.to_thread(self.compile), stack):
                for reject in block.rejects:
                    await _tell(on_reject, reject, self.config.rejects.raw)
                for record in _records(block, as_model=as_model):
                    yield record


PLACEHOLDER = "ztf_flow.pipeline:Given"
"""Stands in the configuration for a schema that was given as a Python type."""

NOWHERE = "nowhere.ndjson"
"""The sink of a pipeline that is only read by `records`."""


class Given:
    """Never validated against: see `PLACEHOLDER`."""


async def _judged_blocks(plan: Plan, stack: AsyncExitStack) -> AsyncIterator[Any]:
    from ztf_flow.engine.budget import ByteBudget
    from ztf_flow.engine.workers import ThreadPool
    from ztf_flow.graph import stream_blocks
    from ztf_flow.opening import open_source
    from ztf_flow.source.reading import Positions, SplitReader
    from ztf_flow.source.splits import dataset_splits

    source = await open_source(plan, stack)
    kernel = await asyncio.to_thread(lambda: plan.judge().build())
    pool = ThreadPool(_Judge(kernel), size=plan.workers, deadline=plan.config.limits.deadline)
    stack.push_async_callback(pool.close)
    await pool.start()
    budget = ByteBudget(plan.frame_budget)

    async def never(_: Any) -> bool:
        return False

    splits = dataset_splits(
        source.objects(), size=plan.config.source.split_size, identity=plan.identity, may_be_cut=never
    )
    async for split in splits:
        reader = SplitReader(split, source.read, Positions())
        blocks = stream_blocks(
            reader.frames(), pool.run, budget=budget, workers=plan.workers, cost=lambda frame: 3 * frame.size
        )
        async with aclosing(blocks):
            async for block in blocks:
                yield block


@dataclass(frozen=True, slots=True)
class _Judge:
    """A kernel whose blocks hold values instead of formatted bytes."""

    kernel: Any

    def __call__(self, frame: Frame) -> Block:
        return self.kernel.judged_block(frame)  # type: ignore[no-any-return]


def _records(block: Any, *, as_model: bool) -> list[Record]:
    from ztf_flow.output import rows_of_coordinates

    if not block.rows:
        return []
    source = block.object
    uri = f"{source.uri}!{source.member}" if source.member else source.uri
    records = []
    for value, place in zip(block.payload, rows_of_coordinates(block.origin), strict=True):
        record, line, start, end = place
        provenance = {
            "source": uri, "version": source.version, "record": record, "line": line, "byte_start": start,
            "byte_end": end,
        }  # fmt: skip
        records.append(Record(value if as_model else as_dict(value), provenance))
    return records


def as_dict(value: Any) -> Any:
    """A model (or dataclass) as a dict of typed values; anything else as it is."""
    from dataclasses import is_dataclass

    from pydantic import BaseModel, TypeAdapter

    if isinstance(value, BaseModel):
        return value.model_dump()
    if is_dataclass(value) and not isinstance(value, type):
        return TypeAdapter(type(value)).dump_python(value)
    return value


async def _tell(on_reject: OnReject | None, reject: Reject, raw: bool) -> None:
    if on_reject is None:
        return
    from ztf_flow.sink.quarantine import as_line

    outcome = on_reject(as_line(reject, "", raw))
    if inspect.isawaitable(outcome):
        await outcome


def run(
    path: str | os.PathLike[str], *, vars: Mapping[str, Any] | None = None, on_progress: OnProgress | None = None
) -> Report:
    """Run the pipeline file at `path` to its end; blocks.

    Returns the report of a run that succeeded or went over its budget (`report.ok` is then False). Raises ConfigError
    when the file is wrong and FlowError, with `.report`, when the run fails.
    """
    return Pipeline.from_yaml(path, vars=vars).run(on_progress=on_progress)


async def arun(
    path: str | os.PathLike[str], *, vars: Mapping[str, Any] | None = None, on_progress: OnProgress | None = None
) -> Report:
    """`run` in the current event loop."""
    pipeline = await asyncio.to_thread(Pipeline.from_yaml, path, vars=vars)
    return await pipeline.arun(on_progress=on_progress)


def run_blocking(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end, in a thread of its own where this one has a running event loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1, thread_name_prefix="ztf-run") as executor:
        return executor.submit(asyncio.run, work).result()
