"""Objects of web servers, as they come: without lengths, without ranges, broken off, refused."""

from __future__ import annotations

import gzip
import http.server
import io
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Flow = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]

TEXT = b"".join(b'{"id":%d}\n' % number for number in range(1000))


@dataclass
class Web:
    """A web server: objects by path, and how it behaves."""

    url: str = ""
    objects: dict[str, bytes] = field(default_factory=dict)
    lengths: bool = True
    ranges: bool = False
    heads: bool = True
    shorter: int = 0
    """Bytes that are announced and not sent."""
    failures: list[int] = field(default_factory=list)
    """Statuses of the next requests, in place of their answers."""
    asked: list[str] = field(default_factory=list)


def handler(web: Web) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.answer(body=False)

        def do_GET(self) -> None:
            self.answer(body=True)

        def answer(self, *, body: bool) -> None:
            web.asked.append(f"{self.command} {self.path}")
            data = web.objects.get(self.path.partition("?")[0])
            if web.failures:
                return self.plain(web.failures.pop(0))
            if self.command == "HEAD" and not web.heads:
                return self.plain(405)
            if data is None:
                return self.plain(404)
            status, wanted = 200, re.match(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            if web.ranges and wanted:
                status = 206
                data = data[int(wanted[1]) : int(wanted[2]) + 1 if wanted[2] else None]
            self.send_response(status)
            self.send_header("ETag", '"v1"')
            if web.lengths:
                self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if body:
                self.wfile.write(data[: len(data) - web.shorter])
            return None

        def plain(self, status: int) -> None:
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            return None

    return Handler


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on loopback."""
    made = Web()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(made))
    made.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    "behaviour", [{}, {"lengths": False}, {"ranges": True}, {"heads": False}, {"heads": False, "lengths": False}]
)
@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_objects_are_read_whole_from_any_server(
    flow: Flow, web: Web, tmp_path: Path, behaviour: dict[str, bool], suffix: str
) -> None:
    """With and without lengths, ranges and HEAD; compression by suffix or content; never cut into ranges."""
    vars(web).update(behaviour)
    web.objects[f"/a/x.ndjson{suffix}"] = gzip.compress(TEXT) if suffix else TEXT
    outcome = flow(
        source={"uri": f"{web.url}/a/x.ndjson{suffix}", "split_size": 100}, sink="out/", format="ndjson",
    )  # fmt: skip
    assert outcome.exit_code == 0, outcome.error
    [part] = (tmp_path / "out").glob("part-*")
    assert part.read_bytes() == TEXT
    assert outcome.report.bytes["read"] == len(web.objects[f"/a/x.ndjson{suffix}"])


@pytest.mark.parametrize("ranges", [False, True])
def test_formats_with_an_index_at_the_end_are_read_with_and_without_ranges(
    flow: Flow, web: Web, tmp_path: Path, ranges: bool
) -> None:
    """With and without ranges, and without lengths: what can't be jumped about in is copied first."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    """With and without ranges, and without lengths: what can't be jumped about in is copied first."""

    sink = io.BytesIO()
    pq.write_table(pa.table({"id": list(range(1000))}), sink)
    web.objects["/x.parquet"], web.ranges = sink.getvalue(), ranges
    outcome = flow(source=f"{web.url}/x.parquet", sink="x.ndjson")
    assert outcome.exit_code == 0, outcome.error
    assert (tmp_path / "x.ndjson").read_bytes() == TEXT
    web.lengths = False
    outcome = flow(source=f"{web.url}/x.parquet", sink="x.ndjson")
    assert outcome.exit_code == 0 and (tmp_path / "x.ndjson").read_bytes() == TEXT


def test_secrets_of_an_address_are_told_nowhere(flow: Flow, web: Web, tmp_path: Path) -> None:
    """User info and query reach the server, and neither output, provenance, quarantine, report nor errors."""
    web.objects["/x.ndjson"] = b'{"id":1}\n{broken\n'
    address = web.url.replace("http://", "http://user:pass-word@") + "/x.ndjson?signature=very-secret&x=*"
    outcome = flow(
        source=address,
        sink={"uri": "x.ndjson", "provenance": "columns"},
        options={"report": tmp_path / "report.json"},
    )
    assert outcome.exit_code == 0 and outcome.report.counts["read"] == 2
    assert "GET /x.ndjson?signature=very-secret&x=*" in web.asked
    texts = {path.name: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert len(texts) == 4 and f"{web.url}/x.ndjson" in texts["x.ndjson"]
    assert not [name for name, text in texts.items() if "very-secret" in text or "pass-word" in text or "user" in text]
    for status, code in ((403, 3), (400, 3), (404, 1)):
        web.failures = [status] * 9
        outcome = flow(source=address, sink="x.ndjson", limits={"retries": 0})
        told = f"{outcome.error!r} {outcome.error} {outcome.error.__cause__} {outcome.report}"
        assert outcome.exit_code == code, outcome.error
        assert "very-secret" not in told and "pass-word" not in told


def test_an_object_that_breaks_off_is_a_partial_one(flow: Flow, web: Web, tmp_path: Path) -> None:
    """Its records are kept; exit code 4."""
    web.objects["/x.ndjson"], web.shorter = TEXT, 5
    outcome = flow(source=f"{web.url}/x.ndjson", sink="x.ndjson")
    assert outcome.exit_code == 4 and outcome.report.files["partial"] + outcome.report.files["failed"] == 1
    kept = (tmp_path / "x.ndjson").read_bytes() if (tmp_path / "x.ndjson").exists() else b""
    assert TEXT.startswith(kept)


def test_an_object_that_vanishes_is_a_bad_one(flow: Flow, web: Web, write: Write, tmp_path: Path) -> None:
    """It was there when it was listed."""
    web.objects["/x.ndjson"] = TEXT
    write("a.ndjson", '{"id":1}\n')

    class Once(dict[str, bytes]):
        def get(self, key: str, default: Any = None) -> Any:
            return self.pop(key, default)

    web.objects = Once(web.objects)
    outcome = flow(source={"uri": ["a.ndjson", f"{web.url}/x.ndjson"]}, sink="x.ndjson")
    assert outcome.exit_code == 4 and outcome.report.files == {"total": 2, "done": 1, "partial": 0, "failed": 1}
    assert (tmp_path / "x.ndjson").read_text() == '{"id":1}\n'


def test_passing_failures_are_tried_again(
    flow: Flow, web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As often as `limits.retries` says, and no more."""
    web.objects["/x.ndjson"] = TEXT
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ztf_flow.storage.retry.FIRST_WAIT", 0.001)
        patch.setattr("ztf_flow.storage.retry.JITTER", 0.001)
        web.failures = [503, 429]
        outcome = flow(source=f"{web.url}/x.ndjson", sink="x.ndjson", limits={"retries": 2})
        assert outcome.exit_code == 0 and (tmp_path / "x.ndjson").read_bytes() == TEXT
        web.failures, web.asked[:] = [503] * 9, []
        assert flow(source=f"{web.url}/x.ndjson", sink="x.ndjson", limits={"retries": 2}).exit_code == 3
        assert len(web.asked) == 3


def test_nothing_can_be_written_to_a_web_server(flow: Flow, write: Write) -> None:
    """Refused as a wrong file."""
    write("a.ndjson", TEXT)
    assert flow(source="a.ndjson", sink="http://127.0.0.1:9/x.ndjson").exit_code == 2


def test_a_server_that_is_not_there_is_an_environment_error(flow: Flow) -> None:
    """Exit code 3 with the address."""
    outcome = flow(source="http://127.0.0.1:9/x.ndjson?key=very-secret", sink="x.ndjson", limits={"retries": 0})
    assert outcome.exit_code == 3 and "127.0.0.1:9/x.ndjson" in str(outcome.error)
    assert "very-secret" not in str(outcome.error)
