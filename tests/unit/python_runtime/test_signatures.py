"""Signatures as specifications print them: the same request, key, moment and nonce give the same text."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from client_runtime import ConfigurationError
from client_runtime._awsv4 import AWSv4
from client_runtime._digest import DigestAuth
from client_runtime._edgegrid import EdgeGrid
from client_runtime._hawk import Hawk
from client_runtime._http import httpx
from client_runtime._jwt import SignedToken
from client_runtime._oauth1 import OAuth1
from client_runtime._signing import SigningError
from sample_api import run


class Offline:
    """An IO for what sends nothing."""

    async def value(self, given: Any) -> Any:
        return given


IO: Any = Offline()
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def header(auth: Any, request: httpx.Request) -> str:
    return str(run(auth.marks(IO, request)).headers["Authorization"])


# RFC 7616, section 3.9.1

CHALLENGE = (
    'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={algorithm}, '
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", '
    'opaque="FQhe/qaUc6gFfaI76gAPqPoVRC5Tlvn+K/T53ls/hk0="'
)


def challenged(challenge: str) -> httpx.Response:
    request = httpx.Request("GET", "http://www.example.org/dir/index.html")
    return httpx.Response(401, headers={"WWW-Authenticate": challenge}, request=request)


def answer(challenge: str) -> str:
    auth = DigestAuth("Mufasa", "Circle of Life")
    request = httpx.Request("GET", "http://www.example.org/dir/index.html")
    first = run(auth.marks(IO, request))
    again = run(auth.answer(IO, challenged(challenge), first))
    return header(again, request)


@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_digest(monkeypatch: pytest.MonkeyPatch, algorithm: str, response: str) -> None:
    nonce = b"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
    monkeypatch.setattr(httpx.DigestAuth, "_get_client_nonce", lambda *_: nonce)

    sent = answer(CHALLENGE.format(algorithm=algorithm))

    assert f'response="{response}"' in sent
    assert "nc=00000001" in sent
    assert 'username="Mufasa"' in sent


@pytest.mark.parametrize(
    "challenge",
    [
        'Digest realm="r", nonce="n", qop="auth-int"',
        'Digest realm="r", nonce="n", algorithm=ROT13',
        'Digest realm="r"',
        "Digest nonsense",
    ],
)
def test_a_digest_challenge_that_cannot_be_answered_is_an_error(challenge: str) -> None:
    with pytest.raises(SigningError, match=r"digest challenge") as caught:
        answer(challenge)

    assert "Circle of Life" not in str(caught.value)


# developer.x.com, "Creating a signature": the example of its documentation


def test_oauth1(monkeypatch: pytest.MonkeyPatch) -> None:
    nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"
    monkeypatch.setattr("oauthlib.oauth1.rfc5849.generate_nonce", lambda: nonce)
    monkeypatch.setattr("oauthlib.oauth1.rfc5849.generate_timestamp", lambda: "1318622958")
    auth = OAuth1(
        "xvz1evFS4wEEPTGEFPHBog",
        "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
        oauth_token="370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
        oauth_token_secret="LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
    )
    request = httpx.Request(
        "POST",
        "https://api.x.com/1.1/statuses/update.json?include_entities=true",
        content=b"status=Hello%20Ladies%20%2b%20Gentlemen%2c%20a%20signed%20OAuth%20request%21",
        headers=FORM,
    )

    assert 'oauth_signature="Ls93hJiZbQ3akF3HF3x1Bz8%2FzU4%3D"' in header(auth, request)


# The AWS Signature Version 4 test suite


@pytest.mark.parametrize(
    ("method", "target", "body", "headers", "signature"),
    [
        ("GET", "/", b"", {}, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        (
            "GET",
            "/?Param2=value2&Param1=value1",
            b"",
            {},
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (
            "POST",
            "/",
            b"Param1=value1",
            FORM,
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
    ],
    ids=["get-vanilla", "get-vanilla-query-order-key-case", "post-x-www-form-urlencoded"],
)
def test_awsv4(
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    target: str,
    body: bytes,
    headers: Mapping[str, str],
    signature: str,
) -> None:
    moment = datetime(2015, 8, 30, 12, 36, 0, tzinfo=UTC)
    monkeypatch.setattr("botocore.auth.get_current_datetime", lambda: moment)
    auth = AWSv4(
        "AKIDEXAMPLE",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        region="us-east-1",
        service="service",
    )
    url = f"https://example.amazonaws.com{target}"

    sent = header(auth, httpx.Request(method, url, content=body, headers=headers))

    assert sent.endswith(f"Signature={signature}")
    assert "Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request" in sent


# github.com/mozilla/hawk, API.md, "Protocol Example"


@pytest.mark.parametrize(
    ("method", "content", "hashes", "wanted"),
    [
        ("GET", b"", False, 'mac="6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE="'),
        (
            "POST",
            b"Thank you for flying Hawk",
            True,
            (
                'hash="Yi9LfIIFRtBEPt74PVmbTF/xVAwPn7ub15ePICfgnuY=", ext="some-app-ext-data", '
                'mac="aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw="'
            ),
        ),
    ],
)
def test_hawk(
    monkeypatch: pytest.MonkeyPatch, method: str, content: bytes, hashes: bool, wanted: str
) -> None:
    monkeypatch.setattr("client_runtime._hawk.time.time", lambda: 1353832234.5)
    monkeypatch.setattr("client_runtime._hawk.secrets.token_urlsafe", lambda _: "j4h3g2")
    auth = Hawk(
        "dh37fgj492je",
        "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn",
        ext="some-app-ext-data",
        hash_payload=hashes,
    )
    request = httpx.Request(
        method,
        "http://example.com:8000/resource/1?b=1&a=2",
        content=content,
        headers={"Content-Type": "text/plain"},
    )

    assert wanted in header(auth, request)


# The test data of Akamai's own signers

EDGE = "https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net"


@pytest.mark.parametrize(
    ("method", "target", "content", "signature"),
    [
        ("GET", "/", b"", "tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU="),
        ("GET", "/testapi/v1/t1?p1=1&p2=2", b"", "hKDH1UlnQySSHjvIcZpDMbQHihTQ0XyVAKZaApabdeA="),
        ("POST", "/testapi/v1/t3", b"data" * 8, "hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4="),
        ("POST", "/testapi/v1/t6", b"", "1gEDxeQGD5GovIkJJGcBaKnZ+VaPtrc4qBUHixjsPCQ="),
    ],
)
def test_edgegrid(
    monkeypatch: pytest.MonkeyPatch, method: str, target: str, content: bytes, signature: str
) -> None:
    moment = datetime(2014, 3, 21, 19, 34, 21, tzinfo=UTC).timetuple()
    monkeypatch.setattr("client_runtime._edgegrid.time.gmtime", lambda: moment)
    nonce = "nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
    monkeypatch.setattr("client_runtime._edgegrid.uuid4", lambda: nonce)
    auth = EdgeGrid(
        "akab-client-token-xxx-xxxxxxxxxxxxxxxx",
        f"{'x' * 43}=",
        "akab-access-token-xxx-xxxxxxxxxxxxxxxx",
    )

    sent = header(auth, httpx.Request(method, f"{EDGE}{target}", content=content))

    assert sent.endswith(f"nonce={nonce};signature={signature}")


# RFC 7515, appendix A.1: its key and claims

KEY = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ+EstJQLr/T+1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow=="
CLAIMS = {"iss": "joe", "exp": 1300819380, "http://example.com/is_root": True}


def decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def test_jwt() -> None:
    source = SignedToken(KEY, claims=CLAIMS, headers={"kid": "k-1"}, base64=True)

    head, payload, signature = run(source.token(IO)).split(".")

    signed = hmac.digest(base64.b64decode(KEY), f"{head}.{payload}".encode(), hashlib.sha256)
    assert decoded(signature) == signed
    assert json.loads(decoded(head)) == {"alg": "HS256", "typ": "JWT", "kid": "k-1"}
    told = json.loads(decoded(payload))
    assert told == {**CLAIMS, "iat": told["iat"]}


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "NONSENSE"])
def test_a_key_that_is_none_for_its_algorithm_is_not_shown(algorithm: str) -> None:
    with pytest.raises(ConfigurationError, match=algorithm) as caught:
        run(SignedToken("the-secret-key", algorithm=algorithm).token(IO))

    assert "the-secret-key" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_awsv4_in_the_query() -> None:
    auth = AWSv4("AKID", "secret", session_token="st", region="eu-central-1", in_query=True)

    marks = run(auth.marks(IO, httpx.Request("GET", "https://a.test/b?c=d")))

    sent = dict(marks.query)
    assert sent["X-Amz-Credential"].endswith("/eu-central-1/execute-api/aws4_request")
    assert sent["X-Amz-Security-Token"] == "st"
    assert len(sent["X-Amz-Signature"]) == 64
    assert "c" not in sent
    assert not marks.headers


def test_what_cannot_be_signed_is_an_error_that_shows_no_key() -> None:
    auth = Hawk('hi"', "the-secret-key")

    with pytest.raises(
        SigningError, match=r"GET https://a.test/b\?key=\*\*\*: cannot be signed"
    ) as caught:
        run(auth.marks(IO, httpx.Request("GET", "https://a.test/b?key=123")))

    assert "the-secret-key" not in str(caught.value)
    assert caught.value.__cause__ is None
