"""The kinds of columns: for each an Arrow type, which Python values it holds exactly, and why another doesn't fit."""

from __future__ import annotations

import datetime as dt
import enum
import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Literal

import pyarrow as pa
from pydantic_core import from_json, to_json, to_jsonable_python

NONE = type(None)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value doesn't fit: the way to it below its column, a message, and the value as it may be shown."""

    message: str
    path: tuple[str | int, ...] = ()
    shown: Any = None

    def below(self, step: str | int) -> Fault:
        return Fault(self.message, (step, *self.path), self.shown)


class Unfit(Exception):
    """Raised by `Kind.array` with the faults by row."""

    def __init__(self, faults: dict[int, Fault]) -> None:
        super().__init__(f"{len(faults)} values don't fit")
        self.faults = faults


class Kind(ABC):
    """A kind of column. `array` is quick where all values are plainly fit and looks at each where they aren't."""

    plain: ClassVar[frozenset[type]] = frozenset()
    """Types whose values `prepare` needs no look at, apart from `check`."""

    def __init__(self, arrow_type: pa.DataType) -> None:
        self.type = arrow_type

    def array(self, values: list[Any], *, nullable: bool) -> pa.Array[Any]:
        """An array of this kind. Raises Unfit where a value can't be held exactly, or is None and must not be."""
        types = set(map(type, values))
        nulls = NONE in types
        types.discard(NONE)
        if types <= self.plain and (nullable or not nulls) and self.check(values):
            try:
                return pa.array(self.prepare(values), self.type)
            except (pa.ArrowException, OverflowError, ValueError, TypeError):
                pass  # the look at each value says which it is
        return self._array_one_by_one(values, nullable)

    def _array_one_by_one(self, values: list[Any], nullable: bool) -> pa.Array[Any]:
        faults: dict[int, Fault] = {}
        fitted: list[Any] = []
        for row, value in enumerate(values):
            if value is None:
                if not nullable:
                    faults[row] = Fault("the field is null, and its column has no nulls")
                fitted.append(None)
                continue
            fit = self.fit(value)
            if isinstance(fit, Fault):
                faults[row] = fit
            else:
                fitted.append(fit)
        if faults:
            raise Unfit(faults)
        return pa.array(fitted, self.type)

    def check(self, values: list[Any]) -> bool:
        """Whether values of plain types are all fit. May be False for values that are."""
        return True

    def prepare(self, values: list[Any]) -> list[Any]:
        """Values of plain types as pyarrow takes them."""
        return values

    @abstractmethod
    def fit(self, value: Any) -> Any:
        """One value, not None, as pyarrow takes it, or a Fault."""


def unfit(value: Any, what: str) -> Fault:
    shown = value if isinstance(value, (int, str, float, bool)) and abs_small(value) else str(value)[:1000]
    return Fault(what, (), shown)


def abs_small(value: Any) -> bool:
    return not isinstance(value, int) or abs(value) < 2**63


def wrong_type(value: Any, wanted: str) -> Fault:
    return unfit(value, f"the column holds {wanted}, not {type(value).__name__}")


class BoolKind(Kind):
    plain = frozenset({bool})

    def __init__(self) -> None:
        super().__init__(pa.bool_())

    def fit(self, value: Any) -> Any:
        return value if isinstance(value, bool) else wrong_type(value, "booleans")


class TextKind(Kind):
    """Text; a lone surrogate has no UTF-8."""

    plain = frozenset({str})

    def __init__(self) -> None:
        super().__init__(pa.string())

    def fit(self, value: Any) -> Any:
        text = value.value if isinstance(value, enum.Enum) else value
        if not isinstance(text, str):
            return wrong_type(value, "text")
        try:
            text.encode()
        except UnicodeEncodeError:
            return unfit(ascii(text), "the text holds a lone surrogate, which UTF-8 can't say")
        return str(text)


class StringedKind(TextKind):
    """Values of a class whose text says all: UUIDs, URLs."""

    plain = frozenset()

    def __init__(self, *classes: type) -> None:
        super().__init__()
        self._classes = frozenset(classes)

    def array(self, values: list[Any], *, nullable: bool) -> pa.Array[Any]:
        if self._classes and set(map(type, values)) <= self._classes:
            return pa.array(list(map(str, values)), self.type)
        return super().array(values, nullable=nullable)

    def fit(self, value: Any) -> Any:
        return super().fit(value if isinstance(value, (str, enum.Enum)) else str(value))


