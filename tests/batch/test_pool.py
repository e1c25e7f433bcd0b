"""The resource pool: limits, order, reuse, ends, and what a waiter that gives up must not take along."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Any

import pytest

from ztf_flow.batch.pool import ResourcePool


@pytest.fixture(autouse=True)
async def _nothing_is_left() -> AsyncIterator[None]:
    """No task outlives a test."""
    yield
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


class Factory:
    """Makes numbered resources and notes those that were destroyed."""

    def __init__(self) -> None:
        self.made = 0
        self.destroyed: list[Any] = []
        self.errors: list[BaseException] = []

    def create(self) -> str:
        if self.errors:
            raise self.errors.pop(0)
        self.made += 1
        return f"r{self.made}"

    async def create_later(self) -> str:
        await asyncio.sleep(0)
        return self.create()

    def destroy(self, resource: str) -> None:
        self.destroyed.append(resource)

    async def destroy_later(self, resource: str) -> None:
        await asyncio.sleep(0)
        self.destroy(resource)


@pytest.fixture
def factory() -> Factory:
    return Factory()


async def test_resources_are_acquired_and_released() -> None:
    """The pool tells how many are in use and how many lie idle."""
    pool = ResourcePool(max_resources=3)
    first, second = await pool.acquire(), await pool.acquire()
    assert first is not second and (pool.in_use, pool.available) == (2, 0)
    pool.release(first)
    assert (pool.in_use, pool.available) == (1, 1)
    pool.release(second)
    assert (pool.in_use, pool.available) == (0, 2)


@pytest.mark.parametrize("kind", ["create", "create_later"])
async def test_released_resources_are_used_again(factory: Factory, kind: str) -> None:
    """The last used first; a new one is made only where none lies idle."""
    pool = ResourcePool(3, getattr(factory, kind))
    held = [await pool.acquire() for _ in range(3)]
    assert held == ["r1", "r2", "r3"]
    for resource in held[:2]:
        pool.release(resource)
    assert [await pool.acquire(), await pool.acquire()] == ["r2", "r1"] and factory.made == 3


async def test_waiters_are_served_in_the_order_of_asking(factory: Factory) -> None:
    """Nobody overtakes, also not one who asks in the moment in which a resource is given back."""
    pool = ResourcePool(1, factory.create)
    held = await pool.acquire()
    served: list[str] = []

    async def user(name: str) -> None:
        resource = await pool.acquire()
        served.append(name)
        await asyncio.sleep(0)
        pool.release(resource)

    users = [asyncio.create_task(user(name)) for name in "abc"]
    await turns()
    pool.release(held)
    assert (pool.in_use, pool.available) == (1, 0)
    users.append(asyncio.create_task(user("late")))
    await asyncio.gather(*users)
    assert served == ["a", "b", "c", "late"] and factory.made == 1 and pool.available == 1


async def test_a_waiter_that_gives_up_loses_nothing(factory: Factory) -> None:
    """The next one is served, whether the waiter gave up before or in the moment in which it was served."""
    pool = ResourcePool(1, factory.create)
    held = await pool.acquire()
    before, at_once, third = [asyncio.create_task(pool.acquire()) for _ in range(3)]
    await turns()
    before.cancel()
    await turns()
    pool.release(held)
    at_once.cancel()
    assert await third is held and before.cancelled() and at_once.cancelled()
    last = asyncio.create_task(pool.acquire())
    await turns()
    pool.release(held)
    last.cancel()
    await turns()
    assert (pool.in_use, pool.available) == (0, 1)


async def test_a_timeout_is_a_waiter_that_gives_up(factory: Factory) -> None:
    """`asyncio.timeout` around `acquire`."""
    pool = ResourcePool(1, factory.create)
    held = await pool.acquire()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await pool.acquire()
    pool.release(held)
    assert await pool.acquire() == "r1"


@pytest.mark.parametrize("kind", ["create", "create_later"])
async def test_a_failed_creation_leaks_no_place(factory: Factory, kind: str) -> None:
    """Who asked gets the error; the next in the queue gets the place."""
    factory.errors = [OSError("first"), OSError("second")]
    pool = ResourcePool(1, getattr(factory, kind))
    asked = [asyncio.create_task(pool.acquire()) for _ in range(3)]
    done = await asyncio.gather(*asked, return_exceptions=True)
    assert [str(one) for one in done] == ["first", "second", "r1"]
    assert (pool.in_use, pool.available) == (1, 0)


async def test_a_cancelled_creation_leaks_no_place(factory: Factory) -> None:
    """The next one gets it."""
    begun = asyncio.Event()

    async def create() -> str:
        if not begun.is_set():
            begun.set()
            await asyncio.get_running_loop().create_future()
        return factory.create()

    pool = ResourcePool(1, create)
    first, second = [asyncio.create_task(pool.acquire()) for _ in range(2)]
    await begun.wait()
    first.cancel()
    assert await second == "r1" and first.cancelled() and (pool.in_use, pool.available) == (1, 0)


async def test_room_that_is_granted_to_who_gives_up_goes_on(factory: Factory) -> None:
    """To the next waiter, or to who asks next."""
    pool = ResourcePool(1, factory.create, factory.destroy)
    broken = await pool.acquire()
    first, second = [asyncio.create_task(pool.acquire()) for _ in range(2)]
    await turns()
    await pool.discard(broken)
    first.cancel()
    broken = await second
    assert broken == "r2" and first.cancelled()
    last = asyncio.create_task(pool.acquire())
    await turns()
    await pool.discard(broken)
    last.cancel()
    assert await pool.acquire() == "r3" and (pool.in_use, pool.available) == (1, 0)


async def test_only_what_is_in_use_can_be_given_back(factory: Factory) -> None:
    """Once; by identity, so that equal and unhashable resources do as well."""
    pool = ResourcePool(2, list[int])
    first, second = await pool.acquire(), await pool.acquire()
    with pytest.raises(ValueError, match="not in use"):
        pool.release([])
    pool.release(first)
    with pytest.raises(ValueError, match="not in use"):
        pool.release(first)
    assert await pool.acquire() is first and second is not first and pool.in_use == 2


async def test_one_object_may_be_handed_out_several_times() -> None:
    """Where `create_resource` gives the same one, or None, the pool is a limit."""
    nothing: Any = None
    pool = ResourcePool(2, lambda: nothing)
    held = [await pool.acquire(), await pool.acquire()]
    assert held == [None, None] and pool.in_use == 2
    third = asyncio.create_task(pool.acquire())
    await turns()
    assert not third.done()
    pool.release(None)
    assert await third is None and pool.in_use == 2


async def test_a_block_gives_back_what_it_took(factory: Factory) -> None:
    """Also when it raises."""
    pool = ResourcePool(1, factory.create)
    async with pool.resource() as resource:
        assert resource == "r1" and pool.in_use == 1
    with pytest.raises(LookupError):
        async with pool.resource() as resource:
            raise LookupError
    assert (pool.in_use, pool.available) == (0, 1)


@pytest.mark.parametrize("kind", ["destroy", "destroy_later"])
async def test_a_broken_resource_can_be_discarded(factory: Factory, kind: str) -> None:
    """It is destroyed, and then its place is free for a new one; a block may do that with its own."""
    pool = ResourcePool(1, factory.create, getattr(factory, kind))
    async with pool.resource() as broken:
        waiting = asyncio.create_task(pool.acquire())
        await turns()
        await pool.discard(broken)
        assert await waiting == "r2"
    assert factory.destroyed == ["r1"] and (pool.in_use, pool.available) == (1, 0)
    with pytest.raises(ValueError, match="not in use"):
        await pool.discard(broken)


async def test_a_discard_that_fails_leaks_no_place(factory: Factory) -> None:
    """The error goes to who discarded."""

    def destroy(resource: str) -> None:
        raise OSError(resource)

    pool = ResourcePool(1, factory.create, destroy)
    broken = await pool.acquire()
    with pytest.raises(OSError, match="r1"):
        await pool.discard(broken)
    assert await pool.acquire() == "r2"


@pytest.mark.parametrize("kind", ["destroy", "destroy_later"])
async def test_a_pool_is_destroyed_with_all_its_resources(factory: Factory, kind: str) -> None:
    """Idle ones and those in use; who waits or asks later is told, and what is given back later is gone already."""
    pool = ResourcePool(2, factory.create, getattr(factory, kind))
    idle, used = await pool.acquire(), await pool.acquire()
    waiting = asyncio.create_task(pool.acquire())
    gives_up = asyncio.create_task(pool.acquire())
    await turns()
    pool._waiting.rotate()  # the one that gives up is first
    pool.release(idle)
    gives_up.cancel()
    await pool.destroy()
    assert sorted(factory.destroyed) == ["r1", "r2"] and (pool.in_use, pool.available) == (0, 0)
    for late in (waiting, pool.acquire()):
        with pytest.raises(RuntimeError, match="destroyed"):
            await late
    assert gives_up.cancelled()
    pool.release(used)
    await pool.discard(used)
    await pool.destroy()
    assert len(factory.destroyed) == 2 and (pool.in_use, pool.available) == (0, 0)


async def test_what_is_made_while_the_pool_is_destroyed_is_destroyed(factory: Factory) -> None:
    """And what was granted, but not taken yet."""
    pool = ResourcePool(1, factory.create_later, factory.destroy)
    making = asyncio.create_task(pool.acquire())
    await asyncio.sleep(0)
    await pool.destroy()
    with pytest.raises(RuntimeError, match="destroyed"):
        await making
    assert factory.destroyed == ["r1"]
    pool = ResourcePool(1, factory.create, factory.destroy)
    held = await pool.acquire()
    waiting = asyncio.create_task(pool.acquire())
    await turns()
    pool.release(held)
    await pool.destroy()
    with pytest.raises(RuntimeError, match="destroyed"):
        await waiting
    assert factory.destroyed == ["r1", "r2"] and pool.in_use == 0


async def test_all_are_destroyed_even_if_that_fails_for_some(factory: Factory) -> None:
    """Then the errors come out together."""

    async def destroy(resource: str) -> None:
        factory.destroy(resource)
        if resource != "r2":
            raise OSError(resource)

    with pytest.raises(ExceptionGroup) as caught:
        async with ResourcePool(3, factory.create, destroy) as pool:
            held = [await pool.acquire() for _ in range(3)]
            pool.release(held[0])
    assert sorted(factory.destroyed) == held and sorted(map(str, caught.value.exceptions)) == ["r1", "r3"]


@pytest.mark.parametrize(("options", "error"), [((0,), ValueError), (("3",), TypeError), ((3, "x"), TypeError)])
async def test_options_are_checked(options: Any, error: type[Exception]) -> None:
    """With the name of the option."""
    with pytest.raises(error, match=r"max_resources|create_resource"):
        ResourcePool(*options)


@pytest.mark.parametrize("seed", range(30))
async def test_nothing_is_lost_whatever_users_do(seed: int) -> None:
    """Users that come, fail, give up, discard and go at random: never more than the limit, and all back at the end."""
    chance = random.Random(seed)
    alive: set[object] = set()
    most = 0

    async def create() -> object:
        nonlocal most
        for _ in range(chance.randrange(3)):
            await asyncio.sleep(0)
        if chance.random() < 0.2:
            raise OSError
        resource = object()
        alive.add(resource)
        most = max(most, len(alive))
        return resource

    async def destroy(resource: object) -> None:
        alive.remove(resource)
        await asyncio.sleep(0)

    pool = ResourcePool(3, create, destroy)

    async def user() -> None:
        for _ in range(chance.randrange(5)):
            await asyncio.sleep(0)
        async with pool.resource() as resource:
            assert resource in alive
            for _ in range(chance.randrange(4)):
                await asyncio.sleep(0)
            if chance.random() < 0.2:
                await pool.discard(resource)

    users = [asyncio.create_task(user()) for _ in range(60)]
    while not all(task.done() for task in users):
        await asyncio.sleep(0)
        if chance.random() < 0.3:
            chance.choice(users).cancel()
    await asyncio.gather(*users, return_exceptions=True)
    errors = {type(task.exception()) for task in users if not task.cancelled()} - {type(None)}
    assert errors <= {OSError} and pool.in_use == 0 and pool.available == len(alive) <= 3 and most <= 3
    held = [await pool.acquire() for _ in range(pool.available)]
    assert set(held) == alive
    await pool.destroy()
    assert not alive
