"""Fields that are not judged by columns: pydantic is asked of their cells alone, and the other fields go by columns.

A field's verdict depends on nothing but its cell where its type is pydantic's own (`impurity`). So each different cell
of a frame is asked once, as a record of just this field, and what pydantic makes of it is laid out like any column.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
from pydantic_core import SchemaSerializer, to_json

from ztf_flow.formats.cells import MISSING, Cells, Mask, taken
from ztf_flow.formats.pieces import Pieces
from ztf_flow.formats.typed_cells import TypedCells
from ztf_flow.schema.arrow_kinds import Unfit
from ztf_flow.schema.fields import Node, is_of_pydantic, is_pydantics
from ztf_flow.schema.json_values import JsonValues
from ztf_flow.schema.vector.columns import Column, Kind, Quote, all_or, quoted_cell
from ztf_flow.schema.vector.faults import REFUSED, as_record, json_texts
from ztf_flow.schema.vector.values import UnknownColumn

if TYPE_CHECKING:
    from ztf_flow.records import Integers
    from ztf_flow.schema import arrow_kinds

UNREAD = {"metadata", "cls", "expected", "members"}
"""Keys of a core schema's nodes below which no other nodes are."""

FLAT = {
    "str", "int", "float", "bool", "decimal", "date", "time", "datetime", "timedelta", "uuid", "url", "literal", "enum",
    "none", "union", "nullable", "default",
}  # fmt: skip
"""Nodes whose values are certainly no lists or objects."""


def impurity(node: Any, definitions: Mapping[str, Node]) -> str | None:
    """Why the verdict on a field may depend on more than its cell, or on code of the user's; None where it doesn't."""
    seen: set[str] = set()

    def look(part: Any) -> str | None:
        if isinstance(part, (list, tuple)):
            return next((why for item in part if (why := look(item)) is not None), None)
        if not isinstance(part, Mapping):
            return None
        why = _impure(part)
        if why is not None:
            return why
        reference = part.get("schema_ref")
        if isinstance(reference, str) and reference not in seen:
            seen.add(reference)
            why = look(definitions[reference])
        return why or look([item for key, item in part.items() if key not in UNREAD and key != "serialization"])

    return look(node)


def _impure(node: Node) -> str | None:
    kind = str(node.get("type", ""))
    if kind.startswith("function-") and not is_of_pydantic(node["function"]["function"]):
        return "it has a validator of its own"
    if kind in ("generator", "call", "callable", "custom-error"):
        return f"it is of the type {kind}"
    if callable(node.get("discriminator")):
        return "a function of its own tells which type of a union it is"
    if node.get("serialization_exclude_if") is not None:
        return "a field in it is left out by a function"
    if node.get("default_factory") is not None:
        return "a default in it is made by a function"
    if node.get("now_op") is not None:
        return "it depends on the day"
    if node.get("custom_init") or node.get("post_init") or node.get("computed_fields"):
        return "a model in it has code of its own"
    serialiser = node.get("serialization")
    if serialiser is not None and "function" in serialiser and not is_pydantics(serialiser):
        return "it has a serialiser of its own"
    return None


def is_flat(node: Any) -> bool:
    """Whether values of a node are certainly no lists or objects."""
    if isinstance(node, Mapping) and "type" in node:
        inner = [node.get("schema"), node.get("choices")]
        return node["type"] in FLAT and all(is_flat(item) for item in inner)
    return all(map(is_flat, node)) if isinstance(node, (list, tuple)) else not isinstance(node, Mapping)


class Made(NamedTuple):
    """What became of some values: those at the indices `kept` are written as `payload`, one for each."""

    payload: Any
    kept: list[int]


class Form(ABC):
    """How values of one field are written."""

    type: pa.DataType = pa.string()

    @abstractmethod
    def make(self, values: Sequence[Any]) -> Made:
        """Write values; those that are REFUSED, and those that can't be written, are not kept."""


class ArrowForm(Form):
    """Values of a column of typed output."""

    def __init__(self, kind: arrow_kinds.Kind, *, nullable: bool) -> None:
        self.type = kind.type
        self._kind = kind
        self._nullable = nullable

    def make(self, values: Sequence[Any]) -> Made:
        kept = [index for index, value in enumerate(values) if value is not REFUSED]
        cells = self._kind.compact([values[index] for index in kept])
        try:
            return Made(self._kind.array(cells, nullable=self._nullable), kept)
        except Unfit as unfit:
            rows = [row for row in range(len(kept)) if row not in unfit.faults]
        return Made(
            self._kind.array([cells[row] for row in rows], nullable=self._nullable), [kept[row] for row in rows]
        )


