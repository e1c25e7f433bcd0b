"""http and https, for reading: one sequential request per object, since many servers don't do ranges."""

from __future__ import annotations

import errno
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ztf_flow.storage.base import Entry, ShortReadError, StagedFile
from ztf_flow.storage.remote import RemoteStorage
from ztf_flow.storage.retry import as_os_error, retrying

GONE = (404, 410)
PARTIAL = 206
PASSING = (408, 425, 429)


class HttpStorage(RemoteStorage):
    """Objects of a web server. There is no listing and no writing."""

    lists = False
    ranges = False

    def uri(self, path: str) -> str:
        """The address without user info, query and fragment, in which secrets are passed."""
        parts = urlsplit(path)
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))

    async def info(self, path: str) -> Entry | None:
        """What the server says of an object: the size only if it says so, the version from its etag or its date."""
        return await retrying(lambda: self._info(path), retries=self.retries)

    async def _info(self, path: str) -> Entry | None:
        for method in ("HEAD", "GET"):  # not every server knows HEAD; of a GET the body is not read
            async with self._request(method, path) as response:
                if response.status in GONE:
                    return None
                if response.status < 400:
                    plain = "Content-Encoding" not in response.headers
                    size = response.headers.get("Content-Length") if plain else None
                    mark = response.headers.get("ETag") or response.headers.get("Last-Modified")
                    return Entry(path, int(size) if size is not None else None, mark.strip('"') if mark else f"{size}")
                if method == "GET" or response.status >= 500 or response.status in PASSING:
                    self._check(response, path)
        raise AssertionError("a GET ends in an entry or an error")

    async def read(self, path: str, start: int, end: int) -> bytes:
        """A range. A server without ranges sends the object from its beginning, which is read up to the end."""
        if start == end:
            return b""
        return await retrying(lambda: self._read(path, start, end), retries=self.retries)

    async def _read(self, path: str, start: int, end: int) -> bytes:
        async with self._request("GET", path, {"Range": f"bytes={start}-{end - 1}"}) as response:
            self._check(response, path)
            skip = start if response.status != PARTIAL else 0
            data = bytearray()
            async for piece in response.content.iter_chunked(2**16):
                dropped = min(skip, len(piece))
                skip -= dropped
                data += piece[dropped:]
                if len(data) >= end - start:
                    break
            if len(data) < end - start:
                raise ShortReadError(errno.EIO, f"{len(data)} bytes came for the range {start}-{end}", self.uri(path))
            return bytes(data[: end - start])

    async def stream(
        self, path: str, start: int, size: int | None, *, chunk: int, ahead: int
    ) -> AsyncGenerator[bytes, None]:
        """The body of one GET request from byte `start`; its length is held against the Content-Length."""
        headers = {"Range": f"bytes={start}-"} if start else {}
        try:
            async with AsyncExitStack() as stack:

                async def begin() -> Any:
                    response = await stack.enter_async_context(self._request("GET", path, headers))
                    self._check(response, path)
                    return response

                response = await retrying(begin, retries=self.retries)
                if start and response.status != PARTIAL:
                    raise OSError(errno.ENOTSUP, "the server doesn't send ranges", self.uri(path))
                expected, received = response.content_length, 0
                async for data in response.content.iter_chunked(chunk):
                    received += len(data)
                    yield data
                if expected is not None and received != expected:
                    raise ShortReadError(errno.EIO, f"{received} bytes came of {expected}", self.uri(path))
        except Exception as error:
            said = as_os_error(error)
            if said is error:
                raise
            # a connection that breaks in the middle of a body makes the object a bad one
            raise ShortReadError(errno.EIO, f"the connection broke: {type(error).__name__}", self.uri(path)) from None

    @asynccontextmanager
    async def _request(self, method: str, path: str, headers: dict[str, str] | None = None) -> AsyncIterator[Any]:
        session = await self.filesystem.set_session()
        settings: dict[str, Any] = {**self.filesystem.kwargs}
        settings["headers"] = {"Accept-Encoding": "identity", **settings.get("headers", {}), **(headers or {})}
        async with session.request(method, self.filesystem.encode_url(path), **settings) as response:
            yield response

    def _check(self, response: Any, path: str) -> None:
        """Raise an OSError that names the address without its query where the server refuses."""
        status, said = response.status, f"the server answers {response.status} {response.reason}"
        if status < 400:
            return
        if status in GONE:
            raise FileNotFoundError(errno.ENOENT, said, self.uri(path))
        if status in (401, 403):
            raise PermissionError(errno.EACCES, said, self.uri(path))
        permanent = status < 500 and status not in PASSING
        raise OSError(errno.EINVAL if permanent else errno.EIO, said, self.uri(path))

    async def stage(self, path: str) -> StagedFile:
        raise OSError(errno.EROFS, "http can't be written to", self.uri(path))
