"""S3 by s3fs: paged listings and multipart uploads that are completed only when the file is whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
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

    folders = False

    async def walk(self, folder: str) -> AsyncIterator[Entry]:
        bucket, _, prefix = folder.partition("/")
        async for page in self._pages("list_objects_v2", bucket, Prefix=f"{prefix.rstrip('/')}/" if prefix else ""):
            for item in page.get("Contents", ()):
                if not item["Key"].endswith("/"):
                    yield _listed(bucket, item)

    async def names(self, folder: str, begin: str) -> AsyncIterator[Entry]:
        bucket, prefix = _begin(folder, begin)
        async for page in self._pages("list_objects_v2", bucket, Prefix=prefix, Delimiter="/"):
            for item in page.get("Contents", ()):
                yield _listed(bucket, item)

    async def _pages(self, method: str, bucket: str, **parameters: Any) -> AsyncIterator[dict[str, Any]]:
        """The pages of a listing, each with retries of its own."""
        more: dict[str, Any] = {}
        while True:
            page = await self._on_bucket(method, bucket, **parameters, **more)
            yield page
            if not page.get("IsTruncated"):
                return
            if method == "list_objects_v2":
                more = {"ContinuationToken": page["NextContinuationToken"]}
            else:
                more = {"KeyMarker": page["NextKeyMarker"], "UploadIdMarker": page["NextUploadIdMarker"]}

    async def reach(self, folder: str) -> None:
        bucket = folder.partition("/")[0]
        try:
            await self._on_bucket("head_bucket", bucket)
        except FileNotFoundError:
            raise FileNotFoundError(f"there is no bucket {bucket}") from None
        except PermissionError:  # who may write need not be allowed to list
            pass

    async def clear(self, folder: str, begin: str, unwanted: Callable[[str], bool]) -> None:
        await super().clear(folder, begin, unwanted)
        bucket, prefix = _begin(folder, begin)
        try:
            async for page in self._pages("list_multipart_uploads", bucket, Prefix=prefix):
                for upload in page.get("Uploads", ()):
                    above, _, name = upload["Key"].rpartition("/")
                    if f"{bucket}/{above}".rstrip("/") == folder.rstrip("/") and unwanted(name):
                        await self.request(
                            "abort_multipart_upload", f"{bucket}/{upload['Key']}", UploadId=upload["UploadId"]
                        )
        except OSError:  # not everyone may list uploads, and they are invisible; a bucket's lifecycle can end them
            pass

    async def stage(self, path: str) -> StagedFile:
        return MultipartFile(self, path)

    async def close(self) -> None:
        client = getattr(self.filesystem, "_s3", None)
        if client is not None:
            await client.close()

    async def request(self, method: str, path: str, **parameters: Any) -> Any:
        """One S3 call on an object, with retries."""
        bucket, _, key = path.partition("/")
        return await self._on_bucket(method, bucket, Key=key, **parameters)

    async def _on_bucket(self, method: str, bucket: str, **parameters: Any) -> Any:
        payer = self.filesystem.req_kw if method != "head_bucket" else {}
        return await retrying(
            lambda: self.filesystem._call_s3(method, Bucket=bucket, **parameters, **payer), retries=self.retries
        )


def _begin(folder: str, begin: str) -> tuple[str, str]:
    """Bucket and key prefix of the names in a folder that begin so."""
    bucket, _, prefix = folder.partition("/")
    return bucket, (f"{prefix.rstrip('/')}/" if prefix else "") + begin


def _listed(bucket: str, item: dict[str, Any]) -> Entry:
    return entry(f"{bucket}/{item['Key']}", {**item, "size": item["Size"], "type": "file"})


class MultipartFile(StagedFile):
    """A multipart upload; small files become a single put. Until `finish` the bucket shows nothing."""

    def __init__(self, storage: S3Storage, path: str) -> None:
        super().__init__(path)
        self._storage = storage
        self._buffer = bytearray()
        self._begun: asyncio.Task[Any] | None = None
        self._complete = False
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

    async def _upload(self) -> str:
        """The upload's id. A cancelled caller leaves the request alone: the store may have taken it."""
        if self._begun is None:
            self._begun = asyncio.create_task(self._storage.request("create_multipart_upload", self.path))
        identity: str = (await asyncio.shield(self._begun))["UploadId"]
        return identity

    async def _send(self, part: bytes) -> None:
        upload = await self._upload()
        while len(self._sending) >= UPLOADS:
            await self._take(min(self._sending))
        self._parts += 1
        self._sending[self._parts] = asyncio.create_task(
            self._storage.request("upload_part", self.path, UploadId=upload, PartNumber=self._parts, Body=part)
        )

    async def _take(self, number: int) -> None:
        self._tags[number] = (await self._sending[number])["ETag"]
        del self._sending[number]

    async def finish(self) -> None:
        if self._begun is None:
            await self._storage.request("put_object", self.path, Body=bytes(self._buffer))
            self._buffer.clear()
            return
        if self._buffer:
            await self._send(bytes(self._buffer))
            self._buffer.clear()
        while self._sending:
            await self._take(min(self._sending))
        parts = [{"PartNumber": number, "ETag": tag} for number, tag in sorted(self._tags.items())]
        try:
            await self._storage.request(
                "complete_multipart_upload",
                self.path,
                UploadId=await self._upload(),
                MultipartUpload={"Parts": parts},
            )
        except FileNotFoundError:  # no such upload: an earlier attempt completed it, and its answer was lost
            there = await self._storage.info(self.path)
            if there is None or there.size != self.size:
                raise
        self._complete = True

    async def abort(self) -> None:
        self._buffer.clear()
        sending = list(self._sending.values())
        self._sending.clear()
        for task in sending:
            task.cancel()
        await asyncio.gather(*sending, return_exceptions=True)
        try:
            if self._begun is not None and not self._complete:
                await self._storage.request("abort_multipart_upload", self.path, UploadId=await self._upload())
        except Exception:  # noqa: S110  it may have been completed a moment ago
            pass
        try:
            await self._storage.delete(self.path)
        except Exception:  # noqa: S110  what is left is invisible; the caller has an error of its own to tell
            pass
