"""What a dataset keeps of schemas, in `_ztf/schemas/`, and which columns and types are settled for it."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

from ztf_flow.errors import ConfigError
from ztf_flow.storage import Storage


class Schemas:
    """The folder of schemas of the dataset at `root`. What is settled is named in its receipts, by its hash."""

    def __init__(self, storage: Storage, root: str, folder: str) -> None:
        self._storage = storage
        self._root = root
        self._folder = folder
        self.name: str | None = None
        """The name of what is settled."""
        self.settled: dict[str, Any] | None = None
        """What an earlier run has settled."""

    async def take(self, name: str | None) -> None:
        """Take over what an earlier run has settled, unless that was done before."""
        if self.settled is None and name is not None:
            data = await self._storage.read_all(self._storage.join(self._folder, f"{name}.json"))
            if data is not None:
                self.name, self.settled = name, orjson.loads(data)

    async def settle(self, document: dict[str, Any]) -> None:
        """Store it for later runs. Raises ConfigError where an earlier one has settled something else."""
        data = orjson.dumps(document, option=orjson.OPT_SORT_KEYS)
        name = hashlib.sha256(data).hexdigest()[:16]
        if self.settled is None:
            self.name = name
            await self.keep(f"{name}.json", data)
        elif name != self.name:
            raise ConfigError(
                "the dataset's columns or types are others than this run would write; --fresh replaces the dataset "
                "as a whole, another sink.uri leaves it alone",
                stage="sink",
                place=self._storage.uri(self._root),
            )

    async def keep(self, name: str, data: bytes) -> None:
        """Store a description of a schema."""
        await self._storage.put(self._storage.join(self._folder, name), data)
