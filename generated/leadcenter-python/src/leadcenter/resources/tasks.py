"""`client.tasks`: the operations of this resource, sync and async."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Task

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions

LIST: Endpoint[Task] = Endpoint(
    "GET", "/v1/tasks", Task, rest="query", security=("bearerAuth",), pagination=_api.PAGES
)
CREATE: Endpoint[Task] = Endpoint("POST", "/v1/tasks", Task, rest="json", security=("bearerAuth",))
GET: Endpoint[Task] = Endpoint("GET", "/v1/tasks/{task}", Task, security=("bearerAuth",))
UPDATE: Endpoint[Task] = Endpoint(
    "PUT", "/v1/tasks/{task}", Task, rest="json", security=("bearerAuth",)
)
COMPLETE: Endpoint[Task] = Endpoint(
    "POST", "/v1/tasks/{task}/complete", Task, security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/tasks/{task}", None, security=("bearerAuth",))


class Tasks(Resource):
    """`client.tasks`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        status: Literal["open", "completed"] | Omit = OMIT,
        type: Literal["call", "email", "meeting", "to_do"] | Omit = OMIT,
        priority: Literal["low", "normal", "high"] | Omit = OMIT,
        assignee_id: int | Omit = OMIT,
        task_list_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        due_before: datetime | str | Omit = OMIT,
        overdue: int | Omit = OMIT,
        sort: Literal["due_at", "-due_at", "created_at", "-created_at"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Task]:
        """List tasks

        Tasks the current user may see.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            status: Optional. One of: open, completed
            type: Optional. One of: call, email, meeting, to_do
            priority: Optional. One of: low, normal, high
            assignee_id: Optional. ID of a user
            task_list_id: Optional. ID of a task list
            lead_id: Optional. ID of a lead
            due_before: Optional. Date and time, ISO 8601
            overdue: Optional. 1: overdue tasks only
            sort: Optional. One of: due_at, -due_at, created_at, -created_at. Default: due_at

        Raises:
            AuthenticationError: 401, Unauthenticated
            RateLimitError: 429, Too many requests

        Example:
            client.tasks.list(per_page=2)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "status": status,
                "type": type,
                "priority": priority,
                "assignee_id": assignee_id,
                "task_list_id": task_list_id,
                "lead_id": lead_id,
                "due_before": due_before,
                "overdue": overdue,
                "sort": sort,
            },
            options,
        )

    def create(
        self,
        *,
        title: str,
        description: str | Omit = OMIT,
        type: Literal["call", "email", "meeting", "to_do"] | Omit = OMIT,
        priority: Literal["low", "normal", "high"] | Omit = OMIT,
        due_at: str | Omit = OMIT,
        task_list_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        assignee_id: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create task

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `title` | string | Yes | Max 255 characters |
        | `description` | string | No |  |
        | `type` | string | No | One of: call, email, meeting, to_do. Default: to_do |
        | `priority` | string | No | One of: low, normal, high. Default: normal |
        | `due_at` | string | No | Date and time, ISO 8601 |
        | `task_list_id` | integer | No | Default: the default task list |
        | `lead_id` | integer | No |  |
        | `assignee_id` | integer | No | Default: the current user |

        Args:
            title: Max 255 characters
            type: One of: call, email, meeting, to_do. Default: to_do
            priority: One of: low, normal, high. Default: normal
            due_at: Date and time, ISO 8601
            task_list_id: Default: the default task list
            assignee_id: Default: the current user

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.tasks.create(
                title="Prepare a demo account",
                description="Use the logistics data set.",
                type="to_do",
                priority="high",
            )
        """
        return self._send(
            CREATE,
            {
                "title": title,
                "description": description,
                "type": type,
                "priority": priority,
                "due_at": due_at,
                "task_list_id": task_list_id,
                "lead_id": lead_id,
                "assignee_id": assignee_id,
            },
            options,
        )

    def get(self, task: int, /, **options: Unpack[RequestOptions]) -> Task:
        """Get task

        One task.

        Args:
            task: Required. ID of the task

        Raises:
            NotFoundError: 404, Task not found

        Example:
            client.tasks.get(30551)
        """
        return self._send(GET, {"task": task}, options)

    def update(
        self,
        task: int,
        /,
        *,
        title: str | Omit = OMIT,
        priority: str | Omit = OMIT,
        due_at: datetime | str | Omit = OMIT,
        task_list_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        assignee_id: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Update task

        Fields as in **Create task**, all optional.

        Args:
            task: Required. ID of the task

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            client.tasks.update(
                30551,
                title="Send the 50-seat quote",
                priority="high",
                due_at="2024-12-26T09:02:36Z",
            )
        """
        return self._send(
            UPDATE,
            {
                "task": task,
                "title": title,
                "priority": priority,
                "due_at": due_at,
                "task_list_id": task_list_id,
                "lead_id": lead_id,
                "assignee_id": assignee_id,
            },
            options,
        )

    def complete(self, task: int, /, **options: Unpack[RequestOptions]) -> Task:
        """Complete task

        Marks the task as completed now. No body needed. A completed task is returned unchanged.

        Args:
            task: Required. ID of the task

        Raises:
            NotFoundError: 404, Task not found

        Example:
            client.tasks.complete(30551)
        """
        return self._send(COMPLETE, {"task": task}, options)

    def delete(self, task: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete task

        Args:
            task: Required. ID of the task

        Raises:
            NotFoundError: 404, Task not found

        Example:
            client.tasks.delete(30551)
        """
        return self._send(DELETE, {"task": task}, options)


class AsyncTasks(AsyncResource):
    """`client.tasks`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        status: Literal["open", "completed"] | Omit = OMIT,
        type: Literal["call", "email", "meeting", "to_do"] | Omit = OMIT,
        priority: Literal["low", "normal", "high"] | Omit = OMIT,
        assignee_id: int | Omit = OMIT,
        task_list_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        due_before: datetime | str | Omit = OMIT,
        overdue: int | Omit = OMIT,
        sort: Literal["due_at", "-due_at", "created_at", "-created_at"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Task]:
        """List tasks

        Tasks the current user may see.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            status: Optional. One of: open, completed
            type: Optional. One of: call, email, meeting, to_do
            priority: Optional. One of: low, normal, high
            assignee_id: Optional. ID of a user
            task_list_id: Optional. ID of a task list
            lead_id: Optional. ID of a lead
            due_before: Optional. Date and time, ISO 8601
            overdue: Optional. 1: overdue tasks only
            sort: Optional. One of: due_at, -due_at, created_at, -created_at. Default: due_at

        Raises:
            AuthenticationError: 401, Unauthenticated
            RateLimitError: 429, Too many requests

        Example:
            await client.tasks.list(per_page=2)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "status": status,
                "type": type,
                "priority": priority,
                "assignee_id": assignee_id,
                "task_list_id": task_list_id,
                "lead_id": lead_id,
                "due_before": due_before,
                "overdue": overdue,
                "sort": sort,
            },
            options,
        )

    async def create(
        self,
        *,
        title: str,
        description: str | Omit = OMIT,
        type: Literal["call", "email", "meeting", "to_do"] | Omit = OMIT,
        priority: Literal["low", "normal", "high"] | Omit = OMIT,
        due_at: str | Omit = OMIT,
        task_list_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        assignee_id: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create task

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `title` | string | Yes | Max 255 characters |
        | `description` | string | No |  |
        | `type` | string | No | One of: call, email, meeting, to_do. Default: to_do |
        | `priority` | string | No | One of: low, normal, high. Default: normal |
        | `due_at` | string | No | Date and time, ISO 8601 |
        | `task_list_id` | integer | No | Default: the default task list |
        | `lead_id` | integer | No |  |
        | `assignee_id` | integer | No | Default: the current user |

        Args:
            title: Max 255 characters
            type: One of: call, email, meeting, to_do. Default: to_do
            priority: One of: low, normal, high. Default: normal
            due_at: Date and time, ISO 8601
            task_list_id: Default: the default task list
            assignee_id: Default: the current user

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.tasks.create(
                title="Prepare a demo account",
                description="Use the logistics data set.",
                type="to_do",
                priority="high",
            )
        """
        return await self._send(
            CREATE,
            {
                "title": title,
                "description": description,
                "type": type,
                "priority": priority,
                "due_at": due_at,
                "task_list_id": task_list_id,
                "lead_id": lead_id,
                "assignee_id": assignee_id,
            },
            options,
        )

    async def get(self, task: int, /, **options: Unpack[RequestOptions]) -> Task:
        """Get task

        One task.

        Args:
            task: Required. ID of the task

        Raises:
            NotFoundError: 404, Task not found

        Example:
            await client.tasks.get(30551)
        """
        return await self._send(GET, {"task": task}, options)

    async def update(
        self,
        task: int,
        /,
        *,
        title: str | Omit = OMIT,
        priority: str | Omit = OMIT,
        due_at: datetime | str | Omit = OMIT,
        task_list_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        assignee_id: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Update task

        Fields as in **Create task**, all optional.

        Args:
            task: Required. ID of the task

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.tasks.update(
                30551,
                title="Send the 50-seat quote",
                priority="high",
                due_at="2024-12-26T09:02:36Z",
            )
        """
        return await self._send(
            UPDATE,
            {
                "task": task,
                "title": title,
                "priority": priority,
                "due_at": due_at,
                "task_list_id": task_list_id,
                "lead_id": lead_id,
                "assignee_id": assignee_id,
            },
            options,
        )

    async def complete(self, task: int, /, **options: Unpack[RequestOptions]) -> Task:
        """Complete task

        Marks the task as completed now. No body needed. A completed task is returned unchanged.

        Args:
            task: Required. ID of the task

        Raises:
            NotFoundError: 404, Task not found

        Example:
            await client.tasks.complete(30551)
        """
        return await self._send(COMPLETE, {"task": task}, options)

    async def delete(self, task: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete task

        Args:
            task: Required. ID of the task

        Raises:
            NotFoundError: 404, Task not found

        Example:
            await client.tasks.delete(30551)
        """
        return await self._send(DELETE, {"task": task}, options)
