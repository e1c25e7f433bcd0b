"""Conversions in memory: `parse_from`, `format_to`, `convert`, over the same adapters and schemas as pipelines."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from ztf_flow.conversion.provenance import provenance
from ztf_flow.conversion.reading import Reader
from ztf_flow.conversion.schemas import schema_of
from ztf_flow.conversion.steps import format_step, parse_step
from ztf_flow.conversion.writing import is_document, write

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

TextRecords = Literal["csv", "tsv", "ndjson", "text"]
BinaryRecords = Literal["parquet", "arrow", "arrow_stream", "avro", "orc", "msgpack", "xlsx"]
TextDocument = Literal["json", "yaml", "toml", "xml", "ini", "env"]


@dataclass(frozen=True, slots=True)
class Result(Generic[T_co]):
    """Data with its provenance: timestamp, source_format, target_format, adapter, version, schema_hash."""

    data: T_co
    provenance: dict[str, Any]


@overload
def parse_from(
    model: type[T],
    format: TextRecords | BinaryRecords,
    data: str | bytes,
    *,
    include_provenance: Literal[False] = False,
    **options: Any,
) -> list[T]: ...
@overload
def parse_from(
    model: type[T],
    format: TextRecords | BinaryRecords,
    data: str | bytes,
    *,
    include_provenance: Literal[True],
    **options: Any,
) -> Result[list[T]]: ...
@overload
def parse_from(
    model: type[T],
    format: TextDocument,
    data: str | bytes,
    *,
    include_provenance: Literal[False] = False,
    **options: Any,
) -> T | list[T]: ...
@overload
def parse_from(
    model: type[T], format: TextDocument, data: str | bytes, *, include_provenance: Literal[True], **options: Any
) -> Result[T | list[T]]: ...
@overload
def parse_from(
    model: Any, format: str, data: str | bytes, *, include_provenance: bool = False, **options: Any
) -> Any: ...
def parse_from(model: Any, format: str, data: str | bytes, *, include_provenance: bool = False, **options: Any) -> Any:
    """Parse and validate: an instance of `model` for a document, a list of them for formats that hold records.

    A document of JSON or YAML that is a list gives a list, unless the model itself takes lists; `parse_one` and
    `parse_many` give one type always. `options` are those of the pipeline's `parse` for that format. Raises ParseError
    for data that is not in the format, and InvalidRecordError, with `.errors`, for a record that the model refuses; of
    several bad records the first is raised. ConfigError for an unknown format or option.
    """
    schema = schema_of(model)
    found = Reader(schema, format, options).value(data)[0] if options else parse_step(schema, format).value(data)
    return _result(found, schema, format, None) if include_provenance else found


@overload
def parse_one(model: type[T], format: str, data: str | bytes, **options: Any) -> T: ...
@overload
def parse_one(model: Any, format: str, data: str | bytes, **options: Any) -> Any: ...
def parse_one(model: Any, format: str, data: str | bytes, **options: Any) -> Any:
    """Parse data as exactly one record. Raises as `parse_from`, and ParseError for none or several."""
    return Reader(schema_of(model), format, options).one(data)


@overload
def parse_many(model: type[T], format: str, data: str | bytes, **options: Any) -> list[T]: ...
@overload
def parse_many(model: Any, format: str, data: str | bytes, **options: Any) -> list[Any]: ...
def parse_many(model: Any, format: str, data: str | bytes, **options: Any) -> list[Any]:
    """Parse data as records, always into a list. Raises as `parse_from`."""
    return Reader(schema_of(model), format, options).many(data)


@overload
def format_to(
    model: Any,
    format: TextRecords | TextDocument,
    obj: Any,
    *,
    include_provenance: Literal[False] = False,
    **options: Any,
) -> str: ...
@overload
def format_to(
    model: Any, format: BinaryRecords, obj: Any, *, include_provenance: Literal[False] = False, **options: Any
) -> bytes: ...
@overload
def format_to(
    model: Any, format: TextRecords | TextDocument, obj: Any, *, include_provenance: Literal[True], **options: Any
) -> Result[str]: ...
@overload
def format_to(
    model: Any, format: BinaryRecords, obj: Any, *, include_provenance: Literal[True], **options: Any
) -> Result[bytes]: ...
@overload
def format_to(model: Any, format: str, obj: Any, *, include_provenance: bool = False, **options: Any) -> Any: ...
def format_to(model: Any, format: str, obj: Any, *, include_provenance: bool = False, **options: Any) -> Any:
    """Format one object, or a list of them as records: str, bytes for binary formats.

    A mapping in place of a model's instance is validated first. `options` are those of the pipeline's `format`.
    Raises InvalidRecordError for a value that the format can't hold, ConfigError for a model that it can't.
    """
    schema = schema_of(model)
    text = _written(schema, format, obj, options)
    return _result(text, schema, None, format) if include_provenance else text


@overload
def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: TextRecords | TextDocument,
    include_provenance: Literal[False] = False,
    **options: Any,
) -> str: ...
@overload
def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: BinaryRecords,
    include_provenance: Literal[False] = False,
    **options: Any,
) -> bytes: ...
@overload
def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: TextRecords | TextDocument,
    include_provenance: Literal[True],
    **options: Any,
) -> Result[str]: ...
@overload
def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: BinaryRecords,
    include_provenance: Literal[True],
    **options: Any,
) -> Result[bytes]: ...
@overload
def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: str,
    include_provenance: bool = False,
    **options: Any,
) -> Any: ...
def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: str,
    include_provenance: bool = False,
    **options: Any,
) -> Any:
    """Parse in one format, format in another; records stay a list. `options` are those of the target format."""
    schema = schema_of(model)
    found, document = parse_step(schema, source_format).value_and_kind(data)
    text = _written(schema, target_format, found, options, document=document)
    return _result(text, schema, source_format, target_format) if include_provenance else text


def _written(schema: Schema, format: str, obj: Any, options: dict[str, Any], *, document: bool | None = None) -> Any:
    if not options:
        return format_step(schema, format)(obj, document=document)
    document = is_document(schema, obj) if document is None else document
    return write(schema, format, obj, options, document=document)


def _result(data: Any, schema: Schema, source: str | None, target: str | None) -> Result[Any]:
    return Result(data, provenance(schema.fingerprint, source, target, time.time()))
