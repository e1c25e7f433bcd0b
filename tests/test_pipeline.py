"""`Pipeline`, `run` and `arun`: keys and models, records without a sink, early exits, secrets kept."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
from contextlib import aclosing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from conftest import Write
from pydantic import BaseModel, TypeAdapter, computed_field, field_validator
from typing_extensions import TypedDict

import ztf_flow as ztf
from ztf_flow.config.model import LimitsConfig, RejectsConfig, SinkConfig, SourceConfig, ValidateConfig
from ztf_flow.ledger import OverBudget
from ztf_flow.pipeline.blocking import run_blocking

PROVENANCE = ["source", "version", "record", "line", "byte_start", "byte_end", "run"]


class Item(BaseModel):
    id: int
    day: date | None = None
    price: Decimal = Decimal("1.50")


class Moody(BaseModel):
    """Its computed field raises for 0."""

    id: int

    @computed_field  # type: ignore[prop-decorator]
    @property
    def inverse(self) -> float:
        return 1 / self.id


LINES = '{"id":1,"day":"2024-01-02"}\n{"id":"no"}\n\n{"id":\n{"id":"3","price":"2.5"}\n'


async def collect(pipeline: ztf.Pipeline, **options: Any) -> list[ztf.Record]:
    return [record async for record in pipeline.records(**options)]


async def nothing_is_left() -> bool:
    """Wait for tasks that are about to end; whether none remains, and no thread of a pool."""
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait_for(asyncio.gather(*others, return_exceptions=True), 30)
    while workers():
        await asyncio.to_thread(gc.collect)
    return True


def workers() -> list[str]:
    """The threads of pools that live."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("ztf-")]


async def test_records_are_dicts_of_typed_values_with_provenance(write: Write) -> None:
    """A record's data is a dict of typed values; its provenance has the columns' keys and exact coordinates."""
    path = write("items.ndjson", LINES)
    records = await collect(ztf.Pipeline(source=path, validate=Item))
    assert [record.data for record in records] == [
        {"id": 1, "day": date(2024, 1, 2), "price": Decimal("1.50")},
        {"id": 3, "day": None, "price": Decimal("2.5")},
    ]
    assert [list(record.provenance) for record in records] == [PROVENANCE] * 2
    last, raw = records[-1].provenance, path.read_bytes()
    assert (last["record"], last["line"]) == (4, 5)
    assert json.loads(raw[last["byte_start"] : last["byte_end"]]) == {"id": "3", "price": "2.5"}
    assert last["source"].endswith("items.ndjson")
    assert last["run"] == records[0].provenance["run"] != ""


async def test_records_as_models(write: Write) -> None:
    """With `as_model` a record's data is the validated value itself, of any type that TypeAdapter takes."""
    path = write("items.csv", "id,price\n1,2.25\n")
    assert [r.data for r in await collect(ztf.Pipeline(source=path, validate=Item), as_model=True)] == [
        Item(id=1, price=Decimal("2.25"))
    ]
    row = TypedDict("row", {"id": int, "price": str})  # noqa: UP013 - local on purpose
    for schema in (row, TypeAdapter(row), dict[str, str]):
        (found,) = await collect(ztf.Pipeline(source=path, validate=schema), as_model=True)
        assert found.data in ({"id": 1, "price": "2.25"}, {"id": "1", "price": "2.25"})


async def test_rejects_come_in_their_place(write: Write) -> None:
    """`on_reject`, plain or async, gets each reject as a quarantine line before the records behind it."""
    path = write("items.ndjson", LINES)
    seen: list[Any] = []

    async def on_reject(line: dict[str, Any]) -> None:
        await asyncio.sleep(0)
        seen.append(line)

    async for record in ztf.Pipeline(source=path, validate=Item).records(on_reject=on_reject):
        seen.append(record.provenance["record"])
    assert seen[0] == 1
    assert seen[3] == 4
    assert [(line["stage"], line["record"], line["line"]) for line in seen[1:3]] == [
        ("validate", 2, 2),
        ("parse", 3, 4),
    ]
    assert seen[1]["raw"] == '{"id":"no"}'
    assert seen[1]["errors"][0]["type"] == "int_parsing"


