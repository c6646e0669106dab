"""The command line `pets`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._command import Program  # noqa: TID252

if TYPE_CHECKING:
    from ..client import Client  # noqa: TID252


def connect(**arguments: Any) -> Client:
    """A client for a command that calls it."""
    from ..client import Client  # noqa: TID252

    return Client(**arguments)


def locate(arguments: Mapping[str, Any]) -> str:
    """The origin of the server that these arguments of the client name."""
    from .._runtime._servers import named_origin  # noqa: TID252
    from ..client import CONFIG  # noqa: TID252

    return named_origin(CONFIG, arguments)


main = Program(
    "pets",
    "Pets \x1b[31mof\x9b all kinds",
    resources={"pets": ("pets.cli.pets", "Pets that are \x1b]0;here\x07.")},
    connect=connect,
    prefix="PETS",
    version="1.2.3",
    locate=locate,
    credentials=["token"],
    variables={"domain": "api.pets.test"},
)
