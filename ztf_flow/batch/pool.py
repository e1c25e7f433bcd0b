"""`ResourcePool`: what is dear to make (connections, clients, models), made as needed, used again, never too many."""

from __future__ import annotations

import asyncio
import inspect
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Generic, TypeVar, overload

from ztf_flow.batch.checks import at_least_one

R = TypeVar("R")


class ResourcePool(Generic[R]):
    """Up to `max_resources` resources, each with one user at a time.

    A resource is made when it is asked for and none lies idle; `create_resource` and `destroy_resource` may be plain or
    async. Without `create_resource` resources are plain objects: the pool is then a limit and no more. Who waits is
    served in the order of asking, and nobody overtakes; a waiter that gives up (is cancelled) loses nothing to anybody,
    and when making one fails, only who asked gets the error and its place is free again. A pool is to be used in one
    event loop, and has no task of its own. `async with` destroys it at the end.
    """

    @overload
    def __init__(
        self: ResourcePool[object],
        max_resources: int = 10,
        create_resource: None = None,
        destroy_resource: Callable[[object], object] | None = None,
    ) -> None: ...

    @overload
    def __init__(
        self,
        max_resources: int = 10,
        create_resource: Callable[[], Awaitable[R]] = ...,
        destroy_resource: Callable[[R], object] | None = None,
    ) -> None: ...

    @overload
    def __init__(
        self,
        max_resources: int = 10,
        create_resource: Callable[[], R] = ...,
        destroy_resource: Callable[[R], object] | None = None,
    ) -> None: ...

    def __init__(
        self,
        max_resources: int = 10,
        create_resource: Callable[[], Any] | None = None,
        destroy_resource: Callable[[Any], object] | None = None,
    ) -> None:
        self._max = at_least_one("max_resources", max_resources)
        for name, function in (("create_resource", create_resource), ("destroy_resource", destroy_resource)):
            if function is not None and not callable(function):
                raise TypeError(f"{name} must be callable, not {function!r}")
        self._create: Callable[[], Any] = create_resource or object
        self._destroy = destroy_resource
        self._idle: list[R] = []
        self._used: list[R] = []
        self._being_made = 0
        self._waiting: deque[asyncio.Future[_Grant[R]]] = deque()
        self._destroyed = False

    @property
    def in_use(self) -> int:
        """Resources that somebody has."""
        return len(self._used)

    @property
    def available(self) -> int:
        """Resources that lie idle, to be used again."""
        return len(self._idle)

    async def acquire(self) -> R:
        """A resource, to be given back by `release`: an idle one, the last used first, or a new one, or the next that
        somebody gives back.

        Raises what `create_resource` raises, and RuntimeError if the pool was or is destroyed.
        """
        self._refuse_destroyed()
        if self._idle:  # then nobody waits: what comes back is handed on
            self._used.append(self._idle.pop())
            return self._used[-1]
        if self._has_room():
            self._being_made += 1
            return await self._make()
        grant = await self._next_grant()
        self._refuse_destroyed()
        return await self._make() if grant is None else grant.resource

    def release(self, resource: R) -> None:
        """Give a resource back; who waits longest gets it. Raises ValueError for one that isn't in use. After
        `destroy` there is nothing to give back to, and nothing happens."""
        if not self._destroyed:
            self._take_back(resource)
            self._pass_on(resource)

    async def discard(self, resource: R) -> None:
        """Destroy a resource instead of giving it back, for one that broke; its place is free for a new one. Raises
        ValueError for one that isn't in use, and what `destroy_resource` raises."""
        if not self._destroyed:
            self._take_back(resource)
            self._being_made += 1  # its place is taken until it is gone
            try:
                await self._unmake(resource)
            finally:
                self._being_made -= 1
                self._pass_on_room()

    @asynccontextmanager
    async def resource(self) -> AsyncIterator[R]:
        """`async with pool.resource() as r`: acquired for the block, and given back at its end unless the block
        discarded it."""
        resource = await self.acquire()
        try:
            yield resource
        finally:
            if any(used is resource for used in self._used):
                self.release(resource)

    async def destroy(self) -> None:
        """Destroy all resources, those in use as well: be done with them before. Who waits for one gets a RuntimeError,
        and so does who asks later. All are destroyed even if that fails for some; then it raises an ExceptionGroup of
        what `destroy_resource` raised."""
        self._destroyed = True
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_exception(RuntimeError(_DESTROYED))
        errors = []
        for resources in (self._idle, self._used):
            while resources:
                try:
                    await self._unmake(resources.pop())
                except Exception as error:
                    errors.append(error)
        if errors:
            raise ExceptionGroup("some resources could not be destroyed", errors)

    async def __aenter__(self) -> ResourcePool[R]:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.destroy()

    def _refuse_destroyed(self) -> None:
        if self._destroyed:
            raise RuntimeError(_DESTROYED)

    def _has_room(self) -> bool:
        return len(self._idle) + len(self._used) + self._being_made < self._max

    async def _make(self) -> R:
        """A new resource, for which there is room: `_being_made` counts it already."""
        try:
            given = self._create()
            resource: R = await given if inspect.isawaitable(given) else given
        except BaseException:
            self._being_made -= 1
            self._pass_on_room()
            raise
        self._being_made -= 1
        if self._destroyed:
            await self._unmake(resource)
            self._refuse_destroyed()
        self._used.append(resource)
        return resource

    async def _unmake(self, resource: R) -> None:
        if self._destroy is not None:
            given = self._destroy(resource)
            if inspect.isawaitable(given):
                await given

    async def _next_grant(self) -> _Grant[R]:
        """Wait for what is given back, or for room to make one."""
        waiter: asyncio.Future[_Grant[R]] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            if not waiter.done() or waiter.cancelled():
                self._waiting = deque(other for other in self._waiting if other is not waiter)
            elif waiter.exception() is None:
                self._decline(waiter.result())
            raise

    def _decline(self, grant: _Grant[R]) -> None:
        """Give on what was granted in the very moment in which the waiter gave up."""
        if grant is None:
            self._being_made -= 1
            self._pass_on_room()
        elif not self._destroyed:
            self.release(grant.resource)

    def _take_back(self, resource: R) -> None:
        for place, used in enumerate(self._used):
            if used is resource:
                del self._used[place]
                return
        raise ValueError(f"{resource!r} is not in use: it isn't of this pool, or was released before")

    def _pass_on(self, resource: R) -> None:
        waiter = self._next_waiter()
        if waiter is None:
            self._idle.append(resource)
        else:
            self._used.append(resource)
            waiter.set_result(_Resource(resource))

    def _pass_on_room(self) -> None:
        waiter = self._next_waiter()
        if waiter is not None:
            self._being_made += 1
            waiter.set_result(None)

    def _next_waiter(self) -> asyncio.Future[_Grant[R]] | None:
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                return waiter
        return None


_DESTROYED = "the pool was destroyed"


class _Resource(Generic[R]):
    """A resource that was granted; what holds None is not nothing."""

    __slots__ = ("resource",)

    def __init__(self, resource: R) -> None:
        self.resource = resource


_Grant = _Resource[R] | None
"""A resource, or the room to make one."""
