"""From a field's node of a core schema to a kind of column, where there is one for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa

from ztf_flow.schema.fields import Node
from ztf_flow.schema.vector.columns import Kind
from ztf_flow.schema.vector.numbers import Bounds, DecimalKind, FloatKind, IntKind
from ztf_flow.schema.vector.patterns import automaton
from ztf_flow.schema.vector.texts import ChoiceKind, TextKind, UuidKind
from ztf_flow.schema.vector.times import DateKind, DatetimeKind, TimeKind

if TYPE_CHECKING:
    from ztf_flow.schema.arrow import ArrowPlan

SILENT = {"type", "metadata", "ref", "strict"}
"""Keys of a core schema's nodes that change nothing here, or are looked at everywhere."""

BOUNDS = {"ge", "gt", "le", "lt"}
TICK = dt.timedelta(microseconds=1)


class Refusal(Exception):
    """Raised when a schema can't be vectorised: `str` of it says why, for people."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a judge is made for: the kind of source and of output.

    `arrow` is the typed output, None where texts are written; `flat` says that these are cells.
    """

    kind: Literal["json", "text", "typed"]
    strict: bool
    null_values: frozenset[str]
    arrow: ArrowPlan | None
    by_alias: bool = False
    exclude_none: bool = False
    exclude_unset: bool = False
    flat: bool = False


@dataclass(frozen=True, slots=True)
class FieldNode:
    """A field's node with what making a kind of it takes; `column` is the type of the typed output."""

    node: Node
    config: Mapping[str, Any]
    request: Request
    strict: bool
    column: pa.DataType | None

    @property
    def json(self) -> bool:
        return self.request.kind == "json"

    def get(self, key: str) -> Any:
        return self.node.get(key)

    def known(self, *keys: str) -> None:
        check_keys(self.node, set(keys))

    def bounds(self, *types: type) -> Bounds:
        bounds = {key: self.node[key] for key in BOUNDS if self.node.get(key) is not None}
        if any(type(bound) not in types for bound in bounds.values()):
            raise Refusal("it has a bound of another type")
        return Bounds(**bounds)


def check_keys(node: Node, known: set[str]) -> None:
    """Raise Refusal for a node with a key that is not known."""
    unknown = sorted(key for key in set(node) - known - SILENT if node[key] is not None)
    if unknown:
        raise Refusal(f"its {unknown[0]} is not known to it")


def _text(node: FieldNode) -> Kind:
    node.known("pattern", "max_length", "min_length", "strip_whitespace", "to_lower", "to_upper", "regex_engine",
               "coerce_numbers_to_str")  # fmt: skip
    config = node.config
    if node.get("regex_engine") not in (None, "rust-regex"):
        raise Refusal("its pattern is one of Python's re")
    pattern = node.get("pattern")
    found = automaton(pattern) if isinstance(pattern, str) else None
    if pattern is not None and found is None:
        raise Refusal("its pattern is too large, or has something in it that is not known to it")
    setting = node.node.get
    return TextKind(
        min_length=setting("min_length", config.get("str_min_length")),
        max_length=setting("max_length", config.get("str_max_length")),
        pattern=found,
        strip=bool(setting("strip_whitespace", config.get("str_strip_whitespace"))),
        lower=bool(setting("to_lower", config.get("str_to_lower"))),
        upper=bool(setting("to_upper", config.get("str_to_upper"))),
    )


def _int(node: FieldNode) -> Kind:
    node.known("multiple_of", *BOUNDS)
    multiple = node.get("multiple_of")
    if multiple is not None and (type(multiple) is not int or not 0 < multiple < 2**63):
        raise Refusal("its multiple_of is not a positive int")
    return IntKind(_in_range(node.bounds(int)), multiple)


def _in_range(bounds: Bounds) -> Bounds:
    if any(abs(bound) >= 2**63 for bound in bounds.given):
        raise Refusal("it has a bound beyond 64 bits")
    return bounds


def _float(node: FieldNode) -> Kind:
    node.known("allow_inf_nan", *BOUNDS)
    bounds = node.bounds(int, float)
    if not all(abs(bound) <= 2**53 for bound in bounds.given):
        raise Refusal("it has a bound that no double may hold exactly")
    allowed = node.node.get("allow_inf_nan", node.config.get("allow_inf_nan", True))
    return FloatKind(bounds, finite=node.column is None or not allowed)


