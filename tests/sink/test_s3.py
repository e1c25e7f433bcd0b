"""Runs from S3 to S3, with what can go wrong there."""

from __future__ import annotations

import asyncio
import http.server
import io
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from ztf_flow.config.load import config_from_mapping
from ztf_flow.opening import Encoders
from ztf_flow.plan import compile_plan
from ztf_flow.run import RunOptions, run_plan

Flow = Callable[..., Any]

SECRET = "s3cr3t/testing+key"

LINES = "".join(f'{{"id":{i},"text":"{"x" * 1000}"}}\n' for i in range(400))


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch, frame_size: Callable[[int], None]) -> None:
    """Many frames and many parts of uploads for little data. S3 completes no such upload: its parts are small."""
    frame_size(20_000)
    monkeypatch.setattr("ztf_flow.storage.s3.PART", 50_000)


def uploads(server: Any, bucket: str) -> list[str]:
    """Keys of uploads that were begun and neither completed nor aborted."""
    return [upload["Key"] for upload in server.client.list_multipart_uploads(Bucket=bucket).get("Uploads", [])]


@pytest.mark.parametrize("sink", ["s3://broken/out/x.ndjson", "s3://broken/out/{name}", "s3://broken/out/"])
def test_an_exception_in_the_encoder_leaves_neither_object_nor_upload(
    flow: Flow, s3_server: Any, monkeypatch: pytest.MonkeyPatch, small_pieces: None, sink: str
) -> None:
    """In the middle of a multipart upload; an old object stays as it was."""
    s3_server.bucket("broken")
    s3_server.put("broken", "in/x.ndjson", LINES.encode())
    s3_server.put("broken", "out/x.ndjson", b"old")
    begun: list[str] = []

    class Broken:
        begin = end = staticmethod(lambda: b"")

        def add(self, payload: bytes) -> bytes:
            begun.extend(uploads(s3_server, "broken"))
            if begun:
                raise ValueError("the encoder is broken")
            return payload

    monkeypatch.setattr(Encoders, "make", lambda self, document: Broken())
    outcome = flow(
        source={"uri": "s3://broken/in/*.ndjson", "storage": s3_server.options},
        sink={"uri": sink, "storage": s3_server.options},
        format="ndjson",
    )
    assert outcome.exit_code == 1 and begun
    assert uploads(s3_server, "broken") == [] and s3_server.get("broken", "out/x.ndjson") == b"old"
    written = [key for key in s3_server.keys("broken") if not key.startswith(("in/", "out/_ztf/"))]
    assert written == ["out/x.ndjson"] and not [key for key in s3_server.keys("broken") if "staging" in key]


def test_a_cancelled_run_leaves_neither_object_nor_upload(
    s3_server: Any, tmp_path: Path, in_threads: None, monkeypatch: pytest.MonkeyPatch, small_pieces: None
) -> None:
    """Wherever the cancellation strikes: while an upload is begun, while its parts are sent."""
    s3_server.bucket("cancelled")
    s3_server.put("cancelled", "in/x.ndjson", LINES.encode())
    keys = {
        "source": {"uri": "s3://cancelled/in/*.ndjson", "storage": s3_server.options},
        "sink": {"uri": "s3://cancelled/out/x.ndjson", "storage": s3_server.options},
    }
    plan = compile_plan(config_from_mapping(keys, folder=tmp_path))

    async def run(method: str) -> None:
        from ztf_flow.storage.s3 import S3Storage

        request = S3Storage._on_bucket

        async def watched(self: Any, called: str, bucket: str, **parameters: Any) -> Any:
            if called == method:
                running.cancel()
            return await request(self, called, bucket, **parameters)

        monkeypatch.setattr(S3Storage, "_on_bucket", watched)
        running = asyncio.ensure_future(run_plan(plan, RunOptions()))
        with pytest.raises(asyncio.CancelledError):
            await running
        monkeypatch.setattr(S3Storage, "_on_bucket", request)

    for method in ("create_multipart_upload", "upload_part"):
        asyncio.run(run(method))
        assert uploads(s3_server, "cancelled") == []
    assert s3_server.keys("cancelled") == ["in/x.ndjson"]


def test_a_file_of_many_parts_comes_out_whole(flow: Flow, s3_server: Any) -> None:
    """With a real multipart upload, one part of which is full and one is not."""
    s3_server.bucket("large")
    text = "".join(f'{{"id":{i},"text":"{"y" * 100_000}"}}\n' for i in range(90))
    s3_server.put("large", "in/x.ndjson", text.encode())
    outcome = flow(
        source={"uri": "s3://large/in/", "storage": s3_server.options},
        sink={"uri": "s3://large/out/x.ndjson", "storage": s3_server.options},
    )
    assert outcome.exit_code == 0
    assert s3_server.get("large", "out/x.ndjson").decode() == text
    assert s3_server.keys("large") == ["in/x.ndjson", "out/x.ndjson"] and uploads(s3_server, "large") == []


