"""Writing CSV and TSV: what is written is what Python's `csv` and polars read."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from ztf_flow.config.model import FormatConfig
from ztf_flow.errors import ConfigError
from ztf_flow.formats.adapter import FormatOptions
from ztf_flow.formats.csv import CsvFormat, TsvFormat

OPTIONS = cast(FormatOptions, FormatConfig(type="csv"))
CELLS = st.one_of(st.none(), st.booleans(), st.integers(), st.text(st.sampled_from('a,"\n\r\té '), max_size=5))


def written(rows: list[dict[str, Any]], columns: list[str], format: CsvFormat | None = None) -> str:
    format = format or CsvFormat()
    encoder = format.encoder(None, columns, OPTIONS, document=False)
    rendered = format.render(rows, columns, OPTIONS)
    assert not rendered.failures
    return (encoder.begin() + encoder.add(rendered.payload) + encoder.end()).decode()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5), st.sampled_from([CsvFormat(), TsvFormat()]))
def test_cells_come_back(rows: list[list[Any]], format: CsvFormat) -> None:
    """Python's `csv` reads back the texts of all cells."""
    texts = [["" if c is None else str(c).lower() if isinstance(c, bool) else str(c) for c in row] for row in rows]
    output = written([dict(zip("ab", row, strict=True)) for row in rows], ["a", "b"], format)
    read = csv.reader(io.StringIO(output, newline=""), strict=True, delimiter=format.delimiter)
    assert list(read) == [["a", "b"], *texts]


def test_bytes_are_those_of_polars() -> None:
    """Quoting, nulls, empty texts, booleans and numbers are written as polars' `write_csv` does."""
    polars = pytest.importorskip("polars")
    rows: list[dict[str, Any]] = [
        {"s": "a,b", "i": 1, "f": 0.1, "b": True},
        {"s": 'q"q', "i": None, "f": 1.0, "b": False},
        {"s": "", "i": -5, "f": 2.5, "b": None},
        {"s": None, "i": 10**18, "f": None, "b": True},
        {"s": "x\ny ", "i": 0, "f": -0.5, "b": True},
    ]
    assert written(rows, ["s", "i", "f", "b"]) == polars.DataFrame(rows).write_csv()


def test_numbers_are_as_in_json() -> None:
    """Floats are written as pydantic writes them in JSON; those that JSON lacks have names."""
    plain = [1e16, 1e-7, 5e-324, -0.0, 0.1]
    rows: list[dict[str, Any]] = [{"a": v} for v in (*plain, float("nan"), float("inf"), float("-inf"), 2**70)]
    texts = [TypeAdapter(float).dump_json(value).decode() for value in plain]
    assert written(rows, ["a"]).split() == ["a", *texts, "NaN", "inf", "-inf", str(2**70)]


def test_rows_of_one_empty_cell_stay_rows() -> None:
    """Null in the only column is written quoted, since an empty line would be no row."""
    assert written([{"a": None}, {"a": ""}, {}], ["a"]) == 'a\n""\n""\n""\n'


def test_unwritable_rows_fail_alone() -> None:
    """Nested values, fields without a column and lone surrogates are failures of their row; the others are written."""
    rows: list[dict[str, object]] = [
        {"a": 1},
        {"a": [1]},
        {"a": {"x": 1}},
        {"b": 1},
        {"a": "\ud800"},
        {"a": "é"},
    ]
    rendered = CsvFormat().render(rows, ["a"], OPTIONS)
    assert rendered.payload.decode() == "1\né\n"
    assert set(rendered.failures) == {1, 2, 3, 4}
    assert "'a' holds a list" in rendered.failures[1]
    assert "'a' holds an object" in rendered.failures[2]
    assert "no column for 'b'" in rendered.failures[3]
    assert "UTF-8" in rendered.failures[4]


def test_columns_must_be_known() -> None:
    """Without columns there is no header, and that is said when the file is begun."""
    with pytest.raises(ConfigError, match="needs a schema, or columns"):
        CsvFormat().encoder(None, None, OPTIONS, document=False)
    with pytest.raises(ConfigError, match="needs a schema, or columns"):
        CsvFormat().render([], None, OPTIONS)


def test_header_cells_are_quoted_like_others() -> None:
    """Column names with signs in them are quoted."""
    assert written([], ["a,b", "c"]) == '"a,b",c\n'
    assert written([], ["a,b", "c"], TsvFormat()) == "a,b\tc\n"


def options(**given: Any) -> FormatOptions:
    return cast(FormatOptions, FormatConfig.model_validate({"type": "csv", **given}))


def test_nested_values_are_flattened_when_asked_for() -> None:
    """With dots each leaf has its column, as JSON a nested value is one text; a null mapping has empty columns."""
    rows: list[dict[str, Any]] = [{"a": {"b": 1, "c": {"d": "x"}}}, {"a": None}, {"a": {"b": [1]}}, {"a": {}}]
    rendered = CsvFormat().render(rows, ["a.b", "a.c.d"], options(nested="dots"))
    assert rendered.payload == b"1,x\n,\n"
    assert "no column for 'a.b.0'" in rendered.failures[2] and "'a' is an empty mapping" in rendered.failures[3]
    rendered = CsvFormat().render(rows, ["a"], options(nested="json"))
    assert [
        json.loads(cell[0]) if cell[0] else None for cell in csv.reader(io.StringIO(rendered.payload.decode()))
    ] == [row["a"] for row in rows]
    assert len(CsvFormat().render(rows, ["a"], options()).failures) == 3


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝1"])
def test_formulas_are_defused_when_asked_for(cell: str) -> None:
    """A text that a spreadsheet would calculate gets an apostrophe, or its row fails; the default keeps it."""
    kept = CsvFormat().render([{"a": cell}], ["a"], options())
    escaped = CsvFormat().render([{"a": cell}], ["a"], options(formulas="escape"))
    assert next(csv.reader(io.StringIO(kept.payload.decode(), newline=""))) == [cell]
    assert next(csv.reader(io.StringIO(escaped.payload.decode(), newline=""))) == ["'" + cell]
    assert "spreadsheet" in CsvFormat().render([{"a": cell}], ["a"], options(formulas="reject")).failures[0]


def test_numbers_are_no_formulas() -> None:
    """Neither numbers nor texts of numbers are touched."""
    row = {"a": -1, "b": "-1.5e3", "c": "+49", "d": "x=1"}
    assert CsvFormat().render([row], list(row), options(formulas="reject")).payload == b"-1,-1.5e3,+49,x=1\n"
