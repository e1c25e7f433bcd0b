"""S3 by s3fs: paged listings and multipart uploads that are completed only when the file is whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from ztf_flow.storage.base import Entry, StagedFile
from ztf_flow.storage.remote import RemoteStorage, entry
from ztf_flow.storage.retry import retrying

PART = 8 * 1024 * 1024
"""Bytes of the first thousand parts of an upload; each further thousand doubles them (S3 allows 10 000 parts)."""

UPLOADS = 3
"""Parts of one file that are on their way at a time."""


class S3Storage(RemoteStorage):
    """A bucket. Listings come in the byte order of keys, by pages of a thousand."""

    async def walk(self, folder: str) -> AsyncIterator[Entry]:
        bucket, _, prefix = folder.partition("/")
        async for item in self.filesystem._iterdir(bucket, delimiter="", prefix=f"{prefix}/" if prefix else ""):
            if item["type"] == "file" and not item["name"].endswith("/"):
                yield entry(item["name"], item)

    async def stage(self, path: str) -> StagedFile:
        return MultipartFile(self, path)

    async def close(self) -> None:
        client = getattr(self.filesystem, "_s3", None)
        if client is not None:
            await client.close()

    async def request(self, method: str, path: str, **parameters: Any) -> Any:
        """One S3 call on an object, with retries."""
        bucket, _, key = path.partition("/")
        return await retrying(
            lambda: self.filesystem._call_s3(method, Bucket=bucket, Key=key, **parameters), retries=self.retries
        )


class MultipartFile(StagedFile):
    """A multipart upload; small files become a single put. Until `finish` the bucket shows nothing."""

    def __init__(self, storage: S3Storage, path: str) -> None:
        super().__init__(path)
        self._storage = storage
        self._buffer = bytearray()
        self._upload: str | None = None
        self._sending: dict[int, asyncio.Task[Any]] = {}
        self._tags: dict[int, str] = {}
        self._parts = 0

    async def write(self, data: bytes) -> None:
        self.account(data)
        self._buffer += data
        while len(self._buffer) >= (size := PART << (self._parts // 1_000)):
            part = bytes(self._buffer[:size])
            del self._buffer[:size]
            await self._send(part)

    async def _send(self, part: bytes) -> None:
        if self._upload is None:
            self._upload = (await self._storage.request("create_multipart_upload", self.path))["UploadId"]
        while len(self._sending) >= UPLOADS:
            await self._take(min(self._sending))
        self._parts += 1
        self._sending[self._parts] = asyncio.create_task(
            self._storage.request("upload_part", self.path, UploadId=self._upload, PartNumber=self._parts, Body=part)
        )

    async def _take(self, number: int) -> None:
        self._tags[number] = (await self._sending.pop(number))["ETag"]

    async def finish(self) -> None:
        if self._upload is None:
            await self._storage.request("put_object", self.path, Body=bytes(self._buffer))
            self._buffer.clear()
            return
        if self._buffer:
            await self._send(bytes(self._buffer))
            self._buffer.clear()
        while self._sending:
            await self._take(min(self._sending))
        parts = [{"PartNumber": number, "ETag": tag} for number, tag in sorted(self._tags.items())]
        await self._storage.request(
            "complete_multipart_upload", self.path, UploadId=self._upload, MultipartUpload={"Parts": parts}
        )
        self._upload = None

    async def abort(self) -> None:
        self._buffer.clear()
        sending = list(self._sending.values())
        self._sending.clear()
        for task in sending:
            task.cancel()
        await asyncio.gather(*sending, return_exceptions=True)
        try:
            if self._upload is not None:
                await self._storage.request("abort_multipart_upload", self.path, UploadId=self._upload)
            else:
                await self._storage.delete(self.path)
        except Exception:  # noqa: S110  what is left is invisible; the caller has an error of its own to tell
            pass
