"""The templates of one pack: rendering, paths and conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import cache, partial

from jinja2 import BaseLoader, Environment, Undefined
from jinja2.exceptions import UndefinedError

from postwright.diagnostics import Failure
from postwright.packs import FileRule, Pack, output_path
from postwright.plugs import literal_writer
from postwright.plugs.characters import INVISIBLE
from postwright.render.budget import Budget
from postwright.render.errors import Reporter
from postwright.render.filters import COMMON_FILTERS, language_filters
from postwright.render.sandbox import Sandbox
from postwright.rendered import Rendered
from postwright.source import Origin

Context = Mapping[str, object]


class Templates:
    """Renders a pack's templates in their sandbox. Compiled ones are kept; for one thread.

    Every method raises `Failure` (PW4xx) with the template and line when a template goes wrong.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._folder = pack.file.rpartition("/")[0]
        filters = {**COMMON_FILTERS, **language_filters(literal_writer(pack.literals))}
        self._sandbox = Sandbox(_Manifest(pack, self._called), filters)
        self._path = cache(self._sandbox.from_string)
        self._expression = cache(partial(self._sandbox.compile_expression, undefined_to_none=False))
        self._reporter = Reporter(self._is_template, self._sandbox.filters)

    def files(self, context: Context) -> Iterator[Rendered]:
        """Every file of the manifest that its `when` lets through, in order."""
        for rule in self._pack.files:
            for scope in self.scopes(rule, context):
                yield self.file(rule, scope)

    def scopes(self, rule: FileRule, context: Context) -> Iterator[Context]:
        """The contexts a file is written with: one, or one per item of `each`, where `when` holds."""
        items = self._items(rule, context) if rule.each else [None]
        for item in items:
            scope = {**context, rule.name: item} if rule.each else context
            if not rule.when or self._evaluate(rule.when, scope):
                yield scope

    def file(self, rule: FileRule, scope: Context) -> Rendered:
        """One file, rendered or copied."""
        text = self.render(rule.source, scope) if rule.kind == "template" else self._copy(rule)
        format = self._pack.format.plug if rule.format and self._pack.format else None
        return Rendered(self.path(rule, scope), text, format, rule.once, rule.executable)

    def render(self, source: str, context: Context) -> str:
        """The text a listed template gives."""
        with self._reported(Origin(self._called(source))):
            text = self._sandbox.get_template(source).render(context)
        return self._visible(text, source)

    def inline(self, text: str, context: Context) -> str:
        """What a short template in the manifest itself gives."""
        with self._reported(self._pack.origin, text):
            return self._path(text).render(context)

    def path(self, rule: FileRule, scope: Context) -> str:
        """Where a file goes, a safe path below the output folder."""
        return output_path(self.inline(rule.path, scope), self._pack.origin)

    def _items(self, rule: FileRule, context: Context) -> Iterable[object]:
        items = self._evaluate(rule.each, context)
        if not isinstance(items, list | tuple):
            message = f"`each: {rule.each}` is no sequence but a {type(items).__name__}"
            raise Failure.of("PW411", message, self._pack.origin)
        return items

    def _evaluate(self, expression: str, context: Context) -> object:
        with self._reported(self._pack.origin, expression):
            result = self._expression(expression)(context)
            if isinstance(result, Undefined):
                raise UndefinedError("it is undefined")
        return result

    def _copy(self, rule: FileRule) -> str:
        return self._visible(self._pack.read(rule.source), rule.source)

    def _visible(self, text: str, source: str) -> str:
        """`text`, once it is sure that all of it can be seen."""
        if found := INVISIBLE.search(text):
            line = text.count("\n", 0, found.start()) + 1
            message = f"U+{ord(found[0]):04X} in line {line} of what `{source}` gives"
            raise Failure.of(
                "PW416", message, Origin(self._called(source)), "write it as an escape"
            )
        return text

    def _reported(self, origin: Origin, expression: str = "") -> AbstractContextManager[None]:
        self._sandbox.budget = Budget()
        return self._reporter.reporting(origin, expression)

    def _called(self, source: str) -> str:
        return f"{self._folder}/{source}"

    def _is_template(self, file: str) -> bool:
        return file.removeprefix(f"{self._folder}/") in self._pack.sources


class _Manifest(BaseLoader):
    """Loads templates that the manifest lists, and no others."""

    def __init__(self, pack: Pack, called: Callable[[str], str]) -> None:
        self._pack = pack
        self._called = called

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        return self._pack.read(template), self._called(template), lambda: True
