"""A case: a model with its rows, in parts that can be taken away one by one, and the trial that they make."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pyarrow as pa
from differential.documents import Document, Row
from differential.trials import Trial, Unusable


@dataclass(frozen=True)
class Field:
    """A field's line, and the key of its cells in a row."""

    line: str
    key: str
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """`base` is what the class is made of, `config` what goes into its ConfigDict. `trial` has no data yet."""

    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    document: Document
    trial: Trial
    config: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    base: str = "BaseModel"

    def model(self) -> str:
        before = dict.fromkeys(text for item in self.fields for text in item.before)
        lines = [*before, *HEADS.get(self.base, (f"class Model({self.base}):",))]
        if self.config:
            name = "model_config" if self.base in MODELS else "__pydantic_config__"
            lines.append(f"    {name} = ConfigDict({', '.join(self.config)})")
        fields = [f"    {item.line}" for item in self.fields]
        if self.base == "mixed dataclass":  # its first field may be given by its place
            fields.insert(1, "    _: KW_ONLY")
        lines += fields or ["    pass"]
        return (
            "\n".join([*lines, *(self.members if self.base == "BaseModel" else ()), *TAILS.get(self.base, ())]) + "\n"
        )

    def made(self) -> Trial:
        """The trial: the model's text and the bytes of its rows. Raises Unusable where cells can't be written."""
        try:
            data = self.document.render(self.rows)
        except (TypeError, ValueError, OverflowError, pa.ArrowException) as error:
            raise Unusable(f"{type(error).__name__}: {error}") from error
        return replace(self.trial, data=data, model=None if self.base == "none" else self.model())

    def without_field(self, number: int) -> Case:
        """The case less one field and its cells."""
        gone = self.fields[number]
        kept = self.fields[:number] + self.fields[number + 1 :]
        rows = tuple(
            row if isinstance(row, bytes) else tuple(cell for cell in row if cell[0] != gone.key) for row in self.rows
        )
        return replace(self, fields=kept, rows=rows, document=self.document.without(gone.key))


MODELS = ("BaseModel", "list", "root")
HEADS = {
    "dataclass": ("@dataclasses.dataclass(kw_only=True)", "class Model:"),
    "mixed dataclass": ("from dataclasses import KW_ONLY", "@dataclasses.dataclass", "class Model:"),
    "list": ("class Row(BaseModel):",),
    "root": ("class Row(BaseModel):",),
}
TAILS = {"list": ("Model = list[Row]",), "root": ("Model = RootModel[Row]",)}
