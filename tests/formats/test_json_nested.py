"""Lists and objects inside records are cells of their own, whatever stands around them."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ztf_flow.formats.cells import MISSING, NESTED, STRING, CellTable
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Cut, Frame, Layout, SourceObject


def table_of(lines: list[bytes]) -> CellTable | None:
    """The table of a frame of NDJSON."""
    data = b"".join(line + b"\n" for line in lines)
    frame = Frame(
        SourceObject("memory://a", "a", "v1", None, "a"), Layout("ndjson"), Cut(data, 0, len(data), 1, 1, len(lines))
    )
    table: CellTable | None = default_registry.get("ndjson").cells(frame, None)
    return table


def items_of(items: list[bytes]) -> CellTable | None:
    """The table of a frame of items of a JSON list, with line ends and commas between them."""
    data = b",\n ".join(items)
    ends = np.cumsum([len(item) + 3 for item in items]) - 3
    starts = ends - [len(item) for item in items]
    cut = Cut(data, 0, len(data), 1, 1, len(items), context=np.array([starts, ends]))
    frame = Frame(SourceObject("memory://a", "a", "v1", None, "a"), Layout("json"), cut)
    table: CellTable | None = default_registry.get("json").cells(frame, None)
    return table


def raws(table: CellTable, key: str) -> list[Any]:
    return table.columns[key].raw.to_pylist()


LINES = [
    b'{"a":1,"n":[1,{"x":"]"}],"s":"x"}',
    b'{"a":2,"n":{"y":[]},"s":"}{"}',
    b'{"a":3,"n":null,"s":"\\"["}',
    b'{"a":4,"n":[ [1] , "\\"]" ],"s":""}',
]


@pytest.mark.parametrize("made", [table_of, items_of])
def test_nested_values_are_cells(made: Any) -> None:
    """A column has nested values as they stand, among others; brackets in strings are text."""
    table = made(LINES)
    assert table is not None and table.regular is None
    assert raws(table, "n") == [b'[1,{"x":"]"}]', b'{"y":[]}', b"null", b'[ [1] , "\\"]" ]']
    kinds = table.columns["n"].kinds
    assert kinds is not None and (kinds == NESTED).tolist() == [True, True, False, True]
    assert raws(table, "s") == [b"x", b"}{", b'\\"[', b""] and raws(table, "a") == [b"1", b"2", b"3", b"4"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"a":1,"n":x[1],"s":"x"}', b'{"a":1,"n":[1][2],"s":"x"}',
        b'{"a":1,"n":[1],"s":"x"}{}', b'[{"a":1,"n":[1],"s":"x"}]', b'{[1]:1,"n":[1],"s":"x"}',
        b'{"a":1 [2],"n":[1],"s":"x"}',
        b'{"a":1,"n":[1],"s":"x"', b'{"a":1,"n":["],"s":"x"}',
    ],
)  # fmt: skip
def test_what_is_no_value_is_left_out(line: bytes) -> None:
    """A record with brackets out of place is not in the table, and spoils no other."""
    table = table_of([*LINES, line, *LINES])
    assert table is not None and table.regular is not None
    assert table.regular.tolist() == [0, 1, 2, 3, 5, 6, 7, 8]
    assert raws(table, "n") == [raw for _ in range(2) for raw in raws(table_of(LINES) or table, "n")]


def test_missing_nested_values_are_missing() -> None:
    """Records with other keys share the table."""
    table = table_of([b'{"a":[1]}', b'{"b":{"x":1}}', b'{"a":"[","b":[]}'])
    assert table is not None
    kinds = {key: cells.kinds.tolist() for key, cells in table.columns.items() if cells.kinds is not None}
    assert kinds == {"a": [NESTED, MISSING, STRING], "b": [MISSING, NESTED, NESTED]}


VALUES: Any = st.recursive(
    st.none() | st.integers(-5, 99) | st.text('ab[]{}",:\\é\n', max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('ab]"', max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.fixed_dictionaries({"a": VALUES, "b": VALUES}), min_size=1, max_size=8))
def test_any_records_come_apart(records: list[dict[str, Any]]) -> None:
    """Every cell of every record in the table is the text of its value."""
    for made in (table_of, items_of):
        table = made([json.dumps(record, ensure_ascii=False).encode() for record in records])
        if table is None:
            continue
        rows = range(len(records)) if table.regular is None else table.regular.tolist()
        for key in ("a", "b"):
            kinds = table.columns[key].kinds
            assert kinds is not None
            texts = [b'"' + raw + b'"' if kind == STRING else raw
                     for raw, kind in zip(raws(table, key), kinds.tolist(), strict=True)]  # fmt: skip
            assert [json.loads(text) for text in texts] == [records[row][key] for row in rows]
