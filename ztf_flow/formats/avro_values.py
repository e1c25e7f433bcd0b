"""Avro's blocks as Python values, without losing a digit and without letting a schema do harm.

fastavro rounds decimals to the precision of their schema and gives times in nanoseconds as numbers, so those are read
by functions of our own, under names of our own for their logical types.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any

from ztf_flow.errors import FlowError
from ztf_flow.extras import need
from ztf_flow.formats.avro_blocks import Malformed, decompress, varint, written_varint

Schema = Any
"""A schema as JSON: a name, a union's list, or a dict."""

CELLS = 100_000
"""Values that one record may have by its schema alone, at the most: fields that take no bytes could be without end."""

_EPOCH = dt.datetime(1970, 1, 1)
_DAY = 86_400_000_000


Measures = tuple[bool, int, int]
"""Whether a schema is recursive; the bytes that a value takes at least; the values in it by its schema alone."""


def library() -> Any:
    return need("fastavro", extra="avro", what="the format avro")


class Unfit:
    """Stands for a value that Python can't hold, so that the values behind it can still be read."""

    def __init__(self, reason: str) -> None:
        self.reason = reason


def decode(data: bytes, schema: str, codec: str) -> tuple[list[Any], dict[int, str]]:
    """The values of the records of whole blocks, in order, and by index why others have none."""
    reader = _reader(schema)
    blocks: list[tuple[int, bytes | Malformed]] = []
    at = 0
    while at < len(data):
        count, at = varint(data, at)
        size, at = varint(data, at)
        blocks.append((count, _content(data[at : at + size], codec)))
        at += size + 16
    values: list[Any] = []
    failures: dict[int, str] = {}
    index = 0
    for count, content in blocks:
        if isinstance(content, Malformed):
            failures |= dict.fromkeys(range(index, index + count), f"the record's block is damaged: {content}")
        elif (found := reader.together(content, count)) is not None:
            values += found
        else:
            some, others = reader.one_by_one(content, count, packed=codec != "null")
            values += some
            failures |= {index + row: reason for row, reason in others.items()}
        index += count
    return values, failures


def _content(data: bytes, codec: str) -> bytes | Malformed:
    try:
        return decompress(data, codec)
    except Malformed as error:
        return error


@lru_cache(maxsize=32)
def least_size(schema: str) -> int:
    """Bytes that a record of a schema takes at least."""
    return check_schema(json.loads(schema))[1]


@lru_cache(maxsize=32)
def _reader(schema: str) -> _Reader:
    return _Reader(json.loads(schema))


class _Reader:
    """Reads the records of blocks by one schema."""

    def __init__(self, schema: Schema) -> None:
        fastavro = library()
        _register(fastavro.read.LOGICAL_READERS)
        self._read = fastavro.schemaless_reader
        recursive, least, _ = check_schema(schema)
        self._has_bytes = least > 0
        # In C, data that nests without end in a recursive schema would end the process.
        if recursive:
            from fastavro import _read_py

            self._read = _read_py.schemaless_reader
        self._item = fastavro.parse_schema(_renamed(schema, ""))
        self._list = fastavro.parse_schema({"type": "array", "items": _renamed(schema, "")})
        self._safe = fastavro.parse_schema(_renamed(schema, "safe-"))

    def together(self, content: bytes, count: int) -> list[Any] | None:
        """All records of a block; None where any can't be read, or the block doesn't hold just so many.

        They are read as a list, of which what is left of the content would be the next lengths: records that take no
        bytes could be without end there.
        """
        if not self._has_bytes:
            return None
        file = BytesIO(b"".join((written_varint(count), content, b"\x00" if count else b"")))
        try:
            found: list[Any] = self._read(file, self._list)
        except Exception:  # a look at each record says which it is
            return None
        return found if len(found) == count and file.tell() == len(file.getbuffer()) else None

    def one_by_one(self, content: bytes, count: int, *, packed: bool) -> tuple[list[Any], dict[int, str]]:
        """The values of a block and by index why others have none.

        What is behind a record that can't be read can't be found. A block that holds more than its records is damaged
        as a whole, and so is one that was compressed: there a wrong byte has changed what comes before it as well.
        """
        file = BytesIO(content)
        values: list[Any] = []
        failures: dict[int, str] = {}
        for row in range(count):
            try:
                value = self._read(file, self._safe, handle_unicode_errors="surrogateescape")
            except Exception as error:
                reason = f"the record's block is damaged: {type(error).__name__} {error}".rstrip()
                if packed:
                    return [], dict.fromkeys(range(count), reason)
                return values, failures | dict.fromkeys(range(row, count), reason)
            unfit = _unfit(value)
            if unfit is None:
                values.append(value)
            else:
                failures[row] = unfit
        if file.tell() < len(content):
            return [], dict.fromkeys(range(count), "the record's block is damaged: it holds more than its records")
        return values, failures


def _unfit(value: Any) -> str | None:
    """Why a value is no Python value, if it isn't."""
    if isinstance(value, Unfit):
        return value.reason
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return "the record holds a text that is not UTF-8"
        return None
    if isinstance(value, dict):
        return next((why for pair in value.items() for part in pair if (why := _unfit(part)) is not None), None)
    if isinstance(value, list):
        return next((why for item in value if (why := _unfit(item)) is not None), None)
    return None


def _renamed(schema: Schema, prefix: str) -> Schema:
    """The schema with our names for the logical types that we read; for all of them with the prefix `safe-`."""
    if isinstance(schema, list):
        return [_renamed(choice, prefix) for choice in schema]
    if not isinstance(schema, dict):
        return schema
    new = dict(schema)
    for key in ("type", "items", "values"):
        if isinstance(new.get(key), (dict, list)):
            new[key] = _renamed(new[key], prefix)
    if isinstance(new.get("fields"), list):
        new["fields"] = [_renamed(field, prefix) for field in new["fields"]]
    logical = new.get("logicalType")
    if logical in _OURS if not prefix else logical in _READERS:
        new["logicalType"] = f"ztf-{prefix}{logical}"
    return new


