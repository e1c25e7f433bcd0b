"""Values in memory through a format's writer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from ztf_flow.config.names import BINARY_FORMATS
from ztf_flow.conversion.options import format_options
from ztf_flow.conversion.reading import refusal, takes_lists
from ztf_flow.errors import ConfigError
from ztf_flow.formats.adapter import Writer
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Place, RecordError

if TYPE_CHECKING:
    from ztf_flow.config.model import FormatConfig
    from ztf_flow.schema.model import Schema


def is_document(schema: Schema, obj: Any) -> bool:
    """Whether an object is one value of the schema rather than a list of them."""
    return not isinstance(obj, (list, tuple)) or takes_lists(schema)


def write(schema: Schema, format: str, obj: Any, given: Mapping[str, Any], *, document: bool) -> Any:
    """One object as a document, or a list of records: str, bytes where the format is binary."""
    writer = default_registry.get(format)
    values = _instances(schema, [obj] if document else list(obj))
    if not isinstance(writer, Writer):
        from ztf_flow.pipeline.blocking import result_of

        return result_of(_begin_plain(schema, writer, format, values, document, given))
    options = format_options(format, given)
    if writer.rows == "arrow":
        return _write_arrow(schema, writer, values, options)
    data = _write_text(schema, writer, values, options, document=document)
    return data if format in BINARY_FORMATS else data.decode()


def _instances(schema: Schema, values: list[Any]) -> list[Any]:
    """Mappings that stand for a model's instances are validated; everything else is left as it is."""
    from dataclasses import is_dataclass

    from pydantic import BaseModel

    from ztf_flow.schema.rows import Failure, judge_all

    kind = schema.type
    if not isinstance(kind, type) or not (issubclass(kind, BaseModel) or is_dataclass(kind)):
        return values
    validate = partial(schema.adapter.validator.validate_python, by_alias=True, by_name=True)
    accepted: list[Any] = []
    failures: list[Failure] = []
    judge_all(lambda value: validate(value) if isinstance(value, Mapping) else value, values, 0, accepted, failures)
    for row, stage, errors in failures:
        raise refusal(Place(row + 1), stage, errors)
    return accepted


def begin_plain(schema: Schema, format: str, obj: Any, given: Mapping[str, Any], *, document: bool) -> Any:
    """What the `format` of a format without framing gives for an object, perhaps an awaitable."""
    values = _instances(schema, [obj] if document else list(obj))
    return _begin_plain(schema, default_registry.get(format), format, values, document, given)


def _begin_plain(
    schema: Schema, writer: Any, format: str, values: list[Any], document: bool, given: Mapping[str, Any]
) -> Any:
    """A format without framing takes plain Python values, as pydantic's JSON mode gives them."""
    write = getattr(writer, "format", None)
    if not callable(write):
        raise ConfigError(f"format '{format}' can't be written", stage="config")
    dump = partial(schema.adapter.serializer.to_python, mode="json", warnings=False)
    rows = []
    for row, value in enumerate(values, 1):
        try:
            rows.append(dump(value))
        except Exception as error:
            reason = RecordError((), "format_error", f"{type(error).__name__}: {error}")
            raise refusal(Place(row), "format", (reason,)) from error
    return write(rows[0] if document else rows, **given)


def _write_arrow(schema: Schema, writer: Writer, values: list[Any], options: FormatConfig) -> bytes:
    from ztf_flow.output import without_unfit
    from ztf_flow.schema.arrow import arrow_plan, decide_datetimes

    plan = arrow_plan(schema, datetimes=decide_datetimes(schema, values), by_alias=options.by_alias)
    batch, failures = without_unfit(*plan.convert(values), getattr(writer, "unfit_rows", None))
    _refuse(failures)
    encoder = writer.encoder(plan.schema, None, options, document=False)
    return bytes(encoder.begin() + encoder.add(batch) + encoder.end())


def _write_text(schema: Schema, writer: Writer, values: list[Any], options: FormatConfig, *, document: bool) -> bytes:
    from ztf_flow.schema.flat import flat_columns
    from ztf_flow.schema.texts import TextRenderer

    columns = None
    if writer.rows == "plain":
        columns = flat_columns(schema, by_alias=options.by_alias, nested=options.nested)
    renderer = TextRenderer(
        schema, by_alias=options.by_alias, exclude_none=options.exclude_none, exclude_unset=options.exclude_unset
    )
    if writer.rows == "json":
        rows, failures = renderer.texts(values)
    else:
        rows, failures = renderer.plain(values, named=writer.rows == "plain")
    _refuse(failures)
    rendered = writer.render(rows, columns, options)
    _refuse({row: RecordError((), "format_error", reason) for row, reason in rendered.failures.items()})
    encoder = writer.encoder(None, columns, options, document=document)
    return bytes(encoder.begin() + (encoder.add(rendered.payload) if values else b"") + encoder.end())


def _refuse(failures: Mapping[int, RecordError]) -> None:
    """Raise for the first row that can't be formatted."""
    for row, error in sorted(failures.items()):
        raise refusal(Place(row + 1), "format", (error,))
