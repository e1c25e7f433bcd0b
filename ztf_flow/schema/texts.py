"""Values out as text: pydantic's JSON serialisation, and plain values for delimited formats."""

from __future__ import annotations

from typing import Any

from ztf_flow.records import RecordError
from ztf_flow.schema.json_values import JsonValues, NotFinite
from ztf_flow.schema.model import Schema
from ztf_flow.schema.shown import described

Failures = dict[int, RecordError]


class TextRenderer:
    """Serialises accepted values by field name, or as the options say. `schema` None takes plain values.

    `exclude` are names of fields that are left out. Without a schema `exclude_none` leaves out a record's own null
    keys; the other options have no meaning there. A model's own `serialize_by_alias` holds.
    """

    def __init__(
        self,
        schema: Schema | None,
        *,
        by_alias: bool = False,
        exclude_none: bool = False,
        exclude_unset: bool = False,
        exclude: frozenset[str] = frozenset(),
    ) -> None:
        if schema is None:
            self._json = JsonValues(None, None, {})
        else:
            options = {
                "by_alias": by_alias or None,
                "exclude_none": exclude_none,
                "exclude_unset": exclude_unset,
                "exclude": set(exclude),
            }
            self._json = JsonValues(schema.adapter.core_schema, schema.adapter.serializer, options)
        self._drops_none = schema is None and exclude_none

    def texts(self, values: list[Any]) -> tuple[list[bytes], Failures]:
        """One JSON text (UTF-8) per value, in order, less the failures: values that JSON can't say."""
        values = self._without_none(values)
        if self._json.is_read_once:
            return self._one_by_one(values)
        try:
            return self._json.texts(values), {}
        except KeyboardInterrupt:
            raise
        except BaseException:  # a look at each value says which it is
            return self._one_by_one(values)

    def _one_by_one(self, values: list[Any]) -> tuple[list[bytes], Failures]:
        texts: list[bytes] = []
        failures: Failures = {}
        for row, value in enumerate(values):
            try:
                texts.append(self._json.text(value))
            except BaseException as error:
                failures[row] = failure(error)
        return texts, failures

    def plain(self, values: list[Any], *, named: bool = True) -> tuple[list[Any], Failures]:
        """The values as pydantic's JSON mode gives them in Python, in order, less the failures.

        With `named` a value without named fields is a failure.
        """
        values = self._without_none(values)
        if self._json.is_read_once:
            return self._plain_one_by_one(values, named=named)
        try:
            rows = self._json.plains(values)
            if not named or set(map(type, rows)) <= {dict}:
                return rows, {}
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: S110 - a look at each value says which it is
            pass
        return self._plain_one_by_one(values, named=named)

    def _plain_one_by_one(self, values: list[Any], *, named: bool) -> tuple[list[Any], Failures]:
        rows: list[Any] = []
        failures: Failures = {}
        for row, value in enumerate(values):
            try:
                plain = self._json.plain(value)
            except BaseException as error:
                failures[row] = failure(error)
                continue
            if isinstance(plain, dict) or not named:
                rows.append(plain)
            else:
                failures[row] = RecordError((), "format_error", "only records with named fields have columns")
        return rows, failures

    def _without_none(self, values: list[Any]) -> list[Any]:
        if not self._drops_none:
            return values
        return [
            {key: item for key, item in value.items() if item is not None} if isinstance(value, dict) else value
            for value in values
        ]


def failure(error: BaseException) -> RecordError:
    """Why a value has no JSON. A serialiser of the user's may raise anything; a Ctrl-C is no failure of a record."""
    if isinstance(error, KeyboardInterrupt):
        raise error
    if isinstance(error, NotFinite):
        return RecordError(error.path, "format_error", str(error), str(error.number))
    return RecordError((), "format_error", described(error))