def check_schema(schema: Schema) -> Measures:
    """What is known of a schema's values. Raises Malformed for one that is no schema of Avro, or that lets a few bytes
    stand for values without end."""
    named: dict[str, Any] = {}
    try:
        parsed = library().parse_schema(schema, named_schemas=named)
        return _measured(parsed, named, {}, frozenset())
    except (Malformed, FlowError):
        raise
    except Exception as error:  # fastavro's own, and KeyError, TypeError, RecursionError of odd schemas
        raise Malformed(f"the header's schema is not one of Avro ({type(error).__name__}: {error})") from None


def _measured(schema: Schema, named: Mapping[str, Any], known: dict[str, Measures], opened: frozenset[str]) -> Measures:
    kind = schema["type"] if isinstance(schema, dict) else schema
    if isinstance(kind, (dict, list)) and not isinstance(schema, list):
        return _measured(kind, named, known, opened)
    if isinstance(schema, list):
        found = [_measured(choice, named, known, opened) for choice in schema]
        return any(r for r, _, _ in found), 1, 1 + max((cells for _, _, cells in found), default=0)
    if isinstance(schema, str) and schema in named:
        if schema in opened:
            return True, 1, 1
        if schema not in known:
            known[schema] = _measured(named[schema], named, known, opened)
        return known[schema]
    if kind in ("record", "error"):
        return _measured_record(schema, named, known, opened | {schema["name"]})
    if kind in ("array", "map"):
        recursive, size, _ = _measured(schema["items" if kind == "array" else "values"], named, known, opened)
        if kind == "array" and not size:
            raise Malformed("the schema has lists of items that take no bytes, which could be without end")
        return recursive, 1, 1
    return False, 0 if kind == "null" else int(schema["size"]) if kind == "fixed" else 1, 1


def _measured_record(
    schema: Schema, named: Mapping[str, Any], known: dict[str, Measures], opened: frozenset[str]
) -> Measures:
    recursive, size, cells = False, 0, 1
    for field in schema["fields"]:
        again, more, inside = _measured(field["type"], named, known, opened)
        recursive, size, cells = recursive or again, size + more, cells + inside
        if cells > CELLS:
            raise Malformed(f"a record of the schema has more than {CELLS} values")
    known[schema["name"]] = recursive, size, cells
    return known[schema["name"]]


def _decimal(data: bytes, schema: Any) -> Decimal:
    number = int.from_bytes(data, "big", signed=True)
    if not number.bit_length() < 4096:
        raise ValueError("a decimal of more than 4096 bits")
    return Decimal(f"{number}E{-int(schema.get('scale', 0))}")


def _moment(micros: int, schema: Any) -> dt.datetime:
    try:
        return _EPOCH + dt.timedelta(microseconds=micros)
    except OverflowError:
        raise ValueError("a time outside of the years 1 to 9999") from None


def _exact_micros(nanos: int) -> int:
    if nanos % 1000:
        raise ValueError("a time with nanoseconds, which no datetime can hold")
    return nanos // 1000


def _date(days: int, schema: Any) -> dt.date:
    return _moment(days * _DAY, schema).date()


def _time(micros: int, schema: Any) -> dt.time:
    if not 0 <= micros < _DAY:
        raise ValueError("a time of day beyond 24 hours")
    return _moment(micros, schema).time()


def _utc(read: Callable[[int, Any], dt.datetime]) -> Callable[[int, Any], dt.datetime]:
    return lambda number, schema: read(number, schema).replace(tzinfo=dt.UTC)


def _millis(number: int, schema: Any) -> dt.datetime:
    return _moment(number * 1000, schema)


def _nanos(number: int, schema: Any) -> dt.datetime:
    return _moment(_exact_micros(number), schema)


def _uuid(text: str, schema: Any) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise ValueError("a text that is no UUID") from None


_READERS: dict[str, tuple[tuple[str, ...], Callable[[Any, Any], Any]]] = {
    "decimal": (("bytes", "fixed"), _decimal),
    "date": (("int",), _date),
    "time-millis": (("int",), lambda number, schema: _time(number * 1000, schema)),
    "time-micros": (("long",), _time),
    "timestamp-millis": (("long",), _utc(_millis)),
    "timestamp-micros": (("long",), _utc(_moment)),
    "timestamp-nanos": (("long",), _utc(_nanos)),
    "local-timestamp-millis": (("long",), _millis),
    "local-timestamp-micros": (("long",), _moment),
    "local-timestamp-nanos": (("long",), _nanos),
    "uuid": (("string",), _uuid),
}
"""Logical types, what they stand on, and how they are read (the specification, "Logical Types")."""

_OURS = ("decimal", "timestamp-nanos", "local-timestamp-nanos")
"""Those that fastavro doesn't read, or not exactly; the others it reads faster."""


def _register(readers: dict[str, Any]) -> None:
    """Tell fastavro our readers, under names that nobody else uses."""
    for logical, (kinds, read) in _READERS.items():
        for kind in kinds:
            readers.setdefault(f"{kind}-ztf-{logical}", _raising(read))
            readers.setdefault(f"{kind}-ztf-safe-{logical}", _marking(read))


def _raising(read: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    return lambda data, writer_schema=None, reader_schema=None: read(data, writer_schema)


def _marking(read: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    def marked(data: Any, writer_schema: Any = None, reader_schema: Any = None) -> Any:
        try:
            return read(data, writer_schema)
        except ValueError as error:
            return Unfit(f"the record holds {error}")

    return marked
