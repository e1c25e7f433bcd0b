"""Tests of cutting JSON documents: against a framer that reads character by character, and case by case."""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ztf_flow.errors import ConfigError
from ztf_flow.formats import json_framing
from ztf_flow.formats.json import JsonFormat
from ztf_flow.formats.lines import RAW_LIMIT
from ztf_flow.records import Cut, Frame, Layout, Position, SourceObject

LIMIT = 16 * 2**20
OBJECT = SourceObject("file:///x.json", "/x.json", "1", None, "x.json")


class Options(NamedTuple):
    """Stands in for the pipeline file's options."""

    records: str | None = None


class Item(NamedTuple):
    """One source record: its bytes' range, its line, its reason not to be one."""

    start: int
    end: int
    line: int
    fault: bool


def cuts(
    data: bytes,
    records: str | None = None,
    *,
    chunk: int = 1 << 20,
    window: int = 4096,
    limit: int = LIMIT,
    frame_size: int = 4 << 20,
    layout: Layout = Layout("json"),  # noqa: B008 - frozen
    truncated: bool = False,
) -> list[Cut]:
    options: Any = Options(records)
    with patch.multiple(json_framing, SMALL_WINDOW=window, WINDOW=window * 4):
        framer = JsonFormat().framer(options, layout, record_limit=limit, frame_size=frame_size)
        found = [cut for at in range(0, len(data), chunk) for cut in framer.feed(data[at : at + chunk])]
        found += framer.finish(truncated=truncated)
    return found


def values(found: list[Cut], layout: Layout = Layout("json")) -> list[bytes]:  # noqa: B008 - frozen
    return [value for cut in found for value in JsonFormat().parse(Frame(OBJECT, layout, cut), None).values]


def items(found: list[Cut], layout: Layout = Layout("json")) -> list[Item]:  # noqa: B008 - frozen
    """The records of all cuts with their coordinates; their numbers must count from 1."""
    out: list[Item] = []
    for cut in found:
        batch = JsonFormat().parse(Frame(OBJECT, layout, cut), None)
        assert batch.read == cut.records
        places = [(batch.origin.place(i), False) for i in range(len(batch.values))]
        for place, fault in places + [(reject.place, True) for reject in batch.rejects]:
            assert place.record == len(out) + 1
            assert place.line is not None and place.byte_start is not None and place.byte_end is not None
            out.append(Item(place.byte_start, place.byte_end, place.line, fault))
    return out


class Reference:
    """Cuts a document, whose list of records is its root, one character at a time."""

    def __init__(self, data: bytes, limit: int) -> None:
        self.data, self.limit = data, limit
        self.found: list[Item] = []
        self.read()

    def add(self, start: int, end: int, *, fault: bool) -> None:
        self.found.append(Item(start, end, 1 + self.data.count(b"\n", 0, start), fault or end - start > self.limit))

    def give_up(self, start: int) -> None:
        self.add(start, max(start, len(self.data.rstrip(b" \t\r\n"))), fault=True)

    def read(self) -> None:
        text = self.data
        root = len(text) - len(text.lstrip(b" \t\r\n"))
        if root == len(text):
            return None
        if text[root : root + 1] not in b"[{":
            return self.add(root, len(text.rstrip(b" \t\r\n")), fault=False)
        end = self.items(root + 1) if text[root : root + 1] == b"[" else self.document(root)
        if end is not None and text[end:].strip(b" \t\r\n"):
            self.give_up(end + len(text[end:]) - len(text[end:].lstrip(b" \t\r\n")))
        return None

    def structure(self, at: int) -> list[tuple[int, str]]:
        """Brackets and commas outside strings."""
        out, inside, escaped = [], False, False
        for i in range(at, len(self.data)):
            sign = chr(self.data[i])
            if sign == '"' and not escaped:
                inside = not inside
            elif sign in "[]{}," and not inside:
                out.append((i, sign))
            escaped = sign == "\\" and not escaped
        return out

    def document(self, root: int) -> int | None:
        stack = ""
        for at, sign in self.structure(root):
            if sign in "[{":
                stack += sign
            elif sign in "]}":
                if stack[-1] + sign not in ("[]", "{}"):
                    break
                stack = stack[:-1]
                if not stack:
                    self.add(root, at + 1, fault=False)
                    return at + 1
        self.give_up(root)
        return None

    def items(self, begin: int) -> int | None:
        stack, commas, closed = "[", 0, -1

        def span(stop: int) -> tuple[int, int]:
            text = self.data[begin:stop]
            stripped = text.strip(b" \t\r\n")
            start = begin + len(text) - len(text.lstrip(b" \t\r\n"))
            return start, start + len(stripped)

        for at, sign in self.structure(begin):
            start, end = span(at)
            if sign in "[{":
                if len(stack) == 1 and start != at:
                    self.give_up(start)
                    return None
                stack += sign
            elif sign == "," and len(stack) > 1:
                continue
            elif sign in "]}" and stack[-1] + sign not in ("[]", "{}"):
                self.give_up(start)
                return None
            elif sign in "]}" and len(stack) > 1:
                stack = stack[:-1]
                closed = at + 1 if len(stack) == 1 else closed
            else:
                if closed not in (-1, end):
                    self.give_up(start)
                    return None
                if sign == "," or commas or start < end:
                    self.add(start, end, fault=False)
                commas, closed, begin = commas + 1, -1, at + 1
                if sign == "]":
                    return at + 1
        self.give_up(span(len(self.data))[0])
        return None


