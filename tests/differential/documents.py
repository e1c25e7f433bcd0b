"""Rows as the bytes of a document: CSV and TSV, NDJSON, a JSON list, Parquet, an Arrow stream."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from differential.parts import Column
from differential.trials import TYPED

Row = tuple[tuple[str, Any], ...] | bytes
"""Cells by key, in order, or a line as it is."""


@dataclass(frozen=True)
class Document:
    """How rows are written. `keys` are the columns of CSV in order, `arrow` the types of typed ones by key, `blank` is
    what stands around JSON's signs. `options` are those of `parse`."""

    kind: str
    keys: tuple[str, ...]
    arrow: dict[str, str] = field(default_factory=dict)
    newline: str = "\n"
    last_newline: bool = True
    bom: bool = False
    quote_all: bool = False
    blank: str = ""
    header: bool = True
    groups: int = 1000
    options: dict[str, Any] = field(default_factory=dict)

    def render(self, rows: tuple[Row, ...]) -> bytes:
        if self.kind in TYPED:
            return self._typed(rows)
        lines = [row if isinstance(row, bytes) else self.line(row) for row in rows]
        end = self.newline.encode()
        if self.kind == "json":
            return b"[" + (b"," + end).join(lines) + b"]" + (end if self.last_newline else b"")
        if self.kind in ("csv", "tsv") and self.header:
            lines.insert(0, encode(self._delimiter.join(self._cell(key) for key in self.keys)))
        mark = b"\xef\xbb\xbf" if self.bom else b""
        return mark + end.join(lines) + (end if self.last_newline and lines else b"")

    def line(self, row: tuple[tuple[str, Any], ...]) -> bytes:
        """One row without its line end."""
        return encode(self._csv_line(row) if self.kind in ("csv", "tsv") else self._json_line(row))

    def without(self, key: str) -> Document:
        """The same less one key."""
        keys = tuple(other for other in self.keys if other != key)
        options = dict(self.options)
        if options.get("columns"):
            options["columns"] = list(keys)
        return replace(self, keys=keys, options=options)

    @property
    def _delimiter(self) -> str:
        return str(self.options.get("delimiter") or ("\t" if self.kind == "tsv" else ","))

    def _csv_line(self, row: tuple[tuple[str, Any], ...]) -> str:
        cells = dict(row)
        line = self._delimiter.join(self._cell(cells.get(key, "")) for key in self.keys)
        return line or 2 * str(self.options.get("quote") or '"')

    def _cell(self, text: str) -> str:
        quote, escape = self.options.get("quote") or '"', self.options.get("escape")
        signs = (self._delimiter, quote, "\n", "\r", self.options.get("comment") or quote, escape or quote)
        if not self.quote_all and not any(sign in text for sign in signs):
            return text
        if escape is None:
            return quote + text.replace(quote, quote * 2) + quote
        return quote + text.replace(escape, escape * 2).replace(quote, escape + quote) + quote

    def _json_line(self, row: tuple[tuple[str, Any], ...]) -> str:
        space = self.blank
        comma, colon = f",{space}", f":{space}"
        cells = comma.join(f"{key if key[:1] == RAW_KEY else json.dumps(key)}{colon}{token}" for key, token in row)
        return "{" + space + cells.replace(RAW_KEY, "") + space + "}"

    def _typed(self, rows: tuple[Row, ...]) -> bytes:
        given = [dict(row) for row in rows if not isinstance(row, bytes)]
        table = pa.table({key: array_of([row.get(key) for row in given], self.arrow[key]) for key in self.keys})
        file = io.BytesIO()
        if self.kind == "parquet":
            pq.write_table(table, file, row_group_size=self.groups)
        else:
            with pa.ipc.new_stream(file, table.schema) as writer:
                writer.write_table(table, max_chunksize=self.groups)
        return file.getvalue()


RAW_KEY = "\x1a"
"""Before a key that is written as it stands, quotes included."""


def encode(text: str) -> bytes:
    """UTF-8, with bytes that are none where the text has their surrogate escapes."""
    return text.encode("utf-8", "surrogateescape")


def array_of(cells: list[Any], kind: str) -> Any:
    """Cells as an array of a type, null where one can't be of it; texts where most can't."""
    made: Any = eval(kind, {"pa": pa})
    if pa.types.is_map(made):  # of anything else but pairs Arrow makes a map that ends the process
        cells = [list(cell.items()) if isinstance(cell, dict) else None for cell in cells]
    try:
        return pa.array(cells, made)
    except (pa.ArrowException, TypeError, ValueError, OverflowError, AttributeError):
        pass
    fitting: list[Any] = []
    for cell in cells:
        try:
            fitting.append(pa.array([cell], made)[0].as_py())
        except (pa.ArrowException, TypeError, ValueError, OverflowError, AttributeError):
            fitting.append(None)
    try:
        if fitting.count(None) * 2 < len(cells):
            return pa.array(fitting, made)
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        pass
    return pa.array(
        [None if cell is None else cell if isinstance(cell, str) else str(cell) for cell in cells], pa.string()
    )


def draw_document(rnd: Random, kind: str, columns: dict[str, Column]) -> Document:
    """How the rows of these columns are written, mostly as most people do."""
    keys = list(columns)
    options: dict[str, Any] = {}
    odd = rnd.random() < 0.4
    if kind in ("csv", "tsv") and odd:
        options = draw_csv_options(rnd)
        rnd.shuffle(keys)
        if rnd.random() < 0.2:
            keys.append("extra")
        if rnd.random() < 0.03 and len(keys) > 1:
            keys.pop(0)
    header = True
    if rnd.random() < 0.1 and kind in ("csv", "tsv"):
        header = False
        options |= {"columns": list(keys), "header": False}
    return Document(
        kind,
        tuple(keys),
        {key: column.arrow for key, column in columns.items()},
        newline=rnd.choice(["\n", "\n", "\r\n", "\r"] if kind in ("csv", "tsv") else ["\n", "\n", "\r\n"])
        if odd
        else "\n",
        last_newline=not odd or rnd.random() < 0.7,
        bom=odd and kind != "json" and rnd.random() < 0.2,
        quote_all=odd and rnd.random() < 0.3,
        blank=rnd.choice(["", " "]) if not odd else rnd.choice(["", " ", "\t", "  "]),
        header=header,
        groups=rnd.choice([1000, 20]),
        options=options,
    )


def draw_csv_options(rnd: Random) -> dict[str, Any]:
    options: dict[str, Any] = {}
    chance: dict[str, list[Any]] = {
        "null_values": [["", "NA"], [], ["NULL"], ["", "-", "0"], ["", " "], ["", "1"], "NA"],
        "delimiter": [";", "|", "\t"],
        "comment": ["#"],
        "escape": ["\\"],
        "newlines_in_values": [False],
        "quote": ["'"],
    }
    for name, values in chance.items():
        if rnd.random() < (0.4 if name == "null_values" else 0.12):
            options[name] = rnd.choice(values)
    return options
