"""Typed output: the table of types, and no value that is altered on the way."""

from __future__ import annotations

import collections
import datetime as dt
import decimal
import enum
import io
import ipaddress
import pathlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, NotRequired

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AnyUrl, AwareDatetime, BaseModel, ByteSize, ConfigDict, Field, Json, NaiveDatetime, PlainSerializer

from pydantic import RootModel, SecretStr, computed_field, create_model, field_serializer, model_serializer  # isort: skip
from pydantic.dataclasses import dataclass
from typing_extensions import TypedDict

from ztf_flow.errors import ConfigError
from ztf_flow.records import RecordError
from ztf_flow.schema.arrow import ArrowPlan, arrow_plan, decide_datetimes, open_datetimes
from ztf_flow.schema.model import Schema, reference_schema

HERE = Path(__file__).parent
NAN = float("nan")


def schema(model: Any) -> Schema:
    return reference_schema(model, folder=HERE).load()


def plan(model: Any, *, datetimes: Any = None, by_alias: bool = False) -> ArrowPlan:
    return arrow_plan(schema(model), datetimes=datetimes or {}, by_alias=by_alias)


def convert(model: Any, values: list[Any], **options: Any) -> tuple[list[dict[str, Any]], dict[int, RecordError]]:
    batch, failures = plan(model, **options).convert(values)
    batch.validate(full=True)
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_batches([batch]), sink)
    assert pq.read_table(sink).to_pylist() == batch.to_pylist()
    return batch.to_pylist(), failures


def one(kind: Any, *values: Any) -> tuple[list[Any], list[int]]:
    """Unchecked values through a column of a type: what comes out, and which rows fail."""
    model: Any = create_model("One", x=(kind, ...))
    batch, failures = plan(model).convert([model.model_construct(x=value) for value in values])
    return batch.column(0).to_pylist(), sorted(failures)


class Colour(enum.Enum):
    red = "r"


class Level(enum.IntEnum):
    low = 1


class Mixed(enum.Enum):
    one = 1
    two = "two"


class Inner(BaseModel):
    x: int
    y: float | None = None


class Empty(BaseModel): ...


class Keeps(BaseModel):
    model_config = ConfigDict(extra="allow")


class Point(NamedTuple):
    x: int


INT_MAP: pa.DataType = pa.map_(pa.string(), pa.field("value", pa.int64(), False))  # type: ignore[call-overload]
INNER = pa.struct([pa.field("x", pa.int64(), False), pa.field("y", pa.float64())])


