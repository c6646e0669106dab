"""Leadcenter API: a typed client.

from leadcenter import Client
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import models as models
    from ._runtime import OMIT as OMIT
    from ._runtime import APIConnectionError as APIConnectionError
    from ._runtime import APIError as APIError
    from ._runtime import APIResponseValidationError as APIResponseValidationError
    from ._runtime import APIStatusError as APIStatusError
    from ._runtime import APITimeoutError as APITimeoutError
    from ._runtime import AsyncPage as AsyncPage
    from ._runtime import AuthenticationError as AuthenticationError
    from ._runtime import BadRequestError as BadRequestError
    from ._runtime import BinaryResponse as BinaryResponse
    from ._runtime import ConfigurationError as ConfigurationError
    from ._runtime import ConflictError as ConflictError
    from ._runtime import InternalServerError as InternalServerError
    from ._runtime import MissingCredentialsError as MissingCredentialsError
    from ._runtime import NotFoundError as NotFoundError
    from ._runtime import Omit as Omit
    from ._runtime import Page as Page
    from ._runtime import PermissionDeniedError as PermissionDeniedError
    from ._runtime import RateLimitError as RateLimitError
    from ._runtime import UnprocessableEntityError as UnprocessableEntityError
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client

__version__ = "0.1.0"

__all__ = [
    "OMIT",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncClient",
    "AsyncPage",
    "AuthenticationError",
    "BadRequestError",
    "BinaryResponse",
    "Client",
    "ConfigurationError",
    "ConflictError",
    "InternalServerError",
    "MissingCredentialsError",
    "NotFoundError",
    "Omit",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "UnprocessableEntityError",
    "__version__",
    "models",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "models":
        return import_module(".models", __name__)
    home = ".client" if name in ("AsyncClient", "Client") else "._runtime"
    value = getattr(import_module(home, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
