"""Frames taken apart into cells: what is in a table is exact, what is irregular is left out."""

from __future__ import annotations

import csv
import gc
import io
import json
import weakref
from types import SimpleNamespace
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from ztf_flow.formats.cells import BARE, NESTED, STRING, CellTable
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Cut, Frame, Layout, SourceObject

OPTIONS: dict[str, Any] = {
    "delimiter": ",", "quote": '"', "escape": None, "header": True, "columns": None, "null_values": [""],
    "comment": None, "skip_rows": 0, "newlines_in_values": True,
}  # fmt: skip


def csv_table(data: bytes, columns: tuple[str, ...], records: int, **options: Any) -> CellTable | None:
    """The table of a frame of CSV rows without a header, as if they stood at byte 100 and line 7 of an object."""
    cut = Cut(data, 100, len(data), 11, 7, records=records, context=columns)
    frame = Frame(SourceObject("memory://a", "a", "v1", None, "a"), Layout("csv"), cut)
    table: CellTable | None = default_registry.get("csv").cells(frame, SimpleNamespace(**OPTIONS | options))
    return table


def json_table(data: bytes, records: int | None = None) -> CellTable | None:
    cut = Cut(data, 0, len(data), 1, 1, records=data.count(b"\n") if records is None else records)
    frame = Frame(SourceObject("memory://a", "a", "v1", None, "a"), Layout("ndjson"), cut)
    table: CellTable | None = default_registry.get("ndjson").cells(frame, None)
    return table


def column(table: CellTable | None, name: str) -> list[str]:
    assert table is not None
    texts: list[Any] = table.columns[name].strings.to_pylist()
    return texts


@pytest.mark.parametrize("found", [lambda: csv_table(b"1,2\n", ("a", "b"), 1), lambda: json_table(b'{"a":"1"}\n')])
def test_a_table_is_freed_with_its_last_user(found: Any) -> None:
    """Its columns, many times a frame's size, don't wait for the garbage collector, coordinates asked for or not."""
    gc.disable()
    try:
        table = found()
        assert table.origin.coordinates.record.tolist()
        text = weakref.ref(next(iter(table.columns.values())))
        del table
        assert text() is None
    finally:
        gc.enable()


CELLS = st.text(st.sampled_from('ab1 ,"\n\r\té😀'), max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_cells_of_csv_are_those_of_python(rows: list[tuple[str, str]], end: str) -> None:
    """Whatever Python's `csv` writes is read as it reads it, in its places."""
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator=end).writerows(rows)
    data = target.getvalue().encode()
    expected = list(csv.reader(io.StringIO(target.getvalue(), newline=""), strict=True))
    table = csv_table(data, ("a", "b"), len(expected))
    if table is None:  # a CR alone
        assert "\r" in data.decode().replace("\r\n", "")
        return
    assert table.regular is None
    assert [*zip(column(table, "a"), column(table, "b"), strict=True)] == [tuple(row) for row in expected]
    record, line, start, stop = table.origin.coordinates
    assert record.tolist() == list(range(11, 11 + len(expected)))
    assert line is not None and start is not None and stop is not None
    for at, first, last in zip(line.tolist(), start.tolist(), stop.tolist(), strict=True):
        before = data[: first - 100]
        assert at == 7 + before.count(b"\n")
        assert data[last - 100 :].startswith((b"\n", b"\r\n"))


