"""CSV and TSV: what is read is what Python's `csv` reads, and coordinates are exact."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import accumulate
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ztf_flow.config.parse import CsvOptions
from ztf_flow.errors import ParseError
from ztf_flow.formats import csv as csv_format
from ztf_flow.formats import csv_framing
from ztf_flow.formats.adapter import FRAME_SIZE, StreamReader, Writer
from ztf_flow.formats.csv import CsvFormat, TsvFormat
from ztf_flow.records import Cut, Frame, Layout, Place, Position, SourceObject

OBJECT = SourceObject("memory://a.csv", "a.csv", "v1", None, "a.csv")
LIMIT = 1 << 20
Item = tuple[Place, bytes, dict[str, str] | str]
"""A record: where it is, its raw bytes, and its cells or why it was rejected."""


def cuts_of(
    data: bytes,
    options: CsvOptions | None = None,
    layout: Layout | None = None,
    *,
    chunks: Sequence[int] = (),
    frame_size: int = FRAME_SIZE,
    record_limit: int = LIMIT,
    format: CsvFormat | None = None,
    **where: Any,
) -> list[Cut]:
    """The cuts of an object that comes in chunks of these sizes, again and again (default: in one)."""
    framer = (format or CsvFormat()).framer(
        options, layout or Layout("csv"), record_limit=record_limit, frame_size=frame_size, **where
    )
    cuts: list[Cut] = []
    at, turn = 0, 0
    while at < len(data):
        size = chunks[turn % len(chunks)] if chunks else len(data)
        cuts += framer.feed(data[at : at + size])
        at, turn = at + size, turn + 1
    return cuts + list(framer.finish())


def items_of(
    cuts: list[Cut], options: CsvOptions | None = None, layout: Layout | None = None, format: CsvFormat | None = None
) -> list[Item]:
    """The records of cuts in the order of the object."""
    items: list[Item] = []
    for cut in cuts:
        batch = (format or CsvFormat()).parse(Frame(OBJECT, layout or Layout("csv"), cut), options)
        assert cut.records == batch.read
        assert batch.kind == "text"
        for i, value in enumerate(batch.values):
            items.append((batch.origin.place(i), batch.raws(i) or b"", value))
        items += [(bad.place, bad.raw or b"", bad.errors[0].message) for bad in batch.rejects]
    return sorted(items, key=lambda item: item[0].record or 0)


def read(
    data: bytes, options: CsvOptions | None = None, layout: Layout | None = None, **how: Any
) -> list[dict[str, str] | str]:
    return [value for _, _, value in items_of(cuts_of(data, options, layout, **how), options, layout)]


@contextmanager
def found_at_once(piece: int = 1 << 16) -> Iterator[None]:
    """Rows are certified wherever they can be, in pieces of this size where a frame is not; else they are when there
    are many."""
    with (
        patch.object(csv_framing, "FEW", 0),
        patch.object(csv_format, "FEW", 0),
        patch.object(csv_framing, "_PIECE", piece),
    ):
        yield


def rows_by_csv(text: str, options: CsvOptions) -> list[tuple[int, int, list[str] | None]]:
    """First line, number of lines, and cells of each row: Python's `csv`, started anew after each malformed row.

    A malformed row, for which the cells are None, is its first line. A missing last line end is given to `csv`, which
    otherwise doesn't see the end of a row with an escaped line end; without newlines in values it gets lines with LF.
    """
    lines = list(io.StringIO(text if text.endswith(("\n", "\r")) else text + "\n", newline=""))
    found: list[tuple[int, int, list[str] | None]] = []
    at = 0
    while at < len(lines):
        rest = lines[at:] if options.newlines_in_values else [lines[at].rstrip("\r\n") + "\n"]
        if options.comment and rest[0].startswith(options.comment):
            at += 1
            continue
        reader = csv.reader(
            rest, strict=True, delimiter=options.delimiter or ",", quotechar='"', escapechar=options.escape
        )
        try:
            row = next(reader)
            if row:
                found.append((at, reader.line_num, row))
            at += reader.line_num
        except csv.Error:
            found.append((at, 1, None))
            at += 1
    return found


def check_against_csv(text: str, options: CsvOptions, cuts: list[Cut]) -> None:
    data = text.encode()
    lines = list(io.StringIO(text, newline=""))
    starts = [0, *accumulate(len(line.encode()) for line in lines)]
    expected = rows_by_csv(text, options)
    items = items_of(cuts, options)
    assert len(items) == len(expected)
    for number, (item, (line, taken, row)) in enumerate(zip(items, expected, strict=True), 1):
        place, raw, value = item
        assert (place.record, place.line, place.byte_start) == (number, line + 1, starts[line])
        assert place.byte_end is not None
        whole = data[starts[line] : starts[line + taken]]
        assert whole.removeprefix(raw) in (b"", b"\n", b"\r", b"\r\n")
        assert data[place.byte_start : place.byte_end] == raw
        if row is None:
            assert isinstance(value, str)
        elif len(row) != 2:
            assert value == f"expected 2 cells, found {len(row)}"
        else:
            assert value == dict(zip(("a", "b"), row, strict=True))


NASTY = st.text(st.sampled_from('ab,"\n\r#\\é\0 '), max_size=40)
TAME = st.lists(
    st.sampled_from(
        ["1,2\n", '"x""y",z\r\n', "\n", '"a\nb",\n', "#c,d\n", 'q,"u\n', '"a"b,c\n', 'a","z\n', "é,", "\r"]
    ),
    max_size=12,
).map("".join)
OPTIONS = st.builds(
    CsvOptions,
    header=st.just(False),
    columns=st.just(["a", "b"]),
    delimiter=st.just(","),
    comment=st.sampled_from([None, "#"]),
    escape=st.sampled_from([None, None, "\\"]),
    newlines_in_values=st.sampled_from([True, True, False]),
)
CHUNKS = st.lists(st.integers(1, 9), min_size=1, max_size=4)
TEXTS = st.one_of(NASTY, TAME)


@settings(max_examples=400, deadline=None)
@given(TEXTS, OPTIONS, CHUNKS, st.integers(1, 30), st.integers(1, 30))
@example('a","z\na","z\n1,2\n', CsvOptions(header=False, columns=["a", "b"], delimiter=","), [1], 3, 1)
@example('1,"Ann"\n2,"Bob\n3,"Cy"\n', CsvOptions(header=False, columns=["a", "b"], delimiter=","), [4], 3, 1)
def test_rows_are_those_of_python(
    text: str, options: CsvOptions, chunks: list[int], frame_size: int, piece: int
) -> None:
    """Whatever the bytes, chunks and frame size, the rows, their coordinates and the malformed ones are `csv`'s."""
    data = text.encode()
    whole = cuts_of(data, options, frame_size=frame_size)
    assert cuts_of(data, options, chunks=chunks, frame_size=frame_size) == whole
    with found_at_once():
        at_once = cuts_of(data, options, frame_size=frame_size)
    with found_at_once(piece):
        assert cuts_of(data, options, chunks=chunks, frame_size=frame_size) == at_once
        assert items_of(whole, options) == items_of(at_once, options)
    assert items_of(whole, options) == items_of(cuts_of(data, options), options)
    check_against_csv(text, options, whole)