class JsonStringKind(TextKind):
    """Values whose JSON is always a string (addresses, paths): that string."""

    plain = frozenset()

    def fit(self, value: Any) -> Any:
        text = to_jsonable_python(value)
        return super().fit(text) if isinstance(text, str) else wrong_type(value, "text")


class JsonKind(Kind):
    """Whatever JSON says: its text as pydantic serialises it."""

    def __init__(self) -> None:
        super().__init__(pa.string())

    def fit(self, value: Any) -> Any:
        from ztf_flow.schema.json_values import not_finite

        try:
            text = to_json(value, inf_nan_mode="constants", by_alias=False)
        except Exception as error:
            return unfit(repr(value)[:1000], f"there is no JSON of the value: {error}")
        found = next(not_finite(value), None) if b"N" in text or b"I" in text else None
        if found is not None:
            path, number = found
            return Fault(str(number), path, str(number))
        from_json(text)
        return text.decode()


class BytesKind(Kind):
    plain = frozenset({bytes})

    def __init__(self) -> None:
        super().__init__(pa.binary())

    def fit(self, value: Any) -> Any:
        return bytes(value) if isinstance(value, (bytes, bytearray)) else wrong_type(value, "bytes")


class IntKind(Kind):
    plain = frozenset({int})

    def __init__(self) -> None:
        super().__init__(pa.int64())

    def fit(self, value: Any) -> Any:
        number = value.value if isinstance(value, enum.Enum) else value
        if isinstance(number, bool) or not isinstance(number, int):
            return wrong_type(value, "integers")
        if not -(2**63) <= number < 2**63:
            return unfit(number, "the integer does not fit into 64 bits")
        return int(number)


class FloatKind(Kind):
    plain = frozenset({float})

    def __init__(self) -> None:
        super().__init__(pa.float64())

    def fit(self, value: Any) -> Any:
        number = value.value if isinstance(value, enum.Enum) else value
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            return wrong_type(value, "floats")
        try:
            exact = math.isnan(number) or float(number) == number
        except OverflowError:
            exact = False
        return float(number) if exact else unfit(number, "the integer has no exact float")


class DecimalKind(Kind):
    """Decimals of a fixed scale; nothing is rounded."""

    plain = frozenset({Decimal})

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(pa.decimal128(precision, scale) if precision <= 38 else pa.decimal256(precision, scale))
        self._precision, self._scale = precision, scale

    def fit(self, value: Any) -> Any:
        if not isinstance(value, Decimal):
            return wrong_type(value, "decimals")
        if not value.is_finite():
            return unfit(str(value), "the decimal is not a finite number")
        _, digits, exponent = value.as_tuple()
        assert isinstance(exponent, int)
        while digits and exponent < 0 and digits[-1] == 0:
            digits, exponent = digits[:-1], exponent + 1
        if not any(digits):
            return Decimal(0)
        if -exponent > self._scale:
            return unfit(str(value), f"the decimal has more than {self._scale} places")
        if len(digits) + exponent > self._precision - self._scale:
            return unfit(
                str(value), f"the decimal has more than {self._precision - self._scale} digits before its point"
            )
        return value


class DateKind(Kind):
    plain = frozenset({dt.date})

    def __init__(self) -> None:
        super().__init__(pa.date32())

    def fit(self, value: Any) -> Any:
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
            return wrong_type(value, "dates")
        return value


class TimeKind(Kind):
    plain = frozenset({dt.time})

    def __init__(self) -> None:
        super().__init__(pa.time64("us"))

    def check(self, values: list[Any]) -> bool:
        return all(value is None or value.tzinfo is None for value in values)

    def fit(self, value: Any) -> Any:
        if not isinstance(value, dt.time):
            return wrong_type(value, "times")
        if value.tzinfo is not None:
            return unfit(str(value), "the time has a zone, and the column has none")
        return value


