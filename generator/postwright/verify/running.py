"""A run: log in, ask what lists things, then what takes their ids, and check every answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping

from postwright.diagnostics import Failure, Sink
from postwright.fetch.addresses import shown
from postwright.fetch.answers import TRY_LATER
from postwright.ir.api import Example, Operation
from postwright.verify.access import Access
from postwright.verify.asking import Asked, Asking, CannotAsk, usable
from postwright.verify.bases import Bases
from postwright.verify.checking import Checking, Finding
from postwright.verify.choosing import Choice
from postwright.verify.exchange import Answer, Exchange, NoAnswer, Sent
from postwright.verify.learning import Learned, parameters_of
from postwright.verify.login import login_example, login_of
from postwright.verify.reading import has_something, text_at, value_of, without_secrets
from postwright.verify.remarks import Remarks
from postwright.verify.secrets import Confidence
from postwright.verify.subject import Outcome, Subject, Wish
from postwright.verify.telling import Telling
from postwright.verify.wire import Sleep, Wire, require_client


def verify(
    subject: Subject,
    wish: Wish,
    confidence: Confidence,
    sink: Sink,
    progress: Callable[[str], None],
    sleep: Sleep = asyncio.sleep,
) -> Outcome:
    """Ask a server and report what it says otherwise. Raises `Failure` where it cannot be asked at all."""
    require_client()
    run = _Run(subject, wish, confidence, sink, progress)
    try:
        asyncio.run(run.whole(sleep))
    finally:
        run.report()
    return run.outcome


_MOST_IN_VAIN = 5
"""A server of which so many answers in a row cannot be read is not asked any more."""


class _Run:
    def __init__(
        self,
        subject: Subject,
        wish: Wish,
        confidence: Confidence,
        sink: Sink,
        progress: Callable[[str], None],
    ) -> None:
        self.outcome = Outcome()
        self._subject, self._wish, self._sink = subject, wish, sink
        self._confidence, self._progress = confidence, progress
        self._choice = Choice(subject.api, subject.facts, wish.only, wish.unsafe)
        self._bases = Bases(subject.api, wish.base_url, plain_http=wish.plain_http)
        self._access = Access(subject.api, subject.facts, confidence)
        self._checking = Checking(subject.api)
        self._learned, self._made = Learned(), Learned()
        self._asking = Asking(self._learned, confidence)
        self._findings: dict[tuple[object, ...], list[Finding]] = {}
        self._remarks = Remarks(self._choice.called)
        self._asked: set[tuple[str, str, bytes | None]] = set()
        self._in_vain = 0

    async def whole(self, sleep: Sleep) -> None:
        """All of it, in order, until time is up."""
        wanted = self._choice.wanted()
        for operation in self._choice.kept_back():
            self._remarks.skipped(operation, "is not safe", "name it with --unsafe to ask it")
        clock = asyncio.get_running_loop().time
        end = clock() + self._wish.limits.total
        async with Wire(self._wish.limits, sleep, direct=self._bases.is_here) as wire:
            if any(each.security for each in wanted):
                await self._log_in(wire)
            lacking = self._access.lacking(wanted)
            self._remarks.lacking(lacking)
            for number, operation in enumerate(wanted):
                if reason := self._reason_to_end(wire, clock() > end):
                    self._remarks.left(wanted[number:], reason)
                    break
                self._progress(f"asking {self._choice.called(operation)}")
                await self._ask(wire, operation)
        self._remarks.nothing()

    def _reason_to_end(self, wire: Wire, late: bool) -> str:
        """Why no more is to be asked, "" to go on."""
        if self._in_vain >= _MOST_IN_VAIN:
            return "answer after answer could not be read"
        return "the server asks to wait" if wire.sent_away else "time is up" if late else ""

    def report(self) -> None:
        """Tell what was found, without secrets."""
        telling = Telling(self._subject.api, lambda each: self._choice.called(each.operation))
        told = [telling.diagnostic(each) for each in self._findings.values()]
        self.outcome.differences = sum(each.code != "PW934" for each in told)
        for each in (*told, *self._remarks.diagnostics()):
            message, help = self._confidence.hidden(each.message), each.help
            self._sink.report(each.code, message, each.origin, self._confidence.hidden(help))

    async def _log_in(self, wire: Wire) -> None:
        found = login_of(self._subject.api)
        if found is None or self._access.has_own(found[0].scheme):
            return
        source, operation = found
        base = self._bases.of(operation)
        example = login_example(operation, self._subject.bare, self._confidence)
        if base is None or example is None:
            return
        answer = await self._send(wire, operation, base, example, {})
        token = text_at(answer, source.pointer)
        if token:
            self._access.give(source.scheme, token)
        elif answer is not None:
            self._remarks.no_login(operation, answer.status)

    async def _ask(self, wire: Wire, operation: Operation) -> None:
        base = self._bases.of(operation)
        if base is None:
            self._remarks.skipped(operation, "is on another host", "verify it with that --base-url")
        elif self._choice.is_safe(operation):
            await self._ask_safely(wire, operation, base)
        else:
            path = self._made.path_of(operation)
            if len(path) < len(parameters_of(operation.path)):
                self._remarks.skipped(operation, *_NOT_MADE)
                return
            for example in usable(operation, self._wish.limits.examples):
                await self._send(wire, operation, base, example, path)

    async def _ask_safely(self, wire: Wire, operation: Operation, base: str) -> None:
        """Ask with each example; where nothing is there, once more about other things that were listed."""
        examples = usable(operation, self._wish.limits.examples)
        first, *others = self._paths(operation)
        found = False
        for example in examples:
            found |= has_something(await self._send(wire, operation, base, example, first))
        for path in others if examples else ():
            if not found:
                found = has_something(await self._send(wire, operation, base, examples[0], path))

    def _paths(self, operation: Operation) -> list[dict[str, str]]:
        """The values for an operation's path that are known: some whole ones, else those of its beginning."""
        number = len(parameters_of(operation.path))
        found = [self._learned.path_of(operation, n) for n in range(self._wish.limits.examples)]
        return [each for each in found if number and len(each) == number] or found[:1]

    async def _send(
        self,
        wire: Wire,
        operation: Operation,
        base: str,
        example: Example,
        path: Mapping[str, str],
    ) -> Answer | None:
        """One request with its answer checked; None where there is no answer."""
        shown = self._choice.is_safe(operation)
        try:
            asked = self._asking.of(operation, base, example, path, shown=shown)
        except CannotAsk as error:
            self._remarks.skipped(operation, error.reason, error.help)
            return None
        if not self._is_new(asked.sent):
            return None
        answer = await self._answer(wire, operation, base, asked)
        if answer is not None:
            self._take(operation, asked, answer)
        return answer

    async def _answer(
        self, wire: Wire, operation: Operation, base: str, asked: Asked
    ) -> Answer | None:
        try:
            answer = await wire.send(self._access.shown(operation, asked.sent))
        except NoAnswer as error:
            if error.unreachable:
                raise _unreachable(base, error) from None
            self._remarks.unread(operation, error.reason)
            self._in_vain += 1
            return None
        finally:
            self.outcome.requests = wire.sent
        self._in_vain = 0
        return answer

    def _is_new(self, sent: Sent) -> bool:
        key = (sent.method, sent.url, sent.body)
        known = key in self._asked
        self._asked.add(key)
        return not known

    def _take(self, operation: Operation, asked: Asked, answer: Answer) -> None:
        """Check an answer, and learn from it."""
        self._remarks.answered(operation, answer.status)
        self.outcome.operations = self._remarks.operations
        if self._is_expected(operation, asked, answer.status):
            return
        exchange = Exchange(
            operation,
            asked.example,
            without_secrets(answer, self._confidence),
            asked.path,
            asked.query,
        )
        if self._note(self._checking.findings(operation, answer)):
            self.outcome.exchanges.append(exchange)
        value = value_of(answer)
        if value is not None and 200 <= answer.status < 300:
            self._learned.take(operation, asked.path, value)
            if not self._choice.is_safe(operation):
                self._made.take(operation, asked.path, value)

    def _is_expected(self, operation: Operation, asked: Asked, status: int) -> bool:
        """Whether a status that the contract lacks only tells of how it was asked, and so of no difference."""
        if any(each.status == status for each in operation.responses):
            return False
        match status:
            case 429:
                return True
            case 401 | 403:
                return bool(self._access.lacking((operation,)))
            case 404 | 410:
                return asked.shown
            case _:
                return False

    def _note(self, findings: Iterable[Finding]) -> bool:
        """Keep findings; whether a sample of them is worth keeping: one for each, of whole bodies all."""
        before, whole = len(self._findings), False
        for finding in findings:
            self._findings.setdefault(finding.key, []).append(finding)
            whole |= finding.kind in ("status", "answer", "content type", "body")
        return whole or len(self._findings) > before


_NOT_MADE = (
    "is not safe, and is only sent to what this run has created",
    "name what creates it with --unsafe too",
)


def _unreachable(base: str, error: NoAnswer) -> Failure:
    help = "look whether the server runs at this --base-url, and behind a proxy at HTTPS_PROXY"
    message = f"{shown(base)} cannot be reached: {error.reason}"
    return Failure.of("PW903", message, help=help, exit_code=TRY_LATER)