@settings(max_examples=200, deadline=None)
@given(TEXTS, OPTIONS, CHUNKS, st.integers(1, 30), st.integers(1, 12))
def test_over_long_rows_don_t_depend_on_chunks(
    text: str, options: CsvOptions, chunks: list[int], frame_size: int, record_limit: int
) -> None:
    """With a record limit the cuts depend on the bytes only, the frame size doesn't change verdicts, and bytes tile."""
    data = text.encode()
    whole = cuts_of(data, options, frame_size=frame_size, record_limit=record_limit)
    assert cuts_of(data, options, chunks=chunks, frame_size=frame_size, record_limit=record_limit) == whole
    items = items_of(whole, options)
    with found_at_once():
        at_once = cuts_of(data, options, frame_size=frame_size, record_limit=record_limit)
        assert cuts_of(data, options, chunks=chunks, frame_size=frame_size, record_limit=record_limit) == at_once
    assert items_of(at_once, options) == items
    assert items == items_of(cuts_of(data, options, record_limit=record_limit), options)
    for place, raw, value in items:
        assert place.byte_start is not None
        assert data[place.byte_start : place.byte_end] == raw
        assert len(raw) <= record_limit or isinstance(value, str)


@settings(max_examples=150, deadline=None)
@given(TEXTS, OPTIONS, st.lists(st.integers(0, 40), max_size=3), st.integers(1, 20))
def test_slices_join_to_the_object(text: str, options: CsvOptions, ends: list[int], frame_size: int) -> None:
    """A slice takes the rows that begin before its end, and the next one goes on from the position it gives."""
    data = text.encode()
    expected = items_of(cuts_of(data, options), options)
    for way in (nullcontext, found_at_once):
        position, found = Position(), []
        for end in [*sorted(ends), None]:
            framer = CsvFormat().framer(
                options, Layout("csv"), record_limit=LIMIT, start=position, end=end, frame_size=frame_size
            )
            with way():
                cuts = list(framer.feed(data[position.byte :]))
                cuts += framer.finish()
            if end is not None:
                assert all(cut.start < end for cut in cuts)
            found += items_of(cuts, options)
            position = framer.position
        assert found == expected


