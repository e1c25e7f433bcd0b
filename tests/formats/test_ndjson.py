"""NDJSON: framing that depends on the bytes only, exact coordinates, transcoding, writing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.model import FormatConfig
from ztf_flow.errors import ParseError
from ztf_flow.formats import line_framing
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, StreamReader, Writer
from ztf_flow.formats.ndjson import NdjsonFormat
from ztf_flow.records import Cut, Frame, Layout, Place, Position, SourceObject

OBJECT = SourceObject("memory://a.ndjson", "a.ndjson", "v1", None, "a.ndjson")
LIMIT = 1 << 20


def cuts_of(
    data: bytes,
    layout: Layout | None = None,
    *,
    chunks: Sequence[int] = (),
    frame_size: int = FRAME_SIZE,
    record_limit: int = LIMIT,
    **where: Any,
) -> list[Cut]:
    """The cuts of an object that comes in chunks of these sizes, again and again (default: in one)."""
    framer = NdjsonFormat().framer(
        None, layout or Layout("ndjson"), record_limit=record_limit, frame_size=frame_size, **where
    )
    cuts: list[Cut] = []
    at, turn = 0, 0
    while at < len(data):
        size = chunks[turn % len(chunks)] if chunks else len(data)
        cuts += framer.feed(data[at : at + size])
        at, turn = at + size, turn + 1
    return cuts + list(framer.finish())


def items_of(cuts: list[Cut], layout: Layout | None = None) -> list[tuple[Place, bytes | None, bytes | str]]:
    """Place, raw bytes, and value or reason of rejection of each record, in the order of the object."""
    items: list[tuple[Place, bytes | None, bytes | str]] = []
    for cut in cuts:
        batch = NdjsonFormat().parse(Frame(OBJECT, layout or Layout("ndjson"), cut), None)
        assert cut.records == batch.read
        assert batch.kind == "json"
        items += [(batch.origin.place(i), batch.raws(i), value) for i, value in enumerate(batch.values)]
        items += [(bad.place, bad.raw, bad.errors[0].message) for bad in batch.rejects]
    return sorted(items, key=lambda item: item[0].record or 0)


def lines_by_hand(data: bytes) -> list[tuple[Place, bytes]]:
    """The records of UTF-8 data by the plainest of loops."""
    found: list[tuple[Place, bytes]] = []
    at = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        content = line.removesuffix(b"\r")
        if content.strip(b" \t\r"):
            found.append((Place(len(found) + 1, number, at, at + len(content)), content))
        at += len(line) + 1
    return found


BYTES = st.lists(st.sampled_from([b"a", b"{}", b"\n", b"\r", b"\r\n", b" ", b"\t", b"\xff", b"\0", b"\n\n"])).map(
    b"".join
)
CHUNKS = st.lists(st.integers(1, 9), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None)
@given(BYTES, CHUNKS, st.integers(1, 20))
def test_cuts_depend_on_the_bytes_only(data: bytes, chunks: list[int], frame_size: int) -> None:
    """However the bytes come and however small the frames, the records and their coordinates are the same."""
    whole = cuts_of(data, frame_size=frame_size)
    assert cuts_of(data, frame_size=frame_size, chunks=chunks) == whole
    with patch.object(line_framing, "FEW", 0):  # counted by native code
        assert cuts_of(data, frame_size=frame_size) == whole
    items = items_of(whole)
    assert [(place, value) for place, _, value in items] == lines_by_hand(data)
    assert all(raw == value == data[place.byte_start : place.byte_end] for place, raw, value in items)


@settings(max_examples=200, deadline=None)
@given(BYTES, CHUNKS, st.integers(1, 20), st.integers(1, 6))
def test_over_long_lines_are_faults(data: bytes, chunks: list[int], frame_size: int, record_limit: int) -> None:
    """A line over the limit is rejected alone, exactly when it is over it, and the records around it live."""
    whole = cuts_of(data, frame_size=frame_size, record_limit=record_limit)
    assert cuts_of(data, frame_size=frame_size, record_limit=record_limit, chunks=chunks) == whole
    items = items_of(whole)
    assert items == items_of(cuts_of(data, record_limit=record_limit))
    for place, raw, value in items:
        assert raw == data[place.byte_start : place.byte_end]
        assert isinstance(value, str) == (len(raw) > record_limit)


@settings(max_examples=200, deadline=None)
@given(BYTES, st.lists(st.integers(0, 60), max_size=4), st.integers(1, 20))
def test_slices_join_to_the_object(data: bytes, ends: list[int], frame_size: int) -> None:
    """A slice takes the records that begin before its end, and the next goes on at the position that it gives."""
    position, found = Position(), []
    for end in [*sorted(ends), None]:
        framer = NdjsonFormat().framer(
            None, Layout("ndjson"), record_limit=LIMIT, start=position, end=end, frame_size=frame_size
        )
        cuts = [*framer.feed(data[position.byte :])]
        assert end is None or framer.done or b"\n" not in data[max(end - 1, 0) :]
        cuts += framer.finish()
        assert framer.done
        items = items_of(cuts)
        assert end is None or all((item[0].byte_start or 0) < end for item in items)
        found += items
        position = framer.position
    assert found == items_of(cuts_of(data))


def test_frames_end_at_the_last_line_end_within_their_size() -> None:
    """A frame takes as many whole lines as fit, or one that doesn't fit."""
    assert [cut.data for cut in cuts_of(b"12\n45\n7890123\n5\n", frame_size=7)] == [b"12\n45\n", b"7890123\n", b"5\n"]
    assert [cut.data for cut in cuts_of(b"12\n456\n", frame_size=7)] == [b"12\n456\n"]


