"""The key to Postman's API: from the environment, else from the system's keyring."""

from __future__ import annotations

import os

from postwright.diagnostics import Failure

KEY_VARIABLE = "POSTMAN_API_KEY"
"""The environment variable that is asked first."""

SERVICE, USER = "postwright", "postman"
"""Where the keyring holds it: `keyring set postwright postman` puts it there."""

_HELP = (
    f"make a key in Postman (Settings, API keys) and set {KEY_VARIABLE}, "
    f"or store it with `keyring set {SERVICE} {USER}`"
)


def api_key() -> str:
    """The key. Raises `Failure` where there is none, or where it cannot be one."""
    key = os.environ.get(KEY_VARIABLE, "").strip() or _from_keyring().strip()
    if not key:
        raise Failure.of("PW703", "Postman's API asks for a key, and none was found", help=_HELP)
    if not key.isascii() or not key.isprintable() or " " in key:
        message = "the key for Postman's API has characters in it that no key has"
        raise Failure.of("PW703", message, help=_HELP)
    return key


def _from_keyring() -> str:
    """The key that the keyring holds, "" for none: no keyring, a locked or a broken one."""
    try:
        import keyring
    except ImportError:
        return ""
    try:
        return keyring.get_password(SERVICE, USER) or ""
    except Exception:
        return ""
