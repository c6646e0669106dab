"""The command line `leadcenter`. The commands of a resource are imported when they are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._command import Flow, Program

if TYPE_CHECKING:
    from ..client import Client

RESOURCES: dict[str, tuple[str, str]] = {
    "auth": ("leadcenter.cli.auth", "login, register, me, refresh, logout"),
    "oauth": ("leadcenter.cli.oauth", "authorize, token"),
    "leads": (
        "leadcenter.cli.leads",
        "A lead is a person, sometimes with a company, who may become a customer.",
    ),
    "users": (
        "leadcenter.cli.users",
        "The people who work with the leads. Only an `admin` can invite, change or deactivate other users.",
    ),
    "notes": ("leadcenter.cli.notes", "list, get, update, delete"),
    "tasks": ("leadcenter.cli.tasks", "list, create, get, update, complete, delete"),
    "task-lists": (
        "leadcenter.cli.task_lists",
        "Lists into which tasks are sorted. There is always one default list.",
    ),
    "calendar": ("leadcenter.cli.calendar", "Events and the times at which people can be booked."),
    "pipelines": (
        "leadcenter.cli.pipelines",
        "A pipeline is a row of stages through which a lead goes.",
    ),
    "sources": ("leadcenter.cli.sources", "Where leads come from."),
    "tags": ("leadcenter.cli.tags", "list, create, update, delete"),
    "custom-fields": (
        "leadcenter.cli.custom_fields",
        "Fields that an account adds to its leads. Their values are in `custom_fields` of a lead, by `key`.",
    ),
    "webhooks": (
        "leadcenter.cli.webhooks",
        "LeadCenter sends a `POST` request with a JSON body to your URL when something happens. Answer with any 2xx within 10 seconds, otherwise the delivery is repeated up to five times. Events: `lead.created`, `lead.updated`, `lead.deleted`, `lead.stage_changed`, `task.created`, `task.completed`, `event.created`. Each request has an `X-LeadCenter-Signature` header: the HMAC-SHA256 of the body with the secret of the webhook, in hex.",
    ),
}


def connect(**arguments: Any) -> Client:
    """A client for a command that calls it."""
    from ..client import Client

    return Client(**arguments)


def locate(arguments: Mapping[str, Any]) -> str:
    """The origin of the server that these arguments of the client name."""
    from .._api import CONFIG
    from .._runtime._servers import named_origin

    return named_origin(CONFIG, arguments)


main = Program(
    "leadcenter",
    "Leadcenter API",
    resources=RESOURCES,
    connect=connect,
    prefix="LEADCENTER",
    version="0.1.0",
    locate=locate,
    credentials=["token"],
    variables={"domain": "https://app.leadcenter.example"},
    environments=[
        "production",
    ],
    flows=[
        Flow(
            "token",
            "authorizationCode",
            "/oauth/token",
            authorization_url="/oauth/authorize",
            scopes=(
                "leads:read",
                "leads:write",
            ),
        ),
    ],
    sign_in=("leadcenter.cli.auth", "login"),
)
