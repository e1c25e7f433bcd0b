"""Which fields of a schema can name folders."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import pyarrow as pa
import pytest
from pydantic import (
    AliasGenerator,
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    computed_field,
    field_serializer,
    model_serializer,
)
from pydantic.networks import AnyUrl
from typing_extensions import TypedDict

from ztf_flow.schema.model import reference_schema
from ztf_flow.schema.partitions import PartitionTexts, column_faults, partition_faults


class Colour(enum.Enum):
    RED = "red"


class Number(enum.IntEnum):
    ONE = 1


class Inner(BaseModel):
    x: int


class Record(BaseModel):
    text: str = "t"
    number: Annotated[int, Field(ge=0)] | None = 1
    real: float = 1.5
    truth: bool = True
    money: Decimal = Decimal("1.50")
    day: dt.date = dt.date(2024, 1, 31)
    moment: dt.datetime = dt.datetime(2024, 1, 31, 12)
    span: dt.timedelta = dt.timedelta(hours=1)
    identity: uuid.UUID = uuid.UUID(int=1)
    url: AnyUrl = AnyUrl("http://a.b/")
    colour: Colour = Colour.RED
    one: Number = Number.ONE
    choice: Literal["a", "b"] = "a"
    either: int | str = 1
    mixed: Literal[1, "1"] = 1
    anything: Any = None
    inner: Inner = Inner(x=1)
    items: list[int] = []
    table: dict[str, int] = {}
    data: bytes = b""
    hidden: str = Field("h", exclude=True)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def year(self) -> int:
        return self.day.year


PLAIN = {
    "text": "t", "number": 1, "real": 1.5, "truth": True, "money": "1.50", "day": "2024-01-31",
    "moment": "2024-01-31T12:00:00", "span": "PT1H", "identity": "00000000-0000-0000-0000-000000000001",
    "url": "http://a.b/", "colour": "red", "one": 1, "choice": "a", "year": 2024,
}  # fmt: skip


def faults(kind: Any, *names: str, by_alias: bool = False) -> list[tuple[int, str]]:
    schema = reference_schema(kind, folder=Path()).load()
    return [(fault.index, fault.code) for fault in partition_faults(schema, names, by_alias=by_alias)]


@pytest.mark.parametrize("name", PLAIN)
def test_fields_of_one_plain_value_can_name_folders(name: str) -> None:
    """Texts, numbers, booleans, times, enums; optional ones and computed ones too."""
    assert faults(Record, name) == []


@pytest.mark.parametrize("name", ["either", "mixed", "anything", "inner", "items", "table", "data"])
def test_fields_that_are_nested_or_of_several_types_can_not(name: str) -> None:
    """For 1 and "1" would share a folder."""
    assert faults(Record, "text", name) == [(1, "bad-value")]


@pytest.mark.parametrize("name", ["txt", "inner.x", "hidden", "Text"])
def test_fields_that_the_output_has_not_are_unknown(name: str) -> None:
    """Those inside of others, and those that are left out of the output, too."""
    assert faults(Record, name, "text") == [(0, "unknown-field")]


def test_every_fault_is_told() -> None:
    """With its place in the list."""
    assert faults(Record, "items", "text", "nothing") == [(0, "bad-value"), (2, "unknown-field")]


def test_some_field_must_be_left() -> None:
    """A file without columns holds nothing."""
    assert faults(Inner, "x") == [(0, "bad-value")]


class Own(BaseModel):
    a: int
    b: int

    @model_serializer
    def own(self) -> dict[str, int]:
        return {"a": 1}


@pytest.mark.parametrize("kind", [list[int], dict[str, int], int | Inner, Own])
def test_records_without_fixed_fields_have_none_that_name_folders(kind: Any) -> None:
    """Nor has what a serialiser of its own makes of a record."""
    assert faults(kind, "a") == [(0, "bad-value")]


class Aliased(BaseModel):
    model_config = ConfigDict(alias_generator=AliasGenerator(serialization_alias=str.upper))
    one: str
    two: str


def test_fields_go_by_their_names_in_the_output() -> None:
    """Which are aliases where the output has these."""
    assert faults(Aliased, "one") == [] == faults(Aliased, "ONE", by_alias=True)
    assert faults(Aliased, "ONE") == [(0, "unknown-field")] == faults(Aliased, "one", by_alias=True)


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")
    one: str


@dataclass
class Data:
    one: str
    two: int = 2


class Typed(TypedDict, total=False):
    one: str
    two: int


class Root(RootModel[Inner]):
    pass


@pytest.mark.parametrize(("kind", "name"), [(Open, "one"), (Data, "one"), (Typed, "one")])
def test_all_kinds_of_records_have_such_fields(kind: Any, name: str) -> None:
    """Dataclasses, typed dicts, models with extra keys."""
    assert faults(kind, name) == []


@pytest.mark.parametrize("by_alias", [False, True])
def test_the_values_of_records_are_those_of_json(by_alias: bool) -> None:
    """By the names of the output; a field that is not there is null."""

    def rows(kind: Any, values: list[Any], *names: str) -> Any:
        schema = reference_schema(kind, folder=Path()).load()
        return PartitionTexts(schema, names, by_alias=by_alias).rows(values)[0]

    assert rows(Record, [Record()], *PLAIN) == [tuple(PLAIN.values())]
    assert rows(Data, [Data("x")], "two", "one") == [(2, "x")]
    assert rows(Typed, [{"one": "x"}], "two") == [(None,)]
    assert rows(Aliased, [Aliased(one="x", two="y")], "TWO" if by_alias else "two") == [("y",)]


class Serialised(BaseModel):
    one: int
    two: int = 0

    @field_serializer("one")
    def doubled(self, value: int) -> int:
        if value < 0:
            raise ValueError("negative")
        return 2 * value


def test_a_serialiser_that_raises_is_the_record_s_failure() -> None:
    """The others have the values that it gives."""
    schema = reference_schema(Serialised, folder=Path()).load()
    assert faults(Serialised, "one") == []
    texts = PartitionTexts(schema, ["one"], by_alias=False)
    rows, failures = texts.rows([Serialised(one=1), Serialised(one=-1), Serialised(one=3)])
    assert rows == [(2,), (6,)] and list(failures) == [1]


def test_columns_of_typed_sources_are_judged_alike() -> None:
    """Where there is no schema."""
    columns = pa.schema([("a", pa.int64()), ("b", pa.list_(pa.int64())), ("c", pa.string()), ("d", pa.binary())])
    assert list(column_faults(columns, ["a", "c"])) == []
    assert len(list(column_faults(columns, ["b", "d", "x"]))) == 3
    assert len(list(column_faults(columns, ["a", "c", "b", "d"]))) == 3
    assert list(column_faults(pa.schema([("a", pa.int64())]), ["a"])) == ["no column is left for the files"]
