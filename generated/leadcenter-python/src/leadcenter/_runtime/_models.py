"""The ground that the API's models stand on: pydantic, lenient with what servers send."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from ._secrets import MASK, is_secret_name


class Model(BaseModel):
    """An object of the API.

    What the server sends beside the known fields is kept and can be read as attributes. Fields named like
    secrets are masked where the object is printed.
    """

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        arbitrary_types_allowed=False,
        defer_build=True,
        hide_input_in_errors=True,
    )

    def to_dict(self) -> dict[str, Any]:
        """The object in JSON's own types under the API's own names; what was never set is left out."""
        dumped: dict[str, Any] = self.model_dump(
            mode="json", by_alias=True, exclude_unset=True, warnings="none"
        )
        return dumped

    def __repr_args__(self) -> Any:
        for name, value in super().__repr_args__():
            hidden = name is not None and value and is_secret_name(name)
            yield name, _Masked() if hidden else value


class _Masked:
    def __repr__(self) -> str:
        return f"'{MASK}'"
