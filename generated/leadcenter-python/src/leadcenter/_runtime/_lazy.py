"""A thing that is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Lazy(Generic[T]):
    """Makes its value once, on the first `get`, whatever the threads do."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self.made: T | None = None

    def get(self) -> T:
        with self._lock:
            if self.made is None:
                self.made = self._make()
            return self.made
