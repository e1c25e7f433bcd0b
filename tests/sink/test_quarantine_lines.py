"""Lines of rejects are the objects that the contract fixes, however much they share."""

from __future__ import annotations

import hypothesis.strategies as st
import orjson
import pytest
from hypothesis import given

from ztf_flow.records import Place, RecordError, Reject, SourceObject
from ztf_flow.sink.quarantine import as_line, quarantine_lines

NUMBERS = st.none() | st.integers(0, 2**40)
ERRORS = st.builds(
    RecordError,
    st.lists(st.text(max_size=3) | st.integers(0, 9), max_size=2).map(tuple),
    st.sampled_from(["missing", "int_parsing"]),
    st.text(max_size=5),
    st.none() | st.text(max_size=5) | st.integers(-9, 9) | st.lists(st.booleans(), max_size=2),
)
SHARED = (RecordError(("a",), "missing", "Field required"),)
OBJECTS = [SourceObject(f"memory://{name}", name, "v1", 1, name, member) for name, member in (("a", None), ("b", "m"))]
REJECTS = st.builds(
    Reject,
    st.sampled_from(["parse", "validate"]),
    st.sampled_from(OBJECTS),
    st.sampled_from(["csv", "unknown"]),
    st.builds(Place, NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    st.none() | st.binary(max_size=6) | st.text(max_size=6).map(lambda text: text.encode()),
    st.just(SHARED) | st.lists(ERRORS, min_size=1, max_size=3).map(tuple),
    st.booleans(),
)


@pytest.mark.parametrize("raw", [True, False])
@given(rejects=st.lists(REJECTS, max_size=6))
def test_lines_are_the_objects(rejects: list[Reject], raw: bool) -> None:
    """Each line says what `as_line` says of its reject, in the same order of keys."""
    lines = quarantine_lines(rejects, run_id="r", raw=raw).split(b"\n")
    assert lines.pop() == b""
    assert lines == [orjson.dumps(as_line(reject, "r", raw)) for reject in rejects]
