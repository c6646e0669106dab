"""The client, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from ._api import CONFIG
from ._runtime._async import AsyncClient as _AsyncClient
from ._runtime._sync import SyncClient
from ._runtime._types import OMIT, Omit

if TYPE_CHECKING:
    from ._runtime._settings import AsyncOptions, SyncOptions
    from ._runtime._types import RequestOptions, TokenInput
    from .resources.auth import AsyncAuth, Auth
    from .resources.oauth import AsyncOauth, Oauth
    from .resources.leads import AsyncLeads, Leads
    from .resources.users import AsyncUsers, Users
    from .resources.notes import AsyncNotes, Notes
    from .resources.tasks import AsyncTasks, Tasks
    from .resources.task_lists import AsyncTaskLists, TaskLists
    from .resources.calendar import AsyncCalendar, Calendar
    from .resources.pipelines import AsyncPipelines, Pipelines
    from .resources.sources import AsyncSources, Sources
    from .resources.tags import AsyncTags, Tags
    from .resources.custom_fields import AsyncCustomFields, CustomFields
    from .resources.webhooks import AsyncWebhooks, Webhooks
    from .models import AuthResponse


class Client(SyncClient):
    """Leadcenter API."""

    def __init__(
        self,
        *,
        token: TokenInput | None = None,
        domain: str | None = None,
        base_url: str | None = None,
        environment: Literal["production"] | None = None,
        **options: Unpack[SyncOptions],
    ) -> None:
        """
        Every argument that is not given is looked for in the environment.

        Args:
            token: the credential, else `LEADCENTER_TOKEN`.
            domain: the `domain` of the server's URL, else `LEADCENTER_DOMAIN`.
            base_url: the whole URL that paths are added to, else `LEADCENTER_BASE_URL`.
            environment: which of the API's environments to call; an argument above goes before what it says.
            options: `timeout` in seconds, `max_retries`, `default_headers`, `http_client`, `middleware`
                and the other members of `SyncOptions`.

        Raises:
            ConfigurationError: the server, or a credential that nothing else can give, is missing.
        """

        super().__init__(
            CONFIG,
            credentials={"token": token},
            variables={"domain": domain},
            base_url=base_url,
            environment=environment,
            **options,
        )

    @cached_property
    def auth(self) -> Auth:
        from .resources.auth import Auth

        return Auth(self)

    @cached_property
    def oauth(self) -> Oauth:
        from .resources.oauth import Oauth

        return Oauth(self)

    @cached_property
    def leads(self) -> Leads:
        from .resources.leads import Leads

        return Leads(self)

    @cached_property
    def users(self) -> Users:
        from .resources.users import Users

        return Users(self)

    @cached_property
    def notes(self) -> Notes:
        from .resources.notes import Notes

        return Notes(self)

    @cached_property
    def tasks(self) -> Tasks:
        from .resources.tasks import Tasks

        return Tasks(self)

    @cached_property
    def task_lists(self) -> TaskLists:
        from .resources.task_lists import TaskLists

        return TaskLists(self)

    @cached_property
    def calendar(self) -> Calendar:
        from .resources.calendar import Calendar

        return Calendar(self)

    @cached_property
    def pipelines(self) -> Pipelines:
        from .resources.pipelines import Pipelines

        return Pipelines(self)

    @cached_property
    def sources(self) -> Sources:
        from .resources.sources import Sources

        return Sources(self)

    @cached_property
    def tags(self) -> Tags:
        from .resources.tags import Tags

        return Tags(self)

    @cached_property
    def custom_fields(self) -> CustomFields:
        from .resources.custom_fields import CustomFields

        return CustomFields(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        from .resources.webhooks import Webhooks

        return Webhooks(self)

    def login(
        self,
        *,
        email: str,
        password: str,
        device_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AuthResponse:
        """Login

        Log in with e-mail and password. The response carries the bearer token for all other
        requests; the test script of this request stores it in the environment as `token`, so
        **run this one first**.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `email` | string | Yes | E-mail of the user |
        | `password` | string | Yes | Password of the user |
        | `device_name` | string | No | Shown in the list of tokens, to tell them apart later. Default: `API` |

        Args:
            email: E-mail of the user
            password: Password of the user
            device_name: Shown in the list of tokens, to tell them apart later. Default: `API`

        Raises:
            AuthenticationError: 401, Wrong password
            UnprocessableEntityError: 422, Validation error
            RateLimitError: 429, Too many requests
        """
        from .resources.auth import LOGIN

        return self._send(
            LOGIN, {"email": email, "password": password, "device_name": device_name}, options
        )


class AsyncClient(_AsyncClient):
    """Leadcenter API, for `asyncio` and `trio`."""

    def __init__(
        self,
        *,
        token: TokenInput | None = None,
        domain: str | None = None,
        base_url: str | None = None,
        environment: Literal["production"] | None = None,
        **options: Unpack[AsyncOptions],
    ) -> None:
        """
        Every argument that is not given is looked for in the environment.

        Args:
            token: the credential, else `LEADCENTER_TOKEN`.
            domain: the `domain` of the server's URL, else `LEADCENTER_DOMAIN`.
            base_url: the whole URL that paths are added to, else `LEADCENTER_BASE_URL`.
            environment: which of the API's environments to call; an argument above goes before what it says.
            options: `timeout` in seconds, `max_retries`, `default_headers`, `http_client`, `middleware`
                and the other members of `AsyncOptions`.

        Raises:
            ConfigurationError: the server, or a credential that nothing else can give, is missing.
        """

        super().__init__(
            CONFIG,
            credentials={"token": token},
            variables={"domain": domain},
            base_url=base_url,
            environment=environment,
            **options,
        )

    @cached_property
    def auth(self) -> AsyncAuth:
        from .resources.auth import AsyncAuth

        return AsyncAuth(self)

    @cached_property
    def oauth(self) -> AsyncOauth:
        from .resources.oauth import AsyncOauth

        return AsyncOauth(self)

    @cached_property
    def leads(self) -> AsyncLeads:
        from .resources.leads import AsyncLeads

        return AsyncLeads(self)

    @cached_property
    def users(self) -> AsyncUsers:
        from .resources.users import AsyncUsers

        return AsyncUsers(self)

    @cached_property
    def notes(self) -> AsyncNotes:
        from .resources.notes import AsyncNotes

        return AsyncNotes(self)

    @cached_property
    def tasks(self) -> AsyncTasks:
        from .resources.tasks import AsyncTasks

        return AsyncTasks(self)

    @cached_property
    def task_lists(self) -> AsyncTaskLists:
        from .resources.task_lists import AsyncTaskLists

        return AsyncTaskLists(self)

    @cached_property
    def calendar(self) -> AsyncCalendar:
        from .resources.calendar import AsyncCalendar

        return AsyncCalendar(self)

    @cached_property
    def pipelines(self) -> AsyncPipelines:
        from .resources.pipelines import AsyncPipelines

        return AsyncPipelines(self)

    @cached_property
    def sources(self) -> AsyncSources:
        from .resources.sources import AsyncSources

        return AsyncSources(self)

    @cached_property
    def tags(self) -> AsyncTags:
        from .resources.tags import AsyncTags

        return AsyncTags(self)

    @cached_property
    def custom_fields(self) -> AsyncCustomFields:
        from .resources.custom_fields import AsyncCustomFields

        return AsyncCustomFields(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self)

    async def login(
        self,
        *,
        email: str,
        password: str,
        device_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AuthResponse:
        """Login

        Log in with e-mail and password. The response carries the bearer token for all other
        requests; the test script of this request stores it in the environment as `token`, so
        **run this one first**.

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `email` | string | Yes | E-mail of the user |
        | `password` | string | Yes | Password of the user |
        | `device_name` | string | No | Shown in the list of tokens, to tell them apart later. Default: `API` |

        Args:
            email: E-mail of the user
            password: Password of the user
            device_name: Shown in the list of tokens, to tell them apart later. Default: `API`

        Raises:
            AuthenticationError: 401, Wrong password
            UnprocessableEntityError: 422, Validation error
            RateLimitError: 429, Too many requests
        """
        from .resources.auth import LOGIN

        return await self._send(
            LOGIN, {"email": email, "password": password, "device_name": device_name}, options
        )