def _bool(node: FieldNode) -> Kind:
    node.known()
    return ChoiceKind.of_booleans(json=node.json)


def _decimal(node: FieldNode) -> Kind:
    node.known("max_digits", "decimal_places", "allow_inf_nan", *BOUNDS)
    if node.strict:
        raise Refusal("it is a strict Decimal")
    bounds = node.bounds(int, Decimal)
    if any(
        bound is not None and not Decimal(bound).is_finite() for bound in (bounds.ge, bounds.gt, bounds.le, bounds.lt)
    ):
        raise Refusal("it has a bound that is no number")
    type_ = node.column if node.column is not None else pa.decimal128(38, 9)
    if not pa.types.is_decimal128(type_):
        raise Refusal(f"its output is {type_}")
    return DecimalKind(bounds, node.get("max_digits"), node.get("decimal_places"), type_, written=node.column is None)


def _date(node: FieldNode) -> Kind:
    node.known(*BOUNDS)
    return DateKind(node.bounds(dt.date).mapped(lambda bound: (bound - dt.date(1970, 1, 1)).days))


def _time(node: FieldNode) -> Kind:
    node.known("microseconds_precision", *BOUNDS)
    bounds = node.bounds(dt.time)
    if any(bound.tzinfo is not None for bound in bounds.given):
        raise Refusal("it has a bound with a zone")
    return TimeKind(bounds.mapped(lambda bound: (dt.datetime.combine(dt.date.min, bound) - dt.datetime.min) // TICK))


def _moments(node: FieldNode) -> tuple[Bounds, bool | None]:
    """The bounds of a datetime in microseconds from 1970, and whether they are aware (None: there are none)."""
    bounds = node.bounds(dt.datetime)
    offsets = [bound.utcoffset() for bound in bounds.given]
    if not offsets:
        return bounds, None
    aware = offsets[0] is not None
    if any((offset is None) is aware or (offset is not None and offset.microseconds) for offset in offsets):
        raise Refusal("it has bounds with and without a zone")
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC if aware else None)
    return bounds.mapped(lambda bound: (bound - epoch) // TICK), aware


def _datetime(node: FieldNode) -> Kind:
    node.known("microseconds_precision", "tz_constraint", *BOUNDS)
    bounds, bounded = _moments(node)
    constraint = node.get("tz_constraint")
    if constraint not in (None, "naive", "aware"):
        raise Refusal("it asks for one offset")
    column = node.column
    if column is None:
        return DatetimeKind(constraint, written=True, type=pa.timestamp("us"), bounds=bounds, bounded=bounded)
    zone: Literal["naive", "aware"] = "aware" if getattr(column, "tz", None) else "naive"
    if constraint not in (None, zone):
        raise Refusal(f"its output is {column}")
    return DatetimeKind(zone, written=False, type=column, bounds=bounds, bounded=bounded)


def _uuid(node: FieldNode) -> Kind:
    node.known("version")
    return UuidKind(node.get("version"))


def _literal(node: FieldNode) -> Kind:
    node.known("expected")
    return _choices(node, list(node.node["expected"]))


def _enum(node: FieldNode) -> Kind:
    node.known("cls", "members", "sub_type", "serialization")
    if node.strict and not node.json:
        raise Refusal("it is a strict enum")
    return _choices(node, [member.value for member in node.node["members"]])


def _choices(node: FieldNode, values: list[Any]) -> Kind:
    types = set(map(type, values))
    if types == {str}:
        try:
            for value in values:
                value.encode()
        except UnicodeEncodeError:
            raise Refusal("one of its values is no text") from None
        return ChoiceKind.of_strings(values)
    if types == {int} and node.request.kind != "text" and all(-(2**63) <= value < 2**63 for value in values):
        return ChoiceKind.of_integers(values)
    raise Refusal("its values are of a type, or of types, that are not known to it")


MAKERS = {
    "str": _text,
    "int": _int,
    "float": _float,
    "bool": _bool,
    "decimal": _decimal,
    "date": _date,
    "time": _time,
    "datetime": _datetime,
    "uuid": _uuid,
    "literal": _literal,
    "enum": _enum,
}
"""By the type of a node what makes its kind."""
