"""The local engine: several splits at a time over shared workers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

from ztf_flow.engine.base import RunContext, run_split
from ztf_flow.records import Receipt, Split


class LocalEngine:
    """Runs `context.open_splits` splits at a time in this process. Splits are started in order."""

    async def run(self, splits: AsyncIterator[Split], context: RunContext) -> AsyncGenerator[Receipt, None]:
        """Receipts as splits are committed. The first error cancels all other splits, waits for them and is raised."""
        running: set[asyncio.Task[Receipt]] = set()
        try:
            exhausted = False
            while True:
                while not exhausted and len(running) < context.open_splits:
                    split = await anext(splits, None)
                    if split is None:
                        exhausted = True
                    else:
                        running.add(asyncio.create_task(run_split(split, context)))
                if not running:
                    return
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                errors = [error for task in done if (error := task.exception()) is not None]  # all of them are seen
                if errors:
                    raise errors[0]
                for task in done:
                    yield task.result()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
