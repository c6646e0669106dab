"""Answers in few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.ir.api import Payload
from postwright.ir.facts import ResponseFact


@pytest.fixture
def answered() -> Callable[[Any], ResponseFact]:
    """An answer with a JSON body."""
    return lambda value: ResponseFact("OK", 200, Payload("json", "application/json", value))
