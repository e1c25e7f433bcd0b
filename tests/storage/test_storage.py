"""Every storage behaves alike: one suite, run on the local disk, fsspec's memory and S3."""

from __future__ import annotations

import asyncio
import hashlib
import threading
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from ztf_flow.storage import StoragePlace, local, open_storage
from ztf_flow.storage.base import ShortReadError
from ztf_flow.storage.local import LocalStorage


@pytest.fixture(params=["local", "memory", "s3"])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[StoragePlace]:
    folder = f"test-{uuid.uuid4().hex[:8]}"
    if request.param == "local":
        opened = await open_storage(f"{tmp_path}/{folder}/", {}, folder=tmp_path, retries=0)
    elif request.param == "memory":
        opened = await open_storage(f"memory://{folder}/", {}, folder=tmp_path, retries=0)
    else:
        server = request.getfixturevalue("s3_server")
        server.bucket("storage")
        opened = await open_storage(f"s3://storage/{folder}/", server.options, folder=tmp_path, retries=0)
    yield StoragePlace(opened.storage, opened.path.rstrip("/"))
    await opened.storage.close()


async def test_walk_lists_files_in_byte_order_of_their_paths(place: StoragePlace) -> None:
    """A folder's files come where its name with a slash stands among its neighbours."""
    storage, root = place.storage, place.path
    names = ["a-b.csv", "a/x.csv", "a.csv", "a/b/c.csv", "b", "é.csv", "Z.csv"]
    for name in names:
        await storage.put(storage.join(root, name), b"data")
    found = [entry.path[len(root) + 1 :] async for entry in storage.walk(root)]
    assert found == sorted(names, key=str.encode)


async def test_reads_exactly_the_range(place: StoragePlace) -> None:
    """Bytes are half open."""
    path = place.storage.join(place.path, "x")
    await place.storage.put(path, b"0123456789")
    assert await place.storage.read(path, 2, 5) == b"234"
    assert await place.storage.read(path, 4, 4) == b""


async def test_a_range_beyond_the_end_is_an_error(place: StoragePlace) -> None:
    """Short data is never passed on."""
    path = place.storage.join(place.path, "x")
    await place.storage.put(path, b"0123456789")
    with pytest.raises(ShortReadError):
        await place.storage.read(path, 5, 20)


async def test_stream_gives_the_object_in_order(place: StoragePlace) -> None:
    """Chunks join to the object from the start byte on."""
    path, data = place.storage.join(place.path, "x"), bytes(range(256)) * 40
    await place.storage.put(path, data)
    chunks = [chunk async for chunk in place.storage.stream(path, 7, len(data), chunk=1000, ahead=3)]
    assert b"".join(chunks) == data[7:]
    assert max(map(len, chunks)) == 1000


async def test_info_tells_size_and_absence(place: StoragePlace) -> None:
    """What is not there is None."""
    path = place.storage.join(place.path, "x")
    assert await place.storage.info(path) is None
    await place.storage.put(path, b"abc")
    entry = await place.storage.info(path)
    assert entry is not None
    assert entry.size == 3


async def test_listing_and_info_agree_on_the_version(place: StoragePlace) -> None:
    """Else an object would look changed when nothing happened."""
    path = place.storage.join(place.path, "x")
    await place.storage.put(path, b"abc")
    listed = [entry async for entry in place.storage.walk(place.path)]
    entry = await place.storage.info(path)
    assert entry is not None
    assert [item.version for item in listed] == [entry.version]


async def test_only_one_of_many_creates_wins(place: StoragePlace) -> None:
    """Create-only is atomic."""
    path = place.storage.join(place.path, "lock")
    outcomes = await asyncio.gather(
        *(place.storage.create(path, str(i).encode()) for i in range(8)), return_exceptions=True
    )
    won = [i for i, outcome in enumerate(outcomes) if outcome is None]
    assert len(won) == 1
    assert all(isinstance(outcome, FileExistsError) for i, outcome in enumerate(outcomes) if i not in won)
    assert await place.storage.read_all(path) == str(won[0]).encode()


