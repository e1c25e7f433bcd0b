"""The public API as users call it. It is never executed: type checkers read it, and every line must be right."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any, Literal, assert_type

from pydantic import BaseModel

import ztf_flow as ztf


class Order(BaseModel):
    id: int


FORMAT: str = "csv"

# --- conversions: the type of what comes out follows from the format

assert_type(ztf.parse_from(Order, "csv", "id\n1\n"), list[Order])
assert_type(ztf.parse_from(Order, "ndjson", b"{}"), list[Order])
assert_type(ztf.parse_from(Order, "parquet", b""), list[Order])
assert_type(ztf.parse_from(Order, "json", "{}"), Order | list[Order])
assert_type(ztf.parse_from(Order, "csv", "", delimiter=";"), list[Order])
assert_type(ztf.parse_from(Order, "tsv", "", include_provenance=True), ztf.Result[list[Order]])
assert_type(ztf.parse_from(Order, "json", "{}", include_provenance=True), ztf.Result[Order | list[Order]])
assert_type(ztf.parse_from(Order, "json", "{}", include_provenance=True).provenance, dict[str, Any])
assert_type(ztf.parse_from(list[int], "json", "[1]"), list[int] | list[list[int]])
ztf.parse_from(int | str, "json", "1")
ztf.parse_from(Order, FORMAT, "")

assert_type(ztf.parse_one(Order, "json", "{}"), Order)
assert_type(ztf.parse_one(Order, FORMAT, "{}").id, int)
assert_type(ztf.parse_many(Order, "json", "[]"), list[Order])
assert_type(ztf.parse_one(dict[str, int], "json", "{}"), dict[str, int])
ztf.parse_many(int | str, "ndjson", "1\n")

assert_type(ztf.format_to(Order, "json", Order(id=1)), str)
assert_type(ztf.format_to(Order, "csv", [Order(id=1)], by_alias=True), str)
assert_type(ztf.format_to(Order, "parquet", [Order(id=1)]), bytes)
assert_type(ztf.format_to(Order, "parquet", [], include_provenance=True), ztf.Result[bytes])
assert_type(ztf.format_to(Order, "ndjson", [], include_provenance=True).data, str)

assert_type(ztf.convert(Order, "", source_format="csv", target_format="ndjson"), str)
assert_type(ztf.convert(Order, b"", source_format="csv", target_format="parquet", row_group_rows=10), bytes)
assert_type(ztf.convert(Order, "", source_format="csv", target_format="json", include_provenance=True), ztf.Result[str])

ztf.parse_from(Order, "csv", 1)  # type: ignore[call-overload]
ztf.parse_one(Order, "json")  # type: ignore[call-overload]
ztf.convert(Order, "", "csv", "json")  # type: ignore[call-overload]


# --- pipelines


def progress(now: ztf.Progress) -> None:
    assert_type(now.read, int)
    assert_type(now.eta_s, float | None)


def runs() -> None:
    report = ztf.run("p.yaml", vars={"day": "2024-01-01", "limit": 3}, on_progress=progress)
    assert_type(report, ztf.Report)
    assert_type(report.ok, bool)
    assert_type(report.counts, dict[str, int])
    assert_type(ztf.Pipeline.from_yaml(Path("p.yaml"), vars={"n": 1}).run(limit=10, dry_run=True), ztf.Report)
    ztf.Pipeline(source="a.csv", sink={"uri": "b/", "provenance": "columns"}, validate=Order).run()
    ztf.Pipeline(source=Path("a.csv"), validate={"schema": Order, "mode": "strict"}, limits={"memory": "1GiB"})
    ztf.Pipeline(sink="b.csv")  # type: ignore[call-arg]
    ztf.Pipeline(source="a.csv", snik="b.csv")  # type: ignore[call-arg]
    ztf.run("p.yaml", on_progress=print, limit=3)  # type: ignore[call-arg]


async def records() -> None:
    assert_type(await ztf.arun("p.yaml"), ztf.Report)
    pipeline = ztf.Pipeline(source="a.csv", validate=Order)
    assert_type(await pipeline.execute(), ztf.Report)

    async def on_reject(line: dict[str, Any]) -> None: ...

    stream = pipeline.records(on_reject=on_reject, as_model=True)
    assert_type(stream, AsyncGenerator[ztf.Record, None])
    async for record in stream:
        assert_type(record, ztf.Record)
        assert_type(record.provenance, dict[str, Any])
    await stream.aclose()
    rejects: list[dict[str, Any]] = []
    async for record in pipeline.records(on_reject=rejects.append):
        print(record.data["id"])


# --- the scheduler and pools


async def scheduling() -> None:
    scheduler = ztf.create_scheduler(
        max_concurrent=4,
        max_queue_size=10,
        max_memory_mb=512.5,
        auto_prioritize=False,
        priority_boost_interval=60,
        priority_function=lambda task: len(task.metadata),
    )
    assert_type(scheduler, ztf.BatchScheduler)
    ztf.create_scheduler(max_workers=2)  # type: ignore[call-arg]
    id = scheduler.schedule(ztf.create_batch(Order), ztf.Priority.HIGH)
    assert_type(id, str)
    scheduler.schedule(ztf.Pipeline.from_yaml("p.yaml"), priority=7.5, id="p", metadata={"user": "alice"})
    scheduler.schedule(Order)  # type: ignore[arg-type]
    scheduler.schedule("p.yaml")  # type: ignore[arg-type]
    assert_type(scheduler.schedule_many([ztf.create_batch(Order)], ztf.Priority.LOW, id_prefix="b"), list[str])

    async def later(task: ztf.ScheduledTask) -> None: ...

    assert_type(scheduler.on("task_started", later).on("paused", lambda: None), ztf.BatchScheduler)
    summary: ztf.BatchSummary = await scheduler.wait_for(id)
    assert_type(summary.failed, int)
    assert_type(await scheduler.wait_for_all(), None)
    assert_type(scheduler.cancel(id, running=True), bool)
    assert_type(scheduler.clear_completed(older_than=3600), int)
    task = scheduler.get_task(id)
    assert_type(task, ztf.ScheduledTask | None)
    if task is not None:
        assert_type(task.status, Literal["pending", "running", "completed", "failed", "cancelled"])
    assert_type(scheduler.queue, list[ztf.ScheduledTask])
    assert_type(scheduler.running, dict[str, ztf.ScheduledTask])
    assert_type(scheduler.tasks, dict[str, ztf.ScheduledTask])
    assert_type(scheduler.get_resource_stats(), ztf.ResourceStats)
    assert_type(scheduler.get_resource_stats().memory_usage_mb, float)
    scheduler.pause()
    scheduler.resume()
    await scheduler.shutdown(graceful=False)
    async with ztf.create_scheduler() as inner:
        assert_type(inner.paused, bool)


class Connection:
    async def close(self) -> None: ...


async def connect() -> Connection:
    return Connection()


async def pooling() -> None:
    pool = ztf.ResourcePool(max_resources=2, create_resource=connect, destroy_resource=Connection.close)
    assert_type(pool, ztf.ResourcePool[Connection])
    connection = await pool.acquire()
    assert_type(connection, Connection)
    pool.release(connection)
    pool.release(3)  # type: ignore[arg-type]
    async with pool.resource() as connection:
        await pool.discard(connection)
    assert_type(pool.in_use + pool.available, int)
    await pool.destroy()
    assert_type(await ztf.ResourcePool(2, Connection).acquire(), Connection)
    async with ztf.ResourcePool() as limit, limit.resource() as token:
        assert_type(token, object)


# --- errors


def errors() -> None:
    try:
        runs()
    except ztf.InvalidRecordError as error:
        assert_type(error.errors, list[dict[str, Any]])
    except (ztf.ParseError, ztf.ConfigError, ztf.SetupError, ztf.SinkError) as error:
        assert_type(error.place, str | None)
    except (ztf.QueueFullError, ztf.TaskCancelledError):
        pass
    except ztf.FlowError as error:
        assert_type(error.report, ztf.Report | None)
        assert_type(error.stage, str | None)


# --- formats


class Shout:
    name = "shout"

    def parse(self, data: str | bytes, **options: Any) -> Any: ...


ztf.register_format(Shout())
