"""Scripts: which status they expect, which members they assert, which variables they keep.

Only what stands there is read: a name that is bound to a part of the response is followed, one flat
scope for the whole script, and nothing is evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from http import HTTPStatus
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from postwright.diagnostics import Sink
from postwright.ir.facts import ScriptFacts, StoredVariable
from postwright.lower import javascript as js
from postwright.postman.model import Script

if TYPE_CHECKING:
    from tree_sitter import Node

Steps: TypeAlias = tuple[str, ...]
"""The way to a place in the response's JSON; () is the whole of it."""


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
_CODES = {("pm", "response", "code"), ("responseCode", "code"), ("pm", "response", "status")}
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
_SAME = {"toString", "trim", "filter", "slice", "toLowerCase", "toUpperCase"}
_FIRST = {"find", "pop", "shift"}
_DEPTH_LIMIT = 20
_CLAIM_LIMIT = 5000


class _Reader:
    """Collects facts on one walk through a script; bindings are as far as the walk has come."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.properties: list[Steps] = []
        self.stored: list[StoredVariable] = []
        self._places: dict[str, Steps] = {}
        self._codes: set[str] = set()
        self._patience = _CLAIM_LIMIT

    def visit(self, node: Node) -> None:
        match node.type:
            case "variable_declarator":
                self._bind(node.child_by_field_name("name"), node.child_by_field_name("value"))
            case "assignment_expression":
                self._assign(node)
            case "for_in_statement":
                self._bind_each(node.child_by_field_name("left"), node.child_by_field_name("right"))
            case "call_expression" | "member_expression":
                links = js.chain(node)
                for end in range(2, len(links) + 1):
                    self._chain(links[:end])

    def _bind(self, name: Node | None, value: Node | None) -> None:
        if name is None or value is None:
            return
        if name.type == "identifier" and js.names(js.chain(value)) in _CODES:
            self._codes.add(js.text(name))
        steps = self._steps(value)
        if name.type == "identifier":
            self._places.pop(js.text(name), None)
        if steps is not None:
            self._bind_pattern(name, steps)

    def _bind_pattern(self, pattern: Node, steps: Steps) -> None:
        """Bind a name, or the names of a destructuring pattern, to places of the response."""
        if len(steps) > _DEPTH_LIMIT:
            return
        match pattern.type:
            case "identifier" | "shorthand_property_identifier_pattern":
                self._places[js.text(pattern)] = steps
            case "object_pattern":
                for part in pattern.named_children:
                    self._bind_member(part, steps)

    def _bind_member(self, part: Node, steps: Steps) -> None:
        if part.type == "shorthand_property_identifier_pattern":
            self._bind_pattern(part, (*steps, js.text(part)))
        value = part.child_by_field_name("value")
        if part.type == "pair_pattern" and value is not None:
            self._bind_pattern(value, (*steps, js.text(part.child_by_field_name("key"))))

    def _bind_each(self, name: Node | None, of: Node | None) -> None:
        """Bind the variable of a loop to the first element of what it runs over."""
        steps = self._steps(of)
        if name is not None and steps is not None:
            self._bind_pattern(name, (*steps, "0"))

    def _assign(self, node: Node) -> None:
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None:
            return
        if left.type == "identifier":
            self._bind(left, right)
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
            if operator in ("==", "===") and self._is_code(this):
                self.statuses += _statuses(other)
            steps = self._steps(this)
            if operator in ("!=", "!==") and js.text(other) in ("undefined", "null") and steps:
                self.properties.append(steps)

    def _is_code(self, node: Node | None) -> bool:
        names = js.names(js.chain(node))
        return names in _CODES or (len(names) == 1 and names[0] in self._codes)

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
            steps = self._steps(arguments[1]) if len(arguments) > 1 else None
            self.stored.append(StoredVariable(name, ".".join(steps or ()), scope))

    def _loop(self, links: js.Chain) -> None:
        """Bind the parameter of `items.forEach(item => ...)` to the first element."""
        steps = self._place(links[:-1])
        callback = (links[-1].arguments or (None,))[0]
        if steps is None or callback is None:
            return
        name = callback.child_by_field_name("parameter")
        given = callback.child_by_field_name("parameters")
        if name is None and given is not None:
            name = next(iter(given.named_children), None)
        if name is not None:
            self._bind_pattern(name, (*steps, "0"))

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
        if self._is_code(subject) or _is_response(subject):
            if not denied and names[-1] in _EQUAL and arguments:
                self.statuses += _statuses(arguments[0])
        elif names[-1] == "include" and arguments and self._is_code(arguments[0]) and not denied:
            self.statuses += _statuses(subject)
        elif subject.type == "binary_expression" and names[-1] == "true" and not denied:
            self._claim(subject)
        else:
            self._member_claim(subject, names, denied, arguments)

    def _member_claim(
        self, subject: Node, names: Steps, denied: bool, arguments: tuple[Node, ...]
    ) -> None:
        steps = self._steps(subject)
        if steps is None:
            return
        if steps[-1:] == ("length",):
            steps = steps[:-1]
        if names[-1] in ("property", "ownProperty", "key", "keys"):
            if not denied and "any" not in names:
                nested = "nested" in names
                self.properties += [(*steps, *key) for key in _keys(arguments, nested)]
        elif names[-1] in _PRESENT_IF_DENIED if denied else names[-1] in _PRESENT:
            self.properties.append(steps)

    def _steps(self, node: Node | None, depth: int = 0) -> Steps | None:
        """Where in the response's JSON a value comes from, None where that is not known."""
        if node is None or depth > _DEPTH_LIMIT:
            return None
        if links := js.chain(node):
            return self._place(links)
        if node.type in _TRANSPARENT:
            for child in node.named_children:
                steps = self._steps(child, depth + 1)
                if steps is not None:
                    return steps
        return None

    def _place(self, links: js.Chain) -> Steps | None:
        names = js.names(links)
        if names[:3] == ("pm", "response", "json"):
            return _along((), links[3:])
        if names[:2] == ("JSON", "parse") and _is_body(links[1].arguments):
            return _along((), links[2:])
        if names[:1] == ("String",) and links[0].arguments:
            return self._steps(links[0].arguments[0])
        if names[:2] in (("_", "get"), ("lodash", "get")) and links[1].arguments:
            return self._lodash_get(links[1].arguments)
        start = self._places.get(names[0]) if names else None
        return None if start is None or links[0].arguments is not None else _along(start, links[1:])

    def _lodash_get(self, arguments: tuple[Node, ...]) -> Steps | None:
        start = self._steps(arguments[0])
        path = js.literal(arguments[1]) if len(arguments) > 1 else None
        return None if start is None or path is None else (*start, *path.split("."))


