"""What stands for a credential in a request that is only shown: the environment variable that holds it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Mapping

VARIABLE = re.compile("\0(\\w+)\0")
"""A variable of the environment inside a text that a shell is to read; no header or URL holds a NUL."""

_BEFORE = r"(?:[A-Za-z]+ )?(?:[\w.-]+=)?"


class Placeholders:
    """A value for each credential that nobody else can have written, to be told from what a user gave.

    `variables` are the environment variables by the names of the client's arguments.
    """

    def __init__(self, variables: Mapping[str, str]) -> None:
        import secrets

        self.values = {name: f"placeholder-{secrets.token_hex(16)}" for name in variables}
        self._variables = {value: variables[name] for name, value in self.values.items()}

    def header(self, value: str) -> str | None:
        """A header with the variable in the place of the credential; None where it is signed or has none."""
        for each, variable in self._variables.items():
            if re.fullmatch(_BEFORE + each, value):
                return value.replace(each, f"\0{variable}\0")
        return None

    def user(self, value: str) -> str | None:
        """The name and password of Basic authentication (RFC 7617) as curl's `-u` takes them."""
        scheme, _, encoded = value.partition(" ")
        try:
            text = base64.b64decode(encoded, validate=True).decode()
        except (binascii.Error, ValueError):
            return None
        shown = self._shown(text)
        return shown if scheme.lower() == "basic" and shown != text else None

    def url(self, masked: str, url: str) -> str:
        """A URL whose secrets are masked, with variables in the place of those that are known."""
        for each, variable in self._variables.items():
            for name in re.findall(rf"[?&]([^=&#]*)={each}(?=[&#]|$)", url):
                place = rf"([?&]{re.escape(name)}=)\*\*\*"
                masked = re.sub(place, f"\\g<1>\0{variable}\0", masked, count=1)
        return masked

    def _shown(self, text: str) -> str:
        for each, variable in self._variables.items():
            text = text.replace(each, f"\0{variable}\0")
        return text


def for_credentials(names: Iterable[str], prefix: str) -> Placeholders:
    """Placeholders for these arguments of the client, whose variables begin with the prefix."""
    return Placeholders({name: f"{prefix}_{name.upper()}" for name in names})
