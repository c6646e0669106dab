"""`leadcenter pipelines stages`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("stages")


@GROUP.answer(
    "create",
    Argument("pipeline", "integer", "Required. ID of the pipeline"),
    Member("--name", "name", "string", required=True),
    Member("--position", "position", "integer", "Default: last"),
    Member("--probability", "probability", "integer", "0 to 100"),
    Member("--color", "color", "string", "Hex color"),
    Member("--type", "type", ["open", "won", "lost"], "One of: open, won, lost. Default: open"),
)
def create(client: Client) -> Method:
    """Create stage

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `name` | string | Yes |  |
    | `position` | integer | No | Default: last |
    | `probability` | integer | No | 0 to 100 |
    | `color` | string | No | Hex color |
    | `type` | string | No | One of: open, won, lost. Default: open |
    """
    return client.pipelines.stages.create


@GROUP.answer(
    "update",
    Argument("pipeline", "integer", "Required. ID of the pipeline"),
    Argument("stage", "integer", "Required. ID of the stage"),
    Member("--name", "name", "string"),
    Member("--probability", "probability", "integer"),
)
def update(client: Client) -> Method:
    """Update stage"""
    return client.pipelines.stages.update


@GROUP.answer(
    "reorder",
    Argument("pipeline", "integer", "Required. ID of the pipeline"),
    Member(
        "--stage-ids",
        "stage_ids",
        "integer",
        "Required. All stages of the pipeline, in their new order.",
        many=True,
        required=True,
    ),
)
def reorder(client: Client) -> Method:
    """Reorder stages

    `stage_ids`: Required. All stages of the pipeline, in their new order.
    """
    return client.pipelines.stages.reorder


@GROUP.text(
    "delete",
    Argument("pipeline", "integer", "Required. ID of the pipeline"),
    Argument("stage", "integer", "Required. ID of the stage"),
    Option(
        "--move-to", "move_to", "integer", "Required if the stage has leads. ID of another stage"
    ),
)
def delete(client: Client) -> Method:
    """Delete stage"""
    return client.pipelines.stages.delete
