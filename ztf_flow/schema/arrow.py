"""Typed output: the Arrow schema of a model, fixed before the first record, and values turned into it exactly.

The types are a fixed table (docs/guide.md). Nothing is altered on the way: a value that its column can't hold exactly
is a failure of its row. Library conversions are trusted only for values that were checked before (they stamp naive
times as UTC and drop time zones without a word).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from ztf_flow.errors import ConfigError
from ztf_flow.records import RecordError
from ztf_flow.schema.arrow_kinds import Fault, Kind, Unfit
from ztf_flow.schema.arrow_types import DatetimeKind, Path, TypeCompiler, nothing_decided
from ztf_flow.schema.fields import record_fields, record_node
from ztf_flow.schema.model import Schema

Failures = dict[int, RecordError]
Datetimes = Mapping[Path, DatetimeKind]


@dataclass(frozen=True, slots=True)
class Column:
    """One output column: how its values are got from records and what they become."""

    name: str
    kind: Kind
    nullable: bool
    values_of: Callable[[list[Any]], list[Any]]

    def build(self, values: list[Any]) -> pa.Array[Any]:
        """The column of these values. Raises Unfit with the rows that don't fit."""
        return self.kind.array(values, nullable=self.nullable)


@dataclass(frozen=True, slots=True)
class ArrowPlan:
    """An Arrow schema and the way from accepted values to record batches of it."""

    schema: pa.Schema
    columns: tuple[Column, ...]

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
        for column, cells in zip(self.columns, gathered, strict=True):
            cells.extend(column.values_of(values))

    def build(self, gathered: list[list[Any]]) -> tuple[pa.RecordBatch, Failures]:
        """The record batch of gathered columns, as `convert` has it."""
        failures: Failures = {}
        arrays = []
        for column, cells in zip(self.columns, gathered, strict=True):
            try:
                arrays.append(column.build(cells))
            except Unfit as unfit:
                for row, fault in unfit.faults.items():
                    failures.setdefault(row, _error(column.name, fault))
        if failures:
            arrays = [
                column.build([cell for row, cell in enumerate(cells) if row not in failures])
                for column, cells in zip(self.columns, gathered, strict=True)
            ]
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema), failures


def _error(name: str, fault: Fault) -> RecordError:
    return RecordError((name, *fault.path), "format_error", fault.message, fault.shown)


@dataclass(frozen=True, slots=True)
class Passthrough(ArrowPlan):
    """Rows of an Arrow source back into its own schema."""

    def start(self) -> list[list[Any]]:
        return [[]]

    def gather(self, values: list[Any], gathered: list[list[Any]]) -> None:
        gathered[0].extend(values)

    def build(self, gathered: list[list[Any]]) -> tuple[pa.RecordBatch, Failures]:
        return pa.RecordBatch.from_pylist(gathered[0], schema=self.schema), {}


def passthrough(schema: pa.Schema) -> ArrowPlan:
    """The plan of a pipeline without a schema whose source is typed."""
    return Passthrough(schema, ())


def arrow_plan(schema: Schema, *, datetimes: Datetimes, by_alias: bool = False) -> ArrowPlan:
    """The typed output of a schema. `datetimes` decides plain `datetime`s by path; undecided ones are naive.

    Computed fields come last, with the type of their return annotation. A field with a serialiser has the JSON-mode
    value that it gives, as the declared return type, or as JSON text where none is declared. Raises ConfigError where
    records have no fixed fields: no record type, `extra: allow`, or a serialiser for the whole model.
    """
    compiler = TypeCompiler(schema.adapter.core_schema, datetimes)
    record = _record_of(schema, compiler)
    aliases = schema.names_by_alias(by_alias)
    columns = [_field_column(schema, compiler, name, field, aliases) for name, field in record_fields(record)]
    columns += [_computed_column(compiler, field, aliases) for field in record.get("computed_fields", ())]
    if not columns:
        raise ConfigError(f"{schema.name} has no fields", stage="config")
    fields = [pa.field(column.name, column.kind.type, column.nullable) for column in columns]
    return ArrowPlan(pa.schema(fields), tuple(columns))


