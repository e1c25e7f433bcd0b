"""Tests of XLSX: what a sheet holds comes out, and only what it holds exactly goes in."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from binaries import Options, cuts, read, rows, written
from openpyxl import Workbook

import ztf_flow as ztf
from ztf_flow.errors import ConfigError, InvalidRecordError, ParseError, SinkError
from ztf_flow.formats import xlsx_reading
from ztf_flow.formats.adapter import SeekableReader, Writer
from ztf_flow.formats.xlsx import XlsxFormat
from ztf_flow.formats.xlsx_reading import sheet_rows


def chosen(**options: Any) -> Any:
    return SimpleNamespace(**{"sheet": 0, "header_row": 1, "range": None, **options})


def workbook(fill: Callable[[Any], None]) -> bytes:
    book = Workbook()
    fill(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(*lines: list[Any]) -> bytes:
    def fill(sheet: Any) -> None:
        for line in lines:
            sheet.append(line)

    return workbook(fill)


def here(data: bytes, **options: Any) -> list[Any]:
    """What the reader sends, without a process."""
    import pickle

    return [pickle.loads(i.data) for i in sheet_rows(io.BytesIO(data), **vars(chosen(**options)))]


def test_it_is_what_adapters_are() -> None:
    """The format reads by jumping and writes Arrow batches; rendered rows are not its business."""
    assert isinstance(XlsxFormat(), SeekableReader) and isinstance(XlsxFormat(), Writer)
    with pytest.raises(TypeError):
        XlsxFormat().render([], None, Options("xlsx"))


def test_cells_have_types() -> None:
    """Numbers, texts, booleans, dates, moments, times and durations; an empty cell is None, whole numbers are ints."""
    lines: list[list[Any]] = [
        ["n", "f", "s", "b", "day", "moment", "time", "for"],
        [1, 2.5, "Zoë", True, dt.date(2024, 1, 2), dt.datetime(2024, 1, 2, 3, 4, 5, 678000), dt.time(1, 2, 3),
         dt.timedelta(hours=30)],
        [None, None, None, None, None, None, None, None],
        [-3, 1e300, " x ", False, None, None, None, None],
    ]  # fmt: skip
    values, rejects = read("xlsx", table(*lines))
    assert values == [dict(zip(lines[0], line, strict=True)) for line in (lines[1], lines[3])] and not rejects
    assert type(values[0]["n"]) is int


def test_sheets_headers_and_ranges() -> None:
    """A sheet by number or name, a header in any row, a range with its own header; the empty corner counts."""
    book = Workbook()
    book.active.title = "one"
    two = book.create_sheet("two")
    two["C3"], two["D3"], two["C4"], two["D4"], two["F4"], two["C6"] = "a", "b", 1, 2, 9, 5
    out = io.BytesIO()
    book.save(out)
    data = out.getvalue()
    for sheet in (1, "two"):
        names, records, failures = here(data, sheet=sheet, header_row=3)[0]
        assert names == ["a", "b"] and records == [[5, None]] and list(failures) == [0]
        assert "row 4 has a value in column 6, which has no name" in failures[0]
        names, records, failures = here(data, sheet=sheet, range="C3:D5")[0]
        assert (names, records, failures) == (["a", "b"], [[1, 2]], {})
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"sheet": 5}, "has 2 sheets"),
        ({"sheet": "three"}, "there are: one, two"),
        ({"sheet": 1}, "header row is empty"),
        ({"sheet": 0}, "no row 1"),
        ({"sheet": 1, "header_row": 99}, "no row 99"),
        ({"sheet": 1, "range": "A90:B99"}, "no row 1"),
    ]
    for options, reason in wrong:
        with pytest.raises(ParseError, match=reason):
            here(data, **options)


def test_errors_and_unknown_results_are_no_empty_cells() -> None:
    """A row with an error, or a formula that was never calculated, is rejected, naming the cell; formulas that were
    are their values."""

    def fill(sheet: Any) -> None:
        sheet.append(["a", "b"])
        sheet.append([1, "#N/A"])
        sheet.append([2, "=A2+1"])
        sheet.append([3, "ok"])

    data = workbook(fill)
    values, rejects = read("xlsx", data)
    assert values == [{"a": 3, "b": "ok"}]
    assert rejects == {1: "cell B2 holds the error #N/A",
                       2: "cell B3 holds a formula that was never calculated; save it in Excel"}  # fmt: skip
    calculated = changed(data, "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>3</v>", b"<v />", b"<v>3</v>")
    assert {"a": 2, "b": 3} in read("xlsx", calculated)[0]


def changed(data: bytes, part: str, *pairs: bytes) -> bytes:
    """The workbook with texts in one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                for before, after in zip(pairs[::2], pairs[1::2], strict=True):
                    content = content.replace(before, after)
            new.writestr(name, content)
    return out.getvalue()


