"""Token sources: the requests whose answer holds the credential that others send.

A login is recognised by what its script stores and who uses the variable, never by its name alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postwright.diagnostics import Sink
from postwright.infer.endpoints import Endpoint
from postwright.infer.samples import is_success
from postwright.ir.api import TokenRequest, TokenSource
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json
from postwright.ir.schema import Evidence
from postwright.ir.script_facts import SentRequest, StoredVariable

_REFRESH = ("refresh_token", "refreshToken")
_EXPIRES = ("expires_in", "expiresIn")


def token_sources(
    endpoints: tuple[Endpoint, ...], ids: Mapping[Endpoint, str]
) -> tuple[TokenSource, ...]:
    """Every operation that gives a credential, in order. `ids` are the operations' ids."""
    wanted = _wanted(endpoints)
    found = []
    for endpoint in endpoints:
        stored = {kept.name: kept for request in endpoint.requests for kept in _own_stores(request)}
        for name, scheme in wanted.items():
            if name in stored:
                found.append(_source(endpoint, ids[endpoint], scheme, stored[name], stored))
                break
    return tuple(found)


def _own_stores(request: RequestFact) -> Iterator[StoredVariable]:
    """What a request's scripts keep of its answer's JSON.

    A folder's script runs for all of its requests, so it tells something only of those whose saved
    response has what it keeps.
    """
    for kept in request.scripts.stored:
        if kept.source and (not kept.inherited or _has(request, kept)):
            yield kept


def _has(request: RequestFact, kept: StoredVariable) -> bool:
    return any(_at(body, kept.value.path) is not None for body in _bodies(request))


def _bodies(request: RequestFact) -> Iterator[Json]:
    for answer in request.responses:
        if answer.status is not None and is_success(answer.status) and answer.body.kind == "json":
            yield answer.body.value


def _at(value: Json, path: tuple[str, ...]) -> Json:
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and value:
            value = value[0]
        else:
            return None
    return value


def _wanted(endpoints: tuple[Endpoint, ...]) -> dict[str, str]:
    """The variables that credentials come from, with the id of the scheme that sends them.

    A variable that a script makes of another one stands for that one too.
    """
    wanted: dict[str, str] = {}
    for request in _requests(endpoints):
        if request.auth is not None:
            for name in request.auth.variables:
                wanted.setdefault(name, request.auth.scheme.id)
    copies = _copies(endpoints)
    ahead = list(wanted)
    while ahead:
        name = ahead.pop(0)
        for original in copies.get(name, ()):
            if original not in wanted:
                wanted[original] = wanted[name]
                ahead.append(original)
    return wanted


def _requests(endpoints: tuple[Endpoint, ...]) -> Iterator[RequestFact]:
    for endpoint in endpoints:
        yield from endpoint.requests


def _copies(endpoints: tuple[Endpoint, ...]) -> dict[str, list[str]]:
    """The variables that each variable is copied from."""
    found: dict[str, list[str]] = {}
    for request in _requests(endpoints):
        for kept in request.scripts.stored:
            if kept.value.of == "variable" and kept.value.part == "":
                found.setdefault(kept.name, []).append(kept.value.path[0])
    return found


def _source(
    endpoint: Endpoint,
    operation: str,
    scheme: str,
    token: StoredVariable,
    stored: Mapping[str, StoredVariable],
) -> TokenSource:
    refresh = next((kept.source for name, kept in stored.items() if "refresh" in name.lower()), "")
    expires = next((kept.source for kept in stored.values() if _is_expiry(kept)), "")
    evidence = Evidence(
        "token",
        f"its script stores `{token.source}` as `{token.name}`, which other requests send",
        len(endpoint.requests),
        (endpoint.first.origin,),
    )
    return TokenSource(
        operation,
        scheme,
        token.source,
        (refresh if refresh != token.source else "") or _beside(endpoint, token, _REFRESH),
        expires or _beside(endpoint, token, _EXPIRES),
        (evidence,),
    )


def _is_expiry(kept: StoredVariable) -> bool:
    return kept.source.split(".")[-1] in _EXPIRES


def _beside(endpoint: Endpoint, token: StoredVariable, names: tuple[str, ...]) -> str:
    """The path of a member that saved responses have beside the token."""
    holder = token.value.path[:-1]
    for request in endpoint.requests:
        for body in _bodies(request):
            members = _at(body, holder)
            if isinstance(members, dict):
                for name in names:
                    if name in members:
                        return ".".join((*token.source.split(".")[:-1], name))
    return ""


@dataclass(frozen=True, slots=True)
class _Sent:
    """A request that a script sends for a credential, and what it keeps of the answer."""

    request: SentRequest
    kept: StoredVariable
    scheme: str


def token_requests(endpoints: tuple[Endpoint, ...]) -> tuple[TokenRequest, ...]:
    """The requests for a credential that only scripts send, each once."""
    wanted = _wanted(endpoints)
    found: dict[tuple[str, str, str, str], TokenRequest] = {}
    for request in _requests(endpoints):
        for sent in _sent(request, wanted):
            key = (sent.scheme, sent.request.method, sent.request.url, sent.kept.name)
            found.setdefault(key, _token_request(sent))
    return tuple(found.values())


def _sent(request: RequestFact, wanted: Mapping[str, str]) -> Iterator[_Sent]:
    sent = request.scripts.sent
    for kept in request.scripts.stored:
        value = kept.value
        if kept.name in wanted and value.of == "body" and 0 < value.answer <= len(sent):
            yield _Sent(sent[value.answer - 1], kept, wanted[kept.name])


def _token_request(sent: _Sent) -> TokenRequest:
    request, pointer = sent.request, sent.kept.value.dotted
    evidence = Evidence(
        "token",
        f"a script sends it and stores `{pointer}` as `{sent.kept.name}`, which requests send",
        1,
        (request.origin,),
    )
    return TokenRequest(
        scheme=sent.scheme,
        method=request.method,
        url=request.url,
        pointer=pointer,
        headers=request.headers,
        fields=request.fields,
        body=request.body,
        evidence=(evidence,),
    )


_UNREAD = {"text": "text or XML", "header": "a header", "cookie": "a cookie"}


def tell_unread(endpoints: tuple[Endpoint, ...], sink: Sink) -> None:
    """Report credentials that scripts keep from what clients do not read them from."""
    wanted = _wanted(endpoints)
    for request in _requests(endpoints):
        for kept in request.scripts.stored:
            where = _UNREAD.get(kept.value.of)
            if where and kept.name in wanted and not kept.inherited:
                sink.report(
                    "PW311",
                    f"a script keeps the credential `{kept.name}` from {where}, where clients do not look",
                    kept.origin,
                    "give the client the credential itself",
                )
