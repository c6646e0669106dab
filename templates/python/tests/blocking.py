"""An async client that is used like a sync one, so that one test is a test of both."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

Run: TypeAlias = Callable[[Awaitable[Any]], Any]


@dataclass(frozen=True)
class Blocking:
    """What `target` is, with everything awaited by `run`; members of the types `like` are made so too."""

    target: Any
    run: Run
    like: tuple[type, ...]

    def __getattr__(self, name: str) -> Any:
        return self.wrapped(getattr(self.target, name))

    def __iter__(self) -> Iterator[Any]:
        items = aiter(self.target)
        while (item := self.run(anext(items, _END))) is not _END:
            yield item

    def wrapped(self, value: Any) -> Any:
        """The value, as blocking as this."""
        if inspect.isroutine(value):
            return _Method(value, self)
        return Blocking(value, self.run, self.like) if isinstance(value, self.like) else value


@dataclass(frozen=True)
class _Method:
    function: Callable[..., Any]
    owner: Blocking

    def __call__(self, *args: Any, **options: Any) -> Any:
        plain = [each.function if isinstance(each, _Method) else each for each in args]
        given = self.function(*plain, **options)
        return self.owner.wrapped(self.owner.run(given) if inspect.isawaitable(given) else given)


_END = object()