_PRESENT = {"exist", "a", "an", "eql", "equal", "equals", "eq", "true", "false", "string"}
_PRESENT |= {"include", "contain", "above", "least", "below", "lengthOf", "match", "oneOf", "ok"}
_PRESENT_IF_DENIED = {"undefined", "null", "empty"}
_TRANSPARENT = {
    "binary_expression",
    "template_string",
    "template_substitution",
    "ternary_expression",
    "parenthesized_expression",
}


def _along(start: Steps, links: js.Chain) -> Steps | None:
    """The steps from a place along member accesses; None after a call that makes something else."""
    steps = list(start)
    for link in links:
        if link.arguments is None:
            steps.append(link.name)
        elif link.name in _FIRST:
            steps.append("0")
        elif link.name not in _SAME:
            return None
    return tuple(steps)


def _is_body(arguments: tuple[Node, ...] | None) -> bool:
    """Whether `JSON.parse` is given the text of the response."""
    names = js.names(js.chain(arguments[0])) if arguments else ()
    return names in (("responseBody",), ("pm", "response", "text"))


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
    """The members that `property("a")` or `keys(["a", "b"])` name; a second argument is a value."""
    for node in arguments:
        for part in node.named_children if node.type == "array" else [node]:
            key = js.literal(part)
            if key is not None:
                yield tuple(key.split(".")) if nested else (key,)
        if len(arguments) == 2 and arguments[1].type != "string":
            return