@pytest.mark.parametrize(
    ("kind", "arrow", "nullable"),
    [
        (bool, pa.bool_(), False),
        (str, pa.string(), False),
        (bytes, pa.binary(), False),
        (int, pa.int64(), False),
        (int | None, pa.int64(), True),
        (float, pa.float64(), False),
        (Decimal, pa.decimal128(38, 9), False),
        (Annotated[Decimal, Field(max_digits=12, decimal_places=2)], pa.decimal128(12, 2), False),
        (Annotated[Decimal, Field(max_digits=12)], pa.decimal128(38, 9), False),
        (Annotated[Decimal, Field(decimal_places=2)], pa.decimal128(38, 2), False),
        (Annotated[Decimal, Field(max_digits=50, decimal_places=3)], pa.decimal256(50, 3), False),
        (dt.date, pa.date32(), False),
        (dt.time, pa.time64("us"), False),
        (dt.datetime, pa.timestamp("us"), False),
        (NaiveDatetime, pa.timestamp("us"), False),
        (AwareDatetime, pa.timestamp("us", "UTC"), False),
        (dt.timedelta, pa.duration("us"), False),
        (uuid.UUID, pa.string(), False),
        (AnyUrl, pa.string(), False),
        (pathlib.Path, pa.string(), False),
        (ipaddress.IPv4Address, pa.string(), False),
        (SecretStr, pa.string(), False),
        (Fraction, pa.string(), False),
        (Colour, pa.string(), False),
        (Level, pa.int64(), False),
        (Mixed, pa.string(), False),
        (Literal["a", "b"], pa.string(), False),
        (Literal["a", None], pa.string(), True),
        (Literal[1, 2], pa.int64(), False),
        (Literal[1, "a"], pa.string(), False),
        (ByteSize, pa.int64(), True),
        (list[int], pa.list_(pa.field("item", pa.int64(), False)), False),
        (list[int | None] | None, pa.list_(pa.int64()), True),
        (set[str], pa.list_(pa.field("item", pa.string(), False)), False),
        (tuple[int, ...], pa.list_(pa.field("item", pa.int64(), False)), False),
        (Sequence[int], pa.list_(pa.field("item", pa.int64(), False)), False),
        (collections.deque[int], pa.list_(pa.field("item", pa.int64(), False)), False),
        (tuple[int, str], pa.string(), False),
        (Inner, INNER, False),
        (Inner | None, INNER, True),
        (list[Inner], pa.list_(pa.field("item", INNER, False)), False),
        (RootModel[Inner], INNER, False),
        (RootModel[int | None], pa.int64(), True),
        (dict[str, int], INT_MAP, False),
        (Mapping[str, int | None], pa.map_(pa.string(), pa.int64()), False),
        (dict[Colour, int], INT_MAP, False),
        (dict[int, str], pa.string(), False),
        (int | str, pa.string(), False),
        (Any, pa.string(), True),
        (Json, pa.string(), True),
        (Json[int], pa.int64(), False),
        (Empty, pa.string(), False),
        (Keeps, pa.string(), False),
        (Point, pa.string(), False),
        (Annotated[int, PlainSerializer(str, return_type=str)], pa.string(), True),
        (Annotated[int, PlainSerializer(lambda value: [value])], pa.string(), True),
    ],
    ids=str,
)
def test_the_table_of_types(kind: Any, arrow: pa.DataType, nullable: bool) -> None:
    """Each type has the column that the table says, and is nullable if it takes None."""
    model: Any = create_model("One", x=(kind, ...))
    assert plan(model).schema == pa.schema([pa.field("x", arrow, nullable)])


finite = st.floats(allow_nan=False)
moments = st.datetimes(min_value=dt.datetime(1, 1, 2), max_value=dt.datetime(9999, 12, 30))
micros = dt.timedelta(microseconds=1)
SAME: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    float: finite,
    str: st.text(),
    bytes: st.binary(),
    dt.date: st.dates(),
    dt.time: st.times(),
    NaiveDatetime: moments,
    AwareDatetime: st.datetimes(
        min_value=dt.datetime(1, 1, 2),
        max_value=dt.datetime(9999, 12, 30),
        timezones=st.integers(-86_399, 86_399).map(lambda seconds: dt.timezone(dt.timedelta(seconds=seconds))),
    ),
    dt.timedelta: st.integers(-(2**62), 2**62).map(lambda number: number * micros),
    Annotated[Decimal, Field(max_digits=12, decimal_places=2)]: st.decimals(-(10**9), 10**9, places=2),
}


@st.composite
def records(draw: st.DrawFn) -> tuple[Any, list[dict[str, Any]]]:
    """A model of plain, optional, list, map and struct fields, and rows for it."""
    fields: dict[str, Any] = {}
    values: dict[str, st.SearchStrategy[Any]] = {}
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(list(SAME)))
        value = SAME[kind]
        match draw(st.integers(0, 4)):
            case 1:
                kind, value = kind | None, st.none() | value
            case 2:
                kind, value = list[kind | None], st.lists(st.none() | value, max_size=3)  # type: ignore[valid-type]
            case 3:
                kind, value = dict[str, kind] | None, st.none() | st.dictionaries(st.text(), value, max_size=3)  # type: ignore[valid-type]
            case 4:
                inner: Any = create_model(f"Inner{number}", i=(kind, ...), o=(kind | None, None))
                value = st.fixed_dictionaries({"i": value, "o": st.none() | value})
                kind, value = inner | None, st.none() | value
        fields[f"f{number}"], values[f"f{number}"] = (kind, ...), value
    rows = draw(st.lists(st.fixed_dictionaries(values), max_size=5))
    return create_model("Row", **fields), rows


def unmapped(value: Any, like: Any) -> Any:
    """Arrow gives maps as lists of pairs; `like` is the value that went in."""
    if isinstance(value, list) and isinstance(like, dict):
        return dict(value)
    return value


