"""The kinds of columns: for each an Arrow type, which Python values it holds exactly, and why another doesn't fit."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import math
import uuid
import zoneinfo
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Literal

import pyarrow as pa
from pydantic_core import TzInfo

from ztf_flow.schema.shown import described, shown

NONE = type(None)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value doesn't fit: the way to it below its column, a message, and the value as it may be shown.

    It may stand in a column in place of a value that couldn't be got from its record.
    """

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
    """Types whose values `prepare` takes without a look, apart from `check`."""

    def __init__(self, arrow_type: pa.DataType) -> None:
        self.type = arrow_type

    def array(self, values: list[Any], *, nullable: bool) -> pa.Array[Any]:
        """An array of this kind. Raises Unfit where a value can't be held exactly, or is None and must not be."""
        types = set(map(type, values))
        nulls = NONE in types
        types.discard(NONE)
        if types <= self.plain and (nullable or not nulls):
            try:
                if self.check(values):
                    return self.prepare(values)
            except (pa.ArrowException, ArithmeticError, ValueError, TypeError):
                pass  # the look at each value says which it is
        return self._array_one_by_one(values, nullable)

    def compact(self, values: list[Any]) -> list[Any]:
        """The values in a form that costs less to keep until `array` takes them."""
        return values

    def _array_one_by_one(self, values: list[Any], nullable: bool) -> pa.Array[Any]:
        faults: dict[int, Fault] = {}
        fitted: list[Any] = []
        for row, value in enumerate(values):
            fit = self.fit_or_none(value, nullable=nullable)
            if isinstance(fit, Fault):
                faults[row] = fit
            else:
                fitted.append(fit)
        if faults:
            raise Unfit(faults)
        return pa.array(fitted, self.type)

    def fit_or_none(self, value: Any, *, nullable: bool) -> Any:
        """A value, or None, as pyarrow takes it, or a Fault. Never raises but for a Ctrl-C."""
        if isinstance(value, Fault):
            return value
        if value is None:
            return None if nullable else Fault("the value is null, which its type is not said to be")
        try:
            return self.fit(value)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # values may be of classes of the user's
            return Fault(described(error), (), shown(value))

    def check(self, values: list[Any]) -> bool:
        """Whether values of plain types are all fit. May be False for values that are."""
        return True

    def prepare(self, values: list[Any]) -> pa.Array[Any]:
        """The array of checked values of plain types. May raise where a value doesn't fit."""
        return pa.array(values, self.type)

    @abstractmethod
    def fit(self, value: Any) -> Any:
        """One value, not None, as pyarrow takes it, or a Fault."""


def unfit(value: Any, what: str) -> Fault:
    return Fault(what, (), shown(value))


def wrong_type(value: Any, wanted: str) -> Fault:
    return unfit(value, f"the column holds {wanted}, not {type(value).__name__}")


def bare(value: Any) -> Any:
    """The value of an enum's member; other values are themselves."""
    return value.value if isinstance(value, enum.Enum) else value


class BoolKind(Kind):
    plain = frozenset({bool})

    def __init__(self) -> None:
        super().__init__(pa.bool_())

    def fit(self, value: Any) -> Any:
        given = bare(value)
        return given if isinstance(given, bool) else wrong_type(value, "booleans")


class TextKind(Kind):
    """Text; a lone surrogate has no UTF-8."""

    plain = frozenset({str})

    def __init__(self) -> None:
        super().__init__(pa.string())

    def fit(self, value: Any) -> Any:
        text = bare(value)
        if not isinstance(text, str):
            return wrong_type(value, "text")
        try:
            text.encode()
        except UnicodeEncodeError:
            return unfit(text, "the text holds a lone surrogate, which UTF-8 can't say")
        return str.__str__(text)


class UuidKind(TextKind):
    """UUIDs in their canonical text (RFC 9562, section 4). Kept as integers, which no collector has to visit."""

    def compact(self, values: list[Any]) -> list[Any]:
        if set(map(type, values)) == {uuid.UUID}:
            return [value.int for value in values]
        return [wrong_type(value, "UUIDs") if isinstance(value, int) else value for value in values]

    def array(self, values: list[Any], *, nullable: bool) -> pa.Array[Any]:
        if values and set(map(type, values)) == {int}:
            return self.prepare(values)
        again = [uuid.UUID(int=value) if isinstance(value, int) else value for value in values]
        return self._array_one_by_one(again, nullable)

    def prepare(self, values: list[Any]) -> pa.Array[Any]:
        import numpy as np

        octets = np.frombuffer(b"".join([value.to_bytes(16) for value in values]), dtype=np.uint8)
        digits = np.frombuffer(b"0123456789abcdef", dtype=np.uint8)
        text = np.full((len(values), 36), ord("-"), dtype=np.uint8)
        places = np.array([at for at in range(36) if at not in (8, 13, 18, 23)])
        text[:, places[0::2]] = digits[octets >> 4].reshape(-1, 16)
        text[:, places[1::2]] = digits[octets & 15].reshape(-1, 16)
        offsets = np.arange(0, 36 * len(values) + 1, 36, dtype=np.int32)
        return pa.StringArray.from_buffers(len(values), pa.py_buffer(offsets.tobytes()), pa.py_buffer(text.tobytes()))

    def fit(self, value: Any) -> Any:
        return super().fit(str(value) if isinstance(value, uuid.UUID) else value)


