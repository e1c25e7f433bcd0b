"""Tests of MessagePack: exact values, cuts between them, and streams that lie."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgpack
import pytest
from binaries import OBJECT, Options, cuts, parsed, read
from hypothesis import given, settings
from hypothesis import strategies as st

import ztf_flow as ztf
from ztf_flow.errors import ParseError
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.msgpack import MsgpackFormat
from ztf_flow.records import Position

ROWS = [{"id": number, "name": f"n{number}" * (number % 5), "l": [None, 1.5, {"a": b"\xff"}]} for number in range(500)]
PACKED = b"".join(map(msgpack.packb, ROWS))


def test_it_is_what_adapters_are() -> None:
    """The format reads a stream and writes plain values."""
    assert isinstance(MsgpackFormat(), StreamReader) and isinstance(MsgpackFormat(), Writer)
    assert OBJECT.member is None


@pytest.mark.parametrize("chunk", [1, 7, 1000, 10**6])
def test_values_follow_each_other(chunk: int) -> None:
    """However the stream comes; cuts don't depend on it."""
    assert read("msgpack", PACKED, chunk=chunk) == (ROWS, {})
    found = [
        (c.start, c.length, c.first_record, c.records) for c in cuts("msgpack", PACKED, chunk=chunk, frame_size=500)
    ]
    assert found == [
        (c.start, c.length, c.first_record, c.records) for c in cuts("msgpack", PACKED, chunk=313, frame_size=500)
    ]
    assert len(found) > 10 and all(length >= 500 for _, length, _, _ in found[:-1])


VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.floats(allow_nan=False), st.text(), st.binary()
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=8,
)


@settings(max_examples=80, deadline=None)
@given(values=st.lists(VALUES, max_size=5), chunk=st.integers(1, 40), size=st.integers(1, 60))
def test_any_values_come_back(values: list[Any], chunk: int, size: int) -> None:
    """Of all types that the format has, at any depth."""
    data = b"".join(map(msgpack.packb, values))
    assert read("msgpack", data, chunk=chunk, frame_size=size) == (values, {})


def stamp(seconds: int, nanoseconds: int = 0) -> bytes:
    packed: bytes = msgpack.packb({"t": [msgpack.Timestamp(seconds, nanoseconds)]})
    return packed


def test_times_are_exact_or_rejected() -> None:
    """The extension type for times is an aware datetime; nanoseconds and far years reject their record."""
    data = stamp(0) + stamp(2**33, 5000) + stamp(1, 1) + stamp(-(2**60)) + stamp(-62135596800) + PACKED
    values, rejects = read("msgpack", data)
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert values[:3] == [
        {"t": [epoch]},
        {"t": [epoch + dt.timedelta(seconds=2**33, microseconds=5)]},
        {"t": [dt.datetime(1, 1, 1, tzinfo=dt.UTC)]},
    ]
    assert values[3:] == ROWS and list(rejects) == [3, 4]
    assert "nanoseconds" in rejects[3] and "years 1 to 9999" in rejects[4]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (msgpack.packb(msgpack.ExtType(5, b"x")), "extension type 5"),
        (msgpack.packb({"a": [msgpack.ExtType(0, b"")]}), "extension type 0"),
        (b"\xc7\x03\xff\x01\x02\x03", "timestamp"),
        (b"\xd7\xff" + b"\xff" * 8, "nanoseconds"),
        (b"\xc7\x0c\xff" + b"\xff" * 12, "nanoseconds"),
        (b"\xa1\xff", "not UTF-8"),
        (b"\x81\xa1\xff\x01", "not UTF-8"),
        (b"\x81\x90\x01", "keys are lists"),
        (b"\x81\x80\x01", "keys are lists"),
        (b"\x81\xc4\x01a\x90", None),
        (b"\x81\x01\x02", None),
    ],
)
def test_records_that_mean_nothing_are_rejected_alone(bad: bytes, reason: str | None) -> None:
    """Their neighbours live; keys may be anything that a dict takes."""
    values, rejects = read("msgpack", PACKED + bad + PACKED)
    if reason is None:
        assert len(values) == 1001 and not rejects
    else:
        assert values == ROWS + ROWS and list(rejects) == [501] and reason in rejects[501]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"\xc1", "begins no value"),
        (b"\x82\xa1a\xc1", "begins no value"),
        (b"\x91" * 3000 + b"\x01", "nested too deeply"),
        (b"\xd9", "in the middle"),
        (b"\xd9\x05ab", "in the middle"),
        (b"\x93\x01\x02", "in the middle"),
        (b"\xdf\xff\xff\xff\xff", "in the middle"),
        (b"\xdd\xff\xff\xff\xff" + b"\x01" * 10, "in the middle"),
        (b"\xc6\xff\xff\xff\xff" + b"x" * 10, "in the middle"),
        (b"\xdb\xff\xff\xff\xff" + b"x" * 10, "in the middle"),
        (b"\xc9\xff\xff\xff\xfe\x05" + b"x" * 10, "in the middle"),
        (b"\xcf\x01", "in the middle"),
    ],
)
@pytest.mark.parametrize("chunk", [13, 10**6])
def test_hostile_streams_are_bad_objects(bad: bytes, reason: str, chunk: int) -> None:
    """The values before come out; the error names the record and the byte at which it begins."""
    framer = MsgpackFormat().framer(None, None, record_limit=10**6)  # type: ignore[arg-type]
    data, seen = PACKED + bad, 0
    with pytest.raises(ParseError, match=f"record 501, at byte {len(PACKED)}, ") as caught:
        for at in range(0, len(data), chunk):
            for cut in framer.feed(data[at : at + chunk]):
                seen += cut.records or 0
        for cut in framer.finish():
            seen += cut.records or 0
    assert seen == 500 and reason in str(caught.value)