@given(records())
@settings(max_examples=150, deadline=None)
def test_what_goes_in_comes_out(made: tuple[Any, list[dict[str, Any]]]) -> None:
    """Rows of any model come back from Arrow and Parquet as they were."""
    model, rows = made
    found, failures = convert(model, [model.model_construct(**model(**row).__dict__) for row in rows])
    assert not failures
    assert [
        {key: unmapped(value, row[key]) for key, value in back.items()} for back, row in zip(found, rows, strict=True)
    ] == rows


AWARE = dt.datetime(2024, 1, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
NAIVE = dt.datetime(2024, 1, 1, 12)


class NoOffset(dt.tzinfo):
    """A zone that knows no offset: what has it is naive."""

    def utcoffset(self, moment: dt.datetime | None) -> None:
        return None

    def dst(self, moment: dt.datetime | None) -> None:
        return None

    def tzname(self, moment: dt.datetime | None) -> str:
        return "?"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, 2**63),
        (int, -(2**63) - 1),
        (int, True),
        (int, 1.0),
        (int | None, "1"),
        (float, 2**53 + 1),
        (float, 10**400),
        (float, "1"),
        (float, True),
        (bool, 1),
        (str, 1),
        (str, b"x"),
        (str, "\ud800"),
        (bytes, "x"),
        (bytes, 5),
        (dt.date, NAIVE),
        (dt.date, "2024-01-01"),
        (dt.time, dt.time(1, tzinfo=dt.UTC)),
        (NaiveDatetime, AWARE),
        (NaiveDatetime, dt.date(2024, 1, 1)),
        (AwareDatetime, NAIVE),
        (AwareDatetime, NAIVE.replace(tzinfo=NoOffset())),
        (AwareDatetime, dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=5)))),
        (AwareDatetime, dt.datetime(9999, 12, 31, 23, tzinfo=dt.timezone(dt.timedelta(hours=-5)))),
        (dt.timedelta, dt.timedelta.max),
        (dt.timedelta, dt.timedelta.min),
        (dt.timedelta, 5),
        (Annotated[Decimal, Field(max_digits=12, decimal_places=2)], Decimal("1.239")),
        (Annotated[Decimal, Field(max_digits=12, decimal_places=2)], Decimal("10000000000")),
        (Decimal, Decimal("NaN")),
        (Decimal, Decimal("sNaN")),
        (Decimal, Decimal("Infinity")),
        (Decimal, Decimal("1E+40")),
        (Decimal, Decimal("1E+999999")),
        (Decimal, Decimal("1E-999999")),
        (Decimal, 1.5),
        (uuid.UUID, 5),
        (uuid.UUID, b"x" * 16),
        (Colour, 5),
        (Level, "low"),
        (Level, 2**70),
        (list[int], [1, 2**63]),
        (list[int], "12"),
        (list[int], [1, None]),
        (set[str], {"a", "\ud800"}),
        (dict[str, int], {"a": 2**63}),
        (dict[str, int], {"\ud800": 1}),
        (dict[str, int], [("a", 1)]),
        (Inner, Empty()),
        (Inner, {"x": 1}),
        (Inner, Inner.model_construct(x=2**63)),
        (Inner, Inner.model_construct(y=1)),  # type: ignore[call-arg]  # the point is what is missing
        (int | Inner, Inner(x=1, y=NAN)),
        (Any, [NAN]),
        (Any, {"a": "\ud800"}),
        (Any, object()),
        (int, None),
    ],
)
def test_what_does_not_fit_exactly_is_a_failure(kind: Any, value: Any) -> None:
    """A value that its column can't hold as it is fails; its neighbours don't."""
    good: Any = one(kind, value)
    assert good == ([], [0])
    if kind is int:
        assert one(kind, 1, value, 3) == ([1, 3], [1])


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (int, Level.low, 1),
        (float, 5, 5.0),
        (float, float("inf"), float("inf")),
        (str, Colour.red, "r"),
        (Colour, Colour.red, "r"),
        (Colour, "r", "r"),
        (Mixed, Mixed.two, '"two"'),
        (Decimal, 5, Decimal(5)),
        (Decimal, Decimal("0E+999"), Decimal(0)),
        (Decimal, Decimal("1E+5"), Decimal(100000)),
        (Decimal, Decimal("1." + "0" * 60), Decimal(1)),
        (Decimal, Decimal(10**29 - 1), Decimal(10**29 - 1)),
        (dt.date, dt.date.min, dt.date.min),
        (dt.date, dt.date.max, dt.date.max),
        (AwareDatetime, AWARE, AWARE),
        (NaiveDatetime, NAIVE.replace(tzinfo=NoOffset()), NAIVE),
        (uuid.UUID, uuid.UUID(int=2**128 - 1), "ffffffff-ffff-ffff-ffff-ffffffffffff"),
        (list[uuid.UUID], [uuid.UUID(int=0)], ["00000000-0000-0000-0000-000000000000"]),
        (AnyUrl, AnyUrl("http://a.example/b"), "http://a.example/b"),
        (pathlib.Path, Path("/a/b"), "/a/b"),
        (SecretStr, SecretStr("x"), "**********"),
        (tuple[int, str], (1, "a"), '[1,"a"]'),
        (Any, {"a": dt.date(2024, 1, 1)}, '{"a":"2024-01-01"}'),
        (Any, None, None),
        (Keeps, Keeps.model_validate({"a": 1}), '{"a":1}'),
        (RootModel[Inner], RootModel[Inner](Inner(x=1)), {"x": 1, "y": None}),
        (set[str], set("hgfedcba"), list("abcdefgh")),
        (set[int | None], {3, None, 1}, [1, 3, None]),
        (Annotated[int, PlainSerializer(str, return_type=str)], 5, "5"),
        (Annotated[int, PlainSerializer(lambda value: [value])], 5, "[5]"),
        (list[Annotated[int, PlainSerializer(str, return_type=str)]], [5], ["5"]),
    ],
    ids=str,
)
def test_what_fits_comes_out_equal(kind: Any, value: Any, expected: Any) -> None:
    """Odd values that their column holds exactly are there."""
    assert one(kind, value) == ([expected], [])
    assert one(kind | None, None, value, None) == ([None, expected, None], [])