async def test_rejects_without_content(write: Write) -> None:
    """With `rejects.raw: false` no content of a record reaches `on_reject`."""
    path = write("items.ndjson", LINES)
    lines: list[dict[str, Any]] = []
    await collect(ztf.Pipeline(source=path, validate=Item, rejects={"raw": False}), on_reject=lines.append)
    assert [line["raw"] for line in lines] == [None, None]
    assert all(error["input"] is None and error["message"] == error["type"] for e in lines for error in e["errors"])


async def test_without_a_schema_nothing_is_guessed(write: Write) -> None:
    """Without `validate` text gives strings, null cells None, and JSON its own values."""
    cells = await collect(ztf.Pipeline(source=write("a.csv", "a,b\n1,\n")))
    values = await collect(ztf.Pipeline(source=write("a.json", "[1, [2], null]")))
    assert [record.data for record in cells] == [{"a": "1", "b": None}]
    assert [record.data for record in values] == [1, [2], None]


async def test_all_objects_in_order(write: Write) -> None:
    """Records of several objects and formats come in the order of the paths."""
    write("in/a.csv", "id\n1\n2\n")
    write("in/b.ndjson", '{"id":3}\n')
    write("in/c.json", '[{"id":4},{"id":5}]')
    path = write("in/d.parquet", b"")
    path.write_bytes(ztf.format_to(Item, "parquet", [Item(id=6)]))
    records = await collect(ztf.Pipeline(source=f"{path.parent}/*", validate=Item))
    assert [record.data["id"] for record in records] == [1, 2, 3, 4, 5, 6]


async def test_a_serialiser_that_raises_rejects_its_record(write: Write) -> None:
    """Where a record can't be made a dict it is a reject at stage format with its raw bytes; its neighbours live."""
    path = write("m.ndjson", '{"id":1}\n{"id":0}\n{"id":2}\n')
    lines: list[dict[str, Any]] = []
    pipeline = ztf.Pipeline(source=path, validate=Moody, rejects={"max": 1})
    records = await collect(pipeline, on_reject=lines.append)
    assert [(r.data["id"], r.provenance["record"]) for r in records] == [(1, 1), (2, 3)]
    assert [(line["stage"], line["record"], line["raw"]) for line in lines] == [("format", 2, '{"id":0}')]
    assert len(await collect(pipeline, as_model=True)) == 3


async def test_reject_policies_end_the_stream(write: Write) -> None:
    """`rejects.action: stop` ends at the first reject, `rejects.max` when there are more; what came before is given."""
    path = write("items.ndjson", LINES)
    seen: list[Any] = []

    async def stream(**rejects: Any) -> None:
        seen.clear()
        async for record in ztf.Pipeline(source=path, validate=Item, rejects=rejects).records():
            seen.append(record.data["id"])

    with pytest.raises(ztf.InvalidRecordError, match="record 2, line 2"):
        await stream(action="stop")
    assert seen == [1]
    with pytest.raises(OverBudget):
        await stream(max=1)
    with pytest.raises(OverBudget):
        await stream(max="10%")
    await stream(max=2)
    await stream(action="skip")
    assert seen == [1, 3]


async def test_a_source_that_matches_nothing(tmp_path: Path) -> None:
    """Nothing to read is an error as in a run, unless `source.on_empty` is ok."""
    with pytest.raises(ztf.FlowError, match="nothing matches"):
        await collect(ztf.Pipeline(source=f"{tmp_path}/*.csv"))
    assert await collect(ztf.Pipeline(source={"uri": f"{tmp_path}/*.csv", "on_empty": "ok"})) == []


