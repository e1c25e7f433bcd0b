"""Random cases: mostly valid rows of a random model, with a few that are nasty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from differential.cases import Case, Field
from differential.columns import KINDS, draw_column
from differential.comparing import goes_by_columns
from differential.documents import Document, Row, draw_document
from differential.nastiness import make_nasty
from differential.parts import Column
from differential.trials import TYPED, Mode, Trial, Unusable, prelude
from pydantic import TypeAdapter

FORMATS = ("csv", "csv", "csv", "ndjson", "ndjson", "ndjson", "tsv", "json", "parquet", "arrow", "parquet")
OUTPUTS = ("ndjson", "ndjson", "parquet", "parquet", "csv", "json")
TAME = 0.6
"""The share of cases with formats, models and settings that are certainly for columns."""

LARGE = 0.003
"""The share of cases with so many rows that readers work in blocks."""

MODES: tuple[Mode, ...] = ("lax", "lax", "lax", "strict")

BASES = ("TypedDict", "dataclass", "mixed dataclass", "list", "root", "none")
"""What a model may be other than a BaseModel; the first ones may go by columns."""

CONFIGS = (
    "extra='forbid'", "extra='allow'", "extra='ignore'", "strict=True", "str_strip_whitespace=True",
    "str_to_lower=True", "str_to_upper=True",
    "str_min_length=1", "str_max_length=8", "coerce_numbers_to_str=True", "use_enum_values=True",
    "populate_by_name=True", "validate_default=True",
    "ser_json_timedelta='float'", "ser_json_inf_nan='constants'", "ser_json_inf_nan='strings'",
    "ser_json_bytes='base64'", "val_json_bytes='base64'",
    "allow_inf_nan=False", "alias_generator=lambda name: name.upper()", "serialize_by_alias=True", "frozen=True",
    "loc_by_alias=False",
    "hide_input_in_errors=True", "regex_engine='python-re'", "validate_by_alias=False, validate_by_name=True",
    "ser_json_temporal='seconds'",
    "val_temporal_unit='milliseconds'", "val_temporal_unit='seconds'", "validate_assignment=True",
    "from_attributes=True", "cache_strings=False",
    "revalidate_instances='always'", "protected_namespaces=()", "title='T'", "arbitrary_types_allowed=True",
)  # fmt: skip
"""Settings of models, each now and then."""

MEMBERS = tuple(
    f"    {text}".replace("\n", "\n    ")
    for text in (
        "@field_validator('f0')\n@classmethod\ndef _check(cls, value):\n"
        "    if str(value).endswith('7'):\n        raise ValueError('seven')\n    return value\n",
        "@field_validator('f0', mode='before')\n@classmethod\ndef _before(cls, value):\n"
        "    return value.strip() if isinstance(value, str) else value\n",
        "@field_validator('*', mode='after')\n@classmethod\ndef _any(cls, value):\n    return value\n",
        "@model_validator(mode='after')\ndef _whole(self):\n"
        "    assert '9' not in str(self.f0), 'nine'\n    return self\n",
        "@model_validator(mode='before')\n@classmethod\ndef _given(cls, data):\n"
        "    return dict(data) if isinstance(data, dict) else data\n",
        "@computed_field\n@property\ndef twice(self) -> str:\n    return str(self.f0) * 2\n",
        "@field_serializer('f0')\ndef _shown(self, value):\n    return str(value)\n",
        "@model_serializer(mode='wrap')\ndef _dump(self, handler):\n    return handler(self)\n",
        "_private: int = PrivateAttr(default=3)\n",
        "def model_post_init(self, context):\n"
        "    if str(self.f0).startswith('3'):\n        raise ValueError('three')\n",
    )
)
"""Statements of classes that make a model more than its types."""


@dataclass(frozen=True)
class Drawn:
    """A field with its cells. `lacks` says how these may lack: "null", "missing", "both" or "" for not at all."""

    field: Field
    column: Column
    lacks: str


def draw_case(rnd: Random, *, most: int = 200) -> Case:
    """A case with up to `most` rows, mostly valid, a few of them nasty."""
    tame = rnd.random() < TAME
    kind = rnd.choice(FORMATS)
    bulk = Random(rnd.getrandbits(32))
    mode = rnd.choice(MODES)
    base = rnd.choice(["BaseModel"] * (20 if tame else 40) + list(BASES[: 3 if tame else len(BASES)]))
    drawn = draw_fields(rnd, kind, mode, base, tame=tame)
    columns = {item.field.key: item.column for item in drawn}
    document = draw_document(rnd, kind, columns)
    count = rnd.choice([1, 3, 10, 30, 30, 100, most, most])
    if rnd.random() < LARGE and most >= 100:
        count = most = 20_000
    rows = plain_rows(bulk, kind, drawn, min(count, most))
    rows = make_nasty(rnd, bulk, kind, columns, rows, document)
    config = tuple(
        {rnd.choice(CONFIGS[:9] if tame else CONFIGS): None for _ in range(rnd.choice([0, 0, 0, 0, 1, 1, 2]))}
    )
    members = (rnd.choice(MEMBERS),) if not tame and rnd.random() < 0.15 else ()
    fields = tuple(item.field for item in drawn)
    return Case(fields, tuple(rows), document, draw_trial(rnd, mode, document, tame=tame), config, members, base)


def draw_fields(rnd: Random, form: str, mode: Mode, base: str, *, tame: bool) -> list[Drawn]:
    odd = 0.0 if tame else rnd.choice([0, 0, 0.3])
    kinds = [kind for kind in KINDS if kind != "nest"]
    if form not in ("csv", "tsv") and rnd.random() < 0.2:
        kinds += ["nest"] * 3
    if rnd.random() < 0.3:
        kinds = [rnd.choice(kinds)]  # many of one kind meet more of its constraints
    drawn = []
    for number in range(rnd.choice([1, 2, 3, 3, 4, 6] * 6 + [25])):
        for _ in range(10 if tame else 1):
            found = draw_field(
                rnd, number, draw_valid(rnd, kinds, form, mode, odd=odd, usual=0.93 if tame else 0.6), base
            )
            if not tame or is_for_columns(found, form, mode):
                break
        drawn.append(found)
    return drawn


def is_for_columns(drawn: Drawn, form: str, mode: Mode) -> bool:
    """Whether the vectorised path takes a model of this field and one of text."""
    name, _, rest = drawn.field.line.partition(":")
    field = replace(drawn.field, line=f"f0:{rest}".replace(name, "f0"))
    try:
        case = Case((field, Field("other: str", "other")), (), Document("ndjson", ()), Trial(b""))
        return goes_by_columns(case.model(), form, mode)
    except Unusable:
        return False


def draw_valid(rnd: Random, kinds: list[str], form: str, mode: Mode, *, odd: float, usual: float) -> Column:
    """A column whose type accepts some of its cells, after a few attempts and nearly always."""
    for _ in range(rnd.choice([1, 8, 8, 8])):
        column = draw_column(rnd, kinds, odd=odd, usual=usual)
        narrow = narrowed(column, form, mode)
        if narrow is not None:
            return narrow
    return column


def narrowed(column: Column, kind: str, mode: Mode) -> Column | None:
    """The column with those cells of its pool that its type accepts; None if there are none."""
    names = dict(prelude())
    try:
        exec("\n".join(column.before), names)
        adapter = TypeAdapter(eval(column.annotation, names))
    except Exception:  # an odd annotation
        return column
    strict = True if mode == "strict" else None
    if kind in TYPED:
        name, judge = "values", lambda cell: adapter.validate_python(cell, strict=strict)
    elif kind in ("csv", "tsv"):
        name, judge = "texts", adapter.validate_strings if strict else adapter.validate_python
    else:
        name, judge = "tokens", lambda cell: adapter.validate_json(cell, strict=strict)
    pool = [cell for cell in getattr(column, name) if accepts(judge, cell)]
    narrow: dict[str, Any] = {name: tuple(pool)}
    return replace(column, **narrow) if pool else None


def accepts(judge: Callable[[Any], Any], cell: Any) -> bool:
    try:
        judge(cell)
    except Exception:
        return False
    return True


def draw_field(rnd: Random, number: int, column: Column, base: str) -> Drawn:
    """A field with its alias and default."""
    annotation, name = column.annotation, f"f{number}"
    nullable = rnd.random() < 0.3
    if nullable:
        annotation = (
            rnd.choice([f"Optional[{annotation}]", f"{annotation} | None"]) if "'" not in annotation[:1] else annotation
        )
    default = ""
    if base not in ("TypedDict",) and rnd.random() < (0.6 if nullable else 0.15):
        default = f" = {rnd.choice(column.defaults)}"
    key = name
    if rnd.random() < 0.12 and base == "BaseModel":
        key, default = draw_alias(rnd, name, default)
    lacks = "both" if nullable and default else "null" if nullable else "missing" if default else ""
    return Drawn(Field(f"{name}: {annotation}{default}", key, column.before), column, lacks)


def draw_alias(rnd: Random, name: str, default: str) -> tuple[str, str]:
    alias = rnd.choice([name.upper(), f"{name} x", f"{name}.y", f"é{name}", f'{name}"q', f"{name}\\\\"])
    given = f"default={default[3:]}, " if default and "Field(" not in default else ""
    spelled = repr(alias.replace("\\\\", "\\"))
    how = rnd.choice(
        [
            f"alias={spelled}",
            f"alias={spelled}",
            f"validation_alias={spelled}",
            f"serialization_alias={spelled}",
            f"validation_alias=AliasChoices({spelled}, 'other')",
            f"validation_alias=AliasPath({spelled}, 0)",
            f"alias={spelled}, exclude=True",
        ]
    )
    key = name if how.startswith("serialization") else alias.replace("\\\\", "\\")
    return key, f" = Field({given}{how})"


def plain_rows(bulk: Random, kind: str, drawn: Sequence[Drawn], count: int) -> list[Row]:
    """Rows of cells from the columns' pools; where a field may be null or missing, some are."""
    pools = {"parquet": "values", "arrow": "values", "csv": "texts", "tsv": "texts"}
    null: Any = {"parquet": None, "arrow": None, "csv": "", "tsv": ""}.get(kind, "null")
    cells = [(item.field.key, getattr(item.column, pools.get(kind, "tokens")), item.lacks) for item in drawn]
    rows: list[Row] = []
    for _ in range(count):
        row = []
        for key, pool, lacks in cells:
            if not lacks or bulk.random() < 0.8:
                row.append((key, pool[int(bulk.random() * len(pool))]))
            elif lacks == "null" or kind in pools or (lacks == "both" and bulk.random() < 0.5):
                row.append((key, null))
        rows.append(tuple(row))
    return rows


def draw_trial(rnd: Random, mode: Mode, document: Document, *, tame: bool) -> Trial:
    output = rnd.choice(OUTPUTS[:5] if tame else OUTPUTS)
    flags = ("by_alias", "exclude_none", "exclude_unset")
    options: dict[str, Any] = {flag: True for flag in flags if output != "parquet" and rnd.random() < 0.1 and not tame}
    if rnd.random() < 0.2:
        options["by_alias"] = True
    if output == "csv":
        options["nested"] = rnd.choice(["error", "dots", "json"])
        options["formulas"] = "keep" if tame else rnd.choice(["keep", "escape", "reject"])
    if output == "json" and rnd.random() < 0.3:
        options["indent"] = 2
    return Trial(
        b"",
        input=document.kind,
        options=document.options,
        output=output,
        output_options=options,
        provenance=rnd.choice(["none", "none", "columns", "sidecar"]),
        mode=mode,
        keep_rejects=rnd.random() < 0.85,
        frame_size=rnd.choice([2**21, 2**21, 2**21, 300, 2000]),
        record_limit=rnd.choice([2**24] * 9 + [200]),
        take=rnd.choice([None] * 30 + [2]),
    )
