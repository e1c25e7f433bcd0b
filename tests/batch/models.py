"""Models and formats of the batch tests: in a module of their own, so that worker processes can import them."""

from __future__ import annotations

import os
import time
from typing import Any

from pydantic import BaseModel, Field, field_validator


class Point(BaseModel):
    x: int
    y: int = Field(default=0, ge=0)


class Where(BaseModel):
    """Says in which process it was validated."""

    x: int
    pid: int = 0

    @field_validator("pid")
    @classmethod
    def here(cls, value: int) -> int:
        return os.getpid()


class Deadly(BaseModel):
    """13 ends the process that validates it, 14 never ends."""

    x: int

    @field_validator("x")
    @classmethod
    def judge(cls, value: int) -> int:
        if value == 13:
            os._exit(3)
        while value == 14:
            time.sleep(60)
        return value


class Backwards:
    """A format: texts are written from right to left."""

    name = "backwards"

    def parse(self, data: Any, **options: Any) -> Any:
        return {"x": int(data[::-1])}

    def format(self, obj: Any, **options: Any) -> str:
        return str(obj["x"])[::-1]
