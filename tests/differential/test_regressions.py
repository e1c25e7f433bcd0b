"""Differences that were found once, each as a small trial."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from differential.comparing import differences
from differential.trials import Trial


def in_parquet(**columns: list[object]) -> bytes:
    target = io.BytesIO()
    pq.write_table(pa.table(columns), target)
    return target.getvalue()


FOUND: dict[str, Trial] = {
    "typed records for a dataclass in strict mode": Trial(
        in_parquet(f0=[1, None]),
        "@dataclasses.dataclass\nclass Model:\n    f0: int = Field(default_factory=lambda: 7)\n",
        input="parquet",
        mode="strict",
    ),
    "a dataclass with a field by keyword before others": Trial(
        b'{"f0":1,"f1":"x","f2":2}\n',
        "@dataclasses.dataclass\nclass Model:\n    f0: int = Field()\n    f1: str = Field(kw_only=True)\n"
        "    f2: int = Field(default=1)\n",
    ),
    "a field that is never strict, in strict mode": Trial(
        in_parquet(f0=[1.0, 2.5]),
        "class Model(BaseModel):\n    f0: int = Field(strict=False)\n",
        input="parquet",
        mode="strict",
    ),
    "provenance of rescued lines": Trial(
        b'{"\\u0000":"\\u00B2","f0":"c393b157-2373-4f34-9301-46058635938c"}\n'
        b'{"f0":"94706802-dc22-486e-8ee8-7fa6a2eed27c"}\n',
        "class Model(BaseModel):\n    f0: UUID\n",
        provenance="columns",
    ),
    "provenance of rescued rows": Trial(
        b"f0\noFF\nFalse\n", "class Model(BaseModel):\n    f0: bool\n", input="csv", provenance="columns"
    ),
    "rescued items of a JSON list": Trial(
        b'{"f0":"aa170106-4616-4216-9e9a-d153e135c8b2"}\n{}\n',
        "class Model(BaseModel):\n    f0: UUID = None\n",
        output="json",
    ),
    "two CRs at the end of a broken line": Trial(
        b'{"a":1}\r\n{"a":2}\r\n{"a":"x"\r\r\n{"a":"y"}\r\r\n', "class Model(BaseModel):\n    a: int\n"
    ),
    "a CR as the last byte": Trial(b'{"a":1}\n{"a":2}\n{"a":"x"\r', "class Model(BaseModel):\n    a: int\n"),
    "minus zero without a point": Trial(b'{"a":-0}\n{"a":1.5}\n', "class Model(BaseModel):\n    a: float\n"),
    "a line end in a cell and none at the end": Trial(
        b'f0\n"\r\n1e300"\n""', "class Model(BaseModel):\n    f0: dt.date\n", input="tsv", provenance="columns"
    ),
    "settings of a model that limit a second wrong cell": Trial(
        b"f1\tf2\n\tnot an email\n",
        """class Model(BaseModel):
    model_config = ConfigDict(str_max_length=8)
    f1: dt.date
    f2: str
""",
        input="tsv",
    ),
    "a quote behind an escaped backslash": Trial(
        b'{"a":"\\\\"x"}\n{"a":"y"}\n{"a":"\\\\"}\n', "class Model(BaseModel):\n    a: str\n"
    ),
    "a whole number for a decimal": Trial(b'{"a":100.0}\n{"a":1.5}\n', "class Model(BaseModel):\n    a: Decimal\n"),
    "an alias that validation doesn't go by": Trial(
        b"F0\nf\n",
        "class Model(BaseModel):\n    model_config = ConfigDict(validate_by_alias=False, validate_by_name=True)\n"
        "    f0: bool = Field(alias='F0')\n",
        input="tsv",
    ),
    "too many digits in an extra key": Trial(
        b'{"z":' + b"9" * 4301 + b',"f1":"2002-07-18"}\n{"f1":"2002-07-18"}\n',
        "class Model(BaseModel):\n    f1: dt.date\n",
    ),
    "too many digits before a point in an extra key": Trial(
        b'{"z":' + b"9" * 4400 + b'.5,"f1":"2002-07-18"}\n{"f1":"2002-07-18"}\n',
        "class Model(BaseModel):\n    f1: dt.date\n",
    ),
    "errors of single cells of a strict model": Trial(
        b'{"f1":"x","f2":"5"}\n{"f1":1,"f2":2}\n',
        "class Model(BaseModel):\n    model_config = ConfigDict(strict=True)\n    f1: int\n    f2: int\n",
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_found_differences_stay_gone(name: str) -> None:
    """Both paths agree on what they once differed in."""
    assert differences(FOUND[name]) == []
