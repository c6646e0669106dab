"""What scripts look for in an answer to go on with: headers, and addresses that lead to another operation.

A script that keeps a header, or a member of the body, in a variable which is the whole address of a request
says where it leads. In the mock it leads to that operation of the mock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from postwright.ir.api import Api, Operation
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.json import found_at
from postwright.ir.script_facts import Subject
from postwright.mock.answers import Answer, is_sent
from postwright.mock.asked import Asked
from postwright.mock.places import put_at
from postwright.mock.samples import TEXT
from postwright.mock.shaping import place_in

_ADDRESSES = frozenset({"location", "content-location"})
"""Headers whose value is a URL (RFC 9110, sections 10.2.2 and 8.7)."""


@dataclass(frozen=True, slots=True)
class Leading:
    """Where things of an operation's answers lead, by its id: each with the path of the operation it leads to."""

    ways: Mapping[str, tuple[tuple[Subject, str], ...]]

    def completed(self, operation: Operation, answer: Answer, asked: Asked) -> Answer:
        """The answer with the headers that scripts assert of it, and the addresses that they take from it."""
        ways = self.ways.get(operation.id, ())
        for name, value in _asserted(operation, answer.status):
            if not answer.has(name):
                led = [path for subject, path in ways if _is_header(subject, name)]
                told = value or _made_up(name, led, asked)
                answer = answer.saying(name, told) if is_sent(name, told) else answer
        is_made_up = answer.status < 300 and not answer.is_text and not _is_saved(operation)
        return _led(answer, ways, asked) if is_made_up else answer


def leading_of(api: Api, facts: Facts | None) -> Leading:
    """Where the answers of an API lead, as scripts tell it."""
    known = {request.id: request for request in facts.requests} if facts else {}
    addresses = {
        api.servers[each.server].url: each.path
        for _, each in api.operations()
        if each.server < len(api.servers)
    }
    found = {}
    for _, operation in api.operations():
        requests = [known[id] for id in (operation.id, *operation.variants) if id in known]
        ways = tuple(way for request in requests for way in _ways(request, addresses))
        found[operation.id] = tuple(dict.fromkeys(ways))
    return Leading(found)


def _ways(request: RequestFact, addresses: Mapping[str, str]) -> Iterator[tuple[Subject, str]]:
    for kept in request.scripts.stored:
        path = addresses.get("{" + kept.name + "}")
        if path is not None and kept.value.of in ("header", "body") and not kept.value.answer:
            yield kept.value, path


def _is_saved(operation: Operation) -> bool:
    """Whether a success of an operation was saved."""
    return any(each.response and each.response.status < 300 for each in operation.examples)


def _asserted(operation: Operation, status: int) -> Iterator[tuple[str, str]]:
    for response in operation.responses:
        if response.status == status:
            yield from ((each.name, each.value) for each in response.headers)


def _is_header(subject: Subject, name: str) -> bool:
    return subject.of == "header" and [each.lower() for each in subject.path] == [name.lower()]


def _made_up(name: str, led: list[str], asked: Asked) -> str:
    if led:
        return _address(led[0], asked)
    return asked.url if name.lower() in _ADDRESSES else TEXT


def _led(answer: Answer, ways: tuple[tuple[Subject, str], ...], asked: Asked) -> Answer:
    body = answer.body
    for subject, path in ways:
        place = place_in(subject)
        if subject.of == "body" and place and found_at(body, place) in (None, TEXT):
            body = put_at(body, place, _address(path, asked))
    return answer if body == answer.body else answer.holding(body)


def _address(path: str, asked: Asked) -> str:
    """The URL of an operation of the mock that was asked."""
    parts = urlsplit(asked.url)
    return f"{parts.scheme}://{parts.netloc}{path}"
