"""`client.pipelines`: the operations of this resource, sync and async.

A pipeline is a row of stages through which a lead goes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, List, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Pipeline, PipelineCreateStage

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions
    from .pipelines_stages import AsyncPipelinesStages, PipelinesStages

LIST: Endpoint[List[Pipeline]] = Endpoint(
    "GET", "/v1/pipelines", List[Pipeline], security=("bearerAuth",)
)
CREATE: Endpoint[Pipeline] = Endpoint(
    "POST", "/v1/pipelines", Pipeline, rest="json", security=("bearerAuth",)
)
GET: Endpoint[Pipeline] = Endpoint(
    "GET", "/v1/pipelines/{pipeline}", Pipeline, security=("bearerAuth",)
)
UPDATE: Endpoint[Pipeline] = Endpoint(
    "PUT", "/v1/pipelines/{pipeline}", Pipeline, rest="json", security=("bearerAuth",)
)


class Pipelines(Resource):
    """`client.pipelines`."""

    @cached_property
    def stages(self) -> PipelinesStages:
        from .pipelines_stages import PipelinesStages

        return PipelinesStages(self._client)

    def list(self, **options: Unpack[RequestOptions]) -> List[Pipeline]:
        """List pipelines

        All pipelines with their stages, as an array.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return self._send(LIST, {}, options)

    def create(
        self,
        *,
        name: str,
        description: str | Omit = OMIT,
        is_default: bool | Omit = OMIT,
        stages: Sequence[PipelineCreateStage | Mapping[str, Any]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Pipeline:
        """Create pipeline

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | Max 100 characters |
        | `description` | string | No |  |
        | `is_default` | boolean | No | Default: false |
        | `stages` | array | No | See **Create stage** |

        Args:
            name: Max 100 characters
            is_default: Default: false
            stages: See **Create stage**

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error
        """
        return self._send(
            CREATE,
            {"name": name, "description": description, "is_default": is_default, "stages": stages},
            options,
        )

    def get(self, pipeline: int, /, **options: Unpack[RequestOptions]) -> Pipeline:
        """Get pipeline

        Args:
            pipeline: Required. ID of the pipeline

        Raises:
            NotFoundError: 404, Pipeline not found

        Example:
            client.pipelines.get(4)
        """
        return self._send(GET, {"pipeline": pipeline}, options)

    def update(
        self,
        pipeline: int,
        /,
        *,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Pipeline:
        """Update pipeline

        Args:
            pipeline: Required. ID of the pipeline

        Raises:
            NotFoundError: 404, Pipeline not found

        Example:
            client.pipelines.update(
                4,
                name="New business",
                description="Every new inquiry starts here.",
            )
        """
        return self._send(
            UPDATE, {"pipeline": pipeline, "name": name, "description": description}, options
        )


class AsyncPipelines(AsyncResource):
    """`client.pipelines`."""

    @cached_property
    def stages(self) -> AsyncPipelinesStages:
        from .pipelines_stages import AsyncPipelinesStages

        return AsyncPipelinesStages(self._client)

    async def list(self, **options: Unpack[RequestOptions]) -> List[Pipeline]:
        """List pipelines

        All pipelines with their stages, as an array.

        Raises:
            AuthenticationError: 401, Unauthenticated
        """
        return await self._send(LIST, {}, options)

    async def create(
        self,
        *,
        name: str,
        description: str | Omit = OMIT,
        is_default: bool | Omit = OMIT,
        stages: Sequence[PipelineCreateStage | Mapping[str, Any]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Pipeline:
        """Create pipeline

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | Max 100 characters |
        | `description` | string | No |  |
        | `is_default` | boolean | No | Default: false |
        | `stages` | array | No | See **Create stage** |

        Args:
            name: Max 100 characters
            is_default: Default: false
            stages: See **Create stage**

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error
        """
        return await self._send(
            CREATE,
            {"name": name, "description": description, "is_default": is_default, "stages": stages},
            options,
        )

    async def get(self, pipeline: int, /, **options: Unpack[RequestOptions]) -> Pipeline:
        """Get pipeline

        Args:
            pipeline: Required. ID of the pipeline

        Raises:
            NotFoundError: 404, Pipeline not found

        Example:
            await client.pipelines.get(4)
        """
        return await self._send(GET, {"pipeline": pipeline}, options)

    async def update(
        self,
        pipeline: int,
        /,
        *,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Pipeline:
        """Update pipeline

        Args:
            pipeline: Required. ID of the pipeline

        Raises:
            NotFoundError: 404, Pipeline not found

        Example:
            await client.pipelines.update(
                4,
                name="New business",
                description="Every new inquiry starts here.",
            )
        """
        return await self._send(
            UPDATE, {"pipeline": pipeline, "name": name, "description": description}, options
        )
