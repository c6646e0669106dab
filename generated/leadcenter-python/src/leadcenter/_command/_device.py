"""Logging in on another device, for a machine without a browser (RFC 8628)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ._flows import Application, Flow

GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_METADATA = "/.well-known/oauth-authorization-server"
_PAUSE = 5.0
_SLOWER = 5.0

Fetch = Callable[[str, "Mapping[str, str] | None"], Any]
"""The JSON at a URL: got, or of a form that is posted; None where there is none."""


class NoDevice(Exception):
    """The authorization server does not let devices log in, or did not this time. The text says why."""


@dataclass(frozen=True, slots=True)
class Device:
    """What the user is to do, and what the server is then asked with. Durations are in seconds."""

    user_code: str
    verification_uri: str
    device_code: str = field(repr=False)
    expires_in: float
    interval: float

    @property
    def grant(self) -> dict[str, str]:
        """The parameters that ask for the token (section 3.4)."""
        return {"grant_type": GRANT, "device_code": self.device_code}


def begin(flow: Flow, application: Application, fetch: Fetch) -> Device:
    """Ask for a code that the user types elsewhere (section 3.1).

    Raises:
        NoDevice: the server's metadata (RFC 8414) names no endpoint for it, or that one gave no code.
    """
    found = fetch(_endpoint(flow, fetch), {"client_id": application.client_id, **flow.scope})
    match found:
        case {
            "device_code": str(device),
            "user_code": str(code),
            "verification_uri": str(place),
        } if (
            device and code
        ):
            return Device(
                code,
                place,
                device,
                _seconds(found.get("expires_in"), 900.0),
                _seconds(found.get("interval"), _PAUSE),
            )
        case {"error": str(reason)}:
            raise NoDevice(reason)
    raise NoDevice("the server gave no code for a device")


def until_agreed(
    ask: Callable[[], str | None], device: Device, sleep: Callable[[float], None] = time.sleep
) -> None:
    """Ask again and again until the user has agreed. `ask` gives the error's code, None for a token.

    Raises:
        NoDevice: the user refused or took too long.
    """
    pause, waited = device.interval, 0.0
    while waited < device.expires_in:
        sleep(pause)
        waited += pause
        match ask():
            case None:
                return
            case "authorization_pending":
                continue
            case "slow_down":
                pause += _SLOWER
            case reason:
                raise NoDevice(reason or "the server gave no token")
    raise NoDevice("nobody agreed in time")


def _endpoint(flow: Flow, fetch: Fetch) -> str:
    parts = urlsplit(flow.token_url)
    metadata = fetch(f"{parts.scheme}://{parts.netloc}{_METADATA}", None)
    found = metadata.get("device_authorization_endpoint") if isinstance(metadata, dict) else None
    if not isinstance(found, str):
        raise NoDevice("the server does not say that devices can log in")
    return Flow(flow.argument, flow.kind, found).at(flow.token_url).token_url


def _seconds(given: Any, default: float) -> float:
    return float(given) if isinstance(given, int | float) and 0 < given <= 3600 else default
