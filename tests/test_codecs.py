"""Tests of compression in both directions."""

from __future__ import annotations

import bz2
import gc
import gzip
import io
import lzma
import random
import sys
import weakref
from collections.abc import Callable

import cramjam
import lz4.frame
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow import codecs
from ztf_flow.codecs.members import GRACE
from ztf_flow.codecs.snappy import IDENTIFIER
from ztf_flow.errors import ConfigError, ParseError, SetupError

PEERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, mtime=0),
    "zstd": lambda data: zstandard.ZstdCompressor(write_checksum=True).compress(data),
    "bz2": lambda data: bz2.compress(data, 1),
    "xz": lambda data: lzma.compress(data, preset=1),
    "lz4": lambda data: lz4.frame.compress(data, content_checksum=True, block_size=lz4.frame.BLOCKSIZE_MAX64KB),
    "snappy": lambda data: bytes(cramjam.snappy.compress(data)) or IDENTIFIER,
}
UNDO: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.decompress,
    "zstd": lambda data: zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)).read(),
    "bz2": bz2.decompress,
    "xz": lzma.decompress,
    "lz4": lz4.frame.decompress,
    "snappy": lambda data: bytes(cramjam.snappy.decompress(data)),
}
RANDOM = random.Random(5)
MIXED = RANDOM.randbytes(300_000) + b"abcdefgh" * 60_000 + bytes(RANDOM.choices(b"abcde ", k=400_000))


def undone(name: str, data: bytes, chunk: int = 1 << 20) -> bytes:
    decompressor = codecs.decompressor(name)
    out = [piece for at in range(0, len(data), chunk) for piece in decompressor.feed(data[at : at + chunk])]
    decompressor.finish()
    return b"".join(out)


def until_damage(name: str, data: bytes, chunk: int = 10_000) -> tuple[bytes, str]:
    """What comes before the damage, and how it is reported."""
    decompressor = codecs.decompressor(name, place="s3://b/x.gz")
    out = [piece for at in range(0, len(data), chunk) for piece in decompressor.feed(data[at : at + chunk])]
    with pytest.raises(ParseError) as caught:
        decompressor.finish()
    return b"".join(out), str(caught.value)


def done(name: str, blocks: list[bytes]) -> bytes:
    compressor = codecs.compressor(name)
    return b"".join([*(p for block in blocks for p in compressor.feed(block)), *compressor.finish()])


@pytest.mark.parametrize("name", codecs.NAMES)
@settings(max_examples=30, deadline=None)
@given(members=st.lists(st.binary(max_size=2000), min_size=1, max_size=4), chunk=st.integers(1, 300))
def test_members_are_read_one_after_the_other(name: str, members: list[bytes], chunk: int) -> None:
    """Several members or frames give their contents joined, however they are fed."""
    assert undone(name, b"".join(map(PEERS[name], members)), chunk) == b"".join(members)


@pytest.mark.parametrize("name", codecs.NAMES)
@pytest.mark.parametrize("chunk", [1000, 100_000, 10_000_000])
def test_large_streams_are_read(name: str, chunk: int) -> None:
    """Stored, repeated and ordinary data come back."""
    assert undone(name, PEERS[name](MIXED), chunk) == MIXED


@pytest.mark.parametrize("name", codecs.NAMES)
def test_what_is_written_is_read_by_others(name: str) -> None:
    """Compressed output is understood by the usual tools and is the same each time."""
    blocks = [MIXED[at : at + 70_000] for at in range(0, len(MIXED), 70_000)]
    data = done(name, blocks)
    assert UNDO[name](data) == MIXED == undone(name, data)
    assert done(name, blocks) == data
    assert undone(name, done(name, [])) == b""