async def test_an_object_that_cant_be_read(write: Write) -> None:
    """A bad object is a reject of stage read, or with `on_bad_file: stop` a ParseError."""
    path = write("bad.parquet", "no")
    lines: list[dict[str, Any]] = []
    assert await collect(ztf.Pipeline(source=path), on_reject=lines.append) == []
    assert [(line["stage"], line["record"]) for line in lines] == [("read", None)]
    with pytest.raises(ztf.ParseError):
        await collect(ztf.Pipeline(source={"uri": str(path), "on_bad_file": "stop"}))


COUNTED: list[int] = []


class Counted(BaseModel):
    id: int

    @field_validator("id")
    @classmethod
    def _count(cls, value: int) -> int:
        COUNTED.append(value)
        return value


@pytest.fixture
def many(write: Write) -> str:
    """A pattern for 100 objects of one record."""
    for number in range(100):
        write(f"in/{number:03}.ndjson", f'{{"id":{number}}}\n')
    COUNTED.clear()
    return str(write("in/.keep", "").parent) + "/*"


async def test_nothing_is_read_far_ahead_of_the_consumer(many: str) -> None:
    """While the consumer holds a record, no more than the graph's bound of frames has been judged."""
    pipeline = ztf.Pipeline(source=many, validate=Counted, limits={"workers": 2})
    async with aclosing(pipeline.records()) as records:
        await anext(records)
        for _ in range(50):
            await asyncio.to_thread(gc.collect, 0)
        assert len(COUNTED) <= 4 * 2 + 2
        assert len([record async for record in records]) == 99
    assert len(COUNTED) == 100


async def test_a_closed_stream_leaves_nothing(many: str) -> None:
    """After `aclose` no task and no thread of a pool is left, however far the stream was read."""
    for taken in (0, 1, 50):
        async with aclosing(ztf.Pipeline(source=many, validate=Counted).records()) as records:
            for _ in range(taken):
                await anext(records)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert workers() == []


async def test_a_stream_that_is_let_go_leaves_nothing(many: str) -> None:
    """A loop that is left by `break` lets the event loop close the stream: tasks and threads end by themselves."""
    async for _ in ztf.Pipeline(source=many, validate=Counted).records():
        break
    assert await nothing_is_left()


async def test_errors_of_the_consumer_are_its_own(many: str, write: Write) -> None:
    """What the loop's body or `on_reject` raises comes out as it is, and everything has ended."""
    with pytest.raises(ZeroDivisionError):
        async with aclosing(ztf.Pipeline(source=many, validate=Counted).records()) as records:
            async for _ in records:
                raise ZeroDivisionError

    def on_reject(_: Any) -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        await collect(ztf.Pipeline(source=write("x.ndjson", LINES), validate=Item), on_reject=on_reject)
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert workers() == []


async def test_a_cancelled_stream_leaves_nothing(many: str) -> None:
    """Cancelling the task that reads ends the stream with it."""
    begun = asyncio.Event()

    async def read() -> None:
        async with aclosing(ztf.Pipeline(source=many, validate=Counted).records()) as records:
            async for _ in records:
                begun.set()
                await asyncio.Event().wait()

    task = asyncio.create_task(read())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await nothing_is_left()


