"""`pets pets`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Body, Group, Member, Method, Option  # noqa: TID252

if TYPE_CHECKING:
    from ..client import Client  # noqa: TID252

GROUP = Group("pets", "Pets that are here.", {"photos": ("pets.cli.photos", "attach, get")})


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "The page.\x1b[2J"),
    Option("--tags", "tags", "integer", "Tags", many=True),
    Option("--sort", "sort", ["name", "-name", "\x1b[31mred"]),
    Option("--alive", "alive", "boolean"),
    Option("--output", "output", "string", "What the API calls output"),
)
def list(client: Client) -> Method:
    """List pets

    All of **them**, \x1b[31mred\x9b ones too.

    | Field | Type |
    | --- | --- |
    | `secret-row` | string |

    - one
    - two
    """
    return client.pets.list


@GROUP.answer("get", Argument("pet", "integer", "ID of the pet"))
def get(client: Client) -> Method:
    """Get pet"""
    return client.pets.get


@GROUP.answer(
    "create",
    Member("--name", "name", "string", "Its name", required=True),
    Member("--weight", "weight", "number"),
    Member("--is-tame", "is_tame", "boolean", wire="isTame"),
    Member("--owner", "owner", "any"),
    Member("--toys", "toys", "object", many=True),
    Member("--note", "note", "string"),
)
def create(client: Client) -> Method:
    """Create pet"""
    return client.pets.create


@GROUP.answer("replace", Body("body", "object", required=True))
def replace(client: Client) -> Method:
    """Replace all pets"""
    return client.pets.replace


@GROUP.text("describe", Body("body", "text"))
def describe(client: Client) -> Method:
    """Describe pets"""
    return client.pets.describe


@GROUP.text("delete", Argument("pet", "integer"), Option("--help", "help"), deprecated=True)
def delete(client: Client) -> Method:
    """Delete pet"""
    return client.pets.delete
