"""What goes wrong with a call, as a line on standard error and an exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any

import click

from ._hints import hint, is_hinted
from ._show import Format, dump
from ._text import clean, clean_line

EXIT_CODES = """\
Exit codes: 0 done, 1 the API refused the request, 2 wrong usage, 3 credentials missing or refused,
4 not found, 5 too many requests, a failing server or no connection, 130 interrupted.\
"""

CREDENTIALS = 3
"""The exit code of what needs a credential, or another one."""

_API, _USAGE, _NOT_FOUND, _AGAIN = 1, 2, 4, 5
_FOR_CODE = re.compile(r", or (call [\w.]+\(\)|pass \w+=True)")
_ARGUMENT = re.compile(r"\b([a-z]\w*)=\.\.\.")


class Failure(click.ClickException):
    """A call that failed, with its exit code. `told` is what a program is told about it."""

    def __init__(self, message: str, code: int, format: Format | None, /, **told: Any) -> None:
        super().__init__(message)
        self.code = code
        self._format: Format | None = format
        self._told = {"message": message, **told}

    def show(self, file: IO[Any] | None = None) -> None:
        if is_told_as_json(self._format):
            tell_as_json(self._told, self._format)
        else:
            for line in self._lines():
                click.echo(line, file=file, err=file is None)

    def _lines(self) -> Iterator[str]:
        status = self._told.get("status")
        yield clean(f"Error: {f'{status}: ' if status else ''}{clean_line(self.message)}")
        for name, messages in (self._told.get("errors") or {}).items():
            for each in messages:
                yield f"  {clean_line(name)}: {clean_line(each)}"


def is_told_as_json(asked: Format | None) -> bool:
    """Whether errors are JSON: as the output is, but where it is so by default only if nobody reads along."""
    if asked is None:
        return not (sys.stdout.isatty() or sys.stderr.isatty())
    return asked in ("json", "ndjson")


def tell_as_json(told: Mapping[str, Any], asked: Format | None) -> None:
    """Write what went wrong to standard error, for a program."""
    click.echo(dump({"error": told}, None if asked == "ndjson" else 2), err=True)


@contextmanager
def reported(format: Format | None) -> Iterator[None]:
    """Turns every failure of a call into a `Failure`. `format` is the one that was asked for."""
    from .._runtime._errors import APIError, APIStatusError, ConfigurationError  # noqa: TID252
    from .._runtime._oauth import TokenError  # noqa: TID252

    try:
        yield
    except TokenError as error:
        raise Failure(f"{error.message}: run {hint('login')}", CREDENTIALS, format) from error
    except APIStatusError as error:
        raise Failure(error.message, _code(error), format, **_details(error)) from error
    except APIError as error:
        raise Failure(_as_options(error.message), _code(error), format) from error
    except ConfigurationError as error:
        logs_in = _code(error) == CREDENTIALS and not is_hinted("login")
        way = f", or run {hint('login')}" if logs_in else ""
        raise Failure(_as_options(str(error)) + way, _code(error), format) from error
    except RecursionError as error:
        raise Failure("the answer is nested too deeply to be shown", _API, format) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failure(_of_file(error), _API, format) from error
    except (TypeError, ValueError) as error:
        raise Failure(str(error), _USAGE, format) from error


def _code(error: Exception) -> int:
    from .._runtime import _errors as errors  # noqa: TID252

    again = (errors.RateLimitError, errors.InternalServerError, errors.APIConnectionError)
    credentials = (
        errors.AuthenticationError,
        errors.PermissionDeniedError,
        errors.MissingCredentialsError,
    )
    if isinstance(error, credentials):
        return CREDENTIALS
    if isinstance(error, errors.NotFoundError):
        return _NOT_FOUND
    if isinstance(error, again):
        return _AGAIN
    return _USAGE if isinstance(error, errors.ConfigurationError) else _API


def _details(error: Any) -> dict[str, Any]:
    found = {
        "status": error.status_code,
        "code": error.code,
        "errors": error.errors,
        "request_id": error.request_id,
    }
    return {name: value for name, value in found.items() if value}


def _as_options(message: str) -> str:
    """The client's words for its arguments (`base_url=...`) as options (`--base-url`)."""
    spoken = _FOR_CODE.sub("", message)
    return _ARGUMENT.sub(lambda found: "--" + found[1].replace("_", "-"), spoken)


def _of_file(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)
