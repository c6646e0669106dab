"""What the runtime needs to know of the API: servers, credentials, paging, errors."""

from __future__ import annotations

from ._runtime._config import ClientConfig, SecurityScheme, Variable
from ._runtime._endpoint import Pagination
from ._runtime._errors import ErrorEnvelope

PAGES = Pagination(
    "page",
    items="data",
    page_param="page",
    size_param="per_page",
    total="meta.total",
    current_page="meta.current_page",
    last_page="meta.last_page",
    next_link="links.next",
)
CONFIG = ClientConfig(
    package="leadcenter",
    version="0.1.0",
    server="{domain}",
    base_url_env="LEADCENTER_BASE_URL",
    variables=(
        Variable(
            "domain",
            argument="domain",
            env="LEADCENTER_DOMAIN",
            default="https://app.leadcenter.example",
        ),
    ),
    environments={
        "production": {"domain": "https://app.leadcenter.example"},
    },
    schemes=(
        SecurityScheme("bearerAuth", "bearer", argument="token", env="LEADCENTER_TOKEN"),
        SecurityScheme("oauth2", "bearer", argument="token", env="LEADCENTER_TOKEN"),
    ),
    login="login",
    error=ErrorEnvelope(message="message", code="", errors="errors"),
)