BLANK = st.text(" \t\r\n", max_size=3)
KEYS = st.sampled_from(["a", "b", "items", 'q"', "back\\", "ü", "💡", "", "[", "{,"])
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8), KEYS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


@st.composite
def written(draw: st.DrawFn, value: Any) -> str:
    """A value as JSON text with white space wherever it may stand, and strings with or without escapes."""

    def blank() -> str:
        return draw(BLANK)

    if isinstance(value, dict):
        members = [
            f"{blank()}{draw(written(k))}{blank()}:{blank()}{draw(written(v))}{blank()}" for k, v in value.items()
        ]
        return "{" + (",".join(members) or blank()) + "}"
    if isinstance(value, list):
        return "[" + (",".join(f"{blank()}{draw(written(item))}{blank()}" for item in value) or blank()) + "]"
    if isinstance(value, str) and draw(st.booleans()):
        units = value.encode("utf-16-be", "surrogatepass")
        return '"' + "".join(f"\\u{units[i]:02x}{units[i + 1]:02X}" for i in range(0, len(units), 2)) + '"'
    return json.dumps(value, ensure_ascii=draw(st.booleans()))


DOCUMENTS = VALUES.flatmap(written).map(lambda text: text.encode("utf-8", "surrogatepass"))
LISTS = st.lists(VALUES, max_size=8).flatmap(written).map(lambda text: text.encode("utf-8", "surrogatepass"))
NOISE = st.lists(
    st.sampled_from([b"[", b"]", b"{", b"}", b",", b'"', b"\\", b":", b" ", b"\n", b"1", b"x", b"\xff"]), max_size=40
).map(b"".join)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A document in which a few bytes are gone, or others stand."""
    data = draw(st.one_of(LISTS, DOCUMENTS))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(NOISE)[:3] + data[at + draw(st.integers(0, 2)) :]
    return data


SIZES = st.integers(1, 40)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(unhurried, max_examples=400)
@given(data=st.one_of(damaged(), NOISE.map(lambda noise: b"[" + noise)), chunk=SIZES, window=SIZES, frame=SIZES)
def test_any_text_is_cut_as_character_by_character(data: bytes, chunk: int, window: int, frame: int) -> None:
    """Records, ranges, lines and faults are those of a plain reading, whatever the chunks, windows and frames."""
    limit = 12
    found = cuts(data, chunk=chunk, window=window, frame_size=frame, limit=limit)
    assert items(found) == Reference(data, limit).found
    for cut in found:
        assert data[cut.start : cut.start + cut.length].startswith(cut.data)


@settings(unhurried, max_examples=200)
@given(
    data=damaged(),
    records=st.sampled_from([None, "$", "$[*]", "$.a[*]", "$.items.a[*]"]),
    sizes=st.tuples(SIZES, SIZES, SIZES),
    limit=st.integers(4, 60),
)
def test_cuts_do_not_depend_on_chunks(
    data: bytes, records: str | None, sizes: tuple[int, int, int], limit: int
) -> None:
    """The same bytes give the same cuts, fed at once or in pieces, and each cut's bytes stand at its place."""

    def shape(found: list[Cut]) -> list[tuple[Any, ...]]:
        return [(c.data, c.start, c.length, c.first_record, c.first_line, c.records, c.fault) for c in found]

    chunk, window, frame = sizes
    whole = cuts(data, records, frame_size=frame, limit=limit)
    assert shape(cuts(data, records, chunk=chunk, window=window, frame_size=frame, limit=limit)) == shape(whole)
    end = 0
    for cut in whole:
        assert data[cut.start : cut.start + cut.length].startswith(cut.data)
        assert end <= cut.start and cut.first_line == 1 + data.count(b"\n", 0, cut.start)
        end = cut.start + cut.length


