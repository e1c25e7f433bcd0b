"""Small values of the pipeline file: sizes, rates, reject budgets and mappings that hold secrets."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

_UNITS = {
    "B": 1,
    "kB": 10**3,
    "KB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
    "TB": 10**12,
    "KiB": 2**10,
    "MiB": 2**20,
    "GiB": 2**30,
    "TiB": 2**40,
}
_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([A-Za-z]*)", re.ASCII)


def wrong(message: str) -> PydanticCustomError:
    """A complaint about one value; `message` goes on from its key: "must be …"."""
    return PydanticCustomError("bad_value", "{message}", {"message": message})


def parse_size(value: Any) -> int:
    """Bytes from `128MiB` (2²⁰), `128MB` (10⁶) or a whole number of bytes."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not (match := _SIZE.fullmatch(value.strip())):
        raise wrong("must be a size such as 128MiB, 128MB or a number of bytes")
    number, unit = match.groups()
    if unit not in _UNITS and unit:
        by_case = {name.lower(): name for name in _UNITS}
        near = [by_case[u] for u in (unit.lower(), f"{unit}B".lower(), f"{unit}iB".lower()) if u in by_case]
        hint = f"; write {' or '.join(number + n for n in dict.fromkeys(near))}" if near else ""
        raise wrong(f"has the unknown unit '{unit}' (units are {', '.join(_UNITS)}){hint}")
    size = Decimal(number) * _UNITS[unit or "B"]
    if size != int(size):
        raise wrong("must be a whole number of bytes")
    return int(size)


def parse_rate(value: Any) -> int:
    """Bytes per second from `200MiB/s` or a whole number."""
    if isinstance(value, str):
        text = value.strip()
        if not text.endswith("/s") and not text.isdecimal():
            raise wrong("must be a rate such as 200MiB/s or a number of bytes per second")
        value = text.removesuffix("/s")
    elif not isinstance(value, int) or isinstance(value, bool):
        raise wrong("must be a rate such as 200MiB/s or a number of bytes per second")
    return parse_size(value)


_SIZE_SCHEMA = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^[0-9.]+\s*[A-Za-z]*$"}]}
_RATE_SCHEMA = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^[0-9.]+\s*[A-Za-z]*/s$"}]}

Size = Annotated[int, BeforeValidator(parse_size), Field(ge=1), WithJsonSchema(_SIZE_SCHEMA)]
"""Bytes; in the file a number or a text with a unit, MB = 10⁶, MiB = 2²⁰."""

Rate = Annotated[int, BeforeValidator(parse_rate), Field(ge=1), WithJsonSchema(_RATE_SCHEMA)]
"""Bytes per second."""


@dataclass(frozen=True, slots=True)
class RejectBudget:
    """How many rejects a run may have: `count` of records, or `fraction` (0 to 1) of the records read; one is None."""

    count: int | None = None
    fraction: float | None = None

    def __str__(self) -> str:
        return str(self.count) if self.fraction is None else f"{self.fraction * 100:g}%"


def parse_budget(value: Any) -> RejectBudget | Any:
    """A budget from `100` or `5%`."""
    if isinstance(value, RejectBudget | Mapping):
        return value
    if isinstance(value, str) and value.strip().isdecimal():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return RejectBudget(count=value)
    if isinstance(value, str) and value.strip().endswith("%"):
        try:
            percent = Decimal(value.strip()[:-1].strip())
        except InvalidOperation:
            percent = Decimal(-1)
        if percent.is_finite() and 0 <= percent <= 100:
            return RejectBudget(fraction=float(percent / 100))
    raise wrong("must be a number of records such as 100, or a percentage from 0% to 100% such as 5%")


Budget = Annotated[
    RejectBudget,
    BeforeValidator(parse_budget),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^[0-9.]+\s*%$"}]}),
]


class Secrets:
    """A mapping whose values show nowhere: not in `repr`, not in JSON, not in errors. `reveal()` gives them."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self._values: dict[str, Any] = copy.deepcopy(dict(values or {}))

    def reveal(self) -> dict[str, Any]:
        """The mapping itself, as a copy: for the one call that needs it."""
        return copy.deepcopy(self._values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def __eq__(self, other: object) -> bool:
        return self._values == other._values if isinstance(other, Secrets) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # the values may be lists or mappings

    def __repr__(self) -> str:
        return f"Secrets({', '.join(f'{key}=***' for key in self._values)})"

    def __getstate__(self) -> dict[str, Any]:
        return self._values

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._values = state

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validate,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda secrets: dict.fromkeys(secrets, "***"), when_used="json"
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": True}

    @classmethod
    def _validate(cls, value: Any) -> Secrets:
        if isinstance(value, Secrets):
            return value
        if not isinstance(value, Mapping):
            raise wrong("must be a mapping of storage options")
        if not all(isinstance(key, str) for key in value):
            raise wrong("must have names as keys")
        return cls(value)
