"""Retries of storage operations: which errors pass, and how long to wait."""

from __future__ import annotations

import errno
from collections.abc import Awaitable, Callable
from typing import TypeVar

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
    "400", "401", "403", "404", "409", "412", "AccessDenied", "NoSuchBucket", "NoSuchKey", "InvalidAccessKeyId",
    "SignatureDoesNotMatch", "PreconditionFailed", "InvalidBucketName", "InvalidRequest", "EntityTooLarge",
}  # fmt: skip


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
    """Await `operation()`, again after transient errors: exponential waits from 0.1 s to 10 s, with jitter.

    At most `retries` further attempts; then the last error is raised as it is.
    """
    try:
        return await operation()
    except Exception as error:
        if retries == 0 or not is_transient(error):
            raise
    import stamina

    async for attempt in stamina.retry_context(
        on=is_transient, attempts=retries, timeout=None, wait_initial=0.1, wait_max=10.0, wait_jitter=0.5
    ):
        with attempt:
            return await operation()
    raise AssertionError("a retry context ends with a result or an error")
