"""http and https, for reading: one sequential request per object, since many servers don't do ranges."""

from __future__ import annotations

import errno
from collections.abc import AsyncGenerator
from typing import Any

from ztf_flow.storage.base import ShortReadError, StagedFile
from ztf_flow.storage.remote import RemoteStorage


class HttpStorage(RemoteStorage):
    """Objects of a web server. There is no listing and no writing."""

    async def stream(
        self, path: str, start: int, size: int | None, *, chunk: int, ahead: int
    ) -> AsyncGenerator[bytes, None]:
        """The body of one GET request from byte `start`; its length is held against the Content-Length."""
        session = await self.filesystem.set_session()
        headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={start}-"} if start else {})}
        settings: dict[str, Any] = {**self.filesystem.kwargs}
        settings["headers"] = {**settings.get("headers", {}), **headers}
        async with session.get(self.filesystem.encode_url(path), **settings) as response:
            self.filesystem._raise_not_found_for_status(response, path)
            expected, received = response.content_length, 0
            async for data in response.content.iter_chunked(chunk):
                received += len(data)
                yield data
            if expected is not None and received != expected:
                raise ShortReadError(errno.EIO, f"{received} bytes came of {expected}", self.uri(path))

    async def stage(self, path: str) -> StagedFile:
        raise OSError(errno.EROFS, "http can't be written to", path)
