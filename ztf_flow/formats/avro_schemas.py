"""Avro's schemas and Arrow's, in both directions."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError

if TYPE_CHECKING:
    import pyarrow as pa

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def avro_schema(schema: pa.Schema) -> dict[str, Any]:
    """The Avro schema of columns. Raises ConfigError where there is no type for one, or its name is none in Avro."""
    return _record(list(schema), "Record")


def _record(fields: list[Any], name: str) -> dict[str, Any]:
    for field in fields:
        if not _NAME.fullmatch(field.name):
            message = f"the name '{field.name}' must begin with a letter or '_' and have letters, digits and '_' only"
            raise ConfigError(f"Avro has stricter names: {message}", stage="config")
    return {"type": "record", "name": name, "fields": [_field(field, name) for field in fields]}


def _field(field: Any, name: str) -> dict[str, Any]:
    return {"name": field.name, "type": _nullable(field, f"{name}_{field.name}")}


def _nullable(field: Any, name: str) -> Any:
    kind = _type(field.type, name)
    return ["null", kind] if field.nullable and kind != "null" else kind


def _type(kind: Any, name: str) -> Any:
    """`name` is that of a record, should the type be one; it must be unique in the file."""
    import pyarrow.types as is_

    if is_.is_struct(kind):
        return _record([kind.field(index) for index in range(kind.num_fields)], name)
    if is_.is_list(kind) or is_.is_large_list(kind) or is_.is_fixed_size_list(kind):
        return {"type": "array", "items": _nullable(kind.value_field, name)}
    if is_.is_map(kind) and is_.is_string(kind.key_type):
        return {"type": "map", "values": _nullable(kind.item_field, name)}
    if is_.is_dictionary(kind):
        return _type(kind.value_type, name)
    if is_.is_decimal128(kind) or is_.is_decimal256(kind):
        return {"type": "bytes", "logicalType": "decimal", "precision": kind.precision, "scale": kind.scale}
    if is_.is_timestamp(kind):
        unit = {"s": "millis", "ms": "millis", "us": "micros", "ns": "nanos"}[kind.unit]
        return {"type": "long", "logicalType": f"{'local-' if kind.tz is None else ''}timestamp-{unit}"}
    found = _plain(kind)
    if found is None:
        raise ConfigError(f"Avro has no type for {kind} (column '{name.partition('_')[2]}')", stage="config")
    return found


def _plain(kind: Any) -> Any:
    import pyarrow.types as is_

    if is_.is_integer(kind) and not is_.is_uint64(kind):
        return "int" if kind.bit_width < 32 or is_.is_int32(kind) else "long"
    if is_.is_date32(kind):
        return {"type": "int", "logicalType": "date"}
    if is_.is_time32(kind) or (is_.is_time64(kind) and kind.unit == "us"):
        micros = is_.is_time64(kind)
        return {"type": "long" if micros else "int", "logicalType": f"time-{'micros' if micros else 'millis'}"}
    for test, name in (
        (is_.is_boolean, "boolean"),
        (is_.is_float32, "float"),
        (is_.is_float64, "double"),
        (is_.is_string, "string"),
        (is_.is_large_string, "string"),
        (is_.is_binary, "bytes"),
        (is_.is_large_binary, "bytes"),
        (is_.is_fixed_size_binary, "bytes"),
        (is_.is_null, "null"),
    ):
        if test(kind):
            return name
    return None


def stored_type(kind: Any) -> Any:
    """The Arrow type of the numbers that stand for times in Avro; the type itself for everything else."""
    import pyarrow as pa
    import pyarrow.types as is_

    if is_.is_timestamp(kind):
        return pa.timestamp("ms", kind.tz) if kind.unit == "s" else pa.int64()
    if is_.is_time64(kind):
        return pa.int64()
    if is_.is_date32(kind):
        return pa.int32()
    if is_.is_time32(kind):
        return pa.time32("ms") if kind.unit == "s" else pa.int32()
    if is_.is_dictionary(kind):
        return stored_type(kind.value_type)
    if is_.is_struct(kind):
        fields = [kind.field(index) for index in range(kind.num_fields)]
        return pa.struct([field.with_type(stored_type(field.type)) for field in fields])
    if is_.is_map(kind):
        return pa.map_(kind.key_field, kind.item_field.with_type(stored_type(kind.item_type)))
    if is_.is_list(kind) or is_.is_large_list(kind) or is_.is_fixed_size_list(kind):
        return pa.list_(kind.value_field.with_type(stored_type(kind.value_type)))
    return kind


def without_logical_types(schema: Any) -> Any:
    """The Avro schema by which numbers are encoded that stand for times; decimals stay."""
    if isinstance(schema, list):
        return [without_logical_types(choice) for choice in schema]
    if not isinstance(schema, dict):
        return schema
    if "logicalType" in schema and schema["logicalType"] != "decimal":
        return schema["type"]
    new = dict(schema)
    for key in ("type", "items", "values"):
        if key in new:
            new[key] = without_logical_types(new[key])
    if "fields" in new:
        new["fields"] = [without_logical_types(field) for field in new["fields"]]
    return new


def column_types(schema: str) -> pa.Schema:
    """The Arrow schema of the records of an Avro schema (JSON). Raises ConfigError where there is none."""
    import pyarrow as pa

    parsed = json.loads(schema)
    if not isinstance(parsed, dict) or parsed.get("type") != "record":
        raise _untyped("its items are no records")
    return pa.schema([_column(field) for field in parsed["fields"]])


def _untyped(reason: str) -> ConfigError:
    return ConfigError(f"validate is required: the Avro file has no columns of fixed types, {reason}", stage="config")


def _column(field: Any) -> Any:
    import pyarrow as pa

    kind, nullable = _arrow_type(field["type"])
    return pa.field(field["name"], kind, nullable)


def _arrow_type(schema: Any) -> tuple[Any, bool]:
    """The Arrow type of values, and whether they may be null."""
    import pyarrow as pa

    if isinstance(schema, list):
        choices = [choice for choice in schema if choice != "null"]
        if len(choices) != 1:
            raise _untyped("since it has unions of several types")
        return _arrow_type(choices[0])[0], len(choices) < len(schema)
    kind = schema["type"] if isinstance(schema, dict) else schema
    if isinstance(kind, (dict, list)):
        return _arrow_type(kind)
    if kind == "record":
        return pa.struct([_column(field) for field in schema["fields"]]), False
    if kind == "array":
        inner, nullable = _arrow_type(schema["items"])
        return pa.list_(pa.field("item", inner, nullable)), False
    if kind == "map":
        inner, nullable = _arrow_type(schema["values"])
        return pa.map_(pa.string(), pa.field("value", inner, nullable)), False
    logical = _logical(schema) if isinstance(schema, dict) else None
    if logical is not None:
        return logical, False
    plain: dict[str, Any] = {
        "null": pa.null(),
        "boolean": pa.bool_(),
        "int": pa.int32(),
        "long": pa.int64(),
        "float": pa.float32(),
        "double": pa.float64(),
        "bytes": pa.binary(),
        "fixed": pa.binary(),
        "string": pa.string(),
        "enum": pa.string(),
    }
    if kind not in plain:
        raise _untyped(f"since a field is of the type '{kind}', which is named elsewhere")
    return plain[kind], kind == "null"


def _logical(schema: Any) -> Any:
    import pyarrow as pa

    match schema.get("logicalType"):
        case "decimal":
            return pa.decimal128(schema["precision"], schema.get("scale", 0))
        case "date":
            return pa.date32()
        case "time-millis":
            return pa.time32("ms")
        case "time-micros":
            return pa.time64("us")
        case "timestamp-millis" | "timestamp-micros" | "timestamp-nanos":
            return pa.timestamp("us", "UTC")
        case "local-timestamp-millis" | "local-timestamp-micros" | "local-timestamp-nanos":
            return pa.timestamp("us")
        case "uuid":
            raise _untyped("since it has UUIDs, which Arrow has no type for")
    return None
