"""From a URI to a storage and a path in it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ztf_flow.errors import ConfigError, SetupError
from ztf_flow.storage.base import Storage
from ztf_flow.storage.local import LocalStorage

LOCAL = {"", "file", "local"}
EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gcs", "gcs": "gcs", "az": "azure", "abfs": "azure", "abfss": "azure",
          "http": "http", "https": "http"}  # fmt: skip

STORAGE_WRAPPER: ContextVar[Callable[[Storage], Storage] | None] = ContextVar("STORAGE_WRAPPER", default=None)
"""What stands between runs and their storages; for tests, see `ztf_flow.testing`."""


@dataclass(frozen=True, slots=True)
class StoragePlace:
    """A storage and a path in it. The path keeps a trailing slash, which tells a folder."""

    storage: Storage
    path: str

    @property
    def uri(self) -> str:
        return self.storage.uri(self.path)


def split_uri(uri: str) -> tuple[str, str]:
    """The protocol ("" for a plain path) and what follows it."""
    protocol, separator, rest = uri.partition("://")
    return (protocol, rest) if separator else ("", uri)


def is_local(uri: str) -> bool:
    """Whether a URI is a path of this machine."""
    return split_uri(uri)[0] in LOCAL


def local_path(uri: str, folder: Path) -> str:
    """An absolute, normalised path; a relative one is below `folder`. A trailing slash stays."""
    plain = split_uri(uri)[1]
    path = os.path.normpath(Path(folder) / Path(plain).expanduser())
    return path.rstrip("/") + "/" if plain.endswith("/") else path


async def open_storage(
    uri: str, options: Mapping[str, Any], *, folder: Path, retries: int, storage: Storage | None = None
) -> StoragePlace:
    """Open the file system of a URI inside the running event loop, or take `storage`, opened before for its protocol.

    Raises ConfigError for an unknown protocol or options that its file system refuses, SetupError for a missing extra.
    """
    protocol, _ = split_uri(uri)
    if protocol in LOCAL:
        return StoragePlace(storage or _wrapped(LocalStorage()), local_path(uri, folder))
    kind = _filesystem_class(protocol)
    path = str(kind._strip_protocol(uri))
    if uri.endswith("/") and not path.endswith("/"):
        path += "/"
    return StoragePlace(storage or _wrapped(await _connect(kind, protocol, options, retries)), path)


def _wrapped(storage: Storage) -> Storage:
    wrap = STORAGE_WRAPPER.get()
    return storage if wrap is None else wrap(storage)


def _filesystem_class(protocol: str) -> Any:
    from fsspec import get_filesystem_class

    try:
        return get_filesystem_class(protocol)
    except ImportError as error:
        extra = EXTRAS.get(protocol)
        hint = f'pip install "ztf-flow[{extra}]"' if extra else str(error)
        raise SetupError(f"{protocol}:// needs a package that is not installed: {hint}", stage="config") from error
    except ValueError as error:
        raise ConfigError(f"unknown protocol {protocol}:// in a URI", stage="config") from error


async def _connect(kind: Any, protocol: str, options: Mapping[str, Any], retries: int) -> Storage:
    from ztf_flow.storage.remote import RemoteStorage

    # An instance of our own: cached ones may belong to another event loop, and cached listings are stale by design.
    settings: dict[str, Any] = {**options, "skip_instance_cache": protocol != "memory", "use_listings_cache": False}
    if kind.async_impl:
        settings |= {"asynchronous": True, "loop": asyncio.get_running_loop()}
    if protocol in ("s3", "s3a"):  # retries are ours, and not multiplied by the client's
        settings["config_kwargs"] = {"retries": {"total_max_attempts": 1}, **settings.get("config_kwargs", {})}
    try:
        filesystem = kind(**settings)
    except TypeError as error:
        raise ConfigError(f"storage options for {protocol}://: {error}", stage="config") from error
    if protocol in ("s3", "s3a"):
        from ztf_flow.storage.s3 import S3Storage

        filesystem.retries = 1
        await _begin_session(filesystem, protocol)
        return S3Storage(filesystem, "s3", retries=retries)
    if protocol in ("http", "https"):
        from ztf_flow.storage.http import HttpStorage

        return HttpStorage(filesystem, protocol, retries=retries)
    return RemoteStorage(filesystem, protocol, retries=retries)


async def _begin_session(filesystem: Any, protocol: str) -> None:
    """Make the client now, when it can still be told that its options are what is wrong."""
    from ztf_flow.storage.retry import as_os_error

    try:
        await filesystem.set_session()
    except (TypeError, ValueError, AttributeError) as error:
        raise ConfigError(f"storage options for {protocol}://: {error}", stage="config") from error
    except Exception as error:
        raise SetupError(f"{protocol}://: {as_os_error(error)}", stage="config") from error
