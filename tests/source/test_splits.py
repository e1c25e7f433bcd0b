"""Listings become splits: grouped by size, cut by size, with ids that depend on content alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ztf_flow.errors import ConfigError
from ztf_flow.records import Slice, SourceObject, Split
from ztf_flow.source import splits as splitting
from ztf_flow.source.splits import Unread, dataset_splits, file_split, split_id, template_splits


def found(name: str, size: int | None, version: str = "v") -> SourceObject:
    return SourceObject(f"file:///{name}", f"/{name}", version, size, name)


async def listing(objects: list[SourceObject]) -> AsyncIterator[SourceObject]:
    for item in objects:
        yield item


def grouped(objects: list[SourceObject], size: int, *, cut: bool = False) -> list[Split]:
    async def may(item: SourceObject) -> bool:
        return cut

    async def main() -> list[Split]:
        made = dataset_splits(
            (Unread(item) async for item in listing(objects)), size=size, identity="i", may_be_cut=may
        )
        return [split async for split in made]

    return asyncio.run(main())


SIZES = st.lists(st.one_of(st.none(), st.integers(0, 300)), max_size=30)


@given(SIZES, st.integers(1, 200), st.booleans())
def test_every_byte_is_in_one_split_in_order(sizes: list[int | None], size: int, cut: bool) -> None:
    """No group is larger than asked for unless it is one object; only large objects are cut, where they may be."""
    objects = [found(f"{number:03}", weight) for number, weight in enumerate(sizes)]
    splits = grouped(objects, size, cut=cut)
    slices = [part for split in splits for part in split.slices]
    for item in objects:
        mine = [part for part in slices if part.object == item]
        ends = [part.end for part in mine]
        assert mine[0].start == 0 and [part.start for part in mine[1:]] == ends[:-1] and ends[-1] is None
        assert len(mine) == 1 or (cut and (item.size or 0) > size)
        assert all((end or item.size or 0) - part.start <= size for part, end in zip(mine, ends, strict=True) if cut)
    assert [part.object.path for part in slices] == sorted(part.object.path for part in slices)
    for split in splits:
        assert len(split.slices) == 1 or sum(part.object.size or 0 for part in split.slices) <= size
    assert len({split.id for split in splits}) == len(splits)


def test_small_objects_share_a_split_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small they are."""
    monkeypatch.setattr(splitting, "SLICES_PER_SPLIT", 3)
    assert [len(split.slices) for split in grouped([found(str(n), 0) for n in range(7)], 100)] == [3, 3, 1]


def test_ids_tell_content_apart_and_nothing_else() -> None:
    """Object, version, range, identity and target count; size and place in the listing don't."""
    one = Slice(found("a", 1))
    same = split_id((one,), "i")
    assert same == split_id((Slice(found("a", 2)),), "i") == grouped([found("a", 1)], 9)[0].id
    others = [
        split_id((Slice(found("b", 1)),), "i"),
        split_id((Slice(found("a", 1, "w")),), "i"),
        split_id((Slice(found("a", 1), 1),), "i"),
        split_id((Slice(found("a", 1), 0, 5),), "i"),
        split_id((one, one), "i"),
        split_id((one,), "j"),
        split_id((one,), "i", "target"),
    ]
    assert len({same, *others}) == 8


def test_a_file_has_one_split_and_a_template_one_per_object() -> None:
    """A file without input has none."""

    async def main() -> None:
        objects = [found("a", 1), found("b", 2)]
        [split] = [split async for split in file_split(listing(objects), identity="i", target="t")]
        assert [part.object for part in split.slices] == objects and split.target == "t"
        assert [split async for split in file_split(listing([]), identity="i", target="t")] == []
        made = template_splits(listing(objects), identity="i", target=lambda item: f"out{item.path}")
        assert [split.target async for split in made] == ["out/a", "out/b"]

        def refuse(item: SourceObject) -> str:
            raise ConfigError("the same target")

        with pytest.raises(ConfigError):
            assert [split async for split in template_splits(listing(objects), identity="i", target=refuse)]

    asyncio.run(main())