@unhurried
@given(value=st.lists(VALUES, max_size=8), data=st.data(), window=SIZES, frame=SIZES)
def test_items_of_a_valid_list_are_those_of_json(
    value: list[Any], data: st.DataObject, window: int, frame: int
) -> None:
    """The values are the list's, and the bytes of each stand at its place."""
    text = data.draw(written(value)).encode("utf-8", "surrogatepass")
    found = cuts(text, window=window, frame_size=frame)
    assert [json.loads(item) for item in values(found)] == value
    assert [text[item.start : item.end] for item in items(found)] == values(found)


@unhurried
@given(
    members=st.lists(st.tuples(KEYS, st.lists(st.tuples(KEYS, VALUES), max_size=4)), max_size=4),
    data=st.data(),
    window=SIZES,
    frame=SIZES,
)
def test_a_path_finds_every_list_that_it_leads_to(
    members: list[tuple[str, list[tuple[str, Any]]]], data: st.DataObject, window: int, frame: int
) -> None:
    """All lists at `$.items.a[*]` count, in order, also where keys repeat, are escaped or stand elsewhere as well."""

    def text(pairs: list[tuple[str, str]]) -> str:
        return (
            "{" + ",".join(f"{data.draw(BLANK)}{data.draw(written(k))}{data.draw(BLANK)}:{v}" for k, v in pairs) + "}"
        )

    inner = [(key, text([(k, data.draw(written(v))) for k, v in pairs])) for key, pairs in members]
    document = text(inner).encode("utf-8", "surrogatepass")
    lists = [v for key, pairs in members if key == "items" for k, v in pairs if k == "a" and isinstance(v, list)]
    found = cuts(document, "$.items.a[*]", window=window, frame_size=frame)
    if lists:
        assert [json.loads(item) for item in values(found)] == [item for v in lists for item in v]
    else:
        assert items(found) == [Item(0, len(document), 1, True)]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1"])
@pytest.mark.parametrize("bom", [0, 4])
@pytest.mark.parametrize("chunk", [1, 3, 1000])
def test_other_encodings_keep_source_coordinates(encoding: str, bom: int, chunk: int) -> None:
    """Records come out as UTF-8, their coordinates and raw bytes are those of the source."""
    text = '[ {"a": "é["},\n"ü\\"" ,\n 12 ]'
    if encoding != "latin-1":
        text = text.replace("é", "💡\u2028")
    data = b"\0" * bom + text.encode(encoding)
    layout = Layout("json", encoding=encoding, bom=bom)
    found = cuts(data, chunk=chunk, window=4, layout=layout)
    assert [json.loads(value) for value in values(found, layout)] == json.loads(text)
    for item, value in zip(items(found, layout), values(found, layout), strict=True):
        assert data[item.start : item.end].decode(encoding).encode() == value
    assert [item.line for item in items(found, layout)] == [1, 2, 3]
    batch = JsonFormat().parse(Frame(OBJECT, layout, found[0]), None)
    assert batch.raws(0) == data[items(found, layout)[0].start : items(found, layout)[0].end]


def test_an_undecodable_item_is_rejected_alone() -> None:
    """A lone surrogate in UTF-16 is one reject between two records."""
    data = '["a","'.encode("utf-16-le") + b"\x00\xd8" + '","b"]'.encode("utf-16-le")
    layout = Layout("json", encoding="utf-16-le")
    batch = JsonFormat().parse(Frame(OBJECT, layout, cuts(data, layout=layout)[0]), None)
    assert batch.values == [b'"a"', b'"b"']
    assert [batch.origin.place(i).record for i in range(2)] == [1, 3]
    assert [(r.place.record, r.place.byte_start, r.raw) for r in batch.rejects] == [(2, 10, data[10:16])]
    assert "utf-16-le at byte 12" in batch.rejects[0].errors[0].message


