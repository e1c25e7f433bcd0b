"""Writing a workbook of one sheet as a stream (ECMA-376, part 1, 18.3): a ZIP archive that grows row by row.

Libraries for it hold the archive until the end, stamp it with the time, round numbers to 16 digits and write NaN as an
empty cell.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from ztf_flow.errors import ConfigError, SinkError
from ztf_flow.formats.drain import Drain

if TYPE_CHECKING:
    import pyarrow as pa

ROWS = 1_048_576
COLUMNS = 16_384
LENGTH = 32_767
"""What a sheet and a cell can hold (Excel specifications and limits)."""

_FIRST = dt.date(1900, 3, 1)
"""Before it Excel counts a day that there never was, 29 February 1900."""

_EPOCH = dt.datetime(1899, 12, 30)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\r|_x[0-9A-Fa-f]{4}_")
"""What XML has no character for or alters, and what Excel reads as one."""

_DAY_MS = 86_400_000

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORMATS = ("yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm:ss.000", "hh:mm:ss.000", "[h]:mm:ss.000")
_DATE, _MOMENT, _TIME, _DURATION = 1, 2, 3, 4
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="records" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_SHEET}"><numFmts count="{len(_FORMATS)}">'
    + "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{code}"/>' for i, code in enumerate(_FORMATS))
    + '</numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    f'<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(_FORMATS) + 1}"><xf/>'
    + "".join(f'<xf numFmtId="{164 + i}" applyNumberFormat="1"/>' for i in range(len(_FORMATS)))
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}


def check_columns(schema: pa.Schema) -> None:
    """Raise ConfigError where a sheet can't hold a column."""
    if len(schema) > COLUMNS:
        raise ConfigError(f"a sheet has at most {COLUMNS} columns", stage="config")
    for field in schema:
        if _cell_of(field.type) is None:
            raise ConfigError(f"a cell can't hold {field.type} (column '{field.name}')", stage="config")
        if not field.name or _unwritable(field.name):
            raise ConfigError(f"a cell can't hold the name {field.name!r} of a column", stage="config")


def unfit_rows(batch: pa.RecordBatch) -> dict[int, tuple[str, str]]:
    """By row the first column whose value a cell can't hold exactly, and why."""
    found: dict[int, tuple[str, str]] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        why = _WHY.get(_kind(column.type) or "")
        if why is None:
            continue
        for row, value in enumerate(column.to_pylist()):
            reason = why(value) if value is not None and row not in found else None
            if reason is not None:
                found[row] = (name, reason)
    return found


def _kind(kind: Any) -> str | None:
    import pyarrow.types as is_

    if is_.is_dictionary(kind):
        return _kind(kind.value_type)
    for test, name in (
        (is_.is_boolean, "bool"), (is_.is_integer, "int"), (is_.is_floating, "float"), (is_.is_string, "text"),
        (is_.is_large_string, "text"), (is_.is_decimal, "decimal"), (is_.is_date, "date"), (is_.is_time, "time"),
        (is_.is_duration, "duration"), (is_.is_null, "null"),
    ):  # fmt: skip
        if test(kind):
            return name
    return "moment" if is_.is_timestamp(kind) and kind.tz is None else None


def _cell_of(kind: Any) -> Callable[[Any], str] | None:
    """How the values of a type become cells; None where there is no way."""
    return _CELLS.get(_kind(kind) or "")


def _unwritable(text: str) -> bool:
    return _UNWRITABLE.search(text) is not None


def _why_text(text: str) -> str | None:
    if len(text.encode("utf-16-le")) // 2 > LENGTH:
        return f"the text is longer than a cell's {LENGTH} characters"
    if not text:
        return "the text is empty, which in a cell is the same as null"
    return "the text has characters that a cell alters" if _unwritable(text) else None


def _why_int(number: int) -> str | None:
    return "the integer has more than the 53 bits of a cell's number" if int(float(number)) != number else None


def _why_float(number: float) -> str | None:
    return None if math.isfinite(number) else f"a cell has no number for {number}"


def _why_decimal(number: Any) -> str | None:
    same = number == type(number)(repr(float(number)))
    return None if same else "the decimal has more digits than a cell's number"


