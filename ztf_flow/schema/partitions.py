"""Which fields of a schema can name the folders of a partitioned dataset: those that are a single plain value."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError
from ztf_flow.records import RecordError
from ztf_flow.schema.fields import OutputField, definitions_of, keeps_extra, output_fields, record_path
from ztf_flow.schema.json_values import JsonValues
from ztf_flow.schema.model import Schema
from ztf_flow.schema.texts import Failures, failure

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class PartitionFault:
    """What is wrong with the name at an index of `sink.partition_by`."""

    index: int
    code: str
    message: str


def partition_faults(schema: Schema, names: Sequence[str], *, by_alias: bool) -> Iterator[PartitionFault]:
    """Everything that keeps the fields of these names in the output from naming folders."""
    from ztf_flow.schema.arrow_types import TypeCompiler

    compiler = TypeCompiler(schema.adapter.core_schema, {}, by_alias=by_alias)
    path = record_path(schema.adapter.core_schema, compiler.definitions)
    if path is None or path[-1]["type"] == "dict":
        yield PartitionFault(0, "bad-value", f"{schema.name} has no fixed fields")
        return
    if any(node.get("serialization", {}).get("type", "").startswith("function") for node in path):
        yield PartitionFault(0, "bad-value", f"{schema.name} has a serialiser of its own, so its fields can't be known")
        return
    fields = {field.name: field for field in output_fields(path, by_alias=by_alias)}
    for index, name in enumerate(names):
        if name not in fields:
            yield PartitionFault(index, "unknown-field", _unknown(name, schema.name, fields))
            continue
        try:
            (member,) = compiler.members_of(path, [fields[name]], ())
        except ConfigError as error:
            yield PartitionFault(index, "bad-value", error.message)
            continue
        reason = None if compiler.is_plain(member.kind) else "has values of several types, or nested ones"
        reason = reason or type_fault(member.kind.type)
        if reason is not None:
            yield PartitionFault(index, "bad-value", f"'{name}' {reason}, and can't name folders")
    if set(names) >= set(fields) and not keeps_extra(path):
        yield PartitionFault(0, "bad-value", "leaves no field for the files")


def _unknown(name: str, owner: str, fields: dict[str, OutputField]) -> str:
    if name.partition(".")[0] in fields and "." in name:
        return f"'{name}' is inside of a field, and only fields of the record itself can name folders"
    close = difflib.get_close_matches(name, fields, n=1)
    hint = f" (did you mean '{close[0]}'?)" if close else ""
    return f"{owner} has no field '{name}' in its output{hint}"


def type_fault(type: pa.DataType) -> str | None:
    """Why values of an Arrow type can't name folders."""
    import pyarrow as pa

    types = pa.types
    if types.is_dictionary(type):
        type = type.value_type
    if types.is_nested(type):
        return "is nested"
    single = (
        types.is_boolean, types.is_integer, types.is_floating, types.is_decimal, types.is_string, types.is_large_string,
        types.is_string_view, types.is_temporal,
    )  # fmt: skip
    return None if any(is_one(type) for is_one in single) else f"is {type}"


def column_faults(columns: pa.Schema, names: Sequence[str]) -> Iterator[str]:
    """The same for the columns of a typed source."""
    for name in names:
        found = columns.get_all_field_indices(name)
        if len(found) != 1:
            yield f"the source has no column '{name}'" if not found else f"the source has two columns '{name}'"
        elif (reason := type_fault(columns.field(found[0]).type)) is not None:
            yield f"the column '{name}' {reason}, and can't name folders"
    if set(names) >= set(columns.names):
        yield "no column is left for the files"


class PartitionTexts:
    """The plain values, as pydantic's JSON mode gives them, of the fields that name folders.

    `excluded` are the names by which the rest of a record is serialised without them; `schema` None takes dicts.
    """

    def __init__(self, schema: Schema | None, names: Sequence[str], *, by_alias: bool) -> None:
        self._names = tuple(names)
        self.excluded: frozenset[str] = frozenset()
        self._json: JsonValues | None = None
        if schema is None:
            return
        core: Any = schema.adapter.core_schema
        path = record_path(core, definitions_of(core))
        assert path is not None, "the plan has checked the fields"
        found = {field.name: field.attribute for field in output_fields(path, by_alias=by_alias)}
        self.excluded = frozenset(found[name] for name in self._names)
        options = {"by_alias": by_alias or None, "include": set(self.excluded)}
        self._json = JsonValues(core, schema.adapter.serializer, options)

    def rows(self, values: list[Any]) -> tuple[list[tuple[Any, ...]], Failures]:
        """The fields' values of each record, less the failures; a field that is not there is None."""
        names, json = self._names, self._json
        rows: list[tuple[Any, ...]] = []
        failures: Failures = {}
        for row, value in enumerate(values):
            try:
                plain = value if json is None else json.plain(value)
            except BaseException as error:
                failures[row] = failure(error)
                continue
            if isinstance(plain, dict):
                rows.append(tuple([plain.get(name) for name in names]))
            else:
                failures[row] = RecordError((), "format_error", "only records with named fields have folders")
        return rows, failures

    def rest(self, values: list[Any]) -> list[Any]:
        """The records as they are to be serialised: those without a schema without these fields."""
        if self._json is not None:
            return values
        left_out = set(self._names)
        return [{key: item for key, item in value.items() if key not in left_out} for value in values]