def test_half_a_unit_at_the_end_is_damage() -> None:
    """UTF-16 with an odd number of bytes ends in a fault that covers the last byte."""
    data = "[1]".encode("utf-16-le") + b"\x20"
    layout = Layout("json", encoding="utf-16-le")
    assert items(cuts(data, layout=layout), layout)[-1] == Item(6, 7, 1, True)


def test_long_items_are_faults_alone() -> None:
    """An item above the limit is passed over with its head kept, and its neighbours live."""
    big = b'{"x": "' + b"y" * 300_000 + b'"}'
    data = b"[1,\n" + big + b" ,\n2]"
    found = cuts(data, limit=100_000, chunk=10_000)
    assert [(c.data[:3], c.records, c.fault is None) for c in found] == [
        (b"1", 1, True),
        (b'{"x', 1, False),
        (b"2", 1, True),
    ]
    fault = found[1]
    assert (fault.start, fault.length, len(fault.data)) == (4, len(big), RAW_LIMIT)
    assert [item.line for item in items(found)] == [1, 2, 3]
    reject = JsonFormat().parse(Frame(OBJECT, Layout("json"), fault), None).rejects[0]
    assert reject.raw_truncated and reject.stage == "parse" and reject.errors[0].type == "parse_error"


def test_an_item_of_the_limits_length_passes() -> None:
    """The limit counts the item, not the white space around it."""
    data = b"[  12345   \n , 123456 ]"
    assert [item.fault for item in items(cuts(data, limit=5))] == [False, True]


def test_white_space_without_end_is_not_kept() -> None:
    """Memory doesn't grow with white space, inside the list and behind an item."""
    options: Any = Options()
    framer = JsonFormat().framer(options, Layout("json"), record_limit=1000, frame_size=1000)
    found = list(framer.feed(b"[1,2"))
    for _ in range(50):
        found += framer.feed(b" \n" * 50_000)
    held = len(framer._tape.read(0, 10**9))
    found += [*framer.feed(b",3]"), *framer.finish()]
    assert values(found) == [b"1", b"2", b"3"]
    assert items(found)[2].line == 1 + 50 * 50_000
    assert held < 10**6


@pytest.mark.parametrize("data", [b"", b" \n", b"[]", b" [ \n] "])
def test_nothing_gives_no_record(data: bytes) -> None:
    """Blank input and empty lists have no records."""
    assert cuts(data) == []


@pytest.mark.parametrize(
    ("data", "records", "reason"),
    [
        (b'{"b": [1]}', "$.a[*]", "no list at $.a[*]"),
        (b'{"a": {"a": [1]}}', "$.a[*]", "no list at $.a[*]"),
        (b'{"a": null}', "$.a[*]", "no list at $.a[*]"),
        (b'[{"a": [1]}]', "$.a[*]", "no list at $.a[*]"),
        (b'{"a": 1}', "$[*]", "no list at $[*]"),
        (b"17", "$[*]", "no list at $[*]"),
        (b'{"b": 1 "a": [1]}', "$.a[*]", "broken"),
        (b'{"b": [}', "$.a[*]", "broken"),
        (b'{"b": [', "$.a[*]", "ends inside the document"),
        (b'{"b": [', "$", "ends inside the document"),
        (b'{"b": [}', "$", "broken"),
    ],
)
def test_a_document_without_its_list_is_one_fault(data: bytes, records: str, reason: str) -> None:
    """The reject covers the document and says why."""
    (fault,) = cuts(data, records, window=3)
    assert (fault.start, fault.length, fault.data) == (0, len(data), data)
    assert reason in (fault.fault or "")


def test_damage_after_the_list_is_one_fault() -> None:
    """Records before the damage live; the reject begins with the member that is damaged."""
    data = b'{"a": [1, 2], "b": 3, "c": [}'
    assert items(cuts(data, "$.a[*]", window=4)) == [
        Item(7, 8, 1, False),
        Item(10, 11, 1, False),
        Item(22, len(data), 1, True),
    ]