def test_long_faults_keep_their_head_only() -> None:
    """Of a line that is too long 64 KiB are kept; its coordinates are those of the whole line."""
    data = b"1\n" + b"x" * 500_000 + b"\r\n2"
    cuts = cuts_of(data, chunks=[1000], record_limit=100_000)
    batch = NdjsonFormat().parse(Frame(OBJECT, Layout("ndjson"), cuts[1]), None)
    (reject,) = batch.rejects
    assert reject.place == Place(2, 2, 2, 500_002)
    assert reject.raw == b"x" * 65_536
    assert reject.raw_truncated
    assert reject.errors[0].type == "parse_error"
    assert batch.origin.coordinates.record.tolist() == []
    assert items_of(cuts[2:]) == [(Place(3, 3, 500_004, 500_005), b"2", b"2")]


def test_memory_is_bounded_while_a_line_is_passed_over() -> None:
    """A line far longer than the limit isn't held, and its record is not cut until its end has come."""
    framer = NdjsonFormat().framer(None, Layout("ndjson"), record_limit=1000, frame_size=100)
    for _ in range(1000):
        assert list(framer.feed(b"y" * 1000)) == []
        assert framer._held <= 3000
    assert framer.position == Position()
    (cut,) = framer.finish()
    assert (cut.length, len(cut.data)) == (1_000_000, 65_536)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1", "cp1252"])
@pytest.mark.parametrize("frame_size", [1, 30, 10_000])
def test_other_encodings_become_utf_8(encoding: str, frame_size: int) -> None:
    """Values are UTF-8; raw bytes and coordinates are those of the source. U+0A0A holds no line end."""
    words = ["é", "\u0a0a\u0d0a"] if encoding.startswith("utf") else ["é", "x"]
    text = "".join(f'{{"a": "{word}"}}\r\n\r\n' for word in words)
    data = text.encode(encoding)
    layout = Layout("ndjson", encoding=encoding)
    items = items_of(cuts_of(data, layout, frame_size=frame_size, chunks=[7]), layout)
    assert [json.loads(value)["a"] for _, _, value in items] == words
    assert [place.line for place, _, _ in items] == [1, 3]
    for place, raw, value in items:
        assert isinstance(value, bytes)
        assert data[place.byte_start : place.byte_end] == raw == value.decode().encode(encoding)


def test_undecodable_bytes_cost_one_record() -> None:
    """A record that isn't of the encoding is rejected with the offset of the byte; UTF-8 is left to the JSON parser."""
    data = '"a"\n'.encode("utf-16-le") + b'"\x00\x00\xd8"\x00\n\x00' + '"b"\n"c'.encode("utf-16-le") + b"\x00"
    layout = Layout("ndjson", encoding="utf-16-le")
    items = items_of(cuts_of(data, layout), layout)
    assert [value for _, _, value in items][0::2] == [b'"a"', b'"b"']
    assert str(items[1][2]).startswith("not utf-16-le at byte 10: ")
    assert items[1][1] == b'"\x00\x00\xd8"\x00'
    assert str(items[3][2]).startswith("not utf-16-le")
    assert items[3][0].byte_end == len(data)
    assert items_of(cuts_of(b"\xff\n1\n"))[0][2] == b"\xff"


def test_byte_order_marks_are_skipped_and_counted() -> None:
    """The first record begins after the mark."""
    for chunks in ([1], [2], [100]):
        items = items_of(cuts_of(b"\xef\xbb\xbf1\n2\n", Layout("ndjson", bom=3), chunks=chunks))
        assert [(place.byte_start, value) for place, _, value in items] == [(3, b"1"), (5, b"2")]


def test_truncated_streams_keep_whole_lines_only() -> None:
    """When the stream breaks off, what follows the last line end is left out."""
    framer = NdjsonFormat().framer(None, Layout("ndjson"), record_limit=LIMIT)
    cuts = [*framer.feed(b'1\n2\n{"a'), *framer.finish(truncated=True)]
    assert [value for _, _, value in items_of(cuts)] == [b"1", b"2"]


@pytest.mark.parametrize("encoding", ["utf-7", "utf-16", "cp037", "iso2022_jp", "klingon"])
def test_encodings_without_plain_line_ends_are_refused(encoding: str) -> None:
    """An encoding in which lines can't be found is an error of the object."""
    with pytest.raises(ParseError):
        cuts_of(b"1\n", Layout("ndjson", encoding=encoding))


@pytest.mark.parametrize("document", [False, True])
def test_files_are_lines(document: bool) -> None:
    """Each row is a line, the last one too, and a file has nothing around them."""
    format = NdjsonFormat()
    options = cast(FormatOptions, FormatConfig(type="ndjson"))
    rendered = format.render([b'{"a":1}', b"2"], None, options)
    assert rendered.payload == b'{"a":1}\n2\n'
    assert not rendered.failures
    assert format.render([], None, options).payload == b""
    encoder = format.encoder(None, None, options, document=document)
    assert encoder.begin() + encoder.add(rendered.payload) + encoder.end() == b'{"a":1}\n2\n'
    assert isinstance(format, StreamReader)
    assert isinstance(format, Writer)