def test_a_stream_that_broke_off_gives_what_is_whole() -> None:
    """Where decompression failed, the half value at the end is left out."""
    framer = MsgpackFormat().framer(None, None, record_limit=10**6)  # type: ignore[arg-type]
    found = [*framer.feed(PACKED[:-3]), *framer.finish(truncated=True)]
    assert sum(cut.records or 0 for cut in found) == 499
    assert framer.position == Position(len(PACKED) - len(msgpack.packb(ROWS[-1])), 500)


@pytest.mark.parametrize("chunk", [50, 10**6])
def test_a_long_value_is_a_fault_alone(chunk: int) -> None:
    """Framing goes on behind it; a single text that is too long can't be passed over by the library, and ends it."""
    long = msgpack.packb([{"a": 1}] * 3000)
    values, rejects = read("msgpack", PACKED + long + PACKED, chunk=chunk, record_limit=5000)
    assert values == ROWS + ROWS and list(rejects) == [501] and "limits.record, 5000 bytes" in rejects[501]
    text = msgpack.packb("x" * 4_000_000)
    if chunk > 50:
        with pytest.raises(ParseError, match=r"record 501.*longer than limits\.record"):
            cuts("msgpack", PACKED + text + PACKED, chunk=chunk, record_limit=5000)


def test_an_empty_object_has_no_record() -> None:
    """No bytes are no value."""
    assert cuts("msgpack", b"") == []


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=100), chunk=st.integers(1, 20))
def test_garbage_is_no_crash(data: bytes, chunk: int) -> None:
    """Bytes are values or damage, the same however they come."""
    outcomes = []
    for size in (chunk, 1000):
        try:
            values, rejects = read("msgpack", data, chunk=size)
            outcomes.append((repr(values), rejects))
        except ParseError as error:
            outcomes.append((str(error), {}))
    assert outcomes[0] == outcomes[1]


def test_rows_are_packed() -> None:
    """As they are; what does not fit is a failure of its row."""
    rows = [{"a": 1}, {"a": 2**64}, [None], {"a": "\ud800"}, "x", -(2**63) - 1]
    payload, failures = MsgpackFormat().render(rows, None, Options("msgpack"))
    unpacker = msgpack.Unpacker()
    unpacker.feed(payload)
    assert list(unpacker) == [{"a": 1}, [None], "x"]
    assert sorted(failures) == [1, 3, 5] and "64 bits" in failures[1] and "surrogate" in failures[3]


def test_deep_values_are_failures() -> None:
    """Nesting has its limits in both directions."""
    deep: Any = 1
    for _ in range(2000):
        deep = [deep]
    assert "deep" in MsgpackFormat().render([deep], None, Options("msgpack")).failures[0]
    timed = b"\x91" * 500 + msgpack.packb(msgpack.Timestamp(0, 1))
    (cut,) = cuts("msgpack", timed)
    assert parsed("msgpack", cut).read == 1


def test_values_in_memory_are_bytes() -> None:
    """Conversions take and give bytes; dates and bytes are the texts that JSON has for them."""
    data = ztf.format_to(dict[str, dt.date], "msgpack", [{"d": dt.date(2024, 1, 1)}])
    assert data == msgpack.packb({"d": "2024-01-01"})
    assert ztf.parse_from(dict[str, dt.date], "msgpack", data) == [{"d": dt.date(2024, 1, 1)}]
    assert ztf.convert(dict[str, int], b'{"a":1}', source_format="ndjson", target_format="msgpack") == b"\x81\xa1a\x01"
