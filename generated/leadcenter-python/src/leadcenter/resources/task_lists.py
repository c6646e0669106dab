"""`client.task_lists`: the operations of this resource, sync and async.

Lists into which tasks are sorted. There is always one default list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import TaskList

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions

LIST: Endpoint[TaskList] = Endpoint(
    "GET", "/v1/task-lists", TaskList, rest="query", security=("bearerAuth",), pagination=_api.PAGES
)
CREATE: Endpoint[TaskList] = Endpoint(
    "POST", "/v1/task-lists", TaskList, rest="json", security=("bearerAuth",)
)
GET: Endpoint[TaskList] = Endpoint(
    "GET", "/v1/task-lists/{task_list}", TaskList, security=("bearerAuth",)
)
UPDATE: Endpoint[TaskList] = Endpoint(
    "PUT", "/v1/task-lists/{task_list}", TaskList, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/task-lists/{task_list}", None, security=("bearerAuth",)
)


class TaskLists(Resource):
    """`client.task_lists`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[TaskList]:
        """List task lists

        An array of all task lists, or pages of them when both `page` and `per_page` are passed.

        Args:
            page: Page number. Needs per_page as well
            per_page: Items per page, max 100. Needs page as well

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            client.task_lists.list(per_page=10)
        """
        return self._page(LIST, {"page": page, "per_page": per_page}, options)

    def create(
        self,
        *,
        name: str,
        description: str | Omit = OMIT,
        color: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> TaskList:
        """Create task list

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | Max 100 characters, unique |
        | `description` | string | No |  |
        | `color` | string | No | Hex color, e.g. `#9B51E0` |
        | `is_default` | boolean | No | Makes this the default list. Default: false |

        Args:
            name: Max 100 characters, unique
            color: Hex color, e.g. `#9B51E0`

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.task_lists.create(
                name="Trade fair 2025",
                description="Calls to make before and after the fair.",
                color="#9B51E0",
            )
        """
        return self._send(
            CREATE, {"name": name, "description": description, "color": color}, options
        )

    def get(self, task_list: int, /, **options: Unpack[RequestOptions]) -> TaskList:
        """Get task list

        Args:
            task_list: Required. ID of the task list

        Raises:
            NotFoundError: 404, Task list not found

        Example:
            client.task_lists.get(5)
        """
        return self._send(GET, {"task_list": task_list}, options)

    def update(
        self,
        task_list: int,
        /,
        *,
        name: str,
        description: Any | Omit = OMIT,
        color: str | Omit = OMIT,
        is_default: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> TaskList:
        """Update task list

        Args:
            task_list: Required. ID of the task list

        Raises:
            NotFoundError: 404, Task list not found
            UnprocessableEntityError: 422, Validation error

        Example:
            client.task_lists.update(
                5,
                name="Customer onboarding",
                description=None,
                color="#219653",
                is_default=False,
            )
        """
        return self._send(
            UPDATE,
            {
                "task_list": task_list,
                "name": name,
                "description": description,
                "color": color,
                "is_default": is_default,
            },
            options,
        )

    def delete(self, task_list: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete task list

        Its tasks move to the default list. The default list itself cannot be deleted.

        Args:
            task_list: Required. ID of the task list

        Raises:
            ConflictError: 409, Default list

        Example:
            client.task_lists.delete(5)
        """
        return self._send(DELETE, {"task_list": task_list}, options)


class AsyncTaskLists(AsyncResource):
    """`client.task_lists`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[TaskList]:
        """List task lists

        An array of all task lists, or pages of them when both `page` and `per_page` are passed.

        Args:
            page: Page number. Needs per_page as well
            per_page: Items per page, max 100. Needs page as well

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            await client.task_lists.list(per_page=10)
        """
        return self._page(LIST, {"page": page, "per_page": per_page}, options)

    async def create(
        self,
        *,
        name: str,
        description: str | Omit = OMIT,
        color: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> TaskList:
        """Create task list

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | Max 100 characters, unique |
        | `description` | string | No |  |
        | `color` | string | No | Hex color, e.g. `#9B51E0` |
        | `is_default` | boolean | No | Makes this the default list. Default: false |

        Args:
            name: Max 100 characters, unique
            color: Hex color, e.g. `#9B51E0`

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.task_lists.create(
                name="Trade fair 2025",
                description="Calls to make before and after the fair.",
                color="#9B51E0",
            )
        """
        return await self._send(
            CREATE, {"name": name, "description": description, "color": color}, options
        )

    async def get(self, task_list: int, /, **options: Unpack[RequestOptions]) -> TaskList:
        """Get task list

        Args:
            task_list: Required. ID of the task list

        Raises:
            NotFoundError: 404, Task list not found

        Example:
            await client.task_lists.get(5)
        """
        return await self._send(GET, {"task_list": task_list}, options)

    async def update(
        self,
        task_list: int,
        /,
        *,
        name: str,
        description: Any | Omit = OMIT,
        color: str | Omit = OMIT,
        is_default: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> TaskList:
        """Update task list

        Args:
            task_list: Required. ID of the task list

        Raises:
            NotFoundError: 404, Task list not found
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.task_lists.update(
                5,
                name="Customer onboarding",
                description=None,
                color="#219653",
                is_default=False,
            )
        """
        return await self._send(
            UPDATE,
            {
                "task_list": task_list,
                "name": name,
                "description": description,
                "color": color,
                "is_default": is_default,
            },
            options,
        )

    async def delete(self, task_list: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete task list

        Its tasks move to the default list. The default list itself cannot be deleted.

        Args:
            task_list: Required. ID of the task list

        Raises:
            ConflictError: 409, Default list

        Example:
            await client.task_lists.delete(5)
        """
        return await self._send(DELETE, {"task_list": task_list}, options)
