"""Saved answers as tests: what the method makes of each, and what it must tell."""

from __future__ import annotations

import re

from postwright.ir.api import ErrorEnvelope, Example, ExampleResponse
from postwright.ir.json import Json, at
from postwright.render.untrusted import Text, Value
from postwright.render.view.model import (
    AnswerView,
    ErrorShownView,
    PageShownView,
    PaginationView,
    ResultView,
)
from postwright.render.view.sendable import is_header_value

_KEPT = frozenset({"retry-after", "link", "x-request-id"})
"""Headers of answers that change what a client does. No `Location`: it leads to another exchange."""

_NEXT_LINK = re.compile(r';\s*rel="?next"?', re.IGNORECASE)


class Answers:
    """Makes the answers of examples; `error` is where the API's errors keep their words."""

    def __init__(self, error: ErrorEnvelope | None) -> None:
        self._error = error or ErrorEnvelope()

    def of(
        self,
        example: Example,
        result: ResultView,
        pagination: PaginationView | None,
        *,
        graphql: bool = False,
    ) -> AnswerView | None:
        """The answer saved with an example, None if there is none."""
        answer = example.response
        if answer is None:
            return None
        outcome = _outcome(answer, result, pagination is not None)
        if graphql and outcome != "error" and _graphql_errors(answer):
            outcome = "graphql error"
        headers = _kept_headers(answer)
        is_page = pagination is not None and outcome == "page"
        return AnswerView(
            status=answer.status,
            kind=answer.body.kind,
            content_type=Text(_content_type(answer)),
            body=Value(_content(answer)),
            quoted=answer.body.kind == "json" and isinstance(answer.body.value, str),
            headers=tuple((Text(name), Text(value)) for name, value in headers.items()),
            outcome=outcome,
            page=_page(answer, pagination, headers) if pagination and is_page else None,
            error=self._error_shown(answer, outcome, headers),
        )

    def _error_shown(
        self, answer: ExampleResponse, outcome: str, headers: dict[str, str]
    ) -> ErrorShownView | None:
        if outcome == "graphql error":
            message = at(_graphql_errors(answer), "0.message")
            return ErrorShownView(
                Text(message if isinstance(message, str) else ""), Value(None), None
            )
        return self._told(answer, headers) if outcome == "error" else None

    def _told(self, answer: ExampleResponse, headers: dict[str, str]) -> ErrorShownView:
        body = _content(answer)
        message = at(body, self._error.message) if self._error.message else None
        seconds = headers.get("retry-after", "")
        return ErrorShownView(
            message=Text(message if isinstance(message, str) else ""),
            errors=Value(_field_errors(at(body, self._error.errors or "errors"))),
            retry_after=int(seconds) if seconds.isdecimal() else None,
        )


def _outcome(answer: ExampleResponse, result: ResultView, paged: bool) -> str:
    if answer.status >= 300:
        return "error"
    if paged or result.kind == "binary":
        outcome = "page" if paged else "file"
        return "unreadable" if paged and answer.body.kind == "text" else outcome
    if result.kind == "none" or answer.body.kind == "none":
        return "nothing"
    if answer.body.kind != "text" or result.kind == "text":
        return "result"
    takes_any = result.type.uses == {"any"} and "json" not in answer.body.content_type
    return "result" if takes_any else "unreadable"


def _graphql_errors(answer: ExampleResponse) -> list[Json]:
    """The errors that a GraphQL answer tells of (GraphQL specification, section 7.1.2)."""
    errors = at(_content(answer), "errors")
    return errors if isinstance(errors, list) else []


def _content(answer: ExampleResponse) -> Json:
    return answer.body.value if answer.body.kind == "json" else answer.body.text


def _content_type(answer: ExampleResponse) -> str:
    said = answer.body.content_type
    usual = {"json": "application/json", "text": "text/plain"}.get(answer.body.kind, said)
    return said if said != usual and is_header_value(said) else ""


def _kept_headers(answer: ExampleResponse) -> dict[str, str]:
    return {
        name.lower(): value
        for name, value in answer.headers
        if name.lower() in _KEPT and is_header_value(value)
    }


def _field_errors(found: Json) -> Json:
    """Messages by field, null where they are kept in another way."""
    if not isinstance(found, dict) or not found:
        return None
    listed = {name: told if isinstance(told, list) else [told] for name, told in found.items()}
    if not all(isinstance(text, str) for texts in listed.values() for text in texts):
        return None
    return {name: list(texts) for name, texts in listed.items()}


def _page(
    answer: ExampleResponse, pagination: PaginationView, headers: dict[str, str]
) -> PageShownView:
    body, place = _content(answer), pagination.items.content
    if isinstance(body, list):
        more = _linked(headers) if not place and pagination.style == "link" else ""
        return PageShownView(Text(""), len(body) if place else None, "no" if place else more)
    total = at(body, pagination.total.content) if pagination.total else None
    items = at(body, place)
    return PageShownView(
        items=Text(place),
        total=total if isinstance(total, int) and not isinstance(total, bool) else None,
        more=_more(body, pagination) if items else _more_after_nothing(pagination),
    )


def _linked(headers: dict[str, str]) -> str:
    return "" if "link" in headers else "no"


def _more_after_nothing(pagination: PaginationView) -> str:
    """What follows a page without items: nothing where numbers are counted, else what its answer says."""
    counts = pagination.style in ("page", "offset") and not pagination.more
    return "no" if counts else ""


def _more(body: Json, pagination: PaginationView) -> str:
    said = at(body, pagination.more.content) if pagination.more else None
    if said is False:
        return "no"
    match pagination.style:
        case "page" | "offset" if said is True:
            return "yes"
        case "page":
            return _more_pages(body, pagination)
        case "cursor" if pagination.next_cursor:
            return "yes" if _is_cursor(at(body, pagination.next_cursor.content)) else "no"
        case "link" if pagination.next_link and not at(body, pagination.next_link.content):
            return "no"
        case _:
            return ""


def _is_cursor(value: Json) -> bool:
    """Whether a value leads to a next page: 0 leads to the beginning."""
    is_scalar = isinstance(value, str | int | float) and not isinstance(value, bool)
    return is_scalar and str(value) not in ("", "0")


def _more_pages(body: Json, pagination: PaginationView) -> str:
    current = at(body, pagination.current_page.content)
    last = at(body, pagination.last_page.content)
    if pagination.first_page == 0 and last is not None:
        return ""
    if isinstance(current, int) and isinstance(last, int):
        return "yes" if current < last else "no"
    if pagination.next_link and last is None:
        return "yes" if at(body, pagination.next_link.content) else "no"
    return ""
