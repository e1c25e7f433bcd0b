"""Native functions: what is called is what the sources say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from native.in_python import PAD, same_in_python

from ztf_flow.native import Native, build, digest, language, sources
from ztf_flow.native.machine import CODE
from ztf_flow.native.source import csv_rows, json_lines, pieces


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.__name__.rpartition(".")[2])
def test_code_is_made_from_the_present_source(source: Any) -> None:
    """After a change of a source its code has been compiled anew (`python -m ztf_flow.native.build`)."""
    for name in build.functions_of(source):
        head = (CODE / f"{name}.ll").read_text().split("\n", 1)[0]
        assert head.endswith(digest(source)), f"{name}.ll is older than {source.__name__}"


def test_no_code_is_left_behind() -> None:
    """Each file of code is a function of a source."""
    names = {name for source in sources() for name in build.functions_of(source)}
    assert {path.stem for path in CODE.glob("*.ll")} == names


def test_arrays_of_another_type_are_refused() -> None:
    """A wrong type or layout would be read as something else."""
    count = Native(json_lines.json_line_spans)
    places = [np.empty(4, dtype=np.int64) for _ in range(3)]
    text = np.frombuffer(b"a\nb\n" + PAD, dtype=np.uint8)
    assert count(text, 0, 4, *places) == 2
    with pytest.raises(TypeError):
        count(text.astype(np.int64), 0, 4, *places)
    with pytest.raises(TypeError):
        count(text, 0, 4, places[0], places[1], np.empty(8, dtype=np.int64)[::2])


@given(st.lists(st.sampled_from([b"{}", b'{"a":"\\""}', b" \t", b"", b"\r", b"x" * 70, b"\n\n"])), st.booleans())
def test_lines_are_those_of_python(lines: list[bytes], closed: bool) -> None:
    """Machine code finds the lines that the source finds."""
    data = b"\n".join(lines) + b"\n" * closed
    text = np.frombuffer(data + PAD, dtype=np.uint8)
    places = [np.zeros(data.count(b"\n") + 1, dtype=np.int64) for _ in range(3)]
    found = same_in_python(json_lines.json_line_spans, text, 0, len(data), *places)
    assert found == sum(bool(line.strip(b" \t\r")) for line in data.split(b"\n"))


VALUES = st.sampled_from(
    [
        b'"x"', b'"\\n"', b'"\\u00e9"', b'"' + b"y" * 40 + b'"', b"1", b"-2.5e9", b"null", b'[1,{"k":"]"}]',
        b"{", b'"', b"",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=8))
def test_templates_fit_as_in_python(rows: list[tuple[bytes, bytes]]) -> None:
    """Machine code finds the cells that the source finds."""
    lines = [b'{"a":%b,"long key":%b}' % row for row in rows]
    data = b"\n".join([*lines, b""])
    ends = np.cumsum([len(line) + 1 for line in lines]) - 1
    literals = [b'{"a":', b',"long key":', b"}"]
    count = len(rows)
    starts = np.concatenate(([0], ends[:-1] + 1))
    places = [np.zeros(2 * count, dtype=np.int64) for _ in range(2)]
    same_in_python(
        json_lines.match_template, np.frombuffer(data + PAD, dtype=np.uint8), starts, ends, np.arange(count), count,
        np.frombuffer(b"".join(literals) + PAD, dtype=np.uint8), np.cumsum([0, *map(len, literals)]),
        2, *places, np.zeros(2 * count, dtype=np.uint8), np.zeros(count, dtype=np.int64),
        np.zeros(count, dtype=np.int64), np.zeros(2, dtype=np.uint8),
    )  # fmt: skip


ROWS = st.lists(
    st.sampled_from([b"a,b", b'"a""b"', b'"x\ny",', b",", b"\n", b"\r\n", b"\r", b'"', b"z" * 61, b"", b'c"']),
    max_size=12,
).map(b"".join)


@settings(max_examples=50, deadline=None)
@given(ROWS, st.integers(1, 3), st.booleans())
def test_cells_of_csv_are_those_of_python(data: bytes, columns: int, inner_lines: bool) -> None:
    """Machine code finds the cells that the source finds."""
    records = sum(bool(line.strip(b"\r")) for line in data.split(b"\n"))
    for count in {records, max(0, records - 1)}:
        rows = [np.zeros(count + 1, dtype=np.int64) for _ in range(4)]
        spans = [np.zeros((columns, count + 1), dtype=np.int64).ravel() for _ in range(2)]
        same_in_python(
            csv_rows.csv_row_cells, np.frombuffer(data + PAD, dtype=np.uint8), len(data), ord(","), ord('"'),
            inner_lines, columns, count, *rows, *spans, np.zeros(columns, dtype=np.uint8),
        )  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(ROWS, st.integers(0, 3), st.booleans(), st.sampled_from([-1, ord("a")]), st.integers(2, 100), st.integers(1, 99))
def test_stretches_of_csv_are_those_of_python(
    data: bytes, less: int, final: bool, comment: int, limit: int, bound: int
) -> None:
    """Machine code finds the rows that the source finds."""
    text = np.frombuffer(data, dtype=np.uint8)
    stop = len(data) if final else max(0, len(data) - less)
    found = np.zeros(2, dtype=np.int64)
    same_in_python(
        csv_rows.csv_stretch, text, len(data), 0, stop, ord(","), ord('"'), comment, limit, bound, final, found
    )


LINES = st.lists(st.sampled_from([b"a", b"x" * 31, b"x" * 30, b"\n", b"\n", b"\r", b" "]), max_size=12).map(b"".join)


@settings(deadline=None)
@given(LINES)
def test_full_lines_are_counted_as_in_python(data: bytes) -> None:
    """Machine code counts the lines that the source counts: all, unless one begins as a blank one does."""
    lines = data.replace(b"\r", b" ").splitlines(keepends=True)
    found = same_in_python(json_lines.count_full_lines, np.frombuffer(data, dtype=np.uint8), 0, len(data))
    assert found == (-1 if any(line[0] <= 32 for line in lines) else data.count(b"\n"))


@given(st.integers(0, 2**64 - 1), st.integers(0, 7))
def test_words_are_taken_apart(word: int, count: int) -> None:
    """The operations on words mean what their names say."""
    data: Any = np.frombuffer(word.to_bytes(8, "little"), dtype=np.uint8)
    assert language.word_at(data, 0) == word
    assert language.low_bytes(word, count) == int.from_bytes(word.to_bytes(8, "little")[:count], "little")
    assert language.unsigned(language.signed(word)) == word
    if word:
        assert language.first_bit(word) == f"{word:064b}"[::-1].index("1")


TEXTS = st.binary(max_size=70)


def addresses(texts: list[bytes]) -> tuple[Any, Any, Any]:
    """Starts and ends of texts in memory, and what holds it."""
    memory = np.frombuffer(b"".join(texts) + PAD, dtype=np.uint8)
    bounds = np.cumsum([0, *map(len, texts)]) + memory.ctypes.data
    return bounds[:-1].copy(), bounds[1:].copy(), memory


@given(st.lists(TEXTS))
def test_pieces_are_put_one_after_the_other(texts: list[bytes]) -> None:
    """Pieces of any length are copied whole, and nothing is written beyond them."""
    starts, ends, _memory = addresses(texts)
    size = sum(map(len, texts))
    target, offsets = np.zeros(size, dtype=np.uint8), np.zeros(len(texts) + 1, dtype=np.int32)
    assert same_in_python(pieces.gather_pieces, starts, ends, len(texts), offsets, target) == size
    assert target.tobytes() == b"".join(texts) and offsets.tolist() == np.cumsum([0, *map(len, texts)]).tolist()


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6), st.lists(TEXTS, max_size=3), st.data())
def test_lines_are_laid_out(table: list[tuple[bytes, bytes]], whole: list[bytes], data: st.DataObject) -> None:
    """A line is its literals and pieces, or another line as a whole."""
    rows = data.draw(st.lists(st.integers(-len(whole), len(table) - 1)))
    first, second = addresses([row[0] for row in table]), addresses([row[1] for row in table])
    others = addresses(whole)
    literals = [b"<" * 40, b"", b">\n"]
    expected = b"".join(
        b"".join([literals[0], table[row][0], literals[1], table[row][1], literals[2]]) if row >= 0 else whole[-1 - row]
        for row in rows
    )
    columns = np.array([array.ctypes.data for column in (first, second) for array in column[:2]])
    places = np.array(rows, dtype=np.int64)
    bounds = np.cumsum([0, *map(len, literals)])
    size = same_in_python(pieces.measure_lines, columns, 2, places, len(rows), *others[:2], int(bounds[-1]))
    assert size == len(expected)
    target = np.zeros(size, dtype=np.uint8)
    flat = np.frombuffer(b"".join(literals), dtype=np.uint8)
    same_in_python(pieces.lay_lines, columns, 2, places, len(rows), *others[:2], flat.ctypes.data, bounds, target)
    assert target.tobytes() == expected
