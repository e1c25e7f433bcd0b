"""Fields that are nested, and fields that a compiler of columns hardly knows."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

from differential.parts import POOL, Parts

NESTED: dict[str, tuple[str, list[Any], str]] = {
    "list[int]": ("", [[], [1], [1, 2, 3]], "pa.list_(pa.int64())"),
    "list[str]": ("", [["a"], ["b", "c,d"], []], "pa.list_(pa.string())"),
    "Annotated[list[int], Field(min_length=1, max_length=2)]": ("", [[1], [1, 2]], "pa.list_(pa.int32())"),
    "list[float | None]": ("", [[1.5, None], [0.1]], "pa.list_(pa.float64())"),
    "list[dt.date]": ("", [["2024-01-01"], []], "pa.list_(pa.string())"),
    "set[int]": ("", [[1], [3, 1, 2]], "pa.list_(pa.int64())"),
    "tuple[int, str]": ("", [[1, "a"]], "pa.list_(pa.string())"),
    "dict[str, int]": ("", [{"x": 1}, {}, {"y": 2, "x": 1}], "pa.map_(pa.string(), pa.int64())"),
    "Point": ("class Point(BaseModel):\n    x: int\n    y: Optional[float] = None\n", [{"x": 1, "y": 2.5}, {"x": 3,
        "y": None}], "pa.struct({'x': pa.int64(), 'y': pa.float64()})"),
    "Strictly": ("class Strictly(BaseModel):\n    model_config = ConfigDict(extra='forbid', strict=True)\n    x: int\n"
        "    y: Annotated[str, Field(alias='Y', max_length=3)] = 'd'\n",
        [{"x": 1, "Y": "a"}, {"x": 3}], "pa.struct({'x': pa.int64(), 'Y': pa.string()})"),
    "list[Item]": ("class Item(BaseModel):\n    x: int\n    y: str = 'd'\n", [[{"x": 1, "y": "a"}], [], [{"x": 1,
        "y": "b"}, {"x": 2, "y": "c"}]], "pa.list_(pa.struct({'x': pa.int64(), 'y': pa.string()}))"),
    "Outer": ("class Inner(BaseModel):\n    x: list[int]\n"
        "class Outer(BaseModel):\n    inner: Inner\n    when: dt.datetime\n",
    [{"inner": {"x": [1]}, "when": "2024-01-01T00:00:00"}],
    "pa.struct({'inner': pa.struct({'x': pa.list_(pa.int64())}), 'when': pa.string()})"),
    "Node": ("class Node(BaseModel):\n    x: int = 0\n    child: Optional['Node'] = None\n", [{"x": 1,
        "child": {"x": 2}}, {}], "pa.struct({'x': pa.int64()})"),
    "Any": ("", [1, "a", [1.5, None], {"x": {}}, None, True], "pa.string()"),
    "list[Any]": ("", [[1, "a"], []], "pa.list_(pa.string())"),
}  # fmt: skip


def nested(rnd: Random) -> Parts:
    annotation = rnd.choice(list(NESTED))
    before, values, arrow = NESTED[annotation]
    form: Callable[[Any], str] = lambda v: json.dumps(v, ensure_ascii=False, separators=(",", ":"))  # noqa: E731
    picked = [rnd.choice(values) for _ in range(POOL)]
    return Parts(annotation, picked, [form], [form, form, json.dumps], [arrow], ["None"], (before,) if before else ())


OTHERS: list[tuple[str, str, list[Any], str]] = [
    ("int | str", "int", [1, 5, "a"], ""),
    ("str | int", "int", [1, 5, "a"], ""),
    ("Union[int, float]", "float", [1, 2.5], ""),
    ("float | bool", "float", [1.5, True], ""),
    ("dt.date | dt.datetime", "datetime", ["2024-01-01", "2024-01-01T00:00:01"], ""),
    ("Union[UUID, str]", "uuid", ["6513270e-269e-4d37-b2a7-4de452e6b438", "x"], ""),
    ("bytes", "str", ["a", "é"], ""),
    ("AnyUrl", "str", ["http://example.com/a", "ftp://x/"], ""),
    ("pydantic.IPvAnyAddress", "str", ["1.2.3.4", "::1"], ""),
    ("SecretStr", "str", ["a", "b"], ""),
    ("Json[list[int]]", "nest", ["[1,2]", "[]"], ""),
    ("Annotated[int, AfterValidator(double)]", "int", [1, 7, 30],
    "def double(value):\n    if value == 7:\n        raise ValueError('seven')\n    return 2 * value\n"),
    ("Annotated[str, BeforeValidator(text)]", "str", ["a", "b"], "def text(value):\n    return str(value).strip()\n"),
    ("Annotated[int, PlainSerializer(str)]", "int", [1, 2], ""),
    ("Annotated[str, PlainSerializer(lambda value: value * 2)]", "str", ["a"], ""),
    ("Annotated[int, WrapValidator(lambda value, handler: handler(value) + 1)]", "int", [1, 2], ""),
    ("Annotated[str, PlainValidator(lambda value: value)]", "str", ["a"], ""),
    ("Annotated[float, Field(ge=0), AfterValidator(lambda value: -value)]", "float", [1.5], ""),
    ("Annotated[int | None, Field(ge=0)]", "int", [1, None], ""),
    ("Annotated[Optional[str], StringConstraints(strip_whitespace=True)]", "str", ["a", " b ", None], ""),
    ("PastDate", "date", ["1999-01-01"], ""),
    ("type(None)", "choice", [None], ""),
    ("ByteSize", "int", ["1KB", 5], ""),
    ("complex", "float", ["1+2j", 1.5], ""),
    ("object", "str", ["a", 1], ""),
]  # fmt: skip


def others(rnd: Random) -> tuple[str, Parts]:
    """Fields that a compiler of columns hardly knows."""
    annotation, kind, values, before = rnd.choice(OTHERS)
    picked = [rnd.choice(values) for _ in range(POOL)]
    text: Callable[[Any], str] = lambda v: "" if v is None else str(v)  # noqa: E731
    return kind, Parts(annotation, picked, [text], [json.dumps], ["pa.string()"], ["None"], (before,) if before else ())
