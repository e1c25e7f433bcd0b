"""From accepted values to payloads: rows, failures and coordinates stay in step, with and without provenance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from ztf_flow.config.model import FormatConfig
from ztf_flow.errors import ConfigError
from ztf_flow.formats.registry import default_registry
from ztf_flow.output import (
    PROVENANCE_COLUMNS,
    ArrowOutput,
    Output,
    RowPlaces,
    provenance_batch,
    provenance_schema,
)
from ztf_flow.records import Coordinates, Cut, Frame, Layout, Origin, SourceObject
from ztf_flow.schema.arrow import arrow_plan
from ztf_flow.schema.model import Schema, reference_schema
from ztf_flow.schema.texts import TextRenderer
from ztf_flow.text_output import TextOutput

RUN = 'run "1"'
SOURCE = SourceObject("file:///a b.csv", "/a b.csv", 'v"1', 10, "a b.csv")


class Row(BaseModel):
    x: float
    note: str | None = None


def schema_of(model: Any) -> Schema:
    return reference_schema(model, folder=Path(__file__).parent).load()


def coordinates(count: int, *, binary: bool = False) -> Coordinates:
    record = np.arange(1, count + 1, dtype=np.int64)
    return Coordinates(record, *((None,) * 3 if binary else (record + 1, record * 10, record * 10 + 5)))


def places(values: list[Any], at: list[int] | None = None, *, member: str | None = None) -> RowPlaces:
    """Places of values that are records `at` of a batch of 100."""
    found = SourceObject(SOURCE.uri, SOURCE.path, SOURCE.version, 10, SOURCE.relative, member)
    frame = Frame(found, Layout("csv"), Cut(b"", 0, 0, 1, 1))
    count = len(values) if at is None else 100
    return RowPlaces(frame, Origin(lambda: coordinates(count)), count, at)


def text_output(format: str, model: Any = Row, *, run: str | None = None, **options: Any) -> TextOutput:
    schema = schema_of(model) if model is not None else None
    writer = default_registry.get(format)
    columns = schema.columns() if schema is not None and writer.rows == "plain" else None
    return TextOutput(TextRenderer(schema), writer, FormatConfig(type=format, **options), columns, run)


def arrow_output(*, run: str | None = None) -> ArrowOutput:
    return ArrowOutput(arrow_plan(schema_of(Row), datetimes={}), run)


def finish(output: Output, values: list[Any], where: RowPlaces, *, together: int = 64) -> tuple[Any, dict[int, str]]:
    rendering = output.start()
    for start in range(0, len(values), together):
        rendering.add(values[start : start + together])
    payload, failures, _ = rendering.finish(where)
    return payload, {row: error.message for row, error in failures.items()}


FATES = ("good", "nan", "bad", "gone")
UNCHECKED: Any = Row.model_construct
GOOD = [Row(x=1), Row(x=2.5, note="a"), Row(x=3, note="ü")]
NAN = Row(x=float("nan"))


def test_json_rows() -> None:
    """JSON payloads are the texts of the values that have one."""
    payload, failures = finish(text_output("ndjson"), [GOOD[0], NAN, GOOD[1]], places([1, 2, 3]))
    assert payload == b'{"x":1.0,"note":null}\n{"x":2.5,"note":"a"}\n'
    assert list(failures) == [1]


def test_delimited_rows() -> None:
    """Rows of cells come in the order of the columns; what has no cell fails at its own index."""

    class Loose(BaseModel):
        a: int
        b: Any

    values = [Loose(a=1, b=float("inf")), Loose(a=2, b=[1]), Loose(a=3, b="x"), Loose(a=4, b={}), Loose(a=5, b=None)]
    payload, failures = finish(text_output("csv", Loose), values, places(values), together=2)
    assert payload == b"3,x\n5,\n"
    assert sorted(failures) == [0, 1, 3]


def test_columns() -> None:
    """Arrow payloads are batches of the plan's schema without the rows that don't fit."""
    bad = UNCHECKED(x="no", note=None)
    payload, failures = finish(arrow_output(), [GOOD[0], bad, NAN], places([1, 2, 3]), together=1)
    assert payload.num_rows == 2
    assert payload.column("x").to_pylist()[0] == 1.0
    assert list(failures) == [1]


def test_provenance_in_json_is_an_object_at_the_end() -> None:
    """`_ztf` holds the keys without prefix; what a record looks like otherwise is left alone."""
    values = [{"a": '{"'}, {}, {"b": {"_ztf": 1}}]
    payload, failures = finish(text_output("ndjson", None, run=RUN), values, places(values, [4, 7, 9], member="m"))
    assert not failures
    rows = [json.loads(line) for line in payload.splitlines()]
    assert [{key: value for key, value in row.items() if key != "_ztf"} for row in rows] == values
    assert [list(row)[-1] for row in rows] == ["_ztf"] * 3
    assert rows[1]["_ztf"] == {
        "source": "file:///a b.csv!m", "version": 'v"1', "record": 8, "line": 9, "byte_start": 80, "byte_end": 85,
        "run": RUN,
    }  # fmt: skip


@pytest.mark.parametrize("value", [{"_ztf": 1}, {"a": 1, "_ztf": None}, [1], 1, None, "x"])
def test_what_has_no_place_for_provenance_is_refused(value: Any) -> None:
    """A record with a field `_ztf` of its own, or that is no object, can't carry it: it fails alone."""
    payload, failures = finish(text_output("ndjson", None, run=RUN), [{"a": 1}, value, {"a": 2}], places([1, 2, 3]))
    assert [json.loads(line)["_ztf"]["record"] for line in payload.splitlines()] == [1, 3]
    assert "sidecar" in failures[1]


