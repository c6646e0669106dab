"""What becomes of ways to sign that a pack's clients do not do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from postwright.diagnostics import Sink
from postwright.ir.api import Api, SecurityScheme
from postwright.packs import load
from postwright.render import for_pack

PYTHON, TYPESCRIPT = load("python"), load("typescript")
KINDS = ("oauth1", "awsv4", "hawk", "ntlm", "edgegrid")


def sent(scheme: SecurityScheme, pack: str) -> tuple[tuple[SecurityScheme, ...], list[str]]:
    """The schemes that are left, and what was reported."""
    sink = Sink()
    api = for_pack(Api("A", security_schemes=(scheme,)), load(pack), sink)
    return api.security_schemes, [f"{each.code}: {each.message}" for each in sink]


@pytest.mark.parametrize(
    "scheme",
    [
        SecurityScheme("a", "http", "basic"),
        SecurityScheme("a", "http", "Token"),
        SecurityScheme("a", "oauth2", "oauth2"),
        SecurityScheme("a", "openIdConnect"),
        SecurityScheme("a", "apiKey", location="header", name="X-Key"),
    ],
)
@pytest.mark.parametrize("pack", ["python", "typescript"])
def test_what_signs_nothing_stays(scheme: SecurityScheme, pack: str) -> None:
    assert sent(scheme, pack) == ((scheme,), [])


@pytest.mark.parametrize(
    "scheme",
    [
        SecurityScheme("a", "http", "digest"),
        *(SecurityScheme("a", kind) for kind in (*KINDS, "jwt", "asap")),
        SecurityScheme("a", "oauth1", settings=(("algorithm", "RSA-SHA512"),)),
        SecurityScheme("a", "jwt", settings=(("algorithm", "EdDSA"),)),
    ],
)
def test_the_python_pack_signs(scheme: SecurityScheme) -> None:
    assert sent(scheme, "python") == ((scheme,), [])


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        (SecurityScheme("a", "http", "digest"), "digest"),
        *((SecurityScheme("a", kind), kind) for kind in KINDS),
    ],
)
def test_a_pack_that_does_not_sign_says_so(scheme: SecurityScheme, kind: str) -> None:
    left, told = sent(scheme, "typescript")
    assert left == ()
    assert told == [
        f"PW409: requests are sent with {kind} auth, which clients of the pack `typescript` do not do"
    ]


@pytest.mark.parametrize("kind", ["jwt", "asap"])
def test_a_token_that_a_pack_does_not_sign_is_given_ready_made(kind: str) -> None:
    scheme = SecurityScheme("a", kind, settings=(("algorithm", "HS256"),))
    bearer = SecurityScheme("a", "http", "bearer")
    assert sent(scheme, "typescript") == ((bearer,), [])

    in_query = replace(scheme, location="query", name="jwt")
    (key,), told = sent(in_query, "typescript")
    assert (key.type, key.location, key.name, told) == ("apiKey", "query", "jwt", [])


@pytest.mark.parametrize("kind", ["oauth1", "hawk", "jwt", "asap"])
def test_an_algorithm_that_no_client_knows_is_reported(kind: str) -> None:
    left, told = sent(SecurityScheme("a", kind, settings=(("algorithm", "ROT13"),)), "python")
    assert [each.type for each in left] == (["http"] if kind in ("jwt", "asap") else [])
    assert told == [f"PW409: requests are signed with {kind} by ROT13, which clients do not know"]


def test_a_type_of_another_model_is_reported() -> None:
    left, told = sent(SecurityScheme("a", "mutualTLS"), "python")
    assert left == ()
    assert told == [
        "PW409: requests are sent with mutualTLS auth, which clients of the pack `python` do not do"
    ]
