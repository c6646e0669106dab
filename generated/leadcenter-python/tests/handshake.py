"""The server's side of a handshake, as far as the clients of tests need it."""

from __future__ import annotations

_BEGINNING = "NTLM TlRMTVNTUAAB"
_CHALLENGE = (
    "TlRMTVNTUAACAAAACAAIADgAAAABgokiAQIDBAUGBwgAAAAAAAAAACgAKABAAAAACgAAAAAAAA9U"
    "AEUAUwBUAAIACABUAEUAUwBUAAEACABUAEUAUwBUAAcACAAAAAAAAAAAAAAAAAA="
)


def challenge(authorization: str) -> str:
    """What a request that begins a handshake is answered in `WWW-Authenticate`; "" for any other.

    NTLM is the one that has such a beginning (MS-NLMP, section 2.2.1).
    """
    return f"NTLM {_CHALLENGE}" if authorization.startswith(_BEGINNING) else ""
