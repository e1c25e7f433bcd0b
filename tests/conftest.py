"""Fixtures that several test modules share: a real S3 server on loopback, real data, and pipelines in a folder."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from ztf_flow.config.names import plugins
from ztf_flow.formats.registry import default_registry

if TYPE_CHECKING:
    from ztf_flow.errors import FlowError
    from ztf_flow.report import Report

SHARED = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def real_data() -> Path:
    """A folder of real data that does not ship with the project."""
    if not SHARED.is_dir():
        pytest.skip("the real data is not here")
    return SHARED


@pytest.fixture(autouse=True)
def formats_as_before() -> Iterator[None]:
    """Formats that a test registers go with it: as long as there is one, schemas are run in this process, where one
    that kills its process would end the tests."""
    known, adapters = set(plugins._registered), default_registry.registered()
    yield
    plugins._registered &= known
    for name in default_registry.registered().keys() - adapters.keys():
        default_registry._adapters.pop(name, None)
        default_registry._registered.pop(name, None)


@dataclass(frozen=True, slots=True)
class S3Server:
    """A running S3 server. `options` are fsspec storage options for it."""

    url: str
    client: Any

    @property
    def options(self) -> dict[str, Any]:
        return {"key": "testing-key", "secret": "testing-secret", "endpoint_url": self.url}

    def bucket(self, name: str) -> str:
        """Make an empty bucket, emptying an old one."""
        self.client.create_bucket(Bucket=name)
        for key in self.keys(name):
            self.client.delete_object(Bucket=name, Key=key)
        return name

    def keys(self, bucket: str) -> list[str]:
        found: list[str] = []
        for page in self.client.get_paginator("list_objects_v2").paginate(Bucket=bucket):
            found += [item["Key"] for item in page.get("Contents", [])]
        return found

    def put(self, bucket: str, key: str, data: bytes) -> None:
        self.client.put_object(Bucket=bucket, Key=key, Body=data)

    def get(self, bucket: str, key: str) -> bytes:
        body: bytes = self.client.get_object(Bucket=bucket, Key=key)["Body"].read()
        return body


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    """A moto server on loopback."""
    import logging

    import boto3
    from moto.server import ThreadedMotoServer

    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    url = f"http://{host}:{port}"
    client = boto3.client(
        "s3", endpoint_url=url, aws_access_key_id="testing-key", aws_secret_access_key="testing-secret"
    )
    try:
        yield S3Server(url, client)
    finally:
        client.close()
        server.stop()


Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file below the test's folder: `write("a/b.csv", "text or bytes")`."""

    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture
def in_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kernels run in threads of this process: a run then starts no worker process, which takes most of its time."""
    monkeypatch.setattr("ztf_flow.engine.pools.runs_in_processes", lambda spec: False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: `error` is what it raised, if it did."""

    report: Report
    error: FlowError | None

    @property
    def exit_code(self) -> int:
        return self.error.exit_code if self.error is not None else self.report.exit_code


Flow = Callable[..., Outcome]


def run_flow(folder: Path, keys: dict[str, Any], *, schema: Any = None, **options: Any) -> Outcome:
    """Run a pipeline of these keys, relative to a folder; a failure is an outcome. `schema` stands in for the one that
    the keys name."""
    from ztf_flow.config.load import config_from_mapping
    from ztf_flow.errors import FlowError
    from ztf_flow.plan import compile_plan
    from ztf_flow.run import RunOptions, run_plan

    reports: list[Report] = []
    try:
        plan = compile_plan(config_from_mapping(keys, folder=folder), schema=schema)
        asyncio.run(run_plan(plan, RunOptions(on_report=reports.append, **options)))
    except FlowError as error:
        return Outcome(reports[-1] if reports else cast(Any, None), error)
    return Outcome(reports[-1], None)


@pytest.fixture
def flow(tmp_path: Path, in_threads: None) -> Flow:
    """Run a pipeline in the test's folder: `flow(source=..., sink=...)`, with `options` for `RunOptions`."""

    def run(*, schema: Any = None, options: dict[str, Any] | None = None, **keys: Any) -> Outcome:
        return run_flow(tmp_path, keys, schema=schema, **(options or {}))

    return run


@pytest.fixture
def frame_size(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set the size of frames for a test, so that a small file has many."""

    def set_size(size: int) -> None:
        for name in ("ndjson", "csv", "tsv", "json", "yaml"):
            monkeypatch.setitem(type(default_registry.get(name)).framer.__kwdefaults__, "frame_size", size)

    from ztf_flow.formats.registry import default_registry

    return set_size


@pytest.fixture(scope="module", autouse=True)
def batches_ended() -> Iterator[None]:
    """What batches share ends with each module: other tests look for threads and processes that are left."""
    yield
    performers, processes = (sys.modules.get(f"ztf_flow.batch.{name}") for name in ("performers", "processes"))
    if performers is not None:
        performers.threads.end()
    if processes is not None:
        processes.processes.end()
