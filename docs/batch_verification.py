"""Shows and checks every feature of the batch API: `python docs/batch_verification.py`.

Each part prints what it saw and holds it against what docs/batch-operations.md promises. At the end it looks whether
every public function, method, option and event was really used. The exit code is 0 only if all was shown and all
checks hold.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import dataclasses
import importlib
import inspect
import os
import sys
import tempfile
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field

import ztf_flow as ztf
from ztf_flow.batch.options import BatchOptions

CALLED: set[object] = set()
"""The code of all that was called."""

OPTIONS: set[str] = set()
"""Options that a batch was made with."""

EVENTS: set[str] = set()
"""Events that came, of batches and schedulers."""

FAILED: list[str] = []
checks = 0


class User(BaseModel):
    name: str = Field(min_length=1)
    age: int = Field(ge=0)


ADA, BOB = '{"name": "Ada", "age": 36}', '{"name": "Bob", "age": -1}'

MODULE = """
import os
from pydantic import BaseModel, model_validator

class Where(BaseModel):
    id: int
    process: int = 0

    @model_validator(mode="after")
    def look(self) -> "Where":
        self.process = os.getpid()
        return self
"""


def check(claim: str, holds: object, seen: object = "") -> None:
    """Print a claim, whether it holds, and what was seen."""
    global checks
    checks += 1
    shown = " ".join(str(seen).split())
    print(f"  {'ok  ' if holds else 'FAIL'} {claim}" + (f": {shown}" if shown else ""))
    if not holds:
        FAILED.append(claim)


async def error_of(work: Awaitable[Any]) -> BaseException | None:
    """What something raises."""
    try:
        await work
    except (Exception, asyncio.CancelledError) as error:
        return error
    return None


def refusal_of(call: Callable[[], Any]) -> Exception | None:
    try:
        call()
    except Exception as error:
        return error
    return None


def parser(*texts: str, model: Any = User, **options: Any) -> ztf.BatchProcessor:
    """A parser of JSON texts with the ids 0, 1, …"""
    OPTIONS.update(options)
    batch = ztf.create_batch_parser(model, **options)
    for id, text in enumerate(texts):
        batch.add(id, text, "json")
    return batch


class Gate:
    """A format that waits: it notes who is at work, and each text may end when it is told to."""

    name = "gate"

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.now = self.most = 0
        self.open = asyncio.Event()

    async def parse(self, data: str, **options: Any) -> str:
        self.begun.append(data)
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            if data.startswith("slow"):
                await self.open.wait()
            else:
                await asyncio.sleep(0)
        finally:
            self.now -= 1
        return data


class Work:
    """Work for the scheduler that waits until it may end."""

    def __init__(self, log: list[str], name: str, *, waits: bool = False, error: Exception | None = None) -> None:
        self.log, self.name, self.error = log, name, error
        self.may_end = asyncio.Event()
        if not waits:
            self.may_end.set()

    async def execute(self) -> str:
        self.log.append(self.name)
        await self.may_end.wait()
        if self.error is not None:
            raise self.error
        return self.name


async def turns() -> None:
    """Let everything happen that can happen by itself."""
    for _ in range(30):
        await asyncio.sleep(0)


async def until(happened: Callable[[], bool]) -> None:
    """Wait for what must come."""
    async with asyncio.timeout(30):
        while not happened():  # noqa: ASYNC110 - a batch has no event for what is looked at here
            await asyncio.sleep(0.001)


async def ztf_command(folder: Path, *arguments: str) -> tuple[int, str]:
    """The exit code of `ztf` and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        CLI,
        *arguments,
        cwd=folder,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    return process.returncode or 0, said.decode()


# --- batches


