"""Rows of an Arrow source back into its own types."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from ztf_flow.schema.arrow import passthrough


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (pa.uint64(), 2**64 - 1),
        (pa.int8(), -128),
        (pa.float16(), 1.5),
        (pa.float32(), 0.5),
        (pa.float64(), float("nan")),
        (pa.date64(), dt.date(2024, 1, 1)),
        (pa.time32("ms"), dt.time(1, 2, 3, 4000)),
        (pa.timestamp("ms", "Europe/Berlin"), dt.datetime(2024, 1, 1, tzinfo=dt.UTC)),
        (pa.decimal256(50, 3), Decimal("1.500")),
        (pa.dictionary(pa.int8(), pa.string()), "a"),
        (pa.large_string(), "x"),
        (pa.string_view(), "x"),
        (pa.binary(3), b"abc"),
        (pa.large_list(pa.int8()), [1, None]),
        (pa.map_(pa.string(), pa.int32()), [("k", 1)]),
        (pa.struct([("a", pa.list_(pa.float64()))]), {"a": [float("nan")]}),
        (pa.null(), None),
    ],
    ids=str,
)
def test_rows_of_every_type_go_back_exactly(kind: pa.DataType, value: Any) -> None:
    """A batch turned into dicts and back is the same batch, nulls included."""
    schema = pa.schema([pa.field("x", kind)], metadata={"k": "v"})
    batch = pa.RecordBatch.from_pylist([{"x": value}, {"x": None}], schema=schema)
    back, failures = passthrough(schema).convert(batch.to_pylist())
    assert not failures
    assert back.schema.equals(schema, check_metadata=True)
    assert str(back.to_pylist()) == str(batch.to_pylist())


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (pa.int64(), "x"),
        (pa.int64(), 2**70),
        (pa.int8(), 1.5),
        (pa.int64(), 1.0),
        (pa.float32(), 0.1),
        (pa.timestamp("us"), dt.datetime(2024, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2)))),
        (pa.timestamp("us", "UTC"), dt.datetime(2024, 1, 1)),
        (pa.timestamp("s"), dt.datetime(2024, 1, 1, microsecond=1)),
        (pa.date32(), dt.datetime(2024, 1, 1, 5)),
        (pa.decimal128(12, 2), Decimal("1.239")),
        (pa.string(), "\ud800"),
        (pa.string(), b"x"),
        (pa.struct([("a", pa.int64())]), {"a": 1, "b": 2}),
    ],
    ids=str,
)
def test_what_a_type_does_not_hold_fails_its_row_only(kind: pa.DataType, value: Any) -> None:
    """A value that would be altered or lost is a failure, named by its column."""
    schema = pa.schema([pa.field("x", kind)])
    back, failures = passthrough(schema).convert([{"x": None}, {"x": value}, {}])
    assert back.to_pylist() == [{"x": None}, {"x": None}]
    assert [(row, error.path) for row, error in failures.items()] == [(1, ("x",))]


def test_keys_without_a_column_and_nulls_without_leave_are_failures() -> None:
    """No key is dropped, and a column that has no nulls gets none."""
    schema = pa.schema([pa.field("x", pa.int64(), nullable=False)])
    back, failures = passthrough(schema).convert([{"x": 1}, {"x": 1, "y": 2}, {"x": None}, {}, [1]])
    assert back.to_pylist() == [{"x": 1}]
    assert sorted(failures) == [1, 2, 3, 4]
