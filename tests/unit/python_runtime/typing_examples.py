"""What type checkers must see of a client: exact types, sync and async. Checked, not run."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any, assert_type

from client_runtime import (
    AsyncPage,
    AsyncPager,
    AsyncStreamingResponse,
    BinaryResponse,
    ClientCredentials,
    CustomAuth,
    Page,
    RawResponse,
    StreamingResponse,
    TokenInput,
)
from sample_api import Api, AsyncApi, Lead, Token


def sync(client: Api) -> None:
    assert_type(client.leads.get(7), Lead)
    assert_type(client.leads.get(7, timeout=3, extra_headers={"X-A": "b"}), Lead)
    assert_type(client.leads.list(max_items=5), Page[Lead])
    assert_type(list(client.leads.list()), list[Lead])
    assert_type(client.leads.list().next_page(), Page[Lead] | None)
    assert_type(client.leads.list().items, list[Lead])
    assert_type(client.leads.download(7), BinaryResponse)
    assert_type(client.login(email="a", password="b"), Token)
    assert_type(client.with_options(max_retries=5), Api)
    assert_type(client.with_raw_response(client.leads.get)(7), RawResponse[Lead])
    assert_type(client.with_raw_response(client.leads.get)(7).parse(), Lead)
    assert_type(client.with_raw_response(client.leads.list)(page=2), RawResponse[Page[Lead]])
    streaming = client.with_streaming_response(client.leads.get)
    assert_type(streaming(7), AbstractContextManager[StreamingResponse, bool | None])
    assert_type(client.get("/x", query={"a": 1}), RawResponse[Any])


async def asynchronous(client: AsyncApi) -> None:
    assert_type(await client.leads.get(7), Lead)
    assert_type(client.leads.list(max_items=5), AsyncPager[Lead])
    assert_type(await client.leads.list(), AsyncPage[Lead])
    assert_type([lead async for lead in client.leads.list()], list[Lead])
    assert_type(await (await client.leads.list()).next_page(), AsyncPage[Lead] | None)
    assert_type(await client.leads.download(7), BinaryResponse)
    assert_type(await client.login(email="a", password="b"), Token)
    assert_type(client.with_options(max_retries=5), AsyncApi)
    assert_type(await client.with_raw_response(client.leads.get)(7), RawResponse[Lead])
    listed = await client.with_raw_response(client.leads.list)(page=2)
    assert_type(listed, RawResponse[AsyncPage[Lead]])
    streaming = client.with_streaming_response(client.leads.get)
    assert_type(streaming(7), AbstractAsyncContextManager[AsyncStreamingResponse, bool | None])
    assert_type(await client.get("/x"), RawResponse[Any])


def tokens(give: Callable[[TokenInput], None]) -> None:
    give("secret")
    give(lambda: "secret")
    give(ClientCredentials("https://a.test/token", client_id="i", client_secret="s"))
    give(CustomAuth(lambda request: {"X-Signature": str(request.url)}))
    give(7)  # type: ignore[arg-type]


def mistakes(client: Api) -> None:
    client.leads.get(7, timeouts=3)  # type: ignore[call-arg]
    client.leads.get()  # type: ignore[call-arg]
    client.leads.list(page="x")  # type: ignore[arg-type]
    client.leads.list(7)  # type: ignore[call-arg]
    client.with_options(max_retry=3)  # type: ignore[call-arg]
    client.with_raw_response(client.leads.list)(pages=2)  # type: ignore[call-arg]