@settings(max_examples=150, deadline=None)
@given(NASTY, OPTIONS)
def test_a_record_read_alone_is_the_same(text: str, options: CsvOptions) -> None:
    """The bytes of a record, cut out of the source by its coordinates, give the same row.

    A row whose last cell ends in an escaped line end needs its own line end to be one.
    """
    data = text.encode()
    for place, raw, value in items_of(cuts_of(data, options), options):
        if isinstance(value, dict) and not raw.endswith((b"\r", b"\n")):
            assert read(data[place.byte_start : place.byte_end], options) == [value], raw


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1", "shift_jis", "cp932"])
@pytest.mark.parametrize("frame_size", [1, 13, 1000])
def test_encodings_are_framed_in_their_units(encoding: str, frame_size: int) -> None:
    """Other encodings give the same rows, with byte coordinates of their own."""
    word = "é" if encoding == "latin-1" else "表"
    text = f'a,b\r\n1,"x\ny"\r\n\n{word},{word}z\n"{word}",3'
    data = text.encode(encoding)
    layout = Layout("csv", encoding=encoding)
    items = items_of(cuts_of(data, None, layout, frame_size=frame_size), None, layout)
    assert [value for _, _, value in items] == [
        {"a": "1", "b": "x\ny"},
        {"a": word, "b": word + "z"},
        {"a": word, "b": "3"},
    ]
    assert [place.line for place, _, _ in items] == [2, 5, 6]
    assert [data[p.byte_start : p.byte_end].decode(encoding) for p, _, _ in items] == [
        '1,"x\ny"',
        f"{word},{word}z",
        f'"{word}",3',
    ]


def test_trail_bytes_are_no_delimiters() -> None:
    """The second byte of a Shift-JIS character may be that of the delimiter."""
    data = 'a|b\nポ"x|2\n'.encode("shift_jis")
    assert b"|" in "ポ".encode("shift_jis")
    layout = Layout("csv", encoding="shift_jis", delimiter="|")
    assert read(data, None, layout) == [{"a": 'ポ"x', "b": "2"}]


