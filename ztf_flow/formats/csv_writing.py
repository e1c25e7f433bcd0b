"""Writing CSV and TSV.

Lines end with LF. Cells are quoted where they must be: with a delimiter, a quote or a line end in them. Null is an
empty cell and the empty text is `""`, so that the two differ; but null in the only column is `""` as well, since an
empty line is no row. Booleans are `true` and `false`, numbers are as in JSON, and floats that JSON lacks are `NaN`,
`inf`, `-inf`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import isfinite, isnan
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import to_json

from ztf_flow.errors import ConfigError
from ztf_flow.formats.adapter import Rendered
from ztf_flow.formats.documents import Unwritable
from ztf_flow.formats.flattening import flattened

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import Nested
    from ztf_flow.records import Integers

Formulas = Literal["keep", "escape", "reject"]

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]+)*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?%?")


def render(
    rows: Sequence[dict[str, Any]],
    columns: Sequence[str] | None,
    delimiter: str,
    *,
    nested: Nested = "error",
    formulas: Formulas = "keep",
) -> Rendered:
    """One line per row, with the cells in the order of `columns`; a field that a row lacks is an empty cell.

    `nested` says what becomes of nested values, `formulas` of texts that a spreadsheet would calculate: they are kept,
    get an apostrophe in front, or make their row a failure.
    """
    names = _known(columns)
    allowed = frozenset(names)
    search = re.compile(f'["\r\n{re.escape(delimiter)}]').search
    lines: list[str] = []
    failures: dict[int, str] = {}
    for index, row in enumerate(rows):
        try:
            if nested != "error":
                row = _flat(row, nested, allowed)
            if not row.keys() <= allowed:
                raise Unwritable(f"there is no column for {next(key for key in row if key not in allowed)!r}")
            if formulas != "keep":
                row = {name: _defused(cell, name, formulas) for name, cell in row.items()}
            lines.append(_line([_cell(row.get(name), name, search) for name in names], delimiter))
        except Unwritable as error:
            failures[index] = str(error)
    try:
        return Rendered("".join(lines).encode(), failures)
    except UnicodeEncodeError:
        return _encoded_apart(lines, failures, len(rows))


def row_ends(payload: bytes) -> Integers:
    """Where the rows of a payload end: at the line ends outside of quotes, which come in pairs in what is written."""
    import numpy as np

    data = np.frombuffer(payload, np.uint8)
    ends: Integers = np.flatnonzero(data == 0x0A) + 1
    if b'"' not in payload:
        return ends
    quotes = np.flatnonzero(data == 0x22)
    outside: Integers = ends[quotes.searchsorted(ends) % 2 == 0]
    return outside


class CsvEncoder:
    """A file is a header and then its blocks. `ConfigError` when the columns are not known."""

    def __init__(self, columns: Sequence[str] | None, delimiter: str) -> None:
        self._columns = _known(columns)
        self._delimiter = delimiter

    def begin(self) -> bytes:
        search = re.compile(f'["\r\n{re.escape(self._delimiter)}]').search
        return _line([_cell(name, name, search) for name in self._columns], self._delimiter).encode()

    def add(self, payload: bytes) -> bytes:
        return payload

    def end(self) -> bytes:
        return b""


def _flat(row: dict[str, Any], nested: Nested, allowed: frozenset[str]) -> dict[str, Any]:
    """A row without nested values. A null where others have a mapping has no cell of its own."""
    return {
        key: value
        for key, value in flattened(row, nested, "a cell").items()
        if value is not None or key in allowed or not any(name.startswith(f"{key}.") for name in allowed)
    }


def _defused(cell: Any, name: str, formulas: Formulas) -> Any:
    """<https://owasp.org/www-community/attacks/CSV_Injection>; what is a number is no formula."""
    if not isinstance(cell, str) or not cell.startswith(FORMULA_SIGNS) or _NUMBER.fullmatch(cell):
        return cell
    if formulas == "reject":
        raise Unwritable(f"column {name!r} holds what a spreadsheet would calculate: it begins with {cell[0]!r}")
    return "'" + cell


def _known(columns: Sequence[str] | None) -> Sequence[str]:
    if columns is None:
        raise ConfigError("a CSV sink needs a schema, or columns, to know its header", stage="format")
    return columns


def _line(cells: list[str], delimiter: str) -> str:
    return (delimiter.join(cells) or '""') + "\n"


def _cell(value: object, name: str, search: Callable[[str], object]) -> str:
    if isinstance(value, str):
        if not value:
            return '""'
        return '"' + value.replace('"', '""') + '"' if search(value) else value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value)
    kind = "an object" if isinstance(value, dict) else f"a {type(value).__name__}"
    raise Unwritable(f"column {name!r} holds {kind}, which no CSV cell can hold")


def _number(value: float) -> str:
    if isinstance(value, float) and not isfinite(value):
        return "NaN" if isnan(value) else "inf" if value > 0 else "-inf"
    return to_json(value).decode()


def _encoded_apart(lines: list[str], failures: dict[int, str], count: int) -> Rendered:
    """The payload when some line has characters that UTF-8 can't hold (lone surrogates)."""
    payload = bytearray()
    written = iter(lines)
    for index in [i for i in range(count) if i not in failures]:
        try:
            payload += next(written).encode()
        except UnicodeEncodeError as error:
            failures[index] = f"text that UTF-8 can't hold: {error.reason}"
    return Rendered(bytes(payload), failures)
