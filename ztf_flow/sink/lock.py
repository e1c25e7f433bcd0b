"""One run at a time in a dataset: a lock that is created create-only, kept alive by heartbeats, and taken over from the
dead.

The lock is the object `lock-<n>` with the highest number. A holder that is certainly dead (a process of this machine
that is gone) is followed at once. Any other is dead when its last heartbeat is `STALE` seconds old by the store's own
clock; it may yet be asleep and not dead, so who takes over from it must *fence* what it does later (`fenced`).
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import platform
import re
import secrets
import time
from pathlib import Path
from typing import Any

import orjson
import psutil

from ztf_flow.errors import SetupError, SinkError
from ztf_flow.storage import Storage

HEARTBEAT = 10.0
"""Seconds between heartbeats."""

STALE = 60.0
"""Age of the last heartbeat, in seconds, after which a lock is anybody's. Its holder stops well before that."""

_HELD: set[str] = set()
"""Tokens of the locks that this process holds."""

_LOCK = re.compile(r"lock-([0-9]+)")


class DatasetLock:
    """The right to change a dataset. `acquire` and `release` are called once each, in the task that does the work.

    When the lock is lost (storage out of reach for too long, or taken over), that task is cancelled and `lost` says
    why.
    """

    def __init__(self, storage: Storage, folder: str) -> None:
        self.token = secrets.token_hex(4)
        self.fenced = False
        self.lost: SinkError | None = None
        self._storage = storage
        self._folder = folder
        self._number = 0
        self._said: dict[str, Any] = {}
        self._beaten = 0.0
        self._beating: asyncio.Task[None] | None = None
        self._owner: asyncio.Task[Any] | None = None

    def _path(self, number: int) -> str:
        return self._storage.join(self._folder, f"lock-{number}")

    async def acquire(self, run_id: str) -> None:
        """Take the lock. Raises SinkError where another run holds it and SetupError where the store can't say who was
        first."""
        numbers = await self._numbers()
        if numbers:
            await self._look_at(max(numbers))
        self._number = max(numbers, default=0) + 1
        self._said = {"run_id": run_id, "token": self.token, "host": platform.node(), **_myself()}
        path = self._path(self._number)
        try:
            await self._storage.create(path, self._content())
        except (FileExistsError, FileNotFoundError):  # the first may have swept away what the second was writing
            raise self._refusal("another run began at the same moment", path) from None
        _HELD.add(self.token)
        try:
            await self._make_sure(path)
        except BaseException:
            await self.release()
            raise
        self._beaten = time.monotonic()
        self._owner = asyncio.current_task()
        self._beating = asyncio.create_task(self._beat())

    async def _make_sure(self, path: str) -> None:
        """Nobody has taken a higher number meanwhile, and a second creation is refused by the store."""
        numbers = await self._numbers()
        if max(numbers, default=0) != self._number:
            raise self._refusal("another run began at the same moment", path)
        await prove_create_only(self._storage, path, self._content())
        for number in numbers:
            if number < self._number:
                await self._storage.delete(self._path(number))

    async def _numbers(self) -> list[int]:
        found = [entry async for entry in self._storage.names(self._folder, "lock-")]
        matches = [_LOCK.fullmatch(entry.path.rpartition("/")[2]) for entry in found]
        return [int(match[1]) for match in matches if match]

    async def _look_at(self, number: int) -> None:
        """Raise SinkError unless the holder of a lock is dead."""
        path = self._path(number)
        data = await self._storage.read_all(path)
        if data is None:
            return
        holder = read_holder(data)
        if is_certainly_dead(holder):
            return
        age = await age_by_store(self._storage, path, self._folder)
        if age is None:
            raise self._refusal(f"{_described(holder)} is at work; if it is dead, delete this file", path)
        if age <= STALE:
            told = f"{_described(holder)} is at work, its last heartbeat was {max(0, age):.0f} s ago"
            raise self._refusal(f"{told}; a dead run's lock is free after {STALE:.0f} s", path)
        self.fenced = True

    def _refusal(self, message: str, path: str) -> SinkError:
        return SinkError(f"the dataset is locked: {message}", stage="sink", place=self._storage.uri(path))

    def _content(self) -> bytes:
        return orjson.dumps(self._said)

    async def _beat(self) -> None:
        while self.lost is None:
            await asyncio.sleep(HEARTBEAT)
            try:
                if await self._numbers() != [self._number]:
                    self._lose("another run has taken it over")
                    return
                await self._storage.put(self._path(self._number), self._content())
                self._beaten = time.monotonic()
            except OSError as error:
                if time.monotonic() - self._beaten > STALE / 2:
                    self._lose(f"no heartbeat could be written for {STALE / 2:.0f} s: {error}")

    def _lose(self, reason: str) -> None:
        place = self._storage.uri(self._path(self._number))
        self.lost = SinkError(f"the lock of the dataset is lost: {reason}", stage="sink", place=place)
        if self._owner is not None:
            self._owner.cancel()

    def check(self) -> None:
        """Raise SinkError if the lock is lost, or has had no heartbeat for so long that it may be. Asks no storage."""
        if self.lost is None and self._beating is not None and time.monotonic() - self._beaten > STALE / 2:
            self._lose(f"this process slept for more than {STALE / 2:.0f} s")
        if self.lost is not None:
            raise self.lost

    async def release(self) -> None:
        """Give the lock back. What can't be deleted is stale soon."""
        beating, self._beating = self._beating, None
        if beating is not None:
            beating.cancel()
            await asyncio.gather(beating, return_exceptions=True)
        try:
            if self._number and self.lost is None and self.token in _HELD:
                with contextlib.suppress(OSError):
                    await self._storage.delete(self._path(self._number))
        finally:
            self.forget()

    def forget(self) -> None:
        """Beat no more; whoever looks from this process takes the holder for dead."""
        if self._beating is not None:
            self._beating.cancel()
        _HELD.discard(self.token)


