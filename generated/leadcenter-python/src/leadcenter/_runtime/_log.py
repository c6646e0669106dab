"""Logging through `logging`, under the package's name, switched on by `<PACKAGE>_LOG=debug` or `info`."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence

from ._secrets import mask_url

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


class UrlMask(logging.Filter):
    """Masks secrets in the URLs that a logger is given: the HTTP library logs them whole."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = frozenset(names)

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(self._masked(argument) for argument in record.args)
        return True

    def _masked(self, argument: object) -> object:
        if isinstance(argument, int | float):
            return argument
        text = str(argument)
        return mask_url(text, self.names) if "?" in text else argument

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UrlMask) and other.names == self.names

    def __hash__(self) -> int:
        return hash(self.names)


def mask_urls(logger_name: str, names: Sequence[str]) -> None:
    """Have a logger mask what these query parameters hold, and what is named like a secret."""
    logging.getLogger(logger_name).addFilter(UrlMask(names))