async def parse_format_convert(folder: Path) -> None:
    parsed = await parser(ADA).add("more", "name,age\nEve,1\nDan,2\n", "csv").execute()
    check("a document gives a value", parsed.results[0].data == User(name="Ada", age=36), parsed.results[0].data)
    check("a record format gives a list", len(parsed.results[1].data) == 2, parsed.results[1].data)
    formatted = await ztf.create_batch_formatter(User).add(1, User(name="Ada", age=36), "yaml").execute()
    check("formatting gives text", formatted.results[0].data == "name: Ada\nage: 36\n", formatted.results[0].data)
    converter = ztf.create_batch_converter(User).add_conversion(1, ADA, "json", "toml")
    converted = (await converter.add_conversion(2, ADA, None, "csv").execute()).results
    check("converting gives text of another format", converted[0].data == 'name = "Ada"\nage = 36\n', converted[0].data)
    check("a format that isn't told is detected", converted[1].data == "name,age\nAda,36\n", converted[1].data)
    other = ztf.create_batch(User, operation="format")
    check("create_batch takes the operation", other.operation == "format", other.operation)
    check(
        "a batch says what the function of one conversion says",
        converted[0].data == ztf.convert(User, ADA, source_format="json", target_format="toml"),
    )


async def results_and_errors(folder: Path) -> None:
    batch = parser(ADA, BOB, "{", '{"name": ""}')
    summary = await batch.execute()
    check("results are in the order of adding", [result.id for result in summary.results] == [0, 1, 2, 3])
    seen = (summary.total, summary.successful, summary.failed)
    check("the summary counts", seen == (4, 1, 3), seen)
    check("get_successful and get_failed", (len(batch.get_successful()), len(batch.get_failed())) == (1, 3))
    kinds = [[error["type"] for error in result.errors] for result in batch.get_failed()]
    check("every error of an item is told", kinds[0] == ["greater_than_equal"] and len(kinds[2]) == 2, kinds)
    check("data that can't be read is a ParseError", isinstance(summary.results[2].error, ztf.ParseError))
    check("a refused value is an InvalidRecordError", isinstance(summary.results[1].error, ztf.InvalidRecordError))
    terse = await parser(BOB, detailed_errors=False).execute()
    check("without detailed_errors there is no list", terse.failed == 1 and terse.results[0].errors == [])
    stops = await parser("x", *[ADA] * 500, continue_on_error=False, parallel=1).execute()
    seen = (stops.successful, stops.failed)
    check("continue_on_error=False starts nothing after a failure", seen[0] < 500 and seen[1] == 1, seen)
    check("a second item of one id is refused", isinstance(refusal_of(lambda: batch.add(0, ADA)), ValueError))
    check("an unknown option is refused", "did you mean" in str(refusal_of(lambda: ztf.create_batch(User, paralel=2))))


async def events_and_callbacks(folder: Path) -> None:
    seen: list[str] = []
    percentages: list[float] = []
    items: list[Any] = []

    async def later(payload: Any) -> None:
        await asyncio.sleep(0)
        seen.append("async")

    def breaks(payload: Any) -> None:
        raise LookupError("a handler that breaks")

    batch = parser(
        ADA, BOB, on_progress=lambda now: percentages.append(now["percentage"]), on_item_complete=items.append
    )
    for event in ("start", "progress", "item_complete", "complete"):
        batch.on(event, lambda event=event: seen.append(event)).on(event, lambda event=event: EVENTS.add(event))
    batch.on("start", breaks).on("complete", later).on_progress(breaks).on_item_complete(lambda: seen.append("method"))
    summary = await batch.execute()
    check("events come in order", seen[0] == "start" and seen[-2:] == ["complete", "async"], seen)
    check("progress reaches 100 %", percentages == [50.0, 100.0], percentages)
    check("on_item_complete gets each result", len(items) == 2 and "method" in seen)
    check("a handler that raises breaks nothing", summary.total == 2)


