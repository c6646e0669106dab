"""Which operations are asked, and in which order.

Safe is what RFC 9110, section 9.2.1, calls so, and a POST that only reads by what it is called. A GET that is
called after a deed (`logout`) is not. What lists things comes before what takes their ids, and what is not
safe comes last, creating before changing before deleting.
"""

from __future__ import annotations

from collections.abc import Iterable

from postwright.diagnostics import Failure
from postwright.infer.verbs import ACTING, DOING, READING, TELLING
from postwright.ir.api import Api, Operation
from postwright.ir.facts import Facts
from postwright.overrides.addresses import ByName, ByRequest, ByRoute, NoAddress, parse_address
from postwright.overrides.catalogue import Catalogue, owners_of
from postwright.overrides.refusals import Refused

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "QUERY"})
_READING_POST = READING | frozenset("search find query count preview lookup".split())
_DEEDS = (
    (ACTING | DOING | frozenset({"logout", "signout", "unsubscribe"}))
    - READING
    - TELLING["GET"]
    - frozenset("login share link test validate verify convert open charge".split())
)
_ORDER = {"POST": 1, "PUT": 2, "PATCH": 2, "DELETE": 3}


class Choice:
    """The operations of an API that a run asks: `only` and `unsafe` are addresses.

    Raises `Failure` (PW902) for an address of nothing.
    """

    def __init__(
        self, api: Api, facts: Facts, only: Iterable[str] = (), unsafe: Iterable[str] = ()
    ) -> None:
        self._catalogue = Catalogue(api, facts.requests, owners_of(api))
        self._kinds = {each.id: each.graphql.kind for each in facts.requests if each.graphql}
        self._api = api
        named = [self._named(address) for address in only]
        self._only = {id for ids in named for id in ids}
        self._exact = {ids[0] for ids in named if len(ids) == 1}
        self._unsafe = {id for address in unsafe for id in self._named(address, whole=False)}

    def called(self, operation: Operation) -> str:
        """How an operation is called in addresses."""
        return self._catalogue.spelled(operation)

    def wanted(self) -> tuple[Operation, ...]:
        """All that is to be asked, in the order to ask it."""
        found = [each for _, each in self._api.operations() if self._is_wanted(each)]
        return tuple(sorted(found, key=self._rank))

    def kept_back(self) -> tuple[Operation, ...]:
        """What was asked for by its own name with `only` and is not safe."""
        operations = (each for _, each in self._api.operations() if each.id in self._exact)
        return tuple(
            each for each in operations if not self.is_safe(each) and each.id not in self._unsafe
        )

    def is_safe(self, operation: Operation) -> bool:
        """Whether asking changes nothing."""
        if operation.graphql:
            return self._kinds.get(operation.id) == "query"
        first = operation.action.partition(" ")[0]
        if operation.method == "POST":
            return first in _READING_POST
        return operation.method in _SAFE_METHODS and first not in _DEEDS

    def _is_wanted(self, operation: Operation) -> bool:
        if operation.id in self._unsafe:
            return True
        return self.is_safe(operation) and (not self._only or operation.id in self._only)

    def _rank(self, operation: Operation) -> tuple[int, int, bool]:
        order = 0 if self.is_safe(operation) else _ORDER.get(operation.method, 2)
        return order, operation.path.count("{"), operation.action != "list"

    def _named(self, text: str, *, whole: bool = True) -> tuple[str, ...]:
        """The ids of the operations at an address; those of a resource where `whole` allows that."""
        try:
            target = parse_address(text).target
            if not isinstance(target, ByName | ByRoute | ByRequest):
                raise Refused("PW902", f"`{text}` is no operation")
            if whole and isinstance(target, ByName):
                trail = self._catalogue.resource(target.names)
                if trail is not None and self._catalogue.named(target.names) is None:
                    return _below(trail, self._catalogue)
            return (self._catalogue.operation(target).id,)
        except NoAddress as error:
            raise Failure.of("PW902", f"`{text}` {error}", help=_HOW) from None
        except Refused as refused:
            raise Failure.of("PW902", refused.message, help=refused.help or _HOW) from None


_HOW = "write `leads.list` or `'GET /leads/{lead}'`; `postwright inspect` shows what there is"


def _below(trail: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(
        operation.id
        for names, resource in catalogue.resources.items()
        if names[: len(trail)] == trail
        for operation in resource.operations
    )
