"""Server Objects laid over the servers of a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from postwright.ir.api import Api, Operation, Server, ServerVariable
from postwright.ir.rewriting import each_operation
from postwright.overlay.bases import base_path
from postwright.overlay.document import Part
from postwright.overlay.notes import Notes
from postwright.overlay.said import Said


def said_servers(part: Part, notes: Notes) -> tuple[Server, ...]:
    """The servers that a document, a path or an operation names. Relative URLs name none."""
    found = []
    for each in part["servers"].items():
        url = each.text("url").rstrip("/")
        if url.startswith("/"):
            notes.limit("relative url of a server", each.origin)
        if url and not url.startswith("/"):
            found.append(
                Server(
                    url,
                    each.text("x-postwright-name"),
                    each.text("description"),
                    tuple(_variables(each["variables"], notes)),
                    each.origin,
                    (notes.evidence("server", each.origin),),
                )
            )
    return tuple(found)


def _variables(part: Part, notes: Notes) -> Iterator[ServerVariable]:
    for name, each in part.members():
        if each["enum"].value:
            notes.limit("enum of a server's variable", each["enum"].origin)
        yield ServerVariable(name, each.text("default"), each.text("description"))


def with_servers(api: Api, document: Part, notes: Notes) -> Api:
    """The API with the document's first server in the place of the usual one, unless that is it already."""
    said = said_servers(document, notes)
    if not said:
        return api
    if not api.servers:
        return replace(api, servers=said[:1])
    known = {url for each in api.servers[:1] for url in _urls(api, each)}
    strangers = [each for each in said if not known & {each.url, _value(each)}]
    if len(strangers) < len(said):
        for each in strangers:
            notes.unheld(f"the further server {each.url}", each.origin)
        return api
    for each in said[1:]:
        notes.unheld(f"the further server {each.url}", each.origin)
    return _replaced(api, said[0])


def _replaced(api: Api, new: Server) -> Api:
    """The API at another usual server; what is not below its path stays where it was."""
    old, base = api.servers[0], base_path(_value(new))
    own = base_path(_value(old))
    servers = (replace(new, name=old.name), *api.servers[1:])
    left = [
        each
        for _, each in api.operations()
        if each.server == 0 and not _is_below(own + each.path, base)
    ]
    if left:
        servers = (*servers, replace(old, name=old.name or "collection"))

    def moved(operation: Operation) -> Operation:
        if operation.server != 0:
            return operation
        whole = own + operation.path
        if not _is_below(whole, base):
            return replace(operation, server=len(servers) - 1)
        return replace(operation, path=whole[len(base) :])

    return replace(each_operation(api, moved), servers=servers)


def _is_below(path: str, base: str) -> bool:
    return path.startswith(f"{base}/")


def _urls(api: Api, server: Server) -> set[str]:
    """What a server's URL is: as it is written, by default, and in each environment."""
    values = [{}, *(dict(each.values) for each in api.environments)]
    return {server.url.rstrip("/"), *(_value(server, each) for each in values)}


def _value(server: Server, values: dict[str, str] | None = None) -> str:
    known = {each.name: each.default for each in server.variables} | (values or {})
    return re.sub(
        r"\{([^{}]*)\}", lambda found: known.get(found[1]) or found[0], server.url
    ).rstrip("/")


def with_own_server(
    api: Api, operation: Operation, said: Said, notes: Notes
) -> tuple[Api, Operation]:
    """An operation at the server that the document gives for it alone."""
    own = said_servers(said.hosted, notes)
    if not own:
        return api, operation
    urls = {url for server in own for url in (server.url, _value(server))}
    known = [i for i, each in enumerate(api.servers) if _urls(api, each) & urls]
    if operation.server in known:
        return api, operation
    operation = _below(operation, api, base_path(_value(own[0])))
    if known:
        return api, replace(operation, server=known[0])
    servers = (*api.servers, replace(own[0], name=_name(own[0], api)))
    return replace(api, servers=servers), replace(operation, server=len(api.servers))


def _below(operation: Operation, api: Api, base: str) -> Operation:
    """An operation with its path as it is below a server's."""
    own = base_path(_value(api.servers[operation.server])) if api.servers else ""
    for path in (own + operation.path, operation.path):
        if _is_below(path, base):
            return replace(operation, path=path[len(base) :])
    return operation


def _name(server: Server, api: Api) -> str:
    """A server's host in words that tell it from the others."""
    host = re.sub(r"^\w+://|[./:].*$", "", server.url)
    name = " ".join(re.findall(r"[a-z0-9]+", host.lower())) or "other"
    while name in {each.name for each in api.servers}:
        name += " 2"
    return name
