"""Logging through `logging`, under the package's name, switched on by `<PACKAGE>_LOG=debug` or `info`."""

from __future__ import annotations

import logging
import os

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}


def logger_of(package: str) -> logging.Logger:
    """The package's logger; with the environment variable set, it also writes to standard error."""
    logger = logging.getLogger(package)
    level = _LEVELS.get(os.environ.get(f"{package.upper()}_LOG", "").strip().lower())
    if level is not None and not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logger.addHandler(handler)
        logger.setLevel(level)
    return logger
