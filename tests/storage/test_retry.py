"""Which errors are tried again, how long is waited, and what the last one becomes."""

from __future__ import annotations

import errno
from typing import Any

import pytest

from ztf_flow.storage.retry import LONGEST_WAIT, _when, as_os_error, is_transient, retrying


def service_error(code: str, **headers: str) -> Exception:
    from botocore.exceptions import ClientError

    response: Any = {"Error": {"Code": code, "Message": "said"}, "ResponseMetadata": {"HTTPHeaders": headers}}
    error: Exception = ClientError(response, "GetObject")
    return error


def boto(name: str, **values: Any) -> Exception:
    from botocore import exceptions

    made: Exception = getattr(exceptions, name)(**values)
    return made


@pytest.mark.parametrize(
    ("error", "transient"),
    [
        (TimeoutError("no answer"), True),
        (ConnectionResetError(), True),
        (OSError(errno.EBUSY, "slow down"), True),
        (OSError(errno.EIO, "some answer"), True),
        (OSError(errno.ENOSPC, "full"), False),
        (FileNotFoundError(), False),
        (PermissionError(), False),
        (FileExistsError(), False),
        (ValueError("a bug"), False),
        (service_error("SlowDown"), True),
        (service_error("InternalError"), True),
        (service_error("AccessDenied"), False),
        (service_error("NoSuchKey"), False),
        (boto("EndpointConnectionError", endpoint_url="http://x"), True),
        (boto("NoCredentialsError"), False),
    ],
)
def test_what_passes_is_told_from_what_stays(error: Exception, transient: bool) -> None:
    """Time-outs, resets, throttling and server errors pass; refusals, wrong requests and bugs stay."""
    assert is_transient(error) is transient


async def count_calls(error: Exception, retries: int, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("ztf_flow.storage.retry.FIRST_WAIT", 0)
    monkeypatch.setattr("ztf_flow.storage.retry.JITTER", 0)
    calls: list[None] = []

    async def fail() -> None:
        calls.append(None)
        raise error

    with pytest.raises(Exception, match=str(error) or None):
        await retrying(fail, retries=retries)
    return len(calls)


@pytest.mark.parametrize("retries", [0, 1, 5])
async def test_as_often_as_the_limit_says(retries: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One attempt and so many more; one only where another makes no sense."""
    assert await count_calls(TimeoutError("no answer"), retries, monkeypatch) == retries + 1
    assert await count_calls(PermissionError("no"), retries, monkeypatch) == 1


async def test_a_success_ends_the_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its result is the result."""
    monkeypatch.setattr("ztf_flow.storage.retry.FIRST_WAIT", 0)
    monkeypatch.setattr("ztf_flow.storage.retry.JITTER", 0)
    outcomes = [TimeoutError(), ConnectionResetError(), None]

    async def work() -> str:
        error = outcomes.pop(0)
        if error is not None:
            raise error
        return "done"

    assert await retrying(work, retries=5) == "done"


@pytest.mark.parametrize(
    ("said", "wait"), [("7", 7.0), ("3600", LONGEST_WAIT), ("-1", True), ("soon", True), ("nan", True)]
)
def test_a_server_that_says_when_is_heeded(said: str, wait: float | bool) -> None:
    """`Retry-After` in seconds, up to a bound; also where the client has put its error into another."""
    error = service_error("SlowDown", **{"retry-after": said})
    assert _when(error) == wait
    wrapped = OSError(errno.EBUSY, "slow down")
    wrapped.__cause__ = error
    assert _when(wrapped) == wait
    assert _when(PermissionError()) is False


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (boto("NoCredentialsError"), PermissionError),
        (boto("EndpointConnectionError", endpoint_url="http://x"), OSError),
        (service_error("403"), PermissionError),
        (service_error("404"), FileNotFoundError),
        (service_error("Odd"), OSError),
    ],
)
def test_errors_of_client_libraries_become_errors_of_the_system(error: Exception, kind: type[Exception]) -> None:
    """With the library's words."""
    said = as_os_error(error)
    assert type(said) is kind and str(error) in str(said)


def test_bugs_stay_what_they_are() -> None:
    """They are not the storage's."""
    bug = ValueError("a bug")
    assert as_os_error(bug) is bug