async def window(folder: Path) -> None:
    gate = Gate()
    ztf.register_format(gate)
    batch = ztf.create_batch(str).parallel(3)
    for text in ("slow", *map(str, range(20))):
        batch.add(text, text, "gate")
    running = asyncio.create_task(batch.execute())
    await until(lambda: batch.completed_count == 20)
    check("a slow item holds up nobody else", gate.now == 1 and batch.completed_count == 20)
    gate.open.set()
    summary = await running
    check("never more than `parallel` are at work", gate.most == 3, gate.most)
    check("still in the order of adding", summary.results[0].data == "slow")

    gate.open.clear()
    batch.reset().add(1, "one", "gate").add(2, "slow", "gate")
    running = asyncio.create_task(batch.execute())
    await until(lambda: batch.completed_count == 1)
    running.cancel()
    check("a batch can be cancelled", isinstance(await error_of(running), asyncio.CancelledError))
    check("results so far stay", [result.data for result in batch.get_successful()] == ["one"])


async def executors(folder: Path) -> None:
    model = importlib.import_module("verification_models").Where
    texts = [f'{{"id": {number}}}' for number in range(8)]
    with concurrent.futures.ThreadPoolExecutor(2) as own:
        for executor in ("auto", "inline", "thread", "process", own):
            summary = await parser(*texts, model=model, executor=executor, parallel=2).execute()
            processes = {result.data.process for result in summary.results if result.success}
            here = executor != "process"
            name = executor if isinstance(executor, str) else type(executor).__name__
            check(f"executor {name}", summary.successful == 8 and (processes == {os.getpid()}) is here, processes)

    class Local(BaseModel):
        id: int

    error = await error_of(parser("{}", model=Local, executor="process").execute())
    check("a model that processes can't import is told", isinstance(error, ztf.ConfigError), error)


async def limits(folder: Path) -> None:
    gate = Gate()
    ztf.register_format(gate)
    OPTIONS.update(("throttle_ms", "max_memory_mb"))
    batch = ztf.create_batch(str, throttle_ms=20, parallel=4)
    for number in range(4):
        batch.add(number, str(number), "gate")
    began = time.monotonic()
    await batch.execute()
    seconds = time.monotonic() - began
    check("throttle_ms keeps starts apart", seconds >= 0.06, f"{seconds:.3f} s for 4 starts 20 ms apart")
    batch = ztf.create_batch(str, max_memory_mb=0.001, parallel=4)
    for number in range(10):
        batch.add(number, str(number), "gate")
    gate.most = 0
    summary = await batch.execute()
    check("max_memory_mb holds items back, but one", gate.most == 1 and summary.successful == 10, gate.most)


async def provenance(folder: Path) -> None:
    summary = await parser(ADA, BOB, include_provenance=True).execute()
    one, whole = summary.results[0].provenance or {}, summary.batch_provenance or {}
    names = {"timestamp", "source_format", "target_format", "adapter", "version", "schema_hash"}
    check("each item says where it comes from", set(one) == names, one)
    names = {"batch_id", "timestamp", "operation", "total_items", "successful_items", "failed_items", "parallelism"}
    names |= {"processing_time", "formats", "schema_hash", "version"}
    check("so does the batch", set(whole) == names and whole["failed_items"] == 1, whole)
    other = await parser("1", model=int, include_provenance=True).execute()
    check("another schema has another hash", (other.batch_provenance or {})["schema_hash"] != whole["schema_hash"])
    check("without the option there is none", (await parser(ADA).execute()).batch_provenance is None)


async def reuse(folder: Path) -> None:
    batch = parser(ADA, parallel=2)
    await batch.execute()
    batch.reset()
    check(
        "reset forgets items and results",
        batch.items == () and batch.completed_count == 0 and not batch.get_successful(),
    )
    summary = await batch.execute()
    check("an empty batch ends", (summary.total, summary.successful, summary.failed) == (0, 0, 0))
    summary = await batch.add("new", ADA, "json").execute()
    check("a batch can be used again", summary.successful == 1 and batch.options.parallel == 2)


