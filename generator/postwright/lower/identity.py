"""Ids of requests, which stay when a request is renamed or moved, as far as the file allows."""

from __future__ import annotations

import hashlib

from postwright.diagnostics import Sink
from postwright.postman.model import RequestItem


class Identities:
    """Gives every request an id that no other one has."""

    def __init__(self, sink: Sink) -> None:
        self._given: set[str] = set()
        self._sink = sink

    def of(self, item: RequestItem, folder: tuple[str, ...]) -> str:
        """Postman's own id, or one made from the folders, the name, the method and the URL."""
        if item.id and item.id not in self._given:
            return self._give(item.id)
        if item.id:
            self._sink.report("PW207", f"the id {item.id!r} is used twice", item.origin)
        return self._give(self._free(_digest(item, folder)))

    def _give(self, identity: str) -> str:
        self._given.add(identity)
        return identity

    def _free(self, digest: str) -> str:
        """The digest, numbered from the second request on that is the same in everything."""
        number, free = 1, digest
        while free in self._given:
            number += 1
            free = f"{digest}-{number}"
        return free


def _digest(item: RequestItem, folder: tuple[str, ...]) -> str:
    url = item.request.url
    address = url.raw or "/".join((*url.host, *url.path))
    parts = (*folder, item.name, item.request.method, address)
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:32]
