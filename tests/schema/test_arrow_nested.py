"""Nested columns: what goes in comes out at any depth, and one unfit value costs its own row only."""

from __future__ import annotations

import datetime as dt
import enum
import io
import ipaddress
import json
import math
import uuid
from collections import deque
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel, Field, NaiveDatetime, RootModel, ValidationError, create_model

from ztf_flow.schema.arrow import ArrowPlan, arrow_plan
from ztf_flow.schema.model import reference_schema

HERE = Path(__file__).parent
Kind = tuple[Any, st.SearchStrategy[Any], Callable[[Any], Any]]
"""A type, Python values for it, and what Arrow gives for one."""


class Letter(enum.StrEnum):
    a = "a"
    b = "b"


def same(value: Any) -> Any:
    return value


def json_text(value: Any) -> Any:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


text = st.text(max_size=4)
zones = st.integers(-86_399, 86_399).map(lambda seconds: dt.timezone(dt.timedelta(seconds=seconds)))
moments = st.datetimes(min_value=dt.datetime(1, 1, 3), max_value=dt.datetime(9999, 12, 29), timezones=zones)
anything = st.recursive(
    st.integers() | text | st.none(), lambda inner: st.lists(inner, max_size=2) | st.dictionaries(text, inner)
)
LEAVES: list[Kind] = [
    (bool, st.booleans(), same),
    (int, st.integers(-(2**63), 2**63 - 1), same),
    (float, st.floats(), same),
    (str, text, same),
    (bytes, st.binary(max_size=3), same),
    (dt.date, st.dates(), same),
    (dt.time, st.times(), same),
    (NaiveDatetime, st.datetimes(), same),
    (AwareDatetime, moments, lambda value: value.astimezone(dt.UTC)),
    (dt.timedelta, st.timedeltas(dt.timedelta(days=-(10**8)), dt.timedelta(days=10**8)), same),
    (uuid.UUID, st.uuids(), str),
    (Letter, st.sampled_from(Letter), str),
    (Literal[1, 2], st.sampled_from([1, 2]), same),
    (Annotated[Decimal, Field(max_digits=20, decimal_places=3)], st.decimals(-(10**16), 10**16, places=3), same),
    (ipaddress.IPv4Address, st.ip_addresses(v=4), str),
    (Any, anything, json_text),
]


@st.composite
def kinds(draw: st.DrawFn, depth: int = 0) -> Kind:
    """A type of any depth up to four."""
    choice = draw(st.integers(0, 9 if depth < 3 else 2))
    if choice < 3:
        return draw(st.sampled_from(LEAVES))
    kind, values, out = draw(kinds(depth + 1))
    match choice:
        case 3 | 4:
            optional: Any = kind | None
            return optional, st.none() | values, lambda v: None if v is None else out(v)
        case 5:
            return list[kind], st.lists(values, max_size=3), lambda v: list(map(out, v))  # type: ignore[valid-type]
        case 6:
            pairs = st.dictionaries(text, values, max_size=3)
            return dict[str, kind], pairs, lambda value: [(key, out(v)) for key, v in value.items()]  # type: ignore[valid-type]
        case 7:
            return tuple[kind, ...], st.lists(values, max_size=3).map(tuple), lambda v: list(map(out, v))  # type: ignore[valid-type]
        case 8:
            return RootModel[kind], values, out  # type: ignore[valid-type]
    other, others, out_other = draw(kinds(depth + 1))
    model = create_model("Inner", p=(kind, ...), q=(other, ...))
    rows = st.fixed_dictionaries({"p": values, "q": others})
    return model, rows, lambda value: {"p": out(value["p"]), "q": out_other(value["q"])}


def equal(one: Any, other: Any) -> bool:
    """Equality of types and values, in which NaN is NaN and zeros have signs."""
    if isinstance(one, float) and isinstance(other, float):
        return (one == other and math.copysign(1, one) == math.copysign(1, other)) or (one != one and other != other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(one[key], other[key]) for key in one)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(equal, one, other))
    return type(one) is type(other) and bool(one == other)


def plan_of(model: Any) -> ArrowPlan:
    return arrow_plan(reference_schema(model, folder=HERE).load(), datetimes={})


def through_parquet(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_batches([batch]), sink)
    return pq.read_table(sink).to_pylist()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_nested_values_come_out_as_they_went_in(data: st.DataObject) -> None:
    """Values of random nested types are in the batch, and in Parquet, as they were."""
    kind, values, out = data.draw(kinds())
    model: Any = create_model("Record", x=(kind, ...))
    records, expected = [], []
    for value in data.draw(st.lists(values, max_size=6)):
        try:
            records.append(model.model_validate({"x": value}))
        except ValidationError:  # a NaN where JSON is asked for, say
            continue
        expected.append({"x": out(value)})
    batch, failures = plan_of(model).convert(records)
    assert not failures
    batch.validate(full=True)
    assert equal(batch.to_pylist(), expected)
    assert equal(through_parquet(batch), expected)


ROOT: Any = RootModel[list[AwareDatetime]]


class Leaf(BaseModel):
    n: int
    d: Decimal | None = Field(None, max_digits=4, decimal_places=1)


class Tree(BaseModel):
    leaf: Leaf | None
    leaves: list[Leaf | None]
    texts: dict[str, str]
    rows: list[tuple[int, ...]]
    root: RootModel[list[AwareDatetime]] | None
    at: NaiveDatetime | None


numbers = st.sampled_from([0, 1, 2**63, True, None, "1", 1.0])
decimals = st.sampled_from([None, Decimal("1.5"), Decimal("1E+2"), Decimal("1.25"), Decimal("NaN"), Decimal("1E+9"), 1])
leaves = st.builds(Leaf.model_construct, n=numbers, d=decimals) | st.none() | st.sampled_from([Leaf(n=1), {"n": 1}, 5])
words = st.sampled_from(["", "a", "\ud800", None, 1])
times = st.sampled_from(
    [dt.datetime(2024, 1, 1), dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1))), None]
)
roots = st.none() | st.lists(times.map(lambda t: t and t.replace(tzinfo=t.tzinfo or dt.UTC)), max_size=2)
trees = st.builds(
    Tree.model_construct,
    leaf=leaves,
    leaves=st.lists(leaves, max_size=3) | st.none() | st.just("no") | st.lists(leaves, max_size=2).map(deque),
    texts=st.dictionaries(words, words, max_size=2) | st.just([]),
    rows=st.lists(st.lists(numbers, max_size=2).map(tuple) | st.lists(numbers, max_size=2), max_size=2),
    root=roots.map(lambda items: items if items is None else ROOT.model_construct(items)),
    at=times,
)
fine = st.just(Tree(leaf=Leaf(n=1), leaves=[None], texts={"a": "b"}, rows=[(1,)], root=None, at=None))


@settings(max_examples=250, deadline=None)
@given(st.lists(fine | trees, max_size=6))
def test_a_row_fares_as_it_would_alone(records: list[Any]) -> None:
    """Whether a row fits, why not, and what becomes of it doesn't depend on its neighbours."""
    plan = plan_of(Tree)
    alone = [plan.convert([record]) for record in records]
    batch, failures = plan.convert(records)
    assert failures == {row: failed[0] for row, (_, failed) in enumerate(alone) if failed}
    assert batch.to_pylist() == [row for one, failed in alone if not failed for row in one.to_pylist()]
    batch.validate(full=True)
    assert equal(through_parquet(batch), batch.to_pylist())
