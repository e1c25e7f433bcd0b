"""Fixtures that several test modules share: a real S3 server on loopback, real data, and pipelines in a folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def real_data() -> Path:
    """A folder of real data that does not ship with the project."""
    if not SHARED.is_dir():
        pytest.skip("the real data is not here")
    return SHARED


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
    client = boto3.client("s3", endpoint_url=url, aws_access_key_id="testing-key", aws_secret_access_key="testing-secret")
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
