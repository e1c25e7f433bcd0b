"""The kinds of columns whose values hold others: lists, maps, structs, and JSON text for whatever has no Arrow type."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from ztf_flow.schema.arrow_kinds import Fault, Kind, wrong_type
from ztf_flow.schema.json_values import JsonValues, NotFinite
from ztf_flow.schema.shown import described, shown


class JsonKind(Kind):
    """Whatever JSON says: its text as pydantic serialises it."""

    def __init__(self, json: JsonValues) -> None:
        super().__init__(pa.string())
        self._json = json

    def fit(self, value: Any) -> Any:
        try:
            return self._json.text(value).decode()
        except NotFinite as refused:
            return Fault(str(refused), refused.path, str(refused.number))
        except Exception as error:
            return Fault(f"there is no JSON of the value: {described(error)}", (), shown(value))


class ConvertedKind(Kind):
    """Values that a function turns into those of another kind: what a serialiser gives, the root of a RootModel."""

    def __init__(self, convert: Callable[[Any], Any], kind: Kind, *, nullable: bool) -> None:
        super().__init__(kind.type)
        self._convert, self._kind, self._nullable = convert, kind, nullable

    def fit(self, value: Any) -> Any:
        return self._kind.fit_or_none(self._convert(value), nullable=self._nullable)


class ListKind(Kind):
    """Lists in their order; sets, which have none, sorted, so that equal sets give equal output."""

    def __init__(self, item: Kind, *, nullable: bool) -> None:
        super().__init__(pa.list_(pa.field("item", item.type, nullable)))
        self._item, self._nullable = item, nullable

    def fit(self, value: Any) -> Any:
        if isinstance(value, (str, bytes, bytearray)) or not isinstance(value, (Sequence, Set, deque)):
            return wrong_type(value, "lists")
        fitted = []
        for index, item in enumerate(value):
            fit = self._item.fit_or_none(item, nullable=self._nullable)
            if isinstance(fit, Fault):
                return fit.below(index)
            fitted.append(fit)
        return _sorted(fitted) if isinstance(value, Set) else fitted


def _sorted(items: list[Any]) -> list[Any]:
    try:
        return sorted(items, key=lambda item: (item is None, item))
    except TypeError:
        return sorted(items, key=repr)


class MapKind(Kind):
    def __init__(self, key: Kind, value: Kind, *, nullable: bool) -> None:
        super().__init__(pa.map_(key.type, pa.field("value", value.type, nullable)))  # type: ignore[call-overload]
        self._key, self._value, self._nullable = key, value, nullable

    def fit(self, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return wrong_type(value, "maps")
        fitted = []
        for key, item in value.items():
            name = self._key.fit_or_none(key, nullable=False)
            if isinstance(name, Fault):
                return name
            fit = self._value.fit_or_none(item, nullable=self._nullable)
            if isinstance(fit, Fault):
                return fit.below(str(name))
            fitted.append((name, fit))
        return fitted


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a record: its name in the output, how its value is got from the record, and what it becomes."""

    name: str
    kind: Kind
    nullable: bool
    get: Callable[[Any], Any]

    @property
    def field(self) -> pa.Field[Any]:
        return pa.field(self.name, self.kind.type, self.nullable)

    def values_of(self, records: list[Any]) -> list[Any]:
        """The values of records; a Fault where one can't be had (a computed field or a serialiser raises)."""
        try:
            return list(map(self.get, records))
        except Exception:
            return [self._value_or_fault(record) for record in records]

    def _value_or_fault(self, record: Any) -> Any:
        try:
            return self.get(record)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            return Fault(described(error))


class StructKind(Kind):
    """Records of a class (or typed dicts) inside a record."""

    def __init__(self, members: tuple[Member, ...], record_type: type) -> None:
        super().__init__(pa.struct([member.field for member in members]))
        self._members, self._record_type = members, record_type

    def fit(self, value: Any) -> Any:
        if not isinstance(value, self._record_type):
            return wrong_type(value, self._record_type.__name__)
        fitted = {}
        for member in self._members:
            (item,) = member.values_of([value])
            fit = member.kind.fit_or_none(item, nullable=member.nullable)
            if isinstance(fit, Fault):
                return fit.below(member.name)
            fitted[member.name] = fit
        return fitted
