"""A dataset of part files: staged, committed by receipts, published by renames, and continued by later runs.

A receipt is created create-only and names staged files with their final paths; its existence is the commit. What must
appear in one step (the new records of changed objects, a dataset that is replaced as a whole) waits for a record that
makes all its receipts count and others count no more; see `commits`. Whoever finds commits that were not carried out
does that first. Only what receipts name is ever deleted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from ztf_flow.errors import SinkError
from ztf_flow.records import Receipt, SourceObject, Split
from ztf_flow.sink.admission import Mode, check_mode
from ztf_flow.sink.base import RejectsPlace, Sink
from ztf_flow.sink.commits import Commits, InForce, Listing, generation_of, receipt_key
from ztf_flow.sink.index import Index
from ztf_flow.sink.lock import DatasetLock, probe_create_only
from ztf_flow.sink.manifest import read_manifest, write_manifest
from ztf_flow.sink.planning import Planner
from ztf_flow.sink.replaying import PathOf, ReplayPlanner
from ztf_flow.sink.rereading import ReplayReader
from ztf_flow.sink.schemas import Schemas
from ztf_flow.sink.shelf import Shelf, for_each
from ztf_flow.sink.signature import Signature
from ztf_flow.sink.targets import META, DatasetTargets
from ztf_flow.sink.unfinished import Unfinished, read_unfinished, remember
from ztf_flow.sink.writer import SplitTargets, Target, WriteSettings, sink_errors
from ztf_flow.source.reading import Positions, ReadSettings
from ztf_flow.storage import Storage


class DatasetSink(Sink):
    """A folder of parts with its `_ztf/`.

    With `fresh`, and in the mode overwrite, what the dataset holds is replaced when all is done; with `replays` what it
    has rejected is judged again, and it is carried over to the identity of this pipeline. Unless `named`, the run id
    gives way to that of an unfinished run of the same kind.
    """

    def __init__(
        self,
        settings: WriteSettings,
        storage: Storage,
        root: str,
        rejects: RejectsPlace,
        *,
        mode: Mode,
        suffix: str,
        signature: Signature,
        fresh: bool = False,
        replays: bool = False,
        named: bool = False,
    ) -> None:
        super().__init__(settings)
        self._storage = storage
        self._root = root.rstrip("/")
        self._rejects = rejects
        self._mode = mode
        self._suffix = suffix
        self._signature = signature
        self._identity = identity = signature.identity
        self._replays = replays
        self._fresh = (fresh or mode == "overwrite") and not replays
        self._named = named
        self._commits = Commits(storage, self._root, self._path())
        self._shelf = Shelf(storage, self._root, self._path("staging"), rejects)
        self._lock = DatasetLock(storage, self._path())
        self._schemas = Schemas(storage, self._root, self._path("schemas"))
        self._index = Index()
        self._record = -1
        self._written_by = identity
        self._replaces = False
        self._ended = False
        self._over = False
        self._unpublished: dict[str, dict[str, Any]] = {}
        self._planner: Planner | ReplayPlanner | None = None
        self._replaying: dict[str, dict[str, str]] = {}

    def _errors(self) -> AbstractContextManager[None]:
        """Give errors of the storage the dataset as their place."""
        return sink_errors(Target(self._storage, self._root, self._root))

    def _path(self, *names: str) -> str:
        return self._storage.join(self._root, META, *names)

    @property
    def _plain(self) -> int:
        """The generation whose receipts count at once."""
        return self._record + 1

    @property
    def _waiting(self) -> int:
        """The generation whose receipts wait for its record."""
        return self._record + 2

    @property
    def lost(self) -> SinkError | None:
        return self._lock.lost

    @property
    def settled(self) -> dict[str, Any] | None:
        return self._schemas.settled

    @property
    def reused(self) -> int:
        return len(self._planner.reused) if self._planner is not None else 0

    async def prepare(self, *, look_only: bool = False) -> None:
        """Look at what is there, take the lock, carry out what an earlier run has committed and remove what it has not,
        and take over what it did, if it is to be continued."""
        await self._storage.reach(self._root)
        await self._rejects.storage.reach(self._rejects.folder)
        await self._look()
        if look_only:
            await self._look_closer()
            return
        await self._lock.acquire(self.run_id)
        try:
            await self._take_over(await self._commits.listing())
        except BaseException:
            await self._lock.release()
            raise

    async def _look(self) -> None:
        """Raise ConfigError where the mode forbids to write. Who goes on with a run, or replays, has begun already."""
        if self._mode == "incremental" or self._replays:
            return
        unfinished = await self._unfinished()
        if unfinished is None or unfinished.identity != self._identity:
            receipts = (await self._commits.listing()).receipts
            await check_mode(self._storage, self._root, self._mode, has_receipts=bool(receipts))

    async def _look_closer(self) -> None:
        """What a run would find out: another identity, a store that can't create-only."""
        listing = await self._commits.listing()
        if not self._fresh:
            force = await self._commits.in_force(listing)
            async for key, receipt in self._commits.read(listing, force.receipts[:1]):
                self._compare(force.identity_of(key, receipt), receipt)
        if self._storage.protocol != "file":
            await probe_create_only(self._storage, self._path(f"probe-{self._lock.token}"))

    async def _unfinished(self) -> Unfinished | None:
        return await read_unfinished(self._storage, self._path("run.json"))

    def _compare(self, identity: str, receipt: dict[str, Any]) -> None:
        place = self._storage.uri(self._root)
        self._signature.check(identity, receipt, replays=self._replays, place=place)

    async def _take_over(self, listing: Listing) -> None:
        """Bring the dataset in order and decide what this run is."""
        self._record = listing.record
        force = await self._commits.in_force(listing)
        run, continues = await self._continued(bool(force.receipts))
        staged = await self._shelf.staged()
        broken = await self._take_counting(listing, force, staged)
        if broken or self._lock.fenced:
            await self._fence()
        elif continues:
            await self._take_waiting(listing, staged)
        run.generation = self._waiting if self._replaces or self._replays else self._plain
        await remember(self._storage, self._path("run.json"), run)
        await self._write_manifest()
        await self._sweep(listing)

    async def _continued(self, occupied: bool) -> tuple[Unfinished, bool]:
        """The run that this one is, and whether that is an unfinished one, which is then continued."""
        last = await self._unfinished()
        continues = (
            last is not None
            and (last.identity, last.replaces, last.replays) == (self._identity, self._fresh, self._replays)
            and (not self._named or last.run_id == self.run_id)
        )
        if last is None or not continues:
            self._replaces = self._fresh and occupied
            self.started_at = dt.datetime.now(dt.UTC).isoformat()
            run = Unfinished(self.run_id, self._identity, self._fresh, 0, self.started_at, replays=self._replays)
            return run, False
        self._replaces = self._fresh and last.generation not in (self._record, self._plain)
        self.settings = replace(self.settings, run_id=last.run_id)
        self.attempts, self.started_at = last.attempts + 1, last.started_at
        last.attempts = self.attempts
        return last, True

    async def _take_counting(self, listing: Listing, force: InForce, staged: set[str]) -> bool:
        """Take in the receipts that count and finish their publication. Whether one can't be carried out: its files are
        gone, so that it must not count and its work is to be done again."""
        manifest = await read_manifest(self._storage, self._root)
        known = set(manifest.get("receipts", ())) if manifest is not None else set()
        broken = False
        async for key, receipt in self._commits.read(listing, force.receipts):
            self._written_by = force.identity_of(key, receipt)
            if not self._replaces:
                self._compare(self._written_by, receipt)
            if key not in known and not await self._shelf.complete(receipt, staged):
                broken = True
                continue
            self._index.add(key, receipt, "counts")
            if not self._replaces:
                await self._schemas.take(receipt["output_schema"])
                self._tell_earlier(receipt)
        self._index.drop(self._index.orphans())
        return broken or len(self._index.keys("counts")) != len(force.receipts)

    async def _take_waiting(self, listing: Listing, staged: set[str]) -> None:
        """Take in the receipts that an earlier attempt made for the record which this run is to create."""
        async for key, receipt in self._commits.read(listing, listing.of(self._waiting)):
            ours = receipt["identity"] == self._identity and ("replays" in receipt) == self._replays
            if ours and self._shelf.is_staged(receipt, staged):
                self._index.add(key, receipt, "waits")
                if self._replaces:
                    await self._schemas.take(receipt["output_schema"])

    def _tell_earlier(self, receipt: dict[str, Any]) -> None:
        if self.attempts > 1 and receipt["run_id"] == self.run_id and self.earlier is not None:
            self.earlier(receipt)

    async def _tell_waiting(self) -> None:
        """The receipts that wait, and that are still right, are this run's too."""
        if self.attempts == 1:
            return
        with self._errors():
            listing = await self._commits.listing()
            async for _, receipt in self._commits.read(listing, self._index.keys("waits")):
                self._tell_earlier(receipt)

    async def _fence(self) -> None:
        """From here on no receipt counts that is not known now, whoever may still be about to create one."""
        await self._commits.create_record(self._waiting, self._index.keys("counts"), self.run_id, self._written_by)
        self._record = self._waiting

    async def _sweep(self, listing: Listing) -> None:
        """Remove what counts no more: receipts that no record lists with their files, and what dead runs staged."""
        held = {*self._index.keys("counts"), *self._index.keys("waits")}
        dead = [key for key in listing.receipts if key not in held]
        keep = [file.staged for key in self._index.keys("waits") for file in self._shelf.files(self._files(key))]

        async def remove(item: tuple[str, dict[str, Any]]) -> None:
            key, receipt = item
            await self._shelf.discard(receipt, published=generation_of(key) <= self._plain)
            await self._commits.delete(key)

        async for item in self._commits.read(listing, dead):
            await remove(item)
        await self._shelf.clear(keep)
        await self._commits.tidy(listing, self._record)
        for folder in ((), ("runs",), ("schemas",)):
            await self._storage.sweep(self._path(*folder))

    def _files(self, key: str) -> dict[str, Any]:
        files = self._index.files(key)
        assert files is not None
        return files

    def plan(
        self,
        objects: AsyncIterator[SourceObject],
        again: Callable[[], AsyncIterator[SourceObject]],
        *,
        positions: Positions,
        size: int,
        may_be_cut: Callable[[SourceObject], Awaitable[bool]],
    ) -> AsyncIterator[Split]:
        """The splits that are to be done; `again` lists the source once more."""
        self._planner = planner = Planner(
            self._index,
            positions,
            size,
            self._identity,
            may_be_cut,
            plain=self._plain,
            waiting=self._waiting,
            on_waiting=self._tell_waiting,
        )
        return planner.everything(objects) if self._replaces else planner.what_is_new(objects, again)

    async def replays(self, run: str | None, *, positions: Positions, path_of: PathOf) -> AsyncIterator[Split]:
        """The splits of a replay: what is rejected now, with `run` what that run has read or judged last."""
        self._planner = planner = ReplayPlanner(
            self._index,
            self._commits,
            self._rejects,
            positions,
            self._identity,
            self._signature.reading,
            self.run_id if self.attempts > 1 else None,
            self._waiting,
            path_of,
            on_waiting=self._tell_waiting,
        )
        async for split in planner.splits(run):
            replay = split.replay
            assert replay is not None
            self._replaying[split.id] = {"receipt": replay.receipt, "base": replay.base}
            yield split

    def reread(self, split: Split, settings: ReadSettings, positions: Positions) -> ReplayReader:
        """What reads the split of a replay."""
        return ReplayReader(split, settings, positions, self._rejects.storage)

    def targets(self, split: Split) -> SplitTargets:
        attempt = self._lock.token
        rejects = self._rejects.target(split, self.run_id, attempt)
        return DatasetTargets(self._storage, self._root, split, self._suffix, attempt, rejects)

    def wants(self, split: Split, receipt: Receipt) -> bool:
        """A replay that lets nothing pass is worth a receipt if another schema judged before: for its errors."""
        if split.replay is None or receipt.counts.written:
            return True
        return bool(receipt.counts.read) and self._index.identity(split.replay.base) != self._identity

    async def commit(self, receipt: Receipt) -> None:
        """Create the receipt."""
        self._lock.check()
        more: dict[str, Any] = {"output_schema": self._schemas.name, "run_id": self.run_id}
        replay = self._replaying.pop(receipt.split, None)
        if replay is not None:
            more["replays"] = replay
        document = await self._commits.create(receipt, **self._signature.as_dict(), **more)
        document["covers"] = []  # what is done now isn't asked for again in this run
        if receipt.generation == self._waiting:
            self._index.add(receipt_key(receipt.generation, receipt.split), document, "waits")
        else:
            self._unpublished[receipt.split] = document

    async def publish(self, receipt: Receipt) -> None:
        """Publish the files of a committed split, unless it waits for a record. What isn't published is in no
        manifest."""
        document = self._unpublished.get(receipt.split)
        if document is not None:
            with self._errors():
                await self._shelf.publish(document)
            del self._unpublished[receipt.split]
            self._index.add(receipt_key(receipt.generation, receipt.split), document, "counts")

    async def finish(self, *, succeeded: bool, complete: bool = False) -> None:
        """After a success make what waits count; after a failure leave it to the same command, run again. Called again
        it does nothing."""
        if self._ended or self._lock.lost is not None:
            return
        self._ended = True
        waiting = self._replaces or bool(self._index.changed()) or (self._replays and bool(self._index.keys("waits")))
        with self._errors():
            if succeeded and waiting:
                await self._replace()
            elif succeeded or self._index.keys("counts"):
                await self._write_manifest()
            await self._shelf.tidy()
        self._over = succeeded or (complete and not waiting)

    async def leave(self) -> None:
        """Take away the mark of an unfinished run, if this one is finished, and give the lock back."""
        try:
            if self._over and self._lock.lost is None:
                with self._errors():
                    await self._storage.delete(self._path("run.json"))
        finally:
            await self._lock.release()

    def forget(self) -> None:
        self._lock.forget()
        self._index.close()

    async def _replace(self) -> None:
        """Make the receipts that wait count, and those that they replace count no more; then carry that out."""
        gone = self._index.keys("counts") if self._replaces else self._index.changed()
        kept = set(self._index.keys("counts")) - set(gone)
        receipts = [key for key in self._index.keys("counts") if key in kept] + self._index.keys("waits")
        staged = await self._shelf.staged()
        if not all(self._shelf.is_staged(self._files(key), staged) for key in self._index.keys("waits")):
            raise SinkError("files that were staged are gone", stage="sink", place=self._storage.uri(self._root))
        self._lock.check()
        await self._commits.create_record(self._waiting, receipts, self.run_id, self._identity)

        async def publish(key: str) -> None:
            await self._shelf.publish(self._files(key))

        await for_each(self._index.keys("waits"), publish)
        old = [(key, self._files(key)) for key in gone]
        self._index.count()
        self._index.drop(gone)
        self._record = self._waiting
        self._written_by = self._identity
        await self._write_manifest()

        async def remove(item: tuple[str, dict[str, Any]]) -> None:
            await self._shelf.discard(item[1], published=True)
            await self._commits.delete(item[0])

        await for_each(old, remove)
        await self._commits.tidy(await self._commits.listing(), self._record)

    async def _write_manifest(self) -> None:
        """Name the parts that count, and the files with what is rejected now, if the manifest doesn't do so already."""
        self._lock.check()
        manifest = {
            "identity": self._written_by,
            "receipts": sorted(self._index.keys("counts")),
            "parts": self._index.parts(),
            "quarantine": [self._rejects.storage.uri(item.rejects["path"]) for item in self._index.open_rejects()],
        }
        begins = self._ended or bool(manifest["receipts"])
        await write_manifest(self._storage, self._root, manifest, begins=begins)

    async def keep_schema(self, name: str, data: bytes) -> None:
        with self._errors():
            await self._schemas.keep(name, data)

    async def keep_settled(self, document: dict[str, Any]) -> None:
        """Store it for later runs into this dataset."""
        with self._errors():
            await self._schemas.settle(document)

    async def keep_report(self, name: str, pieces: Iterator[bytes]) -> None:
        with self._errors():
            await self._shelf.keep(self._path("runs", name), f"{self._lock.token}-{name}", pieces)
