"""Frames that are joined give, object by object, what each of them would have given alone."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from ztf_flow.config.parse import ParseConfig
from ztf_flow.formats.registry import default_registry
from ztf_flow.kernel import Kernel, KernelSpec, OutputOptions, ParseOptions
from ztf_flow.output import shared_provenance
from ztf_flow.records import Block, Coordinates, Counts, Cut, Frame, Layout, Reject, Share, SourceObject
from ztf_flow.schema.model import reference_schema
from ztf_flow.source.bundles import MEMBERS, Bundle, bundled


class Row(BaseModel):
    id: int = Field(ge=0)
    name: str = "?"


PARSE = ParseConfig()
PIECES = {
    "ndjson": (
        b'{"id":1,"name":"a"}\n', b'{"id":-1}\n', b'{"id":"7","name":"\\u00e9"}\r\n', b"\n", b" \r\n", b"{broken\n",
        b'{"name":"x","id":2}', b'{"id":3}\r', b'{"id":4,"name":"\xff"}\n', b'\xef\xbb\xbf{"id":5}\n', b"[1]\n",
    ),
    "csv": (
        b"1,a\n", b"id,name\n", b"-1,b\r\n", b'2,"x\ny"\n', b"3\n", b"\n", b'4,"open\n', b'5,a"b\n', b"6,c\r", b"7,d",
        b"name,id\n", b'8,"q""q"\n', b"9,\xff\n",
    ),
    "json": (
        b'{"id":1,"name":"a"}', b'[{"id":2},{"id":-3}]', b"[]", b" \n", b'[{"id":4},\n{"id":"x"}]\n', b"{broken",
        b'{"id":5,"name":{"a":[1]}}', b'[{"id":6,"name":"\xff"}]', b"\n\n[\n{\n\"id\":7}]", b"17",
    ),
}  # fmt: skip

BEGINS = {"csv": b"id,name\n"}
"""What an object of a format begins with."""


def frames_of(format_name: str, texts: Sequence[bytes]) -> list[Frame]:
    """The frames of objects with these contents."""
    frames: list[Frame] = []
    for number, text in enumerate(texts):
        found = SourceObject(f"memory://{number}", f"{number}", f"v{number}", len(text), f"{number}")
        layout = Layout(format_name, bom=3 if text.startswith(b"\xef\xbb\xbf") else 0)
        adapter: Any = default_registry.get(format_name)
        try:
            framer = adapter.framer(PARSE.options(format_name), layout, record_limit=2**20)
            cuts: list[Cut] = [*framer.feed(text), *framer.finish()]
        except Exception:  # the object is a bad one
            continue
        frames += [Frame(found, layout, cut) for cut in cuts]
    return frames


def kernel_of(output: str, *, keep: bool = True) -> Kernel:
    spec = KernelSpec(
        schema=reference_schema(Row, folder=Path()),
        mode="lax",
        parse=ParseOptions({name: PARSE.options(name) for name in PIECES}),
        format=OutputOptions(output, None, 100_000, False, False, False, None),
        provenance="sidecar",
        keep_rejects=keep,
    )
    return spec.build()


async def joined(frames: list[Frame]) -> list[Frame | Bundle]:
    async def source() -> AsyncGenerator[Frame, None]:
        for frame in frames:
            yield frame

    return [item async for item in bundled(source(), default_registry.get)]


Seen = tuple[list[Any], list[Any], list[Reject], dict[str, Counts]]


def seen(blocks: Sequence[Block]) -> Seen:
    """The rows of blocks, where each comes from, the rejects, and the counts of each object."""
    rows: list[Any] = []
    places: list[Any] = []
    rejects: list[Reject] = []
    counts: dict[str, Counts] = {}
    for block in blocks:
        payload: Any = block.payload
        rows += [] if payload is None else payload.splitlines() if isinstance(payload, bytes) else payload.to_pylist()
        rejects += block.rejects
        shares = block.by_object()
        for share in shares:
            counts.setdefault(share.object.uri, Counts()).add(share.counts)
        assert sum(share.rows for share in shares) == block.rows
        if block.origin is not None:
            places += shared_provenance(shares, "run", block.origin).to_pylist()
    return rows, places, rejects, counts


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("output", ["ndjson", "parquet"])
@pytest.mark.parametrize("format_name", list(PIECES))
async def test_what_comes_of_joined_frames_is_what_comes_of_each(format_name: str, output: str, keep: bool) -> None:
    """Rows, their provenance, rejects with raw bytes and places, counts by object: for objects of any pieces."""
    kernel = kernel_of(output, keep=keep)
    pieces, joints = PIECES[format_name], 0

    @settings(max_examples=40, deadline=None)
    @example([[pieces[0]], [pieces[1]], [pieces[0]]])
    @given(st.lists(st.lists(st.sampled_from(pieces), min_size=1, max_size=4), max_size=6))
    def check(objects: list[list[bytes]]) -> None:
        nonlocal joints
        frames = frames_of(format_name, [BEGINS.get(format_name, b"") + b"".join(parts) for parts in objects])
        items = run_now(joined(frames))
        assert [f for item in items for f in (item.members if isinstance(item, Bundle) else (item,))] == frames
        joints += sum(isinstance(item, Bundle) for item in items)
        together = [item.divide(kernel(item.frame)) if isinstance(item, Bundle) else kernel(item) for item in items]
        assert seen(together) == seen([kernel(frame) for frame in frames])

    check()
    assert joints


def run_now(awaitable: Any) -> Any:
    """Run what never waits."""
    try:
        awaitable.send(None)
    except StopIteration as ended:
        return ended.value
    raise AssertionError("it waits")


async def test_bundles_are_bounded_and_of_one_kind() -> None:
    """By number and by bytes; large frames, faults and other columns stand alone, and the order is kept."""
    line = b'{"id":1}\n'
    many = await joined(frames_of("ndjson", [line] * (2 * MEMBERS + 1)))
    assert [len(item.members) if isinstance(item, Bundle) else 1 for item in many] == [MEMBERS, MEMBERS, 1]
    wide = b'{"id":1,"name":"' + b"x" * 60_000 + b'"}\n'
    assert [len(item.members) for item in await joined(frames_of("ndjson", [wide] * 68)) if isinstance(item, Bundle)] \
        == [34, 34]  # fmt: skip
    one, other = frames_of("ndjson", [line, line])
    twice = await joined([one, one, other, other])
    assert [item.members if isinstance(item, Bundle) else item for item in twice] == [one, one, other, other]
    large = b'{"id":1,"name":"' + b"x" * 70_000 + b'"}\n'
    mixed = await joined(frames_of("ndjson", [line, line, large, line]))
    assert [isinstance(item, Bundle) for item in mixed] == [True, False, False]
    columns = await joined(frames_of("csv", [b"id,name\n1,a\n", b"id,name\n2,b\n", b"name,id\nc,3\n"]))
    assert [isinstance(item, Bundle) for item in columns] == [True, False]


async def test_a_joint_frame_is_named_to_people() -> None:
    """By its first object and the number of the others."""
    [bundle] = await joined(frames_of("ndjson", [b'{"id":1}\n'] * 3))
    assert isinstance(bundle, Bundle) and bundle.frame.object.uri == "memory://0 and 2 more"
    assert bundle.size >= 2 * bundle.frame.size


async def test_rows_that_can_not_be_told_apart_are_refused() -> None:
    """A kernel that makes several rows of a record must not be given joined frames."""
    [bundle] = await joined(frames_of("ndjson", [b'{"id":1}\n'] * 2))
    assert isinstance(bundle, Bundle)
    block = Block(bundle.frame.object, bundle.frame.layout, b"", 3, Counts(2, 2), [])
    with pytest.raises(ValueError, match="3 rows came of 2"):
        bundle.divide(block)


def test_provenance_of_shared_rows_names_each_object() -> None:
    """Row by row; an object without rows is left out."""
    found = [SourceObject(f"m://{name}", name, f"v{name}", 1, name) for name in "abc"]
    shares = [Share(one, Counts(), rows) for one, rows in zip(found, (2, 0, 1), strict=True)]
    batch = shared_provenance(shares, "r", Coordinates(np.array([1, 2, 1]), None, None, None))
    assert batch.column("_ztf_source").to_pylist() == ["m://a", "m://a", "m://c"]
    assert batch.column("_ztf_version").to_pylist() == ["va", "va", "vc"]
