"""What the sync and the async client have in common: being made, being copied, keeping secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NoReturn, Self, Unpack, cast

from ._auth import Credentials
from ._body import RawContent
from ._config import ClientConfig
from ._endpoint import Call, Endpoint
from ._log import logger_of
from ._retry import RetryBudget
from ._servers import resolve_base_url
from ._settings import CLOCK, ClientOptions, Core, Settings
from ._types import OMIT, FileInput, HeaderValue, Json, Mode, RequestOptions


class ConfiguredClient:
    """A client of an API, not yet knowing how to wait."""

    _core: Core
    _mode: Mode
    _transport: Any

    def _configure(
        self,
        config: ClientConfig,
        *,
        credentials: Mapping[str, Any],
        variables: Mapping[str, str | None],
        base_url: str | None,
        environment: str | None,
        options: ClientOptions,
    ) -> None:
        url = resolve_base_url(
            config, base_url=base_url, environment=environment, variables=variables
        )
        self._mode = "parsed"
        self._core = Core(
            config=config,
            base_url=url,
            variables=dict(variables),
            settings=Settings().changed(options),
            credentials=Credentials(config, credentials),
            budget=RetryBudget(),
            clock=CLOCK,
            log=logger_of(config.package),
        )

    @property
    def base_url(self) -> str:
        """The URL that paths are added to."""
        return self._core.base_url

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """A copy with other options. It shares connections, credentials and retry budget with this one."""
        return self._copy(core=replace(self._core, settings=self._core.settings.changed(options)))

    def _copy(self, *, core: Core | None = None, mode: Mode | None = None) -> Self:
        made = object.__new__(type(self))
        made._core = core or self._core
        made._mode = mode or self._mode
        made._transport = self._transport
        return made

    def _in_mode(self, mode: Mode) -> Self:
        return self._copy(mode=mode)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._core.base_url}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds credentials and connections and cannot be pickled")


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
