"""Everything that can go wrong with a call, by type.

    APIError
    ├── APIConnectionError            no answer came
    │   └── APITimeoutError           not in time
    ├── APIStatusError                the answer is an error: 4xx or 5xx
    │   ├── BadRequestError           400
    │   ├── AuthenticationError       401
    │   ├── PermissionDeniedError     403
    │   ├── NotFoundError             404
    │   ├── ConflictError             409
    │   ├── UnprocessableEntityError  422
    │   ├── RateLimitError            429
    │   └── InternalServerError       500 and above
    ├── APIResponseValidationError    the answer says it is JSON and is not
    ├── ResponseTooLargeError         the answer is longer than the client takes
    ├── UnsafeRequestError            a redirect or a next page that must not be followed
    └── PaginationError               pages that do not end
    ConfigurationError (ValueError)   the client lacks something that it needs
    └── MissingCredentialsError

None of them shows a credential: not in its text, its attributes, its pickle.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._response import APIResponse


@dataclass(frozen=True, slots=True)
class RequestInfo:
    """The request an error is about. Secrets in `url` are masked."""

    method: str
    url: str

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


@dataclass(frozen=True, slots=True)
class ErrorEnvelope:
    """Where the API says what is wrong: dotted paths into an error's JSON, "" where there is none.

    `errors` leads to the details per field: an object of lists of messages.
    """

    message: str = ""
    code: str = ""
    errors: str = ""


class APIError(Exception):
    """A call failed. `message` says how, `request` is what was sent, None if nothing was."""

    def __init__(self, message: str, *, request: RequestInfo | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


class APIConnectionError(APIError):
    """No complete answer came. `sent` is False when the server cannot have seen the request."""

    def __init__(
        self, message: str, *, request: RequestInfo | None = None, sent: bool = True
    ) -> None:
        super().__init__(message, request=request)
        self.sent = sent


class APITimeoutError(APIConnectionError):
    """The attempt took longer than `timeout` allows."""


class APIResponseValidationError(APIError):
    """The answer cannot be read as what it says it is."""

    def __init__(self, message: str, *, response: APIResponse) -> None:
        super().__init__(message, request=response.request)
        self.response = response.scrubbed()
        self.status_code = response.status_code


class ResponseTooLargeError(APIError):
    """The answer, decompressed, is longer than `max_response_bytes`. The rest of it was not read."""


class UnsafeRequestError(APIError):
    """A request that would show a credential or a body to a stranger. It was not sent."""


class PaginationError(APIError):
    """The server's pages go in a circle."""


class ConfigurationError(ValueError):
    """The client lacks something that it needs; the text names the argument and the variable."""


class MissingCredentialsError(ConfigurationError):
    """An operation needs a credential that the client was not given."""


class APIStatusError(APIError):
    """The server answered with an error.

    Attributes:
        status_code: the HTTP status.
        body: the parsed JSON, or the text where it is none.
        message: what the API says is wrong, else the status and the beginning of the body.
        code: the API's own code for it, None where it gives none.
        errors: the messages per field of a validation error, empty where there are none.
        request_id: the server's name for the request, None where it gives none.
        retry_after: seconds the server asks to wait, None where it does not say.
    """

    def __init__(
        self,
        response: APIResponse,
        *,
        envelope: ErrorEnvelope,
        retry_after: float | None = None,
    ) -> None:
        response = response.scrubbed()
        body = response.json_or_text()
        super().__init__(_message(response, body, envelope), request=response.request)
        self.response = response
        self.status_code = response.status_code
        self.body = body
        self.code = _scalar(body, envelope.code)
        self.errors = _field_errors(body, envelope.errors)
        self.request_id = response.request_id
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.status_code}: {self.message}"


class BadRequestError(APIStatusError):
    """400: the request is malformed."""


class AuthenticationError(APIStatusError):
    """401: no credential, or one that is not valid (any more)."""


class PermissionDeniedError(APIStatusError):
    """403: the credential does not allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: the thing is in a state that does not allow this."""


class UnprocessableEntityError(APIStatusError):
    """422: values are not valid; `errors` says which."""


class RateLimitError(APIStatusError):
    """429: too many requests; `retry_after` may say how long to wait."""


class InternalServerError(APIStatusError):
    """500 and above: the server failed."""


class GraphQLError(APIStatusError):
    """A GraphQL operation that was answered with errors, whatever the status.

    Attributes:
        graphql_errors: the errors as the API tells them, each with a `message`.
        data: what the operation gave all the same, None where it gave nothing.
    """

    def __init__(self, response: APIResponse, errors: list[Any], data: Any) -> None:
        super().__init__(response, envelope=_GRAPHQL)
        self.graphql_errors = errors
        self.data = data


_GRAPHQL = ErrorEnvelope(message="errors.0.message", code="errors.0.extensions.code")

_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(
    response: APIResponse, envelope: ErrorEnvelope, retry_after: float | None = None
) -> APIStatusError:
    """The error of an answer, in the class of its status."""
    fallback = InternalServerError if response.status_code >= 500 else APIStatusError
    kind = _BY_STATUS.get(response.status_code, fallback)
    return kind(response, envelope=envelope, retry_after=retry_after)


def _message(response: APIResponse, body: Any, envelope: ErrorEnvelope) -> str:
    told = _scalar(body, envelope.message)
    if told is None and isinstance(body, Mapping):
        told = next(
            (t for key in ("message", "error", "detail") if (t := _scalar(body, key))), None
        )
    if told is None:
        told = response.text[:200].strip()
    return told or response.reason


def _scalar(body: Any, pointer: str) -> str | None:
    from ._json import at

    value = at(body, pointer) if pointer else None
    return str(value) if isinstance(value, str | int | float) else None


def _field_errors(body: Any, pointer: str) -> dict[str, list[str]]:
    from ._json import at

    found = at(body, pointer or "errors")
    if not isinstance(found, Mapping):
        return {}
    return {str(name): _messages(value) for name, value in found.items()}


def _messages(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _restore(kind: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error