class StringedKind(TextKind):
    """Values that a function turns into the text which says all of them: URLs, or what is a string in JSON."""

    plain = frozenset()

    def __init__(self, to_text: Callable[[Any], Any] = str) -> None:
        super().__init__()
        self._to_text = to_text

    def array(self, values: list[Any], *, nullable: bool) -> pa.Array[Any]:
        try:
            texts = [None if value is None else self._to_text(value) for value in values]
        except Exception:
            return self._array_one_by_one(values, nullable)
        if set(map(type, texts)) <= ({str, NONE} if nullable else {str}) and Fault not in set(map(type, values)):
            try:
                return pa.array(texts, self.type)
            except UnicodeEncodeError:
                pass
        return self._array_one_by_one(values, nullable)

    def fit(self, value: Any) -> Any:
        return super().fit(self._to_text(value))


class BytesKind(Kind):
    plain = frozenset({bytes})

    def __init__(self) -> None:
        super().__init__(pa.binary())

    def fit(self, value: Any) -> Any:
        given = bare(value)
        return bytes(given) if isinstance(given, (bytes, bytearray)) else wrong_type(value, "bytes")


class IntKind(Kind):
    plain = frozenset({int})

    def __init__(self) -> None:
        super().__init__(pa.int64())

    def fit(self, value: Any) -> Any:
        number = bare(value)
        if isinstance(number, bool) or not isinstance(number, int):
            return wrong_type(value, "integers")
        if not -(2**63) <= number < 2**63:
            return unfit(number, "the integer does not fit into 64 bits")
        return int(number)


class FloatKind(Kind):
    """Doubles, NaN and infinities included; an integer is one where a double holds it exactly."""

    plain = frozenset({float})

    def __init__(self) -> None:
        super().__init__(pa.float64())

    def fit(self, value: Any) -> Any:
        number = bare(value)
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
        self._unit = Decimal(1).scaleb(-scale)
        traps = [decimal.Inexact, decimal.InvalidOperation]
        self._exactly = decimal.Context(prec=precision, traps=traps).quantize

    def prepare(self, values: list[Any]) -> pa.Array[Any]:
        """By Python, which raises where digits would be lost: pyarrow makes 0.00 of 5.9999999999999758E-30."""
        exactly, unit = self._exactly, self._unit
        return pa.array([None if value is None else exactly(value, unit) for value in values], self.type)

    def fit(self, value: Any) -> Any:
        given = bare(value)
        if isinstance(given, int) and not isinstance(given, bool):
            given = Decimal(given)
        if not isinstance(given, Decimal):
            return wrong_type(value, "decimals")
        if not given.is_finite():
            return unfit(value, "the decimal is no finite number")
        if not given:
            return Decimal(0)
        whole = self._precision - self._scale
        if given.adjusted() >= whole:
            return unfit(value, f"the decimal has more than {whole} digits before its point")
        digits = len(given.as_tuple().digits)
        context = decimal.Context(prec=digits, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
        exponent = given.normalize(context).as_tuple().exponent
        if isinstance(exponent, int) and exponent < -self._scale:
            return unfit(value, f"the decimal has more than {self._scale} places")
        return given.quantize(Decimal(1).scaleb(-self._scale), context=decimal.Context(prec=self._precision + 1))


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
        return {value.tzinfo for value in values if value is not None} <= {None}

    def fit(self, value: Any) -> Any:
        if not isinstance(value, dt.time):
            return wrong_type(value, "times")
        if value.tzinfo is not None:
            return unfit(value, "the time has a zone, and the column has none")
        return value


class DatetimeKind(Kind):
    """Moments, all naive or all aware; aware ones are kept as UTC. A zone without an offset makes naive (Python's
    `datetime`, "Determining if an object is aware or naive")."""

    plain = frozenset({dt.datetime})

    def __init__(self, zone: Literal["naive", "aware"], *, chosen: bool) -> None:
        super().__init__(pa.timestamp("us", "UTC" if zone == "aware" else None))
        self._aware = zone == "aware"
        self._hint = "" if chosen else "; choose NaiveDatetime or AwareDatetime in the schema"

    def check(self, values: list[Any]) -> bool:
        zones = {value.tzinfo for value in values if value is not None}
        if self._aware:
            return set(map(type, zones)) <= {TzInfo, dt.timezone, zoneinfo.ZoneInfo}
        return zones <= {None}

    def prepare(self, values: list[Any]) -> pa.Array[Any]:
        if self._aware:  # by Python: pyarrow cuts fractions of a second off an offset
            values = [None if value is None else value.astimezone(dt.UTC) for value in values]
        return pa.array(values, self.type)

    def fit(self, value: Any) -> Any:
        if not isinstance(value, dt.datetime):
            return wrong_type(value, "datetimes")
        aware = value.utcoffset() is not None
        if self._aware and not aware:
            return unfit(value, f"the datetime has no zone, and the column holds aware ones{self._hint}")
        if not self._aware and aware:
            return unfit(value, f"the datetime has a zone, and the column holds naive ones{self._hint}")
        try:
            return value.astimezone(dt.UTC) if aware else value.replace(tzinfo=None)
        except OverflowError:
            return unfit(value, "the datetime is out of range in UTC")


class DurationKind(Kind):
    plain = frozenset({dt.timedelta})

    def __init__(self) -> None:
        super().__init__(pa.duration("us"))

    def fit(self, value: Any) -> Any:
        if not isinstance(value, dt.timedelta):
            return wrong_type(value, "durations")
        if not -(2**63) <= value // dt.timedelta(microseconds=1) < 2**63:
            return unfit(value, "the duration does not fit into 64 bits of microseconds")
        return value
