"""Optional dependencies: imported where they are needed, with the command that installs a missing one."""

from __future__ import annotations

import importlib
from typing import Any

from ztf_flow.errors import SetupError


def need(module: str, *, extra: str, what: str) -> Any:
    """The module, imported. Raises SetupError, naming the extra that has it, where it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        message = f'{what} needs a package that is not installed: pip install "ztf-flow[{extra}]"'
        raise SetupError(message, stage="config") from error
