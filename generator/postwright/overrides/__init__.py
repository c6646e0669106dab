"""Overrides: what people know of an API better than its collection shows.

Takes the `overrides` of postwright.yaml, facts and the contract inferred from them; gives facts with
requests left out, told apart or made one, and the contract with things renamed, retyped, merged, split,
dropped and added. Every change leaves evidence: its reason, and where in postwright.yaml it stands. An
override that matches nothing, contradicts another or cannot be done is an error, one that changes nothing a
warning. It knows facts and the model: never a collection's format, never a language, and it infers nothing.
"""

from postwright.overrides.correcting import Corrections
from postwright.overrides.model import Override
from postwright.overrides.reading import read_overrides

__all__ = ["Corrections", "Override", "read_overrides"]