@pytest.mark.parametrize(
    ("sign", "encoding"), [("§", "utf-8"), ("\u20ac", "utf-16-le"), (",", "utf-7"), (",", "utf-16"), (",", "cp037")]
)
def test_dialects_that_can_t_be_found_are_refused(sign: str, encoding: str) -> None:
    """A delimiter of several units, and encodings that hide line ends, are refused with a reason."""
    with pytest.raises(ParseError, match=r"more than one byte|lines|byte order"):
        cuts_of(b"a", CsvOptions(delimiter=sign), Layout("csv", encoding=encoding))


def test_undecodable_bytes_cost_one_record() -> None:
    """A row with bytes that are not of the encoding is rejected alone and says where they are."""
    found = read(b"a,b\n1,2\n\xff,3\n4,5\n")
    assert found == [
        {"a": "1", "b": "2"},
        "not utf-8 at byte 8: invalid start byte",
        {"a": "4", "b": "5"},
    ]


def test_neighbours_of_malformed_rows_live() -> None:
    """Ragged rows, text after a quote, and unclosed quotes are rejected row by row."""
    data = b'a,b\n1,2\n1\n1,2,3\n"x"y,2\n7,"open\n8,"9"\n10,"end\n11,12\n'
    assert read(data) == [
        {"a": "1", "b": "2"},
        "expected 2 cells, found 1",
        "expected 2 cells, found 3",
        "',' expected after '\"'",
        "a quoted cell is not closed",
        {"a": "8", "b": "9"},
        "a quoted cell is not closed",
        {"a": "11", "b": "12"},
    ]


def test_stray_quotes_cost_linear_time() -> None:
    """Rows that each leave a quote open to the end are told without reading to the end for each of them."""
    rows = 20_000
    data = b"a,b\n" + b'a","z\n' * rows
    found = read(data, frame_size=64 * 1024, record_limit=100_000)
    assert len(found) == rows
    assert not any(isinstance(value, dict) for value in found)


def test_header_is_read_or_given() -> None:
    """The header names the columns; `columns` replaces its names; without one columns are numbered."""
    assert read(b"x,y\n1,2\n") == [{"x": "1", "y": "2"}]
    assert read(b"x,y\n1,2\n", CsvOptions(columns=["p", "q"])) == [{"p": "1", "q": "2"}]
    assert read(b"1,2\n3,4\n", CsvOptions(header=False))[0] == {"column_1": "1", "column_2": "2"}
    assert read(b"1,2\n", CsvOptions(header=False, columns=["p", "q"])) == [{"p": "1", "q": "2"}]
    assert read(b'"a\nb",c\n1,2\n') == [{"a\nb": "1", "c": "2"}]


@pytest.mark.parametrize(
    ("data", "options", "message"),
    [
        (b"a,a\n1,2\n", CsvOptions(), "'a' twice"),
        (b"a,\n1,2\n", CsvOptions(), "no name for column 2"),
        (b"a,b\n1,2\n", CsvOptions(columns=["p"]), "1 names, the header has 2"),
        (b'"a"b,c\n1,2\n', CsvOptions(), "can't be read"),
        (b"\xff,b\n1,2\n", CsvOptions(), "can't be read"),
        (b'"a,b\n1,2\n', CsvOptions(header=False), "can't be read"),
        (b"a" * (LIMIT + 10), CsvOptions(), "longer than"),
    ],
)
def test_unusable_headers_make_a_bad_object(data: bytes, options: CsvOptions, message: str) -> None:
    """A header with names twice, missing or too few, or one that can't be read, is an error of the object."""
    with pytest.raises(ParseError, match=message):
        cuts_of(data, options)