def test_keys_may_be_models_of_the_configuration(write: Write, tmp_path: Path) -> None:
    """Sections may be given as the models that the file's grammar is made of; only what was set in them counts."""
    path = write("items.csv", "id\n1\nx\n")
    pipeline = ztf.Pipeline(
        source=SourceConfig(uri=[str(path)], storage={"auto_mkdir": True}),
        sink=SinkConfig(uri="out.ndjson"),
        validate=ValidateConfig(schema_="json:JSONDecoder"),
        rejects=RejectsConfig(raw=False),
        limits=LimitsConfig(memory="64MiB", workers=1),
        folder=tmp_path,
    )
    assert pipeline.config.source.uri == [str(path)]
    assert pipeline.config.source.storage.reveal() == {"auto_mkdir": True}
    assert pipeline.config.limits.memory == 64 * 2**20
    assert pipeline.config.rejects.raw is False
    assert pipeline.config.sink.effective_mode == "overwrite"
    with pytest.raises(ztf.ConfigError, match="JSONDecoder"):
        pipeline.compile()


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"source": "a.csv", "sink": "b.csv", "limits": {"memroy": 1}}, "memory"),
        ({"source": ["a.csv"], "sink": "b.csv"}, "not available yet"),
        ({"source": "a.csv", "sink": "b.csv", "validate": {"mode": "strict"}}, "schema"),
        ({"source": "a.csv", "sink": "b.csv", "validate": "nowhere.py:Model"}, "no such file"),
        ({"source": "a.csv", "sink": "b.parquet", "validate": list[int]}, "no fixed fields"),
    ],
)
def test_a_pipeline_that_is_wrong_is_a_config_error(keys: dict[str, Any], told: str) -> None:
    """Problems of a pipeline made in Python are raised as ConfigError, at the latest when it is compiled."""
    with pytest.raises(ztf.ConfigError, match=told):
        ztf.Pipeline(**keys).compile()


