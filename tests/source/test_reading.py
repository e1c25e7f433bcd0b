"""Splits become frames: ranges fit together exactly, and an object that breaks ends with one fault."""

from __future__ import annotations

import asyncio
import errno
import gzip
import itertools
import random
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.parse import CsvOptions
from ztf_flow.errors import FlowError, ParseError
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Frame, Layout, Slice, SourceObject, Split
from ztf_flow.source import reading
from ztf_flow.source.rate import RateLimit
from ztf_flow.source.reading import Positions, ReadSettings, SplitReader
from ztf_flow.source.splits import Unread, dataset_splits, make_split
from ztf_flow.storage.base import Entry, ShortReadError, StagedFile, Storage


class Shelf(Storage):
    """Objects in a dict, for reading. `broken` raises in place of the bytes from an offset on."""

    protocol = "shelf"

    def __init__(self, **objects: bytes) -> None:
        self.objects = objects
        self.broken: dict[str, tuple[int, OSError]] = {}
        self.reads: list[tuple[str, int, int]] = []

    def uri(self, path: str) -> str:
        return f"shelf://{path}"

    async def read(self, path: str, start: int, end: int) -> bytes:
        self.reads.append((path, start, end))
        if path not in self.objects:
            raise FileNotFoundError(errno.ENOENT, "gone", path)
        if path in self.broken and end > self.broken[path][0]:
            raise self.broken[path][1]
        data = self.objects[path][start:end]
        if len(data) != end - start:
            raise ShortReadError(errno.EIO, "short", path)
        return data

    def object(self, path: str) -> SourceObject:
        size = len(self.objects[path]) if path in self.objects else 9
        return SourceObject(self.uri(path), path, "v1", size, path)

    async def info(self, path: str) -> Entry | None:
        raise NotImplementedError

    def walk(self, folder: str) -> AsyncIterator[Entry]:
        raise NotImplementedError

    def names(self, folder: str, begin: str) -> AsyncIterator[Entry]:
        raise NotImplementedError

    async def put(self, path: str, data: bytes) -> None:
        raise NotImplementedError

    async def create(self, path: str, data: bytes) -> None:
        raise NotImplementedError

    async def stage(self, path: str) -> StagedFile:
        raise NotImplementedError

    async def publish(self, staged: str, path: str) -> None:
        raise NotImplementedError

    async def delete(self, path: str) -> None:
        raise NotImplementedError

    async def close(self) -> None:
        return None


def read_settings(shelf: Shelf, layout: Layout, options: Any = None, **more: Any) -> ReadSettings:
    values: dict[str, Any] = {
        "storage_of": lambda found: shelf,
        "detect": lambda name, head: layout,
        "adapter": default_registry.get,
        "options": lambda name: options,
        "record_limit": 1_000,
        "stop_on_bad_object": False,
        "rate": RateLimit(None),
        **more,
    }
    return ReadSettings(**values)


async def frames_of(split: Split, settings: ReadSettings, positions: Positions) -> tuple[list[Frame], SplitReader]:
    reader = SplitReader(split, settings, positions)
    return [frame async for frame in reader.frames()], reader


def records(frames: list[Frame], options: Any) -> list[tuple[Any, ...]]:
    """All records of frames, refused ones too, with everything that is known of their place."""
    found: list[tuple[Any, ...]] = []
    for frame in frames:
        batch = default_registry.get(frame.layout.format).parse(frame, options)
        for index, value in enumerate(batch.values):
            found.append((*batch.origin.place(index), str(value), batch.raws(index)))
        found += [(*reject.place, str(reject.errors), reject.raw) for reject in batch.rejects]
    return sorted(found)


LINE = st.sampled_from(
    [b'{"a":1}', b"{broken", b"", b"  ", b'{"b":"\xc3\xa9"}', b"x" * 40, b'"\xff"', b"1,2", b'1,"2', b"1,2,3", b"a"]
)
END = st.sampled_from([b"\n", b"\r\n", b"\n", b"\n\n"])
TEXT = st.tuples(
    st.sampled_from([b"", b"\xef\xbb\xbf"]), st.lists(st.tuples(LINE, END), max_size=8), st.one_of(st.just(b""), LINE)
).map(lambda parts: parts[0] + b"".join(itertools.chain.from_iterable(parts[1])) + parts[2])

NDJSON = ("ndjson", None)
CSV = ("csv", CsvOptions(newlines_in_values=False))
BARE = ("csv", CsvOptions(newlines_in_values=False, header=False, skip_rows=1, comment="#"))


