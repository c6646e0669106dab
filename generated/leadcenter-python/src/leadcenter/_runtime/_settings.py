"""What a user may set on a client, and what the client makes of it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

from ._budget import RetryBudget
from ._config import ClientConfig
from ._credentials import Credentials
from ._secrets import Secret
from ._servers import Places
from ._types import HeaderValue, TimeoutInput

if TYPE_CHECKING:
    from ._http import httpx

CallNext: TypeAlias = "Callable[[httpx.Request], httpx.Response]"
AsyncCallNext: TypeAlias = "Callable[[httpx.Request], Awaitable[httpx.Response]]"

Middleware: TypeAlias = "Callable[[httpx.Request, CallNext], httpx.Response]"
"""`handle(request, call_next)`: sees each attempt, credentials included, and gives an answer for it."""

AsyncMiddleware: TypeAlias = "Callable[[httpx.Request, AsyncCallNext], Awaitable[httpx.Response]]"
"""`async handle(request, call_next)`."""


class ClientOptions(TypedDict, total=False):
    """What `with_options` can change.

    `timeout` is in seconds for one attempt. `max_retries` is the number of attempts after the first.
    `retry_unsafe` repeats POST and PATCH too when nobody knows whether the first attempt took effect.
    `default_headers` and `default_query` go with every request to the API. `max_response_bytes` bounds a
    decompressed answer. `allow_insecure` lets credentials travel over plain HTTP beyond this machine.
    """

    timeout: TimeoutInput
    max_retries: int
    retry_unsafe: bool
    default_headers: Mapping[str, HeaderValue]
    default_query: Mapping[str, object]
    max_response_bytes: int
    allow_insecure: bool


class SyncOptions(ClientOptions, total=False):
    """What a client can be made with. `http_client` is yours to close; its own auth is not used."""

    http_client: httpx.Client | None
    middleware: Sequence[Middleware]


class AsyncOptions(ClientOptions, total=False):
    """What an async client can be made with. `http_client` is yours to close; its own auth is not used."""

    http_client: httpx.AsyncClient | None
    middleware: Sequence[AsyncMiddleware]


def _nothing() -> Secret[Mapping[str, Any]]:
    return Secret({})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force; see `ClientOptions`."""

    timeout: TimeoutInput = 60.0
    max_retries: int = 2
    retry_unsafe: bool = False
    default_headers: Secret[Mapping[str, HeaderValue]] = field(default_factory=_nothing)
    default_query: Secret[Mapping[str, object]] = field(default_factory=_nothing)
    max_response_bytes: int = 32 * 2**20
    allow_insecure: bool = False

    def changed(self, options: ClientOptions) -> Settings:
        """These settings with others in their place; an unknown one raises TypeError."""
        given: dict[str, Any] = {**options}
        for name in ("default_headers", "default_query"):
            if name in given:
                given[name] = Secret(dict(given[name]))
        return replace(self, **given)


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance: seconds that only pass, seconds since 1970, and numbers from 0 to 1."""

    now: Callable[[], float]
    today: Callable[[], float]
    jitter: Callable[[], float]


def _jitter() -> float:
    from random import random

    return random()


CLOCK = Clock(now=time.monotonic, today=time.time, jitter=_jitter)


@dataclass(frozen=True, slots=True)
class Core:
    """A client but for its transport. Copies share all of it but `settings`."""

    config: ClientConfig
    base_url: str
    places: Places
    settings: Settings
    credentials: Credentials
    budget: RetryBudget
    clock: Clock
