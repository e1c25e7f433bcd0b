"""Trials of typed sources: columns of all Arrow types, with their extremes, against fields of all types."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
from differential.enumerated import BEFORE, TARGETS
from differential.trials import Mode, Trial

INTEGERS = (0, 1, 2, 3, -1, 7, 100, 127, -128, 255, 2**31, -(2**31), 2**53, 2**53 + 1, -(2**53), 2**63 - 1, -(2**63),
    2**64 - 1)  # fmt: skip
DOUBLES = (0.0, -0.0, 1.0, 2.0, 1.5, -1.5, 0.5, 0.1, 1e-3, 9e-4, 1e-7, 1e15, 1e16, 1e17, 123456789012345.6, 2.0**53,
    2.0**53 + 2, 2.0**63, -(2.0**63), 1e19, 1e22, 1e300, 5e-324, float("nan"), float("inf"), float("-inf"), 1.7e9,
    86400.0, 99.99, 1e14 + 0.5)  # fmt: skip
DECIMALS = tuple(map(Decimal, (
    "0", "1", "-1", "1.5", "0.5", "12", "99.99", "-99.99", "1000", "999.999", "0.000001", "0.0000001", "-0.000000123",
    "123456789012345678", "12345678901234567890123456", "0.1", "100", "999999999.999999999", "99999.9")))  # fmt: skip
SECONDS = (0, 1, -1, 86_400, 1_700_000_000, -62_135_596_800, -62_135_596_801, -62_135_510_400, 253_402_300_799,
    253_402_300_800, 253_402_214_399, -2_208_988_800, 946_684_800, 1_704_457_800, 2**62, -(2**62))  # fmt: skip
DAYS = (0, 1, -1, 19_000, -719_162, -719_163, 2_932_896, 2_932_897, 10_957, 10_956, 2**31 - 1, -(2**31))
CLOCK = (0, 1, 59, 3600, 43_200, 86_399, 82_800, 82_799)
ZONES = ("", ", 'UTC'", ", '+02:00'", ", '-05:30'", ", 'Europe/Berlin'", ", 'Nowhere/At_all'", ", '+00:00'", ", 'Z'")
PARTS = {"s": 1, "ms": 1000, "us": 10**6, "ns": 10**9}


def of_integers(kind: pa.DataType, values: Any) -> pa.Array[Any]:
    """An array of a type that is kept as integers, of those of the values that fit into its width."""
    width: Any = np.dtype(f"i{kind.bit_width // 8}")
    limits = np.iinfo(width)
    fitting = [value for value in values if limits.min <= value <= limits.max]
    array: Any = pa.array(np.array(fitting, dtype=width))
    viewed: pa.Array[Any] = array.view(kind)
    return viewed


def fitting(kind: pa.DataType, values: Any) -> pa.Array[Any]:
    """An array of those of the values that the type holds, or holds more or less."""
    found = []
    for value in values:
        try:
            found.append(pa.array([value], kind)[0].as_py())
        except (pa.ArrowException, OverflowError, TypeError, ValueError):
            continue
    return pa.array(found, kind)


def with_parts(unit: str, seconds: Any) -> list[int]:
    """Moments in a unit, some with fractions of seconds."""
    scale = PARTS[unit]
    more = [5 * scale + part for part in (1, scale // 2, scale - 1)] if scale > 1 else []
    return [second * scale for second in seconds] + more


def columns() -> Iterator[tuple[str, pa.Array[Any]]]:
    """Columns by name, without nulls."""
    for name in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"):
        yield name, fitting(getattr(pa, name)(), INTEGERS)
    for double in (pa.float64(), pa.float32()):
        yield str(double), fitting(double, DOUBLES)
    yield "float16", pa.array([0.0, 1.0, 1.5, -2.0, float("nan")], pa.float16())
    yield "bool", pa.array([True, False, True])
    for decimal in (pa.decimal128(10, 2), pa.decimal128(38, 9), pa.decimal128(38, 0), pa.decimal256(60, 20),
                    pa.decimal128(12, 7), pa.decimal128(20, 1), pa.decimal128(3, 2)):  # fmt: skip
        yield str(decimal), fitting(decimal, DECIMALS)
    yield "date32", of_integers(pa.date32(), DAYS)
    yield "date64", of_integers(pa.date64(), [day * 86_400_000 for day in DAYS])
    for unit in PARTS:
        for zone in ZONES if unit in ("s", "us") else ZONES[:3]:
            kind: Any = eval(f"pa.timestamp('{unit}'{zone})", {"pa": pa})
            yield str(kind), of_integers(kind, with_parts(unit, SECONDS))
        time: Any = pa.time32(unit) if unit in ("s", "ms") else pa.time64(unit)
        yield str(time), of_integers(time, with_parts(unit, CLOCK))
        duration: Any = pa.duration(unit)
        yield str(duration), of_integers(duration, with_parts(unit, (*SECONDS, 86_399_999_999_999, -3600, 90)))
    words = ["abc", "US", "1", "true", "2024-01-05", "red", "", " x", "é", "A1", "0.5", '"', "\\", "\x00", "12:30:00"]
    yield "string", pa.array(words)
    yield "dictionary", pa.array(words).dictionary_encode()
    for text in (pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()):
        yield str(text), pa.array(words).cast(text)
    yield "bytes", pa.array([b"abc", b"\xff", b"\xc3\xa9", b"", b"\xed\xa0\x80"])
    broken: Any = pa.array([b"abc", b"US", b"\xff"]).view(pa.string())
    yield "no UTF-8", broken
    yield "fixed", pa.array([bytes(16), b"0123456789abcdef"], pa.binary(16))
    yield "uuid", pa.array([bytes(16), bytes(range(16)), b"\xa3" * 16], pa.binary(16)).cast(pa.uuid())
    yield "null", pa.nulls(3)
    yield "list", pa.array([[1], [], [1, 2]])
    yield "struct", pa.array([{"x": 1}, {"x": 2}])
    yield "map", pa.array([[("x", 1)], [("x", 1), ("x", 2)]], pa.map_(pa.string(), pa.int64()))
    yield "moments in a list", pa.array([[dt.datetime(2024, 1, 1)], []], pa.list_(pa.timestamp("us", "UTC")))
    yield "no moments in a list", pa.ListArray.from_arrays([0, 1], of_integers(pa.timestamp("s"), [2**60]))


def with_nulls(array: pa.Array[Any]) -> pa.Array[Any]:
    """The values and then the same again with nulls before and among them, as a slice."""
    count = len(array)
    picked: Any = pa.array([0, *range(count), None, *range(count), None])
    twice: pa.Array[Any] = array.take(picked).slice(1)
    return twice


def ipc_of(table: pa.Table) -> bytes:
    file = io.BytesIO()
    with pa.ipc.new_stream(file, table.schema) as writer:
        writer.write_table(table)
    return file.getvalue()


ANNOTATIONS = tuple(
    dict.fromkeys(
        [annotation for target in TARGETS if target.kind != "nest" for annotation in target.annotations]
        + ["Annotated[float, Strict()]", "Annotated[bool, Strict()]", "Annotated[dt.date, Strict()]",
           "Annotated[dt.datetime, Strict()]", "Annotated[Decimal, Field(le=Decimal(10) ** 30)]",
           "Annotated[Decimal, Field(gt=Decimal('0.000000000001'))]", "Annotated[Decimal, Field(max_digits=3)]",
           "Annotated[Decimal, Field(max_digits=2, decimal_places=2)]", "Level", "Optional[str] = 'x'",
           "Annotated[dt.time, Strict()]", "Annotated[UUID, Strict()]", "Any"]
    )
)  # fmt: skip
OUTPUTS = ("ndjson", "parquet", "csv")
MODES: tuple[Mode, ...] = ("lax", "lax", "strict")


def trials(*, full: bool = False) -> Iterator[Trial]:
    """A trial for every fifth pair of a column and a field; `full` has all, with every output and mode for each."""
    for turn, (name, column) in enumerate(columns()):
        nullable = with_nulls(column) if name not in ("string_view", "binary_view") else column
        for number, annotation in enumerate(ANNOTATIONS):
            if not full and (turn + number) % 5:
                continue
            for pick in range(len(OUTPUTS)) if full else [(turn + number) // 5 % len(OUTPUTS)]:
                yield trial_of(nullable, annotation, OUTPUTS[pick], MODES[(pick + turn) % len(MODES)])


def trial_of(column: pa.Array[Any], annotation: str, output: str, mode: Mode) -> Trial:
    """A column with a field for it and one of texts."""
    before = "".join(text for text in BEFORE if text.split("(")[0][6:] in annotation)
    model = f"{before}class Model(BaseModel):\n    a: {annotation}\n    b: str\n"
    other = pa.array(["x"] * len(column))
    table = pa.table({"a": column, "b": other})
    return Trial(ipc_of(table), model, input="arrow", output=output, mode=mode)


def extra_trials() -> Iterator[Trial]:
    """Columns that are no field's, whose values still have to be ones of Python."""
    for _, column in columns():
        table = pa.table({"a": pa.array(range(len(column))), "z": column})
        for config in ("", "    model_config = ConfigDict(extra='forbid')\n"):
            yield Trial(ipc_of(table), f"class Model(BaseModel):\n{config}    a: int\n", input="arrow")
