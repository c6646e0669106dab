"""What the sync and the async client have in common: being made, being copied, keeping secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NoReturn, Self, Unpack

from ._budget import RetryBudget
from ._config import ClientConfig
from ._credentials import Credentials
from ._servers import places
from ._settings import CLOCK, ClientOptions, Core, Settings
from ._types import Mode


class ConfiguredClient:
    """A client of an API, not yet knowing how to wait."""

    _core: Core
    _mode: Mode
    _transport: Any

    def _configure(
        self,
        config: ClientConfig,
        *,
        credentials: Mapping[str, Any],
        variables: Mapping[str, str | None],
        base_url: str | None,
        base_urls: Mapping[Any, str] | None,
        environment: str | None,
        options: ClientOptions,
    ) -> None:
        found = places(
            config,
            base_url=base_url,
            base_urls=base_urls,
            environment=environment,
            variables=variables,
        )
        self._mode = "parsed"
        self._core = Core(
            config=config,
            base_url=found.url(),
            places=found,
            settings=Settings().changed(options),
            credentials=Credentials(config, credentials),
            budget=RetryBudget(),
            clock=CLOCK,
        )

    @property
    def base_url(self) -> str:
        """The URL that paths are added to."""
        return self._core.base_url

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """A copy with other options. It shares connections, credentials and retry budget with this one."""
        return self._copy(core=replace(self._core, settings=self._core.settings.changed(options)))

    def _copy(self, *, core: Core | None = None, mode: Mode | None = None) -> Self:
        made = object.__new__(type(self))
        made._core = core or self._core
        made._mode = mode or self._mode
        made._transport = self._transport
        return made

    def _in_mode(self, mode: Mode) -> Self:
        return self._copy(mode=mode)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._core.base_url}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds credentials and connections and cannot be pickled")
