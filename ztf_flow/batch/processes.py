"""The worker processes of batches: one pool for all of them, that knows any schema that it can import."""

from __future__ import annotations

import atexit
import os
import pickle
import sys
import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ztf_flow.batch.results import BatchItem
from ztf_flow.batch.work import ItemWork, Outcomes
from ztf_flow.conversion.schemas import schema_of
from ztf_flow.engine.workers import ProcessPool
from ztf_flow.errors import ConfigError
from ztf_flow.formats.registry import default_registry
from ztf_flow.schema.model import SchemaReference, reference_schema

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

DEADLINE = 3600.0
"""Seconds after which a worker that gives no answer is taken for lost."""

WORKS_KEPT = 16
"""Kinds of work that a process keeps ready."""


class MissingFormat:
    """Stands for a format that was registered in another process and can't be had in this one."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self._message = (
            f"format {name!r} was registered in another process, and a worker process can't have it ({reason}); "
            "define it in a module that can be imported, or use executor='thread'"
        )

    def parse(self, data: Any, **options: Any) -> Any:
        raise ConfigError(self._message, stage="config")

    def format(self, obj: Any, **options: Any) -> Any:
        raise ConfigError(self._message, stage="config")


@dataclass(frozen=True, slots=True)
class WorkSpec:
    """The work on items as another process can make it.

    `named` says that the reference is what the batch was given, not only where its type is found. `adapters` are the
    formats that were registered here: name, pickle, and the reason if there is none. `path` is this `sys.path`.
    """

    reference: SchemaReference
    named: bool
    fingerprint: str
    detailed: bool
    adapters: tuple[tuple[str, bytes, str], ...]
    path: tuple[str, ...]

    def build(self) -> ItemWork:
        """Make the work in this process. Raises ConfigError where the schema can't be loaded or isn't the same here."""
        sys.path += [folder for folder in self.path if folder not in sys.path]
        for name, adapter, reason in self.adapters:
            default_registry.register(_unpickled(name, adapter) if not reason else MissingFormat(name, reason))
        schema = schema_of(self.reference if self.named else self.reference.find())
        if schema.fingerprint != self.fingerprint:
            message = (
                f"{schema.name} is not the same in a worker process as here: its file was changed since it was "
                "imported, or the class after it was made. Start anew, or use executor='thread'"
            )
            raise ConfigError(message, stage="config")
        return ItemWork(schema, detailed=self.detailed)


def work_spec(model: Any, schema: Schema, *, detailed: bool) -> WorkSpec:
    """The spec of a batch's work. Raises ConfigError for a model that other processes can't import."""
    named = isinstance(model, SchemaReference)
    reference = model if named else reference_schema(model, folder=Path())
    if not reference.picklable:
        module = getattr(model, "__module__", None)
        where = "of a script" if module == "__main__" else "that no other process can import"
        message = (
            f"{schema.name} is a type {where}, so worker processes can't have it: move it to the top level of a module "
            "that can be imported, or use executor='thread'"
        )
        raise ConfigError(message, stage="config")
    adapters = tuple(_pickled(name, adapter) for name, adapter in sorted(default_registry.registered().items()))
    return WorkSpec(reference, named, schema.fingerprint, detailed, adapters, tuple(sys.path))


def _pickled(name: str, adapter: Any) -> tuple[str, bytes, str]:
    try:
        return name, pickle.dumps(adapter, protocol=5), ""
    except Exception as error:  # whatever the adapter's pickling raises
        return name, b"", f"{type(error).__name__}: {error}"


def _unpickled(name: str, adapter: bytes) -> Any:
    try:
        return pickle.loads(adapter)  # noqa: S301 - comes from the parent
    except Exception as error:
        return MissingFormat(name, f"{type(error).__name__}: {error}")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Items on their way to another process. `spec` is a pickled WorkSpec."""

    spec: bytes
    items: list[tuple[Any, ...]]

    def describe(self) -> str:
        """Name the chunk for people."""
        return "an item of a batch" if len(self.items) == 1 else f"{len(self.items)} items of a batch"


class ChunkWorker:
    """Works on chunks of any batch, in whichever process it is."""

    def __init__(self) -> None:
        self._works: OrderedDict[bytes, ItemWork] = OrderedDict()

    def __call__(self, chunk: Chunk) -> Outcomes:
        work = self._works.pop(chunk.spec, None)
        if work is None:
            work = cast("WorkSpec", pickle.loads(chunk.spec)).build()  # noqa: S301 - comes from the parent
        self._works[chunk.spec] = work
        if len(self._works) > WORKS_KEPT:
            self._works.popitem(last=False)
        return work.run(cast("list[BatchItem]", chunk.items))


class ChunkKernel:
    """What worker processes are told to run."""

    def build(self) -> ChunkWorker:
        return ChunkWorker()


_here = threading.local()


def run_chunk(chunk: Chunk) -> Outcomes:
    """Work on a chunk in a worker of somebody else's executor."""
    worker: ChunkWorker | None = getattr(_here, "worker", None)
    if worker is None:
        worker = _here.worker = ChunkWorker()
    return worker(chunk)


def pack(items: Iterable[BatchItem]) -> list[tuple[Any, ...]]:
    """Items without their ids, which stay here."""
    return [(None, *item[1:]) for item in items]


class SharedProcesses:
    """The pool of this process: started when it is first needed, anew when it broke, ended with the process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: ProcessPool | None = None
        self._owner = 0

    @property
    def started(self) -> bool:
        """Whether there is a pool that can be used."""
        return self._pool is not None and not self._pool.broken and self._owner == os.getpid()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that live now."""
        return self._pool.pids if self.started and self._pool is not None else ()

    async def pool(self) -> ProcessPool:
        """The pool, started. Raises what starting raises."""
        with self._lock:
            if not self.started:
                if self._owner != os.getpid():
                    atexit.register(self.end)
                self._owner = os.getpid()
                self._pool = ProcessPool(
                    cast(Any, ChunkKernel()), size=processors(), deadline=DEADLINE, stop_cancelled=True
                )
            assert self._pool is not None
            await self._pool.start()  # which doesn't wait for anything
            return self._pool

    async def run(self, spec: bytes, items: Sequence[BatchItem]) -> Outcomes:
        """Work on a chunk in one of the processes. Raises as `ProcessPool.run` does."""
        pool = await self.pool()
        return cast("Outcomes", await pool.run(cast(Any, Chunk(spec, pack(items)))))

    def end(self) -> None:
        """End the processes; they are started again if they are needed again."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None and self._owner == os.getpid():
            pool.close_now()


processes = SharedProcesses()
"""The worker processes of all batches."""


def processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