def test_what_a_dead_run_left_is_cleared(flow: Flow, s3_server: Any) -> None:
    """Staged objects and open uploads beside a file and in a dataset's staging folder; those of others stay."""
    s3_server.bucket("dead")
    s3_server.put("dead", "in/x.ndjson", b'{"id":1}\n')
    open_uploads = ["out/.x.ndjson~dead.staged", "out/.y.ndjson~other.staged", "set/_ztf/staging/1234-dead-000"]
    for key in open_uploads:
        s3_server.client.create_multipart_upload(Bucket="dead", Key=key)
        s3_server.put("dead", key, b"half")
    for sink in ("s3://dead/out/x.ndjson", "s3://dead/set/"):
        outcome = flow(
            source={"uri": "s3://dead/in/*", "storage": s3_server.options},
            sink={"uri": sink, "storage": s3_server.options, "provenance": "none"},
            format="ndjson",
        )
        assert outcome.exit_code == 0
    assert uploads(s3_server, "dead") == ["out/.y.ndjson~other.staged"]
    expected = ("set/part-", "set/_ztf/c", "set/_ztf/runs", "set/_ztf/schemas")
    left = [key for key in s3_server.keys("dead") if not key.startswith(expected)]
    assert left == ["in/x.ndjson", "out/.y.ndjson~other.staged", "out/x.ndjson", "set/_ztf/manifest.json"]


