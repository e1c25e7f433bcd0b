"""An object of a store as a file in which one can jump about."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Coroutine
from typing import Any, BinaryIO

from ztf_flow.errors import ParseError
from ztf_flow.records import SourceObject


class SeekableObject(io.RawIOBase, BinaryIO):
    """An object as a seekable binary file; each read is one checked range request. For threads, not the event loop."""

    def __init__(
        self,
        found: SourceObject,
        read: Callable[[int, int], Coroutine[Any, Any, bytes]],
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        if found.size is None:
            raise ParseError("the store doesn't tell the object's size, which this format needs", stage="read")
        self._read = read
        self._size = found.size
        self._loop = loop
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: Any) -> int:
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def read(self, size: int | None = -1) -> bytes:
        end = self._size if size is None or size < 0 else min(self._size, self._at + size)
        if end <= self._at:
            return b""
        reading = asyncio.run_coroutine_threadsafe(self._read(self._at, end), self._loop)
        data = reading.result()
        self._at += len(data)
        return data
