"""Fields of the types that are for columns: random constraints, valid values, and the ways to write them."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import Any

from differential.parts import POOL, Parts, annotated, quoted


def whole_numbers(rnd: Random) -> Parts:
    limits, low, high, step = rnd.choice(
        [
            ("", -1000, 100_000, 1),
            ("Field(ge=0)", 0, 10**6, 1),
            ("Field(gt=0, lt=100)", 1, 100, 1),
            ("Field(ge=-5, le=5)", -5, 6, 1),
            ("Field(multiple_of=3)", -300, 300, 3),
            ("Field(ge=0, multiple_of=7)", 0, 700, 7),
            ("Strict()", 0, 1000, 1),
            ("Field(ge=-(2**63), le=2**63)", -(2**62), 2**62, 12345678901),
            ("Field(le=2**70)", 0, 99, 1),
            ("Field(ge=0.5)", 1, 99, 1),
            ("Field(gt=-1, ge=0, lt=50, le=60)", 0, 50, 1),
            ("annotated_types.Ge(0)", 0, 50, 1),
        ]
    )
    values = [rnd.randrange(low, high, step) for _ in range(POOL)]
    forms: list[Callable[[Any], str]] = [
        str,
        lambda v: f"{v}.0",
        lambda v: f" {v}",
        lambda v: f"{v:+}",
        lambda v: f"{v:06}",
        lambda v: f"{v:_}",
    ]
    kind = rnd.choice(["int"] * 8 + ["PositiveInt", "NonNegativeInt", "StrictInt", "conint(ge=0)"])
    tokens: list[Callable[[Any], str]] = [str, quoted, lambda v: f"{v}.0", lambda v: f"{v}e0"]
    arrows = [
        "pa.int64()",
        "pa.int32()",
        "pa.uint64()",
        "pa.float64()",
        "pa.string()",
        "pa.decimal128(20, 0)",
        "pa.int8()",
        "pa.uint16()",
    ]
    return Parts(
        annotated(kind, limits), values, forms, tokens, arrows, ["5", "'x'", "Field(default_factory=lambda: 7)"]
    )


def floats(rnd: Random) -> Parts:
    limits = rnd.choice(
        [
            "",
            "Field(ge=0)",
            "Field(gt=0, lt=1e6)",
            "Field(multiple_of=0.5)",
            "Field(allow_inf_nan=False)",
            "Field(ge=-1.5, le=2.5)",
            "Strict()",
            "Field(ge=1)",
        ]
    )
    styles = [
        lambda: round(rnd.random() * 100, 2),
        lambda: float(rnd.randrange(1000)),
        lambda: rnd.random() * 10.0 ** rnd.randrange(-30, 30),
        rnd.random,
    ]
    style = rnd.choice([*styles[:2] * 4, *styles])
    values = [style() for _ in range(POOL)]
    if "multiple_of" in limits:
        values = [rnd.randrange(100) / 2 for _ in range(POOL)]
    kind = rnd.choice(["float"] * 8 + ["PositiveFloat", "FiniteFloat", "StrictFloat", "NonNegativeFloat"])
    forms: list[Callable[[Any], str]] = [
        repr,
        lambda v: f"{v:.3f}",
        lambda v: f"{v:e}",
        lambda v: f" {v}",
        lambda v: f"{v:.25f}",
        lambda v: f"{v:g}",
    ]
    tokens: list[Callable[[Any], str]] = [repr, quoted, lambda v: f"{v:.3f}", lambda v: f"{v:E}", lambda v: str(int(v))]
    arrows = ["pa.float64()", "pa.float32()", "pa.string()", "pa.int64()", "pa.decimal128(38, 10)", "pa.float16()"]
    return Parts(annotated(kind, limits), values, forms, tokens, arrows, ["0.5", "float('nan')"])


def truths(rnd: Random) -> Parts:
    pairs = rnd.choice(
        [("True", "False")] * 2 + [("true", "false"), ("1", "0"), ("yes", "no"), ("T", "F"), ("ON", "OFF")]
    )
    values = [rnd.random() < 0.5 for _ in range(POOL)]
    tokens: list[Callable[[Any], str]] = [
        json.dumps,
        quoted,
        lambda v: "1" if v else "0",
        lambda v: json.dumps(pairs[not v]),
    ]
    kind = annotated(rnd.choice(["bool"] * 6 + ["StrictBool"]), rnd.choice(["", "", "", "Strict()"]))
    return Parts(
        kind,
        values,
        [lambda v: pairs[not v]],
        tokens,
        ["pa.bool_()", "pa.string()", "pa.int8()", "pa.float64()"],
        ["False", "1"],
    )


def decimals(rnd: Random) -> Parts:
    limits, places = rnd.choice(
        [
            ("", 2),
            ("Field(max_digits=12, decimal_places=2)", 2),
            ("Field(max_digits=5)", 1),
            ("Field(decimal_places=3)", 3),
            ("Field(ge=0, max_digits=38, decimal_places=9)", 9),
            ("Field(gt=0, lt=1000)", 2),
            ("Field(multiple_of=Decimal('0.05'))", 2),
            ("Field(allow_inf_nan=True)", 2),
            ("Strict()", 2),
            ("Field(max_digits=10, decimal_places=0)", 0),
        ]
    )
    values = [Decimal(rnd.randrange(0, 9995, 5)).scaleb(-places) for _ in range(POOL)]
    forms: list[Callable[[Any], str]] = [
        str,
        lambda v: f"{v:f}0",
        lambda v: f"{v:e}",
        lambda v: f" {v}",
        lambda v: f"{v:+f}",
    ]
    tokens: list[Callable[[Any], str]] = [quoted, str, lambda v: f"{v:f}0", lambda v: f"{float(v)!r}"]
    arrows = [
        "pa.decimal128(20, 9)",
        "pa.decimal128(38, 9)",
        "pa.string()",
        "pa.float64()",
        "pa.int64()",
        "pa.decimal256(50, 20)",
    ]
    return Parts(annotated("Decimal", limits), values, forms, tokens, arrows, ["Decimal('1.50')", "1", "0.1"])


def texts(rnd: Random) -> Parts:
    limits = rnd.choice(
        [
            "", "", "Field(min_length=1)", "Field(max_length=10)", "Field(min_length=1, max_length=10)",
            "Field(pattern='^[a-z ]+$')", "Strict()",
            r"Field(pattern=r'^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$')", r"Field(pattern=r'^\w+$')",
            r"Field(pattern=r'\d')", "Field(pattern='(?i)^A')",
            "StringConstraints(strip_whitespace=True)", "StringConstraints(to_lower=True)",
            "StringConstraints(to_upper=True)",
            "StringConstraints(strip_whitespace=True, min_length=1, max_length=5)",
            "StringConstraints(strip_whitespace=True, to_upper=True, pattern='^[A-Z]+$')",
            "StringConstraints(to_lower=True, max_length=3)", "Field(max_length=0)", r"Field(pattern=r'^.{1,5}$')",
            r"Field(pattern=r'\s')", r"Field(pattern='[^\x00-\x7f]')",
            "StringConstraints(strict=True, max_length=20)", r"Field(pattern=r'^(a|ab)(c|bcd)$')",
            "Field(pattern='^[^a-z]{1,9}$')", "Field(pattern='(?i)^[i-s]+')",
            r"Field(pattern='^$|x')", "Field(pattern='a\\nb')",
        ]
    )  # fmt: skip
    words = [
        ["abc", "de", "x y", "Zoë", "a"],
        ["user1@example.com", "a.b@c.org", "not an email"],
        ["lorem ipsum", " padded ", "UPPER", ""],
        ['quo"te', "com,ma", "back\\slash", "/"],
    ]
    pool = rnd.choice(words)
    values = [rnd.choice(pool) for _ in range(POOL)]
    plain: Callable[[Any], str] = lambda v: json.dumps(v, ensure_ascii=False)  # noqa: E731
    arrows = [
        "pa.string()",
        "pa.large_string()",
        "pa.dictionary(pa.int32(), pa.string())",
        "pa.binary()",
        "pa.string_view()",
        "pa.int64()",
    ]
    return Parts(annotated("str", limits), values, [str], [plain, plain, json.dumps], arrows, ["'x'", "''", "5"])


START = dt.datetime(2024, 1, 1)
ZONES: tuple[Any, ...] = (
    None,
    dt.UTC,
    dt.timezone(dt.timedelta(hours=2)),
    dt.timezone(dt.timedelta(hours=-5, minutes=-30)),
)


def datetimes(rnd: Random) -> Parts:
    kind = rnd.choice(["dt.datetime"] * 5 + ["NaiveDatetime", "AwareDatetime", "NaiveDatetime", "AwareDatetime"])
    zone = rnd.choice(ZONES[1:]) if kind == "AwareDatetime" else None if kind == "NaiveDatetime" else rnd.choice(ZONES)
    step = rnd.choice([86400.0, 1.0, 0.001, 0.000001, 3600.25])
    values = [START.replace(tzinfo=zone) + dt.timedelta(seconds=step * rnd.randrange(10_000)) for _ in range(POOL)]
    limits = rnd.choice(
        [
            "",
            "",
            "",
            "",
            "Field(ge=dt.datetime(2024, 1, 1))",
            "Strict()",
            "Field(lt=dt.datetime(2024, 6, 1, tzinfo=dt.timezone.utc))",
        ]
    )
    forms: list[Callable[[Any], str]] = [
        lambda v: v.isoformat(), lambda v: v.isoformat(), lambda v: v.isoformat().replace("+00:00", "Z"),
            lambda v: v.isoformat(" "),
        lambda v: v.isoformat(timespec="microseconds"), lambda v: v.isoformat(timespec="milliseconds"),
            lambda v: v.isoformat(timespec="minutes"),
        lambda v: str(v.timestamp()), lambda v: v.strftime("%Y-%m-%dT%H:%M:%S%z"), lambda v: v.isoformat("_"),
            lambda v: v.isoformat("t").replace("+00:00", "z"),
        lambda v: v.strftime("%Y-%m-%d"), lambda v: str(int(v.timestamp() * 1000)),
    ]  # fmt: skip
    tokens = [*(_in_quotes(form) for form in forms), lambda v: str(v.timestamp()), lambda v: str(int(v.timestamp()))]
    arrows = [
        "pa.timestamp('us')",
        "pa.timestamp('us', 'UTC')",
        "pa.timestamp('ns')",
        "pa.timestamp('ms', '+02:00')",
        "pa.timestamp('s')",
        "pa.string()",
        "pa.date32()",
        "pa.timestamp('us', 'Europe/Berlin')",
        "pa.int64()",
    ]
    return Parts(annotated(kind, limits), values, forms, tokens, arrows, ["dt.datetime(2020, 1, 1)", "'2020-01-01'"])


def _in_quotes(form: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: quoted(form(value))


def dates(rnd: Random) -> Parts:
    values = [dt.date(2024, 1, 1) + dt.timedelta(days=rnd.randrange(-20_000, 1000)) for _ in range(POOL)]
    limits = rnd.choice(["", "", "", "Field(ge=dt.date(1990, 1, 1))", "Strict()"])
    forms: list[Callable[[Any], str]] = [
        str,
        str,
        lambda v: f"{v}T00:00:00",
        lambda v: f"{v} 00:00:00Z",
        lambda v: str((v - dt.date(1970, 1, 1)).days * 86400),
    ]
    arrows = ["pa.date32()", "pa.timestamp('us')", "pa.string()", "pa.date64()", "pa.int32()"]
    return Parts(
        annotated("dt.date", limits),
        values,
        forms,
        [_in_quotes(form) for form in forms],
        arrows,
        ["dt.date(2020, 1, 1)"],
    )


def times(rnd: Random) -> Parts:
    zone = rnd.choice([None] * 8 + list(ZONES))
    values = [
        (START + dt.timedelta(seconds=rnd.randrange(86400), microseconds=rnd.choice([0, 0, 5, 500_000])))
        .time()
        .replace(tzinfo=zone)
        for _ in range(POOL)
    ]
    limits = rnd.choice(["", "", "", "Field(ge=dt.time(6, 0))", "Strict()"])
    forms: list[Callable[[Any], str]] = [
        str,
        str,
        lambda v: v.isoformat("minutes"),
        lambda v: v.isoformat("microseconds"),
        lambda v: v.isoformat("milliseconds"),
    ]
    arrows = ["pa.time64('us')", "pa.time32('s')", "pa.time64('ns')", "pa.string()", "pa.time32('ms')"]
    return Parts(
        annotated("dt.time", limits), values, forms, [_in_quotes(form) for form in forms], arrows, ["dt.time(1, 2)"]
    )


def durations(rnd: Random) -> Parts:
    values = [
        dt.timedelta(seconds=rnd.randrange(-200_000, 400_000), microseconds=rnd.choice([0, 0, 1, 500_000]))
        for _ in range(POOL)
    ]
    limits = rnd.choice(["", "", "", "Field(ge=dt.timedelta(0))", "Strict()"])
    forms: list[Callable[[Any], str]] = [
        lambda v: f"PT{v.total_seconds():.6f}S".replace("PT-", "-PT"), lambda v: str(abs(v)),
            lambda v: f"P{abs(v).days}DT{abs(v).seconds}S", lambda v: str(v.total_seconds()),
    ]  # fmt: skip
    tokens = [
        *(_in_quotes(form) for form in forms),
        lambda v: str(v.total_seconds()),
        lambda v: str(int(v.total_seconds())),
    ]
    arrows = ["pa.duration('us')", "pa.duration('ns')", "pa.duration('s')", "pa.string()", "pa.int64()"]
    return Parts(annotated("dt.timedelta", limits), values, forms, tokens, arrows, ["dt.timedelta(1)"])


def uuids(rnd: Random) -> Parts:
    values = [str(uuid.UUID(int=rnd.getrandbits(128), version=4)) for _ in range(POOL)]
    kind = rnd.choice(["UUID"] * 5 + ["UUID4", "Annotated[UUID, Strict()]", "UUID1"])
    forms: list[Callable[[Any], str]] = [
        str,
        str,
        str,
        lambda v: v.upper(),
        lambda v: v.replace("-", ""),
        lambda v: "{" + v + "}",
        lambda v: "urn:uuid:" + v,
    ]
    return Parts(
        kind, values, forms, [_in_quotes(form) for form in forms], ["pa.string()", "pa.large_string()"], ["UUID(int=0)"]
    )


def choices(rnd: Random) -> Parts:
    sorts: list[tuple[str, list[Any], str]] = [
        ("Literal['US', 'DE', 'FR']", ["US", "DE", "FR"], ""),
        ("Literal['a']", ["a"], ""),
        ("Literal[1, 2, 3]", [1, 2, 3], ""),
        ("Literal['1', 1, True]", ["1", 1, True], ""),
        ("Literal['x', None]", ["x"], ""),
        ("Literal[True]", [True], ""),
        ("Colour", ["red", "blue"], "class Colour(enum.Enum):\n    RED = 'red'\n    BLUE = 'blue'\n"),
        ("Colour", ["red", "blue"], "class Colour(enum.StrEnum):\n    RED = 'red'\n    BLUE = 'blue'\n"),
        ("Level", [1, 2], "class Level(enum.IntEnum):\n    ONE = 1\n    TWO = 2\n"),
        ("Level", [1, 2], "class Level(enum.Enum):\n    ONE = 1\n    TWO = 2\n"),
        ("Mixed", ["x", 1], "class Mixed(enum.Enum):\n    X = 'x'\n    ONE = 1\n    HALF = 1.5\n"),
        ("Straße", ["ß", "SS"], "class Straße(enum.Enum):\n    EIN = 'ß'\n    ZWEI = 'SS'\n"),
        ("Literal['', 'x']", ["", "x"], ""),
    ]
    annotation, values, before = rnd.choice(sorts)
    picked = [rnd.choice(values) for _ in range(POOL)]
    arrows = (
        ["pa.string()", "pa.dictionary(pa.int8(), pa.string())"]
        if all(isinstance(v, str) for v in values)
        else ["pa.int64()"]
    )
    default = repr(values[0]) if annotation.startswith("Literal") else f"{annotation}({values[0]!r})"
    return Parts(
        annotation, picked, [str], [json.dumps, json.dumps, quoted], arrows, [default], (before,) if before else ()
    )