def test_s3_to_s3_with_quarantine_in_another_bucket(flow: Flow, s3_server: Any, tmp_path: Path) -> None:
    """A glob with `**`, a dataset with manifest, receipts and sidecars, rejects elsewhere; and no secret anywhere."""
    for bucket in ("lake", "rejects"):
        s3_server.bucket(bucket)
    objects = {
        "raw/2024/a.ndjson": '{"id":1}\n{"id":"x"}\n{"id":2}\n',
        "raw/2024/01/b.csv": "id\n3\n4\n",
        "raw/c.ndjson": '{"id":5}\n{broken\n',
        "raw/_tmp/d.ndjson": '{"id":6}\n',
        "raw/2024/.e.ndjson": '{"id":7}\n',
        "raw/2024/tmp-f.ndjson": '{"id":8}\n',
        "raw/2024/": "",
        "rawer/g.ndjson": '{"id":9}\n',
    }
    for key, text in objects.items():
        s3_server.put("lake", key, text.encode())
    options = {**s3_server.options, "secret": SECRET}
    report = tmp_path / "report.json"
    outcome = flow(
        name="s3",
        source={"uri": "s3://lake/raw/**", "exclude": "**/tmp-*", "storage": options},
        validate={"schema": {"fields": {"id": "int"}}},
        format="parquet",
        sink={"uri": "s3://lake/clean/", "storage": options},
        rejects={"uri": "s3://rejects/q/", "storage": options},
        options={"run_id": "r1", "report": report},
    )
    assert outcome.exit_code == 0, outcome.error
    manifest = json.loads(s3_server.get("lake", "clean/_ztf/manifest.json"))
    rows, origins = [], []
    for part in manifest["parts"]:
        rows += pq.read_table(io.BytesIO(s3_server.get("lake", f"clean/{part['path']}"))).to_pylist()
        sidecar = s3_server.get("lake", f"clean/_ztf/provenance/{part['path']}.provenance")
        origins += pq.read_table(io.BytesIO(sidecar)).to_pylist()
    assert [row["id"] for row in rows] == [3, 4, 1, 2, 5]
    assert [origin["_ztf_source"] for origin in origins] == [
        *["s3://lake/raw/2024/01/b.csv"] * 2, *["s3://lake/raw/2024/a.ndjson"] * 2, "s3://lake/raw/c.ndjson"
    ]  # fmt: skip
    versions = {f"s3://lake/{key}": s3_server.client.head_object(Bucket="lake", Key=key)["ETag"].strip('"')
                for key in objects}  # fmt: skip
    assert all(origin["_ztf_version"] == versions[origin["_ztf_source"]] for origin in origins)
    quarantine = s3_server.keys("rejects")
    assert all(key.startswith("q/s3/r1/") for key in quarantine)
    rejected = [json.loads(line) for key in quarantine for line in s3_server.get("rejects", key).splitlines()]
    assert [(line["source"]["uri"][-8:], line["stage"], line["record"]) for line in rejected] == [
        ("a.ndjson", "validate", 2), ("c.ndjson", "parse", 2)
    ]  # fmt: skip
    assert outcome.report.counts == {"read": 7, "written": 5, "quarantined": 2, "skipped": 0, "filtered": 0}
    assert not [key for key in s3_server.keys("lake") if "staging" in key or "quarantine" in key]
    assert any(key.startswith("clean/_ztf/commits/00000/") for key in s3_server.keys("lake"))
    everything = [s3_server.get(bucket, key) for bucket in ("lake", "rejects") for key in s3_server.keys(bucket)]
    everything += [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not [data for data in everything if SECRET.encode() in data or b"testing-key" in data]
    assert json.loads(report.read_text())["status"] == "succeeded"


@pytest.mark.parametrize("which", ["source", "sink", "rejects"])
def test_a_bucket_that_is_not_there_is_told_before_anything_is_read(flow: Flow, s3_server: Any, which: str) -> None:
    """Exit code 3 with the bucket's name."""
    s3_server.bucket("there")
    s3_server.put("there", "in/a.ndjson", b'{"id":1}\n')
    places = {"source": "s3://there/in/*", "sink": "s3://there/out/", "rejects": "s3://there/q/"}
    places[which] = places[which].replace("there", "nowhere-to-be-found")
    outcome = flow(
        **{stage: {"uri": uri, "storage": s3_server.options} for stage, uri in places.items()}, format="ndjson"
    )
    assert outcome.exit_code == 3 and "bucket" in str(outcome.error) and "nowhere-to-be-found" in str(outcome.error)
    assert [key for key in s3_server.keys("there") if key.startswith("out/part")] == []


@contextmanager
def server(status: int, body: bytes) -> Iterator[str]:
    """A server that gives every request the same answer, which tells what it was asked with."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            said = body + str(dict(self.headers)).encode() if status != 403 else body
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(said)

        do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = answer

        def log_message(self, *args: Any) -> None:
            return None

    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_address[1]}"
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


REFUSED = f"""<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code>
<Message>The signature of {SECRET} is not what it should be</Message></Error>"""


@pytest.mark.parametrize("which", ["source", "sink"])
def test_refused_credentials_are_an_environment_error_that_tells_no_secret(
    flow: Flow, tmp_path: Path, which: str
) -> None:
    """Exit code 3; a server that repeats the secret is redacted."""
    (tmp_path / "in.ndjson").write_text('{"id":1}\n')
    keys: dict[str, Any] = {"source": "in.ndjson", "sink": "out.ndjson"}
    with server(403, REFUSED.encode()) as url:
        storage = {"key": "some-key-id", "secret": SECRET, "endpoint_url": url}
        keys[which] = {"uri": "s3://bucket/x/*.ndjson" if which == "source" else "s3://bucket/x/", "storage": storage}
        outcome = flow(**keys, format="ndjson", options={"report": tmp_path / "report.json"})
    assert outcome.exit_code == 3, outcome.error
    report = (tmp_path / "report.json").read_text()
    told = [str(outcome.error), repr(outcome.error), str(outcome.error.__cause__), str(outcome.report), report]
    assert "***" in str(outcome.error)
    assert not [text for text in told if SECRET in text or "some-key-id" in text]


def test_missing_credentials_are_an_environment_error(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 3, without a look at the network."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    storage = {"endpoint_url": "http://127.0.0.1:9"}
    outcome = flow(source={"uri": "s3://bucket/*", "storage": storage}, sink="x.ndjson", limits={"retries": 0})
    assert outcome.exit_code == 3 and "redentials" in str(outcome.error)


def test_an_unreachable_store_is_an_environment_error(flow: Flow, s3_server: Any) -> None:
    """Exit code 3 with the place, for source and sink."""
    storage = {**s3_server.options, "endpoint_url": "http://127.0.0.1:9"}
    outcome = flow(source={"uri": "s3://bucket/*", "storage": storage}, sink="x.ndjson", limits={"retries": 0})
    assert outcome.exit_code == 3 and "s3://bucket" in str(outcome.error)


@pytest.mark.parametrize("option", ["client_kwargs", "no_such_option"])
def test_storage_options_that_the_client_does_not_know_are_a_wrong_file(flow: Flow, option: str) -> None:
    """Exit code 2, and their values are not told."""
    outcome = flow(source={"uri": "s3://bucket/*", "storage": {option: SECRET}}, sink="x.ndjson")
    assert outcome.exit_code == 2 and "storage options" in str(outcome.error) and SECRET not in str(outcome.error)
