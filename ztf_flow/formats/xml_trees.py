"""XML elements to trees of texts: by ElementTree where they are plain, else by expat, which keeps prefixes."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from ztf_flow.formats.documents import MAX_DEPTH, Unreadable
from ztf_flow.formats.lines import Units
from ztf_flow.formats.xml_framing import TOO_DEEP, expat_parser, message_of

Tree = dict[str, Any]

_NOT_PLAIN = (b"xmlns", b"xml:", b"<!--", b"<?")
"""What ElementTree gives otherwise than it is written."""


def plain_trees(data: bytes, count: int, record: str | None) -> list[Tree] | None:
    """The trees of `count` elements of the name `record` (None: any) that follow each other, in UTF-8.

    None where there is anything else among them, or anything that ElementTree doesn't give as it is written: prefixes
    of names among them, since it refuses those that are not declared.
    """
    if any(mark in data for mark in _NOT_PLAIN):
        return None
    try:
        parent = ElementTree.XML(b"<_>%s</_>" % data, ElementTree.XMLParser(encoding="utf-8"))  # noqa: S314
    except ElementTree.ParseError:
        return None
    if len(parent) != count or not (record is None or all(element.tag == record for element in parent)):
        return None
    return list(map(_tree, parent))


def _tree(element: ElementTree.Element) -> Tree:
    node: Tree = {"@" + key: value for key, value in element.items()}
    text = element.text
    has_text = not len(element) or (text is not None and not text.isspace())
    for child in element:
        name = child.tag
        value: Any = _tree(child) if len(child) or child.keys() else child.text or ""
        if name not in node:
            node[name] = value
        elif type(node[name]) is list:
            node[name].append(value)
        else:
            node[name] = [node[name], value]
        tail = child.tail
        has_text = has_text or (tail is not None and not tail.isspace())
    if has_text and (whole := "".join([text or "", *(child.tail or "" for child in element)])):
        node["#text"] = whole
    return node


class TreeBuilder:
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
        parser = self._parser = _parser_of(self._units.encoding)
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


def _parser_of(encoding: str) -> Any:
    """A parser for an encoding that is known to be readable."""
    if encoding == "utf-8":
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        return parser
    return expat_parser(encoding)