async def retries(folder: Path) -> None:
    class Flaky:
        name = "flaky"
        calls = 0

        def parse(self, data: str, **options: Any) -> str:
            Flaky.calls += 1
            if data == "never" or Flaky.calls < 6:
                raise ConnectionError("not now")
            return data

    ztf.register_format(Flaky())
    batch = ztf.create_batch(str).add("good", '"g"', "json").add("soon", "soon", "flaky").add("never", "never", "flaky")
    first = await batch.execute()
    last = await ztf.retry_batch(batch, batch.get_failed(), max_retries=3, retry_delay=0.01, backoff=1.5)
    outcome = {result.id: result.success for result in last.results}
    check("only what failed is tried again", first.failed == 2 and outcome == {"soon": True, "never": False}, outcome)
    check("the batch has the last state", [result.id for result in batch.get_failed()] == ["never"])


async def detection(folder: Path) -> None:
    for name, content, expected in (
        ("data.json", None, "json"), ("config.yml", None, "yaml"), ("data.toml", None, "toml"),
        ("x.csv.gz", None, "csv"),
        ("config.ini", None, "ini"), ("settings.env", None, "env"), ("x.parquet", None, "parquet"),
        ("unknown.txt", '{"key": "value"}', "json"), ("unknown.txt", '{"a": 1}\n{"a": 2}\n', "ndjson"),
        ("unknown.txt", '<?xml version="1.0"?><root/>', "xml"), ("wrong.csv", b"PAR1....PAR1", "parquet"),
        ("unknown.xyz", None, None), ("unknown.txt", "just some words", None),
    ):  # fmt: skip
        found = ztf.detect_format(name, content)
        check(f"detect_format({name!r}{'' if content is None else ', …'})", found == expected, found)


async def streams(folder: Path) -> None:
    read = most = done = 0

    def endless() -> Iterator[tuple[int, str, str]]:
        nonlocal read
        for read in range(1, 100_001):
            yield read, ADA, "json"

    async for result in ztf.create_batch_parser(User).stream(endless()):
        done += result.success
        most = max(most, read - done)
    check("a stream of 100 000 items", done == 100_000)
    check("never more than a window of them is held", most < 50_000, most)

    async def conversions() -> AsyncIterator[tuple[str, str, str, str]]:
        yield "a", ADA, "json", "yaml"

    texts = [result.data async for result in ztf.create_batch_converter(User).stream(conversions())]
    check("an async iterable, of conversions", texts == ["name: Ada\nage: 36\n"], texts)


async def directories(folder: Path) -> None:
    for name, text in {
        "a/x.json": ADA,
        "a/b/y.yaml": "name: Eve\nage: 1\n",
        "bad.json": BOB,
        ".hidden.json": "?",
    }.items():
        (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "in" / name).write_text(text)
    summary = await ztf.process_directory(User, folder / "in", output_format="toml", output_dir=folder / "out")
    outcome = {result.id: result.success for result in summary.results}
    check("every file is an item", outcome == {"a/b/y.yaml": True, "a/x.json": True, "bad.json": False}, outcome)
    written = sorted(path.relative_to(folder / "out").as_posix() for path in (folder / "out").rglob("*.*"))
    check("outputs are in the same tree", written == ["a/b/y.toml", "a/x.toml"], written)
    parsed = await ztf.process_directory(User, folder / "in", pattern="**/*.yaml", input_format="yaml")
    check("without an output format values are given", parsed.results[0].data == User(name="Eve", age=1))
    (folder / "user.py").write_text(
        "from pydantic import BaseModel\n\n\nclass User(BaseModel):\n    name: str\n    age: int\n"
    )
    command = ["batch", "in", "--schema", "user.py:User", "--to", "json", "--out", "cli", "--parallel", "2"]
    code, _ = await ztf_command(folder, *command)
    check("ztf batch does it from the shell", code == 0 and (folder / "cli/a/b/y.json").exists(), command)


