"""An API of any size, and what its server answers: resources of five operations, each with a model of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice, product
from typing import Any

_FIRST = "amber birch cedar delta ember fjord grove heath inlet jetty knoll lemon maple night ocean".split()
_SECOND = (
    "anchor basket candle dragon engine feather garden hammer island jacket kettle ladder".split()
)
_SECOND += "mirror needle orchard pocket quarry ribbon saddle ticket".split()

OPERATIONS = 5
"""Of each resource: list, create, get, update, delete."""


def collection(resources: int) -> dict[str, Any]:
    """A collection in the format v2.1 with this many resources, 300 at most."""
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}", "type": "string"}]}
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    names = islice(product(_FIRST, _SECOND), resources)
    items = [_resource(first, second) for first, second in names]
    return {"info": {"name": "Invented", "schema": schema}, "item": items, "auth": auth}


def thing(first: str, second: str, number: int) -> dict[str, Any]:
    """An object with 15 members, five of them named after its resource."""
    return {
        "id": number,
        f"{first}_name": f"A {second} of {first}",
        f"{second}_code": f"{second[:3].upper()}-{number:05}",
        f"{first}_count": number * 3,
        f"{second}_weight": number + 0.25,
        f"{first}_note": None if number % 2 else "checked",
        "email": f"{second}{number}@example.com",
        "phone": "+12125550110",
        "active": bool(number % 3),
        "score": number % 101,
        "price": f"{number}.50",
        "city": "Oslo",
        "description": "One of many, and like the others in most things.",
        "created_at": "2024-05-17T08:30:00Z",
        "updated_at": "2024-06-01T12:00:00Z",
    }


def page(first: str = "amber", second: str = "anchor", size: int = 50) -> dict[str, Any]:
    """An answer of a list."""
    data = [thing(first, second, number) for number in range(1, size + 1)]
    return {"data": data, "meta": {"current_page": 1, "last_page": 1, "total": size}}


def _resource(first: str, second: str) -> dict[str, Any]:
    path, one = f"{first}-{second}s", thing(first, second, 1)
    sent = {name: value for name, value in one.items() if name not in ("id", "created_at")}
    title = f"{first} {second}"
    query = [{"key": "page", "value": "1"}, {"key": "per_page", "value": "50"}]
    return {
        "name": f"{title}s".title(),
        "item": [
            _request(f"List {title}s", "GET", path, page(first, second, 2), query=query),
            _request(f"Create {title}", "POST", path, {"data": one}, body=sent),
            _request(f"Get {title}", "GET", f"{path}/:id", {"data": one}),
            _request(f"Update {title}", "PUT", f"{path}/:id", {"data": one}, body=sent),
            _request(f"Delete {title}", "DELETE", f"{path}/:id", None),
        ],
    }


def _request(
    name: str,
    method: str,
    path: str,
    answer: Mapping[str, Any] | None,
    *,
    body: Mapping[str, Any] | None = None,
    query: list[dict[str, str]] | None = None,
) -> dict[str, Any]:
    url: dict[str, Any] = {
        "raw": f"https://api.example.com/v1/{path}",
        "protocol": "https",
        "host": ["api", "example", "com"],
        "path": ["v1", *path.split("/")],
        "query": query or [],
        "variable": [{"key": "id", "value": "1"}] if ":id" in path else [],
    }
    request: dict[str, Any] = {"method": method, "url": url, "header": []}
    if body is not None:
        options = {"raw": {"language": "json"}}
        request["body"] = {"mode": "raw", "raw": json.dumps(body), "options": options}
    saved = {"name": name, "originalRequest": request, "code": 204 if answer is None else 200}
    if answer is not None:
        kind = [{"key": "Content-Type", "value": "application/json"}]
        saved |= {"header": kind, "body": json.dumps(answer)}
    return {"name": name, "request": request, "response": [saved]}
