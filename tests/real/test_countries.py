"""The same 250 countries as JSON, YAML, XML and CSV: one model for all, and any format to any other and back."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

import ztf_flow as ztf


def nested(flat: dict[str, Any]) -> dict[str, Any]:
    """Keys with dots as mappings inside of mappings; attributes of XML lose their `@`."""
    tree: dict[str, Any] = {}
    for key, value in flat.items():
        *outer, last = key.removeprefix("@").split(".")
        node = tree
        for name in outer:
            node = node.setdefault(name, {})
        node[last] = value
    return tree


def listed(value: Any) -> Any:
    """A list that was written as one text, with commas; the YAML of this data has `{}` for an empty one."""
    if isinstance(value, str):
        return value.split(",") if value else []
    return value or []


def flag(value: Any) -> Any:
    """Truth as the XML and CSV of this data write it: 1, 0, or nothing."""
    return {"1": True, "0": False, "": None}.get(value, value) if isinstance(value, str) else value


def nothing(value: Any) -> Any:
    return None if value == "" else value


Texts = Annotated[list[str], BeforeValidator(listed)]
Flag = Annotated[bool | None, BeforeValidator(flag)]
MaybeText = Annotated[str | None, BeforeValidator(nothing)]


class Name(BaseModel):
    common: str
    official: str


class Country(BaseModel):
    """What all four files hold of a country."""

    model_config = ConfigDict(extra="ignore")

    name: Name
    tld: Texts
    cca2: str
    ccn3: MaybeText = None
    cca3: str
    cioc: MaybeText = None
    independent: Flag = None
    status: str
    capital: Texts
    region: str
    subregion: MaybeText = None
    latlng: Annotated[list[float], BeforeValidator(listed)]
    landlocked: Flag
    borders: Texts
    area: float
    flag: str

    @model_validator(mode="before")
    @classmethod
    def _normal(cls, value: Any) -> Any:
        return nested(value) if isinstance(value, dict) else value


SOURCES: dict[str, dict[str, Any]] = {
    "countries.json": {},
    "countries.yml": {},
    "countries.xml": {"parse": {"xml": {"record": "country", "null_values": []}}},
    "countries.csv": {"parse": {"csv": {"null_values": []}}},
}


@cache
def countries(folder: Path, name: str) -> list[Country]:
    """The records of a file, through a pipeline."""
    path = folder / "countries" / name
    pipeline = ztf.Pipeline(source=str(path), validate=Country, **SOURCES[name])

    async def values() -> list[Country]:
        return [Country.model_validate(record.data) async for record in pipeline.records()]

    import asyncio

    return asyncio.run(values())


@pytest.mark.parametrize("name", SOURCES)
def test_every_file_gives_the_same_countries(name: str, real_data: Path) -> None:
    """The normalising model makes equal records of all four."""
    expected = countries(real_data, "countries.json")
    found = countries(real_data, name)
    assert len(found) == 250
    for one, other in zip(found, expected, strict=True):
        assert one == other, [key for key in Country.model_fields if getattr(one, key) != getattr(other, key)]


FORMATS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "json": ({}, {}),
    "ndjson": ({}, {}),
    "yaml": ({}, {}),
    "toml": ({"exclude_none": True}, {"records": "$.records[*]"}),
    "xml": ({}, {"record": "record"}),
    "csv": ({"nested": "json"}, {}),
    "tsv": ({"nested": "json"}, {}),
}
"""Options for writing and for reading again."""


class Plain(BaseModel):
    """A country as any format can hold it: lists and mappings may come as JSON texts from cells."""

    name: Annotated[Name, BeforeValidator(lambda v: Name.model_validate_json(v) if isinstance(v, str) else v)]
    tld: Annotated[list[str], BeforeValidator(lambda v: from_cell(v))]
    cca3: str
    independent: bool | None = None
    subregion: str | None = None
    latlng: Annotated[list[float], BeforeValidator(lambda v: from_cell(v))]
    area: float
    flag: str


def from_cell(value: Any) -> Any:
    """A list that came as the JSON text of a cell, or as the one element that it has in XML."""
    import json

    if not isinstance(value, str):
        return value
    return json.loads(value) if value.startswith("[") else [value] if value else []


@pytest.mark.parametrize(("one", "other"), list(product(FORMATS, FORMATS)))
def test_any_format_to_any_other_and_back(one: str, other: str, real_data: Path) -> None:
    """Records that went through both are equal to what they were."""
    rows = [Plain.model_validate(country.model_dump()) for country in countries(real_data, "countries.json")][:60]
    first = ztf.format_to(Plain, one, rows, **FORMATS[one][0])
    again = ztf.parse_many(Plain, one, first, **FORMATS[one][1])
    second = ztf.format_to(Plain, other, again, **FORMATS[other][0])
    assert ztf.parse_many(Plain, other, second, **FORMATS[other][1]) == rows


@pytest.mark.parametrize("format", ["ini", "env"])
def test_documents_of_cells_hold_a_country(format: str, real_data: Path) -> None:
    """With nested values as JSON texts or sections a country comes back."""
    row = Plain.model_validate(countries(real_data, "countries.json")[0].model_dump())
    if format == "env":
        text = ztf.format_to(Plain, "env", row, nested="json")
        assert ztf.parse_one(Plain, "env", text) == row
    else:
        text = ztf.format_to(dict[str, Plain], "ini", {"country": row}, nested="json")
        assert ztf.parse_one(dict[str, Plain], "ini", text) == {"country": row}
