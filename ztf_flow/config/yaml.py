"""YAML with positions, by PyYAML's safe composer and the resolvers of YAML 1.2's core schema.

`no`, `on`, `12:30:00`, `1_000` and `2024-01-01` are text, `0o14` is octal (YAML 1.2.2, section 10.3.2). Duplicate keys
are errors. Merge keys (`<<`, YAML 1.1) work; keys that a mapping writes itself win.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from ztf_flow.config.problems import Path, PipelineFileError, Problem, dotted
from ztf_flow.config.yaml_core import RESOLVERS, TAG, scalar, shown_tag

Point = tuple[int, int]
"""Line and column, from 1."""

MAX_NODES = 100_000
"""Values that a document may have once its aliases are followed: far above any real file, far below a bomb."""


class Mark(NamedTuple):
    """Where a value stands, where its key does, and the text of a scalar as it was written (without quotes)."""

    value: Point
    key: Point | None = None
    text: str | None = None


Positions = dict[Path, Mark]


@dataclass(slots=True)
class Document:
    """What a YAML text holds. With `problems`, `data` is what could be made of it."""

    data: Any
    positions: Positions
    problems: list[Problem] = field(default_factory=list)


class _CoreLoader(yaml.SafeLoader):
    """Composes nodes whose tags follow YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 (PyYAML's own class attribute)


for _tag, _pattern, _first in RESOLVERS:
    _CoreLoader.add_implicit_resolver(_tag, _pattern, [*_first, ""] if _pattern.match("") else list(_first))


def load_yaml(text: str, name: str) -> tuple[Any, Positions]:
    """The data of one YAML document and the place of every value by its path.

    Raises `PipelineFileError`, which names `name`, for broken syntax, duplicate keys, more than one document, unknown
    tags, aliases that contain themselves, and documents that grow beyond `MAX_NODES` values through aliases.
    """
    document = read_yaml(text, name)
    if document.problems:
        raise PipelineFileError(document.problems)
    return document.data, document.positions


def read_yaml(text: str, name: str) -> Document:
    """Like `load_yaml`, but problems that leave something to go on with are returned and not raised."""
    text = text.removeprefix("\ufeff")
    try:
        loader = _CoreLoader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        builder = _Builder(name)
        data = None if node is None else builder.build(node, (), None)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        point = before.count("\n") + 1, error.position - (before.rfind("\n") + 1) + 1
        message = f"the character U+{ord(text[error.position]):04X} is not allowed in YAML"
        raise PipelineFileError([Problem(name, *point, "syntax", message)]) from None
    except yaml.MarkedYAMLError as error:
        raise PipelineFileError([_syntax_problem(name, error)]) from None
    except RecursionError:
        raise PipelineFileError([Problem(name, 1, 1, "syntax", "the YAML is nested too deeply")]) from None
    builder.positions.setdefault((), Mark((1, 1)))
    return Document(data, builder.positions, builder.problems)


def _syntax_problem(name: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if error.context == "expected a single document in the stream":
        message = "there must be only one YAML document in the file"
    else:
        message = ": ".join(part for part in (error.context, error.problem) if part)
    return Problem(name, line, column, "syntax", message)


def _point(node: yaml.Node) -> Point:
    return node.start_mark.line + 1, node.start_mark.column + 1


class _Stop(yaml.MarkedYAMLError):
    """Raised when building the data can't go on."""

    def __init__(self, node: yaml.Node, message: str) -> None:
        super().__init__(None, None, message, node.start_mark)


class _Builder:
    """Makes Python data of composed nodes and notes where each value stands."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.positions: Positions = {}
        self.problems: list[Problem] = []
        self._open: set[int] = set()
        self._count = 0

    def build(self, node: yaml.Node, path: Path, key: yaml.Node | None) -> Any:
        self._count_one(node)
        text = node.value if isinstance(node, yaml.ScalarNode) else None
        self.positions[path] = Mark(_point(node), None if key is None else _point(key), text)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            raise _Stop(node, "an alias may not contain itself")
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                self._expect(node, "seq")
                return [self.build(item, (*path, index), None) for index, item in enumerate(node.value)]
            assert isinstance(node, yaml.MappingNode)
            self._expect(node, "map")
            return self._mapping(node, path)
        finally:
            self._open.discard(id(node))

    def _count_one(self, node: yaml.Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            raise _Stop(node, f"the document has more than {MAX_NODES} values once its aliases are followed")

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[Any, Any]:
        result: dict[Any, Any] = {}
        for key_node, key, value_node in self._pairs(node, path):
            result[key] = self.build(value_node, (*path, key), key_node)
        return result

    def _pairs(self, node: yaml.MappingNode, path: Path) -> list[tuple[yaml.Node, Any, yaml.Node]]:
        """Own keys in their order, then those of merged mappings that are new."""
        own: dict[Any, tuple[yaml.Node, Any, yaml.Node]] = {}
        merged: list[yaml.MappingNode] = []
        merge_seen = False
        for key_node, value_node in node.value:
            if _is_merge(key_node):
                if merge_seen:
                    self._duplicate(key_node, (*path, "<<"))
                merge_seen = True
                merged.extend(self._merge_sources(value_node))
                continue
            key = self._key(key_node)
            if key in own:
                self._duplicate(key_node, (*path, key), first=_point(own[key][0]))
            else:
                own[key] = (key_node, key, value_node)
        for source in merged:
            if id(source) in self._open and source is not node:
                raise _Stop(source, "an alias may not contain itself")
            if source is node:
                raise _Stop(source, "a mapping can't be merged into itself")
            self._open.add(id(source))
            try:
                for pair in self._pairs(source, path):
                    self._count_one(node)
                    own.setdefault(pair[1], pair)
            finally:
                self._open.discard(id(source))
        return list(own.values())

    def _merge_sources(self, node: yaml.Node) -> Iterator[yaml.MappingNode]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for item in nodes:
            if not isinstance(item, yaml.MappingNode):
                raise _Stop(item, "`<<` merges a mapping or a list of mappings")
            yield item

    def _duplicate(self, node: yaml.Node, path: Path, *, first: Point | None = None) -> None:
        where = f", first in line {first[0]}" if first else ""
        message = f"the key {dotted(path)} stands here twice{where}"
        self.problems.append(Problem(self.name, *_point(node), "duplicate-key", message))

    def _key(self, node: yaml.Node) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            raise _Stop(node, "a key must be a plain value, not a list or mapping")
        return self._scalar(node)

    def _expect(self, node: yaml.Node, kind: str) -> None:
        if node.tag != TAG + kind:
            raise _Stop(node, f"the tag {shown_tag(node.tag)} is not allowed here")

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        try:
            return scalar(node.tag, str(node.value))
        except ValueError as error:
            raise _Stop(node, str(error)) from None


def _is_merge(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == "<<" and node.style is None