@pytest.mark.parametrize("name", codecs.NAMES)
def test_a_bomb_comes_in_small_pieces(name: str) -> None:
    """A feed that inflates a thousandfold is given bit by bit."""
    zeros = bytes(40 * 2**20)
    bomb = PEERS[name](zeros)
    pieces = codecs.decompressor(name).feed(bomb)
    assert len(bomb) < len(zeros) / 20
    assert all(0 < len(next(pieces)) <= codecs.PIECE for _ in range(20))
    assert 20 * codecs.PIECE + sum(map(len, pieces)) >= len(zeros) - 20 * codecs.PIECE


@pytest.mark.parametrize("name", ["gzip", "zstd", "bz2", "xz"])
def test_a_bomb_is_damage_beyond_the_ratio(name: str) -> None:
    """A stream that decodes to more than its ratio allows is cut off; what it gave before that counts."""
    bomb = PEERS[name](bytes(GRACE + 8 * 2**20))
    decompressor = codecs.decompressor(name, ratio=50)
    out = sum(map(len, decompressor.feed(bomb)))
    assert GRACE - codecs.PIECE <= out <= GRACE
    assert decompressor.failed
    with pytest.raises(ParseError, match=r"more than 50 times its size.*limits\.ratio"):
        decompressor.finish()
    patient = codecs.decompressor(name, ratio=10**6)
    assert sum(map(len, patient.feed(bomb))) == GRACE + 8 * 2**20


@pytest.mark.parametrize("name", codecs.NAMES)
@pytest.mark.parametrize("cut", [1, 5, 100_000, 200_000])
def test_a_truncated_stream_gives_what_it_has(name: str, cut: int) -> None:
    """Everything before the end is delivered; the error names the byte at which the stream ended, and the place."""
    data = PEERS[name](MIXED)
    out, message = until_damage(name, data[:-cut])
    assert MIXED.startswith(out)
    assert len(out) >= len(MIXED) - (20 if name != "snappy" else 65536) if cut == 1 else out
    assert f"byte {len(data) - cut}: the data ends in the middle" in message
    assert message.startswith("s3://b/x.gz: ")


@pytest.mark.parametrize("name", codecs.NAMES)
def test_corrupt_data_gives_what_came_before(name: str) -> None:
    """Members before the damaged one are delivered whole, and of that one all but its last pieces at the most."""
    first, second = PEERS[name](MIXED), bytearray(PEERS[name](MIXED))
    middle = len(second) // 2
    second[middle : middle + 2000] = b"\xff" * 2000
    out, message = until_damage(name, first + bytes(second))
    assert (MIXED + MIXED).startswith(out[: len(MIXED) + 130_000])
    assert len(out) >= len(MIXED) + 130_000
    assert f"{name} stream damaged at byte" in message


@pytest.mark.parametrize("name", ["gzip", "zstd", "lz4"])
def test_a_wrong_checksum_is_found_after_the_data(name: str) -> None:
    """All data is delivered, then the damage is reported."""
    data = bytearray(PEERS[name](MIXED))
    data[-8 if name == "gzip" else -4] ^= 1
    out, message = until_damage(name, bytes(data))
    assert out == MIXED
    assert "checksum" in message


@pytest.mark.parametrize("name", codecs.NAMES)
def test_garbage_after_the_end_is_damage(name: str) -> None:
    """What follows the last member must be another one."""
    data = PEERS[name](b"abc")
    out, message = until_damage(name, data + b"garbage!!!")
    assert out == b"abc"
    assert f"byte {len(data)}: what follows is no {name}" in message


@pytest.mark.parametrize("name", codecs.NAMES)
def test_after_damage_nothing_more_comes(name: str) -> None:
    """A failed decompressor ignores what is fed to it."""
    decompressor = codecs.decompressor(name)
    assert list(decompressor.feed(b"no magic here")) == []
    assert decompressor.failed
    assert list(decompressor.feed(PEERS[name](b"abc"))) == []