# --- the scheduler


async def order(folder: Path) -> None:
    log: list[str] = []
    scheduler = ztf.create_scheduler(max_concurrent=1)
    for name in ("LOW", "NORMAL", "HIGH", "CRITICAL", "NORMAL"):
        scheduler.schedule(Work(log, f"{name} {len(scheduler.tasks)}"), ztf.Priority[name])
    await scheduler.wait_for_all()
    check("urgent ones first, then in order", log == ["CRITICAL 3", "HIGH 2", "NORMAL 1", "NORMAL 4", "LOW 0"], log)

    log.clear()
    scheduler = ztf.create_scheduler(max_concurrent=1, priority_boost_interval=0.01)
    scheduler.pause()
    scheduler.schedule(Work(log, "old and LOW"), ztf.Priority.LOW)
    await asyncio.sleep(0.06)
    scheduler.schedule(Work(log, "new and NORMAL"))
    scheduler.resume()
    await scheduler.wait_for_all()
    check("waiting adds to priority", log[0] == "old and LOW", log)

    log.clear()
    by_size = ztf.create_scheduler(
        max_concurrent=1, auto_prioritize=False, priority_function=lambda task: -task.metadata["size"]
    )
    for size in (3, 1, 2):
        by_size.schedule(Work(log, str(size)), metadata={"size": size})
    await by_size.wait_for_all()
    check("a function gives priorities", log == ["1", "2", "3"], log)


async def scheduler_limits(folder: Path) -> None:
    log: list[str] = []
    scheduler = ztf.create_scheduler(max_concurrent=2, max_queue_size=3)
    works = [Work(log, name, waits=True) for name in "abc"]
    ids = scheduler.schedule_many(works, id_prefix="many")
    check("schedule_many names tasks", ids == ["many-0", "many-1", "many-2"], ids)
    error = refusal_of(lambda: scheduler.schedule(Work(log, "d")))
    check("a full queue refuses", isinstance(error, ztf.QueueFullError), error)
    await turns()
    check("no more than max_concurrent run", log == ["a", "b"] and len(scheduler.running) == 2, log)
    check("the queue tells what waits", [task.id for task in scheduler.queue] == ["many-2"])
    stats = scheduler.get_resource_stats()
    check("statistics", (stats.active_tasks, stats.queued_tasks) == (2, 1) and stats.memory_usage_mb > 1, stats)
    for work in works:
        work.may_end.set()
    await scheduler.shutdown()

    log.clear()
    scheduler = ztf.create_scheduler(max_concurrent=3, max_memory_mb=1)
    works = [Work(log, name, waits=True) for name in "abc"]
    scheduler.schedule_many(works)
    await turns()
    check("a memory cap lets one run at a time", log == ["a"], log)
    await scheduler.shutdown(graceful=False)


