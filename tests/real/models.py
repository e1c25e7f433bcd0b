"""Models of real files that many people have."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field


class Strike(BaseModel):
    """A row of the FAA's wildlife strikes."""

    airport: str = Field(alias="Airport Name")
    aircraft: str = Field(alias="Aircraft Make Model")
    damage: str = Field(alias="Effect Amount of damage")
    date: dt.date = Field(alias="Flight Date")
    operator: str = Field(alias="Aircraft Airline Operator")
    state: str = Field(alias="Origin State")
    phase: str = Field(alias="Phase of flight")
    size: str = Field(alias="Wildlife Size")
    species: str = Field(alias="Wildlife Species")
    time: str = Field(alias="Time of day")
    cost_other: int = Field(alias="Cost Other", ge=0)
    cost_repair: int = Field(alias="Cost Repair", ge=0)
    cost_total: int = Field(alias="Cost Total $", ge=0)
    speed: int | None = Field(None, alias="Speed IAS in knots", ge=0)


class Airport(BaseModel):
    """A line of OpenFlights' airports."""

    id: int
    name: str
    city: str | None
    country: str
    iata: Annotated[str, Field(pattern="^[A-Z0-9]{3}$")] | None
    icao: Annotated[str, Field(pattern="^[A-Z0-9-]{4}$")] | None
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    altitude: int
    offset: float | None
    dst: Literal["E", "A", "S", "O", "Z", "N", "U"] | None
    zone: str | None
    type: str
    source: str


AIRPORT_COLUMNS = list(Airport.model_fields)


class Weather(BaseModel):
    """A row of NOAA's hourly weather."""

    origin: Literal["EWR", "JFK", "LGA"]
    year: int
    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)
    hour: int = Field(ge=0, le=23)
    temp: float | None
    dewp: float | None
    humid: float | None
    wind_dir: int | None
    wind_speed: float | None
    wind_gust: float | None
    precip: float
    pressure: float | None
    visib: float
    time_hour: dt.datetime


def month_first(value: Any) -> Any:
    """`Jun 12 1998` as a date; anything else is left to pydantic."""
    if isinstance(value, str):
        try:
            return dt.datetime.strptime(value, "%b %d %Y").replace(tzinfo=dt.UTC).date()
        except ValueError:
            return value
    return value


class Movie(BaseModel):
    """An item of vega's movies; some titles are numbers there."""

    title: str = Field(alias="Title")
    us_gross: int | None = Field(alias="US Gross")
    worldwide_gross: int | None = Field(alias="Worldwide Gross")
    released: Annotated[dt.date, BeforeValidator(month_first)] | None = Field(alias="Release Date")
    rating: str | None = Field(alias="MPAA Rating")
    minutes: int | None = Field(alias="Running Time min")
    imdb: float | None = Field(alias="IMDB Rating")
    votes: int | None = Field(alias="IMDB Votes")