PIECES = [
    "1,2\n",
    '"x""y",z\r\n',
    "\n",
    '"a\nb",\n',
    'q,"u\n',
    '"a"b,c\n',
    'a","z\n',
    '"",""',
    "é,",
    "\r",
    "w" * 63,
    '"',
    "\0",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(st.sampled_from('ab,"\n\r'), max_size=20)


@given(TEXTS.filter(bool), st.sampled_from(",a"))
def test_any_text_is_read_as_python_reads_it_or_not_at_all(text: str, delimiter: str) -> None:
    """A table has the rows and cells that Python's `csv` finds, however quotes and line ends are mixed."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    try:
        expected = [row for row in reader if row]
    except csv.Error:
        expected = []
    counted = len(expected) or text.count("\n") + text.count("\r") + 1
    table = csv_table(text.encode(), ("a", "b"), counted, delimiter=delimiter)
    if table is None:
        return
    regular = range(counted) if table.regular is None else table.regular.tolist()
    left_out = set(range(counted)) - set(regular)
    assert left_out >= {at for at, row in enumerate(expected) if len(row) != 2}
    found = [*zip(column(table, "a"), column(table, "b"), strict=True)]
    assert found == [tuple(expected[at]) for at in regular]
    data = text.encode()
    raws = [data[start:end] for start, end in zip(*table.spans[:2], strict=True)]
    rows = csv.reader(
        io.StringIO("\n".join(raw.decode() for raw in raws), newline=""), strict=True, delimiter=delimiter
    )
    assert [*rows] == expected


def test_ordinary_text_has_a_table() -> None:
    """Blank lines, quoted line ends, doubled quotes, CR LF and a last line without an end are nothing special."""
    data = '\n"1\r\n""",é\r\n\r\n2,"3"'.encode()
    table = csv_table(data, ("a", "b"), 2)
    assert column(table, "a") == ['1\r\n"', "2"]
    assert column(table, "b") == ["é", "3"]
    assert table is not None and table.regular is None
    assert table.spans.starts.tolist() == [1, data.index(b"2,")]
    assert table.spans.lines.tolist() == [1, 4]


def test_only_columns_with_doubled_quotes_are_written_anew() -> None:
    """In the other columns the cells are their texts as they stand."""
    table = csv_table(b'"a""b","c"\n', ("a", "b"), 1)
    assert table is not None
    assert [table.columns[name].is_plain for name in "ab"] == [False, True]
    quoted = csv_table(b"'a''b',c\n", ("a", "b"), 1, quote="'")
    assert quoted is not None and not quoted.columns["a"].is_plain
    assert column(quoted, "a") == ["a'b"]


def test_ragged_rows_alone_are_left_out() -> None:
    """Their neighbours stay in the table, and so do their places."""
    table = csv_table(b'1,2\n3\n4,5,6\n7,"8"\n', ("a", "b"), 4)
    assert column(table, "b") == ["2", "8"]
    assert table is not None and table.regular is not None and table.regular.tolist() == [0, 3]
    assert table.spans.starts.tolist() == [0, 4, 6, 12]


def test_rows_with_quotes_within_plain_cells_are_left_out() -> None:
    """There they are characters like others, while in quoted cells two of them are one."""
    table = csv_table(b'1,"2""x"\n1"" pipe,"2"\n3,4"\n5,6\n', ("a", "b"), 4)
    assert column(table, "a") == ["1", "5"]
    assert column(table, "b") == ['2"x', "6"]
    assert table is not None and table.regular is not None and table.regular.tolist() == [0, 3]


def test_what_looks_like_a_byte_order_mark_is_kept() -> None:
    """In the middle of an object it is a character like others."""
    assert column(csv_table("\ufeffx,1\n".encode(), ("a", "b"), 1), "a") == ["\ufeffx"]


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (b'"1"x,2\n', {}),
        (b'"1,2\n', {}),
        (b"1,2\r3,4\n", {}),
        (b"\xff,2\n", {}),
        (b"#1,2\n", {"comment": "#"}),
        (b"a\\,b,2\n", {"escape": "\\"}),
        (b'"1\n",2\n', {"newlines_in_values": False}),
    ],
)
def test_frames_that_take_a_look_at_each_row_have_no_table(data: bytes, options: dict[str, Any]) -> None:
    """Text behind quotes, unclosed quotes, lone CRs, comments, escapes and undecodable bytes are for Python's `csv`."""
    assert csv_table(data, ("a", "b"), 1, **options) is None


def test_blank_lines_are_no_rows_but_count_as_lines() -> None:
    """A row behind them is where it is."""
    table = csv_table(b"1,2\n\n\n3,4\n", ("a", "b"), 2)
    assert column(table, "a") == ["1", "3"]
    assert table is not None and table.origin.place(1) == (12, 10, 106, 109)


