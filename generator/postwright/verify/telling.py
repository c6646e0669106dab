"""Findings as diagnostics: what the API says otherwise, in a sentence, with the samples of the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from postwright.diagnostics import Diagnostic
from postwright.fetch.addresses import shown
from postwright.ir.api import Api
from postwright.ir.differences import Place
from postwright.ir.spelled import spelled
from postwright.ir.steps import path_text
from postwright.overrides.samples import ABSENT, shown_at
from postwright.overrides.spots import InModel, InResponse, Spot
from postwright.source import Origin
from postwright.verify.checking import Finding, Kind, content_types
from postwright.verify.masking import form, kind, member, word

CODES: dict[Kind, str] = {
    "status": "PW920",
    "answer": "PW934",
    "content type": "PW921",
    "json": "PW922",
    "type": "PW923",
    "null": "PW924",
    "missing": "PW925",
    "lacking": "PW926",
    "value": "PW927",
    "unseen": "PW928",
    "format": "PW929",
    "member": "PW930",
    "refused": "PW931",
    "no body": "PW932",
    "body": "PW933",
}


@dataclass(frozen=True, slots=True)
class _Samples:
    """How many samples show a place, and where the first one stands."""

    count: int
    first: Origin | None

    @property
    def told(self) -> str:
        return f"{self.count} sample{'' if self.count == 1 else 's'}"


class Telling:
    """Puts findings of one API into words; `called` gives what an operation is called in addresses."""

    def __init__(self, api: Api, called: Callable[[Finding], str]) -> None:
        self._api = api
        self._called = called
        self._counted: dict[Spot, _Samples] = {}

    def diagnostic(self, findings: Iterable[Finding]) -> Diagnostic:
        """One difference, from all findings that are the same one."""
        all_of_them = list(findings)
        first = all_of_them[0]
        samples = self._samples(first)
        message = f"{_asked(first)} {self._said(first, samples)}"
        if first.kind != "answer":
            message = f"the API says otherwise: {message}"
        return Diagnostic(
            CODES[first.kind],
            message + _also(all_of_them),
            samples.first or self._origin(first),
            self._help(first),
        )

    def _said(self, finding: Finding, samples: _Samples) -> str:
        match finding.kind:
            case "status":
                known = ", ".join(str(each.status) for each in finding.operation.responses)
                return (
                    f"answered {finding.status}{_leading(finding)}, and the contract knows {known}"
                )
            case "answer":
                return f"answered {finding.status}, and no saved response shows a success"
            case "content type":
                response = next(
                    each for each in finding.operation.responses if each.status == finding.status
                )
                known = ", ".join(content_types(finding.operation, response))
                told = _cut(ascii(finding.detail)[1:-1])
                return f"answered {finding.status} with `{told}`, and the contract knows {known}"
            case "json":
                return f"answered {finding.status} with a body that is not JSON: {finding.detail}"
            case "no body":
                return f"answered {finding.status} with no body, where the contract has one"
            case "body":
                return f"answered {finding.status} with a body, where the samples have none"
            case _:
                return f"answered {finding.status} with {self._in_body(finding, samples)}"

    def _in_body(self, finding: Finding, samples: _Samples) -> str:
        says = self._says(finding, samples)
        where = f" at `{path_text(finding.way)}`" if finding.way else ""
        match finding.kind:
            case "missing" | "lacking":
                need = "is required" if finding.kind == "missing" else "is in every sample"
                holder = f"`{path_text(finding.way)}`" if finding.way else "the body"
                return f"no {member(finding.name)} in {holder}, which {need} ({says})"
            case "member" | "refused":
                told = "does not know" if finding.kind == "member" else "rules out"
                got = kind(finding.value)
                return f"{member(finding.name)} ({got}){where}, which the contract {told} ({says})"
            case "null":
                return f"null{where}, where the contract says {_wanted(finding)} ({says})"
            case "value" | "unseen":
                got = word(finding.value)
                return f"{got}{where}, where the contract knows {_wanted(finding)} ({says})"
            case _:
                what, seen = kind(finding.value), form(finding.value)
                got = f"{what} ({seen})" if seen != what else what
                return f"{got}{where}, where the contract says {_wanted(finding)} ({says})"

    def _says(self, finding: Finding, samples: _Samples) -> str:
        address = self._address(finding)
        return f"`{address}`, {samples.told}" if samples.count else f"`{address}`"

    def _address(self, finding: Finding) -> str:
        """The place in the contract, as `postwright explain` takes it."""
        steps = path_text(finding.place.steps)
        if finding.place.model:
            return f"{finding.place.model}{'.' if steps else ''}{steps}"
        return f"{self._called(finding)} response {finding.status} {steps}".rstrip()

    def _samples(self, finding: Finding) -> _Samples:
        if finding.schema is None or finding.kind in ("no body", "content type", "json"):
            return _Samples(0, None)
        spot = _spot(finding, finding.place)
        if spot not in self._counted:
            found = shown_at(self._api, spot)
            origins = [example.origin for example, _, value in found if value is not ABSENT]
            self._counted[spot] = _Samples(len(origins), next(iter(origins), None))
        return self._counted[spot]

    def _origin(self, finding: Finding) -> Origin:
        for response in finding.operation.responses:
            if response.status == finding.status and response.origin.file:
                return response.origin
        return finding.operation.origin

    def _help(self, finding: Finding) -> str:
        if finding.kind in ("status", "answer", "no body", "content type", "json", "body"):
            return "--save-examples adds the answer to a copy of the collection"
        return (
            "--save-examples adds the answer to a copy of the collection; "
            f"`postwright explain '{self._address(finding)}'` says why the contract says so"
        )


def _spot(finding: Finding, place: Place) -> Spot:
    root = InModel(place.model) if place.model else InResponse(finding.operation.id, finding.status)
    return Spot(root, place.steps)


def _asked(finding: Finding) -> str:
    return f"`{finding.operation.method} {finding.operation.path}`"


def _leading(finding: Finding) -> str:
    """Where a redirect leads, if that is another server."""
    url = finding.value if isinstance(finding.value, str) else ""
    return f", leading to {shown(url)}" if url.startswith(("http://", "https://")) else ""


def _also(findings: list[Finding]) -> str:
    """How many other operations say the same."""
    others = {each.operation.id for each in findings} - {findings[0].operation.id}
    if not others:
        return ""
    return f"; so do {len(others)} others" if len(others) > 1 else "; so does another operation"


def _wanted(finding: Finding) -> str:
    return _cut(spelled(finding.schema)) if finding.schema is not None else "something else"


def _cut(text: str) -> str:
    return text if len(text) <= 100 else text[:97] + "..."
