"""An async client that is used like a sync one, so that one test is a test of both."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

Run = Callable[[Awaitable[Any]], Any]


class Blocking:
    """Gives what an object gives, awaited by `run`. Members of the types `like` it are wrapped alike."""

    def __init__(self, target: Any, run: Run, like: tuple[type, ...]) -> None:
        self._target = target
        self._run = run
        self._like = like

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        return self._waiting(found) if inspect.isroutine(found) else self._wrapped(found)

    def __iter__(self) -> Iterator[Any]:
        items = aiter(self._target)
        while (item := self._run(anext(items, _END))) is not _END:
            yield item

    def _waiting(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def wait(*args: Any, **options: Any) -> Any:
            given = method(*args, **options)
            return self._wrapped(self._run(given) if inspect.isawaitable(given) else given)

        return wait

    def _wrapped(self, value: Any) -> Any:
        return Blocking(value, self._run, self._like) if isinstance(value, self._like) else value


_END = object()
