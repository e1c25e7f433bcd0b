"""XML 1.0: repeated elements, or the root, as records of texts. Read by expat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar
from xml.parsers import expat

from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.documents import MAX_DEPTH, Unreadable, Unwritable
from ztf_flow.formats.ini import TextDocumentEncoder
from ztf_flow.formats.lines import Spans, Units, coordinates, fault_batch, raw_reader, reject, units_of
from ztf_flow.formats.xml_framing import TOO_DEEP, XmlFramer, expat_parser, message_of
from ztf_flow.formats.xml_writing import element
from ztf_flow.records import Batch, Frame, Layout, Origin, Position, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class XmlFormat:
    """A record is the content of an element: attributes as `@name`, children by their names, text as `#text`. A child
    that occurs several times is a list, an element with neither attributes nor children is its text. White space
    between children is left out, and so are comments and instructions; where text stands between children, `#text` is
    all of it, without its places.

    Names keep their prefixes, and declarations of namespaces are attributes like others; with `namespaces: strip` both
    are dropped. Entities and external references are off, see `xml_framing`.
    """

    name = "xml"
    extensions: tuple[str, ...] = (".xml",)
    splittable: ClassVar[bool] = False
    rows: ClassVar[Rows] = "values"

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = Position(),  # noqa: B008 - frozen
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> XmlFramer:
        """A framer from the start of the object on; ParseError for an encoding that expat can't read."""
        if start.byte or end is not None:
            raise ValueError("an XML document can't be read in ranges")
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
        builder = _Builder(units, strip=_strips(options))

        def spans() -> Spans:
            newlines = np.flatnonzero(np.frombuffer(units.text(cut.data), np.uint8) == ord("\n"))
            return Spans(starts // units.width, -(-ends // units.width), newlines.searchsorted(starts // units.width))

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


def _one_by_one(frame: Frame, builder: _Builder, spans: Spans, units: Units) -> Batch:
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


class _Builder:
    """Makes trees of elements."""

    def __init__(self, units: Units, *, strip: bool) -> None:
        self._units = units
        self._strip = strip
        self._stack: list[tuple[str, dict[str, Any], list[str]]] = []
        self._done: list[dict[str, Any]] = []
        self._error: str | None = None
        self._wanted: set[int] | None = None
        self._parser: Any = None

    def alone(self, raw: bytes, line: int) -> dict[str, Any]:
        """The tree of one element. Raises Unreadable with a line of the object."""
        self._begin(None)
        try:
            self._parser.Parse(raw, True)
        except expat.ExpatError as error:
            raise Unreadable(message_of(error, line + error.lineno - 1)) from None
        if self._error is not None:
            raise Unreadable(f"{self._error} (line {line})")
        return self._done[0]

    def together(self, data: bytes, starts: list[int]) -> list[dict[str, Any]] | None:
        """The trees of the elements that begin at these bytes and have one parent; None if that is not all there is."""
        if len(starts) == 1:
            return None
        encoding = self._units.encoding
        head = "<_>".encode(encoding)
        self._begin({start + len(head) for start in starts})
        try:
            self._parser.Parse(head + data + "</_>".encode(encoding), True)
        except expat.ExpatError:
            return None
        return self._done if self._error is None and len(self._done) == len(starts) else None

    def _begin(self, wanted: set[int] | None) -> None:
        self._stack, self._done, self._error, self._wanted = [], [], None, wanted
        parser = self._parser = expat_parser_of(self._units.encoding)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def _text(self, text: str) -> None:
        if self._stack:
            self._stack[-1][2].append(text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        stack = self._stack
        if self._wanted is not None and not stack and self._parser.CurrentByteIndex not in self._wanted:
            if self._parser.CurrentByteIndex:  # not the parent, which stands at 0
                self._error = "an element between records"
            return
        if len(stack) >= MAX_DEPTH:
            self._error = TOO_DEEP
        if self._strip:
            name, attributes = name.rpartition(":")[2], self._stripped(attributes)
        stack.append((name, {"@" + key: value for key, value in attributes.items()}, []))

    def _stripped(self, attributes: dict[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        for key, value in attributes.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                continue
            local = key.rpartition(":")[2]
            if local in kept:
                self._error = f"two attributes have the name '{local}' without their prefixes"
            kept[local] = value
        return kept

    def _end(self, _: str) -> None:
        stack = self._stack
        if not stack:
            return
        name, node, texts = stack.pop()
        text = "".join(texts)
        if not stack:
            self._done.append(_with_text(node, text))
            return
        value: Any = _with_text(node, text) if node else text
        parent = stack[-1][1]
        if name not in parent:
            parent[name] = value
        elif type(parent[name]) is list:
            parent[name].append(value)
        else:
            parent[name] = [parent[name], value]


def _with_text(node: dict[str, Any], text: str) -> dict[str, Any]:
    """A node with its text, unless that is the white space between children, or none."""
    if text and (text.strip() or not any(key[0] != "@" for key in node)):
        node["#text"] = text
    return node


def expat_parser_of(encoding: str) -> Any:
    """A parser for an encoding that is known to be readable."""
    if encoding == "utf-8":
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        return parser
    return expat_parser(encoding)
