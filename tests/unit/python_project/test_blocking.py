"""An async client in a sync one's clothes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from pack_tests import blocking


class Resource:
    async def get(self, number: int) -> int:
        await asyncio.sleep(0)
        return number

    async def fail(self) -> None:
        raise LookupError("not there")

    def run(self) -> str:
        return "run"

    async def page(self) -> Page:
        return Page()


class Page:
    items = (1, 2)

    async def __aiter__(self) -> AsyncIterator[int]:
        for item in self.items:
            yield item


class Client:
    def __init__(self) -> None:
        self.things = Resource()

    def with_raw(self, method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def raw(*args: Any) -> tuple[str, Any]:
            return "raw", await method(*args)

        return raw


@pytest.fixture
def client() -> Any:
    async def wait(given: Awaitable[Any]) -> Any:
        return await given

    def run(given: Awaitable[Any]) -> Any:
        return asyncio.run(wait(given))

    return blocking.Blocking(Client(), run, (Client, Resource, Page))


def test_methods_are_awaited(client: Any) -> None:
    assert client.things.get(7) == 7
    assert client.things.run() == "run"
    with pytest.raises(LookupError):
        client.things.fail()


def test_pages_are_iterated(client: Any) -> None:
    page = client.things.page()

    assert page.items == (1, 2)
    assert list(page) == [1, 2]


def test_methods_can_be_passed(client: Any) -> None:
    assert client.with_raw(client.things.get)(7) == ("raw", 7)
