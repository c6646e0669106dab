"""One reading of a script: followed in the order of the text, functions where they are called.

Nothing is run. Both ways of a condition are gone, a loop is gone once, and what is not known stays
unknown; how far a script is followed is limited.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from postwright.ir.json import Json
from postwright.ir.script_facts import LOCAL, Assertion, StoredVariable, Subject
from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.compounds import PARTS, negation, truth, weight
from postwright.lower.scripts.conditions import one_claim
from postwright.lower.scripts.expressions import evaluated
from postwright.lower.scripts.guards import Guard, conditions, guard_of, held_under
from postwright.lower.scripts.members import GLOBALS
from postwright.lower.scripts.names import Names
from postwright.lower.scripts.notes import KEPT, Notes
from postwright.lower.scripts.patterns import bind, bind_parameters
from postwright.lower.scripts.statements import followed
from postwright.lower.scripts.subjects import subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Both,
    Claim,
    Constant,
    Either,
    Function,
    Known,
    Module,
    Record,
    Unknown,
    Value,
)
from postwright.lower.scripts.written import as_text, prefix_of

if TYPE_CHECKING:
    from tree_sitter import Node

DEPTH = 70
"""How deep expressions, statements and calls may lie in one another."""
STEPS = 150_000
"""How many parts of a script are looked at; a function counts each time it is called."""
CALLS = 6
"""How many of its own functions a script may be in at a time."""
SOURCE = 500
"""The longest source text that is kept of an assertion, in bytes of UTF-8."""

_OF_ANSWER = frozenset("status reason header cookie body text time size".split())
_SCRIPTS_OWN = frozenset({"pm", "postman", "tests", *GLOBALS})


class Reader:
    """The state of a reading. `listen` is when the script runs."""

    def __init__(self, listen: str, source: bytes) -> None:
        self._source = source
        self.notes = Notes()
        self.names = Names()
        self.returned: Value = UNKNOWN
        self._listen = listen
        self._guards: list[Guard] = []
        self._test = ""
        self._statement: Node | None = None
        self._inside: list[int] = []
        self._depth = 0
        self._steps = 0

    def run(self, node: Node) -> None:
        """Follow a statement."""
        if self._enter():
            before, self._statement = self._statement, node
            followed(node, self)
            self._statement = before
            self._depth -= 1

    def value(self, node: Node) -> Value:
        """What an expression stands for."""
        if not self._enter():
            return UNKNOWN
        found = evaluated(node, self)
        self._depth -= 1
        return found

    def _enter(self) -> bool:
        self._steps += 1
        if self._depth >= DEPTH or self._steps > STEPS:
            self.notes.cut = True
            return False
        self._depth += 1
        return True

    def spend(self, steps: int) -> None:
        """Count work that is more than looking at one part."""
        self._steps += steps

    def constant(self, content: Json) -> Value:
        """JSON that the script puts together, unknown if that is too large; weighing it counts as steps."""
        parts = weight(content)
        self.spend(parts // 10)
        return Constant(content) if parts <= PARTS else UNKNOWN

    def named(self, name: str) -> Value:
        """What a name stands for: the script's own, else what Postman or the language has."""
        found = self.names.find(name)
        if found is not None:
            return found
        return GLOBALS.get(name) or Module(name)

    def assign(self, target: Node, value: Value, node: Node) -> None:
        """`target = value`."""
        if target.type in ("member_expression", "subscript_expression"):
            self._assign_member(target, value, node)
        elif target.type == "identifier":
            name = js.text(target)
            if not (name in _SCRIPTS_OWN and isinstance(value, Unknown)):
                self.names.assign(name, value, perhaps=bool(self._guards))
        else:
            bind(target, value, self.names)

    def _assign_member(self, target: Node, value: Value, node: Node) -> None:
        holder = target.child_by_field_name("object")
        key = target.child_by_field_name("index") or target.child_by_field_name("property")
        if holder is None or key is None:
            return
        name = js.text(key) if target.type == "member_expression" else as_text(self.value(key))
        owner = self.value(holder)
        match owner:
            case Module("tests"):
                with self.testing(name):
                    self.claim(value, node)
            case Record(members) if name:
                members[name] = value
            case Constant(dict() as written) if name and isinstance(value, Constant):
                together = self.constant({**written, name: value.value})
                if isinstance(together, Constant):
                    written[name] = copy.deepcopy(value.value)

    def call(self, function: Function, arguments: list[Value]) -> Value:
        """Go through a function of the script with what it is given; gives what it returns."""
        node = function.node
        if node is None or node.id in self._inside or len(self._inside) >= CALLS:
            return UNKNOWN
        names, self.names = self.names, Names(function.around)
        returned, self.returned = self.returned, UNKNOWN
        self._inside.append(node.id)
        bind_parameters(node, arguments, self.names)
        self._go_through(node.child_by_field_name("body"))
        self._inside.pop()
        self.names, result = names, self.returned
        self.returned = returned
        return result

    def _go_through(self, body: Node | None) -> None:
        if body is not None and body.type == "statement_block":
            self.run(body)
        elif body is not None:
            self.returned = self.value(body)

    @contextmanager
    def under(self, condition: Value) -> Iterator[None]:
        """What is read inside holds only where the condition does."""
        self._guards.append(guard_of(condition))
        yield
        self._guards.pop()

    @contextmanager
    def testing(self, name: str) -> Iterator[None]:
        """What is read inside is the test of that name."""
        before, self._test = self._test, name
        yield
        self._test = before

    def _there(self, subject: Subject) -> Subject:
        """The subject as it is when the script runs: before a request is sent it has no answer."""
        early = self._listen != "test" and not subject.answer and subject.of in _OF_ANSWER
        return LOCAL if early else subject

    def seen(self, value: Value) -> Value:
        """Note that a place of the answer is read."""
        match value:
            case Known(Subject(of="body", part="", answer=0) as subject) if subject.path:
                if self._there(subject) == LOCAL:
                    return UNKNOWN
                self.notes.used[subject] = None
        return value

    def read(self, name: str) -> Value:
        """A variable, noted as read."""
        self.notes.read.append(name)
        return Known(Subject("variable", (name,)))

    def store(self, name: str, value: Value, scope: str, node: Node) -> None:
        """Note that a variable is set."""
        subject = self._there(subject_of(value))
        kept = subject.part in ("", "computed") and subject.of == "body" and not subject.answer
        self.notes.stored.append(
            StoredVariable(
                name=name,
                source=subject.dotted if kept else "",
                scope=scope,
                value=subject,
                prefix=prefix_of(value),
                listen=self._listen,
                line=js.line(node),
            )
        )

    def claim(self, value: Value, node: Node, *, alternative: bool = False) -> None:
        """Note that a value must be true."""
        match value:
            case Both(left, right):
                self.claim(left, node, alternative=alternative)
                self.claim(right, node, alternative=alternative)
            case Either(left, right):
                self._claim_either(left, right, node)
            case Constant(False) if self._asked():
                self.failed(node)
            case _:
                self._note(truth(value), node, alternative)

    def _claim_either(self, left: Value, right: Value, node: Node) -> None:
        one = one_claim(left, right)
        if one is not None:
            self._note(one, node, False)
            return
        for each in (left, right):
            self.claim(each, node, alternative=True)

    def _asked(self) -> bool:
        return bool(self._guards) and self._guards[-1].asked is not None

    def failed(self, node: Node) -> Value:
        """Note that what is asked for here must not be."""
        guards = self._guards
        if self._asked():
            asked = guards.pop()
            self.claim(negation(asked.asked or UNKNOWN), node)
            guards.append(asked)
        return UNKNOWN

    def _note(self, claim: Claim, node: Node, alternative: bool) -> None:
        if len(self.notes.assertions) >= KEPT:
            self.notes.cut = True
            return
        self.notes.met.add(node.start_byte)
        said = self._statement or node
        guards = [each for each in self._guards if each.asked != claim]
        statuses, conditional = held_under(guards)
        under, perhaps = conditions(guards)
        self.notes.assertions.append(
            Assertion(
                subject=self._there(claim.subject),
                operator=claim.operator,
                expected=claim.expected,
                against=claim.against,
                negated=claim.negated,
                statuses=statuses,
                conditional=conditional,
                under=under,
                perhaps=perhaps,
                alternative=alternative,
                test=self._test,
                source=self._source[said.start_byte : said.end_byte][:SOURCE].decode(
                    "utf-8", "ignore"
                ),
                line=js.line(node),
            )
        )
