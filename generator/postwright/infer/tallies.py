"""What each endpoint shows of its bodies, as shapes: the raw material of models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postwright.diagnostics import Sink
from postwright.infer import samples
from postwright.infer.answers import pagination
from postwright.infer.answers.firsts import first_offset, first_page
from postwright.infer.answers.pagination import Envelope, at
from postwright.infer.answers.turning import Turning, turning
from postwright.infer.answers.wrappers import box, wrapper
from postwright.infer.asserted.answers import by_status
from postwright.infer.asserted.claims import add_claims
from postwright.infer.commands import graphql
from postwright.infer.endpoints import Endpoint
from postwright.infer.shapes import Shape, observed
from postwright.infer.shapes.maps import find_maps_below
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json
from postwright.ir.script_facts import Assertion


@dataclass(eq=False, slots=True)
class Tally:
    """The shapes of an endpoint's bodies, and how it pages.

    `answers` are by status, `request` is the JSON it takes beside what its command sends by itself. `wrapped`
    is the member that holds the whole answer where that is an envelope around one thing, "" elsewhere;
    `boxed`, the list in the thing that holds nothing else.
    """

    endpoint: Endpoint
    request: Shape | None = None
    answers: dict[int, Shape] = field(default_factory=dict)
    envelope: Envelope | None = None
    turning: Turning | None = None
    wrapped: str = ""
    first_page: int = 1
    first_offset: int = 0
    boxed: str = ""

    @property
    def success(self) -> Shape | None:
        """The answer when all goes well; only 2xx tells it."""
        good = (shape for status, shape in self.answers.items() if samples.is_success(status))
        return next(good, None)

    @property
    def bodies(self) -> list[Shape]:
        """All that is sent and answered in JSON when all goes well."""
        sent = [self.request] if self.request is not None else []
        good = [shape for status, shape in self.answers.items() if samples.is_success(status)]
        return sent + good

    @property
    def is_list(self) -> bool | None:
        """Whether the answer is several things, None where nothing shows it."""
        shape = self.success
        if shape is None:
            return None
        is_list = shape.arrays > 0 or self.envelope is not None or self._wraps_array(shape)
        return is_list or bool(self.boxed)

    def _wraps_array(self, shape: Shape) -> bool:
        member = shape.member(self.wrapped) if self.wrapped else None
        return member is not None and member.arrays > 0

    @property
    def thing(self) -> Shape | None:
        """The shape of the one thing, or of each of the things, that the answer gives."""
        shape = self.success
        if shape is None:
            return None
        if self.envelope is not None:
            return self.envelope.element.find()
        shape = self._unwrapped(shape)
        if self.boxed:
            shape = shape.member(self.boxed) or shape
        return (shape.element() or shape) if shape.arrays else shape

    @property
    def box(self) -> Shape | None:
        """The object in the envelope that only holds the list of things, if there is one."""
        shape = self.success
        return self._unwrapped(shape) if shape is not None and self.wrapped and self.boxed else None

    def _unwrapped(self, shape: Shape) -> Shape:
        member = shape.member(self.wrapped) if self.wrapped else None
        return member or shape


def tally(endpoint: Endpoint, sink: Sink) -> Tally:
    """Add up one endpoint, with what its scripts assert. Assertions that samples contradict are reported."""
    found = Tally(endpoint, _request(endpoint), _answers(endpoint))
    for status, said in by_status(endpoint).items():
        _assert(found.answers, status, said, sink)
    found.answers = dict(sorted(found.answers.items()))
    query = _query(endpoint)
    found.turning = turning(query)
    shape = found.success
    if shape is not None:
        resource = next((step.text for step in reversed(endpoint.steps) if step.text), "")
        found.envelope = pagination.envelope(shape, resource, _successes(endpoint))
        found.wrapped = (
            "" if found.envelope else wrapper(shape, resource, reads_many=_may_list(endpoint))
        )
        if found.thing is not None and not found.is_list:
            found.boxed = box(found.thing, resource)
    _count(found, query)
    return found


def _successes(endpoint: Endpoint) -> list[Json]:
    """The saved JSON answers of when all goes well."""
    saved = samples.statuses(endpoint).items()
    good = (answers for status, answers in saved if samples.is_success(status))
    return [value for answers in good for value, _ in samples.json_samples(answers)]


def _count(found: Tally, query: Mapping[str, list[str]]) -> None:
    """Note what pages and items are counted from."""
    turns, around, shape = found.turning, found.envelope, found.success
    if turns is None or not turns.page:
        return
    told = at(shape, around.current_page) if around and shape else None
    if turns.style == "page":
        found.first_page = first_page(query[turns.page], told)
    else:
        found.first_offset = first_offset(turns.page, query[turns.page], shape)


def _assert(
    answers: dict[int, Shape],
    status: int,
    said: list[tuple[RequestFact, Assertion]],
    sink: Sink,
) -> None:
    """Add claims to the answer with a status; one that only scripts know is kept if they tell anything."""
    shape = answers.get(status) or Shape()
    add_claims(shape, status, said, sink)
    if shape.find().kinds:
        answers[status] = shape


def _may_list(endpoint: Endpoint) -> bool:
    return endpoint.method == "GET" and not (endpoint.steps and endpoint.steps[-1].is_parameter)


def _request(endpoint: Endpoint) -> Shape | None:
    shown = [
        (endpoint.command.left(body.value), origin)
        for body, origin in samples.bodies(endpoint)
        if body.kind == "json"
    ]
    return _with_maps(observed(shown)) if shown else None


def _answers(endpoint: Endpoint) -> dict[int, Shape]:
    found = {}
    for status, answers in samples.statuses(endpoint).items():
        shown = samples.json_samples(answers)
        if endpoint.command.graphql is not None:
            shown = [(value, origin) for value, origin in shown if not graphql.has_failed(value)]
        if shown:
            found[status] = _with_maps(observed(shown))
    return found


def _with_maps(shape: Shape) -> Shape:
    find_maps_below(shape)
    return shape


def _query(endpoint: Endpoint) -> dict[str, list[str]]:
    """The query parameters that were sent, with all values of each."""
    found: dict[str, list[str]] = {}
    fields = (field for request in samples.sent(endpoint) for field in request.query)
    for each in fields:
        if each.name:
            found.setdefault(each.name, []).append(each.value or "")
    return found
