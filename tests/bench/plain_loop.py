"""The peer: one process, pydantic's own methods, line by line. `python plain_loop.py IN OUT`."""

from __future__ import annotations

import sys
from pathlib import Path

from orders import Order
from pydantic import ValidationError


def main(source: str, target: str) -> None:
    with Path(source).open("rb") as lines, Path(target).open("w", encoding="utf-8") as out:
        for line in lines:
            try:
                out.write(Order.model_validate_json(line).model_dump_json() + "\n")
            except ValidationError:
                pass


if __name__ == "__main__":
    main(*sys.argv[1:])