async def steering(folder: Path) -> None:
    log: list[str] = []
    scheduler = ztf.create_scheduler(max_concurrent=1)
    for event in (
        "task_scheduled", "task_started", "task_completed", "task_failed", "task_cancelled", "paused", "resumed",
        "shutdown",
    ):  # fmt: skip
        scheduler.on(event, lambda event=event: EVENTS.add(event))
    unwanted: list[Any] = []
    scheduler.on("task_started", unwanted.append).off("task_started", unwanted.append)
    running = Work(log, "running", waits=True)
    first = scheduler.schedule(running, id="first")
    await turns()
    scheduler.pause()
    second, third = scheduler.schedule_many([Work(log, "second"), Work(log, "third", error=OSError("broken"))])
    fourth = scheduler.schedule(Work(log, "fourth"))
    running.may_end.set()
    await turns()
    check("paused, nothing starts", scheduler.paused and log == ["running"], log)
    check("what waits can be cancelled", scheduler.cancel(fourth) and not scheduler.cancel(fourth))
    scheduler.resume()
    check("wait_for gives the result", await scheduler.wait_for(first) == "running")
    check("wait_for raises what the work raised", isinstance(await error_of(scheduler.wait_for(third)), OSError))
    error = await error_of(scheduler.wait_for(fourth))
    check("wait_for a cancelled task raises TaskCancelledError", isinstance(error, ztf.TaskCancelledError), error)
    error = await error_of(scheduler.wait_for("nobody"))
    check("wait_for an unknown task raises KeyError", isinstance(error, KeyError), error)
    endless = scheduler.schedule(Work(log, "endless", waits=True))
    await turns()
    check(
        "what runs can be cancelled if asked to",
        not scheduler.cancel(endless) and scheduler.cancel(endless, running=True),
    )
    await scheduler.wait_for_all()
    task = scheduler.get_task(second)
    check("a task tells what became of it", task is not None and task.status == "completed" and task.completed_at, task)
    check("a handler that was taken away is not called", unwanted == [])
    check("ended tasks are kept", len(scheduler.tasks) == 5)
    check(
        "until they are cleared", scheduler.clear_completed(older_than=3600) == 0 and scheduler.clear_completed() == 5
    )
    await scheduler.shutdown()
    check(
        "after a shutdown nothing is taken", isinstance(refusal_of(lambda: scheduler.schedule(running)), RuntimeError)
    )


async def endings(folder: Path) -> None:
    log: list[str] = []
    scheduler = ztf.create_scheduler(max_concurrent=1)
    scheduler.schedule_many([Work(log, "a"), Work(log, "b")])
    await scheduler.shutdown(graceful=True)
    check("a graceful shutdown does what was scheduled", log == ["a", "b"], log)
    scheduler = ztf.create_scheduler(max_concurrent=1)
    ids = scheduler.schedule_many([Work(log, "c", waits=True), Work(log, "d")])
    await turns()
    await scheduler.shutdown(graceful=False)
    tasks = [scheduler.get_task(id) for id in ids]
    check("a forced one cancels what runs and what waits", all(task and task.status == "cancelled" for task in tasks))
    async with ztf.create_scheduler() as scheduler:
        scheduler.schedule(Work(log, "e"))
    check("a block ends its scheduler", log[-1] == "e")
    check("no task is left behind", len(asyncio.all_tasks()) == 1, len(asyncio.all_tasks()))


async def batches_and_pipelines(folder: Path) -> None:
    (folder / "users.ndjson").write_text(f"{ADA}\n{BOB}\n")
    pipeline = ztf.Pipeline(source="users.ndjson", validate=User, sink="users.csv", folder=folder)
    async with ztf.create_scheduler() as scheduler:
        run = scheduler.schedule(pipeline, ztf.Priority.HIGH)
        batch = scheduler.schedule(parser(ADA))
        report, summary = await scheduler.wait_for(run), await scheduler.wait_for(batch)
    check("pipelines and batches are work", (report.counts["written"], summary.successful) == (1, 1), report.counts)
    for name in ("a", "b"):
        (folder / f"{name}.yaml").write_text(f"source: users.ndjson\nsink: {name}.csv\n")
    command = ["run", "a.yaml", "b.yaml", "--max-concurrent", "2", "--priority", "b.yaml=HIGH", "--progress", "none"]
    code, said = await ztf_command(folder, *command)
    check("so are the pipeline files of one command", code == 0 and (folder / "b.csv").exists(), command)
    print("\n".join(f"       {line}" for line in said.splitlines()[-2:]))


