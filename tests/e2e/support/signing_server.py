"""A loopback server that lets nobody in but who signs, and checks signatures by the specifications alone."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256


def _pem(key: RSAPrivateKey) -> str:
    kind, protection = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, kind, protection).decode()


PRIVATE = generate_private_key(65537, 2048)
PEM, OTHER_PEM = _pem(PRIVATE), _pem(generate_private_key(65537, 2048))

Check = Callable[["Handler", bytes], bool]
USES_OF_A_NONCE = 3


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: SigningServer

    def setup(self) -> None:
        super().setup()
        self.context: Any = None
        self.challenge = ""

    def do(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        if self.path.startswith("/away"):
            self._answer(302, {"Location": self.server.away})
            return
        allowed = self.server.check(self, body)
        if not allowed:
            self._answer(401, {"WWW-Authenticate": self.challenge or "None"})
            return
        self.server.signed.append((self.command, self.path, dict(self.headers), body))
        flaky = self.server.flaky > 0
        self.server.flaky -= 1
        self._answer(503 if flaky else 200, {"Content-Type": "application/json"})

    do_GET = do_POST = do_PUT = do_DELETE = do

    def _answer(self, status: int, headers: Mapping[str, str]) -> None:
        content = json.dumps({"id": 7, "data": []}).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass

    @property
    def authorization(self) -> str:
        return str(self.headers.get("authorization") or "")

    @property
    def fields(self) -> dict[str, str]:
        """The parameters of the header, quoted or not."""
        return dict(re.findall(r'([\w-]+)="?([^",]*)"?', self.authorization.partition(" ")[2]))


class SigningServer(ThreadingHTTPServer):
    """`signed` are the requests that were let in; the first `flaky` of them fail."""

    daemon_threads = True

    def __init__(self, check: Check) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.check = check
        self.signed: list[tuple[str, str, dict[str, str], bytes]] = []
        self.flaky = 0
        self.away = ""
        self.nonces: dict[str, int] = {}
        self.lock = threading.Lock()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"


@contextmanager
def signing_server(check: Check) -> Iterator[SigningServer]:
    with SigningServer(check) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def digest(handler: Handler, body: bytes) -> bool:
    """RFC 7616, section 3.4; a nonce serves a few times, and each of its counts once."""
    fields, server = handler.fields, handler.server
    with server.lock:
        used = server.nonces.get(fields.get("nonce", ""), USES_OF_A_NONCE)
        fresh = used < USES_OF_A_NONCE and int(fields.get("nc", "0"), 16) == used + 1
        if not fresh:
            nonce = secrets.token_hex(8)
            server.nonces[nonce] = 0
            handler.challenge = f'Digest realm="r", qop="auth", nonce="{nonce}", algorithm=SHA-256'
            return False
        server.nonces[fields["nonce"]] += 1
    one = _sha256("ada:r:pä:ss")
    two = _sha256(f"{handler.command}:{handler.path}")
    text = f"{one}:{fields['nonce']}:{fields['nc']}:{fields['cnonce']}:auth:{two}"
    return fields["uri"] == handler.path and fields["response"] == _sha256(text)


def oauth1(handler: Handler, body: bytes) -> bool:
    """RFC 5849, section 3.4.2."""
    signature, base = _oauth1(handler, body)
    wanted = hmac.digest(b"c%2Bsecret&t-secret", base.encode(), "sha1")
    return hmac.compare_digest(signature, base64.b64encode(wanted).decode())


def rsa(handler: Handler, body: bytes) -> bool:
    """RFC 5849, section 3.4.3, with SHA-256."""
    signature, base = _oauth1(handler, body)
    return _is_of_the_key(base64.b64decode(signature), base)


def _oauth1(handler: Handler, body: bytes) -> tuple[str, str]:
    """The signature, by header or query, and its base string (section 3.4.1)."""
    url = urlsplit(handler.path)
    pairs = parse_qsl(url.query, keep_blank_values=True)
    if handler.headers.get("content-type") == "application/x-www-form-urlencoded":
        pairs += parse_qsl(body.decode(), keep_blank_values=True)
    sent = re.findall(r'(\w+)="([^"]*)"', handler.authorization.partition(" ")[2])
    pairs += [(name, _unquoted(value)) for name, value in sent if name != "realm"]
    signed = sorted((_oauth(k), _oauth(v)) for k, v in pairs if k != "oauth_signature")
    base = [
        handler.command,
        _oauth(f"http://{handler.server.host}{url.path}"),
        _oauth("&".join(f"{name}={value}" for name, value in signed)),
    ]
    return dict(pairs).get("oauth_signature", ""), "&".join(base)


def awsv4(handler: Handler, body: bytes) -> bool:
    """docs.aws.amazon.com, "Create a signed AWS API request"."""
    found = re.search(r"SignedHeaders=([^,]+), Signature=(\w+)", handler.authorization)
    if not found:
        return False
    names, moment = found[1].split(";"), str(handler.headers["x-amz-date"])
    url = urlsplit(handler.path)
    pairs = sorted((quote(k, safe="~"), quote(v, safe="~")) for k, v in parse_qsl(url.query, True))
    canonical = "\n".join(
        [
            handler.command,
            quote(url.path, safe="/~"),
            "&".join(f"{name}={value}" for name, value in pairs),
            *(f"{name}:{' '.join(str(handler.headers[name]).split())}" for name in names),
            "",
            found[1],
            hashlib.sha256(body).hexdigest(),
        ]
    )
    scope = f"{moment[:8]}/eu-central-1/execute-api/aws4_request"
    text = f"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{_sha256(canonical)}"
    key = b"AWS4s-secret"
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    needed = {"host", "x-amz-date", "x-amz-security-token"}
    signature = hmac.digest(key, text.encode(), "sha256").hex()
    return (
        needed <= set(names)
        and f"Credential=AKID/{scope}" in handler.authorization
        and (found[2] == signature)
    )


def hawk(handler: Handler, body: bytes) -> bool:
    """github.com/mozilla/hawk, API.md; no nonce serves twice."""
    fields = handler.fields
    if fields.get("nonce", "") in handler.server.nonces or "mac" not in fields:
        return False
    handler.server.nonces[fields["nonce"]] = 1
    kind = str(handler.headers.get("content-type") or "").partition(";")[0]
    payload = b"hawk.1.payload\n" + kind.encode() + b"\n" + body + b"\n"
    hashed = base64.b64encode(hashlib.sha256(payload).digest()).decode()
    host, _, port = handler.server.host.partition(":")
    lines = [fields["ts"], fields["nonce"], handler.command, handler.path, host, port, hashed, ""]
    text = "".join(f"{line}\n" for line in ["hawk.1.header", *lines])
    wanted = base64.b64encode(hmac.digest(b"h-secret", text.encode(), "sha256")).decode()
    return fields["hash"] == hashed and fields["mac"] == wanted


def edgegrid(handler: Handler, body: bytes) -> bool:
    """techdocs.akamai.com, "Authenticate with EdgeGrid"."""
    unsigned, _, signature = handler.authorization.partition("signature=")
    moment = re.search(r"timestamp=([^;]+);", unsigned)
    if not moment or "client_token=ct;access_token=at;" not in unsigned:
        return False
    signs = handler.command == "POST" and body
    hashed = base64.b64encode(hashlib.sha256(body[:131_072]).digest()).decode() if signs else ""
    host, traced = handler.server.host, handler.headers.get("x-trace")
    headers = f"x-trace:{' '.join(traced.split())}\t" if traced else ""
    data = "\t".join([handler.command, "http", host, handler.path, headers, hashed, unsigned])
    key = base64.b64encode(hmac.digest(b"e-secret", moment[1].encode(), "sha256"))
    return base64.b64encode(hmac.digest(key, data.encode(), "sha256")).decode() == signature


def asap(handler: Handler, body: bytes) -> bool:
    """s2sauth.bitbucket.io/spec, with RS256; no token serves twice."""
    word, _, token = handler.authorization.partition(" ")
    text, _, signature = token.rpartition(".")
    if word != "Bearer" or not _is_of_the_key(_base64url(signature), text):
        return False
    said, claims = (json.loads(_base64url(part)) for part in text.split("."))
    fresh = claims["jti"] not in handler.server.nonces and 0 < claims["exp"] - claims["iat"] <= 3600
    handler.server.nonces[claims["jti"]] = 1
    named = (said["kid"], claims["iss"], claims["aud"])
    return fresh and named == ("orders/key-1", "orders", "ledger")


def jwt(handler: Handler, body: bytes) -> bool:
    """RFC 7515, section 5.2, with HS256."""
    word, _, token = handler.authorization.partition(" ")
    text, _, signature = token.rpartition(".")
    wanted = hmac.digest(b"j-secret-of-32-bytes-for-sha-256", text.encode(), "sha256")
    return word == "Token" and base64.urlsafe_b64encode(wanted).decode().rstrip("=") == signature


def ntlm(handler: Handler, body: bytes) -> bool:
    """MS-NTHT: two messages on one connection. Who has been let in is forgotten at the next request."""
    import spnego
    from spnego.exceptions import SpnegoError

    word, _, text = handler.authorization.partition(" ")
    handler.challenge = "NTLM"
    if word != "NTLM":
        return False
    message = base64.b64decode(text)
    if message[8] == 1:
        options = spnego.NegotiateOptions.use_ntlm
        handler.context = spnego.server(protocol="ntlm", options=options)
        handler.challenge = f"NTLM {base64.b64encode(handler.context.step(message)).decode()}"
        return False
    context, handler.context = handler.context, None
    try:
        context.step(message)
    except (SpnegoError, AttributeError):
        return False
    return bool(context.complete)


def _is_of_the_key(signature: bytes, text: str) -> bool:
    try:
        PRIVATE.public_key().verify(signature, text.encode(), PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


def _base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _oauth(text: str) -> str:
    return quote(text, safe="~")


def _unquoted(text: str) -> str:
    return dict(parse_qsl(f"a={text.replace('+', '%2B')}", keep_blank_values=True))["a"]
