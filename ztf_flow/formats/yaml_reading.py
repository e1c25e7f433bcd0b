"""One YAML document to its records: built from the parser's events, without recursion, with each record's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from ztf_flow.config.yaml_core import TAG, resolve_plain, scalar, shown_tag
from ztf_flow.formats.documents import MAX_DEPTH

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ALIASED = 100_000
"""Values that aliases and merges may add to a document, and ten times as many as it has itself: far above any real
document, far below a bomb."""

_NO_KEY: Any = object()
_MERGE: Any = object()
PLAIN_MARKS = frozenset("~nNtTfF-+.0123456789")
"""First characters of the plain scalars that may be no texts; the empty one is none either."""


@dataclass(slots=True)
class Item:
    """A record of a document: its value, the characters [start, end) that it is written with, or why it is refused."""

    value: Any
    start: int
    end: int
    error: str | None = None


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet. `items` marks the list whose items are the records."""

    value: Any
    is_list: bool
    start: int
    anchor: str | None
    first_size: int
    items: bool = False
    key: Any = _NO_KEY
    merges: list[Any] = field(default_factory=list)
    odd: bool = False
    depth: int = 0


class _Second(yaml.MarkedYAMLError):
    """Raised for a document behind a line end of YAML 1.1, which YAML 1.2 doesn't know."""


def is_list(text: str) -> bool:
    """Whether the root of a document is a list, as far as its first events say."""
    try:
        for event in _events(text):
            if isinstance(event, (ScalarEvent, AliasEvent, MappingStartEvent)):
                return False
            if isinstance(event, SequenceStartEvent):
                return event.tag in (None, "!", TAG + "seq")
    except yaml.YAMLError:
        pass
    return False


