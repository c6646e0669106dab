"""The runtime of the client: everything that does not vary with the API.

Takes what the generated part says about the API (a `ClientConfig`, an `Endpoint` per operation) and a user's
arguments; gives typed answers, pages, files and errors. It never changes a request behind the user's back,
never shows a credential, and sends one only to the API's own origin.

Importing this package imports nothing else: each name below is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async import AsyncClient as AsyncClient
    from ._async import AsyncResource as AsyncResource
    from ._auth import Auth as Auth
    from ._auth import CustomAuth as CustomAuth
    from ._config import ClientConfig as ClientConfig
    from ._config import SecurityScheme as SecurityScheme
    from ._config import Server as Server
    from ._config import Variable as Variable
    from ._endpoint import Endpoint as Endpoint
    from ._endpoint import Fixed as Fixed
    from ._endpoint import Login as Login
    from ._endpoint import Pagination as Pagination
    from ._errors import APIConnectionError as APIConnectionError
    from ._errors import APIError as APIError
    from ._errors import APIResponseValidationError as APIResponseValidationError
    from ._errors import APIStatusError as APIStatusError
    from ._errors import APITimeoutError as APITimeoutError
    from ._errors import AuthenticationError as AuthenticationError
    from ._errors import BadRequestError as BadRequestError
    from ._errors import ConfigurationError as ConfigurationError
    from ._errors import ConflictError as ConflictError
    from ._errors import ErrorEnvelope as ErrorEnvelope
    from ._errors import GraphQLError as GraphQLError
    from ._errors import InternalServerError as InternalServerError
    from ._errors import MissingCredentialsError as MissingCredentialsError
    from ._errors import NotFoundError as NotFoundError
    from ._errors import PaginationError as PaginationError
    from ._errors import PermissionDeniedError as PermissionDeniedError
    from ._errors import RateLimitError as RateLimitError
    from ._errors import ResponseTooLargeError as ResponseTooLargeError
    from ._errors import UnprocessableEntityError as UnprocessableEntityError
    from ._errors import UnsafeRequestError as UnsafeRequestError
    from ._grants import AuthorizationCode as AuthorizationCode
    from ._grants import AuthorizationRequest as AuthorizationRequest
    from ._grants import ClientCredentials as ClientCredentials
    from ._grants import PasswordGrant as PasswordGrant
    from ._grants import RefreshToken as RefreshToken
    from ._models import Model as Model
    from ._oauth import OAuth2 as OAuth2
    from ._pages import AsyncPage as AsyncPage
    from ._pages import AsyncPager as AsyncPager
    from ._pages import Page as Page
    from ._query import Param as Param
    from ._response import APIResponse as APIResponse
    from ._response import BinaryResponse as BinaryResponse
    from ._response import RawResponse as RawResponse
    from ._settings import AsyncMiddleware as AsyncMiddleware
    from ._settings import AsyncOptions as AsyncOptions
    from ._settings import Middleware as Middleware
    from ._settings import SyncOptions as SyncOptions
    from ._streaming import AsyncStreamingResponse as AsyncStreamingResponse
    from ._streaming import StreamingResponse as StreamingResponse
    from ._sync import Resource as Resource
    from ._sync import SyncClient as SyncClient
    from ._token_endpoint import TokenError as TokenError
    from ._token_endpoint import Tokens as Tokens
    from ._types import OMIT as OMIT
    from ._types import FileInput as FileInput
    from ._types import Omit as Omit
    from ._types import PageOptions as PageOptions
    from ._types import RequestOptions as RequestOptions
    from ._types import TimeoutInput as TimeoutInput
    from ._types import TokenInput as TokenInput

_ERRORS = (
    "APIConnectionError APIError APIResponseValidationError APIStatusError APITimeoutError"
    " AuthenticationError BadRequestError ConfigurationError ConflictError ErrorEnvelope"
    " GraphQLError InternalServerError MissingCredentialsError NotFoundError PaginationError"
    " PermissionDeniedError RateLimitError ResponseTooLargeError UnprocessableEntityError"
    " UnsafeRequestError"
)

_PLACES = {
    "_auth": "Auth CustomAuth",
    "_async": "AsyncClient AsyncResource",
    "_config": "ClientConfig SecurityScheme Server Variable",
    "_endpoint": "Endpoint Fixed Login Pagination",
    "_errors": _ERRORS,
    "_grants": "AuthorizationCode AuthorizationRequest ClientCredentials PasswordGrant RefreshToken",
    "_models": "Model",
    "_oauth": "OAuth2",
    "_pages": "AsyncPage AsyncPager Page",
    "_query": "Param",
    "_response": "APIResponse BinaryResponse RawResponse",
    "_settings": "AsyncMiddleware AsyncOptions Middleware SyncOptions",
    "_streaming": "AsyncStreamingResponse StreamingResponse",
    "_sync": "SyncClient Resource",
    "_token_endpoint": "TokenError Tokens",
    "_types": "OMIT FileInput Omit PageOptions RequestOptions TimeoutInput TokenInput",
}
_MODULES = {name: module for module, names in _PLACES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
