"""Requests that the collection does not have, put together by the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from ._body import RawContent
from ._endpoint import Call, Endpoint
from ._settings import Core
from ._types import OMIT, FileInput, HeaderValue, Json, RequestOptions


class FreeRequest(RequestOptions, total=False):
    """A request of the user's own making. `content` is sent as it is, `files` as multipart with `form`."""

    query: Mapping[str, object]
    headers: Mapping[str, HeaderValue]
    json: Json
    form: Mapping[str, object]
    files: Mapping[str, FileInput | list[FileInput]]
    content: RawContent


def free_call(core: Core, method: str, path: str, request: FreeRequest) -> Call[Any]:
    """The call of an endpoint that the collection does not have."""
    content = request.get("content", OMIT)
    endpoint: Endpoint[Any] = Endpoint(
        method,
        "",
        Any,
        query=_names("query", request),
        form=_names("form", request),
        files=_names("files", request),
        body="json" if content is OMIT else "content",
        content_type="application/json" if content is OMIT else "application/octet-stream",
        accept="*/*",
        security=core.credentials.held(),
    )
    arguments = {"json": request.get("json", OMIT), "content": content, **_values(request)}
    options: dict[str, Any] = {
        k: v for k, v in request.items() if k in RequestOptions.__annotations__
    }
    options["extra_headers"] = {**request.get("headers", {}), **request.get("extra_headers", {})}
    call = endpoint.call(arguments, cast("RequestOptions", options))
    return replace(call, path=path if "://" in path else "/" + path.lstrip("/"))


def _names(part: str, request: FreeRequest) -> dict[str, str]:
    fields = cast("dict[str, Any]", request).get(part) or {}
    return {f"{part} {name}": name for name in fields}


def _values(request: FreeRequest) -> dict[str, object]:
    given = cast("dict[str, Any]", request)
    return {
        f"{part} {name}": value
        for part in ("query", "form", "files")
        for name, value in (given.get(part) or {}).items()
    }
