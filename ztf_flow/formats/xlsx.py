"""Excel workbooks (ECMA-376, Office Open XML), read by calamine (extra `xlsx`) and written as one sheet."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from ztf_flow.formats.adapter import FormatOptions, Rendered, Rows
from ztf_flow.formats.isolated import read_isolated
from ztf_flow.formats.numbered import fault_batch, numbered_batch
from ztf_flow.formats.xlsx_writing import XlsxEncoder, check_columns, unfit_rows
from ztf_flow.records import Batch, Cut, Frame

if TYPE_CHECKING:
    import pyarrow as pa


class XlsxFormat:
    """Records are the rows of one sheet below its header; their only coordinate is the record number, which counts
    rows that are not empty. Formulas are read as the values that they had when the workbook was saved."""

    name = "xlsx"
    extensions: tuple[str, ...] = (".xlsx", ".xlsm")
    rows: ClassVar[Rows] = "arrow"

    def frames(self, file: BinaryIO, options: Any, *, record_limit: int) -> Iterator[Cut]:
        """Yield the rows in order, in cuts of 500. Raises ParseError where the file is no workbook or is damaged.

        The reading process holds the sheet as a whole, as its library does: about 400 bytes for a cell.
        """
        first = 1
        chosen = {
            "sheet": getattr(options, "sheet", 0),
            "header_row": getattr(options, "header_row", 1),
            "range": getattr(options, "range", None),
        }
        for item in read_isolated("ztf_flow.formats.xlsx_reading:sheet_rows", file, label="XLSX", **chosen):
            yield Cut(item.data, 0, 0, first, None, records=item.records)
            first += item.records

    def parse(self, frame: Frame, options: Any) -> Batch:
        """The rows of a frame as dicts: numbers, texts, booleans, dates and times, None for an empty cell. A row with a
        cell that holds an error, or a formula without its value, is rejected."""
        if frame.cut.fault is not None:
            return fault_batch(frame)
        names, rows, failures = pickle.loads(frame.cut.data)  # noqa: S301  made by our own reader
        return numbered_batch(frame, [dict(zip(names, row, strict=True)) for row in rows], failures)

    def check(self, schema: pa.Schema) -> None:
        """Raise ConfigError where a sheet can't hold a column."""
        check_columns(schema)

    def unfit_rows(self, batch: pa.RecordBatch) -> dict[int, tuple[str, str]]:
        """By row the first column whose value a cell can't hold exactly, and why."""
        return unfit_rows(batch)

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        raise TypeError("XLSX is written from Arrow batches, not from rendered rows")

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> XlsxEncoder:
        """An encoder of one workbook."""
        return XlsxEncoder(schema)
