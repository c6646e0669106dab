"""`leadcenter custom-fields`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "custom-fields",
    "Fields that an account adds to its leads. Their values are in `custom_fields` of a lead, by `key`.",
)


@GROUP.answer("list")
def list(client: Client) -> Method:
    """List custom fields

    All custom fields by position, as an array.
    """
    return client.custom_fields.list


@GROUP.answer(
    "create",
    Member(
        "--key",
        "key",
        "string",
        "Lower case letters, digits and `_`; cannot be changed later",
        required=True,
    ),
    Member("--label", "label", "string", required=True),
    Member(
        "--type",
        "type",
        ["text", "number", "date", "select", "multi_select", "boolean"],
        "One of: text, number, date, select, multi_select, boolean",
        required=True,
    ),
    Member("--is-required", "is_required", "boolean", "Default: false"),
    Member("--options", "options_", "string", wire="options", many=True),
    Member("--position", "position", "integer", "Default: last"),
)
def create(client: Client) -> Method:
    """Create custom field

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `key` | string | Yes | Lower case letters, digits and `_`; cannot be changed later |
    | `label` | string | Yes |  |
    | `type` | string | Yes | One of: text, number, date, select, multi_select, boolean |
    | `options` | array of strings | For select and multi_select |  |
    | `is_required` | boolean | No | Default: false |
    | `position` | integer | No | Default: last |
    """
    return client.custom_fields.create


@GROUP.answer(
    "update",
    Argument("custom_field", "integer", "Required. ID of the custom field"),
    Member("--label", "label", "string"),
    Member("--is-required", "is_required", "boolean"),
    Member("--position", "position", "integer"),
)
def update(client: Client) -> Method:
    """Update custom field"""
    return client.custom_fields.update


@GROUP.text("delete", Argument("custom_field", "integer", "Required. ID of the custom field"))
def delete(client: Client) -> Method:
    """Delete custom field

    **Careful:** the values of this field are deleted from all leads.
    """
    return client.custom_fields.delete
