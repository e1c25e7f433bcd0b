"""Schema references: found, loaded, told apart."""

from __future__ import annotations

import decimal
import pickle
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field, Strict, TypeAdapter, computed_field, create_model

from ztf_flow.errors import ConfigError
from ztf_flow.schema.model import Schema, reference_schema

HERE = Path(__file__).parent


def load(given: Any, folder: Path = HERE) -> Schema:
    return reference_schema(given, folder=folder).load()


def script(folder: Path, text: str, name: str = "models.py") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(textwrap.dedent(text))


class Local(BaseModel):
    a: int


@pytest.mark.parametrize("given", [Local, list[int], dict[str, int], Annotated[int, Field(ge=0)], int | str])
def test_anything_that_a_type_adapter_takes_is_a_schema(given: Any) -> None:
    """Models, generics, annotated types and unions are schemas."""
    assert isinstance(load(given).adapter, TypeAdapter)


def test_an_importable_class_goes_by_name() -> None:
    """A class that other processes can import is pickled as its name."""
    reference = reference_schema(decimal.Decimal, folder=HERE)
    assert reference.describe() == "decimal:Decimal"
    assert pickle.loads(pickle.dumps(reference)).load().type is decimal.Decimal


def test_a_local_class_stays_in_its_process() -> None:
    """A class that can't be imported elsewhere says so."""

    class Inner(BaseModel):
        a: int

    reference = reference_schema(Inner, folder=HERE)
    assert not reference.picklable
    assert reference.load().type is Inner


def test_a_file_is_a_schema_by_its_path(tmp_path: Path) -> None:
    """`FILE.py:Model` is relative to the folder that is given."""
    script(
        tmp_path, "from pydantic import BaseModel\nclass Row(BaseModel):\n    a: 'Later'\nclass Later(BaseModel): ..."
    )
    assert load("models.py:Row", tmp_path).columns() == ("a",)


def test_a_module_beside_the_pipeline_file_is_found(tmp_path: Path) -> None:
    """The folder is on `sys.path` for `package.module:Model`."""
    script(tmp_path, "from pydantic import BaseModel\nclass Row(BaseModel):\n    a: int", "beside_pack/rows.py")
    script(tmp_path, "", "beside_pack/__init__.py")
    assert load("beside_pack.rows:Row", tmp_path).columns() == ("a",)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("models.py:Rwo", "there is no 'Rwo' in it (did you mean 'Row'?)"),
        ("models.py:NUMBER", "is not a type that pydantic can validate"),
        ("models.py:Plain", "is not a type that pydantic can validate"),
        ("models.py:Unfinished", "name 'Nowhere' is not defined"),
        ("models.py:Custom", "is not a type that pydantic can validate: no schema today"),
        ("nowhere.py:Row", "there is no such file"),
        ("no_such_package.rows:Row", "module no_such_package.rows can't be imported"),
        ("raising_module:Row", "ZeroDivisionError"),
    ],
)
def test_what_is_no_schema_is_a_configuration_error(tmp_path: Path, given: str, reason: str) -> None:
    """A reference that leads nowhere says where it stopped."""
    script(tmp_path, "1 / 0", "raising_module.py")
    script(
        tmp_path,
        """
        from pydantic import BaseModel
        class Row(BaseModel):
            a: int
        NUMBER = 5
        class Plain: ...
        class Unfinished(BaseModel):
            a: "Nowhere"
        class Custom:
            @classmethod
            def __get_pydantic_core_schema__(cls, source, handler):
                raise RuntimeError("no schema today")
        """,
    )
    with pytest.raises(ConfigError) as raised:
        load(given, tmp_path)
    assert reason in str(raised.value)


def test_columns_are_those_of_the_serialisation() -> None:
    """Excluded fields are no columns, computed ones come last, aliases count when they are asked for."""

    class Row(BaseModel):
        secret: str = Field(exclude=True)
        a: int = Field(serialization_alias="A")

        @computed_field(alias="B")  # type: ignore[prop-decorator]
        @property
        def b(self) -> int:
            return self.a

    schema = load(Row)
    assert schema.columns() == ("a", "b")
    assert schema.columns(by_alias=True) == ("A", "B")


@pytest.mark.parametrize("given", [int, list[int], dict[str, int], Local | int])
def test_records_without_fixed_fields_have_no_columns(given: Any) -> None:
    """What is no record, or one of several, has no columns."""
    assert load(given).columns() is None


def test_fingerprints_tell_constraints_apart() -> None:
    """Strictness and stripping, which JSON Schema doesn't say, change the fingerprint."""
    kinds: list[Any] = [int, Annotated[int, Strict()], Annotated[int, Field(ge=0)], Annotated[int, Field(ge=1)]]
    found = {load(create_model("Row", a=(kind, ...))).fingerprint for kind in kinds}
    assert len(found) == len(kinds)


def test_fingerprints_are_the_same_in_every_process(tmp_path: Path) -> None:
    """Neither hash seeds, nor addresses of defaults, nor the folder change a fingerprint; the code does."""
    text = """
        import enum
        from pydantic import BaseModel, ConfigDict, field_validator
        class Thing: ...
        class Colour(enum.Enum):
            red = "r"
        class Row(BaseModel):
            model_config = ConfigDict(arbitrary_types_allowed=True)
            a: Colour
            b: object = Thing()
            c: frozenset[str] = frozenset("abcdefgh")
            @field_validator("a")
            def check(cls, value):
                return value
        """
    script(tmp_path / "one", text)
    script(tmp_path / "two", text)
    script(tmp_path / "three", text.replace("return value", "return value or None"))
    prints = []
    for folder, seed in (("one", "1"), ("one", "2"), ("two", "3"), ("three", "3")):
        code = (
            "import pathlib; from ztf_flow.schema.model import reference_schema as refer; "
            f"print(refer('models.py:Row', folder=pathlib.Path({str(tmp_path / folder)!r})).load().fingerprint)"
        )
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        )
        assert done.stderr == ""
        prints.append(done.stdout)
    assert prints[0] == prints[1] == prints[2] != prints[3]
