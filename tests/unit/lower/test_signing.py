"""How a helper signs, as settings of its scheme."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.ir.facts import RequestFact

One = Callable[..., RequestFact]
USUAL = {"region": "us-east-1", "service": "execute-api"}


@pytest.mark.parametrize(
    ("kind", "parameters", "wanted"),
    [
        ("digest", {"username": "a", "algorithm": "MD5", "realm": "r"}, {}),
        ("oauth1", {}, {}),
        (
            "oauth1",
            {"signatureMethod": "HMAC-SHA256", "realm": "r", "addParamsToHeader": True},
            {"algorithm": "HMAC-SHA256", "realm": "r"},
        ),
        ("oauth1", {"addParamsToHeader": False}, {"in": "query"}),
        ("oauth1", {"addParamsToHeader": "false"}, {"in": "query"}),
        ("oauth1", {"includeBodyHash": "True"}, {"body hash": "true"}),
        ("awsv4", {}, USUAL),
        ("awsv4", {"region": "", "service": "s3"}, {**USUAL, "service": "s3"}),
        ("awsv4", {"region": "{{region}}"}, {"service": "execute-api"}),
        ("awsv4", {"region": "{{known}}"}, {**USUAL, "region": "eu-west-1"}),
        ("awsv4", {"addAuthDataToQuery": True}, {**USUAL, "in": "query"}),
        (
            "hawk",
            {"authId": "i", "algorithm": "sha1", "includePayloadHash": True},
            {"algorithm": "sha1", "payload hash": "true"},
        ),
        (
            "jwt",
            {"algorithm": "RS256", "headers": '{"kid": "k"}', "isSecretBase64Encoded": False},
            {"algorithm": "RS256", "headers": '{"kid": "k"}'},
        ),
        ("jwt", {"isSecretBase64Encoded": True, "headers": "{}"}, {"key encoding": "base64"}),
        ("jwt", {"headers": '{"kid": "{{kid}}"}'}, {}),
        ("jwt", {"headers": "[" * 5000}, {}),
        (
            "edgegrid",
            {"accessToken": "t", "headersToSign": "X-A", "maxBodySize": "1024"},
            {"headers to sign": "X-A", "max body": "1024"},
        ),
        ("edgegrid", {"accessToken": "t", "maxBodySize": "much"}, {}),
        (
            "asap",
            {"privateKey": "k", "alg": "ES256", "iss": "i", "kid": "i/k", "aud": "a", "sub": "s"},
            {
                "algorithm": "ES256",
                "issuer": "i",
                "key id": "i/k",
                "audience": "a",
                "subject": "s",
            },
        ),
    ],
)
def test_settings(one: One, kind: str, parameters: dict[str, Any], wanted: dict[str, str]) -> None:
    pairs = [{"key": key, "value": value} for key, value in parameters.items()]
    auth = {"type": kind, kind: pairs}

    known = [{"key": "known", "value": "eu-west-1"}]
    fact = one({"url": "https://x.y/a", "auth": auth}, variable=known)

    assert fact.auth is not None
    assert dict(fact.auth.scheme.settings) == wanted
