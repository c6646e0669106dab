"""An async client that is used like a sync one, so that one test is a test of both."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeAlias

Run: TypeAlias = Callable[[Awaitable[Any]], Any]


class Blocking:
    """What `target` is, with everything awaited by `run`; members of the types `like` are made so too.

    Its own attributes begin with an underscore, as no name of the API does.
    """

    def __init__(self, target: Any, run: Run, like: tuple[type, ...]) -> None:
        self._target = target
        self._run = run
        self._like = like

    def __getattr__(self, name: str) -> Any:
        return self._wrapped(getattr(self._target, name))

    def __iter__(self) -> Iterator[Any]:
        items = aiter(self._target)
        while (item := self._run(anext(items, _END))) is not _END:
            yield item

    def _wrapped(self, value: Any) -> Any:
        if inspect.isroutine(value):
            return _Method(value, self._given)
        return Blocking(value, self._run, self._like) if isinstance(value, self._like) else value

    def _given(self, answer: Any) -> Any:
        return self._wrapped(self._run(answer) if inspect.isawaitable(answer) else answer)


class _Method:
    """A method; `given` makes what it gives blocking."""

    def __init__(self, function: Callable[..., Any], given: Callable[[Any], Any]) -> None:
        self._function = function
        self._given = given

    def __call__(self, *args: Any, **options: Any) -> Any:
        plain = [each._function if isinstance(each, _Method) else each for each in args]
        return self._given(self._function(*plain, **options))


_END = object()
