"""From the scripts of a request to its facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from functools import lru_cache

from postwright.diagnostics import Sink
from postwright.ir.script_facts import ScriptFacts, Subject
from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.reader import SOURCE, Reader
from postwright.lower.scripts.sites import unmet
from postwright.postman.model import Script

NOTHING = ScriptFacts()


def script_facts(
    scripts: Iterable[Script], sink: Sink, *, inherited: ScriptFacts = NOTHING
) -> ScriptFacts:
    """What scripts say. `inherited` is what those say that stand further up, which run first."""
    found = inherited
    for script in scripts:
        found = added(found, _placed(script, sink))
    return found


def passed_on(facts: ScriptFacts) -> ScriptFacts:
    """What the scripts of a folder say of each request in it."""
    return replace(
        facts,
        assertions=tuple(replace(each, inherited=True) for each in facts.assertions),
        stored=tuple(replace(each, inherited=True) for each in facts.stored),
    )


def added(first: ScriptFacts, second: ScriptFacts) -> ScriptFacts:
    """What two scripts say together. The requests that the second one sends follow those of the first."""
    if first == NOTHING or second == NOTHING:
        return second if first == NOTHING else first
    second = _renumbered(second, len(first.sent))
    pairs = {
        each.name: (*getattr(first, each.name), *getattr(second, each.name))
        for each in fields(ScriptFacts)
    }
    return ScriptFacts(**pairs)


def _renumbered(facts: ScriptFacts, by: int) -> ScriptFacts:
    if not by:
        return facts
    return replace(
        facts,
        assertions=tuple(
            replace(each, subject=_later(each.subject, by)) for each in facts.assertions
        ),
        stored=tuple(replace(each, value=_later(each.value, by)) for each in facts.stored),
    )


def _later(subject: Subject, by: int) -> Subject:
    return replace(subject, answer=subject.answer + by) if subject.answer else subject


def _placed(script: Script, sink: Sink) -> ScriptFacts:
    """The facts of one script, each with its place, and what could not be read reported."""
    if script.listen not in ("test", "prerequest"):
        return NOTHING
    read = _read(script.source, script.listen)
    if read is None:
        sink.report("PW206", "this script cannot be parsed", script.origin)
        return NOTHING
    facts, cut = read
    if cut:
        sink.report("PW226", "this script is too long or too deep to be read whole", script.origin)
    return replace(
        facts,
        assertions=tuple(replace(each, origin=script.line(each.line)) for each in facts.assertions),
        stored=tuple(replace(each, origin=script.line(each.line)) for each in facts.stored),
        sent=tuple(replace(each, origin=script.line(each.line)) for each in facts.sent),
    )


@lru_cache(maxsize=512)
def _read(source: str, listen: str) -> tuple[ScriptFacts, bool] | None:
    """The facts of one script; people copy scripts from request to request."""
    root = js.parse(source)
    if root is None:
        return None
    reader = Reader(listen, source.encode("utf-8", "replace"))
    reader.run(root)
    facts = reader.notes.facts()
    missed = tuple(unmet(root, reader.notes.met, SOURCE))
    return replace(facts, assertions=(*facts.assertions, *missed)), reader.notes.cut
