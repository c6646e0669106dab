"""Examples as tests: what to call, what must be sent, what comes back.

What must be sent is what the collection shows, and not what the arguments make of it. Only a variable
that no input resolves gets a stand-in of the argument's type, in the call and in the expectation.
"""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Example
from postwright.naming.table import Names
from postwright.render.untrusted import Text, Value
from postwright.render.view.answers import Answers
from postwright.render.view.concrete import concrete
from postwright.render.view.fitting import Fitting
from postwright.render.view.given import Given, Tested, Values
from postwright.render.view.model import ExampleArgumentView, ExampleView
from postwright.render.view.requests import is_callable, request
from postwright.render.view.stable import Stable


class Examples:
    """Makes the examples of operations for one pack."""

    def __init__(self, names: Names, fitting: Fitting, answers: Answers, stable: Stable) -> None:
        self._names = names
        self._stable = stable
        self._fitting = fitting
        self._answers = answers
        self._values = Values(fitting)

    def of(self, tested: Tested) -> tuple[tuple[Example, ExampleView], ...]:
        """Those of one operation, each as it is tested and as templates see it."""
        shown = (
            self._answered(tested, concrete(self._stable.example(each)))
            for each in tested.operation.examples
        )
        return tuple((each, self._view(tested, n, each)) for n, each in enumerate(shown))

    def _view(self, tested: Tested, index: int, example: Example) -> ExampleView:
        given = tuple(self._values.of(tested, example))
        return ExampleView(
            names=self._names.of("example", tested.operation.id, str(index)),
            name=Text(example.name),
            arguments=tuple(self._argument(each) for each in given),
            request=request(tested, example, given),
            answer=self._answers.of(
                example,
                tested.result,
                tested.pagination,
                graphql=tested.operation.graphql,
            ),
            callable=is_callable(tested, example, given),
        )

    def _answered(self, tested: Tested, example: Example) -> Example:
        """The example with an answer that its schema allows, as far as variables forbade that."""
        answer = example.response
        schemas = [
            each.schema
            for each in tested.operation.responses
            if answer and each.status == answer.status and "json" in each.content_type
        ]
        if answer is None or answer.body.kind != "json" or not schemas or schemas[0] is None:
            return example
        value = self._fitting.answered(answer.body.value, schemas[0])
        return replace(example, response=replace(answer, body=replace(answer.body, value=value)))

    def _argument(self, given: Given) -> ExampleArgumentView:
        fits = given.view.place == "file" or self._fitting.fits(given.value, given.schema)
        return ExampleArgumentView(
            argument=given.view,
            value=Value(given.value),
            texts=tuple(Text(text) for text in given.text),
            given=given.shown,
            valid=given.shown and fits,
        )
