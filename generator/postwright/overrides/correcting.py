"""The overrides at work: first on what requests say, then on the contract, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from postwright.diagnostics import Diagnostic, Failure, Sink
from postwright.ir.api import Api
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.reach import reached, without
from postwright.ir.rewriting import with_operation
from postwright.ir.schema import Evidence
from postwright.overrides.addresses import BodyAddress, ModelAddress, ResponseAddress
from postwright.overrides.catalogue import Catalogue, called, owners_of, places_of
from postwright.overrides.claims import Claims
from postwright.overrides.contract import amended_contract
from postwright.overrides.evidence import because
from postwright.overrides.model import (
    Add,
    DropRequests,
    MergeRequests,
    OfContract,
    OfRequests,
    Override,
    Retype,
    Typing,
)
from postwright.overrides.refusals import Refused, Unneeded
from postwright.overrides.requests import Amended, amended_requests
from postwright.overrides.samples import misfits
from postwright.overrides.spots import spot
from postwright.source import Origin


class Corrections:
    """The overrides of one run. Those that cannot be done are kept until all have been tried."""

    def __init__(self, overrides: tuple[Override, ...], sink: Sink) -> None:
        self._of_requests = [each for each in overrides if isinstance(each, OfRequests)]
        self._of_contract = [each for each in overrides if isinstance(each, OfContract)]
        self._sink = sink
        self._claims = Claims()
        self._faults: list[Diagnostic] = []
        self._notes: list[tuple[frozenset[Origin], Evidence]] = []

    def of_requests(self, facts: Facts, recovered: Callable[[Facts], Api]) -> Facts:
        """The facts with requests left out, told apart and made one.

        Addresses mean what the collection gives without overrides: `recovered` is asked for that, and only
        where there is anything to do.
        """
        if not self._of_requests:
            return facts
        api = recovered(facts)
        catalogue = Catalogue(api, facts.requests, owners_of(api))
        found: dict[Origin, RequestFact | None] = {}
        for override in self._of_requests:
            with self._trying(override):
                made = self._claims.unclaimed(override, amended_requests(override, catalogue))
                found.update({old.origin: new for old, new in made})
                self._keep(override, made)
        kept = (found.get(each.origin, each) for each in facts.requests)
        return replace(facts, requests=tuple(each for each in kept if each is not None))

    def _keep(self, override: OfRequests, made: Amended) -> None:
        """Say what is left out, and keep the reason of what is done for the operations it leads to."""
        if isinstance(override, DropRequests):
            for request, _ in made:
                message = f"the request `{called(request)}` is left out: {override.reason}"
                self._sink.report("PW614", message, request.origin)
            return
        claim = "merged" if isinstance(override, MergeRequests) else "split"
        places = frozenset(place for request, _ in made for place in places_of(request))
        self._notes.append((places, because(override, claim)))

    def of_contract(self, api: Api, facts: Facts) -> Api:
        """The contract with all overrides done. Raises `Failure` with every one that cannot be."""
        owners = owners_of(api)
        useful = reached(api)
        api = self._noted(api)
        for override in self._of_contract:
            with self._trying(override):
                api = self._corrected(override, Catalogue(api, facts.requests, owners))
        if self._faults:
            first, *others = sorted(self._faults, key=lambda each: each.origin.line)
            raise Failure(first, others=tuple(others))
        return without(api, useful - reached(api)) if self._of_contract else api

    def _corrected(self, override: OfContract, catalogue: Catalogue) -> Api:
        self._claims.check(override, catalogue)
        amended = amended_contract(override, catalogue)
        if isinstance(override, Retype | Add) and override.typing != Typing():
            self._compare(override, catalogue.with_api(amended))
        return amended

    def _compare(self, override: Retype | Add, catalogue: Catalogue) -> None:
        """Report the samples that do not fit a type that an override gives."""
        target = override.address.target
        if isinstance(target, BodyAddress | ResponseAddress | ModelAddress):
            found = misfits(catalogue.api, spot(override.address, catalogue))
            if found is not None:
                text = override.address.text
                message = f"{found.count} of {found.of} samples of `{text}` do not fit its new type"
                where = found.first.origin.trail or found.first.name
                help = f"correct the type, or save `{where}` again"
                self._sink.report("PW616", message, override.origin, help)

    def _noted(self, api: Api) -> Api:
        """The API with evidence at the operations that overrides have made of requests."""
        for _, operation in api.operations():
            shown = {example.origin for example in operation.examples}
            notes = tuple(evidence for places, evidence in self._notes if shown & places)
            if notes:
                changed = replace(operation, evidence=(*operation.evidence, *notes))
                api = with_operation(api, changed)
        return api

    @contextmanager
    def _trying(self, override: Override) -> Iterator[None]:
        """Keep why an override cannot be done, and report what would change nothing."""
        try:
            yield
        except Refused as refused:
            told = self._claims.explained(refused, override)
            self._faults.append(Diagnostic(told.code, told.message, override.origin, told.help))
        except Unneeded as unneeded:
            help = "take the override out"
            self._sink.report("PW611", unneeded.message, override.origin, help)
        else:
            self._claims.done(override)