async def pools(folder: Path) -> None:
    made: list[object] = []
    destroyed: list[object] = []
    errors = [OSError("no connection")]

    async def create() -> object:
        if errors:
            raise errors.pop()
        made.append(object())
        return made[-1]

    pool = ztf.ResourcePool(max_resources=2, create_resource=create, destroy_resource=destroyed.append)
    check("an error in making one goes to who asked", isinstance(await error_of(pool.acquire()), OSError))
    first, second = await pool.acquire(), await pool.acquire()
    check("and costs no place", (pool.in_use, pool.available, len(made)) == (2, 0, 2))
    served: list[str] = []

    async def user(name: str) -> None:
        async with pool.resource():
            served.append(name)

    users = [asyncio.create_task(user(name)) for name in "abc"]
    await turns()
    check("no more than the limit", served == [])
    users[0].cancel()
    pool.release(first)
    await asyncio.wait(users)
    check("waiters are served in order, who gave up is passed over", served == ["b", "c"], served)
    check("resources are used again", len(made) == 2 and pool.available == 1)
    await pool.discard(second)
    check("what broke is thrown away", destroyed == [second] and pool.in_use == 0)
    await pool.destroy()
    check("all are destroyed", set(destroyed) == set(made))
    check("then nobody gets one", isinstance(await error_of(pool.acquire()), RuntimeError))


# --- all of it

CLI = "from ztf_flow.cli.main import main; main()"

PARTS = (
    parse_format_convert, results_and_errors, events_and_callbacks, window, executors, limits, provenance, reuse,
    retries, detection, streams, directories, order, scheduler_limits, steering, endings, batches_and_pipelines, pools,
)  # fmt: skip

FUNCTIONS = (
    ztf.create_batch, ztf.create_batch_parser, ztf.create_batch_formatter, ztf.create_batch_converter,
    ztf.detect_format, ztf.retry_batch, ztf.process_directory, ztf.create_scheduler,
)  # fmt: skip


def public_code() -> dict[str, object]:
    """The code of every public function, method and property of the batch API, by name."""
    found: dict[str, object] = {function.__name__: inspect.unwrap(function).__code__ for function in FUNCTIONS}
    for kind in (ztf.BatchProcessor, ztf.BatchScheduler, ztf.ResourcePool):
        for name, member in vars(kind).items():
            function = member.fget if isinstance(member, property) else member
            if not name.startswith("_") and inspect.isroutine(function) and name not in INTERNAL:
                found[f"{kind.__name__}.{name}"] = inspect.unwrap(function).__code__
    return found


INTERNAL = {"execute_again"}
"""What retry_batch calls."""

ALL_EVENTS = {
    "start", "progress", "item_complete", "complete", "task_scheduled", "task_started", "task_completed", "task_failed",
    "task_cancelled", "paused", "resumed", "shutdown",
}  # fmt: skip


def note(frame: Any, event: str, argument: Any) -> None:
    """A profiler that remembers what of ztf-flow was called."""
    if event == "call" and "ztf_flow" in frame.f_code.co_filename:
        CALLED.add(frame.f_code)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="ztf-verification-") as name:
        (Path(name) / "verification_models.py").write_text(MODULE)
        sys.path.insert(0, name)
        sys.setprofile(note)
        for part in PARTS:
            print(f"\n{part.__name__.replace('_', ' ')}")
            try:
                asyncio.run(part(Path(name)))
            except Exception:
                traceback.print_exc()
                check(f"{part.__name__} comes to its end", False)
        sys.setprofile(None)
        sys.path.remove(name)
    print("\ncoverage")
    unused = [name for name, code in public_code().items() if code not in CALLED]
    check(f"all of {len(public_code())} public functions, methods and properties were used", not unused, unused or "")
    options = {field.name for field in dataclasses.fields(BatchOptions)}
    check(f"all of {len(options)} options of batches were used", options <= OPTIONS, sorted(options - OPTIONS) or "")
    check(f"all of {len(ALL_EVENTS)} events came", EVENTS == ALL_EVENTS, sorted(ALL_EVENTS - EVENTS) or "")
    print(f"\n{checks} checks, {len(FAILED)} failed")
    for claim in FAILED:
        print(f"  {claim}")
    return 1 if FAILED else 0


if __name__ == "__main__":
    raise SystemExit(main())
