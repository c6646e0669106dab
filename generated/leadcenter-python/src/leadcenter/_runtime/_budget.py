"""A bound on all retries of a client together."""

from __future__ import annotations

from threading import Lock


class RetryBudget:
    """Retries that a client and its copies may still make, so that they do not bury a server that is down.

    Every call adds a tenth, every retry takes one, and a call that succeeds after all gives back what it
    took: a server that only fails is asked 1.1 times per call in the long run.
    """

    CAPACITY = 20.0
    PER_CALL = 0.1

    def __init__(self) -> None:
        self._lock = Lock()
        self._left = self.CAPACITY

    def called(self) -> None:
        """A call begins."""
        self.give_back(self.PER_CALL)

    def take(self) -> bool:
        """Take one retry; False if none is left."""
        with self._lock:
            if self._left < 1.0:
                return False
            self._left -= 1.0
            return True

    def give_back(self, retries: float) -> None:
        """The retries led to success."""
        with self._lock:
            self._left = min(self.CAPACITY, self._left + retries)
