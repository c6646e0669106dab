"""The flow of one call: attempts, each with its credentials and redirects, until there is an answer.

Written once, as coroutines over `IO`, for both clients.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from ._auth import Auth, Marks, lone, renewed
from ._endpoint import Call
from ._errors import (
    APIConnectionError,
    APIStatusError,
    RequestInfo,
    UnsafeRequestError,
    status_error,
)
from ._failures import TooLarge, typed_errors
from ._hop import MAX_REDIRECTS, Hop, put
from ._http import httpx
from ._io import IO, Deadline, Within
from ._log import logger_of
from ._prepare import first_hop, key_header
from ._response import APIResponse, Headers
from ._retry import Failure, RetryRules, is_retryable_status, may_repeat, retry_after
from ._secrets import Echoes, secrets_in
from ._settings import Core
from ._token_endpoint import TokenError
from ._types import TimeoutInput

LONGEST_ERROR = 2**20

Receive = Callable[[httpx.Response, Deadline], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer whose content is still to come, and the secrets of its request, which it may echo."""

    response: httpx.Response
    info: RequestInfo
    marks: Marks
    echoes: Echoes

    def answer(self, content: bytes, number: int) -> APIResponse:
        """The answer with its content, after this number of attempts."""
        headers = Headers(self.response.headers.multi_items())
        status = self.response.status_code
        return APIResponse(status, headers, self.info, content, number, self.echoes)