class JsonForm(Form):
    """JSON texts of values, as they stand in those of their records."""

    def __init__(self, name: str, field: Node, config: Mapping[str, Any], definitions: Mapping[str, Node],
                 options: Mapping[str, Any]) -> None:  # fmt: skip
        core: Any = as_record(name, field, config, definitions)
        self._values = JsonValues(core, SchemaSerializer(core), options)
        self._name = name
        self._head = len(b"{" + to_json(name) + b":")

    def make(self, values: Sequence[Any]) -> Made:
        texts, kept = [], []
        for index, value in enumerate(values):
            if value is not REFUSED:
                try:
                    texts.append(self._values.text({self._name: value})[self._head : -1])
                except Exception:  # noqa: S112 - the row path says why
                    continue
                kept.append(index)
        return Made(pa.array(texts, pa.binary()), kept)

    def plain(self, value: Any) -> Any:
        """A value as pydantic's JSON mode has it in Python."""
        return self._values.plain({self._name: value})[self._name]


class PlainForm(Form):
    """Values for cells of a delimited format: JSON texts, and whether they are strings."""

    def __init__(self, form: JsonForm) -> None:
        self._form = form

    def make(self, values: Sequence[Any]) -> Made:
        plain: list[Any] = []
        kept: list[int] = []
        for index, value in enumerate(values):
            if value is not REFUSED:
                try:
                    given = self._form.plain(value)
                    text = to_json(given, inf_nan_mode="constants")
                except Exception:  # noqa: S112 - the row path says why
                    continue
                if isinstance(given, (str, int, float)) and text not in (b"NaN", b"Infinity", b"-Infinity"):
                    plain.append(given if isinstance(given, str) else text)
                    kept.append(index)
                elif given is None:
                    plain.append(None)
                    kept.append(index)
        return Made(plain, kept)


class AskedColumn(Column):
    """Values that pydantic made: cell i is the `codes[i]`-th of a payload of their form."""

    def __init__(self, payload: Any, codes: Integers, certain: Mask | None) -> None:
        self._payload = payload
        self._codes = codes
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return taken(self._payload, self._codes if rows is None else self._codes[rows])

    def pieces(self) -> Pieces:
        return Pieces(self._payload, self._codes)

    def plain(self, quote: Quote, null: bytes) -> Pieces:
        cells = [
            null if value is None else quoted_cell(value, quote) if isinstance(value, str) else value
            for value in self._payload
        ]
        return Pieces(pa.array(cells, pa.binary()), self._codes)


@dataclass(frozen=True, slots=True)
class AskedKind(Kind):
    """A field whose cells are asked of pydantic. `ask` gives the values of cells, JSON, texts or values of Python."""

    ask: Callable[[Sequence[Any]], list[Any]]
    form: Form
    type: pa.DataType

    def judge(self, cells: Cells) -> Column:
        tokens, codes = _distinct(cells)
        certain = None if cells.kinds is None else all_or(cells.kinds != MISSING)
        return self._column(self.ask(tokens), codes, certain)

    def judge_typed(self, cells: TypedCells) -> Column:
        """The verdict on typed cells, nulls among them."""
        places: dict[Any, int] = {}
        values: list[Any] = []
        codes = np.zeros(len(cells), dtype=np.int64)
        known = np.ones(len(cells), dtype=np.bool_)
        for row, found in enumerate(cells.values(np.arange(len(cells)))):
            if found is None:
                known[row] = False
                continue
            code = places.setdefault(found[0], len(values))
            if code == len(values):
                values.append(found[1])
            codes[row] = code
        return self._column(self.ask(values), codes, all_or(known))

    def _column(self, values: list[Any], codes: Integers, certain: Mask | None) -> Column:
        payload, kept = self.form.make(values)
        if not kept:
            return UnknownColumn(len(codes), self.type)
        if len(kept) < len(values):
            places = np.zeros(len(values), dtype=np.int64)
            places[kept] = np.arange(len(kept))
            good = np.zeros(len(values), dtype=np.bool_)
            good[kept] = True
            good = good[codes]
            certain = all_or(good if certain is None else good & certain)
            codes = places[codes]
        return AskedColumn(payload, codes, certain)


def _distinct(cells: Cells) -> tuple[list[Any], Integers]:
    """The different cells as pydantic takes them, and for each cell which one it is."""
    texts: Any = cells.strings if cells.kinds is None else json_texts(cells)
    encoded = texts.dictionary_encode()
    return encoded.dictionary.to_pylist(), np.asarray(encoded.indices).astype(np.int64)