GOOD = table(["a", "b"], *([i, f"text {i}"] for i in range(1200)))


def test_cuts_and_numbers() -> None:
    """Rows come in order, five hundred to a cut."""
    assert [cut.records for cut in cuts("xlsx", GOOD)] == [500, 500, 200]
    assert read("xlsx", GOOD)[0][1199] == {"a": 1199, "b": "text 1199"}


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


SHEET = GOOD.index(b"xl/worksheets/sheet1.xml") + 30
"""Inside of the compressed data of the sheet."""

DOCTYPE = b'<!DOCTYPE w [<!ENTITY a "b">]><workbook/>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no workbook"),
        (b"PK\x03\x04", "no workbook"),
        (b"PK\x03\x04" + b"x" * 1000, "no workbook"),
        (GOOD[:-1], "no workbook"),
        (GOOD[:5000], "no workbook"),
        (GOOD[100:], "detect|workbook"),
        (b"a,b\n1,2\n", "no workbook"),
        (zipped(), "no workbook"),
        (zipped(a=b"1"), "no workbook"),
        (zipped(**{"xl/workbook.xml": b"<broken"}), "no XML"),
        (zipped(**{"xl/workbook.xml": DOCTYPE}), "document type"),
        (zipped(**{"xl/workbook.xml": b"<workbook/>", "xl/_rels/workbook.xml.rels": b"<R/>"}), "has 0 sheets"),
        (changed(GOOD, "xl/workbook.xml", b'r:id="rId1"', b'r:id="rId99"'), "no sheet of cells"),
        (changed(GOOD, "xl/worksheets/sheet1.xml", b"</row>", b"</rov>"), "no XML"),
        (changed(GOOD, "xl/worksheets/sheet1.xml", b'<c r="A2" t="n">', b'<c t="e">'), "don't say where"),
        (changed(GOOD, "xl/workbook.xml", b"<workbook", b'<?xml version="1.0" encoding="UTF-9"?><workbook'), "no XML"),
        (
            changed(GOOD, "xl/worksheets/sheet1.xml", b"<worksheet", b'<?xml version="1.0" encoding="x"?><worksheet'),
            "no XML",
        ),
        (zipped(**{"xl/workbook.xml": b"<workbook/>"})[22:], "no workbook, or a damaged one"),
        (GOOD[:SHEET] + b"\xff" * 60 + GOOD[SHEET + 60 :], "no workbook, or a damaged one"),
        (table(["a", "a"], [1, 2]), "'a' stands in the header twice"),
        (table([None], [1]), "header row is empty"),
    ],
    ids=range(21),
)
def test_hostile_files_are_bad_objects(data: bytes, reason: str) -> None:
    """Cut off, garbage, other archives, broken or dangerous XML, headers without names."""
    with pytest.raises(ParseError, match=reason):
        here(data)


