"""The scheduler: pipelines as its work."""

from __future__ import annotations

from typing import Any

import pytest

import ztf_flow as ztf


async def test_pipelines_are_work(make: Any, write: Any, in_threads: None, tmp_path: Any) -> None:
    """Two pipelines; the result is the report, and a run that fails fails its task."""
    write("a.csv", "id\n1\n2\n")
    scheduler = make(max_concurrent=2)
    good = scheduler.schedule(ztf.Pipeline(source="a.csv", sink="b.ndjson", folder=tmp_path))
    bad = scheduler.schedule(ztf.Pipeline(source="nothing.csv", sink="c.ndjson", folder=tmp_path))
    report = await scheduler.wait_for(good)
    assert report.counts["written"] == 2 and (tmp_path / "b.ndjson").read_text() == '{"id":"1"}\n{"id":"2"}\n'
    with pytest.raises(ztf.FlowError, match="nothing matches") as caught:
        await scheduler.wait_for(bad)
    assert caught.value.report is not None and caught.value.report.status == "failed"