def read_document(text: str, path: tuple[str, ...] | None, *, required: bool, first_line: int = 1) -> list[Item]:
    """The records of a document: the items of the list at `path` (None: the document itself).

    Without `required` a document without that list is itself the record. Values follow YAML 1.2's core schema,
    duplicate keys are errors of the record that they stand in, and so are aliases that contain themselves or grow
    beyond `ALIASED`, tags of other schemas, and more than `MAX_DEPTH` levels. Where the syntax breaks, the rest of the
    document is one record with an error. Lines in messages count from `first_line`.
    """
    builder = _Builder(path, first_line)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.reader.ReaderError as error:
        builder.break_off(f"a character is not allowed in YAML: {error.reason}", None, len(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        told = ": ".join(part for part in (error.context, error.problem) if part)
        builder.break_off(told, mark, len(text))
    return builder.records(required=required)


def _events(text: str) -> Iterator[Any]:
    loader = LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Builder:
    """Takes events in order; `records` tells what came of them."""

    def __init__(self, path: tuple[str, ...] | None, first_line: int) -> None:
        self._path = path
        self._line = first_line
        self._stack: list[_Open] = []
        self._items: list[Item] = []
        self._found = False
        self._root: Item | None = None
        self._error: str | None = None
        """Why the item that is open can't be a record: the first reason."""
        self._fault: str | None = None
        """The same for what is outside of the list of records."""
        self._in_items = 0
        """The depth of the stack inside the list of records, 0 outside of it."""
        self._item_start = -1
        self._end = 0
        self._nodes = 0
        self._aliased = 0
        self._documents = 0
        self._anchors: dict[str, tuple[Any, int, int]] = {}

    def take(self, event: Any) -> None:
        if isinstance(event, ScalarEvent):
            self._nodes += 1
            self._begin(event)
            self._scalar(event)
        elif isinstance(event, (SequenceStartEvent, MappingStartEvent)):
            self._nodes += 1
            self._begin(event)
            self._open(event)
        elif isinstance(event, CollectionEndEvent):
            self._close(event)
        elif isinstance(event, AliasEvent):
            self._begin(event)
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                mark: Any = event.start_mark
                raise _Second(None, None, "a second document begins where no line does", mark)

    def _begin(self, event: Any) -> None:
        if self._in_items and len(self._stack) == self._in_items:
            self._item_start = event.start_mark.index

    def _scalar(self, event: Any) -> None:
        text, tag = event.value, event.tag
        self._end = event.end_mark.index
        try:
            if tag is None or tag == "!":
                plain = event.implicit[0]
                if not plain or (text and text[0] not in PLAIN_MARKS):
                    value: Any = _MERGE if plain and text == "<<" and self._wants_key() else text
                else:
                    value = scalar(resolve_plain(text), text)
            else:
                value = scalar(tag, text)
        except ValueError as error:
            self._refuse(str(error), event.start_mark)
            value = text
        self._add(value, event, event.anchor, 1, 0)

    def _wants_key(self) -> bool:
        return bool(self._stack) and not self._stack[-1].is_list and self._stack[-1].key is _NO_KEY

    def _open(self, event: Any) -> None:
        listed = isinstance(event, SequenceStartEvent)
        tagged = event.tag not in (None, "!", TAG + ("seq" if listed else "map"))
        if tagged:
            self._refuse(f"the tag {shown_tag(event.tag)} is not allowed here", event.start_mark)
        if len(self._stack) >= MAX_DEPTH:
            self._refuse(f"it is nested more than {MAX_DEPTH} levels deep", event.start_mark)
        start = event.start_mark.index
        opened = _Open([] if listed else {}, listed, start, event.anchor, self._nodes + self._aliased)
        if listed and not tagged and not self._found and self._is_at_path():
            self._found = opened.items = True
            self._in_items = len(self._stack) + 1
        if event.anchor is not None:
            self._anchors.pop(event.anchor, None)
        self._stack.append(opened)

    def _is_at_path(self) -> bool:
        path, stack = self._path, self._stack
        if path is None or len(stack) != len(path):
            return False
        return all(not outer.is_list and str(outer.key) == key for outer, key in zip(stack, path, strict=True))

    def _close(self, event: Any) -> None:
        closed = self._stack.pop()
        if event.end_mark.index > event.start_mark.index:  # a bracket; block collections end where their last item does
            self._end = event.end_mark.index
        if closed.items:
            self._in_items = 0
            self._item_start = -1
        elif not closed.is_list:
            self._finish_mapping(closed, event)
        size = self._nodes + self._aliased - closed.first_size + 1
        self._add(closed.value, event, closed.anchor, size, closed.depth + 1, closed.start)

    def _finish_mapping(self, closed: _Open, event: Any) -> None:
        for source in closed.merges:
            for key, value in source.items():
                self._expand(1, event.start_mark)
                closed.value.setdefault(key, value)
        if closed.odd and len({_json_key(key) for key in closed.value}) < len(closed.value):
            self._refuse("two keys of a mapping are the same text", event.start_mark)

    def _alias(self, event: Any) -> None:
        self._end = event.end_mark.index
        known = self._anchors.get(event.anchor)
        if known is None:
            inside = any(opened.anchor == event.anchor for opened in self._stack)
            what = "may not contain itself" if inside else f"'{event.anchor}' is not defined"
            self._refuse(f"an alias {what}" if inside else f"the alias {what}", event.start_mark)
            self._add(None, event, None, 1, 0)
            return
        value, nodes, depth = known
        self._nodes += 1
        if len(self._stack) + depth > MAX_DEPTH:
            self._refuse(f"it is nested more than {MAX_DEPTH} levels deep", event.start_mark)
            value = None
        elif not self._expand(nodes, event.start_mark):
            value = None
        # a copy, so that a validator that changes its input changes nothing else
        self._add(_copy(value), event, None, nodes, depth)

    def _expand(self, nodes: int, mark: Any) -> bool:
        self._aliased += nodes
        if self._aliased <= ALIASED + 10 * self._nodes:
            return True
        self._refuse("its aliases make it too large", mark)
        return False

    def _add(self, value: Any, event: Any, anchor: str | None, nodes: int, depth: int, start: int = -1) -> None:
        """A value is complete: put it where it belongs."""
        if anchor is not None:
            self._anchors[anchor] = (value if value is not _MERGE else "<<", nodes, depth)
        if start < 0:
            start = event.start_mark.index
        if not self._stack:
            self._root = Item(value if self._fault is None else None, start, self._end, self._fault)
            return
        top = self._stack[-1]
        top.depth = max(top.depth, depth)
        if top.items:
            kept = value if self._error is None else None
            self._items.append(Item(kept, start, max(start, self._end), self._error))
            self._error, self._item_start = None, -1
        elif top.is_list:
            top.value.append(value)
        elif top.key is _NO_KEY:
            self._add_key(top, value, event)
        elif top.key is _MERGE:
            top.key = _NO_KEY
            self._merge(top, value, event)
        else:
            top.value[top.key] = value
            top.key = _NO_KEY

    def _add_key(self, top: _Open, key: Any, event: Any) -> None:
        if isinstance(key, (dict, list)):
            self._refuse("a key must be a plain value, not a list or mapping", event.start_mark)
            key = None
        elif key is not _MERGE and key in top.value:
            self._refuse(f"the key '{key}' stands here twice", event.start_mark)
        if type(key) is not str and key is not _MERGE:
            top.odd = True
        top.key = key

    def _merge(self, top: _Open, value: Any, event: Any) -> None:
        sources = value if isinstance(value, list) else [value]
        if not all(isinstance(source, dict) for source in sources):
            self._refuse("`<<` merges a mapping or a list of mappings", event.start_mark)
            return
        if top.merges:
            self._refuse("the key '<<' stands here twice", event.start_mark)
        top.merges += sources

    def _refuse(self, message: str, mark: Any) -> None:
        told = f"{message} (line {self._line + mark.line})"
        if self._in_items:
            self._error = self._error or told
        else:
            self._fault = self._fault or told

    def break_off(self, message: str, mark: Any, length: int) -> None:
        """The syntax broke: what is not complete is one record with this error."""
        where = f" (line {self._line + mark.line})" if mark is not None else ""
        error = message + where
        if not self._found:
            self._root = Item(None, self._root.start if self._root else 0, length, error)
            return
        start = self._item_start if self._item_start >= 0 else self._end
        self._items.append(Item(None, start, length, error))
        self._fault = None

    def records(self, *, required: bool) -> list[Item]:
        """The records, in order. A document without a value is null; blank ones were left out before."""
        if self._found:
            if self._fault is not None:  # its items are what they are, but something beside the list would be lost
                self._items.append(Item(None, self._end, self._end, self._fault))
            return self._items
        root = self._root
        if root is None:
            root = Item(None, 0, 0)
        if root.error is None and self._path is not None and required:
            root.error = f"the document has no list at {'.'.join(('$', *self._path))}[*]"
        return [root]


def _json_key(key: Any) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return key if isinstance(key, str) else str(key)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value
