"""The aiostream graph of one split: frames go through the kernel concurrently, blocks are written in order.

What keeps it free of deadlock, with any number of splits over one budget: memory is reserved before a frame enters the
concurrent operator, in frame order, first in, first out, and at most the whole budget at a time; so the frame that the
writer waits for always has its memory already. It is given back when the writer takes the block, not when it is done
with it: what a writer holds on to is a static reserve that was set aside before.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from aiostream import Stream, pipable_operator, stream

from ztf_flow.rejects import bytes_of

if TYPE_CHECKING:
    from ztf_flow.engine.budget import ByteBudget, Lease
    from ztf_flow.records import Block

Item = TypeVar("Item")
"""What is worked on: a frame, or several that were joined."""

Product = TypeVar("Product", "Block", "list[Block]")
"""What comes of an item."""

TASKS_PER_WORKER = 4
"""Frames in the graph for each worker: an ordered operator with fewer idles behind one slow frame."""

_REJECT_SIZE = 500
"""About what a reject that is an object takes besides its raw bytes."""


async def run_graph(
    frames: AsyncIterable[Item],
    work: Callable[[Item], Awaitable[Product]],
    write: Callable[[Product], Awaitable[None]],
    *,
    budget: ByteBudget,
    workers: int,
    cost: Callable[[Item], int],
) -> None:
    """Send every frame through `work` and its block to `write`.

    Guarantee: each block is written once, in the order of the frames, one at a time. The first error is raised as it
    is, after every task has ended, `frames` is closed and the budget is as before; blocks behind it are not written.
    The same holds for cancellation.
    Bound: that of `stream_blocks`, and one block in the writer.
    """
    async with aclosing(stream_blocks(frames, work, budget=budget, workers=workers, cost=cost)) as blocks:
        async for block in blocks:
            await write(block)
            del block  # not held while the next one is awaited


async def stream_blocks(
    frames: AsyncIterable[Item],
    work: Callable[[Item], Awaitable[Product]],
    *,
    budget: ByteBudget,
    workers: int,
    cost: Callable[[Item], int],
) -> AsyncGenerator[Product, None]:
    """Yield the block of every frame, in the order of the frames. Close it (`aclose`) when it isn't read to its end.

    Guarantee: a block's memory is given back to the budget as it is yielded. Errors are raised as they are: one of
    `work` in its place among the blocks, one of `frames` at once. When the iteration ends, in any way, every task has
    ended, `frames` is closed (`aclose`) and all memory is given back. No exception is ever thrown into `frames`.
    Bound: 4 frames per worker are in the graph as frames or blocks, one more waits for memory; together they hold at
    most the budget, plus what blocks have outgrown the cost of their frames.
    """
    source = aiter(frames)
    passages: set[_Passage] = set()
    limit = TASKS_PER_WORKER * max(workers, 1)
    admitted = _reserve(source, budget, cost, passages)
    graph: Stream[_Passage] = stream.map(admitted, _working(work), ordered=True, task_limit=limit)
    try:
        async with graph.stream() as finished:
            async for passage in finished:
                passages.discard(passage)
                yield passage.leave()
    except BaseException:
        with suppress(Exception):  # the first error is the one to tell
            await _close(source)
        raise
    else:
        await _close(source)
    finally:
        for passage in passages:
            passage.lease.release()


class _Passage:
    """A frame's way through the graph: it enters with a lease and leaves as a block. It holds one of them at a time,
    since the operators keep their items longer than their results are needed.
    """

    __slots__ = ("_held", "lease")

    def __init__(self, frame: Any, lease: Lease) -> None:
        self._held = frame
        self.lease = lease

    def begin(self) -> Any:
        frame, self._held = self._held, None
        return frame

    def end(self, product: Block | list[Block]) -> None:
        self._held = product
        self.lease.settle(sum(map(_held_by, product)) if isinstance(product, list) else _held_by(product))

    def leave(self) -> Any:
        product, self._held = self._held, None
        self.lease.release()
        return product


@pipable_operator
async def _reserve(
    frames: AsyncIterable[Item],
    budget: ByteBudget,
    cost: Callable[[Item], int],
    passages: set[_Passage],
) -> AsyncIterator[_Passage]:
    """Take memory for each frame before it is handed out.

    Guarantee: the order of `frames`; a frame is handed out only with its lease, which is also noted in `passages`, as
    an item may be dropped between two operators when the graph is torn down. `frames` is not closed here, for the
    operators would throw the graph's errors into it, and a source must not take a writer's error for its own.
    Bound: one frame, which waits for its memory; nothing is read ahead.
    """
    async for frame in frames:
        passage = _Passage(frame, await budget.reserve(cost(frame)))
        passages.add(passage)
        del frame
        yield passage
        del passage


def _working(work: Callable[[Item], Awaitable[Product]]) -> Callable[..., Awaitable[_Passage]]:
    """The function of the concurrent operator (`stream.map`, ordered).

    Guarantee: results in the order of the frames; of several errors the one of the earliest frame is raised.
    Bound: the operator's `task_limit`, 4 per worker, counts frames that wait for a worker, those being worked on and
    blocks that wait for their turn.
    """

    async def working(passage: _Passage, *_: object) -> _Passage:
        passage.end(await work(passage.begin()))
        return passage

    return working


def _held_by(block: Block) -> int:
    """Bytes that a block holds in memory, with its rejects and coordinates."""
    rejects = bytes_of(block.rejects, each=_REJECT_SIZE)
    coordinates = sum(column.nbytes for column in block.origin or () if column is not None)
    folders = 16 * len(block.spread.codes) if block.spread is not None else 0
    return block.size + rejects + coordinates + folders


async def _close(source: AsyncIterator[Any]) -> None:
    close = getattr(source, "aclose", None)
    if close is not None:
        await close()
