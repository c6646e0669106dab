"""Values that are no words."""

from __future__ import annotations

import pytest

from postwright.redact.values import is_mixed, is_random


@pytest.mark.parametrize("value", ["hunter22", "P@ssw0rd!", "abc-1a2b3c", "Kd7wQ2mZx9Rt4LbV8nYs"])
def test_mixed(value: str) -> None:
    assert is_mixed(value)


@pytest.mark.parametrize(
    "value",
    ["hunter2", "required", "12345678", "HMAC-SHA256", "base64-encoded", "32characters", "2026-01-01T10:00Z"],
)  # fmt: skip
def test_not_mixed(value: str) -> None:
    assert not is_mixed(value)


@pytest.mark.parametrize(
    "value", ["Kd7wQ2mZx9Rt4LbV8nYs", "7f3c9a1b2d4e5f60718293a4", "key_Kd7wQ2mZx9Rt4"]
)
def test_random(value: str) -> None:
    assert is_random(value)


@pytest.mark.parametrize(
    "value", ["Kd7wQ2mZx9", "GetUserById2Response", "AWS4-HMAC-SHA256", "an-article-of-2026-05-01"]
)
def test_not_random(value: str) -> None:
    assert not is_random(value)
