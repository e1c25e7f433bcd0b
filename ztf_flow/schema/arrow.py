"""Typed output: the Arrow schema of a model, fixed before the first record, and values turned into it exactly.

The types are a fixed table (docs/guide.md). Nothing is altered on the way: a value that its column can't hold exactly
is a failure of its row. Library conversions are trusted only for values that were checked before (they stamp naive
times as UTC and drop time zones without a word).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa
from pydantic import RootModel

from ztf_flow.errors import ConfigError
from ztf_flow.records import RecordError
from ztf_flow.schema.arrow_kinds import Fault, Unfit
from ztf_flow.schema.arrow_nested import Member
from ztf_flow.schema.arrow_rows import RowsBack
from ztf_flow.schema.arrow_types import DatetimeKind, Path, TypeCompiler
from ztf_flow.schema.fields import Node, keeps_extra, record_path
from ztf_flow.schema.model import Schema

Failures = dict[int, RecordError]
Datetimes = Mapping[Path, DatetimeKind]


@dataclass(frozen=True, slots=True)
class ArrowPlan:
    """An Arrow schema and the way from accepted values to record batches of it.

    `roots` is the number of RootModels around each record.
    """

    schema: pa.Schema
    columns: tuple[Member, ...]
    roots: int = 0

    def convert(self, values: list[Any]) -> tuple[pa.RecordBatch, Failures]:
        """A batch of the values that fit, in order, and by row the first reason why another doesn't."""
        gathered = self.start()
        self.gather(values, gathered)
        return self.build(gathered)

    def start(self) -> list[list[Any]]:
        """Empty columns for `gather`."""
        return [[] for _ in self.columns]

    def gather(self, values: list[Any], gathered: list[list[Any]]) -> None:
        """Append the cells of accepted values to columns, so that the values themselves can go."""
        for _ in range(self.roots):
            values = [value.root for value in values]
        for column, cells in zip(self.columns, gathered, strict=True):
            cells.extend(column.kind.compact(column.values_of(values)))

    def build(self, gathered: list[list[Any]]) -> tuple[pa.RecordBatch, Failures]:
        """The record batch of gathered columns, as `convert` has it."""
        failures: Failures = {}
        arrays = []
        for column, cells in zip(self.columns, gathered, strict=True):
            try:
                arrays.append(column.kind.array(cells, nullable=column.nullable))
            except Unfit as unfit:
                for row, fault in unfit.faults.items():
                    failures.setdefault(row, _error(column.name, fault))
        if failures:
            arrays = [
                column.kind.array(
                    [cell for row, cell in enumerate(cells) if row not in failures], nullable=column.nullable
                )
                for column, cells in zip(self.columns, gathered, strict=True)
            ]
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema), failures


def _error(name: str, fault: Fault) -> RecordError:
    return RecordError((name, *fault.path), "format_error", fault.message, fault.shown)


@dataclass(frozen=True, slots=True)
class Passthrough(ArrowPlan):
    """Rows of an Arrow source back into its own schema, exactly."""

    def start(self) -> list[list[Any]]:
        return [[]]

    def gather(self, values: list[Any], gathered: list[list[Any]]) -> None:
        gathered[0].extend(values)

    def build(self, gathered: list[list[Any]]) -> tuple[pa.RecordBatch, Failures]:
        return RowsBack(self.schema).convert(gathered[0])


def passthrough(schema: pa.Schema) -> ArrowPlan:
    """The plan of a pipeline without a schema whose source is typed.

    A row whose values the source's types don't hold exactly, or with keys that are no column, is a failure.
    """
    return Passthrough(schema, ())


def arrow_plan(schema: Schema, *, datetimes: Datetimes, by_alias: bool = False) -> ArrowPlan:
    """The typed output of a schema. `datetimes` decides plain `datetime`s by path; undecided ones are naive.

    Fields and their order are those of pydantic's serialisation: excluded fields are left out, computed ones come last
    with the type of their return annotation. A field with a serialiser has the JSON-mode value that it gives: as the
    declared return type where that is text, a number or a boolean, else as JSON text. Fields with `exclude_if` are JSON
    text, null where left out. A field whose default is None is nullable whatever its type says. Recursive types are
    JSON text inside themselves, and so are records that keep extra keys or have no fields. Sets are sorted.

    Raises ConfigError where records have no fixed fields: no record type, `extra: allow`, or a serialiser for the whole
    model; and for two fields of one output name.
    """
    compiler = TypeCompiler(schema.adapter.core_schema, datetimes, by_alias=by_alias)
    path = _record_of(schema, compiler)
    columns = compiler.members(path, ())
    if not columns:
        raise ConfigError(f"{schema.name} has no fields", stage="config")
    names = [column.name for column in columns]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ConfigError(f"{schema.name} has two fields that are '{twice}' in the output", stage="config")
    whole = record_path(schema.adapter.core_schema, compiler.definitions) or []
    roots = sum(1 for node in whole if node.get("root_model"))
    return ArrowPlan(pa.schema([column.field for column in columns]), columns, roots)


def _record_of(schema: Schema, compiler: TypeCompiler) -> list[Node]:
    path = record_path(schema.adapter.core_schema, compiler.definitions)
    if path is None or path[-1]["type"] == "dict" or any(node["type"] == "nullable" for node in path):
        raise ConfigError(f"{schema.name} has no fixed fields to make columns of", stage="config")
    if keeps_extra(path):
        raise ConfigError(f"{schema.name} keeps extra keys (extra: allow), which have no columns", stage="config")
    if any(node.get("serialization", {}).get("type", "").startswith("function") for node in path):
        raise ConfigError(
            f"{schema.name} has a serialiser of its own, so its columns can't be known; give fields types instead",
            stage="config",
        )
    while path and any(node.get("root_model") for node in path):  # its serialisers take what is inside
        path = path[1:]
    return path


def open_datetimes(schema: Schema) -> list[Path]:
    """The paths of plain `datetime` fields, of which only data tells whether they are naive or aware."""
    compiler = TypeCompiler(schema.adapter.core_schema, {})
    compiler.members(_record_of(schema, compiler), ())
    return compiler.open_datetimes


def decide_datetimes(schema: Schema, values: list[Any]) -> dict[Path, Literal["naive", "aware"]]:
    """For each open path the kind of the first datetime found there among the values; naive where there is none."""
    undecided: dict[Path, Literal["naive", "aware"]] = dict.fromkeys(open_datetimes(schema), "naive")
    return undecided | find_datetimes(schema, values)


def find_datetimes(schema: Schema, values: list[Any]) -> dict[Path, Literal["naive", "aware"]]:
    """The same of those open paths only where there is one."""
    decided: dict[Path, Literal["naive", "aware"]] = {}
    for path in open_datetimes(schema):
        found = next((moment for value in values for moment in _at(value, path)), None)
        if found is not None:
            decided[path] = "naive" if found.utcoffset() is None else "aware"
    return decided


def _at(value: Any, path: Path) -> list[Any]:
    """The datetimes at a path below a value; `*` stands for every item of a list or value of a map."""
    while isinstance(value, RootModel):
        value = value.root
    if value is None:
        return []
    if not path:
        return [value] if hasattr(value, "utcoffset") else []
    step, rest = path[0], path[1:]
    if step == "*":
        items = value.values() if isinstance(value, Mapping) else value
        return [moment for item in items for moment in _at(item, rest)]
    try:
        below = value.get(step) if isinstance(value, Mapping) else getattr(value, step, None)
    except Exception:  # a computed field that raises has no datetime
        return []
    return _at(below, rest)
