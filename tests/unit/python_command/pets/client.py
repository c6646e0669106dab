"""A client of a small API, on the runtime as it is shipped."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Unpack

import httpx2

from ._runtime import (
    OMIT,
    BinaryResponse,
    ClientConfig,
    Endpoint,
    ErrorEnvelope,
    Login,
    Model,
    Omit,
    Page,
    Pagination,
    RequestOptions,
    Resource,
    SecurityScheme,
    SyncClient,
    Variable,
)

TRANSPORT: httpx2.BaseTransport | None = None

CONFIG = ClientConfig(
    package="pets",
    version="1.2.3",
    server="https://{domain}",
    base_url_env="PETS_BASE_URL",
    variables=(Variable("domain", argument="domain", env="PETS_DOMAIN", default="api.pets.test"),),
    schemes=(SecurityScheme("bearer", "bearer", argument="token", env="PETS_TOKEN"),),
    login="client.login",
    error=ErrorEnvelope(message="message", code="code", errors="errors"),
)


class Pet(Model):
    id: int | None = None
    name: str | None = None


PAGES = Pagination(
    "page",
    items="data",
    page_param="page",
    total="meta.total",
    current_page="meta.current_page",
    last_page="meta.last_page",
)
LIST: Endpoint[Pet] = Endpoint(
    "GET",
    "/pets",
    Pet,
    query={"page": "page", "tags": "tags[]", "sort": "sort", "alive": "alive", "output": "output"},
    security=("bearer",),
    pagination=PAGES,
)
GET: Endpoint[Pet] = Endpoint("GET", "/pets/{pet}", Pet, security=("bearer",))
CREATE: Endpoint[Pet] = Endpoint(
    "POST",
    "/pets",
    Pet,
    json={
        "name": "name",
        "weight": "weight",
        "is_tame": "isTame",
        "owner": "owner",
        "toys": "toys",
        "note": "note",
    },
    security=("bearer",),
)
REPLACE: Endpoint[Pet] = Endpoint("PUT", "/pets", Pet, body="body", security=("bearer",))
SESSION: Endpoint[Any] = Endpoint(
    "POST", "/sessions", Any, rest="json", login=Login("bearer", "access_token")
)
DESCRIBE: Endpoint[str] = Endpoint(
    "POST", "/text", str, body="body", content_type="text/plain", accept="text/plain"
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/pets/{pet}", None, query={"help": "help"}, security=("bearer",)
)
ATTACH: Endpoint[Pet] = Endpoint(
    "POST", "/photos", Pet, files={"file": "file"}, form={"title": "title"}
)
PHOTO: Endpoint[bytes] = Endpoint("GET", "/photos/{pet}", bytes, accept="image/png")


class Pets(Resource):
    def list(self, **arguments: Any) -> Page[Pet]:
        return self._page(LIST, arguments, _options(arguments))

    def get(self, pet: int, /, **options: Unpack[RequestOptions]) -> Pet:
        return self._send(GET, {"pet": pet}, options)

    def create(self, *, name: str, **arguments: Any) -> Pet:
        return self._send(CREATE, {"name": name, **arguments}, _options(arguments))

    def replace(self, *, body: Any, **options: Unpack[RequestOptions]) -> Pet:
        return self._send(REPLACE, {"body": body}, options)

    def describe(self, *, body: Any = OMIT, **options: Unpack[RequestOptions]) -> str:
        return self._send(DESCRIBE, {"body": body}, options)

    def delete(self, pet: int, /, *, help: str | Omit = OMIT) -> None:
        return self._send(DELETE, {"pet": pet, "help": help}, {})

    @cached_property
    def photos(self) -> Photos:
        return Photos(self._client)


class Photos(Resource):
    def attach(self, **arguments: Any) -> Pet:
        return self._send(ATTACH, arguments, {})

    def get(self, pet: int, /, **options: Unpack[RequestOptions]) -> BinaryResponse:
        return self._download(PHOTO, {"pet": pet}, options)


class Client(SyncClient):
    def __init__(
        self, *, token: str | None = None, domain: str | None = None, **options: Any
    ) -> None:
        http_client = httpx2.Client(transport=TRANSPORT)
        super().__init__(
            CONFIG,
            credentials={"token": token},
            variables={"domain": domain},
            http_client=http_client,
            **{"max_retries": 0, **options},
        )

    def login(self, *, user: str, password: str, **others: Any) -> Any:
        return self._send(SESSION, {"user": user, "password": password, **others}, {})

    @cached_property
    def pets(self) -> Pets:
        return Pets(self)


def _options(arguments: dict[str, Any]) -> Any:
    return {name: arguments.pop(name) for name in ("extra_body", "max_items") if name in arguments}
