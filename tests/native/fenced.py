"""`python fenced.py SIDE [LESS [NAME…]]`: native functions on hostile input, in memory that ends where it has to.

Every array stands directly before (SIDE is `behind`) or directly after (`before`) a page of memory that nobody may
touch, and has just the slack that the function's docstring asks for, less LESS bytes. Each function's name is printed
before it is called, so that it is known which one the process dies of.
"""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ztf_flow.native import Native
from ztf_flow.native.language import VECTOR
from ztf_flow.native.source import (
    csv_rows,
    json_lines,
    numbers,
    pieces,
    reject_lines,
    rewriting,
    spellings,
    texts,
    times,
)
from ztf_flow.schema.vector.numbers import TENS
from ztf_flow.schema.vector.patterns import automaton
from ztf_flow.schema.vector.texts import word_table
from ztf_flow.sink.reject_lines import DIGITS, ESCAPED

PAGE = mmap.PAGESIZE
CANARY = 0xA5
NO_ACCESS = 0
"""PROT_NONE of mmap(2)."""
EXAMPLES = 120

_mprotect = ctypes.CDLL(None, use_errno=True).mprotect
_mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


class Fenced:
    """Arrays beside pages that nobody may touch, each in memory of its own that is otherwise full of canaries."""

    def __init__(self, side: str, less: int = 0) -> None:
        self._at_end = side == "behind"
        self._less = less
        self._areas: list[tuple[Any, Any, int, int]] = []

    def array(self, values: Any, dtype: Any = np.uint8, *, slack: int = 0, fill: int = 0) -> Any:
        """An array of these values, and behind them so many bytes of slack."""
        slack = max(0, slack - self._less) if slack else 0
        given = np.asarray(values, dtype=dtype).tobytes() + bytes([fill]) * slack
        size = max(1, -(-len(given) // PAGE)) * PAGE
        memory = mmap.mmap(-1, size + 2 * PAGE)
        whole = np.frombuffer(memory, dtype=np.uint8)
        whole[PAGE : PAGE + size] = CANARY
        at = PAGE + size - len(given) if self._at_end else PAGE
        whole[at : at + len(given)] = np.frombuffer(given, dtype=np.uint8)
        for fence in (0, PAGE + size):
            assert _mprotect(whole.ctypes.data + fence, PAGE, NO_ACCESS) == 0
        self._areas.append((memory, whole[PAGE : PAGE + size], at - PAGE, len(given)))
        found: Any = np.ndarray((len(given) // np.dtype(dtype).itemsize,), dtype=dtype, buffer=memory, offset=at)
        return found

    def room(self, count: int, dtype: Any = np.int64) -> Any:
        """An array to be filled."""
        return self.array(np.zeros(count, dtype=dtype), dtype)

    def integers(self, values: Any) -> Any:
        return self.array(values, np.int64)

    def check(self) -> None:
        """Nothing beyond the arrays has been written to."""
        for _, area, at, size in self._areas:
            assert (area[:at] == CANARY).all() and (area[at + size :] == CANARY).all(), "written beyond an array"


Draw = Callable[[Any], Any]
TOKENS = [
    b'"', b'""', b"\\", b"\\\\", b"\\n", b"\\u", b"\\u00e9", b"\\ud800", b"\n", b"\r", b"\r\n", b",", b"\t", b"\0",
    b"\x1f", b"\x7f", b"\x80", b"\xff", b"\xc3\xa9", b"\xe2\x82", b"\xf0\x9f\x98", b"{", b"}", b"[", b"]", b":", b"1",
    b"-", b" ", b'{"a":', b',"b":', b'{"a":"x","b":1}\n', b"x" * 31, b"y" * 32, b"z" * 64, b"w" * 300,
    b"\x01" * 70,
]  # fmt: skip
_ANY = st.lists(st.sampled_from(TOKENS), max_size=10).map(b"".join) | st.binary(max_size=80)
_SIZED = st.tuples(_ANY, st.sampled_from([1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 127])).map(
    lambda pair: (pair[0] + b"a" * pair[1])[-pair[1] :]
)
HOSTILE = _ANY | _SIZED
"""Texts of any size, with more of those of about a word, a vector and a block."""
_CELLS = [b"a", b",", b'"x""y"', b'"', b"\n", b"\r\n", b"b" * 62, b'"\n"', b"\r"]
_ROWS = st.lists(st.sampled_from(_CELLS), min_size=1, max_size=10).map(b"".join)
ROWS = st.integers(0, 5).flatmap(
    lambda which: HOSTILE if not which else _ROWS if which < 4 else _ROWS.map(lambda rows: (rows + b"a" * 63)[:63])
)
"""Texts of CSV; many are all but one byte of a block."""
FILL = st.sampled_from([0, 10, 13, 34, 48, 57, 92, 128, 255])
PLAIN = [
    b"0", b"-", b"-0", b"-0.0", b"1.5", b"123456789012345678", b"9223372036854775807", b"9223372036854775808",
    b"0.000000000000000001", b"123456.7890123456789", b"99999999999999999999999", b"." * 33, b"1" * 31 + b".5",
    b"1" * 40, b"12.", b".5", b"1e9",
    b"2024-02-29", b"12:34:56", b"12:34:56.123456", b"2024-02-29T12:34:56.123456+05:30", b"2024-02-29 12:34:56Z",
    b"2024-02-29T12:34:56.", b"2024-02-29T12:34:56+05:3", b"c393b157-2373-4f34-9301-46058635938c", b"US",
    b"12345678", b"true",
]  # fmt: skip
CELL = st.sampled_from(PLAIN).flatmap(lambda text: st.integers(0, 40).map(lambda size: text[:size])) | HOSTILE


def cells(f: Fenced, draw: Draw, slack: int) -> tuple[Any, ...]:
    """What judges are told of cells; the last one ends with the text."""
    found = draw(st.lists(CELL, max_size=7))
    between = draw(st.sampled_from([b"", b",", b"-", b"7"]))
    ends = np.cumsum([len(cell) + len(between) for cell in found], dtype=np.int64) - len(between)
    wanted = draw(st.sampled_from([-1, 1, 2]))
    kinds = [draw(st.sampled_from([1, 2, 3])) for _ in found] if wanted >= 0 else []
    text = f.array(list(between.join(found)), slack=slack, fill=draw(FILL))
    return text, f.integers(ends - [len(cell) for cell in found]), f.integers(ends), f.array(kinds), wanted, len(found)


def memory(f: Fenced, draw: Draw, text: Any = HOSTILE) -> tuple[Any, Any, int]:
    """Texts by their addresses, and their number."""
    found = draw(st.lists(text, max_size=6))
    bounds = np.cumsum([0, *map(len, found)]) + f.array(list(b"".join(found))).ctypes.data
    return f.integers(bounds[:-1]), f.integers(bounds[1:]), len(found)


NUMBER = st.sampled_from([-(2**63) + 1, -1, 0, 1, 9, 10, 10**18, 2**63 - 1])


def call_csv_row_cells(f: Fenced, draw: Draw) -> list[Any]:
    data = draw(ROWS)
    records, columns = draw(st.integers(0, data.count(b"\n") + 1)), draw(st.integers(0, 3))
    return [
        f.array(list(data), slack=64, fill=draw(FILL)), len(data), draw(st.sampled_from([44, 9])), 34,
        draw(st.integers(0, 1)), columns, records, *[f.room(records + 1) for _ in range(4)],
        f.room(columns * (records + 1)), f.room(columns * (records + 1)), f.room(columns, np.bool_),
    ]  # fmt: skip


def call_csv_stretch(f: Fenced, draw: Draw) -> list[Any]:
    data = draw(ROWS)
    begin = draw(st.just(0) | st.integers(0, len(data)))
    stop = draw(st.just(len(data)) | st.integers(begin, len(data)))
    return [
        f.array(list(data)), len(data), begin, stop, draw(st.sampled_from([44, 9])), 34,
        draw(st.sampled_from([-1, 35])),
        draw(st.integers(1, 400)), draw(st.integers(0, 400)), draw(st.integers(0, 1)), f.room(2),
    ]  # fmt: skip


def call_json_line_spans(f: Fenced, draw: Draw) -> list[Any]:
    data = draw(HOSTILE)
    begin = draw(st.integers(0, len(data)))
    end = draw(st.integers(begin, len(data)))
    inside = data[begin:end]
    lines = inside.count(b"\n") + (not inside.endswith(b"\n") and inside != b"")
    text = f.array(list(data[:end]), slack=VECTOR, fill=draw(FILL))
    return [text, begin, end, *[f.room(lines) for _ in range(3)]]


def call_count_full_lines(f: Fenced, draw: Draw) -> list[Any]:
    data = draw(HOSTILE)
    return [f.array(list(data)), draw(st.just(0) | st.integers(0, len(data))), len(data)]


VALUE = st.sampled_from(
    [b'"x"', b'"\\n"', b'"', b'"\\', b"1", b"", b"{}", b'{"k":["]"]}', b'[{"', b"[", b"-", b'"' + b"y" * 40 + b'"']
)
LITERAL = st.sampled_from([b'{"a":', b',"b":', b"}", b"", b'{"long key":', b'{"' + b"k" * 244 + b'":'])


def call_match_template(f: Fenced, draw: Draw) -> list[Any]:
    slots = draw(st.integers(1, 3))
    literals = [draw(LITERAL) for _ in range(slots + 1)]
    lines: list[bytes] = []
    for _ in range(draw(st.integers(1, 5))):
        regular = b"".join(literal + draw(VALUE) for literal in literals[:-1]) + literals[-1]
        if draw(st.booleans()):
            regular = b"".join(literals[:-1]) + draw(VALUE)
        lines.append(draw(st.sampled_from([regular, regular, regular[:-1], regular + b"\\"]) | HOSTILE))
    ends = np.cumsum([len(line) + 1 for line in lines]) - 1
    rows = draw(st.permutations(range(len(lines))))[: draw(st.integers(0, len(lines)))]
    count = len(rows)
    return [
        f.array(list(b"\n".join(lines)), slack=256), f.integers(ends - [len(line) for line in lines]), f.integers(ends),
        f.integers(rows), count, f.array(list(b"".join(literals)), slack=256),
        f.integers(np.cumsum([0, *map(len, literals)])), slots, f.room(slots * count), f.room(slots * count),
        f.room(slots * count, np.uint8), f.room(count), f.room(count),
        f.room(slots, np.uint8),
    ]  # fmt: skip


def call_judge_whole(f: Fenced, draw: Draw) -> list[Any]:
    given = cells(f, draw, 32)
    return [*given, draw(NUMBER), draw(NUMBER), f.room(given[-1]), f.room(given[-1], np.bool_)]


def call_judge_floats(f: Fenced, draw: Draw) -> list[Any]:
    given = cells(f, draw, 32)
    count = given[-1]
    bounds = f.array([-np.inf, np.inf], np.float64)
    certain, shortest = f.room(count, np.uint8), f.room(count, np.bool_)
    return [*given, f.integers(TENS), bounds, f.room(count, np.float64), certain, shortest]


def call_judge_decimals(f: Fenced, draw: Draw) -> list[Any]:
    *given, wanted, count = cells(f, draw, 32)
    scale = draw(st.integers(0, 18))
    limits = draw(st.integers(1, 18)), draw(st.integers(0, 38)), draw(st.integers(0, min(6, scale)))
    return [
        *given, wanted >= 0, count, *limits, scale, draw(NUMBER), draw(NUMBER), f.integers(TENS),
        f.room(2 * count), f.room(count, np.uint8),
    ]  # fmt: skip


def call_judge_datetimes(f: Fenced, draw: Draw) -> list[Any]:
    given = cells(f, draw, 32)
    asked = [draw(st.integers(0, 1)) for _ in range(3)]
    values, *masks = f.room(given[-1]), *[f.room(given[-1], np.bool_) for _ in range(3)]
    return [*given, *asked, draw(NUMBER), draw(NUMBER), values, *masks]


def call_judge_choices(f: Fenced, draw: Draw) -> list[Any]:
    given = cells(f, draw, 8)
    words = draw(st.lists(st.sampled_from([b"US", b"true", b"12345678", b"1", b"f", b"\xff"]), min_size=1, unique=True))
    table = word_table(words, list(range(len(words))))
    assert table is not None
    found = f.array(table.words, np.uint64), f.integers(table.meanings), table.magic, table.shift
    return [*given, *found, f.room(given[-1]), f.room(given[-1], np.bool_)]


def call_judge_uuids(f: Fenced, draw: Draw) -> list[Any]:
    given = cells(f, draw, 64)
    return [*given, draw(st.sampled_from([0, 52])), f.room(given[-1], np.bool_)]


def call_fit_shape(f: Fenced, draw: Draw) -> list[Any]:
    given = memory(f, draw, CELL)
    lengths = draw(st.sampled_from([0, 1, 5, 2**59])), draw(st.sampled_from([0, 5, 40, 2**59]))
    return [*given, *lengths, *[draw(st.integers(0, 1)) for _ in range(3)], f.room(given[2], np.bool_)]


def call_match_pattern(f: Fenced, draw: Draw) -> list[Any]:
    given = memory(f, draw, CELL)
    found = automaton(draw(st.sampled_from([r"^[a-z0-9]+@[a-z]{2,}$", "x|1", r"^\d{4}-", ".*", "^[^a]*$"])))
    assert found is not None
    table, good = f.array(found.table, np.int32), f.array(found.good, np.bool_)
    return [*given, table, good, found.start, f.room(4), f.room(given[2], np.bool_)]


def call_gather_pieces(f: Fenced, draw: Draw) -> list[Any]:
    given = memory(f, draw)
    return [*given, f.room(given[2] + 1, np.int32), f.room(int((given[1] - given[0]).sum()), np.uint8)]


def call_measure_lines(f: Fenced, draw: Draw) -> list[Any]:
    columns, width, rows, count, others, literals, _ = table_of(f, draw)
    return [columns, width, rows, count, *others, sum(map(len, literals))]


def call_lay_lines(f: Fenced, draw: Draw) -> list[Any]:
    columns, width, rows, count, others, literals, size = table_of(f, draw)
    flat, bounds = f.array(list(b"".join(literals))), f.integers(np.cumsum([0, *map(len, literals)]))
    return [columns, width, rows, count, *others, flat.ctypes.data, bounds, f.room(size, np.uint8)]


def table_of(f: Fenced, draw: Draw) -> tuple[Any, ...]:
    """Columns, width, rows, their number, other lines, literals, and the size of all."""
    width, height = draw(st.integers(0, 3)), draw(st.integers(1, 4))
    found = [memory(f, draw, st.just(b"") | HOSTILE) for _ in range(width)]
    height = min([height, *(column[2] for column in found)])
    starts, ends, others = memory(f, draw)
    rows = draw(st.lists(st.integers(-others, height - 1), max_size=6)) if height or others else []
    literals = [draw(st.sampled_from([b"", b"<", b"=" * 33])) for _ in range(width + 1)]
    fixed = sum(map(len, literals))
    size = sum(
        int(ends[-1 - row] - starts[-1 - row]) if row < 0 else fixed + sum(int(e[row] - s[row]) for s, e, _ in found)
        for row in rows
    )
    columns = f.integers([array.ctypes.data for column in found for array in column[:2]])
    return columns, width, f.integers(rows), len(rows), (starts, ends), literals, size


def call_reject_lines(f: Fenced, draw: Draw) -> list[Any]:
    data = draw(HOSTILE | st.sampled_from([b"\x01" * 70, b'"' * 70]))
    bounds = st.tuples(st.integers(0, len(data)), st.integers(0, len(data))).map(sorted)
    spans = [draw(bounds | st.just([0, len(data)])) for _ in range(draw(st.integers(0, 4)))]
    parts = [draw(st.sampled_from([b"", b"<", b"=" * 33])) for _ in range(8)]
    codes = [draw(st.integers(0, 1)) for _ in spans]
    counted = [draw(NUMBER) for _ in range(4 * len(spans))]
    fixed = sum(map(len, parts[:6])) + 4 * DIGITS
    room = sum(
        fixed + ESCAPED * (end - start) + len(parts[6 + code]) for (start, end), code in zip(spans, codes, strict=True)
    )
    flat = f.array(list(b"".join(parts)), slack=VECTOR)
    return [
        f.array(list(data)), len(data), f.integers([span[0] for span in spans]),
        f.integers([span[1] for span in spans]), f.integers(counted), f.integers(codes), len(spans), flat,
        f.integers(np.cumsum([0, *map(len, parts)])), f.array(bytes_of(room), slack=VECTOR), f.room(len(spans)),
    ]  # fmt: skip


def bytes_of(size: int) -> Any:
    return np.zeros(size, dtype=np.uint8)


def rewritten(function: Any, *asked: int) -> Callable[[Fenced, Draw], list[Any]]:
    def call(f: Fenced, draw: Draw) -> list[Any]:
        given = memory(f, draw)
        starts, ends, target = f.room(given[2]), f.room(given[2]), f.array(bytes_of(0), slack=VECTOR)
        needed = Native(function)(*given, *asked, starts, ends, target, target.ctypes.data, 0)
        room = draw(st.just(needed) | st.integers(0, 300))
        target = f.array(bytes_of(room), slack=VECTOR)
        return [*given, *asked, f.room(given[2]), f.room(given[2]), target, target.ctypes.data, room]

    return call


CALLS: dict[Any, Callable[[Fenced, Draw], list[Any]]] = {
    csv_rows.csv_row_cells: call_csv_row_cells,
    csv_rows.csv_stretch: call_csv_stretch,
    json_lines.json_line_spans: call_json_line_spans,
    json_lines.count_full_lines: call_count_full_lines,
    json_lines.match_template: call_match_template,
    numbers.judge_ints: call_judge_whole,
    numbers.judge_floats: call_judge_floats,
    numbers.judge_decimals: call_judge_decimals,
    times.judge_dates: call_judge_whole,
    times.judge_times: call_judge_whole,
    times.judge_datetimes: call_judge_datetimes,
    spellings.judge_choices: call_judge_choices,
    spellings.judge_uuids: call_judge_uuids,
    texts.fit_shape: call_fit_shape,
    texts.match_pattern: call_match_pattern,
    pieces.gather_pieces: call_gather_pieces,
    pieces.measure_lines: call_measure_lines,
    pieces.lay_lines: call_lay_lines,
    reject_lines.reject_lines: call_reject_lines,
    rewriting.undouble: rewritten(rewriting.undouble, 34),
    rewriting.unescape: rewritten(rewriting.unescape),
    rewriting.escape: rewritten(rewriting.escape),
    rewriting.quote: rewritten(rewriting.quote, 44),
}


def run(function: Any, side: str, less: int) -> None:
    """Call a function with many inputs."""
    examples = EXAMPLES * (3 if function.__module__ == csv_rows.__name__ else 1)  # quotes make many states

    @settings(
        max_examples=examples, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def once(data: st.DataObject) -> None:
        fenced = Fenced(side, less)
        Native(function)(*CALLS[function](fenced, data.draw))
        fenced.check()

    print(function.__name__, flush=True)
    once()


def main(side: str, less: str = "0", *names: str) -> None:
    for function in CALLS:
        if not names or function.__name__ in names:
            run(function, side, int(less))


if __name__ == "__main__":
    main(*sys.argv[1:])
