"""Cases that go through all nasty cells of a type, one after the other, among good ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from differential.cases import Case, Field
from differential.cells import TEXTS_BY_TYPE, datetime_shapes, spaced, tokens_for
from differential.documents import Document, Row
from differential.trials import Mode, Trial


@dataclass(frozen=True)
class Target:
    """Types of one kind, with a cell that all of them accept, as text and as JSON."""

    kind: str
    annotations: tuple[str, ...]
    text: str
    token: str


U = "6513270e-269e-4d37-b2a7-4de452e6b438"

TARGETS: tuple[Target, ...] = (
    Target("int", ("int", "Annotated[int, Field(ge=0, le=1000)]", "Annotated[int, Field(multiple_of=3)]",
        "Annotated[int, Field(gt=-(2**63), lt=2**64)]", "Optional[int]", "int = 5", "Annotated[int, Strict()]"), "12",
        "12"),
    Target("float", ("float", "Annotated[float, Field(ge=0, lt=1e300)]", "Annotated[float, Field(multiple_of=0.5)]",
        "Annotated[float, Field(allow_inf_nan=False)]", "Optional[float] = None"), "1.5", "1.5"),
    Target("decimal", ("Decimal", "Annotated[Decimal, Field(max_digits=12, decimal_places=2)]",
        "Annotated[Decimal, Field(ge=0, lt=1000)]", "Annotated[Decimal, Field(max_digits=5)]",
        "Annotated[Decimal, Field(multiple_of=Decimal('0.5'))]", "Annotated[Decimal, Field(allow_inf_nan=True)]",
        "Optional[Decimal]"), "1.5", '"1.5"'),
    Target("bool", ("bool", "Optional[bool]", "bool = True"), "true", "true"),
    Target("date", ("dt.date", "Annotated[dt.date, Field(ge=dt.date(2000, 1, 1))]", "Optional[dt.date]"),
        "2024-01-05", '"2024-01-05"'),
    Target("time", ("dt.time", "Annotated[dt.time, Field(lt=dt.time(23, 0))]", "dt.time = dt.time(1)"), "12:30:00",
        '"12:30:00"'),
    Target("datetime", ("NaiveDatetime", "AwareDatetime", "dt.datetime",
        "Annotated[dt.datetime, Field(ge=dt.datetime(2000, 1, 1))]", "Optional[dt.datetime]"), "2024-01-05T12:30:00",
        '"2024-01-05T12:30:00"'),
    Target("datetime", ("AwareDatetime", "dt.datetime"), "2024-01-05T12:30:00Z", '"2024-01-05T12:30:00+02:00"'),
    Target("datetime", ("dt.datetime",), "2024-01-05 12:30:00.123456", '"2024-01-05 12:30:00"'),
    Target("duration", ("dt.timedelta", "Annotated[dt.timedelta, Field(ge=dt.timedelta(0))]",
        "Optional[dt.timedelta]"), "PT1H", '"PT1H"'),
    Target("uuid", ("UUID", "UUID4", "Optional[UUID]"), U, f'"{U}"'),
    Target("str", ("str", "Annotated[str, Field(min_length=1, max_length=10)]",
        "Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]",
        "Annotated[str, StringConstraints(to_lower=True)]",
        "Annotated[str, StringConstraints(to_upper=True, max_length=3)]", "Annotated[str, Field(pattern='^[a-z]+$')]",
        r"Annotated[str, Field(pattern=r'^\w+@\w+\.[a-z]{2,}$')]",
        "Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, pattern='^[a-zß]+$')]",
        "Optional[str]", "str = 'd'"), "abc", '"abc"'),
    Target("choice", ("Literal['US', 'DE']", "Optional[Literal['US', 'red']]", "Colour",
        "Literal['US', 1, True, None]"), "US", '"US"'),
    Target("choice", ("Literal[1, 2]", "Level"), "1", "1"),
    Target("nest", ("list[int]", "dict[str, int]", "Point", "list[Point]", "Optional[Point] = None"), "[]", "null"),
    Target("nest", ("Any", "list[str]"), "[]", "[]"),
)  # fmt: skip

BEFORE = (
    "class Colour(enum.Enum):\n    US = 'US'\n    RED = 'red'\n",
    "class Level(enum.IntEnum):\n    ONE = 1\n    TWO = 2\n",
    "class Point(BaseModel):\n    x: int\n    y: Optional[int] = None\n",
)

Setting = tuple[Mode, str, int]
"""Mode, output, and size of frames."""

OF_TEXTS: tuple[Setting, ...] = (
    ("lax", "ndjson", 400),
    ("lax", "parquet", 2000),
    ("lax", "csv", 400),
    ("strict", "ndjson", 400),
)
"""Of CSV a cell with a line end in it makes its frame go row by row: frames are small."""

OF_TOKENS: tuple[Setting, ...] = (("lax", "ndjson", 2**21), ("lax", "parquet", 2000), ("strict", "ndjson", 2**21),
    ("strict", "parquet", 2000))  # fmt: skip


def cases(*, full: bool = False) -> Iterator[Case]:
    """All of them. `full` has every setting for every type, white space around every text, and all shapes of times."""
    for target in TARGETS:
        for number, annotation in enumerate(target.annotations):
            for turn, (texts, tokens) in enumerate(zip(OF_TEXTS, OF_TOKENS, strict=True)):
                if full or turn == number % len(OF_TEXTS):
                    yield from of_texts(target, annotation, *texts, full=full)
                    yield from of_tokens(target, annotation, *tokens)
    shapes = list(datetime_shapes())
    for annotation in ("NaiveDatetime", "AwareDatetime", "dt.datetime") if full else ("dt.datetime",):
        target = Target("datetime", (), "2024-01-05T12:30:00", "")
        chosen = shapes if full else shapes[::7]
        yield csv_case(target, annotation, chosen, "lax", "ndjson", 2000)


def of_texts(target: Target, annotation: str, mode: Mode, output: str, size: int, *, full: bool) -> Iterator[Case]:
    texts: Iterable[str] = TEXTS_BY_TYPE[target.kind]
    if full and output == "ndjson":
        texts = [*texts, *(form for text in texts if len(text) < 60 for form in spaced(text))]
    else:
        texts = [*texts, *spaced(target.text)]
    if target.kind == "nest":
        return
    yield csv_case(target, annotation, list(texts), mode, output, size)


def csv_case(target: Target, annotation: str, texts: list[str], mode: Mode, output: str, size: int) -> Case:
    rows = among([(("a", text), ("b", "x")) for text in texts], (("a", target.text), ("b", "x")))
    document = Document("csv", ("a", "b"))
    return made(document, rows, annotation, mode, output, size)


def of_tokens(target: Target, annotation: str, mode: Mode, output: str, size: int) -> Iterator[Case]:
    tokens = tokens_for(target.kind)
    rows = among([(("a", token), ("b", '"x"')) for token in tokens], (("a", target.token), ("b", '"x"')))
    yield made(Document("ndjson", ()), rows, annotation, mode, output, size)


def among(nasty: list[Row], good: Row) -> tuple[Row, ...]:
    """Nasty rows with good ones around: two before each, and many at the start, where columns are looked at."""
    return (*[good] * 20, *(row for item in nasty for row in (good, item, good)))


def made(document: Document, rows: tuple[Row, ...], annotation: str, mode: Mode, output: str, size: int) -> Case:
    before = tuple(text for text in BEFORE if text.split("(")[0][6:] in annotation)
    fields = (Field(f"a: {annotation}", "a", before), Field("b: str", "b"))
    return Case(fields, rows, document, Trial(b"", input=document.kind, output=output, mode=mode, frame_size=size))
