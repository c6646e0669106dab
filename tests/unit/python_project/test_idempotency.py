"""The header for an idempotency key is the option that every method has, under the header's own name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Sample = Callable[..., Path]


def paying(*headers: str) -> dict[str, Any]:
    """A POST with these headers, and its answer."""
    given = [{"key": name, "value": f"{number}7d1f"} for number, name in enumerate(headers)]
    body = {"mode": "raw", "raw": '{"amount": 5}', "options": {"raw": {"language": "json"}}}
    url = "https://api.example.com/payments"
    request = {"method": "POST", "url": url, "header": given, "body": body}
    kind = [{"key": "Content-Type", "value": "application/json"}]
    saved = {"name": "Paid", "originalRequest": request, "code": 201, "header": kind}
    return {
        "name": "Create payment",
        "request": request,
        "response": [{**saved, "body": json.dumps({"id": 1, "amount": 5})}],
    }


@pytest.mark.parametrize(
    ("headers", "header", "others"),
    [
        (["Idempotency-Key"], "Idempotency-Key", []),
        (["X-Trace", "X-Idempotency-Key"], "X-Idempotency-Key", ["x_trace"]),
        (["Idempotence-Key", "Idempotency-Key"], "Idempotence-Key", ["idempotency_key_"]),
        (["Idempotency-Key-Id"], None, ["idempotency_key_id"]),
    ],
)
def test_the_first_of_such_headers_is_an_option(
    sample: Sample,
    run: Callable[..., Any],
    headers: list[str],
    header: str | None,
    others: list[str],
) -> None:
    folder = sample([paying(*headers)])
    method = (folder / "src/sample/resources/payments.py").read_text("utf-8")
    command = (folder / "src/sample/cli/payments.py").read_text("utf-8")
    tests = (folder / "tests/resources/test_payments.py").read_text("utf-8")

    assert (f'idempotency_header="{header}"' in method) is (header is not None)
    assert ('"idempotency_key", "string"' in command) is (header is not None)
    assert (' idempotency_key="' in tests or '(idempotency_key="' in tests) is (header is not None)
    assert [name for name in others if f"{name}: str | Omit = OMIT" not in method] == []
    done = run(folder)
    assert done.returncode == 0, done.stdout[-5000:]
