"""The vectorised path knows what it says it knows, and says why it doesn't know the rest.

That it equals the row path is shown in tests/differential; here it is that it is taken at all.
"""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any, Literal

import pyarrow as pa
import pytest
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PastDate,
    Tag,
    computed_field,
    create_model,
    field_validator,
    model_validator,
)

from ztf_flow.formats.registry import default_registry
from ztf_flow.kernel import Kernel, KernelSpec, OutputOptions, ParseOptions, asked_fields, make_arrow_plan
from ztf_flow.records import Block, Cut, Frame, Layout, SourceObject
from ztf_flow.schema.model import reference_schema
from ztf_flow.schema.vector.kinds import Refusal
from ztf_flow.vectorised import begin_block, vector_path

CSV = SimpleNamespace(
    delimiter=",", quote='"', escape=None, header=True, columns=None, null_values=["", "NA"], comment=None, skip_rows=0,
    newlines_in_values=True,
)  # fmt: skip


class Colour(enum.Enum):
    """A choice."""

    red = "red"
    green = "green"


def spec_of(model: Any, output: str = "ndjson", **changes: Any) -> KernelSpec:
    keys: dict[str, Any] = {
        "schema": reference_schema(model, folder=Path()),
        "mode": "lax",
        "parse": ParseOptions({"csv": CSV, "tsv": CSV}),
        "format": OutputOptions(output, None, 100_000, False, False, False, None),
    }
    return KernelSpec(**keys | changes)


def why_by_rows(spec: KernelSpec, schema: Any, format_name: str) -> str | None:
    """Why frames of a format are judged row by row, None when they are judged by columns."""
    try:
        asked_fields(spec, schema, format_name)
    except Refusal as reason:
        return str(reason)
    return None


def frame_of(text: bytes, format_name: str) -> Frame:
    """The one frame of an object."""
    layout = Layout(format_name)
    adapter: Any = default_registry.get(format_name)
    framer = adapter.framer(CSV if format_name == "csv" else None, layout, record_limit=2**20)
    cuts: list[Cut] = [*framer.feed(text), *framer.finish()]
    (cut,) = cuts
    return Frame(SourceObject("memory://a", "a", "v1", len(text), "a"), layout, cut)


def uncertain(model: Any, text: bytes, format_name: str, output: str = "ndjson", **changes: Any) -> list[int]:
    """The records of a text that pydantic has to look at."""
    spec = spec_of(model, output, **changes)
    assert spec.schema is not None
    schema = spec.schema.load()
    arrow = make_arrow_plan(spec, schema) if output == "parquet" else None
    begun = begin_block(vector_path(spec, schema, format_name, arrow), spec, frame_of(text, format_name))
    assert begun is not None, "the frame is judged row by row"
    rows: list[int] = begun.uncertain.rows.tolist()
    return rows


