"""XML 1.0: repeated elements, or the root, as records of texts. Read by expat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ztf_flow.formats.adapter import FormatOptions, Framer, Rendered
from ztf_flow.formats.documents import DocumentFormat, Unreadable, Unwritable
from ztf_flow.formats.encoders import TextDocumentEncoder
from ztf_flow.formats.lines import Spans, Units, coordinates, fault_batch, raw_reader, reject, units_of
from ztf_flow.formats.xml_framing import XmlFramer
from ztf_flow.formats.xml_trees import TreeBuilder, plain_trees
from ztf_flow.formats.xml_writing import element
from ztf_flow.records import Batch, Frame, Layout, Origin, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class XmlFormat(DocumentFormat):
    """A record is the content of an element: attributes as `@name`, children by their names, text as `#text`. A child
    that occurs several times is a list, an element with neither attributes nor children is its text. White space
    between children is left out, and so are comments and instructions; where text stands between children, `#text` is
    all of it, without its places.

    Names keep their prefixes, and declarations of namespaces are attributes like others; with `namespaces: strip` both
    are dropped. Entities and external references are off, see `xml_framing`.
    """

    name = "xml"
    extensions: tuple[str, ...] = (".xml",)

    def _framer(self, options: BaseModel | None, layout: Layout, record_limit: int, frame_size: int) -> Framer:
        return XmlFramer(
            units_of(layout.encoding, "<>"),
            getattr(options, "record", None),
            strip=_strips(options),
            record_limit=record_limit,
            bom=layout.bom,
            frame_size=frame_size,
        )

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The records of a frame as trees of texts, in order."""
        import numpy as np

        cut = frame.cut
        if cut.fault is not None:
            return fault_batch(frame, "tree")
        units = units_of(frame.layout.encoding)
        starts, ends = np.array([[0], [len(cut.data)]]) if cut.context is None else cut.context.astype(np.int64)

        def spans() -> Spans:
            newlines = np.flatnonzero(np.frombuffer(units.text(cut.data), np.uint8) == ord("\n"))
            return Spans(starts // units.width, -(-ends // units.width), newlines.searchsorted(starts // units.width))

        values = None
        if units.encoding == "utf-8":
            values = plain_trees(cut.data, len(starts), None if cut.document else getattr(options, "record", None))
        if values is None:
            builder = TreeBuilder(units, strip=_strips(options))
            values = builder.together(cut.data, starts.tolist())
            if values is None:
                return _one_by_one(frame, builder, spans(), units)
        origin = Origin(lambda: coordinates(frame, spans(), units))
        return Batch("tree", values, origin, raw_reader(frame, origin))

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """Each row as an element, by the name that `format.record` says."""
        texts: list[bytes] = []
        failures: dict[int, str] = {}
        for index, row in enumerate(rows):
            try:
                texts.append(element(options.record, row, indent=options.indent))
            except Unwritable as error:
                failures[index] = str(error)
        return Rendered(b"\0".join(texts), failures)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> XmlEncoder | XmlDocumentEncoder:
        return XmlDocumentEncoder("XML") if document else XmlEncoder(options.root)


class XmlEncoder:
    """A root with an element for each row."""

    def __init__(self, root: str) -> None:
        self._root = root.encode()

    def begin(self) -> bytes:
        return b"%s<%s>\n" % (DECLARATION, self._root)

    def add(self, payload: bytes) -> bytes:
        return payload.replace(b"\0", b"")

    def end(self) -> bytes:
        return b"</%s>\n" % self._root


class XmlDocumentEncoder(TextDocumentEncoder):
    """One row as the root."""

    def begin(self) -> bytes:
        return DECLARATION


def _strips(options: BaseModel | None) -> bool:
    return getattr(options, "namespaces", "keep") == "strip"


def _one_by_one(frame: Frame, builder: TreeBuilder, spans: Spans, units: Units) -> Batch:
    """The batch of a frame in which some record is refused, or stands in another parent than its neighbour."""
    cut = frame.cut
    everywhere = coordinates(frame, spans, units)
    whole = Origin(lambda: everywhere)
    raws = raw_reader(frame, whole)
    values: list[Any] = []
    kept: list[int] = []
    rejects: list[Reject] = []
    for index in range(len(spans.starts)):
        raw = raws(index) or b""
        try:
            values.append(builder.alone(raw, whole.place(index).line or cut.first_line or 1))
            kept.append(index)
        except Unreadable as error:
            rejects.append(reject(frame, whole.place(index), raw, str(error)))
    origin = Origin(lambda: coordinates(frame, spans, units, kept))
    return Batch("tree", values, origin, raw_reader(frame, origin), rejects)