def test_provenance_columns_of_a_taken_name() -> None:
    """A schema with a column of provenance is refused as a whole where names are fixed."""
    renderer, writer = TextRenderer(None), default_registry.get("csv")
    with pytest.raises(ConfigError, match="_ztf_line"):
        TextOutput(renderer, writer, FormatConfig(type="csv"), ("a", "_ztf_line"), RUN)
    TextOutput(renderer, writer, FormatConfig(type="csv"), ("a", "_ztf_line"), None)
    plan = arrow_plan(schema_of(Row), datetimes={})
    object.__setattr__(plan, "schema", pa.schema([pa.field("_ztf_source", pa.string())]))
    with pytest.raises(ConfigError, match="_ztf_source"):
        ArrowOutput(plan, RUN)


def test_provenance_of_binary_formats_is_null() -> None:
    """Coordinates that a format doesn't have are null in every kind of output."""
    values = GOOD[:1]
    frame = Frame(SOURCE, Layout("parquet"), Cut(b"", 0, 0, 1, None))
    where = RowPlaces(frame, Origin(lambda: coordinates(1, binary=True)), 1, None)
    payload, _ = finish(text_output("ndjson", run=RUN), values, where)
    said = json.loads(payload)["_ztf"]
    assert [said[key] for key in ("record", "line", "byte_start", "byte_end")] == [1, None, None, None]
    payload, _ = finish(text_output("csv", run=RUN), values, where)
    assert payload.decode().startswith('1.0,,file:///a b.csv,"v""1",1,,,,')
    payload, _ = finish(arrow_output(run=RUN), values, where)
    assert payload.select(["_ztf_record", "_ztf_line", "_ztf_byte_end"]).to_pylist() == [
        {"_ztf_record": 1, "_ztf_line": None, "_ztf_byte_end": None}
    ]


def test_the_sidecars_batch() -> None:
    """The batch of a sidecar has the seven columns, row for row."""
    batch = provenance_batch("u", "v", RUN, coordinates(2))
    assert batch.schema == provenance_schema()
    assert tuple(batch.schema.names) == PROVENANCE_COLUMNS
    assert batch.to_pylist()[1] == dict(zip(PROVENANCE_COLUMNS, ("u", "v", 2, 3, 20, 25, RUN), strict=True))
    assert provenance_batch("u", "v", RUN, coordinates(0)).num_rows == 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["good", "nan", "bad", "gone"]), max_size=12), st.integers(1, 5), st.sampled_from("jca")
)
def test_rows_and_coordinates_stay_in_step(fates: list[str], together: int, kind: str) -> None:
    """Whatever is rejected before or fails to format, each output row carries the coordinates of its own record."""
    at = [index for index, fate in enumerate(fates) if fate != "gone"]
    values: list[Any] = []
    for index in at:
        bad = UNCHECKED(x=object(), note=str(index)) if fates[index] == "bad" else None
        values.append(bad or Row(x=float("nan") if fates[index] == "nan" else 0.5, note=str(index)))
    where = RowPlaces(places([]).frame, Origin(lambda: coordinates(len(fates))), len(fates), at)
    output: Any = arrow_output(run=RUN) if kind == "a" else text_output({"j": "ndjson", "c": "csv"}[kind], run=RUN)
    payload, failures = finish(output, values, where, together=together)
    refused = ("bad",) if kind == "a" else ("bad", "nan")
    assert sorted(failures) == [row for row, index in enumerate(at) if fates[index] in refused]
    if kind == "j":
        rows = [json.loads(line) for line in payload.splitlines()]
        found = [(row["note"], row["_ztf"]["record"]) for row in rows]
    elif kind == "c":
        cells = [line.replace(b'"v""1"', b"v").split(b",") for line in payload.splitlines()]
        found = [(row[1].decode(), int(row[4])) for row in cells]
    else:
        found = [(row["note"], row["_ztf_record"]) for row in payload.to_pylist()]
    assert found == [(str(index), index + 1) for index in at if fates[index] not in refused]
