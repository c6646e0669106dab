"""Collections in a few words, lowered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from postwright.diagnostics import Sink
from postwright.ir.facts import Facts, RequestFact
from postwright.lower import lower
from postwright.postman import Environment, v2
from postwright.postman.model import Variable
from postwright.postman.node import Node
from postwright.source import Origin

Lowered: TypeAlias = Callable[..., Facts]


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def lowered(sink: Sink) -> Lowered:
    """Lowers a v2 document made of items; environments are dicts by name."""

    def lower_items(
        *items: Any, environments: dict[str, dict[str, Any]] | None = None, **more: Any
    ) -> Facts:
        document = {"info": {"name": "Demo"}, "item": list(items), **more}
        collection = v2.decode(Node(document, Origin("c.json")), "2.1", sink)
        given = [
            Environment(name, tuple(Variable(key, value) for key, value in values.items()))
            for name, values in (environments or {}).items()
        ]
        return lower(collection, given, sink)

    return lower_items


@pytest.fixture
def one(lowered: Lowered) -> Callable[..., RequestFact]:
    """Lowers a collection of one request and gives that request."""

    def lower_one(request: Any, **more: Any) -> RequestFact:
        item = {"name": "Do it", "request": request, **more.pop("item", {})}
        (fact,) = lowered(item, **more).requests
        return fact

    return lower_one
