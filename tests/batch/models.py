"""Models of the batch tests: in a module of their own, so that worker processes can import them."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Point(BaseModel):
    x: int
    y: int = Field(default=0, ge=0)