def test_the_root_can_be_asked_for() -> None:
    """`$` makes a list one record, `$[*]` takes its items."""
    assert values(cuts(b" [1, 2] ", "$")) == [b"[1, 2]"]
    assert values(cuts(b" [1, 2] ", "$[*]")) == [b"1", b"2"]
    assert cuts(b" [1, 2] ", "$")[0].document and not cuts(b" [1, 2] ", "$[*]")[0].document


def test_a_long_document_is_one_fault() -> None:
    """A document above the limit is rejected as a whole, with its head."""
    data = b'{"x": "' + b"y" * 300_000 + b'"}'
    (fault,) = cuts(data, limit=100_000, chunk=10_000)
    assert (fault.start, fault.length, len(fault.data)) == (0, len(data), RAW_LIMIT)
    assert "longer than limits.record" in (fault.fault or "")


@pytest.mark.parametrize("records", [None, "$", "$.a[*]"])
def test_deep_nesting_is_passed_on(records: str | None) -> None:
    """A hundred thousand brackets are an item or a skipped member like any other."""
    deep = b"[" * 100_000 + b"]" * 100_000
    data = b'{"b": ' + deep + b', "a": [' + deep + b"]}" if records else b"[1," + deep + b"]"
    assert not any(item.fault for item in items(cuts(data, records)))
    assert len(items(cuts(data, records))) == (1 if records else 2)


def test_a_truncated_stream_gives_only_whole_items() -> None:
    """What no comma ends is left out when the object broke off, and no fault is made of it."""
    assert values(cuts(b"[1, 2, 3", truncated=True)) == [b"1", b"2"]
    assert cuts(b'{"a": 1', truncated=True) == []


def test_frames_are_filled_to_their_size() -> None:
    """A cut spans no more than the frame's size unless one item does."""
    data = b"[" + b",".join([b"12345"] * 10 + [b"1" * 30] + [b"12345"] * 2) + b"]"
    assert [cut.length for cut in cuts(data, frame_size=17)] == [17, 17, 17, 5, 30, 11]


def test_position_is_the_first_record_that_is_not_cut() -> None:
    """Numbers, lines and bytes go on where the last cut ended."""
    options: Any = Options()
    with patch.multiple(json_framing, SMALL_WINDOW=1, WINDOW=1):
        framer = JsonFormat().framer(options, Layout("json"), record_limit=LIMIT, frame_size=3)
        found = list(framer.feed(b"[1,\n2,3"))
    assert sum(cut.records or 0 for cut in found) == 1
    assert framer.position == Position(byte=4, record=2, line=2)


@pytest.mark.parametrize("records", ["$.", "$.a", "a[*]", "$.a[*].b[*]", "$[0]", ""])
def test_other_paths_are_refused(records: str) -> None:
    """Only `$` and `$.a.b[*]` are paths."""
    with pytest.raises(ConfigError, match="records"):
        cuts(b"[]", records)


@pytest.mark.parametrize("records", [None, "$"])
@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1}', b' \n\n{"a":\n[1,{"b":"}"}]}\r\n ', b"{}", b'{"a":1} {"b":2}', b'{"a":1,}', b'{"a":[1}',
        b'{"a":"\xff"}', b"{", b'{"a":"' + b"x" * 100 + b'"}', b"[1,2]", b"17", b"",
    ],
)  # fmt: skip
def test_a_small_document_is_cut_as_any_other(data: bytes, records: str | None) -> None:
    """By a quicker way where it is one valid object: equal cuts, and the same position at the end."""
    mark = b"\xef\xbb\xbf"
    for layout, stream in ((Layout("json"), data), (Layout("json", bom=3), mark + data)):
        for limit in (LIMIT, 50):
            quick = cuts(stream, records, layout=layout, limit=limit)
            slow = cuts(stream, records, layout=layout, limit=limit, window=1, chunk=1)
            assert [repr(cut) for cut in quick] == [repr(cut) for cut in slow]
    framers: list[Any] = []
    for window in (1, 4096):
        with patch.multiple(json_framing, SMALL_WINDOW=window, WINDOW=window * 4):
            options: Any = Options(records)
            framers.append(JsonFormat().framer(options, Layout("json"), record_limit=LIMIT))
            list(framers[-1].feed(data))
            list(framers[-1].finish())
    assert framers[0].position == framers[1].position and framers[0].done and framers[1].done
