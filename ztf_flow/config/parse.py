"""The stage `parse`: options by format."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, field_validator, model_validator

from ztf_flow.config.base import Section, faults
from ztf_flow.config.problems import Finding
from ztf_flow.config.texts import Character, Records, Text, one_to_list
from ztf_flow.config.values import wrong


class CsvOptions(Section):
    """How CSV and TSV are read."""

    delimiter: Character | None = Field(None, description="Between cells; default: detected (a tab for TSV).")
    quote: Character | None = Field(None, description='Around cells; default: detected, else `"`.')
    escape: Character | None = Field(None, description="Before a character that is to be taken literally.")
    header: bool = Field(True, description="Whether the first row holds the names of the columns. Never guessed.")
    columns: list[Text] | None = Field(None, min_length=1, description="The names of the columns, in order.")
    null_values: Annotated[list[str], BeforeValidator(one_to_list)] = Field(
        default_factory=lambda: [""], description="Cell texts that mean null."
    )
    comment: Character | None = Field(None, description="The first character of lines to pass over.")
    skip_rows: int = Field(0, ge=0, description="Lines to pass over at the start of each object.")
    newlines_in_values: bool = Field(
        True, description="Whether quoted cells may hold line ends; false lets large files be read in parallel ranges."
    )

    @model_validator(mode="after")
    def _distinct_characters(self) -> CsvOptions:
        seen: dict[str, str] = {}
        for name in ("delimiter", "quote", "escape", "comment"):
            character = getattr(self, name)
            if character is None or (name == "escape" and seen.get(character) == "quote"):
                continue  # escape equal to quote is the usual doubling
            if character in seen:
                raise faults([Finding((name,), "bad-value", f"'{name}' must differ from '{seen[character]}'")])
            seen[character] = name
        if self.columns is not None and len(set(self.columns)) < len(self.columns):
            twice = next(name for name in self.columns if self.columns.count(name) > 1)
            raise faults([Finding(("columns",), "bad-value", f"the column '{twice}' stands in 'columns' twice")])
        return self


class JsonOptions(Section):
    """Where the records are inside a document."""

    records: Records | None = Field(
        None,
        description="`$` makes the document one record, `$.a.b[*]` takes the items there. Default: the items of a "
        "top-level list, else the document.",
    )


NullValues = Annotated[list[str], BeforeValidator(one_to_list)]


class CellOptions(Section):
    """How texts of INI files and of environment variables are read."""

    null_values: NullValues = Field(default_factory=lambda: [""], description="Texts that mean null.")


class XmlOptions(Section):
    """Where the records are inside an XML document."""

    record: Text | None = Field(None, description="The repeated element; default: the root is the record.")
    namespaces: Literal["keep", "strip"] = Field(
        "keep", description="Whether names keep their prefixes, and records the declarations of namespaces."
    )
    null_values: NullValues = Field(default_factory=lambda: [""], description="Texts that mean null.")


class XlsxOptions(Section):
    """Where the records are inside a workbook."""

    sheet: Annotated[int, Field(ge=0)] | Text = Field(0, description="The sheet, by number from 0 or by name.")
    header_row: int = Field(1, ge=1, description="The row with the names of the columns, from 1 in the sheet or range.")
    range: str | None = Field(
        None,
        pattern="[A-Z]{1,3}[1-9][0-9]{0,6}:[A-Z]{1,3}[1-9][0-9]{0,6}$",
        description="The cells to read, such as B3:F100; default: all.",
    )

    @field_validator("sheet", mode="before")
    @classmethod
    def _number_or_name(cls, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | str) or (isinstance(value, int) and value < 0):
            raise wrong("must be a number from 0 or a name")
        return value


class ParseConfig(Section):
    """Options by format; those of each object's format apply."""

    csv: CsvOptions = Field(default_factory=CsvOptions, description="For CSV and TSV.")
    json_: JsonOptions = Field(default_factory=JsonOptions, alias="json", description="For JSON documents.")
    yaml: JsonOptions = Field(default_factory=JsonOptions, description="For YAML documents.")
    toml: JsonOptions = Field(default_factory=JsonOptions, description="For TOML documents.")
    ini: CellOptions = Field(default_factory=CellOptions, description="For INI files.")
    env: CellOptions = Field(default_factory=CellOptions, description="For files of environment variables.")
    xml: XmlOptions = Field(default_factory=XmlOptions, description="For XML documents.")
    xlsx: XlsxOptions = Field(default_factory=XlsxOptions, description="For Excel workbooks.")

    def options(self, format_name: str) -> BaseModel | None:
        """The options of a format, None for a format that has none."""
        match format_name:
            case "csv" | "tsv":
                return self.csv
            case "json":
                return self.json_
            case "yaml" | "toml" | "ini" | "env" | "xml" | "xlsx":
                options: BaseModel = getattr(self, format_name)
                return options
        return None