def _why_date(day: dt.date) -> str | None:
    return "a sheet has no days before 1 March 1900" if day < _FIRST else None


def _why_micros(micros: int) -> str | None:
    return "a cell has times to the millisecond only" if micros % 1000 else None


def _why_moment(moment: dt.datetime) -> str | None:
    return _why_date(moment.date()) or _why_micros(moment.microsecond)


def _why_duration(duration: dt.timedelta) -> str | None:
    if duration < dt.timedelta(0):
        return "a cell has no negative durations"
    return _why_micros(duration.microseconds)


_WHY: dict[str, Callable[[Any], str | None]] = {
    "text": _why_text,
    "int": _why_int,
    "float": _why_float,
    "decimal": _why_decimal,
    "date": _why_date,
    "time": lambda time: _why_micros(time.microsecond),
    "moment": _why_moment,
    "duration": _why_duration,
}


def _text_cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _serial(milliseconds: int, style: int) -> str:
    """A time as days with enough digits for its millisecond."""
    return f'<c s="{style}"><v>{milliseconds / _DAY_MS!r}</v></c>'


def _milliseconds(duration: dt.timedelta) -> int:
    return duration // dt.timedelta(milliseconds=1)


def _time_cell(time: dt.time) -> str:
    return _serial(_milliseconds(dt.datetime.combine(_EPOCH, time) - _EPOCH), _TIME)


_CELLS: dict[str, Callable[[Any], str]] = {
    "bool": lambda value: f'<c t="b"><v>{int(value)}</v></c>',
    "int": lambda value: f"<c><v>{value}</v></c>",
    "float": lambda value: f"<c><v>{value!r}</v></c>",
    "decimal": lambda value: f"<c><v>{float(value)!r}</v></c>",
    "text": _text_cell,
    "date": lambda value: f'<c s="{_DATE}"><v>{(value - _EPOCH.date()).days}</v></c>',
    "moment": lambda value: _serial(_milliseconds(value - _EPOCH), _MOMENT),
    "time": _time_cell,
    "duration": lambda value: _serial(_milliseconds(value), _DURATION),
    "null": lambda value: "<c/>",
}


class XlsxEncoder:
    """Joins Arrow batches to one sheet. Equal rows give equal bytes. SinkError beyond the rows that a sheet has."""

    def __init__(self, schema: pa.Schema | None) -> None:
        self._schema = schema
        self._sink = Drain()
        self._archive: zipfile.ZipFile | None = None
        self._sheet: Any = None
        self._rows = 1

    def begin(self) -> bytes:
        return b""

    def add(self, payload: pa.RecordBatch) -> bytes:
        self._rows += payload.num_rows
        if self._rows > ROWS:
            raise SinkError(f"a sheet has at most {ROWS} rows; write a dataset or another format", stage="sink")
        sheet = self._open(payload.schema)
        cells = [_cells(column) for column in payload.columns]
        sheet.write("".join([f"<row>{''.join(row)}</row>" for row in zip(*cells, strict=True)]).encode())
        return self._sink.drain()

    def end(self) -> bytes:
        if self._schema is None and self._sheet is None:
            raise SinkError("a workbook without rows needs a schema", stage="sink")
        sheet = self._open(self._schema)
        sheet.write(b"</sheetData></worksheet>")
        sheet.close()
        assert self._archive is not None
        for name, text in _PARTS.items():
            self._archive.writestr(_entry(name), _HEAD + text)
        self._archive.close()
        return self._sink.drain()

    def _open(self, schema: Any) -> Any:
        """The sheet, with its header."""
        if self._sheet is None:
            check_columns(schema)
            sink: Any = self._sink
            self._archive = zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=4)
            self._sheet = self._archive.open(_entry("xl/worksheets/sheet1.xml"), "w", force_zip64=True)
            names = "".join(map(_text_cell, schema.names))
            head = f'{_HEAD}<worksheet xmlns="{_SHEET}"><sheetData><row>{names}</row>'
            self._sheet.write(head.encode())
        return self._sheet


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _cells(column: Any) -> list[str]:
    """The cells of a column; without references, by their order, where null is an empty one."""
    make = _cell_of(column.type)
    assert make is not None, "checked before"
    return ["<c/>" if value is None else make(value) for value in column.to_pylist()]
