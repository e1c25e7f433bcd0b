"""Conversions in memory: `parse_from`, `format_to`, `convert`, over the same adapters and schemas as pipelines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeVar, cast, get_origin

from ztf_flow.errors import ConfigError, InvalidRecordError, ParseError
from ztf_flow.formats.adapter import Rendered, SeekableReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Batch, Frame, Layout, Reject, SourceObject

T = TypeVar("T")

DOCUMENTS = frozenset({"json", "yaml", "toml", "xml", "ini", "env"})
"""Formats of which a text is one document; a text of the others holds records."""

RECORD_LIMIT = 2**62
"""In memory already: a record has no limit."""


@dataclass(frozen=True, slots=True)
class Result:
    """Data with its provenance: timestamp, source_format, target_format, adapter, version, schema_hash."""

    data: Any
    provenance: dict[str, Any]


def parse_from(model: Any, format: str, data: str | bytes, *, include_provenance: bool = False, **options: Any) -> Any:
    """Parse and validate a text: a `model` for documents, a list of them for record formats.

    A JSON document that is a list gives a list, unless the model itself is a list type. Raises ParseError for text that
    is not in the format and InvalidRecordError, with `.errors`, for the first record that the model refuses.
    """
    many = format not in DOCUMENTS
    if not many and _is_array(data) and not _takes_arrays(model):
        many = True
    found = parse_many(model, format, data, **options) if many else parse_one(model, format, data, **options)
    return Result(found, _provenance(model, format, None)) if include_provenance else found


def parse_one(model: Any, format: str, data: str | bytes, **options: Any) -> Any:
    """Parse a text as exactly one record. Raises as `parse_from`, and ParseError for none or several."""
    options = {"records": "$", **options} if format in DOCUMENTS else options
    found = _values(model, format, data, options)
    if len(found) != 1:
        raise ParseError(f"one record was expected, the data holds {len(found)}", stage="parse")
    return found[0]


def parse_many(model: Any, format: str, data: str | bytes, **options: Any) -> list[Any]:
    """Parse a text as records, always into a list. Raises as `parse_from`."""
    return _values(model, format, data, options)


def format_to(model: Any, format: str, obj: Any, *, include_provenance: bool = False, **options: Any) -> Any:
    """Format one object or a list of them: str, bytes for binary formats.

    `options` are those of the pipeline's `format`. Raises InvalidRecordError for a value that the format can't hold.
    """
    from ztf_flow.config.model import FormatConfig

    schema = _schema(model)
    document = not isinstance(obj, (list, tuple)) or _takes_arrays(model)
    values = [obj] if document else list(obj)
    settings = FormatConfig(type=cast(Any, format), **options)
    writer = default_registry.get(format)
    encoded = _encode(writer, schema, values, settings, document=document)
    text: str | bytes = encoded if writer.rows == "arrow" else encoded.decode()
    return Result(text, _provenance(model, None, format)) if include_provenance else text


def convert(
    model: Any,
    data: str | bytes,
    *,
    source_format: str,
    target_format: str,
    include_provenance: bool = False,
    **options: Any,
) -> Any:
    """Parse in one format, format in another. `options` are those of the target format."""
    obj = parse_from(model, source_format, data)
    text = format_to(model, target_format, obj, **options)
    return Result(text, _provenance(model, source_format, target_format)) if include_provenance else text


def _schema(model: Any) -> Any:
    from ztf_flow.schema.model import SchemaReference

    return SchemaReference(getattr(model, "__name__", repr(model)), given=model).load()


def _is_array(data: str | bytes) -> bool:
    head = data[:1000].lstrip()
    return head[:1] in ("[", b"[")


def _takes_arrays(model: Any) -> bool:
    return get_origin(model) in (list, tuple, set, frozenset) or model in (list, tuple, set, frozenset)


def _values(model: Any, format: str, data: str | bytes, options: Mapping[str, Any]) -> list[Any]:
    from ztf_flow.config.model import ParseConfig
    from ztf_flow.schema.rows import RowValidator

    adapter = default_registry.get(format)
    parse = ParseConfig()
    chosen = parse.options(format)
    if options:
        if chosen is None:
            raise ConfigError(f"{format} has no options: {', '.join(options)}", stage="config")
        chosen = type(chosen).model_validate(dict(options))
    validator = RowValidator(_schema(model), mode="lax", null_values=getattr(chosen, "null_values", ()))
    values: list[Any] = []
    for batch in _batches(adapter, format, data, chosen):
        for reject in batch.rejects:
            raise ParseError(_first_message(reject), stage=reject.stage, place=_place(reject.place))
        verdicts = validator.validate(batch)
        for index, stage, errors in verdicts.failures:
            place = _place(batch.origin.place(index))
            listed = [{"path": list(e.path), "type": e.type, "message": e.message, "input": e.input} for e in errors]
            told = "; ".join(f"{'.'.join(map(str, e.path))}: {e.message}" if e.path else e.message for e in errors)
            if stage == "parse":
                raise ParseError(told, stage=stage, place=place)
            raise InvalidRecordError(told, errors=listed, stage=stage, place=place)
        values += verdicts.values
    return values


def _batches(adapter: Any, format: str, data: str | bytes, options: Any) -> list[Batch]:
    content = data.encode() if isinstance(data, str) else data
    found = SourceObject("memory:data", "data", "", len(content), "data")
    layout = Layout(format, bom=3 if content.startswith(b"\xef\xbb\xbf") else 0)
    if isinstance(adapter, SeekableReader):
        cuts = adapter.frames(BytesIO(content), options, record_limit=RECORD_LIMIT)
        return [adapter.parse(Frame(found, layout, cut), options) for cut in cuts]
    framer = adapter.framer(options, layout, record_limit=RECORD_LIMIT)
    listed = [*framer.feed(content), *framer.finish()]
    return [adapter.parse(Frame(found, layout, cut), options) for cut in listed]


def _first_message(reject: Reject) -> str:
    return "; ".join(error.message for error in reject.errors)


def _place(place: Any) -> str:
    return f"record {place.record}" + (f", line {place.line}" if place.line is not None else "")


def _encode(writer: Any, schema: Any, values: Sequence[Any], settings: Any, *, document: bool) -> bytes:
    from ztf_flow.schema.texts import TextRenderer

    if writer.rows == "arrow":
        from ztf_flow.schema.arrow import arrow_plan, decide_datetimes

        plan = arrow_plan(schema, datetimes=decide_datetimes(schema, list(values)), by_alias=settings.by_alias)
        batch, failures = plan.convert(list(values))
        _refuse(failures)
        encoder = writer.encoder(plan.schema, None, settings, document=False)
        return bytes(encoder.begin() + encoder.add(batch) + encoder.end())
    renderer = TextRenderer(
        schema,
        by_alias=settings.by_alias,
        exclude_none=settings.exclude_none,
        exclude_unset=settings.exclude_unset,
    )
    columns = schema.columns(by_alias=settings.by_alias) if writer.rows == "plain" else None
    rows, failures = renderer.texts(list(values)) if writer.rows == "json" else renderer.plain(list(values))
    _refuse(failures)
    rendered: Rendered = writer.render(rows, columns, settings)
    for row, reason in rendered.failures.items():
        raise InvalidRecordError(reason, stage="format", place=f"record {row + 1}")
    encoder = writer.encoder(None, columns, settings, document=document)
    return bytes(encoder.begin() + (encoder.add(rendered.payload) if rows else b"") + encoder.end())


def _refuse(failures: Mapping[int, Any]) -> None:
    for row, error in sorted(failures.items()):
        path = ".".join(map(str, error.path))
        message = f"{path}: {error.message}" if path else error.message
        listed = [{"path": list(error.path), "type": error.type, "message": error.message, "input": error.input}]
        raise InvalidRecordError(message, errors=listed, stage="format", place=f"record {row + 1}")


def _provenance(model: Any, source: str | None, target: str | None) -> dict[str, Any]:
    from importlib.metadata import version

    return {
        "timestamp": dt.datetime.now(dt.UTC).isoformat(),
        "source_format": source,
        "target_format": target,
        "adapter": source or target,
        "version": version("ztf-flow"),
        "schema_hash": _schema(model).fingerprint,
    }
