"""Overrides of the contract, each by its kind."""

from __future__ import annotations

from typing import assert_never

from postwright.ir.api import Api
from postwright.overrides.adding import added
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.dropping import dropped
from postwright.overrides.merging import merged
from postwright.overrides.model import (
    Add,
    DropPart,
    MergeModels,
    OfContract,
    Rename,
    Retype,
    SplitModel,
)
from postwright.overrides.paging import repaged
from postwright.overrides.renaming import renamed
from postwright.overrides.retyping import retyped
from postwright.overrides.splitting import split


def amended_contract(override: OfContract, catalogue: Catalogue) -> Api:
    """The API with an override done. Raises `Refused`, `Unneeded`."""
    return repaged(catalogue.api, _amended(override, catalogue))


def _amended(override: OfContract, catalogue: Catalogue) -> Api:
    match override:
        case Rename():
            return renamed(override, catalogue)
        case Retype():
            return retyped(override, catalogue)
        case MergeModels():
            return merged(override, catalogue)
        case SplitModel():
            return split(override, catalogue)
        case DropPart():
            return dropped(override, catalogue)
        case Add():
            return added(override, catalogue)
        case _:
            assert_never(override)