@pytest.mark.parametrize("name", codecs.NAMES)
def test_a_decoder_goes_with_its_decompressor(name: str) -> None:
    """No garbage collector is needed: it sees nothing of the many megabytes that a decoder may hold."""
    data = PEERS[name](MIXED)
    gc.collect()
    gc.disable()
    try:
        decompressor = codecs.decompressor(name)
        assert list(decompressor.feed(data[: len(data) // 2]))
        stream = weakref.ref(decompressor._stream)  # type: ignore[attr-defined]
        del decompressor
        assert stream() is None
    finally:
        gc.enable()


def test_gzip_padding_is_tolerated() -> None:
    """Zero bytes after a member, as tape writers leave them, are no damage."""
    assert undone("gzip", PEERS["gzip"](b"abc") + bytes(1000) + PEERS["gzip"](b"def") + bytes(3)) == b"abcdef"


def test_gzip_headers_may_have_all_fields() -> None:
    """Extra field, name, comment and header checksum are passed over, in whatever pieces they come."""
    plain = PEERS["gzip"](b"abc")
    header = (
        plain[:3] + bytes([4 | 8 | 16 | 2]) + plain[4:10] + b"\x03\x00xyz" + b"name\x00" + b"comment\x00" + b"\x12\x34"
    )
    for chunk in (1, 7, 1000):
        assert undone("gzip", header + plain[10:], chunk) == b"abc"


def test_zstd_skippable_frames_are_skipped() -> None:
    """Frames of user data hold nothing for readers, and a stream may begin with one."""
    skippable = b"\x5a\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"hello"
    data = skippable + PEERS["zstd"](b"abc") + skippable
    assert codecs.by_magic(data) == "zstd"
    assert undone("zstd", data, 3) == b"abc"


@pytest.mark.parametrize("size", [0, 1, 255, 256, 70_000, 200_000])
@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("checksum", [True, False])
def test_zstd_headers_of_all_shapes_are_read(size: int, known: bool, checksum: bool) -> None:
    """Frames with and without content size and checksum are read."""
    settings = zstandard.ZstdCompressionParameters(write_checksum=checksum, write_content_size=known)
    compressor = zstandard.ZstdCompressor(compression_params=settings)
    assert undone("zstd", compressor.compress(MIXED[:size]), 1000) == MIXED[:size]
    stream = compressor.compressobj()
    assert undone("zstd", stream.compress(MIXED[:size]) + stream.flush(), 1000) == MIXED[:size]


@pytest.mark.parametrize("name", codecs.NAMES)
@settings(max_examples=40, deadline=None)
@given(at=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_a_flipped_bit_alters_nothing_silently(name: str, at: int, bit: int) -> None:
    """Either the stream is damaged, or its content is what it was. (A type of chunk that snappy lets readers skip may
    take its chunk with it.)"""
    text = MIXED[290_000:320_000]
    data = bytearray(PEERS[name](text))
    data[at % len(data)] ^= 1 << bit
    decompressor = codecs.decompressor(name)
    out = b"".join(decompressor.feed(bytes(data)))
    try:
        decompressor.finish()
    except ParseError:
        return
    assert out == text or (name == "snappy" and out in text)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300), name=st.sampled_from(codecs.NAMES), chunk=st.integers(1, 50))
def test_garbage_with_a_magic_does_no_harm(data: bytes, name: str, chunk: int) -> None:
    """Whatever follows the magic bytes ends as damage or as data."""
    magic = next(magic for magic, of in codecs.MAGICS if of == name)
    try:
        undone(name, magic + data, chunk)
    except ParseError as error:
        assert f"{name} stream damaged at byte" in str(error)


def test_xz_padding_is_tolerated() -> None:
    """Zeros between streams, in fours, are padding; other numbers of them are damage."""
    one = PEERS["xz"](b"abc")
    assert undone("xz", one + bytes(8) + one + bytes(4)) == b"abcabc"
    assert until_damage("xz", one + bytes(3))[0] == b"abc"


def test_an_xz_dictionary_may_not_take_all_memory() -> None:
    """A stream that asks for more than 128 MiB is damaged, one of the highest preset isn't."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 1, "dict_size": 512 * 2**20}]
    assert "emory" in until_damage("xz", lzma.compress(b"abc", filters=filters))[1]
    assert undone("xz", lzma.compress(b"abc", preset=9)) == b"abc"


@pytest.mark.parametrize("checks", range(8))
@pytest.mark.parametrize("size", [0, 1, 70_000, 5_000_000])
def test_lz4_frames_of_all_shapes_are_read(size: int, checks: int) -> None:
    """Linked and single blocks, with and without checksums and sizes."""
    data = lz4.frame.compress(
        (MIXED * 5)[:size],
        content_checksum=bool(checks & 1),
        block_checksum=bool(checks & 2),
        block_linked=bool(checks & 4),
        store_size=bool(checks & 1),
        block_size=lz4.frame.BLOCKSIZE_MAX4MB,
    )
    assert undone("lz4", data, 100_000) == (MIXED * 5)[:size]


def test_lz4_frames_of_the_old_kind_are_told() -> None:
    """A legacy frame is damage that says what to do."""
    assert "legacy" in until_damage("lz4", b"\x02\x21\x4c\x18" + bytes(20))[1]


def test_skippable_frames_are_the_ones_of_what_follows() -> None:
    """Zstandard and LZ4 share the magic bytes of skippable frames."""
    skippable = b"\x5a\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"hello"
    data = skippable * 2 + PEERS["lz4"](b"abc")
    assert codecs.by_magic(data) == "lz4" and codecs.by_magic(data[:15]) == "zstd"
    assert undone("lz4", data + skippable, 3) == b"abc"


def test_snappy_passes_over_what_it_may() -> None:
    """Padding and chunks of skippable types hold nothing, also a second identifier; other types are damage."""
    abc = PEERS["snappy"](b"abc")
    extra = b"\xfe\x03\x00\x00xyz" + b"\x80\x01\x00\x00x" + IDENTIFIER
    assert undone("snappy", abc + extra + abc, 3) == b"abcabc"
    assert until_damage("snappy", abc + b"\x02\x01\x00\x00x")[0] == b"abc"


@pytest.mark.parametrize(("name", "module"), [("lz4", "lz4.frame"), ("snappy", "cramjam")])
def test_a_missing_extra_is_named(name: str, module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the command that installs what is missing."""
    monkeypatch.setitem(sys.modules, module, None)
    for make in (codecs.compressor, codecs.decompressor):
        with pytest.raises(SetupError, match=rf"ztf-flow\[{name}\]"):
            make(name)


def test_an_empty_stream_is_truncated() -> None:
    """No bytes at all are no gzip or zstd stream."""
    for name in codecs.NAMES:
        assert "byte 0" in until_damage(name, b"")[1]


@pytest.mark.parametrize(
    ("name", "split"),
    [
        ("a/x.csv.gz", ("a/x.csv", "gzip")),
        ("x.ZST", ("x", "zstd")),
        ("x.zstd", ("x", "zstd")),
        ("x.csv.bz2", ("x.csv", "bz2")),
        ("x.csv.sz", ("x.csv", "snappy")),
        ("x.csv", ("x.csv", None)),
        ("gz", ("gz", None)),
    ],
)
def test_suffixes_tell_compressions(name: str, split: tuple[str, str | None]) -> None:
    """The suffix is split off and named."""
    assert codecs.split_suffix(name) == split


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (PEERS["gzip"](b""), "gzip"),
        (PEERS["zstd"](b""), "zstd"),
        (b"BZh,name\n1,2\n", None),
        (b"a,b\n", None),
        (b"", None),
    ]
    + [(make(b"abc"), name) for name, make in PEERS.items()],
)
def test_magic_bytes_tell_compressions(head: bytes, name: str | None) -> None:
    """The first bytes are enough."""
    assert codecs.by_magic(head) == name


def test_other_compressions_are_refused() -> None:
    """An unknown name is an error."""
    for make in (codecs.compressor, codecs.decompressor):
        with pytest.raises(ConfigError, match="unknown compression"):
            make("rar")
