"""The schemas of the example pipelines."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints


class Strike(BaseModel):
    """A wildlife strike as the US Federal Aviation Administration records it. The aliases are the file's header."""

    airport: str = Field(alias="Airport Name", min_length=1)
    aircraft: str = Field(alias="Aircraft Make Model")
    damage: str = Field(alias="Effect Amount of damage")
    date: dt.date = Field(alias="Flight Date")
    airline: str = Field(alias="Aircraft Airline Operator")
    state: str = Field(alias="Origin State")
    phase: str | None = Field(alias="Phase of flight")
    size: Literal["Small", "Medium", "Large"] = Field(alias="Wildlife Size")
    species: str = Field(alias="Wildlife Species")
    time_of_day: str | None = Field(alias="Time of day")
    cost_other: int = Field(alias="Cost Other", ge=0)
    cost_repair: int = Field(alias="Cost Repair", ge=0)
    cost_total: int = Field(alias="Cost Total $", ge=0)
    speed_knots: int | None = Field(alias="Speed IAS in knots", ge=0)


class Reading(BaseModel):
    """A day at a weather station."""

    station: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    date: dt.date
    temperature: float | None
    rain: float | None
    remark: str = ""


class Invoice(BaseModel):
    """What the bookkeepers need of an invoice; other keys are left out."""

    number: str
    issued: dt.date
    total: Decimal = Field(max_digits=10, decimal_places=2)
    paid: bool


class Price(BaseModel):
    """An amount with its currency, as XML has it: an attribute and the text of the element."""

    currency: Literal["EUR", "USD"] = Field(validation_alias="@currency")
    amount: Decimal = Field(validation_alias="#text", max_digits=8, decimal_places=2)


class Product(BaseModel):
    """A product of the catalogue."""

    id: int = Field(validation_alias="@id", ge=1)
    name: str
    price: Price
    tag: list[str] = Field(default_factory=list)
