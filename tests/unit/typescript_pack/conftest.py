"""Renders APIs with the typescript pack."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.ir.api import Api, Operation, Resource
from postwright.ir.schema import NamedSchema
from postwright.naming.table import name
from postwright.packs import load
from postwright.render import render


@pytest.fixture(scope="session")
def rendered() -> Callable[[Api], dict[str, str]]:
    """Gives the pack's files for an API: text by path."""
    pack = load("typescript")

    def files(api: Api) -> dict[str, str]:
        return {file.path: file.text for file in render(api, name(api, pack.names), pack, {})}

    return files


@pytest.fixture
def models(rendered: Callable[[Api], dict[str, str]]) -> Callable[..., str]:
    """Gives `models.ts` for named schemas."""

    def written(*schemas: NamedSchema) -> str:
        return rendered(Api("Zoo", schemas=schemas))["models.ts"]

    return written


@pytest.fixture
def client(rendered: Callable[[Api], dict[str, str]]) -> Callable[..., str]:
    """Gives `client.ts` for operations on "animals", and what else an API may have."""

    def written(*operations: Operation, **members: object) -> str:
        resources = (Resource("animals", operations=operations),)
        return rendered(Api("Zoo", resources=resources, **members))["client.ts"]  # type: ignore[arg-type]

    return written