@pytest.mark.parametrize("size", [0, 100, 20_000_000])
async def test_a_staged_file_appears_whole_when_published(place: StoragePlace, size: int) -> None:
    """Small files and multipart uploads alike; the checksum is that of the content."""
    storage = place.storage
    staged, final = storage.join(place.path, "staging/1"), storage.join(place.path, "out/file")
    data = bytes(size)
    file = await storage.stage(staged)
    for start in range(0, size, 3_000_000):
        await file.write(data[start : start + 3_000_000])
    assert await storage.info(final) is None
    await file.finish()
    assert await storage.info(final) is None
    await storage.publish(staged, final)
    assert await storage.read_all(final) == data
    assert await storage.info(staged) is None
    assert (file.size, file.checksum) == (size, f"sha256:{hashlib.sha256(data).hexdigest()}")


async def test_publishing_twice_is_fine(place: StoragePlace) -> None:
    """A recovery may repeat what was done."""
    storage = place.storage
    staged, final = storage.join(place.path, "staging/1"), storage.join(place.path, "file")
    file = await storage.stage(staged)
    await file.write(b"x")
    await file.finish()
    await storage.publish(staged, final)
    await storage.publish(staged, final)
    assert await storage.read_all(final) == b"x"


@pytest.mark.parametrize("finished", [False, True])
async def test_an_aborted_file_leaves_nothing(place: StoragePlace, finished: bool) -> None:
    """Before and after finish."""
    staged = place.storage.join(place.path, "staging/1")
    file = await place.storage.stage(staged)
    await file.write(bytes(20_000_000))
    if finished:
        await file.finish()
    await file.abort()
    assert [entry async for entry in place.storage.walk(place.path)] == []


async def test_delete_of_nothing_is_fine(place: StoragePlace) -> None:
    """Deleting is idempotent."""
    await place.storage.delete(place.storage.join(place.path, "nothing"))


async def test_local_walk_does_not_follow_links_to_folders(tmp_path: Path) -> None:
    """They can lead out of the folder or round in circles; links to files are data."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.csv").write_bytes(b"x")
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.csv").write_bytes(b"x")
    (root / "link.csv").symlink_to(root / "a.csv")
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "loop").symlink_to(root)
    opened = await open_storage(str(root), {}, folder=tmp_path, retries=0)
    found = [entry.path.removeprefix(f"{root}/") async for entry in opened.storage.walk(str(root))]
    assert found == ["a.csv", "link.csv"]


@pytest.mark.parametrize("way", ["put", "create", "stage", "stage_whole", "publish"])
async def test_local_files_are_durable_with_their_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """A crash takes away neither the name of a file nor one of the folders that were made for it."""
    storage, synced, sync = LocalStorage(), set[Path](), local._sync_folder
    folder = tmp_path / "new/deep"

    def noted(of: Path) -> None:
        synced.add(of)
        sync(of)

    monkeypatch.setattr(local, "_sync_folder", noted)
    path = f"{folder}/x"
    if way in ("put", "create"):
        await getattr(storage, way)(path, b"data")
    elif way == "stage":
        staged = await storage.stage(path)
        await staged.write(b"data")
        await staged.finish()
    elif way == "stage_whole":
        await storage.stage_whole(path, b"data")
    else:
        (tmp_path / "staged").write_bytes(b"data")
        await storage.publish(f"{tmp_path}/staged", path)
    assert await storage.read(path, 0, 4) == b"data"
    assert synced == {tmp_path, tmp_path / "new", folder}


async def test_a_local_file_that_is_cancelled_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also while a thread is writing it: that is waited for."""
    storage, path, write = LocalStorage(), f"{tmp_path}/new/x", local._write_all
    begun, may_end = threading.Event(), threading.Event()

    def held_up(descriptor: int, data: bytes) -> None:
        begun.set()
        assert may_end.wait(20)
        write(descriptor, data)

    monkeypatch.setattr(local, "_write_all", held_up)
    staging = asyncio.create_task(storage.stage_whole(path, b"data"))
    await asyncio.to_thread(begun.wait, 20)
    staging.cancel()
    await asyncio.sleep(0)
    assert not staging.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await staging
    assert await storage.info(path) is None
