"""The records that speed is measured on: ten fields, about one in a hundred invalid, always the same for a size."""

from __future__ import annotations

import csv
import datetime as dt
import json
import random
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, Field, field_validator

COUNTRIES = ("US", "DE", "FR", "JP", "BR", "IN", "GB", "CN")
NAMES = ("Ann Lee", "Bob, Jr.", "Zoë Q", 'Ivan "I" P')
FAULTS: tuple[tuple[str, Any], ...] = (
    ("id", "x17"),
    ("email", "not-an-email"),
    ("country", "ZZ"),
    ("amount", -1.5),
    ("ts", "yesterday"),
)


class Order(BaseModel):
    """An order."""

    id: int = Field(ge=0)
    uuid: uuid.UUID
    email: str = Field(pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$")
    name: str = Field(min_length=1, max_length=50)
    country: Literal["US", "DE", "FR", "JP", "BR", "IN", "GB", "CN"]
    amount: float = Field(ge=0)
    quantity: int = Field(ge=1, le=1000)
    ts: dt.datetime
    active: bool
    note: str


class CheckedOrder(Order):
    """An order with a validator in Python, which makes it go row by row."""

    @field_validator("name")
    @classmethod
    def _check_name(cls, value: str) -> str:
        if value.isspace():
            raise ValueError("a name is more than blanks")
        return value


class Server(BaseModel):
    """A section of settings."""

    host: str = Field(min_length=1)
    port: int = Field(ge=1, le=65535)
    timeout: float
    secure: bool
    mode: Literal["primary", "replica"]
    comment: str


class Settings(BaseModel):
    """A small file of settings."""

    web: Server
    database: Server
    cache: Server


class Variables(BaseModel):
    """A small file of variables."""

    HOST: str
    PORT: int = Field(ge=1, le=65535)
    TIMEOUT: float
    SECURE: bool
    MODE: Literal["primary", "replica"]
    DATABASE_URL: str
    LEVEL: Literal["info", "debug"]
    GREETING: str


class Line(BaseModel):
    """A line of text."""

    line: str = Field(min_length=1)


MODELS: dict[str, type[BaseModel]] = {"ini": Settings, "env": Variables, "text": Line}
"""The models of formats that can't hold orders."""


def odd_records(format: str, count: int) -> Iterator[dict[str, Any]]:
    """Records of those models."""
    for number in range(count):
        server = {
            "host": f"host-{number}.example.com",
            "port": 1 + number % 65535,
            "timeout": number / 8,
            "secure": number % 3 == 0,
            "mode": "primary" if number % 2 else "replica",
            "comment": f"server {number} of the cluster",
        }
        if format == "ini":
            yield dict.fromkeys(Settings.model_fields, server)
        elif format == "text":
            yield {"line": f"2024-01-01T00:00:00 INFO worker-{number % 7} took task {number} of the queue"}
        else:
            known = {key.upper(): value for key, value in server.items() if key != "comment"}
            url = f"postgres://app@db-{number}/app"
            yield {**known, "DATABASE_URL": url, "LEVEL": "info", "GREETING": f"Hello number {number}"}


def orders(count: int, *, invalid: float = 0.01, seed: int = 7) -> Iterator[dict[str, Any]]:
    """`count` orders; about the fraction `invalid` of them has one broken field."""
    rnd = random.Random(seed)
    start = dt.datetime(2024, 1, 1)
    for number in range(count):
        order: dict[str, Any] = {
            "id": number,
            "uuid": str(uuid.UUID(int=rnd.getrandbits(128), version=4)),
            "email": f"user{number % 99991}@example.com",
            "name": rnd.choice(NAMES),
            "country": rnd.choice(COUNTRIES),
            "amount": round(rnd.random() * 1e4, 2),
            "quantity": rnd.randint(1, 1000),
            "ts": (start + dt.timedelta(seconds=number)).isoformat(),
            "active": rnd.random() < 0.5,
            "note": f"lorem ipsum dolor {rnd.random()}",
        }
        if rnd.random() < invalid:
            order.update([rnd.choice(FAULTS)])
        yield order


def write_ndjson(path: Path, count: int, *, invalid: float = 0.01) -> Path:
    """Write orders as NDJSON, unless the file is there already."""
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            for order in orders(count, invalid=invalid):
                file.write(json.dumps(order, ensure_ascii=False, separators=(",", ":")) + "\n")
    return path


def write_csv(path: Path, count: int, *, invalid: float = 0.01) -> Path:
    """Write orders as CSV, unless the file is there already."""
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, list(Order.model_fields))
            rows.writeheader()
            rows.writerows(orders(count, invalid=invalid))
    return path