def test_a_run_needs_a_sink(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline without a sink is for `records`: running it writes nowhere and says so."""
    monkeypatch.chdir(tmp_path)
    pipeline = ztf.Pipeline(source=write("a.csv", "a\n1\n"))
    with pytest.raises(ztf.ConfigError, match="needs a sink"):
        pipeline.run()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_trials(write: Write, tmp_path: Path) -> None:
    """A limit ends a run early, a dry run writes nothing, a limit on a dataset is refused."""
    path = write("a.csv", "a\n1\n2\n3\n")
    report = ztf.Pipeline(source=path, sink="out.csv", folder=tmp_path).run(limit=2)
    assert report.counts["written"] == 2
    assert (tmp_path / "out.csv").read_text() == "a\n1\n2\n"
    assert ztf.Pipeline(source=path, sink="dry.csv", folder=tmp_path).run(dry_run=True).counts["written"] == 3
    assert not (tmp_path / "dry.csv").exists()
    with pytest.raises(ztf.ConfigError, match="not on a dataset"):
        ztf.Pipeline(source=path, sink="ds/", format="csv", folder=tmp_path).run(limit=1)


def test_a_local_class_runs_in_threads(write: Write, tmp_path: Path) -> None:
    """A schema that exists in this process only is judged in its threads."""
    process = os.getpid()

    class Local(BaseModel):
        id: int

        @field_validator("id")
        @classmethod
        def _here(cls, value: int) -> int:
            assert os.getpid() == process
            return value

    report = ztf.Pipeline(
        source=write("a.csv", "id\n1\nx\n"), validate={"schema": Local, "mode": "lax"}, sink="o.ndjson", folder=tmp_path
    ).run(run_id="r", report=tmp_path / "report.json")
    assert (report.counts["written"], report.counts["quarantined"]) == (1, 1)
    assert json.loads((tmp_path / "report.json").read_text())["run_id"] == "r"
    assert (tmp_path / "o.ndjson").read_text() == '{"id":1}\n'


def test_a_script_needs_no_guard(write: Write, tmp_path: Path) -> None:
    """A script with its model in `__main__` and no guard around `run` works: nothing executes it a second time."""
    write("a.csv", "id\n1\n")
    write("p.yaml", "source: a.csv\nsink: from_yaml.ndjson\n")
    script = """
        import ztf_flow as ztf
        from pydantic import BaseModel
        print("executed")
        class Model(BaseModel):
            id: int
        assert ztf.Pipeline(source="a.csv", validate=Model, sink="o.ndjson").run().ok
        assert ztf.run("p.yaml").ok
    """
    write("script.py", textwrap.dedent(script))
    done = subprocess.run([sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("executed\n", "", 0)
    assert (tmp_path / "o.ndjson").read_text() == '{"id":1}\n'


YAML = """
vars: {name: a.csv, limit: 3}
source: ${var:name}
sink: out/${var:name}
rejects: {max: 0}
validate: {schema: {fields: {id: int}}}
"""


@pytest.mark.parametrize("blocking", [True, False])
async def test_run_works_where_a_loop_runs(write: Write, tmp_path: Path, blocking: bool) -> None:
    """`run` blocks in a thread of its own where an event loop runs already, `arun` uses that loop; progress is told."""
    write("b.csv", "id\n1\n2\n")
    path = write("p.yaml", YAML)
    told: list[ztf.Progress] = []
    if blocking:
        report = ztf.run(path, vars={"name": "b.csv", "limit": 4}, on_progress=told.append)
    else:
        report = await ztf.arun(path, vars={"name": "b.csv"}, on_progress=told.append)
    assert report.ok
    assert report.counts["written"] == 2
    assert told[-1].written == 2
    assert (tmp_path / "out/b.csv").exists()


def test_a_run_over_its_budget_returns(write: Write) -> None:
    """Too many rejects are no exception: the report says so and is not ok."""
    write("a.csv", "id\nx\n1\n")
    report = ztf.run(write("p.yaml", YAML))
    assert (report.status, report.ok, report.exit_code) == ("over_budget", False, 4)


async def test_a_failed_run_raises_with_its_report(write: Write) -> None:
    """A run that fails raises FlowError that carries the report."""
    path = write("p.yaml", YAML)
    for call in (ztf.Pipeline.from_yaml(path).execute(), ztf.arun(path)):
        with pytest.raises(ztf.FlowError, match="nothing matches") as caught:
            await call
        assert caught.value.report is not None
        assert caught.value.report.status == "failed"
    with pytest.raises(ztf.ConfigError):
        await ztf.arun(path, vars={"nmae": "x"})


SECRET = "hunter2hunter2"


async def test_errors_tell_no_secret(write: Write, tmp_path: Path) -> None:
    """No secret shows in what is raised, causes included, nor in the report."""
    source = {"uri": "s3://bucket/*.csv", "storage": {"key": "someone", "secret": SECRET, "nonsense_option": SECRET}}
    pipeline = ztf.Pipeline(source=source, sink=f"{tmp_path}/out.csv", limits={"retries": 0})
    assert SECRET not in repr(pipeline.config) + repr(pipeline.loaded)
    for attempt in (collect(pipeline), pipeline.arun()):
        with pytest.raises(ztf.FlowError) as caught:
            await attempt
        error: BaseException | None = caught.value
        shown = str(caught.value.report and caught.value.report.as_dict())
        while error is not None:
            shown += str(error) + repr(error)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        assert SECRET not in shown


def test_blocking_work_keeps_context_and_errors() -> None:
    """Work in a thread of its own sees the caller's context variables, and raises what it raised."""
    variable = contextvars.ContextVar[str]("variable", default="lost")

    async def work() -> str:
        if variable.get() == "fail":
            raise LookupError("its own")
        return variable.get()

    async def main() -> str:
        variable.set("kept")
        found = run_blocking(work())
        variable.set("fail")
        with pytest.raises(LookupError, match="its own"):
            run_blocking(work())
        return found

    assert asyncio.run(main()) == "kept"
    assert workers() == []


def test_ctrl_c_cancels_blocking_work() -> None:
    """A Ctrl-C while `run` blocks a running loop cancels the run, waits for its end and is raised."""
    ended = []

    async def work() -> None:
        try:
            os.kill(os.getpid(), signal.SIGINT)
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    async def main() -> None:
        run_blocking(work())

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    loop = asyncio.new_event_loop()
    try:
        with pytest.raises(KeyboardInterrupt):
            loop.run_until_complete(main())
    finally:
        loop.close()
        signal.signal(signal.SIGINT, before)
    assert ended == ["cancelled"]
    assert workers() == []
