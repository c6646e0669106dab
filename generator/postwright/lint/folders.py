"""Rules on folders."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.lint.findings import Container, Found
from postwright.postman.model import Folder


def without_requests(container: Container) -> Iterator[Found]:
    """Folders in which there is no request, the outermost of those in one another."""
    if _is_empty(container):
        return
    for item in container.items:
        if isinstance(item, Folder) and _is_empty(item):
            yield Found("this folder has no requests", item.origin, "delete it, or fill it")


def _is_empty(container: Container) -> bool:
    return all(isinstance(item, Folder) and _is_empty(item) for item in container.items)
