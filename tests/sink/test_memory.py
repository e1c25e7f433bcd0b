"""Runs within fsspec's memory: what stands for every file system without methods of its own here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import fsspec
import pytest

Flow = Callable[..., Any]


@pytest.fixture
def memory() -> Iterator[Any]:
    """The file system of `memory://`, emptied afterwards: a process has one."""
    filesystem = fsspec.filesystem("memory")
    yield filesystem
    filesystem.store.clear()
    filesystem.pseudo_dirs[:] = [""]


def found(memory: Any, folder: str) -> list[str]:
    return sorted(path for path in memory.find(folder))


def test_a_file_and_a_dataset(flow: Flow, memory: Any) -> None:
    """Read by a glob, written whole; a second run replaces the file and finds nothing new for the dataset; nothing
    staged is left."""
    memory.pipe({"/in/a.ndjson": b'{"id":1}\n{broken\n', "/in/b/c.ndjson": b'{"id":2}\n', "/in/_x.ndjson": b"{}"})
    for quarantined in (1, 0):
        assert flow(source="memory://in/**", sink="memory://out/x.ndjson").exit_code == 0
        assert memory.cat("/out/x.ndjson") == b'{"id":1}\n{"id":2}\n'
        assert found(memory, "/out") == ["/out/x.ndjson", "/out/x.ndjson.quarantine.jsonl"]
        outcome = flow(source="memory://in/**", sink="memory://set/", format="ndjson")
        assert outcome.exit_code == 0 and outcome.report.counts["quarantined"] == quarantined
        manifest = json.loads(memory.cat("/set/_ztf/manifest.json"))
        [part] = manifest["parts"]
        assert memory.cat(f"/set/{part['path']}") == b'{"id":1}\n{"id":2}\n'
        assert not [path for path in found(memory, "/set") if "staging" in path]


def test_a_template_keeps_folders(flow: Flow, memory: Any) -> None:
    """One output per input."""
    memory.pipe({"/in/a.ndjson": b'{"id":1}\n', "/in/b/c.ndjson": b'{"id":2}\n'})
    assert flow(source="memory://in/**", sink="memory://out/{dir}/{stem}.json").exit_code == 0
    assert found(memory, "/out") == ["/out/a.json", "/out/b/c.json"]


def test_a_failing_writer_leaves_nothing(flow: Flow, memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither at the target nor staged, nor a spool file on this machine."""
    import tempfile
    from pathlib import Path

    from ztf_flow.opening import Encoders

    class Broken:
        def begin(self) -> bytes:
            return b"["

        def add(self, payload: bytes) -> bytes:
            raise ValueError("the encoder is broken")

        end = begin

    monkeypatch.setattr(Encoders, "make", lambda self, document: Broken())
    memory.pipe({"/in/a.ndjson": b'{"id":1}\n', "/out/x.ndjson": b"old"})
    before = set(Path(tempfile.gettempdir()).glob("ztf-*"))
    assert flow(source="memory://in/**", sink="memory://out/x.ndjson").exit_code == 1
    assert found(memory, "/out") == ["/out/x.ndjson"] and memory.cat("/out/x.ndjson") == b"old"
    assert set(Path(tempfile.gettempdir()).glob("ztf-*")) <= before