@given(st.lists(st.uuids() | st.none(), max_size=8))
def test_uuids_are_canonical_text(values: list[uuid.UUID | None]) -> None:
    """UUIDs come out as Python prints them."""
    assert one(uuid.UUID | None, *values) == ([None if value is None else str(value) for value in values], [])


@given(st.lists(st.decimals(allow_nan=True, allow_infinity=True) | st.fractions().map(lambda f: Decimal(f.numerator))))
def test_decimals_are_exact_or_refused(values: list[Decimal]) -> None:
    """No decimal is rounded, and every one that fits is taken."""
    found, failed = one(Annotated[Decimal, Field(max_digits=12, decimal_places=2)], *values)
    with decimal.localcontext(prec=10_000):
        fits = [
            value.is_finite() and abs(value) < 10**10 and value * 100 == (value * 100).to_integral_value()
            for value in values
        ]
    assert found == [value for value, fit in zip(values, fits, strict=True) if fit]
    assert failed == [row for row, fit in enumerate(fits) if not fit]


@settings(deadline=None)
@given(
    st.sampled_from([(12, 2), (38, 9), (38, 38), (5, 0), (50, 3)]),
    st.lists(st.tuples(st.integers(-(10**45), 10**45), st.integers(-70, 70)), min_size=1, max_size=4),
)
def test_decimals_of_any_exponent_are_exact_or_refused(digits: tuple[int, int], parts: list[tuple[int, int]]) -> None:
    """Whatever the column's digits and the value's exponent: the same number comes out, or the row fails."""
    precision, scale = digits
    values = [Decimal(number).scaleb(exponent, decimal.Context(prec=60)) for number, exponent in parts]
    found, failed = one(Annotated[Decimal, Field(max_digits=precision, decimal_places=scale)], *values)
    with decimal.localcontext(prec=500):
        moved = [value.scaleb(scale) for value in values]
        fits = [value == value.to_integral_value() and abs(value) < 10**precision for value in moved]
    assert found == [value for value, fit in zip(values, fits, strict=True) if fit]
    assert failed == [row for row, fit in enumerate(fits) if not fit]


def test_a_tiny_decimal_is_no_zero() -> None:
    """pyarrow takes 5.9999999999999758145817422133375E-30 for 0.00."""
    tiny = Decimal("5.9999999999999758145817422133375E-30")
    assert one(Annotated[Decimal, Field(max_digits=12, decimal_places=2)], tiny) == ([], [0])
    assert one(list[Decimal], [tiny]) == ([], [0])


