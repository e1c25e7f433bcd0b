"""Reading a sheet of a workbook by calamine, in a process of its own.

calamine gives an empty cell for one that holds an error, and for a formula that was never calculated. Both would be
silent losses, so the sheet's XML is searched for them.
"""

from __future__ import annotations

import pickle
import re
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.etree import ElementTree
from xml.parsers import expat

from ztf_flow.archives.zip import BROKEN
from ztf_flow.errors import ParseError
from ztf_flow.formats.isolated import Item

ROWS = 500
"""Rows of an item."""

RATIO, GRACE = 1000, 64 * 1024 * 1024
"""How many times larger than its compressed bytes a part may get, above so many bytes."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(/?)>")
_REF = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""")
_KIND = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]*)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


def sheet_rows(file: BinaryIO, *, sheet: int | str, header_row: int, range: str | None) -> Iterator[Item]:
    """The rows below the header with a cell that is not empty, as pickles of (columns, rows, failures by index).

    For `read_isolated`. Raises ParseError for what is no workbook, for a sheet that is not there and for a header whose
    names are not unique.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with zipfile.ZipFile(file) as archive:
            names, part = _sheet(archive, sheet)
            wrong = dict(_wrong_cells(archive, part))
            for name in archive.namelist():
                if name.startswith(("xl/sharedStrings", "xl/styles")):
                    for _ in _pieces(archive, name):
                        pass
    except (*BROKEN, KeyError) as error:
        raise ParseError(f"it is no workbook, or a damaged one ({error})", stage="read") from error
    file.seek(0)
    try:
        book = CalamineWorkbook.from_filelike(file)
        found = book.get_sheet_by_name(names)
        # calamine leaves out columns that are empty on the left, and not rows that are empty at the top
        margin = [""] * (found.start[1] if found.start is not None else 0)
        rows = (margin + row for row in found.iter_rows())
    except CalamineError as error:
        raise ParseError(str(error), stage="read") from error
    yield from _items(_window(rows, range), header_row, wrong)


def _sheet(archive: zipfile.ZipFile, wanted: int | str) -> tuple[str, str]:
    """The name of a sheet and its part of the archive."""
    book = _xml(archive, "xl/workbook.xml")
    relations = {item.get("Id"): item.get("Target") or "" for item in _xml(archive, "xl/_rels/workbook.xml.rels")}
    sheets = [node for space in (_MAIN, _STRICT) for node in book.iter(f"{space}sheet")]
    names = [node.get("name") or "" for node in sheets]
    if isinstance(wanted, int) and wanted >= len(sheets):
        raise ParseError(
            f"it has {len(sheets)} sheets, and parse.xlsx.sheet is {wanted} (counted from 0)", stage="read"
        )
    if isinstance(wanted, str) and wanted not in names:
        raise ParseError(f"it has no sheet '{wanted}'; there are: {', '.join(names)}", stage="read")
    node = sheets[wanted if isinstance(wanted, int) else names.index(wanted)]
    target = relations.get(next((node.get(key) for key in _RELATION if node.get(key)), None), "")
    part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    if "worksheets/" not in part:
        raise ParseError(f"'{node.get('name')}' is no sheet of cells", stage="read")
    return node.get("name") or "", part


def _xml(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    data = b"".join(_pieces(archive, name))
    if b"<!DOCTYPE" in data:
        raise ParseError(f"{name} has a document type, which workbooks never have", stage="read")
    try:
        return ElementTree.fromstring(data)  # noqa: S314  no entities without a document type
    except (ElementTree.ParseError, LookupError, ValueError) as error:  # also encodings that there are not
        raise ParseError(f"{name} is no XML ({error})", stage="read") from error


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The content of a part. Raises ParseError for a bomb."""
    info = archive.getinfo(name)
    given = 0
    with archive.open(info) as part:
        while piece := part.read(1024 * 1024):
            given += len(piece)
            if given > max(GRACE, RATIO * info.compress_size):
                raise ParseError(f"{name} is more than {RATIO} times its compressed size, a bomb", stage="read")
            yield piece