@pytest.mark.parametrize("chunk", [1, 3, 100])
def test_lines_to_pass_over_count_as_lines(chunk: int) -> None:
    """Skipped rows, comments, blank lines and a byte order mark shift coordinates and are no records."""
    data = b'\xef\xbb\xbf"junk\n\n#c\n\na,b\r\n\r\n#1,2\n"1\n#no",2\n'
    options = CsvOptions(skip_rows=2, comment="#")
    layout = Layout("csv", bom=3)
    ((place, raw, value),) = items_of(cuts_of(data, options, layout, chunks=[chunk]), options, layout)
    assert value == {"a": "1\n#no", "b": "2"}
    assert place == (1, 8, data.index(b'"1'), len(data) - 1)
    assert raw == b'"1\n#no",2'


def test_single_column_files_skip_blank_lines_only() -> None:
    """In a file of one column a blank line is no record, and an empty quoted cell is one."""
    assert read(b'a\n1\n\n""\n2\n') == [{"a": "1"}, {"a": ""}, {"a": "2"}]


def test_headers_alone_and_empty_objects_have_no_records() -> None:
    """An object without rows gives no cuts."""
    assert cuts_of(b"") == []
    assert cuts_of(b"a,b\n") == []
    assert cuts_of(b"\n\n") == []


def test_cells_may_be_longer_than_csv_s_default_limit() -> None:
    """Python's limit of 128 KiB per cell is lifted; the record limit is what counts."""
    cell = "x" * 300_000
    assert read(f'a\n"{cell}"\n'.encode()) == [{"a": cell}]


def test_a_row_that_outgrows_the_limit_is_its_first_line() -> None:
    """A row that is too long is quarantined up to its first line end, raw bytes capped, and the next rows live."""
    long = b"y" * 200_000
    cuts = cuts_of(b"a\n1\n" + long + b"\n2\n", record_limit=100_000)
    items = items_of(cuts)
    assert [item[0].record for item in items] == [1, 2, 3]
    assert items[1][1] == long[: 64 * 1024]
    assert items[1][0] == (2, 3, 4, 200_004)
    reject = CsvFormat().parse(Frame(OBJECT, Layout("csv"), cuts[1]), None).rejects[0]
    assert reject.raw_truncated
    assert "limits.record" in reject.errors[0].message


def test_truncated_streams_keep_whole_rows_only() -> None:
    """When the stream breaks off, rows whose end has not come are left out."""
    for tail in (b"5,6", b'5,"6\n', b'5,"6"'):
        framer = CsvFormat().framer(None, Layout("csv"), record_limit=LIMIT)
        cuts = [*framer.feed(b"a,b\n1,2\n3,4\n" + tail), *framer.finish(truncated=True)]
        assert [item[2] for item in items_of(cuts)] == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_a_middle_needs_the_column_names() -> None:
    """A slice that begins in mid-object can't be read without the context that the slice before it gives."""
    with pytest.raises(ParseError, match="without its column names"):
        CsvFormat().framer(None, Layout("csv"), record_limit=LIMIT, start=Position(byte=10))


def test_tsv_has_tabs() -> None:
    """TSV is CSV with a tab, unless something else is said."""
    assert [i[2] for i in items_of(cuts_of(b"a\tb\n1,5\t2\n", format=TsvFormat()), format=TsvFormat())] == [
        {"a": "1,5", "b": "2"}
    ]
    assert read(b"a;b\n1;2\n", None, Layout("csv", delimiter=";")) == [{"a": "1", "b": "2"}]
    assert read(b"a;b\n1;2\n", CsvOptions(delimiter=";"), Layout("csv", delimiter="|")) == [{"a": "1", "b": "2"}]
    assert read(b"a,b\n'1,2',3\n", CsvOptions(quote="'")) == [{"a": "1,2", "b": "3"}]


@pytest.mark.parametrize("format", [CsvFormat(), TsvFormat()])
def test_adapters_keep_the_protocols(format: CsvFormat) -> None:
    """The adapters are stream readers and writers."""
    assert isinstance(format, StreamReader)
    assert isinstance(format, Writer)
    assert not format.splittable_with(CsvOptions())
    assert format.splittable_with(CsvOptions(newlines_in_values=False))