def test_a_failure_names_path_and_value() -> None:
    """The way to what doesn't fit goes through lists and structs, and the error can be written."""

    class Row(BaseModel):
        rows: list[dict[str, Inner]]

    row = Row(rows=[{}, {"k": Inner(x=2**70)}])
    (found, failures) = convert(Row, [row])
    assert not found
    assert failures[0] == RecordError(
        ("rows", 1, "k", "x"), "format_error", "the integer does not fit into 64 bits", str(2**70)
    )


def test_a_field_whose_default_is_none_is_nullable() -> None:
    """pydantic doesn't check defaults, and many models say `x: int = None`."""

    class Row(BaseModel):
        x: int = None  # type: ignore[assignment]
        y: float = 0

    assert convert(Row, [Row(), Row(x=1, y=2)]) == ([{"x": None, "y": 0.0}, {"x": 1, "y": 2.0}], {})


class Nested(BaseModel):
    secret: str = Field(exclude=True)
    a: int = Field(serialization_alias="A")
    b: int = 1

    @field_serializer("b")
    def serialise(self, value: int) -> str:
        return f"#{value}"

    @computed_field  # type: ignore[prop-decorator]
    @property
    def c(self) -> float:
        return 1 / self.a


class Outer(BaseModel):
    nested: Nested
    secret: str = Field("s", exclude=True)

    @computed_field(alias="D")  # type: ignore[prop-decorator]
    @property
    def d(self) -> int:
        return 12 // self.nested.a


def test_columns_are_what_pydantic_serialises() -> None:
    """Excluded fields stay out, computed ones and serialisers count, at every depth."""
    row = Outer(nested=Nested(secret="s", a=4))
    assert convert(Outer, [row]) == ([{"nested": {"a": 4, "b": "#1", "c": 0.25}, "d": 3}], {})
    assert convert(Outer, [row], by_alias=True)[0] == [{"nested": {"A": 4, "b": "#1", "c": 0.25}, "D": 3}]
    assert convert(Outer, [row])[0] == [row.model_dump(mode="json")]


def test_a_computed_field_that_raises_fails_its_row() -> None:
    """Exceptions of user code while formatting are failures of a record."""
    rows = [Outer(nested=Nested(secret="s", a=a)) for a in (1, 0, 2)]
    found, failures = convert(Outer, rows)
    assert [row["d"] for row in found] == [12, 6]
    assert list(failures) == [1]
    assert "ZeroDivisionError" in failures[1].message


def test_serialisers_give_their_declared_type_or_json() -> None:
    """A serialiser's return annotation is its column's type where JSON has it; else the column is JSON text."""

    class Row(BaseModel):
        a: int
        b: dt.datetime
        c: float

        @field_serializer("a")
        def serialise_a(self, value: int) -> float | None:
            if value == 2:
                raise RuntimeError("two")
            return value / 2 if value else None

        @field_serializer("b")
        def serialise_b(self, value: dt.datetime) -> dt.date:
            return value.date()

        @field_serializer("c")
        def serialise_c(self, value: float):  # type: ignore[no-untyped-def]  # the point is that nothing is declared
            return [value]

    assert plan(Row).schema.types == [pa.float64(), pa.string(), pa.string()]
    rows = [Row(a=a, b=NAIVE, c=c) for a, c in ((1, 1), (0, 1), (2, 1), (1, NAN))]
    found, failures = convert(Row, rows)
    assert found == [{"a": a, "b": '"2024-01-01"', "c": "[1.0]"} for a in (0.5, None)]
    assert sorted(failures) == [2, 3]


def test_fields_that_may_be_left_out_are_nullable_json() -> None:
    """A field with `exclude_if` is null where JSON leaves it out."""

    class Row(BaseModel):
        a: int = Field(exclude_if=lambda value: value == 0)

    assert convert(Row, [Row(a=1), Row(a=0)]) == ([{"a": "1"}, {"a": None}], {})


class Node(BaseModel):
    value: float
    nodes: list[Node] = []


