"""Statements: the order in which a script is gone through."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from postwright.ir.script_facts import Subject
from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.compounds import items_of, negation
from postwright.lower.scripts.patterns import bind
from postwright.lower.scripts.subjects import computed, subject_of
from postwright.lower.scripts.values import (
    UNDEFINED,
    UNKNOWN,
    Claim,
    Expectation,
    Function,
    Known,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader


def followed(node: Node, run: Reader) -> None:
    """Go through one statement, and what is in it."""
    how = _HOW.get(node.type)
    if how is not None:
        how(node, run)
    elif node.type in _HOLDING:
        _all(node, run)
    elif node.type not in _SILENT:
        _said(run.value(node), node, run)


_HOLDING = frozenset(
    "program statement_block ERROR export_statement labeled_statement finally_clause "
    "else_clause with_statement".split()
)
_SILENT = frozenset(
    "comment hash_bang_line import_statement empty_statement break_statement continue_statement "
    "debugger_statement class_declaration statement_identifier formal_parameters".split()
)
_FUNCTIONS = frozenset({"function_declaration", "generator_function_declaration"})


def _all(node: Node, run: Reader) -> None:
    """A block: functions can be called before they are written; after a guard, what it lets through."""
    children = js.parts(node)
    for child in children:
        if child.type in _FUNCTIONS:
            name = js.text(child.child_by_field_name("name"))
            run.names.define(name, Function(child, run.names))
    _rest(children, run)


def _rest(children: list[Node], run: Reader) -> None:
    for index, child in enumerate(children):
        leaving = child.type == "if_statement" and _leaves(child)
        if child.type not in _FUNCTIONS:
            run.run(child)
        if leaving:
            condition = child.child_by_field_name("condition")
            with run.under(negation(run.value(condition) if condition else UNKNOWN)):
                _rest(children[index + 1 :], run)
            return


def _leaves(statement: Node) -> bool:
    """Whether nothing comes after an `if` whose condition holds: `if (failed) return;`."""
    if statement.child_by_field_name("alternative") is not None:
        return False
    body = statement.child_by_field_name("consequence")
    if body is not None and body.type == "statement_block":
        inner = js.parts(body)
        body = inner[-1] if inner else None
    return body is not None and body.type in ("return_statement", "throw_statement")


def _expression(node: Node, run: Reader) -> None:
    for part in js.parts(node):
        _said(run.value(part), part, run)


def _said(value: Value, node: Node, run: Reader) -> None:
    """An expectation that ends without a word that asserts anything is an assertion of nothing."""
    if isinstance(value, Expectation) and not value.settled:
        run.claim(Claim(computed(subject_of(value.subject)), ""), node)


def _declaration(node: Node, run: Reader) -> None:
    for part in js.parts(node):
        name, value = part.child_by_field_name("name"), part.child_by_field_name("value")
        if name is not None:
            bind(name, run.value(value) if value else UNDEFINED, run.names)


def _if(node: Node, run: Reader) -> None:
    """An `if` with all the `else if` that follow it, each under what those before it leave."""
    statement: Node | None = node
    passed: list[Value] = []
    while statement is not None and statement.type == "if_statement":
        condition = statement.child_by_field_name("condition")
        asked = run.value(condition) if condition else UNKNOWN
        _under([asked], statement.child_by_field_name("consequence"), run)
        passed = [negation(asked)]
        clause = statement.child_by_field_name("alternative")
        inner = js.parts(clause) if clause else []
        statement = inner[0] if inner else None
    _under(passed, statement, run)


def _under(conditions: list[Value], body: Node | None, run: Reader) -> None:
    if body is None:
        return
    with run.under(conditions[0] if conditions else UNKNOWN):
        run.run(body)


def _for_in(node: Node, run: Reader) -> None:
    """`for (x of items)` stands for each item; the `x` of `for (x in items)` is a name like any other."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    body = node.child_by_field_name("body")
    items = run.value(right) if right else UNKNOWN
    over_names = js.text(node.child_by_field_name("operator")) == "in"
    for each in [UNKNOWN] if over_names else items_of(items):
        if left is not None:
            bind(left, each, run.names)
        if body is not None:
            run.run(body)


def _for(node: Node, run: Reader) -> None:
    """A counting loop is gone through once, with a counter of which nothing is known."""
    start = node.child_by_field_name("initializer")
    if start is not None:
        run.run(start)
        _forget(start, run)
    _loop(node, run)


def _forget(start: Node, run: Reader) -> None:
    for part in js.parts(start):
        name = part.child_by_field_name("name") or part.child_by_field_name("left")
        if name is not None and name.type == "identifier":
            run.names.assign(js.text(name), UNKNOWN)


def _loop(node: Node, run: Reader) -> None:
    for name in ("condition", "body", "increment"):
        part = node.child_by_field_name(name)
        if part is not None:
            run.run(part)


def _switch(node: Node, run: Reader) -> None:
    value = node.child_by_field_name("value")
    if value is not None:
        run.value(value)
    body = node.child_by_field_name("body")
    for case in js.parts(body) if body else []:
        with run.under(UNKNOWN):
            for part in js.parts(case):
                run.run(part)


def _try(node: Node, run: Reader) -> None:
    for name in ("body", "finalizer"):
        part = node.child_by_field_name(name)
        if part is not None:
            run.run(part)
    handler = node.child_by_field_name("handler")
    caught = negation(_IS_JSON) if _parses(node) else UNKNOWN
    _under([caught], handler.child_by_field_name("body") if handler else None, run)


_IS_JSON = Claim(Subject("text"), "type", "json")
_PARSING = ("JSON.parse(responseBody)", "pm.response.json()", "JSON.parse(pm.response.text())")


def _parses(node: Node) -> bool:
    """Whether what may fail in a `try` is that the answer is parsed."""
    body = js.text(node.child_by_field_name("body"))
    return any(each in body for each in _PARSING)


def _return(node: Node, run: Reader) -> None:
    values = [run.value(part) for part in js.parts(node)]
    if values:
        _said(values[0], node, run)
        if subject_of(run.returned).of == "local" or not isinstance(run.returned, Known):
            run.returned = values[0]


def _throw(node: Node, run: Reader) -> None:
    for part in js.parts(node):
        run.value(part)
    run.failed(node)


def _function(node: Node, run: Reader) -> None:
    name = js.text(node.child_by_field_name("name"))
    run.names.define(name, Function(node, run.names))


_HOW: dict[str, Callable[[Node, Reader], None]] = {
    "expression_statement": _expression,
    "lexical_declaration": _declaration,
    "variable_declaration": _declaration,
    "function_declaration": _function,
    "generator_function_declaration": _function,
    "if_statement": _if,
    "for_statement": _for,
    "for_in_statement": _for_in,
    "while_statement": _loop,
    "do_statement": _loop,
    "switch_statement": _switch,
    "try_statement": _try,
    "return_statement": _return,
    "throw_statement": _throw,
}
