"""The kinds of columns whose values hold others: lists, maps, structs, and JSON text for whatever has no Arrow type."""

from __future__ import annotations

from abc import abstractmethod
from collections import deque
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pyarrow as pa

from ztf_flow.schema.arrow_kinds import NONE, Fault, Kind, Unfit, wrong_type
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


class NestedKind(Kind):
    """A kind whose arrays are made of arrays of what its values hold.

    Where that can't be done, since some value is unfit or of a class that needs a look, values are taken one by one,
    which says which of them are unfit and why.
    """

    def array(self, values: list[Any], *, nullable: bool) -> pa.Array[Any]:
        types = set(map(type, values))
        nulls = NONE in types
        types.discard(NONE)
        if values and types and self.is_plain(types) and (nullable or not nulls):
            present = [value for value in values if value is not None] if nulls else values
            missing = [value is None for value in values] if nulls else None
            try:
                return self.assemble(present, missing)
            except (Unfit, pa.ArrowException, OverflowError, ValueError, TypeError):
                pass
        return self._array_one_by_one(values, nullable)

    @abstractmethod
    def is_plain(self, types: set[type]) -> bool:
        """Whether values of these types can be taken together."""

    @abstractmethod
    def assemble(self, present: list[Any], missing: list[bool] | None) -> pa.Array[Any]:
        """The array of values, none of them None, of plain types; `missing` says where nulls go. Raises Unfit."""


def _offsets(present: list[Any], missing: list[bool] | None) -> pa.Array[Any]:
    """Where each of the lists or maps begins among all items."""
    import numpy as np

    lengths = np.fromiter(map(len, present), np.int64, len(present))
    if missing is not None:
        every = np.zeros(len(missing), np.int64)
        every[~np.array(missing)] = lengths
        lengths = every
    ends = np.concatenate(([0], np.cumsum(lengths)))
    if ends[-1] >= 2**31:
        raise OverflowError("more items than 32 bits can count")
    return pa.array(ends.astype(np.int32))


def _mask(missing: list[bool] | None) -> Any:
    return None if missing is None else pa.array(missing, pa.bool_())


class ConvertedKind(NestedKind):
    """Values that a function turns into those of another kind: what a serialiser gives, the root of a RootModel."""

    def __init__(self, convert: Callable[[Any], Any], kind: Kind, *, nullable: bool) -> None:
        super().__init__(kind.type)
        self._convert, self.kind, self._nullable = convert, kind, nullable

    def is_plain(self, types: set[type]) -> bool:
        return Fault not in types

    def assemble(self, present: list[Any], missing: list[bool] | None) -> pa.Array[Any]:
        try:
            converted = list(map(self._convert, present))
        except Exception as error:
            raise Unfit({}) from error
        if missing is not None:
            if not self._nullable and NONE in map(type, converted):
                raise Unfit({})
            given = iter(converted)
            converted = [None if absent else next(given) for absent in missing]
        return self.kind.array(self.kind.compact(converted), nullable=self._nullable or missing is not None)

    def fit(self, value: Any) -> Any:
        return self.kind.fit_or_none(self._convert(value), nullable=self._nullable)


class ListKind(NestedKind):
    """Lists in their order; sets, which have none, sorted, so that equal sets give equal output."""

    def __init__(self, item: Kind, *, nullable: bool) -> None:
        super().__init__(pa.list_(pa.field("item", item.type, nullable)))
        self._item, self._nullable = item, nullable

    def is_plain(self, types: set[type]) -> bool:
        return types <= {list, tuple, deque}

    def assemble(self, present: list[Any], missing: list[bool] | None) -> pa.Array[Any]:
        items = self._item.array(self._item.compact(list(chain.from_iterable(present))), nullable=self._nullable)
        make: Any = pa.ListArray.from_arrays
        made: pa.Array[Any] = make(_offsets(present, missing), items, type=self.type, mask=_mask(missing))
        return made

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


class MapKind(NestedKind):
    def __init__(self, key: Kind, value: Kind, *, nullable: bool) -> None:
        super().__init__(pa.map_(key.type, pa.field("value", value.type, nullable)))  # type: ignore[call-overload]
        self._key, self._value, self._nullable = key, value, nullable

    def is_plain(self, types: set[type]) -> bool:
        return types == {dict}

    def assemble(self, present: list[Any], missing: list[bool] | None) -> pa.Array[Any]:
        keys = self._key.array(list(chain.from_iterable(present)), nullable=False)
        items = list(chain.from_iterable(value.values() for value in present))
        values = self._value.array(self._value.compact(items), nullable=self._nullable)
        make: Any = pa.MapArray.from_arrays  # its stubs know no type of ours
        made: pa.Array[Any] = make(_offsets(present, missing), keys, values, type=self.type, mask=_mask(missing))
        return made

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


def _filled(missing: list[bool]) -> pa.Array[Any]:
    """Which of the present values stands where; under a null stands any, since its column may have no nulls."""
    import numpy as np

    present = ~np.array(missing)
    return pa.array(np.where(present, np.cumsum(present) - 1, 0))


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


class StructKind(NestedKind):
    """Records of a class (or typed dicts) inside a record."""

    def __init__(self, members: tuple[Member, ...], record_type: type) -> None:
        super().__init__(pa.struct([member.field for member in members]))
        self._members, self._record_type = members, record_type

    def is_plain(self, types: set[type]) -> bool:
        return types == {self._record_type}

    def assemble(self, present: list[Any], missing: list[bool] | None) -> pa.Array[Any]:
        arrays = []
        for member in self._members:
            cells = member.kind.compact(member.values_of(present))
            arrays.append(member.kind.array(cells, nullable=member.nullable))
        if missing is not None:
            arrays = [array.take(_filled(missing)) for array in arrays]
        fields = [member.field for member in self._members]
        return pa.StructArray.from_arrays(arrays, fields=fields, mask=_mask(missing))

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