KNOWN: dict[str, tuple[Any, list[str], list[str]]] = {
    "str": (str, ["a", "é", "a b"], ['"a"', '"é"', '"a b"']),
    "length": (Annotated[str, Field(min_length=1, max_length=3)], ["a", "ééé"], ['"a"', '"ééé"']),
    "pattern": (Annotated[str, Field(pattern=r"^\d{2}-[a-z]+$")], ["12-ab"], ['"12-ab"']),
    "int": (int, ["0", "-1", "123456789012345678"], ["0", "-1", "123456789012345678"]),
    "bounds": (Annotated[int, Field(ge=0, lt=10, multiple_of=3)], ["0", "9"], ["0", "9"]),
    "float": (float, ["1.5", "-0.25", "3", "100000.0"], ["1.5", "-0.25", "3", "1e5"]),
    "bool": (bool, ["true", "False", "1", "no"], ["true", "false"]),
    "decimal": (Annotated[Decimal, Field(max_digits=9, decimal_places=2)], ["1.50", "-3"], ['"1.50"', "7", "0.25"]),
    "date": (dt.date, ["2024-02-29", "1999-12-31"], ['"2024-02-29"']),
    "time": (dt.time, ["23:59:59", "00:00:00.000001"], ['"23:59:59"']),
    "datetime": (
        dt.datetime,
        ["2024-01-01T00:00:00", "2024-01-01 23:59:59.5", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00+02:00"],
        ['"2024-01-01T00:00:00"', '"2024-01-01T00:00:00.250000Z"'],
    ),
    "bounded": (Annotated[dt.date, Field(ge=dt.date(1999, 1, 1))], ["2024-02-29"], ['"2024-02-29"']),
    "since": (
        Annotated[dt.datetime, Field(gt=dt.datetime(1999, 1, 1))],
        ["2024-01-01T00:00:00"],
        ['"2024-01-01T00:00:00"'],
    ),
    "early": (Annotated[dt.time, Field(lt=dt.time(12))], ["11:59:59"], ['"11:59:59"']),
    "duration": (dt.timedelta, ["PT1H", "-PT90.5S"], ['"PT1H"', "5"]),
    "greek": (Annotated[str, Field(pattern=r"\p{Greek}")], ["λ"], ['"λ"']),
    "union": (int | str, ["1", "x"], ["1", '"x"']),
    "uuid": (uuid.UUID, ["6513270e-269e-4d37-b2a7-4de452e6b438"], ['"6513270e-269e-4d37-b2a7-4de452e6b438"']),
    "literal": (Literal["a", "b c"], ["a", "b c"], ['"a"', '"b c"']),
    "enum": (Colour, ["red", "green"], ['"red"']),
    "optional": (int | None, ["1", "NA", ""], ["1", "null"]),
    "default": (Annotated[int, Field(default=5)], ["1", "NA"], ["1"]),
}


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("output", ["ndjson", "csv"])
def test_usual_values_are_certain(name: str, output: str) -> None:
    """What such fields mostly hold needs no pydantic, as texts and as JSON."""
    kind, texts, tokens = KNOWN[name]
    model = create_model("Model", a=(kind, ...) if name != "default" else (int, 5), b=(str, ...))
    columns = ("a", "b") if output == "csv" else None
    rows = "".join(f"{text},x\n" for text in texts).encode()
    assert uncertain(model, b"a,b\n" + rows, "csv", output, columns=columns) == []
    lines = [f'{{"a":{token},"b":"x"}}\n' for token in tokens for _ in range(60)]
    left = uncertain(model, "".join(lines).encode(), "ndjson", output, columns=columns)
    assert [lines[row] for row in left if "1e5" not in lines[row]] == []


@pytest.mark.parametrize("name", [name for name in KNOWN if name not in ("optional", "default")])
def test_typed_output_is_certain_too(name: str) -> None:
    """The same goes for Parquet, whose columns have types."""
    kind, texts, _ = KNOWN[name]
    plain = [text for text in texts if name != "datetime" or ("Z" not in text and "+" not in text)]
    model = create_model("Model", a=(kind, ...), b=(str, ...))
    assert uncertain(model, "".join(["a,b\n", *(f"{text},x\n" for text in plain)]).encode(), "csv", "parquet") == []


TYPED: dict[str, tuple[Any, pa.Array[Any]]] = {
    "str": (str, pa.array(["a", "é"])),
    "dictionary": (Literal["a", "b"], pa.array(["a", "b"]).dictionary_encode()),
    "large": (Annotated[str, Field(min_length=1)], pa.array(["a", "bc"], pa.large_string())),
    "int": (Annotated[int, Field(ge=0)], pa.array([1, 2], pa.uint8())),
    "whole": (int, pa.array([1.0, -2.0])),
    "float": (float, pa.array([1.5, 1e300])),
    "integer": (float, pa.array([1, 2])),
    "bool": (bool, pa.array([True, False])),
    "decimal": (Decimal, pa.array([Decimal("1.50"), Decimal("-0.01")])),
    "date": (dt.date, pa.array([dt.date(2024, 2, 29), dt.date.max])),
    "midnight": (dt.date, pa.array([dt.datetime(2024, 2, 29)])),
    "time": (dt.time, pa.array([dt.time(1, 2, 3), dt.time(1, 2, 3, 4)])),
    "naive": (dt.datetime, pa.array([dt.datetime(2024, 1, 1, 1), dt.datetime(1, 1, 3, 1, 2, 3, 4)])),
    "nanoseconds": (dt.datetime, pa.array([0, 1000], pa.timestamp("ns"))),
    "aware": (dt.datetime, pa.array([0, 10**9 + 1], pa.timestamp("us", "UTC"))),
    "offset": (dt.datetime, pa.array([0, 10**9 + 1], pa.timestamp("ms", "+05:30"))),
    "text": (dt.datetime, pa.array(["2024-01-01T00:00:00"])),
    "uuid": (uuid.UUID, pa.array([bytes(16)], pa.binary(16)).cast(pa.uuid())),
    "null": (int | None, pa.array([1, None])),
}


def typed_frame(column: pa.Array[Any]) -> Frame:
    """A frame of a column `a`, as it comes from an Arrow file."""
    batch = pa.RecordBatch.from_arrays([column], names=["a"])
    cut = Cut(batch, 0, 0, 1, None, records=len(column))
    return Frame(SourceObject("memory://a", "a", "v1", None, "a"), Layout("arrow"), cut)


@pytest.mark.parametrize("name", TYPED)
def test_usual_typed_values_are_certain(name: str) -> None:
    """What typed columns mostly hold needs no pydantic, and comes out as pydantic writes it."""
    kind, column = TYPED[name]
    spec = spec_of(create_model("Model", a=(kind, ...)))
    assert spec.schema is not None
    begun = begin_block(vector_path(spec, spec.schema.load(), "arrow", None), spec, typed_frame(column))
    assert begun is not None and begun.uncertain.rows.tolist() == []
    rows = Kernel(spec_of(create_model("Model", a=(kind, ...)), vectorise=False))
    assert Kernel(spec)(typed_frame(column)).payload == rows(typed_frame(column)).payload


def with_validator() -> type[BaseModel]:
    class Model(BaseModel):
        """A model with code of its own."""

        a: int

        @field_validator("a")
        @classmethod
        def check(cls, value: int) -> int:
            return value

    return Model


def with_model_validator() -> type[BaseModel]:
    class Model(BaseModel):
        """A model with code around it."""

        a: int

        @model_validator(mode="after")
        def check(self) -> Model:
            return self

    return Model


def with_computed() -> type[BaseModel]:
    class Model(BaseModel):
        """A model with a computed field."""

        a: int

        @computed_field  # type: ignore[prop-decorator]
        @property
        def twice(self) -> int:
            return 2 * self.a

    return Model


class Inner(BaseModel):
    """A model whose values are not known from its records."""

    made: int = Field(default_factory=lambda: 5)


@dataclass
class Plain:
    """A dataclass, as they mostly are."""

    a: int
    b: str = "x"


@dataclass
class Given:
    """A dataclass with a field that it gives to itself."""

    a: int
    b: str = field(default="x", init=False)


class Sparse(BaseModel):
    """A model that code of the user's says how to write."""

    known: int = Field(exclude_if=lambda known: known == 0)


TOLD: Any = Annotated[
    Annotated[int, Tag("int")] | Annotated[str, Tag("str")], Discriminator(lambda value: type(value).__name__)
]

GREEK: Any = Annotated[str, Field(pattern=r"\p{Greek}")]

REFUSED: list[tuple[Any, str]] = [
    (with_validator(), "field 'a': it has a validator of its own"),
    (with_model_validator(), "a validator of the whole model"),
    (with_computed(), "computed fields"),
    (create_model("M", a=(dt.timedelta, ...)), "field 'a', it is of the type timedelta"),
    (create_model("M", a=(list[int], ...)), "field 'a', it is of the type list"),
    (create_model("M", a=(list[int], ...), b=(int, ...), c=(dt.timedelta, ...)), "most of its fields need pydantic"),
    (create_model("M", a=(list[Annotated[int, AfterValidator(abs)]], ...)), "field 'a': it has a validator of its own"),
    (create_model("M", a=(PastDate, ...), b=(int, ...)), "field 'a': it depends on the day"),
    (create_model("M", a=(GREEK, ...)), "something in it that is not known to it"),
    (create_model("M", a=(Inner, ...), b=(int, ...)), "field 'a': a default in it is made by a function"),
    (create_model("M", a=(TOLD, ...), b=(int, ...)), "field 'a': a function of its own tells which type"),
    (create_model("M", a=(Sparse, ...), b=(int, ...)), "field 'a': a field in it is left out by a function"),
    (create_model("M", __config__=ConfigDict(extra="allow"), a=(int, ...)), "keeps extra keys"),
    (create_model("M", __config__=ConfigDict(strict=True), a=(int, ...)), "strict"),
    (Given, "field 'b': records don't give it"),
    (dict[str, int], "no fixed fields"),
]


@pytest.mark.parametrize(("model", "reason"), REFUSED, ids=[reason for _, reason in REFUSED])
def test_what_is_not_known_is_said(model: Any, reason: str) -> None:
    """A schema that goes row by row has a reason, which names the field."""
    spec = spec_of(model)
    assert spec.schema is not None
    assert reason in (why_by_rows(spec, spec.schema.load(), "csv") or "")


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_dataclasses_go_by_columns(form: str) -> None:
    """Fields of a dataclass are like those of a model, but that no strict one is made of values of Python."""
    spec = spec_of(Plain)
    assert spec.schema is not None
    schema = spec.schema.load()
    assert why_by_rows(spec, schema, form) is None
    strict = why_by_rows(replace(spec, mode="strict"), schema, form)
    assert strict == ("a strict dataclass is made of no record of Python values" if form == "parquet" else None)


def test_nested_values_are_certain() -> None:
    """A record with lists and models in it needs pydantic for these alone, from JSON and from Arrow."""
    inner = create_model("Inner", x=(int, ...))
    model = create_model("Model", a=(list[int], ...), b=(inner, ...), c=(str, ...), d=(int, ...))
    text = b'{"a":[1, 2],"b":{"x":1,"y":[]},"c":"x","d":1,"e":{"f":[]}}\n'
    assert uncertain(model, text * 3, "ndjson") == [] and uncertain(model, text * 3, "ndjson", "parquet") == []
    block: Block = Kernel(spec_of(model))(frame_of(text + b'{"a":[],"b":{"x":"?"},"c":"y","d":2}\n', "ndjson"))
    assert block.payload == b'{"a":[1,2],"b":{"x":1},"c":"x","d":1}\n'
    assert [error.path for reject in block.rejects for error in reject.errors] == [("b", "x")]


def test_fields_that_are_asked_are_named() -> None:
    """What one field costs is said, while the others go by columns."""
    spec = spec_of(create_model("M", a=(int | str, ...), b=(int, ...), c=(dt.timedelta, ...), d=(str, "")))
    assert spec.schema is not None
    asked = asked_fields(spec, spec.schema.load(), "ndjson")
    assert asked == {"a": "it is of the type union", "c": "it is of the type timedelta"}


def test_other_formats_go_row_by_row() -> None:
    """Only what can be taken apart into cells is judged by columns, and put out as it was judged."""
    spec = spec_of(create_model("M", a=(int, ...)))
    assert spec.schema is not None
    schema = spec.schema.load()
    assert why_by_rows(spec, schema, "yaml") == "yaml is not read by columns"
    assert why_by_rows(spec, schema, "csv") is None
    assert why_by_rows(spec_of(create_model("M", a=(int, ...)), "xlsx"), schema, "csv") is not None


def test_unusual_cells_alone_are_left_to_pydantic() -> None:
    """One odd record costs only itself, and comes back in its place."""
    model = create_model("Model", a=(int, ...), b=(float, ...))
    text = b"a,b\n1,1.5\n+2,2.5\nx,3.5\n4,4.50\n"
    assert uncertain(model, text, "csv") == [1]  # and the errors of the next one are known by its cell
    block: Block = Kernel(spec_of(model))(frame_of(text, "csv"))
    assert block.payload == b'{"a":1,"b":1.5}\n{"a":2,"b":2.5}\n{"a":4,"b":4.5}\n'
    (reject,) = block.rejects
    assert (reject.place.record, reject.place.line, reject.raw) == (3, 4, b"x,3.5")