def _wrong_cells(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Row and column, from 0, of cells whose value calamine would take for empty, and why each has none."""
    rest = b""
    parser = expat.ParserCreate()
    for piece in _pieces(archive, part):
        _check_form(parser, part, piece)
        rest += piece
        end = rest.rfind(b"</row>") + 1 or rest.rfind(b":row>") + 1
        if end:
            yield from _wrong_in(rest[:end])
            rest = rest[end:]
    _check_form(parser, part, b"", last=True)
    yield from _wrong_in(rest)


def _check_form(parser: expat.XMLParserType, part: str, piece: bytes, *, last: bool = False) -> None:
    """Raise ParseError where a part is no XML: calamine takes what it understands of it."""
    try:
        parser.Parse(piece, last)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ParseError(f"{part} is no XML ({error})", stage="read") from error


def _wrong_in(xml: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    if b't="e"' not in xml and b"t='e'" not in xml and not _FORMULA.search(xml):
        return
    cells = list(_CELL.finditer(xml))
    for cell, following in zip(cells, [*cells[1:], None], strict=True):
        kind = _KIND.search(cell[1])
        content = b"" if cell[2] else xml[cell.end() : following.start() if following is not None else len(xml)]
        is_error = kind is not None and kind[1] == b"e"
        value = _VALUE.search(content)
        lacks = (value is None or not value[1]) and _FORMULA.search(content) and (kind is None or kind[1] != b"str")
        if not is_error and not lacks:
            continue
        ref = _REF.search(cell[1])
        if ref is None:
            raise ParseError("it has cells with errors that don't say where they are", stage="read")
        place = f"cell {ref[1].decode()}{ref[2].decode()}"
        told = value[1].decode("utf-8", "replace") if value is not None else ""
        reason = (
            f"holds the error {told}" if is_error else "holds a formula that was never calculated; save it in Excel"
        )
        yield (int(ref[2]) - 1, _column(ref[1].decode())), f"{place} {reason}"


def _column(letters: str) -> int:
    """The number of a column from 0: A is 0, AA 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


Numbered = Iterator[tuple[int, int, list[Any]]]
"""The number of a row and of its first column, from 0, and its cells."""


def _window(rows: Iterator[list[Any]], area: str | None) -> Numbered:
    """The rows of a sheet, or of a range of it."""
    match = _RANGE.fullmatch(area) if area else None
    if match is None:
        for number, row in enumerate(rows):
            yield number, 0, row
        return
    left, right = _column(match[1]), _column(match[3]) + 1
    for number, row in enumerate(rows):
        if number >= int(match[4]):
            return
        if number >= int(match[2]) - 1:
            yield number, left, row[left:right]


def _items(rows: Numbered, header_row: int, wrong: dict[tuple[int, int], str]) -> Iterator[Item]:
    columns: list[str | None] | None = None
    records: list[list[Any]] = []
    failures: dict[int, str] = {}
    by_row: dict[int, list[tuple[int, str]]] = {}
    for (row, column), reason in wrong.items():
        by_row.setdefault(row, []).append((column, reason))
    index = 0
    for position, (number, left, cells) in enumerate(rows, 1):
        if position < header_row:
            continue
        if columns is None:
            columns = _names(cells)
            continue
        faults = [reason for column, reason in by_row.get(number, ()) if left <= column < left + len(cells)]
        values = [None if cell == "" else _number(cell) for cell in cells]
        if not faults and all(value is None for value in values):
            continue
        nameless = [at for at, value in enumerate(values) if value is not None and columns[at] is None]
        if faults:
            failures[index] = "; ".join(faults)
        elif nameless:
            failures[index] = f"row {number + 1} has a value in column {nameless[0] + left + 1}, which has no name"
        else:
            records.append([value for at, value in enumerate(values) if columns[at] is not None])
        index += 1
        if index == ROWS:
            yield _item(columns, records, failures)
            records, failures, index = [], {}, 0
    if columns is None:
        raise ParseError(f"the sheet has no row {header_row}, which is to hold the names of the columns", stage="read")
    if index:
        yield _item(columns, records, failures)


def _names(cells: list[Any]) -> list[str | None]:
    names = [None if cell == "" else str(_number(cell)) for cell in cells]
    twice = next((name for name in names if name is not None and names.count(name) > 1), None)
    if twice is not None:
        raise ParseError(f"the column {twice!r} stands in the header twice", stage="read")
    if not any(names):
        raise ParseError("the header row is empty; parse.xlsx.header_row says which one it is", stage="read")
    return names


def _number(cell: Any) -> Any:
    """Whole numbers as integers: in a sheet 1 and 1.0 are the same."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) <= 2**53 else cell


def _item(columns: list[str | None], records: list[list[Any]], failures: dict[int, str]) -> Item:
    names = [name for name in columns if name is not None]
    return Item(len(records) + len(failures), pickle.dumps((names, records, failures), protocol=5))
