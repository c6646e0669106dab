"""Names: from what an API calls a thing to an identifier of a language.

Takes names as the collection spells them and a pack's rules, gives ASCII identifiers that are valid,
not reserved, and unique in their scope after NFKC and case folding, whatever order they come in. It knows
no language: reserved words and cases are the pack's.
"""

from postwright.naming.cases import case
from postwright.naming.namer import Namer
from postwright.naming.scope import Wanted, settle
from postwright.naming.words import words

__all__ = ["Namer", "Wanted", "case", "settle", "words"]
