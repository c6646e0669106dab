"""Pages of lists."""

from __future__ import annotations

from postwright.ir.api import Api, Example, Operation
from postwright.mock.answers import Answer
from postwright.mock.asked import Asked


class Pages:
    """Pages."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def turned(
        self, operation: Operation, example: Example, answer: Answer, asked: Asked
    ) -> Answer:
        return answer