async def prove_create_only(storage: Storage, path: str, data: bytes) -> None:
    """Raise SetupError where a store creates an object that is there already."""
    try:
        await storage.create(path, data)
    except FileExistsError:
        return
    raise SetupError(
        "the store can't create an object only where there is none, which a dataset needs; write to a single file, a "
        "template or another store",
        stage="sink",
        place=storage.uri(path),
    )


async def probe_create_only(storage: Storage, path: str) -> None:
    """The same by an object that is made for it and deleted again."""
    await storage.create(path, b"{}")
    try:
        await prove_create_only(storage, path, b"{}")
    finally:
        await storage.delete(path)


async def age_by_store(storage: Storage, path: str, folder: str) -> float | None:
    """Seconds since an object was written, by the clock of the store; None where the store doesn't tell times."""
    clock = storage.join(folder, f"clock-{secrets.token_hex(4)}")
    await storage.put(clock, b"{}")
    try:
        now, entry = await storage.info(clock), await storage.info(path)
    finally:
        await storage.delete(clock)
    if entry is None:
        return float("inf")
    if now is None or now.modified is None or entry.modified is None:
        return None
    return now.modified - entry.modified


def read_holder(data: bytes) -> dict[str, Any]:
    """What a lock says of its holder; empty where that can't be read."""
    try:
        holder = orjson.loads(data)
    except orjson.JSONDecodeError:
        return {}
    return holder if isinstance(holder, dict) else {}


def _described(holder: dict[str, Any]) -> str:
    run = f"run {holder['run_id']}" if "run_id" in holder else "another run"
    return f"{run} (process {holder['pid']} on {holder['host']})" if {"pid", "host"} <= holder.keys() else run


def _myself() -> dict[str, Any]:
    return {"machine": _machine(), "pid": os.getpid(), "started": psutil.Process().create_time()}


def _machine() -> str:
    """What tells this machine, since it was started, from others, and its containers from each other."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        return f"{boot}-{Path('/proc/self/ns/pid').stat().st_ino}"
    except OSError:
        return f"{platform.node()}-{psutil.boot_time():.0f}"


def is_certainly_dead(holder: dict[str, Any]) -> bool:
    """Whether the holder was a process of this machine that is gone. False where that can't be told."""
    if holder.get("machine") != _machine() or not isinstance(holder.get("pid"), int):
        return False
    if holder["pid"] == os.getpid() and abs(psutil.Process().create_time() - holder.get("started", 0)) < 1:
        return holder.get("token") not in _HELD
    try:
        process = psutil.Process(holder["pid"])
        return process.status() == psutil.STATUS_ZOMBIE or abs(process.create_time() - holder.get("started", 0)) >= 1
    except psutil.NoSuchProcess:
        return True
    except psutil.Error:
        return False
