"""`leadcenter pipelines`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "pipelines",
    "A pipeline is a row of stages through which a lead goes.",
    {
        "stages": ("leadcenter.cli.pipelines_stages", "create, update, reorder, delete"),
    },
)


@GROUP.answer("list")
def list(client: Client) -> Method:
    """List pipelines

    All pipelines with their stages, as an array.
    """
    return client.pipelines.list


@GROUP.answer(
    "create",
    Member("--name", "name", "string", "Max 100 characters", required=True),
    Member("--description", "description", "string"),
    Member("--is-default", "is_default", "boolean", "Default: false"),
    Member("--stages", "stages", "object", "See **Create stage**", many=True),
)
def create(client: Client) -> Method:
    """Create pipeline

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `name` | string | Yes | Max 100 characters |
    | `description` | string | No |  |
    | `is_default` | boolean | No | Default: false |
    | `stages` | array | No | See **Create stage** |
    """
    return client.pipelines.create


@GROUP.answer("get", Argument("pipeline", "integer", "Required. ID of the pipeline"))
def get(client: Client) -> Method:
    """Get pipeline"""
    return client.pipelines.get


@GROUP.answer(
    "update",
    Argument("pipeline", "integer", "Required. ID of the pipeline"),
    Member("--name", "name", "string"),
    Member("--description", "description", "string"),
)
def update(client: Client) -> Method:
    """Update pipeline"""
    return client.pipelines.update