def test_bombs_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that gets much larger than its compressed bytes ends the reading."""
    monkeypatch.setattr(xlsx_reading, "GRACE", 10_000)
    monkeypatch.setattr(xlsx_reading, "RATIO", 100)
    data = changed(GOOD, "xl/worksheets/sheet1.xml", b"</sheetData>", b"</sheetData>" + b" " * 10_000_000)
    with pytest.raises(ParseError, match="a bomb"):
        here(data)


def test_what_the_reader_meets_ends_its_process_only() -> None:
    """An error in the child is the object's, with the format's name."""
    with pytest.raises(ParseError, match="not readable as XLSX: it is no workbook"):
        read("xlsx", GOOD[:3000])


MOMENT = dt.datetime(2024, 2, 29, 23, 59, 59, 999000)
ROW: dict[str, tuple[pa.DataType, Any]] = {
    "b": (pa.bool_(), True),
    "i": (pa.int64(), -(2**53)),
    "f": (pa.float64(), 0.1 + 0.2),
    "tiny": (pa.float64(), 5e-324),
    "s": (pa.string(), ' <a> & "b"\n\tZoë 💡'),
    "d": (pa.decimal128(12, 2), Decimal("12345.67")),
    "day": (pa.date32(), dt.date(9999, 12, 31)),
    "m": (pa.timestamp("us"), MOMENT),
    "t": (pa.time64("us"), dt.time(23, 59, 59, 999000)),
    "p": (pa.duration("us"), dt.timedelta(days=400, milliseconds=1)),
    "w": (pa.dictionary(pa.int8(), pa.string()), "word"),
}


def every() -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays(
        [pa.array([value, None, value], kind) for kind, value in ROW.values()], names=list(ROW)
    )


def test_what_is_written_is_read_by_us_and_others() -> None:
    """Values of all types that a cell has come back exactly."""
    data = written("xlsx", [every(), every()])
    row = {name: value for name, (_, value) in ROW.items()}
    values, rejects = read("xlsx", data)
    assert not rejects and len(values) == 4
    assert {**values[0], "d": Decimal(str(values[0]["d"]))} == row
    lines = list(openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))
    assert lines[0] == tuple(ROW) and lines[2] == (None,) * len(ROW)
    assert lines[1][:5] == (True, -(2**53), 0.1 + 0.2, 5e-324, row["s"]) and lines[1][7] == MOMENT
    assert lines[1][6] in (row["day"], dt.datetime(9999, 12, 31))


def test_equal_rows_give_equal_bytes() -> None:
    """Nothing in a workbook depends on blocks or on when it was written."""
    assert written("xlsx", rows(300, 50)) == written("xlsx", rows(300, 70))


@pytest.mark.parametrize(
    ("kind", "bad", "good", "reason"),
    [
        (pa.int64(), 2**53 + 1, 2**60, "53 bits"),
        (pa.float64(), float("nan"), 1.5, "no number for nan"),
        (pa.float64(), float("-inf"), 1.5, "no number for -inf"),
        (pa.decimal128(38, 9), Decimal("12345678901.123456789"), Decimal("1.5"), "more digits"),
        (pa.string(), "", "x", "empty"),
        (pa.string(), "a\x00b", "a\tb", "alters"),
        (pa.string(), "a\r\nb", "a\nb", "alters"),
        (pa.string(), "_x0041_", "_x004", "alters"),
        (pa.string(), "x" * 32_768, "x" * 32_767, "longer"),
        (pa.date32(), dt.date(1900, 2, 28), dt.date(1900, 3, 1), "before 1 March 1900"),
        (pa.timestamp("us"), dt.datetime(2024, 1, 1, 0, 0, 0, 1), MOMENT, "millisecond"),
        (pa.timestamp("us"), dt.datetime(1, 1, 1), MOMENT, "before 1 March 1900"),
        (pa.time64("us"), dt.time(1, 2, 3, 4), dt.time(1, 2, 3), "millisecond"),
        (pa.duration("us"), dt.timedelta(days=-1), dt.timedelta(days=1), "negative"),
    ],
)
def test_what_a_cell_cannot_hold_is_unfit(kind: pa.DataType, bad: Any, good: Any, reason: str) -> None:
    """By row and column, so that nothing is rounded or lost."""
    batch = pa.RecordBatch.from_arrays([pa.array([good, bad, None], kind)], names=["x"])
    found = XlsxFormat().unfit_rows(batch)
    assert list(found) == [1] and found[1][0] == "x" and reason in found[1][1]


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        (("x", pa.binary()), "can't hold binary"),
        (("x", pa.list_(pa.int64())), "can't hold list"),
        (("x", pa.struct([("a", pa.int64())])), "can't hold struct"),
        (("x", pa.timestamp("us", "UTC")), "can't hold timestamp"),
        (("", pa.int64()), "the name ''"),
        (("a\x01", pa.int64()), "the name"),
    ],
)
def test_what_a_sheet_has_no_cell_for_is_refused(field: Any, reason: str) -> None:
    """Before anything is written."""
    with pytest.raises(ConfigError, match=reason):
        XlsxFormat().check(pa.schema([field]))


def test_a_sheet_has_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of rows and columns; without rows and schema there is none."""
    from ztf_flow.formats import xlsx_writing

    with pytest.raises(ConfigError, match="16384 columns"):
        XlsxFormat().check(pa.schema([(f"c{i}", pa.int64()) for i in range(16_385)]))
    monkeypatch.setattr(xlsx_writing, "ROWS", 100)
    assert written("xlsx", rows(99, 50))
    with pytest.raises(SinkError, match="at most 100 rows"):
        written("xlsx", rows(100, 50))
    with pytest.raises(SinkError, match="schema"):
        written("xlsx", [])
    fields: dict[str, pa.DataType] = {"x": pa.int64()}
    assert read("xlsx", written("xlsx", [], pa.schema(fields))) == ([], {})


def test_values_in_memory() -> None:
    """Conversions take options, and raise for what a cell can't hold."""
    assert ztf.parse_from(dict[str, Any], "xlsx", table(["x"], ["a"], [1]), header_row=2) == [{"a": 1}]
    from pydantic import BaseModel

    class Row(BaseModel):
        """A record."""

        x: int

    assert ztf.parse_from(Row, "xlsx", ztf.format_to(Row, "xlsx", [Row(x=1)])) == [Row(x=1)]
    with pytest.raises(InvalidRecordError, match="53 bits"):
        ztf.format_to(Row, "xlsx", [Row(x=1), Row(x=2**53 + 1)])
    with pytest.raises(ConfigError, match="range"):
        ztf.parse_from(Row, "xlsx", GOOD, range="B3")
