"""The names of the folders of a partitioned dataset."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from ztf_flow.folders import (
    LONGEST_NAME,
    LONGEST_PATH,
    NULL,
    FolderNames,
    Keys,
    NoFolder,
    coded_array,
    coded_tokens,
    joined_keys,
    keys_of,
    text_of,
)

NASTY = (
    "", ".", "..", "../../etc/passwd", "/", "a/b", "a%2Fb", "a\\b", "a=b", "a?b#c", "a*b[c]", "a\nb\0c", '"', "'", " ",
    "a ", "NULL", "null", "~", "+", "%", "%00", "C:", "CON", "ü", "u\u0308", "中文", "🦆", "\u202e", "1", "01", "1.0",
)  # fmt: skip


def test_a_folder_is_one_level_for_each_field() -> None:
    """In their order, as Hive has them."""
    names = FolderNames(["year", "country"])
    assert names.folder(("2024", "US")) == "year=2024/country=US"
    assert names.folder((None, "")) == f"year={NULL}/country="


@given(
    st.lists(st.one_of(st.none(), st.text(max_size=30), st.sampled_from(NASTY)), min_size=2, max_size=2, unique=True)
)
def test_different_values_have_different_folders(texts: list[str | None]) -> None:
    """Null, the empty text and what looks like an escape are different values too."""
    one, other = (FolderNames(["k"]).folder((text,)) for text in texts)
    assert isinstance(one, NoFolder) or isinstance(other, NoFolder) or one != other


@given(st.text(max_size=300))
def test_no_value_leads_out_of_its_folder(text: str) -> None:
    """A folder's name is one name of ASCII, as long as file systems allow, that is not hidden."""
    folder = FolderNames(["k"]).folder((text,))
    if isinstance(folder, str):
        assert folder.startswith("k=") and folder.isascii() and folder.isprintable() and len(folder) <= LONGEST_NAME
        assert not set(folder) & set('/\\ ?*#:"<>|')


@pytest.mark.parametrize("text", [NULL, NULL.lower(), "x" * 255, "ü" * 50, "\ud800"])
def test_what_can_t_be_read_back_has_no_folder(text: str) -> None:
    """The text that stands for null, what is too long for a file system, and what is no text."""
    why = FolderNames(["j", "k"]).folder(("fine", text))
    assert isinstance(why, NoFolder) and why.field == "k" and why.value == text


def test_all_folders_together_have_a_length_that_stores_allow() -> None:
    """A key of S3 has 1024 bytes, and more than the folders is in it."""
    names = FolderNames(["a", "b", "c"])
    assert isinstance(names.folder(("x" * 200, "x" * 200, "x" * 200)), str)
    assert LONGEST_PATH < 3 * 250
    assert isinstance(names.folder(("x" * 250, "x" * 250, "x" * 250)), NoFolder)


def test_readers_of_hive_s_layout_see_the_values(tmp_path: Path) -> None:
    """As they were."""
    names = FolderNames(["k"])
    for index, text in enumerate([*NASTY, None]):
        folder = names.folder((text,))
        assert isinstance(folder, str)
        (tmp_path / folder).mkdir()
        pq.write_table(pa.table({"index": [index]}), tmp_path / folder / "part.parquet")
    fields = pa.schema([("k", pa.string())])
    table = ds.dataset(tmp_path, partitioning=ds.partitioning(fields, flavor="hive")).to_table()
    assert {row["index"]: row["k"] for row in table.to_pylist()} == dict(enumerate([*NASTY, None]))


VALUES: list[tuple[Any, pa.DataType, str | None]] = [
    (None, pa.string(), None),
    ("", pa.string(), ""),
    ("a/b", pa.string(), "a/b"),
    (True, pa.bool_(), "true"),
    (False, pa.bool_(), "false"),
    (-7, pa.int64(), "-7"),
    (2**64 - 1, pa.uint64(), "18446744073709551615"),
    (1.5, pa.float64(), "1.5"),
    (1e16, pa.float64(), "1e+16"),
    (-0.0, pa.float64(), "-0.0"),
    (float("nan"), pa.float64(), "NaN"),
    (Decimal("1.50"), pa.decimal128(10, 2), "1.50"),
    (dt.date(2024, 1, 31), pa.date32(), "2024-01-31"),
    (dt.time(12, 30), pa.time64("us"), "12:30:00"),
    (dt.datetime(2024, 1, 1, 12), pa.timestamp("us"), "2024-01-01T12:00:00"),
    (dt.datetime(2024, 1, 1, 12, tzinfo=dt.UTC), pa.timestamp("us", "UTC"), "2024-01-01T12:00:00Z"),
    (dt.timedelta(hours=1), pa.duration("us"), "PT1H"),
    ("a", pa.dictionary(pa.int32(), pa.string()), "a"),
]


@pytest.mark.parametrize(("value", "type", "text"), VALUES)
def test_typed_values_have_the_text_that_json_has(value: Any, type: pa.DataType, text: str | None) -> None:
    """So that folders have the same names whatever the output's format is."""
    coded = coded_array(pa.array([value, value], type))
    assert coded.texts == [text] and coded.codes.tolist() == [0, 0]
    assert text_of(value) == text
    if value is None or value == value:
        assert coded_tokens(pa.array([to_json(value)], pa.binary()), quoted=False).texts == [text]


def test_times_of_nanoseconds_keep_all_digits() -> None:
    """Where microseconds are enough they are as others."""
    moments = pa.array([0, 1_500_000_000, 1_500_000_001, -1], pa.timestamp("ns", "UTC"))
    assert coded_array(moments).texts == [
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:01.500000Z",
        "1970-01-01T00:00:01.500000001Z",
        "1969-12-31T23:59:59.999999999Z",
    ]


def test_years_that_python_has_not_have_no_folder() -> None:
    """Arrow has more of them."""
    (why,) = coded_array(pa.array([2**60], pa.timestamp("s"))).texts
    assert isinstance(why, NoFolder)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.integers(0, 3)), max_size=40))
def test_the_keys_of_columns_are_those_of_rows(rows: list[tuple[str, int]]) -> None:
    """Whatever the number of fields."""
    names = FolderNames(["x", "y"])
    columns = [
        coded_array(pa.array([x for x, _ in rows], pa.string())),
        coded_array(pa.array([y for _, y in rows], pa.int64())),
    ]
    keys, missing = names.keys(columns)
    assert [keys.names[code] for code in keys.codes] == [f"x={x}/y={y}" for x, y in rows] and not missing


def test_rows_without_a_folder_are_told() -> None:
    """By row, with the field that is to blame."""
    columns = [coded_array(pa.array(["a", NULL, "a"])), coded_array(pa.array(["x" * 300, "b", "c"]))]
    keys, missing = FolderNames(["x", "y"]).keys(columns)
    assert keys.names == ("x=a/y=c",) and keys.codes.tolist() == [-1, -1, 0]
    assert {row: why.field for row, why in missing.items()} == {0: "y", 1: "x"}


def test_keys_are_joined() -> None:
    """Those of certain records and those of rescued ones."""
    joined = joined_keys(keys_of(["a", "b", "a"]), keys_of(["c", "b"]))
    assert [joined.names[code] for code in joined.codes] == ["a", "b", "a", "c", "b"]
    nothing = Keys((), np.empty(0, np.int64))
    assert joined_keys(nothing, keys_of(["a"])).names == ("a",) == joined_keys(keys_of(["a"]), nothing).names
