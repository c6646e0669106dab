"""Which variables of a server a client is given by themselves, and where its tokens are from."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.api import Api, OAuthFlow, SecurityScheme, Server, ServerVariable
from postwright.naming.table import Names
from postwright.render.view.access import Access


class AnyNames(Names):
    """Names that are what they are of."""

    def __init__(self) -> None:
        pass

    def of(self, *key: Any) -> Any:
        return {}


def server(url: str, *variables: str, default: str = "") -> Server:
    given = tuple(ServerVariable(each, default) for each in variables)
    return Server(url, variables=given)


@pytest.mark.parametrize(
    ("url", "name", "is_whole"),
    [
        ("{base_url}", "base_url", True),
        ("https://{base_url}", "base_url", True),
        ("https://{base_url}/v1", "base_url", False),
        ("http://{base_url}", "base_url", False),
        ("https://{tenant}", "tenant", False),
    ],
)
def test_a_variable_that_is_the_whole_url(url: str, name: str, is_whole: bool) -> None:
    access = Access(Api("A", servers=(server(url, name),)), AnyNames())
    assert [each.name.content for each in access.whole_urls()] == [name] * is_whole
    assert [each.name.content for each in access.variables()] == [name] * (not is_whole)


@pytest.mark.parametrize(
    ("url", "seen", "known"),
    [
        ("https://api.x.io/oauth/token", "/oauth/token", True),
        ("{{domain}}/oauth/token", "/oauth/token", True),
        ("https://login.x.io/token", "https://login.x.io/token", True),
        ("https://api.x.io.evil.net/token", "https://api.x.io.evil.net/token", True),
        ("{{other}}/token", "{{other}}/token", False),
    ],
)
def test_a_token_url_of_the_server_moves_with_it(url: str, seen: str, known: bool) -> None:
    scheme = SecurityScheme("o", "oauth2", flows=(OAuthFlow("clientCredentials", token_url=url),))
    servers = (server("{domain}/v1", "domain", default="https://api.x.io"),)
    access = Access(Api("A", servers=servers, security_schemes=(scheme,)), AnyNames())
    ((flow,),) = [each.flows for each in access.security()]
    assert (flow.token_url.content, flow.known) == (seen, known)
