"""The tour: which operations to show to somebody who sees the API for the first time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from postwright.render.view.model import FixtureView, ResourceView, StopView, TourView

_ABOUT_VALUES = frozenset({400, 409, 422})
"""Statuses that say something about the values that were sent."""

Rule = Callable[[StopView], bool]


def tour(resources: tuple[ResourceView, ...]) -> TourView:
    """The first operation of each kind, as far as there is one that an example can be called with."""
    stops = tuple(_stops(resources))
    call, creation = _first(stops, _is_get, _is_read, _is_safe), _first(stops, _is_creation)
    last, first = _pages(stops)
    return TourView(
        login=_first(stops, _is_login),
        call=call,
        guest=_first(stops, _is_for_guests),
        creation=creation,
        first=first,
        last=last,
        upload=_first(stops, _is_upload),
        download=_first(stops, _is_download),
        error=_error(stops, creation, call),
    )


def fixtures(resources: tuple[ResourceView, ...]) -> tuple[FixtureView, ...]:
    """The bodies of all saved answers."""
    return tuple(
        FixtureView(stop.module, stop.example.names["fixture"], stop.example.answer.body)
        for stop in _stops(resources)
        if stop.example.answer is not None
        and stop.example.answer.kind != "none"
        and "fixture" in stop.example.names
    )


def _stops(resources: tuple[ResourceView, ...]) -> Iterator[StopView]:
    for resource in resources:
        module = resource.names.get("module", "")
        for operation in resource.operations:
            for example in operation.examples:
                yield StopView(resource.attributes, resource.commands, module, operation, example)


def _first(stops: tuple[StopView, ...], *rules: Rule) -> StopView | None:
    """The first stop that the first rule allows, or the second, and so on."""
    found = (stop for rule in rules for stop in stops if _is_plain(stop) and rule(stop))
    return next(found, None)


def _error(stops: tuple[StopView, ...], *known: StopView | None) -> StopView | None:
    """An error of an operation that the tour shows anyway, else any."""
    operations = [stop.operation for stop in known if stop]
    for operation in operations:
        own = tuple(stop for stop in stops if stop.operation is operation)
        if found := _first(own, _tells_fields, _tells_something):
            return found
    return _first(stops, _tells_fields, _tells_something)


def _is_plain(stop: StopView) -> bool:
    """Whether the example is a call as a user would write it."""
    example = stop.example
    shown = example.callable and example.request.kind != "binary"
    shown = (
        shown and not stop.operation.deprecated and not (example.answer and example.answer.quoted)
    )
    return shown and all(each.valid for each in example.arguments)


def _outcome(stop: StopView) -> str:
    return stop.example.answer.outcome if stop.example.answer else ""


def _is_login(stop: StopView) -> bool:
    return stop.operation.token is not None and _outcome(stop) == "result"


def _is_get(stop: StopView) -> bool:
    return _is_read(stop) and any(each.place == "path" for each in stop.operation.arguments)


def _is_read(stop: StopView) -> bool:
    return _is_safe(stop) and _needs_credential(stop) and bool(stop.operation.models)


def _needs_credential(stop: StopView) -> bool:
    return bool(stop.operation.security) and not stop.operation.optional


def _is_safe(stop: StopView) -> bool:
    return stop.operation.safe and _outcome(stop) == "result"


def _is_for_guests(stop: StopView) -> bool:
    return _is_safe(stop) and stop.operation.optional


def _is_creation(stop: StopView) -> bool:
    sends_json = stop.operation.method.content == "POST" and stop.example.request.kind == "json"
    return sends_json and stop.operation.token is None and _outcome(stop) == "result"


def _is_upload(stop: StopView) -> bool:
    return bool(stop.example.request.files) and _outcome(stop) in {"result", "nothing"}


def _is_download(stop: StopView) -> bool:
    return _outcome(stop) == "file"


def _tells_something(stop: StopView) -> bool:
    told = stop.example.answer.error if stop.example.answer else None
    return told is not None and bool(told.message) and bool(stop.operation.models)


def _tells_fields(stop: StopView) -> bool:
    answer = stop.example.answer
    told = answer.error if answer and answer.status in _ABOUT_VALUES else None
    return told is not None and bool(told.errors) and stop.operation.token is None


def _pages(stops: tuple[StopView, ...]) -> tuple[StopView | None, StopView | None]:
    """A last page, and a page before it if there is one of the same operation."""
    firsts = {id(s.operation): s for s in reversed(stops) if _more(s) == "yes"}
    for last in stops:
        first = firsts.get(id(last.operation))
        if first is not None and _more(last) == "no" and _is_plain(first) and _is_plain(last):
            return last, first
    return _first(stops, lambda stop: _more(stop) == "no"), None


def _more(stop: StopView) -> str:
    page = stop.example.answer.page if stop.example.answer else None
    return page.more if page else ""
