"""The byte budget: order, bounds, overdraft and cancellation of reservations."""

from __future__ import annotations

import asyncio
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.engine.budget import BudgetStatistics, ByteBudget, Lease


async def settled() -> None:
    """Let every task that can go on do so."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_what_fits_is_granted_at_once() -> None:
    """Reservations within the total don't wait, and the release gives everything back."""
    budget = ByteBudget(10)
    first, second = await budget.reserve(4), await budget.reserve(6)
    assert budget.statistics == BudgetStatistics(total=10, in_use=10, peak=10, waiting=0)
    first.release()
    second.release()
    assert budget.statistics == BudgetStatistics(total=10, in_use=0, peak=10, waiting=0)


async def test_a_large_reservation_is_not_overtaken() -> None:
    """First in, first out: a small reservation that would fit waits behind a large one that doesn't."""
    budget = ByteBudget(10)
    held = await budget.reserve(6)
    large = asyncio.create_task(budget.reserve(9))
    await settled()
    small = asyncio.create_task(budget.reserve(1))
    await settled()
    assert (large.done(), small.done(), budget.waiting) == (False, False, 2)
    held.release()
    assert ((await large).size, (await small).size) == (9, 1)


async def test_more_than_the_total_is_the_total() -> None:
    """An oversized reservation waits until it is alone and keeps all others out."""
    budget = ByteBudget(10)
    held = await budget.reserve(1)
    oversized = asyncio.create_task(budget.reserve(1_000))
    await settled()
    assert not oversized.done()
    held.release()
    lease = await oversized
    assert (lease.size, budget.in_use) == (10, 10)
    other = asyncio.create_task(budget.reserve(1))
    await settled()
    assert not other.done()
    lease.release()
    assert (await other).size == 1


async def test_an_overdraft_stops_grants_until_it_is_gone() -> None:
    """A lease may settle beyond the total without waiting; then nothing is granted, not even zero bytes."""
    budget = ByteBudget(10)
    large, small = await budget.reserve(5), await budget.reserve(2)
    large.settle(15)
    assert (budget.in_use, budget.peak, large.size) == (17, 17, 15)
    waiting = asyncio.create_task(budget.reserve(0))
    small.release()
    await settled()
    assert (budget.in_use, waiting.done()) == (15, False)
    large.release()
    assert (await waiting).size == 0
    assert budget.in_use == 0


async def test_settling_for_less_keeps_the_reservation() -> None:
    """A lease never shrinks before its release, and after it settling does nothing."""
    budget = ByteBudget(10)
    lease = await budget.reserve(5)
    lease.settle(2)
    assert (lease.size, budget.in_use) == (5, 5)
    lease.release()
    lease.settle(9)
    assert (lease.size, budget.in_use) == (0, 0)


async def test_releasing_twice_gives_back_once() -> None:
    """A second release changes nothing."""
    budget = ByteBudget(10)
    one, other = await budget.reserve(3), await budget.reserve(4)
    one.release()
    one.release()
    assert budget.in_use == 4
    other.release()


async def test_a_cancelled_reservation_gives_its_turn_to_the_next() -> None:
    """Those behind it are granted without waiting for another release."""
    budget = ByteBudget(10)
    held = await budget.reserve(6)
    large = asyncio.create_task(budget.reserve(9))
    await settled()
    small = asyncio.create_task(budget.reserve(4))
    await settled()
    large.cancel()
    assert (await small).size == 4
    assert (large.cancelled(), budget.in_use, budget.waiting) == (True, 10, 0)
    held.release()


async def test_a_reservation_cancelled_in_the_moment_of_its_grant_takes_nothing() -> None:
    """A grant that its task never sees is given back, to the next in line too."""
    budget = ByteBudget(10)
    held = await budget.reserve(10)
    first, second = (asyncio.create_task(budget.reserve(10)) for _ in range(2))
    await settled()
    held.release()  # grants to the first, whose task has not run yet
    first.cancel()
    assert (await second).size == 10
    assert first.cancelled()
    assert (budget.in_use, budget.waiting) == (10, 0)


async def test_a_release_in_the_moment_of_a_cancellation_reaches_the_next() -> None:
    """A waiting task that is cancelled but has not run yet doesn't swallow the room of those behind it."""
    budget = ByteBudget(10)
    held = await budget.reserve(10)
    first, second = (asyncio.create_task(budget.reserve(10)) for _ in range(2))
    await settled()
    first.cancel()
    held.release()
    assert (await second).size == 10
    assert first.cancelled()


@pytest.mark.parametrize("total", [0, -1])
def test_a_budget_must_be_positive(total: int) -> None:
    """A budget that could never grant anything is refused."""
    with pytest.raises(ValueError, match="positive"):
        ByteBudget(total)


async def test_a_reservation_cant_be_negative() -> None:
    """A negative size is an error of the caller and takes nothing."""
    budget = ByteBudget(1)
    with pytest.raises(ValueError, match="negative"):
        await budget.reserve(-1)
    assert budget.in_use == 0


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32), total=st.integers(1, 50))
def test_any_mix_of_calls_keeps_the_books(seed: int, total: int) -> None:
    """Whatever is reserved, settled, released or cancelled: grants come in order of asking, `in_use` is the sum of the
    leases, nothing is granted into an overdraft, and in the end all is free.
    """
    asyncio.run(_mix(random.Random(seed), ByteBudget(total)))


async def _mix(rng: random.Random, budget: ByteBudget) -> None:
    granted: list[int] = []
    leases: list[Lease] = []
    tasks: list[asyncio.Task[None]] = []

    async def hold(number: int, size: int) -> None:
        lease = await budget.reserve(size)
        granted.append(number)
        leases.append(lease)

    for number in range(60):
        action = rng.random()
        if action < 0.5:  # cancellations and releases may fall into one moment, with any number of each
            if leases and rng.random() < 0.5:
                leases.pop(rng.randrange(len(leases))).release()
            elif tasks:
                rng.choice(tasks).cancel()
            continue
        await settled()
        assert sum(lease.size for lease in leases) == budget.in_use
        if action < 0.6 and leases:
            lease = rng.choice(leases)
            lease.settle(lease.size + rng.randint(-5, 20))
        else:
            tasks.append(asyncio.create_task(hold(number, rng.randint(0, budget.total * 2))))
            held, in_use = len(leases), budget.in_use
            await settled()
            assert len(leases) == held or in_use < budget.in_use <= budget.total or leases[-1].size == 0
    while not all(task.done() for task in tasks):
        while leases:
            leases.pop().release()
        await settled()
    while leases:
        leases.pop().release()
    assert granted == sorted(granted)
    assert (budget.in_use, budget.waiting) == (0, 0)