def _record_of(schema: Schema, compiler: TypeCompiler) -> Mapping[str, Any]:
    record = record_node(schema.adapter.core_schema, compiler.definitions)
    if record is None or record["type"] == "dict":
        raise ConfigError(f"{schema.name} has no fixed fields to make columns of", stage="config")
    for node in compiler.nodes_to(record):
        extra = (node.get("config") or {}).get("extra_fields_behavior") or node.get("extra_behavior")
        if extra == "allow":
            raise ConfigError(f"{schema.name} keeps extra keys (extra: allow), which have no columns", stage="config")
        if node.get("serialization", {}).get("type", "").startswith("function"):
            raise ConfigError(
                f"{schema.name} has a serialiser of its own, so its columns can't be known; give fields types instead",
                stage="config",
            )
    return record


def _field_column(
    schema: Schema, compiler: TypeCompiler, name: str, field: Mapping[str, Any], by_alias: bool
) -> Column:
    output = str(field.get("serialization_alias") or name) if by_alias else name
    node = field["schema"]
    serialiser = compiler.serialiser_of(node)
    if serialiser is not None:
        kind = compiler.serialised_kind(serialiser, (name,))
        return Column(output, kind, True, _serialised(schema, name))
    required = field.get("required", True)
    nullable = compiler.is_nullable(node) or required is False
    return Column(output, compiler.kind(node, (name,)), nullable, _getter(schema, compiler, name))


def _getter(schema: Schema, compiler: TypeCompiler, name: str) -> Callable[[list[Any]], list[Any]]:
    record = record_node(schema.adapter.core_schema, compiler.definitions)
    assert record is not None
    if record["type"] == "typed-dict":
        return lambda records: [record.get(name) for record in records]
    if record["type"] == "model-fields":
        return lambda records: [record.__dict__[name] for record in records]
    return lambda records: [getattr(record, name) for record in records]


def _serialised(schema: Schema, name: str) -> Callable[[list[Any]], list[Any]]:
    serialise = schema.adapter.serializer.to_python

    def values_of(records: list[Any]) -> list[Any]:
        return [
            serialise(record, mode="json", include={name}, by_alias=False, warnings=False).get(name)
            for record in records
        ]

    return values_of


def _computed_column(compiler: TypeCompiler, field: Mapping[str, Any], by_alias: bool) -> Column:
    name = field["property_name"]
    node = field["return_schema"]

    def values_of(records: list[Any]) -> list[Any]:
        return [getattr(record, name) for record in records]

    output = str(field.get("alias") or name) if by_alias else name
    return Column(output, compiler.kind(node, (name,)), compiler.is_nullable(node), values_of)


def open_datetimes(schema: Schema) -> list[Path]:
    """The paths of plain `datetime` fields, of which only data tells whether they are naive or aware."""
    compiler = TypeCompiler(schema.adapter.core_schema, nothing_decided)
    record = _record_of(schema, compiler)
    for name, field in record_fields(record):
        if compiler.serialiser_of(field["schema"]) is None:
            compiler.kind(field["schema"], (name,))
    for field in record.get("computed_fields", ()):
        compiler.kind(field["return_schema"], (field["property_name"],))
    return list(compiler.open_datetimes)


def decide_datetimes(schema: Schema, values: list[Any]) -> dict[Path, Literal["naive", "aware"]]:
    """For each open path the kind of the first datetime found there among the values; naive where there is none."""
    decided: dict[Path, Literal["naive", "aware"]] = {}
    for path in open_datetimes(schema):
        found = next((moment for value in values for moment in _at(value, path)), None)
        decided[path] = "aware" if found is not None and found.tzinfo is not None else "naive"
    return decided


def _at(value: Any, path: Path) -> list[Any]:
    """The datetimes at a path below a value; `*` stands for every item of a list or value of a map."""
    if value is None:
        return []
    if not path:
        return [value] if hasattr(value, "tzinfo") else []
    step, rest = path[0], path[1:]
    if step == "*":
        items = value.values() if isinstance(value, Mapping) else value
        return [moment for item in items for moment in _at(item, rest)]
    below = value.get(step) if isinstance(value, Mapping) else getattr(value, step, None)
    return _at(below, rest)
