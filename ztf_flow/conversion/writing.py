"""Values in memory through a format's writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
    from ztf_flow.schema.texts import Failures


def is_document(schema: Schema, obj: Any) -> bool:
    """Whether an object is one value of the schema rather than a list of them."""
    return not isinstance(obj, (list, tuple)) or takes_lists(schema)


def write(schema: Schema, format: str, obj: Any, given: Mapping[str, Any], *, document: bool) -> Any:
    """One object as a document, or a list of records: str, bytes where the format is binary."""
    return Writing(schema, format, given).write(obj, document=document)


class Writing:
    """The writing of values of a schema in a format: what doesn't depend on a value is made once.

    Any number of threads may use it. Raises ConfigError for a format or option that there is not, and for a schema that
    the format has no place for.
    """

    def __init__(self, schema: Schema, format: str, given: Mapping[str, Any]) -> None:
        self._schema = schema
        self._format = format
        self._given = dict(given)
        self._writer: Any = default_registry.get(format)
        self.is_framed = isinstance(self._writer, Writer)
        self._validate = _validator_of_mappings(schema)
        if not self.is_framed:
            if not callable(getattr(self._writer, "format", None)):
                raise ConfigError(f"format '{format}' can't be written", stage="config")
            return
        self._options = format_options(format, given)
        if self._writer.rows != "arrow":
            self._prepare_text(self._options)

    def write(self, obj: Any, *, document: bool) -> Any:
        """One object as a document, or a list of records: str, bytes where the format is binary."""
        if not self.is_framed:
            from ztf_flow.pipeline.blocking import result_of

            return result_of(self.begin(obj, document=document))
        values = self._instances([obj] if document else list(obj))
        if self._writer.rows == "arrow":
            return self._arrow(values)
        data = self._text(values, document=document)
        return data if self._format in BINARY_FORMATS else data.decode()

    def begin(self, obj: Any, *, document: bool) -> Any:
        """What the `format` of a format without framing gives, perhaps an awaitable. It takes plain Python values, as
        pydantic's JSON mode gives them."""
        dump = partial(self._schema.adapter.serializer.to_python, mode="json", warnings=False)
        rows = []
        for row, value in enumerate(self._instances([obj] if document else list(obj)), 1):
            try:
                rows.append(dump(value))
            except Exception as error:
                reason = RecordError((), "format_error", f"{type(error).__name__}: {error}")
                raise refusal(Place(row), "format", (reason,)) from error
        return self._writer.format(rows[0] if document else rows, **self._given)

    def _instances(self, values: list[Any]) -> list[Any]:
        """Mappings that stand for a model's instances are validated; everything else is left as it is."""
        validate = self._validate
        if validate is None or set(map(type, values)) <= {self._schema.type}:
            return values
        from ztf_flow.schema.rows import Failure, judge_all

        accepted: list[Any] = []
        failures: list[Failure] = []
        judge_all(lambda value: validate(value) if isinstance(value, Mapping) else value, values, 0, accepted, failures)
        for row, stage, errors in failures:
            raise refusal(Place(row + 1), stage, errors)
        return accepted

    def _arrow(self, values: list[Any]) -> bytes:
        from ztf_flow.output import without_unfit
        from ztf_flow.schema.arrow import arrow_plan, decide_datetimes

        datetimes = decide_datetimes(self._schema, values)
        plan = arrow_plan(self._schema, datetimes=datetimes, by_alias=self._options.by_alias)
        batch, failures = without_unfit(*plan.convert(values), getattr(self._writer, "unfit_rows", None))
        _refuse(failures)
        encoder = self._writer.encoder(plan.schema, None, self._options, document=False)
        return bytes(encoder.begin() + encoder.add(batch) + encoder.end())

    def _prepare_text(self, options: FormatConfig) -> None:
        from ztf_flow.schema.flat import flat_columns
        from ztf_flow.schema.texts import TextRenderer

        self._columns = None
        if self._writer.rows == "plain":
            self._columns = flat_columns(self._schema, by_alias=options.by_alias, nested=options.nested)
        renderer = TextRenderer(
            self._schema,
            by_alias=options.by_alias,
            exclude_none=options.exclude_none,
            exclude_unset=options.exclude_unset,
        )
        if self._writer.rows == "json":
            self._rows: Callable[[list[Any]], tuple[list[Any], Failures]] = renderer.texts
        else:
            self._rows = partial(renderer.plain, named=self._writer.rows == "plain")

    def _text(self, values: list[Any], *, document: bool) -> bytes:
        rows, failures = self._rows(values)
        if failures:
            _refuse(failures)
        rendered = self._writer.render(rows, self._columns, self._options)
        if rendered.failures:
            _refuse({row: RecordError((), "format_error", reason) for row, reason in rendered.failures.items()})
        encoder = self._writer.encoder(None, self._columns, self._options, document=document)
        return bytes(encoder.begin() + (encoder.add(rendered.payload) if values else b"") + encoder.end())


def _validator_of_mappings(schema: Schema) -> Callable[[Any], Any] | None:
    """What makes instances of mappings; None where a mapping may be a value itself."""
    from dataclasses import is_dataclass

    from pydantic import BaseModel

    kind = schema.type
    if not isinstance(kind, type) or not (issubclass(kind, BaseModel) or is_dataclass(kind)):
        return None
    return partial(schema.adapter.validator.validate_python, by_alias=True, by_name=True)


def _refuse(failures: Mapping[int, RecordError]) -> None:
    """Raise for the first row that can't be formatted."""
    for row, error in sorted(failures.items()):
        raise refusal(Place(row + 1), "format", (error,))
