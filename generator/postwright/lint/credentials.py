"""Rules on credentials. What they are is not known any more, only where they were."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.lint.findings import Found, Whole
from postwright.postman.model import Auth, Folder, Item
from postwright.source import Origin

Place = tuple[str, str]
"""A file and a JSON Pointer into it."""


def written_out(whole: Whole) -> Iterator[Found]:
    """Credentials that stand in a request or an auth where a variable could: one for each kind of place."""
    owners = dict(_owners(whole))
    seen: set[tuple[Place, str]] = set()
    for secret in whole.concealed:
        owner = _owner(secret.origin, owners)
        if owner is None or (owner, secret.kind) in seen:
            continue
        seen.add((owner, secret.kind))
        message = f"a credential is written out here (in {secret.kind})"
        origin = Origin(secret.origin.file, secret.origin.pointer, owners[owner])
        yield Found(message, origin, "put a variable in its place, and its value into the vault")


def _owners(whole: Whole) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """The places of requests and auths, with the names on the way there."""
    yield from _auth(whole.collection.auth)
    yield from _inside(whole.collection.items)


def _inside(items: tuple[Item, ...]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    for item in items:
        if isinstance(item, Folder):
            yield from _auth(item.auth)
            yield from _inside(item.items)
        else:
            yield _place(item.request.origin), item.origin.breadcrumb


def _auth(auth: Auth | None) -> Iterator[tuple[Place, tuple[str, ...]]]:
    if auth is not None:
        yield _place(auth.origin), auth.origin.breadcrumb


def _place(origin: Origin) -> Place:
    return origin.file, origin.pointer


def _owner(origin: Origin, owners: dict[Place, tuple[str, ...]]) -> Place | None:
    """The request or auth that a place is in."""
    pointer = origin.pointer
    while (origin.file, pointer) not in owners:
        pointer, slash, _ = pointer.rpartition("/")
        if not slash:
            return None
    return origin.file, pointer
