"""What the names of a script stand for: places in the response's JSON, or its status.

One flat scope for the whole script, followed in the order of the text; nothing is evaluated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from postwright.lower import javascript as js

if TYPE_CHECKING:
    from tree_sitter import Node

Steps: TypeAlias = tuple[str, ...]
"""The way to a place in the response's JSON; () is the whole of it."""

_CODES = {("pm", "response", "code"), ("responseCode", "code"), ("pm", "response", "status")}
_SAME = {"toString", "trim", "filter", "slice", "toLowerCase", "toUpperCase"}
_FIRST = {"find", "pop", "shift"}
_TRANSPARENT = {
    "binary_expression",
    "template_string",
    "template_substitution",
    "ternary_expression",
    "parenthesized_expression",
}
_DEPTH_LIMIT = 20


class Bindings:
    """The names that are bound so far."""

    def __init__(self) -> None:
        self._places: dict[str, Steps] = {}
        self._codes: set[str] = set()

    def bind(self, name: Node | None, value: Node | None) -> None:
        """`name = value`, where the name may be a destructuring pattern."""
        if name is None or value is None:
            return
        steps = self.steps(value)
        if name.type == "identifier":
            self._places.pop(js.text(name), None)
            if js.names(js.chain(value)) in _CODES:
                self._codes.add(js.text(name))
        if steps is not None:
            self._bind_pattern(name, steps)

    def bind_each(self, name: Node | None, items: Steps | None) -> None:
        """The variable of a loop stands for the first element of what it runs over."""
        if name is not None and items is not None:
            self._bind_pattern(name, (*items, "0"))

    def _bind_pattern(self, pattern: Node, steps: Steps) -> None:
        if len(steps) > _DEPTH_LIMIT:
            return
        if pattern.type in ("identifier", "shorthand_property_identifier_pattern"):
            self._places[js.text(pattern)] = steps
        elif pattern.type == "object_pattern":
            for part in pattern.named_children:
                self._bind_member(part, steps)

    def _bind_member(self, part: Node, steps: Steps) -> None:
        if part.type == "shorthand_property_identifier_pattern":
            self._bind_pattern(part, (*steps, js.text(part)))
        value = part.child_by_field_name("value")
        if part.type == "pair_pattern" and value is not None:
            self._bind_pattern(value, (*steps, js.text(part.child_by_field_name("key"))))

    def is_code(self, node: Node | None) -> bool:
        """Whether an expression is the status of the response."""
        names = js.names(js.chain(node))
        return names in _CODES or (len(names) == 1 and names[0] in self._codes)

    def steps(self, node: Node | None, depth: int = 0) -> Steps | None:
        """Where in the response's JSON a value comes from, None where that is not known."""
        if node is None or depth > _DEPTH_LIMIT:
            return None
        if links := js.chain(node):
            return self.place(links, depth)
        if node.type in _TRANSPARENT:
            for child in node.named_children:
                steps = self.steps(child, depth + 1)
                if steps is not None:
                    return steps
        return None

    def place(self, links: js.Chain, depth: int = 0) -> Steps | None:
        """The same for a chain."""
        names, arguments = js.names(links), _call(links)
        if names[:3] == ("pm", "response", "json"):
            return _along((), links[3:])
        if names[:2] == ("JSON", "parse") and _is_body(arguments):
            return _along((), links[2:])
        if names == ("String",) and arguments:
            return self.steps(arguments[0], depth + 1)
        if names in (("_", "get"), ("lodash", "get")) and len(arguments) > 1:
            return self._looked_up(arguments, depth + 1)
        start = self._places.get(names[0]) if names and links[0].arguments is None else None
        return None if start is None else _along(start, links[1:])

    def _looked_up(self, arguments: tuple[Node, ...], depth: int) -> Steps | None:
        """lodash's `_.get(object, "a.b")`."""
        start, path = self.steps(arguments[0], depth), js.literal(arguments[1])
        return None if start is None or path is None else (*start, *path.split("."))


def _call(links: js.Chain) -> tuple[Node, ...]:
    """The arguments of the first call in a chain of which the first or second link is called."""
    return next((link.arguments for link in links[:2] if link.arguments), ())


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


def _is_body(arguments: tuple[Node, ...]) -> bool:
    """Whether `JSON.parse` is given the text of the response."""
    names = js.names(js.chain(arguments[0])) if arguments else ()
    return names in (("responseBody",), ("pm", "response", "text"))
