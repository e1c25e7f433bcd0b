"""JSON documents (RFC 8259): a list of records, a list inside a document, or the document as one record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ztf_flow.errors import ParseError, SinkError
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.json_framing import JsonFramer
from ztf_flow.formats.lines import Spans, Units, coordinates, fault_batch, raw_reader, reject, units_of
from ztf_flow.records import START, Batch, Cut, Frame, Layout, Origin, Place, Position, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

    from ztf_flow.formats.cells import CellTable

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


class JsonFormat:
    """Reads documents of any size in bounded memory; whether an item is valid JSON is left to the JSON parser.

    Text in other encodings than UTF-8 is transcoded item by item, and an item with undecodable bytes is rejected alone.
    """

    name = "json"
    extensions: tuple[str, ...] = (".json",)
    splittable: ClassVar[bool] = False
    rows: ClassVar[Rows] = "json"
    cell_kind: ClassVar[Literal["json", "text"]] = "json"

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> JsonFramer:
        """A framer from the start of the object on; ConfigError for an unknown path, ParseError for an encoding in
        which brackets can't be found."""
        if start.byte or end is not None:
            raise ValueError("a JSON document can't be read in ranges")
        return JsonFramer(
            _units(layout),
            getattr(options, "records", None),
            record_limit=record_limit,
            bom=layout.bom,
            start=start,
            frame_size=frame_size,
        )

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The items of a frame as JSON texts in UTF-8, in order, without the white space and commas around them."""
        import numpy as np

        cut = frame.cut
        if cut.fault is not None:
            return fault_batch(frame, "json")
        units = _units(frame.layout)
        starts, ends = np.array([[0], [len(cut.data)]]) if cut.context is None else cut.context.astype(np.int64)
        values = [cut.data[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

        def spans() -> Spans:
            newlines = np.flatnonzero(np.frombuffer(units.text(cut.data), np.uint8) == ord("\n"))
            return Spans(starts // units.width, -(-ends // units.width), newlines.searchsorted(starts // units.width))

        if units.encoding not in ("utf-8", "ascii"):
            return _transcoded(frame, values, spans(), units)
        origin = Origin(lambda: coordinates(frame, spans(), units))
        return Batch("json", values, origin, raw_reader(frame, origin))

    def cells(self, frame: Frame, options: BaseModel | None) -> CellTable | None:
        """The cells of a frame of items, all at once; see `json_cells`."""
        from ztf_flow.formats.json_cells import item_cells

        return item_cells(frame)

    def context_of(self, frame: Frame, records: Sequence[bytes]) -> Any:
        """The spans of records that are joined by line ends."""
        import numpy as np

        lengths = np.array([len(record) for record in records], dtype=np.int64)
        ends = np.cumsum(lengths + 1) - 1
        return np.array([ends - lengths, ends])

    def may_join(self, cut: Cut, layout: Layout) -> bool:
        """An item is where its span is, whatever stands around it."""
        return layout.encoding in ("utf-8", "ascii")

    def joint_kind(self, cut: Cut) -> Any:
        return None

    def join(self, cuts: Sequence[Cut], datas: Sequence[bytes]) -> Cut:
        """The items of all cuts, and documents as such."""
        import numpy as np

        data = b"".join(datas)
        before = np.cumsum([0, *map(len, datas)]).tolist()
        spans = [
            (np.array([[0], [len(cut.data)]]) if cut.context is None else cut.context.astype(np.int64)) + start
            for cut, start in zip(cuts, before, strict=False)
        ]
        records = sum(cut.records or 0 for cut in cuts)
        return Cut(data, 0, len(data), 1, 1, records, np.concatenate(spans, axis=1))

    def render(self, rows: Sequence[bytes], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """The texts as items of a list, without its brackets. With `indent` they are laid out as Python's json does;
        tokens are never touched."""
        if options.indent is not None:
            rows = [indented(row, options.indent) for row in rows]
        return Rendered(b",\n".join(rows), {})

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> JsonEncoder | DocumentEncoder:
        return DocumentEncoder() if document else JsonEncoder(options.indent)


class JsonEncoder:
    """One list, `[` and `]` on lines of their own; `[]` if it has no items."""

    def __init__(self, indent: int | None = None) -> None:
        self._margin = b" " * (indent or 0)
        self._empty = True

    def begin(self) -> bytes:
        return b"["

    def add(self, payload: bytes) -> bytes:
        if not payload:
            return b""
        before = b"\n" if self._empty else b",\n"
        self._empty = False
        # No line end stands inside a JSON string, so each one is white space that may be widened.
        return (
            before + self._margin + payload.replace(b"\n", b"\n" + self._margin) if self._margin else before + payload
        )

    def end(self) -> bytes:
        return b"]\n" if self._empty else b"\n]\n"


class DocumentEncoder:
    """One document; SinkError for a second one."""

    def __init__(self) -> None:
        self._empty = True

    def begin(self) -> bytes:
        return b""

    def add(self, payload: bytes) -> bytes:
        if not payload:
            return b""
        if not self._empty:
            raise SinkError("a JSON document can hold one record only", stage="sink")
        self._empty = False
        return payload

    def end(self) -> bytes:
        return b"" if self._empty else b"\n"


def indented(text: bytes, indent: int) -> bytes:
    """A JSON text laid out with `indent` spaces per level, as by `json.dumps(…, indent=…)`, token by token."""
    out: list[bytes] = []
    level = 0
    tokens = _TOKEN.findall(text)
    previous = b""
    for token in tokens:
        if token in b"]}":
            level -= 1
            if previous not in (b"[", b"{"):
                out.append(b"\n" + b" " * (indent * level))
        elif previous in (b"[", b"{"):
            out.append(b"\n" + b" " * (indent * level))
        out.append(token)
        if token in (b"[", b"{"):
            level += 1
        elif token == b",":
            out.append(b"\n" + b" " * (indent * level))
        elif token == b":":
            out.append(b" ")
        previous = token
    return b"".join(out)


def _units(layout: Layout) -> Units:
    units = units_of(layout.encoding, "[]{}\\")
    if units.double is not None:
        reason = f"JSON in {units.encoding} can't be cut into records; convert it to UTF-8 (RFC 8259)"
        raise ParseError(reason, stage="parse")
    return units


def _transcoded(frame: Frame, values: list[bytes], spans: Spans, units: Units) -> Batch:
    """The batch of a frame in another encoding than UTF-8."""
    texts: list[bytes] = []
    kept: list[int] = []
    rejects: list[Reject] = []
    everything = coordinates(frame, spans, units)
    whole = Origin(lambda: everything)
    for index, raw in enumerate(values):
        try:
            texts.append(raw.decode(units.encoding).encode())
            kept.append(index)
        except UnicodeDecodeError as error:
            place: Place = whole.place(index)
            message = f"not {units.encoding} at byte {(place.byte_start or 0) + error.start}: {error.reason}"
            rejects.append(reject(frame, place, raw, message))
    origin = Origin(lambda: coordinates(frame, spans, units, kept))
    return Batch("json", texts, origin, raw_reader(frame, origin), rejects)