class Exchange:
    """One call of one client."""

    def __init__(self, core: Core, call: Call[Any], io: IO, library: httpx.Headers) -> None:
        self._core = core
        self._call = call
        self._io = io
        self._library = library
        self._log = logger_of(core.config.package)
        self._hop = first_hop(core, call)
        self._last = self._hop

    @property
    def url(self) -> str:
        """The URL without credentials."""
        return self._hop.url

    @property
    def answered_url(self) -> str:
        """The URL that answered, after redirects, without credentials."""
        return self._last.url

    def refuse_insecure(self) -> None:
        """Raise UnsafeRequestError where the call must not go over plain HTTP."""
        if not self._core.settings.allow_insecure:
            self._hop.refuse_insecure()

    async def run(self, receive: Receive) -> APIResponse:
        """The answer of the first attempt that succeeds.

        Raises:
            APIStatusError: the last attempt was answered with an error.
            APIConnectionError: the last attempt was not answered.
            TokenError: the authorization server gave no token.
        """
        rules, retries = self._rules(), 0
        self._core.budget.called()
        while True:
            try:
                answer = await self._attempt(receive, retries + 1)
            except (APIConnectionError, APIStatusError, TokenError) as error:
                wait = rules.wait(retries, _failure(error))
                if wait is None or not self._core.budget.take():
                    raise
            else:
                self._core.budget.give_back(retries)
                return answer
            retries += 1
            self._log.debug("attempt %d in %.2f s", retries + 1, wait)
            await self._io.sleep(wait)

    async def _attempt(self, receive: Receive, number: int) -> APIResponse:
        deadline = self._deadline()
        with ExitStack() as files:
            sent = await self._follow(files, deadline)
            with typed_errors(sent.info):
                if sent.response.status_code >= 300:
                    content = await self._error_content(sent, deadline)
                    raise self._status_error(sent.answer(content, number))
                return sent.answer(await receive(sent.response, deadline), number)

    async def _error_content(self, sent: Sent, deadline: Deadline) -> bytes:
        """The content of an error; nothing where it cannot be read, since the status matters more."""
        limit = min(self._core.settings.max_response_bytes, LONGEST_ERROR)
        try:
            return await self._io.read(sent.response, limit, deadline)
        except (httpx.HTTPError, TimeoutError, TooLarge):
            return b""

    async def _follow(self, files: ExitStack, deadline: Deadline) -> Sent:
        hop: Hop = self._hop
        for _ in range(MAX_REDIRECTS + 1):
            sent = await self._authorized(hop, files, deadline)
            following = await self._redirected(hop, sent)
            if following is None:
                self._last = hop
                return sent
            hop = following
        info = self._info(self._hop)
        message = f"{info}: more than {MAX_REDIRECTS} redirects"
        raise UnsafeRequestError(message, request=info)

    async def _redirected(self, hop: Hop, sent: Sent) -> Hop | None:
        """Where the answer leads to, its own content unread; None if it is the answer."""
        try:
            following = hop.next(sent.response)
        except UnsafeRequestError as error:
            await self._io.close_response(sent.response)
            raise UnsafeRequestError(f"{sent.info}: {error}", request=sent.info) from None
        if following is not None:
            await self._io.close_response(sent.response)
        return following

    async def _authorized(self, hop: Hop, files: ExitStack, deadline: Deadline) -> Sent:
        """The answer to a hop; after a 401 once more with a fresh credential, if there is one."""
        auth = self._auth(hop)
        lock = getattr(lone(auth), "alone", None)
        if lock is None:
            return await self._signed(hop, auth, files, deadline)
        with typed_errors(self._info(hop)):
            async with self._io.one_at_a_time(lock, deadline):
                return await self._signed(hop, auth, files, deadline)

    async def _signed(
        self, hop: Hop, auth: Auth | None, files: ExitStack, deadline: Deadline
    ) -> Sent:
        sent = await self._transmit(hop, auth, files, deadline)
        once = hop.body is not None and not hop.body.replayable
        for _ in range(0 if once else getattr(lone(auth), "rounds", 1)):
            if sent.response.status_code != 401 or auth is None:
                break
            fresh = await self._renewed(auth, sent, Within(self._io, deadline))
            if fresh is None:
                break
            await self._io.close_response(sent.response)
            auth, sent = fresh, await self._transmit(hop, fresh, files, deadline)
        return sent

    async def _renewed(self, auth: Auth, sent: Sent, io: IO) -> Auth | None:
        try:
            return await renewed(auth, io, sent.response, sent.marks)
        except BaseException:
            await self._io.close_response(sent.response)
            raise

    async def _transmit(
        self, hop: Hop, auth: Auth | None, files: ExitStack, deadline: Deadline
    ) -> Sent:
        info = self._info(hop)
        request = hop.request(self._library, files, _timeout(self._timeout()))
        marks = await auth.marks(Within(self._io, deadline), request) if auth else Marks()
        put(marks, request)
        began = deadline.now()
        with typed_errors(info):
            response = await self._io.send(request, deadline)
        took = deadline.now() - began
        self._log.debug("%s: %d in %.3f s", info, response.status_code, took)
        echoes = Echoes([*marks.secrets, *secrets_in(request.headers)])
        return Sent(response, info, marks, echoes)

    def _info(self, hop: Hop) -> RequestInfo:
        return hop.info(self._core.credentials.names())

    def _auth(self, hop: Hop) -> Auth | None:
        if not hop.at_home or self._has_own_credential():
            return None
        auth = self._core.credentials.choose(self._call.endpoint.security)
        if auth and not self._core.settings.allow_insecure:
            hop.refuse_insecure()
        return auth

    def _has_own_credential(self) -> bool:
        """Whether the caller gave this one call a credential, or told it to do without."""
        given = {name.lower() for name in self._call.options.get("extra_headers") or {}}
        return bool(given) and any(name.lower() in given for name in self._core.credentials.names())

    def _rules(self) -> RetryRules:
        settings, options, body = self._core.settings, self._call.options, self._call.body
        keyed = bool(key_header(self._call))
        return RetryRules(
            max_retries=options.get("max_retries", settings.max_retries),
            may_repeat=may_repeat(self._call.method, keyed=keyed, unsafe=settings.retry_unsafe),
            replayable=body is None or body.replayable,
            jitter=self._core.clock.jitter,
        )

    def _timeout(self) -> TimeoutInput:
        return self._call.options.get("timeout", self._core.settings.timeout)

    def _deadline(self) -> Deadline:
        timeout, now = self._timeout(), self._core.clock.now
        at = now() + timeout if isinstance(timeout, int | float) else None
        return Deadline(at, now)

    def _status_error(self, answer: APIResponse) -> APIStatusError:
        wait = retry_after(answer.headers, self._core.clock.today())
        return status_error(answer, self._core.config.error, wait)


def _failure(error: APIConnectionError | APIStatusError | TokenError) -> Failure:
    if isinstance(error, APIConnectionError):
        return Failure(sent=error.sent)
    if not is_retryable_status(error.status_code or 0):
        return Failure(status=0)
    if isinstance(error, TokenError):
        return Failure(sent=False, retry_after=error.retry_after)
    return Failure(status=error.status_code, retry_after=error.retry_after)


def _timeout(given: TimeoutInput) -> httpx.Timeout:
    if isinstance(given, int | float):
        return httpx.Timeout(given, connect=min(given, 10.0))
    return given if isinstance(given, httpx.Timeout) else httpx.Timeout(None)