class DatetimeKind(Kind):
    """Moments, all naive or all aware; aware ones are kept as UTC."""

    def __init__(self, zone: Literal["naive", "aware"], *, chosen: bool) -> None:
        super().__init__(pa.timestamp("us", "UTC" if zone == "aware" else None))
        self._aware = zone == "aware"
        self._hint = "" if chosen else "; choose NaiveDatetime or AwareDatetime in the schema"

    plain = frozenset({dt.datetime})

    def check(self, values: list[Any]) -> bool:
        if self._aware:
            return all(value is None or value.tzinfo is not None for value in values)
        return all(value is None or value.tzinfo is None for value in values)

    def prepare(self, values: list[Any]) -> list[Any]:
        return [None if value is None else value.astimezone(dt.UTC) for value in values] if self._aware else values

    def fit(self, value: Any) -> Any:
        if not isinstance(value, dt.datetime):
            return wrong_type(value, "datetimes")
        if self._aware and value.tzinfo is None:
            return unfit(str(value), f"the datetime has no zone, and the column holds aware ones{self._hint}")
        if not self._aware and value.tzinfo is not None:
            return unfit(str(value), f"the datetime has a zone, and the column holds naive ones{self._hint}")
        try:
            return value.astimezone(dt.UTC) if self._aware else value
        except OverflowError:
            return unfit(str(value), "the datetime is out of range in UTC")


class DurationKind(Kind):
    plain = frozenset({dt.timedelta})

    def __init__(self) -> None:
        super().__init__(pa.duration("us"))

    def check(self, values: list[Any]) -> bool:
        return all(value is None or -100_000_000 < value.days < 100_000_000 for value in values)

    def fit(self, value: Any) -> Any:
        if not isinstance(value, dt.timedelta):
            return wrong_type(value, "durations")
        if not -(2**63) <= value // dt.timedelta(microseconds=1) < 2**63:
            return unfit(str(value), "the duration does not fit into 64 bits of microseconds")
        return value


class ListKind(Kind):
    def __init__(self, item: Kind, *, nullable: bool) -> None:
        super().__init__(pa.list_(pa.field("item", item.type, nullable)))
        self._item, self._nullable = item, nullable

    def fit(self, value: Any) -> Any:
        if not isinstance(value, (list, tuple, set, frozenset)):
            return wrong_type(value, "lists")
        fitted = []
        for index, item in enumerate(value):
            fit = fit_or_none(self._item, item, nullable=self._nullable)
            if isinstance(fit, Fault):
                return fit.below(index)
            fitted.append(fit)
        return fitted


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a struct: its name in the record and in the output."""

    attribute: str
    name: str
    kind: Kind
    nullable: bool


class StructKind(Kind):
    def __init__(self, members: tuple[Member, ...]) -> None:
        super().__init__(pa.struct([pa.field(m.name, m.kind.type, m.nullable) for m in members]))
        self._members = members

    def fit(self, value: Any) -> Any:
        fitted = {}
        for member in self._members:
            mapped = isinstance(value, Mapping)
            item = value.get(member.attribute) if mapped else getattr(value, member.attribute, None)
            fit = fit_or_none(member.kind, item, nullable=member.nullable)
            if isinstance(fit, Fault):
                return fit.below(member.name)
            fitted[member.name] = fit
        return fitted


class MapKind(Kind):
    def __init__(self, value: Kind, *, nullable: bool) -> None:
        item: Any = pa.field("value", value.type, nullable)
        super().__init__(pa.map_(pa.string(), item))
        self._key, self._value, self._nullable = TextKind(), value, nullable

    def fit(self, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return wrong_type(value, "maps")
        fitted = []
        for key, item in value.items():
            name = self._key.fit(key)
            if isinstance(name, Fault):
                return name
            fit = fit_or_none(self._value, item, nullable=self._nullable)
            if isinstance(fit, Fault):
                return fit.below(str(key))
            fitted.append((name, fit))
        return fitted


def fit_or_none(kind: Kind, value: Any, *, nullable: bool) -> Any:
    """A value below a list, struct or map."""
    if value is None:
        return None if nullable else Fault("the value is null, and must not be")
    return kind.fit(value)