VALUES = st.one_of(
    st.text(st.sampled_from('ab"\\/é\n\t\u2028😀'), max_size=5),
    st.integers(),
    st.booleans(),
    st.none(),
    st.floats(-9, 9),
)
LINES = st.lists(st.dictionaries(st.sampled_from("abc"), VALUES, min_size=1), min_size=1, max_size=30)


@example([{"a": None}, {"b": "\\", "a": None}], False, False)  # the column that comes first stands second in a line
@given(LINES, st.booleans(), st.booleans())
def test_cells_of_ndjson_are_those_of_python(rows: list[dict[str, Any]], ascii_only: bool, spaced: bool) -> None:
    """Each line that is in the table has the cells that Python's `json` finds in it."""
    separators = (", ", ": ") if spaced else (",", ":")
    texts = [json.dumps(row, ensure_ascii=ascii_only, separators=separators) for row in rows]
    table = json_table("".join(f"{text}\n" for text in texts).encode())
    assert table is not None
    for at, row in enumerate(range(len(rows)) if table.regular is None else table.regular.tolist()):
        found = {}
        for name, cells in table.columns.items():
            assert cells.kinds is not None
            kind = cells.kinds[at]
            if kind == 1 and at not in cells.malformed:
                found[name] = cells.strings[at].as_py()
            elif kind == 2:
                found[name] = json.loads(cells.raw[at].as_py())
        assert found == rows[row]


@pytest.mark.parametrize(
    "line",
    [
        b'{"a":1,"a":2}',
        b'{"a":1',
        b'{"a":"\\\\"x"}',
        b'{"a":"x\\"}',
        b'{"a":"x\x01"}',
        b'{"a" 1}',
        b"[1]",
        b'{"a\\u0062":1}',
        b"{'a':1}",
    ],
)
def test_lines_that_are_not_objects_are_left_out(line: bytes) -> None:
    """What is broken or has a key twice is left to pydantic, its neighbours are not."""
    table = json_table(b'{"a":1}\n' + line + b'\n{"a":3}\n')
    assert table is not None and table.regular is not None and table.regular.tolist() == [0, 2]


@pytest.mark.parametrize("data", [b'\n{"a":1}\n', b'{"a":1}\n\n', b'{"a":1}\n \n{"a":2}\n', b'{"a":1}', b'{"a":1}\r\n'])
def test_only_plain_lines_have_literals(data: bytes) -> None:
    """A frame with anything but records and LFs can't be copied as it is."""
    plain, other = json_table(b'{"a":1}\n'), json_table(data, records=data.count(b"a"))
    assert plain is not None and plain.literals == (b'{"a":', b"}")
    assert other is not None and other.literals is None


def test_the_first_line_may_be_the_odd_one() -> None:
    """Other lines lend their template then."""
    table = json_table(b'nonsense\n{"a":"x"}\n{"a":"y"}\n')
    assert column(table, "a") == ["x", "y"]


def test_keys_may_come_in_any_order_and_be_missing() -> None:
    """Cells are by key."""
    table = json_table(b'{"a":1,"b":"x"}\n{"b":"y","a":2}\n{"b":"z"}\n')
    assert table is not None
    assert [cell.as_py() for cell in table.columns["a"].raw] == [b"1", b"2", b""]
    assert column(table, "b") == ["x", "y", "z"]
    assert table.columns["a"].kinds is not None and table.columns["a"].kinds.tolist() == [2, 2, 0]


def test_null_and_other_kinds_of_values_share_a_template() -> None:
    """Lines with the same keys are one table, whatever their values are, and have the literals of all."""
    values = [b'"x"', b"null", b"1", b'""', b"[1]", b"true"]
    lines = [b'{"a":%b,"b":%b}' % (first, second) for first in values for second in values]
    table = json_table(b"".join(line + b"\n" for line in lines))
    assert table is not None and table.regular is None and table.literals == (b'{"a":', b',"b":', b"}")
    kinds = {key: cells.kinds.tolist() for key, cells in table.columns.items() if cells.kinds is not None}
    expected = [STRING, BARE, BARE, STRING, NESTED, BARE]
    assert kinds == {"a": [kind for kind in expected for _ in values], "b": expected * len(values)}
