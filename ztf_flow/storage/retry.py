"""Retries of storage operations: which errors pass, how long to wait, and what the last one becomes."""

from __future__ import annotations

import errno
import math
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")

PERMANENT = (
    FileNotFoundError,
    FileExistsError,
    IsADirectoryError,
    NotADirectoryError,
    PermissionError,
    NotImplementedError,
)
PERMANENT_ERRNO = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EINVAL, errno.ENAMETOOLONG, errno.EACCES, errno.EPERM}
TRANSIENT_NAMES = {
    "ClientError",  # aiohttp and botocore; botocore's carries a status, see below
    "ClientConnectionError",
    "ClientPayloadError",
    "ServerDisconnectedError",
    "EndpointConnectionError",
    "ConnectionClosedError",
    "ReadTimeoutError",
    "ConnectTimeoutError",
    "ResponseStreamingError",
    "IncompleteReadError",
    "HTTPClientError",
    "HttpError",
}
PERMANENT_CODES = {
    "400", "401", "403", "404", "405", "409", "410", "412", "416", "501", "AccessDenied", "NoSuchBucket", "NoSuchKey",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch", "PreconditionFailed", "InvalidBucketName", "InvalidRequest", "EntityTooLarge",
}  # fmt: skip


CLIENTS = {"aiobotocore", "aiohttp", "azure", "botocore", "gcsfs", "google", "s3fs"}
"""Packages whose exceptions speak of storage."""

FIRST_WAIT, JITTER = 0.2, 0.5
"""Seconds before the first retry, twice as many before each further one; and the longest random wait on top."""

LONGEST_WAIT = 60.0
"""Seconds that are waited at the most where a server asks for more."""


def is_transient(error: BaseException) -> bool:
    """Whether the same call may succeed later: time-outs, resets, throttling and server errors."""
    if isinstance(error, PERMANENT):
        return False
    code = _service_code(error)
    if code is not None:
        return code not in PERMANENT_CODES
    if isinstance(error, OSError):  # TimeoutError and ConnectionError among them
        return error.errno not in PERMANENT_ERRNO
    return any(kind.__name__ in TRANSIENT_NAMES for kind in type(error).__mro__)


def _service_code(error: BaseException) -> str | None:
    """The code in a botocore error, or the status of an HTTP error, where there is one."""
    response = getattr(error, "response", None)
    if isinstance(response, dict):
        return str(response.get("Error", {}).get("Code", ""))
    status = getattr(error, "status", None)
    return str(status) if isinstance(status, int) else None


async def retrying(operation: Callable[[], Awaitable[T]], *, retries: int) -> T:
    """Await `operation()`, again after transient errors: waits that double from 0.2 s to 20 s, with jitter, or as
    long as the server asks for (`Retry-After`, at most a minute).

    At most `retries` further attempts; then the last error is raised, as an OSError if it is a client library's.
    """
    first: Exception | None = None
    try:
        return await operation()
    except Exception as error:
        if retries == 0 or not is_transient(error):
            raise as_os_error(error) from error.__cause__
        first = error
    import stamina

    try:
        async for attempt in stamina.retry_context(
            on=_when, attempts=retries + 1, timeout=None, wait_initial=FIRST_WAIT, wait_max=20.0, wait_jitter=JITTER
        ):
            with attempt:
                if first is not None:
                    known, first = first, None
                    raise known
                return await operation()
    except Exception as error:
        raise as_os_error(error) from error.__cause__
    raise AssertionError("a retry context ends with a result or an error")


def _when(error: Exception) -> bool | float:
    """Whether to try again, or after how many seconds."""
    return is_transient(error) and (_asked_for(error) or True)


def _asked_for(error: BaseException) -> float | None:
    """The seconds of a `Retry-After` header; dates are not read."""
    for said in (error, error.__cause__):
        headers: Any = getattr(said, "headers", None)
        response = getattr(said, "response", None)
        if isinstance(response, dict):
            headers = response.get("ResponseMetadata", {}).get("HTTPHeaders")
        for name in ("retry-after", "Retry-After"):
            try:
                seconds = float(headers[name])
            except (KeyError, TypeError, ValueError):
                continue
            return min(seconds, LONGEST_WAIT) if seconds > 0 and math.isfinite(seconds) else None
    return None


def as_os_error(error: Exception) -> Exception:
    """A client library's exception as an OSError of the kind that it means; any other as it is."""
    if isinstance(error, OSError) or not any(
        kind.__module__.partition(".")[0] in CLIENTS for kind in type(error).__mro__
    ):
        return error
    text = f"{type(error).__name__}: {error}"
    code, name = _service_code(error), type(error).__name__
    if code in ("401", "403") or "Credential" in name or "Token" in name:
        return PermissionError(errno.EACCES, text)
    if code in ("404", "410"):
        return FileNotFoundError(errno.ENOENT, text)
    return OSError(errno.EIO, text)