def test_recursive_models_are_json_inside_themselves() -> None:
    """Arrow has no recursive types: the model inside itself is JSON text, and still refuses NaN."""
    tree = Node(value=1, nodes=[Node(value=2, nodes=[Node(value=3)])])
    bad = Node(value=1, nodes=[Node(value=NAN)])
    found, failures = convert(Node, [tree, bad])
    assert found == [{"value": 1.0, "nodes": ['{"value":2.0,"nodes":[{"value":3.0,"nodes":[]}]}']}]
    assert failures[1].path == ("nodes", 0, "value")


class Dict(TypedDict):
    a: int
    b: NotRequired[str]


@dataclass
class Data:
    a: int
    b: list[Dict]


def test_typed_dicts_and_dataclasses_are_records() -> None:
    """Their fields are columns; a key that need not be there is nullable."""
    assert convert(Dict, [{"a": 1}, {"a": 2, "b": "x"}]) == ([{"a": 1, "b": None}, {"a": 2, "b": "x"}], {})
    assert convert(Data, [Data(1, [{"a": 1}])]) == ([{"a": 1, "b": [{"a": 1, "b": None}]}], {})


def test_a_root_model_of_a_record_is_that_record() -> None:
    """The columns of `RootModel[Model]` are the model's."""
    model = RootModel[Inner]
    assert convert(model, [model(Inner(x=1))]) == ([{"x": 1, "y": None}], {})


class Twice(BaseModel):
    a: int = Field(serialization_alias="z")
    b: int = Field(serialization_alias="z")


class Own(BaseModel):
    a: int

    @model_serializer
    def serialise(self) -> dict[str, int]:
        return {"b": self.a}


class Reads(BaseModel):
    a: Iterable[int]


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        (int, "no fixed fields"),
        (list[Inner], "no fixed fields"),
        (dict[str, int], "no fixed fields"),
        (Inner | Empty, "no fixed fields"),
        (Inner | None, "no fixed fields"),
        (RootModel[list[int]], "no fixed fields"),
        (Empty, "has no fields"),
        (Keeps, "extra: allow"),
        (Own, "serialiser of its own"),
        (Twice, "two fields that are 'z'"),
        (Reads, "make it a list"),
    ],
)
def test_what_has_no_columns_is_a_configuration_error(model: Any, reason: str) -> None:
    """Schemas that no Arrow schema can be made of are refused before any data is read."""
    with pytest.raises(ConfigError, match=reason):
        plan(model, by_alias=True)


class Moments(BaseModel):
    plain: dt.datetime | None
    many: list[dict[str, dt.datetime]] = []
    chosen: NaiveDatetime = NAIVE


def test_plain_datetimes_are_decided_by_the_first_value() -> None:
    """Open paths are those of plain datetimes; the first value found decides, and without one it is naive."""
    found = schema(Moments)
    assert open_datetimes(found) == [("plain",), ("many", "*", "*")]
    rows = [Moments(plain=None, many=[{"k": AWARE}]), Moments(plain=NAIVE), Moments(plain=AWARE)]
    assert decide_datetimes(found, rows) == {("plain",): "naive", ("many", "*", "*"): "aware"}
    assert set(decide_datetimes(found, []).values()) == {"naive"}
    assert open_datetimes(schema(Inner)) == []


def test_the_other_kind_of_datetime_is_refused_with_a_hint() -> None:
    """What was decided holds; the other kind is told which types to choose from."""
    rows = [Moments(plain=AWARE), Moments(plain=NAIVE)]
    found, failures = convert(Moments, rows, datetimes=decide_datetimes(schema(Moments), rows))
    assert found[0]["plain"] == AWARE
    assert "NaiveDatetime or AwareDatetime" in failures[1].message
    assert "NaiveDatetime" not in one(NaiveDatetime, AWARE).__repr__()


def test_gathering_by_parts_gives_the_same_batch() -> None:
    """Values may be gathered a few at a time."""
    made, rows = plan(Inner), [Inner(x=x, y=None) for x in (1, 2**70, 3)]
    gathered = made.start()
    for row in rows:
        made.gather([row], gathered)
    assert made.build(gathered) == made.convert(rows)


def test_no_values_make_an_empty_batch() -> None:
    """A batch of no rows has the schema all the same."""
    batch, failures = plan(Outer).convert([])
    assert (batch.num_rows, batch.schema, failures) == (0, plan(Outer).schema, {})
