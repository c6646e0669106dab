"""`client.pipelines.stages`: the operations of this resource, sync and async."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, List, Literal, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Stage

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

CREATE: Endpoint[Stage] = Endpoint(
    "POST", "/v1/pipelines/{pipeline}/stages", Stage, rest="json", security=("bearerAuth",)
)
UPDATE: Endpoint[Stage] = Endpoint(
    "PUT", "/v1/pipelines/{pipeline}/stages/{stage}", Stage, rest="json", security=("bearerAuth",)
)
REORDER: Endpoint[List[Stage]] = Endpoint(
    "PUT",
    "/v1/pipelines/{pipeline}/stages/order",
    List[Stage],
    rest="json",
    security=("bearerAuth",),
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    "/v1/pipelines/{pipeline}/stages/{stage}",
    None,
    rest="query",
    security=("bearerAuth",),
)


class PipelinesStages(Resource):
    """`client.pipelines.stages`."""

    def create(
        self,
        pipeline: int,
        /,
        *,
        name: str,
        position: int | Omit = OMIT,
        probability: int | Omit = OMIT,
        color: str | Omit = OMIT,
        type: Literal["open", "won", "lost"] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Stage:
        """Create stage

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes |  |
        | `position` | integer | No | Default: last |
        | `probability` | integer | No | 0 to 100 |
        | `color` | string | No | Hex color |
        | `type` | string | No | One of: open, won, lost. Default: open |

        Args:
            pipeline: Required. ID of the pipeline
            position: Default: last
            probability: 0 to 100
            color: Hex color
            type: One of: open, won, lost. Default: open

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            client.pipelines.stages.create(
                4,
                name="Negotiation",
                position=4,
                probability=80,
                color="#F2994A",
            )
        """
        return self._send(
            CREATE,
            {
                "pipeline": pipeline,
                "name": name,
                "position": position,
                "probability": probability,
                "color": color,
                "type": type,
            },
            options,
        )

    def update(
        self,
        pipeline: int,
        stage: int,
        /,
        *,
        name: str | Omit = OMIT,
        probability: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Stage:
        """Update stage

        Args:
            pipeline: Required. ID of the pipeline
            stage: Required. ID of the stage

        Raises:
            NotFoundError: 404, Stage not found

        Example:
            client.pipelines.stages.update(
                4,
                36,
                name="Final negotiation",
                probability=85,
            )
        """
        return self._send(
            UPDATE,
            {"pipeline": pipeline, "stage": stage, "name": name, "probability": probability},
            options,
        )

    def reorder(
        self, pipeline: int, /, *, stage_ids: Sequence[int], **options: Unpack[RequestOptions]
    ) -> List[Stage]:
        """Reorder stages

        `stage_ids`: Required. All stages of the pipeline, in their new order.

        Args:
            pipeline: Required. ID of the pipeline
            stage_ids: Required. All stages of the pipeline, in their new order.

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.pipelines.stages.reorder(4, stage_ids=[31, 32, 36, 33, 34, 35])
        """
        return self._send(REORDER, {"pipeline": pipeline, "stage_ids": stage_ids}, options)

    def delete(
        self,
        pipeline: int,
        stage: int,
        /,
        *,
        move_to: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Delete stage

        Args:
            pipeline: Required. ID of the pipeline
            stage: Required. ID of the stage
            move_to: Required if the stage has leads. ID of another stage

        Raises:
            NotFoundError: 404, Stage not found
            ConflictError: 409, Stage has leads

        Example:
            client.pipelines.stages.delete(4, 36)
        """
        return self._send(
            DELETE, {"pipeline": pipeline, "stage": stage, "move_to": move_to}, options
        )


class AsyncPipelinesStages(AsyncResource):
    """`client.pipelines.stages`."""

    async def create(
        self,
        pipeline: int,
        /,
        *,
        name: str,
        position: int | Omit = OMIT,
        probability: int | Omit = OMIT,
        color: str | Omit = OMIT,
        type: Literal["open", "won", "lost"] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Stage:
        """Create stage

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes |  |
        | `position` | integer | No | Default: last |
        | `probability` | integer | No | 0 to 100 |
        | `color` | string | No | Hex color |
        | `type` | string | No | One of: open, won, lost. Default: open |

        Args:
            pipeline: Required. ID of the pipeline
            position: Default: last
            probability: 0 to 100
            color: Hex color
            type: One of: open, won, lost. Default: open

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.pipelines.stages.create(
                4,
                name="Negotiation",
                position=4,
                probability=80,
                color="#F2994A",
            )
        """
        return await self._send(
            CREATE,
            {
                "pipeline": pipeline,
                "name": name,
                "position": position,
                "probability": probability,
                "color": color,
                "type": type,
            },
            options,
        )

    async def update(
        self,
        pipeline: int,
        stage: int,
        /,
        *,
        name: str | Omit = OMIT,
        probability: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Stage:
        """Update stage

        Args:
            pipeline: Required. ID of the pipeline
            stage: Required. ID of the stage

        Raises:
            NotFoundError: 404, Stage not found

        Example:
            await client.pipelines.stages.update(
                4,
                36,
                name="Final negotiation",
                probability=85,
            )
        """
        return await self._send(
            UPDATE,
            {"pipeline": pipeline, "stage": stage, "name": name, "probability": probability},
            options,
        )

    async def reorder(
        self, pipeline: int, /, *, stage_ids: Sequence[int], **options: Unpack[RequestOptions]
    ) -> List[Stage]:
        """Reorder stages

        `stage_ids`: Required. All stages of the pipeline, in their new order.

        Args:
            pipeline: Required. ID of the pipeline
            stage_ids: Required. All stages of the pipeline, in their new order.

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.pipelines.stages.reorder(4, stage_ids=[31, 32, 36, 33, 34, 35])
        """
        return await self._send(REORDER, {"pipeline": pipeline, "stage_ids": stage_ids}, options)

    async def delete(
        self,
        pipeline: int,
        stage: int,
        /,
        *,
        move_to: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Delete stage

        Args:
            pipeline: Required. ID of the pipeline
            stage: Required. ID of the stage
            move_to: Required if the stage has leads. ID of another stage

        Raises:
            NotFoundError: 404, Stage not found
            ConflictError: 409, Stage has leads

        Example:
            await client.pipelines.stages.delete(4, 36)
        """
        return await self._send(
            DELETE, {"pipeline": pipeline, "stage": stage, "move_to": move_to}, options
        )
