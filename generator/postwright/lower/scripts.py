"""Scripts: which status they expect, which members they assert, which variables they keep.

Only what stands there is read; nothing is evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from http import HTTPStatus
from itertools import islice
from typing import TYPE_CHECKING

from postwright.diagnostics import Sink
from postwright.ir.facts import ScriptFacts, StoredVariable
from postwright.lower import javascript as js
from postwright.lower.bindings import Bindings, Steps
from postwright.postman.model import Script

if TYPE_CHECKING:
    from tree_sitter import Node


def script_facts(scripts: Iterable[Script], sink: Sink) -> ScriptFacts:
    """What the test scripts of one request say of its response."""
    found = ScriptFacts()
    for script in scripts:
        if script.listen == "test":
            read = _read(script.source)
            if read is None:
                sink.report("PW206", "this script cannot be parsed", script.origin)
            else:
                found = _both(found, read)
    return found


def _both(first: ScriptFacts, second: ScriptFacts) -> ScriptFacts:
    return ScriptFacts(
        tuple(dict.fromkeys(first.statuses + second.statuses)),
        tuple(dict.fromkeys(first.properties + second.properties)),
        tuple(dict.fromkeys(first.stored + second.stored)),
    )


@lru_cache(maxsize=512)
def _read(source: str) -> ScriptFacts | None:
    """The facts of one script; people copy scripts from request to request."""
    root = js.parse(source)
    if root is None:
        return None
    reader = _Reader()
    for node in js.walk(root):
        reader.visit(node)
    return ScriptFacts(
        tuple(dict.fromkeys(reader.statuses)),
        tuple(dict.fromkeys(".".join(steps) for steps in reader.properties if steps)),
        tuple(dict.fromkeys(reader.stored)),
    )


_SETTERS = {
    ("pm", "environment", "set"): "environment",
    ("pm", "collectionVariables", "set"): "collection",
    ("pm", "globals", "set"): "globals",
    ("pm", "variables", "set"): "local",
    ("postman", "setEnvironmentVariable"): "environment",
    ("postman", "setGlobalVariable"): "globals",
}
_EQUAL = {"eql", "equal", "equals", "eq", "oneOf", "status"}
_NAMED_STATUSES = {
    "ok": 200,
    "accepted": 202,
    "badRequest": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "notFound": 404,
    "rateLimited": 429,
}
_EACH = {"forEach", "map", "every", "some", "find", "filter"}
_CLAIM_LIMIT = 5000


class _Reader:
    """Collects facts on one walk through a script; bindings are as far as the walk has come."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.properties: list[Steps] = []
        self.stored: list[StoredVariable] = []
        self._names = Bindings()
        self._patience = _CLAIM_LIMIT

    def visit(self, node: Node) -> None:
        match node.type:
            case "variable_declarator":
                name, value = (node.child_by_field_name(part) for part in ("name", "value"))
                self._names.bind(name, value)
            case "assignment_expression":
                self._assign(node)
            case "for_in_statement":
                items = self._names.steps(node.child_by_field_name("right"))
                self._names.bind_each(node.child_by_field_name("left"), items)
            case "call_expression" | "member_expression":
                links = js.chain(node)
                for end in range(2, len(links) + 1):
                    self._chain(links[:end])

    def _assign(self, node: Node) -> None:
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None:
            return
        if left.type == "identifier":
            self._names.bind(left, right)
        elif js.text(left).startswith("tests["):
            self._claim(right)

    def _claim(self, node: Node) -> None:
        """What must be true: comparisons of the status, members that are not undefined."""
        for part in islice(js.walk(node), self._patience):
            self._patience -= 1
            if part.type == "binary_expression":
                self._comparison(part)

    def _comparison(self, node: Node) -> None:
        operator = js.text(node.child_by_field_name("operator"))
        sides = (node.child_by_field_name("left"), node.child_by_field_name("right"))
        for this, other in (sides, sides[::-1]):
            if operator in ("==", "===") and self._names.is_code(this):
                self.statuses += _statuses(other)
            steps = self._names.steps(this)
            if operator in ("!=", "!==") and js.text(other) in ("undefined", "null") and steps:
                self.properties.append(steps)

    def _chain(self, links: js.Chain) -> None:
        names = js.names(links)
        if names[:3] == ("pm", "response", "to"):
            self._response_claim(links)
        elif names[:2] == ("pm", "expect") and links[1].arguments and len(links) > 2:
            self._expectation(links[1].arguments[0], links[2:])
        elif names in _SETTERS and links[-1].arguments:
            self._store(_SETTERS[names], links[-1].arguments)
        elif names and names[-1] in _EACH and links[-1].arguments:
            self._loop(links)

    def _store(self, scope: str, arguments: tuple[Node, ...]) -> None:
        name = js.literal(arguments[0])
        if name:
            steps = self._names.steps(arguments[1]) if len(arguments) > 1 else None
            self.stored.append(StoredVariable(name, ".".join(steps or ()), scope))

    def _loop(self, links: js.Chain) -> None:
        """Bind the parameter of `items.forEach(item => ...)` to the first element."""
        callback = links[-1].arguments[0] if links[-1].arguments else None
        items = self._names.place(links[:-1])
        if callback is not None:
            given = callback.child_by_field_name("parameters")
            first = next(iter(given.named_children), None) if given else None
            self._names.bind_each(callback.child_by_field_name("parameter") or first, items)

    def _response_claim(self, links: js.Chain) -> None:
        names, last = js.names(links), links[-1]
        if "not" in names:
            return
        if names[-1] == "status" and last.arguments:
            self.statuses += _statuses(last.arguments[0])
        elif names[-2:-1] == ("be",) and names[-1] in _NAMED_STATUSES:
            self.statuses.append(_NAMED_STATUSES[names[-1]])
        elif names[-1] == "jsonBody" and last.arguments:
            path = js.literal(last.arguments[0])
            self.properties += [tuple(path.split("."))] if path else []

    def _expectation(self, subject: Node, words: js.Chain) -> None:
        """`pm.expect(subject).to.words`."""
        names, last = js.names(words), words[-1]
        denied = "not" in names
        arguments = last.arguments or ()
        if self._names.is_code(subject) or _is_response(subject):
            if not denied and names[-1] in _EQUAL and arguments:
                self.statuses += _statuses(arguments[0])
        elif (
            names[-1] == "include"
            and arguments
            and self._names.is_code(arguments[0])
            and not denied
        ):
            self.statuses += _statuses(subject)
        elif subject.type == "binary_expression" and names[-1] == "true" and not denied:
            self._claim(subject)
        else:
            self._member_claim(subject, names, denied, arguments)

    def _member_claim(
        self, subject: Node, names: Steps, denied: bool, arguments: tuple[Node, ...]
    ) -> None:
        steps = self._names.steps(subject)
        if steps is None:
            return
        if steps[-1:] == ("length",):
            steps = steps[:-1]
        if names[-1] in ("property", "ownProperty", "key", "keys"):
            if not denied and "any" not in names:
                named = arguments[:1] if names[-1].lower().endswith("property") else arguments
                self.properties += [(*steps, *key) for key in _keys(named, "nested" in names)]
        elif names[-1] in _PRESENT_IF_DENIED if denied else names[-1] in _PRESENT:
            self.properties.append(steps)


_PRESENT = {"exist", "a", "an", "eql", "equal", "equals", "eq", "true", "false", "string"}
_PRESENT |= {"include", "contain", "above", "least", "below", "lengthOf", "match", "oneOf", "ok"}
_PRESENT_IF_DENIED = {"undefined", "null", "empty"}


def _is_response(node: Node) -> bool:
    return js.names(js.chain(node)) == ("pm", "response")


def _statuses(node: Node | None) -> Iterator[int]:
    """The statuses that an expression names: a number, a reason phrase, a list of them."""
    if node is None:
        return
    for part in node.named_children if node.type == "array" else [node]:
        status = _PHRASES.get((js.literal(part) or "").lower())
        if status:
            yield status


_PHRASES = {status.phrase.lower(): status.value for status in HTTPStatus}
_PHRASES |= {str(status): status for status in range(100, 600)}


def _keys(arguments: tuple[Node, ...], nested: bool) -> Iterator[Steps]:
    """The members that `property("a.b")` or `keys(["a", "b"])` name."""
    for node in arguments:
        for part in node.named_children if node.type == "array" else [node]:
            key = js.literal(part)
            if key is not None:
                yield tuple(key.split(".")) if nested else (key,)