@pytest.mark.parametrize(("format_name", "options"), [NDJSON, CSV, BARE])
@settings(max_examples=40, deadline=None)
@given(text=TEXT, size=st.integers(1, 40))
def test_ranges_hold_what_the_whole_object_holds(format_name: str, options: Any, text: bytes, size: int) -> None:
    """Wherever an object is cut: the same records, with the same record numbers, lines and bytes."""
    shelf = Shelf(x=text)
    bom = 3 if text.startswith(b"\xef\xbb\xbf") else 0
    layout = Layout(format_name, bom=bom, delimiter="," if format_name == "csv" else None, quote='"')
    read = read_settings(shelf, layout, options)

    async def main() -> tuple[list[Frame], list[Frame]]:
        whole, _ = await frames_of(make_split((Slice(shelf.object("x")),), "i"), read, Positions())

        async def objects() -> AsyncIterator[SourceObject]:
            yield shelf.object("x")

        async def always(found: SourceObject) -> bool:
            return True

        positions = Positions()
        splits = [
            split
            async for split in dataset_splits(
                (Unread(item) async for item in objects()), size=size, identity="i", may_be_cut=always
            )
        ]
        assert len(splits) == max(1, -(-len(text) // size))
        parts = await asyncio.gather(*(frames_of(split, read, positions) for split in reversed(splits)))
        return whole, [frame for frames, _ in reversed(parts) for frame in frames]

    whole, cut = asyncio.run(main())
    assert records(cut, options) == records(whole, options)


async def test_a_range_reads_little_beyond_its_end() -> None:
    """The bytes of an object are read once, and a little of them twice."""
    text = b'{"a":1}\n' * 100_000
    shelf = Shelf(x=text)
    read = read_settings(shelf, Layout("ndjson"))
    positions = Positions()
    size = len(text) // 4
    for start in range(0, len(text), size):
        end = start + size if start + size < len(text) else None
        await frames_of(make_split((Slice(shelf.object("x"), start, end),), "i"), read, positions)
    assert sum(end - start for _, start, end in shelf.reads) < len(text) * 1.7


async def test_the_rest_of_a_cut_object_is_not_read_after_it_broke() -> None:
    """One fault for the object; its later ranges say why they are empty."""
    shelf = Shelf(x=b'{"a":1}\n' * 20)
    shelf.broken["x"] = (60, ShortReadError(errno.EIO, "short", "x"))
    read = read_settings(shelf, Layout("ndjson"))
    positions = Positions()
    splits = [make_split((Slice(shelf.object("x"), start, start + 50),), "i") for start in (0, 50, 100)]
    states, faults = [], 0
    for split in splits:
        frames, reader = await frames_of(split, read, positions)
        states.append(reader.objects[0].status)
        faults += sum(frame.cut.fault is not None for frame in frames)
    assert faults == 1 and states[-1] == "failed" and "earlier part" in (reader.objects[0].message or "")


GONE = FileNotFoundError(errno.ENOENT, "gone", "b")
DENIED = PermissionError(errno.EACCES, "Permission denied", "b")


@pytest.mark.parametrize(
    ("break_it", "status", "records_read", "said"),
    [
        (lambda shelf: shelf.objects.pop("b"), "failed", 0, "is gone"),
        (lambda shelf: shelf.broken.update(b=(0, DENIED)), "failed", 0, "Permission denied"),
        (lambda shelf: shelf.objects.update(b=shelf.objects["b"][:-5]), "failed", 0, "short"),
    ],
)
async def test_a_bad_object_hurts_nobody_else(break_it: Any, status: str, records_read: int, said: str) -> None:
    """Vanished after the listing, not readable, shorter than listed: its neighbours in the split are read."""
    shelf = Shelf(a=b'{"a":1}\n', b=b'{"b":1}\n{"b":2}\n', c=b'{"c":1}\n')
    slices = tuple(Slice(shelf.object(name)) for name in "abc")
    break_it(shelf)
    frames, reader = await frames_of(make_split(slices, "i"), read_settings(shelf, Layout("ndjson")), Positions())
    assert [frame.object.path for frame in frames] == ["a", "b", "c"]
    assert [state.status for state in reader.objects] == ["done", status, "done"]
    assert said in (reader.objects[1].message or "") and said in (frames[1].cut.fault or "")
    assert frames[1].cut.records == records_read


@pytest.mark.parametrize("cut", [5, 60, -1])
async def test_a_truncated_stream_keeps_the_records_that_are_whole(cut: int) -> None:
    """A gzip that ends too early is a partial object if records came of it."""
    text = b"".join(b'{"a":%d}\n' % (number * 7919 % 10_007) for number in range(2_000))
    shelf = Shelf(x=gzip.compress(text)[:cut])
    read = read_settings(shelf, Layout("ndjson", compression="gzip"))
    frames, reader = await frames_of(make_split((Slice(shelf.object("x")),), "i"), read, Positions())
    kept = [value for frame in frames[:-1] for value in default_registry.get("ndjson").parse(frame, None).values]
    assert text.startswith(b"".join(value + b"\n" for value in kept))
    assert reader.objects[0].status == ("partial" if kept else "failed")
    assert frames[-1].cut.fault and (cut != -1 or len(kept) > 1_900)


@pytest.mark.parametrize("compression", [None, "gzip"])
async def test_an_object_that_breaks_in_the_middle_is_partial(
    monkeypatch: pytest.MonkeyPatch, compression: str | None
) -> None:
    """What came before is kept, and what is told is why it broke, not that its compressed stream ends too early."""
    text = b"".join(b'{"a":"%s"}\n' % random.Random(number).randbytes(40).hex().encode() for number in range(4_000))
    shelf = Shelf(x=text if compression is None else gzip.compress(text))
    shelf.broken["x"] = (100_000, DENIED)
    monkeypatch.setattr(reading, "CHUNK", 10_000)
    read = read_settings(shelf, Layout("ndjson", compression=compression))
    frames, reader = await frames_of(make_split((Slice(shelf.object("x")),), "i"), read, Positions())
    kept = [value for frame in frames[:-1] for value in default_registry.get("ndjson").parse(frame, None).values]
    assert text.startswith(b"".join(value + b"\n" for value in kept)) and len(kept) > 1_000
    assert reader.objects[0].status == "partial" and "Permission denied" in (frames[-1].cut.fault or "")


async def test_stop_names_the_object() -> None:
    """Where the run is to end at a bad object, it ends there."""
    shelf = Shelf(a=b"")
    shelf.objects.clear()
    read = read_settings(shelf, Layout("ndjson"), stop_on_bad_object=True)
    with pytest.raises(ParseError, match=r"shelf://a: .*gone") as raised:
        await frames_of(make_split((Slice(shelf.object("a")),), "i"), read, Positions())
    assert raised.value.stage == "read"


async def test_any_other_error_is_the_runs() -> None:
    """A store that does not answer says nothing about the object, and nobody takes it for a broken one: the reader of
    the next range is not told that there is none."""
    shelf, positions = Shelf(a=b"{}\n{}\n"), Positions()
    shelf.broken["a"] = (0, TimeoutError("no answer"))
    split = make_split((Slice(shelf.object("a"), 0, 2),), "i")
    with pytest.raises(FlowError, match="no answer") as raised:
        await frames_of(split, read_settings(shelf, Layout("ndjson")), positions)
    assert (raised.value.stage, raised.value.place) == ("read", "shelf://a")
    assert not positions.at("a", 2).done()


async def test_closing_early_leaves_nothing_under_way() -> None:
    """Reads ahead end with the frames, before the next thing happens."""
    shelf = Shelf(x=b'{"a":1}\n' * 2_000_000)
    reader = SplitReader(
        make_split((Slice(shelf.object("x")),), "i"), read_settings(shelf, Layout("ndjson")), Positions()
    )
    frames = reader.frames()
    await anext(frames)
    await frames.aclose()
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_seekable_formats_count_and_limit_their_reads(tmp_path: Any) -> None:
    """Bytes of Parquet are bytes read, too."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / "x.parquet"
    pq.write_table(pa.table({"a": list(range(200_000))}), path, compression="none")
    data = path.read_bytes()
    shelf = Shelf(x=data)
    taken: list[int] = []

    class Rate(RateLimit):
        async def take(self, amount: int) -> None:
            taken.append(amount)

    read = read_settings(shelf, Layout("parquet"), rate=Rate(None))
    frames, reader = await frames_of(make_split((Slice(shelf.object("x")),), "i"), read, Positions())
    assert sum(frame.cut.records or 0 for frame in frames) == 200_000
    assert reader.bytes_read == sum(taken) >= len(data)
