"""The Jinja environment of a pack: a sandbox in which templates see plain data and can only print it.

Beyond Jinja's own sandbox, attributes and calls are allowed by a short list instead of being forbidden by
one, only text and numbers are printed, and every turn, call, filter and join is counted.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any, cast

from jinja2 import BaseLoader, StrictUndefined, Undefined, nodes, pass_context
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace
from jinja2.visitor import NodeTransformer

from postwright.render.budget import Budget, LimitReached, bounded_range
from postwright.render.filters import JINJAS_FILTERS, JINJAS_TESTS, Filter
from postwright.render.untrusted import Text, Value, printable

_TEXT_METHODS = frozenset(
    {"endswith", "lstrip", "removeprefix", "removesuffix", "rstrip", "split", "startswith", "strip"}
)
_MAPPING_METHODS = frozenset({"get", "items", "keys", "values"})
_JINJAS_OWN = (BlockReference, Cycler, Joiner, LoopContext, Macro, Namespace, TemplateModule)
_CALLABLE = (BlockReference, Joiner, LoopContext, Macro, Undefined)
_SIZED = (str, list, tuple)
_REFUSING = (Text, Value, Undefined)
"""What raises an error of its own when it is joined or reckoned with."""

_LARGEST_INTEGER = 2**63


@pass_context
def _finalize(context: Context, value: object) -> str:
    environment = context.environment
    assert isinstance(environment, Sandbox)
    environment.budget.step()
    return printable(value)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for templates that are not trusted further than they print. For one thread."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, loader: BaseLoader, filters: Mapping[str, Filter]) -> None:
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            finalize=_finalize,
            autoescape=False,
            optimized=False,  # nothing is worked out while compiling, where nothing is counted
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            cache_size=-1,
        )
        self.budget = Budget()
        self.concat = self._joined  # type: ignore[method-assign]
        self.globals = {
            "range": bounded_range,
            "namespace": Namespace,
            "joiner": Joiner,
            "cycler": Cycler,
        }
        self.tests = {name: self.tests[name] for name in JINJAS_TESTS}
        self.filters = self._offered(filters)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A member of a mapping before its methods, so that a key may be called `items`."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields and properties of the view, a few methods of texts and mappings, Jinja's own objects."""
        match obj:
            case _ if attr.startswith("_"):
                return False
            case str():
                return attr in _TEXT_METHODS
            case Mapping():
                return attr in _MAPPING_METHODS
            case Text() | Value():
                return False
            case _ if is_dataclass(obj):
                return not callable(value)
            case _:
                return isinstance(obj, _JINJAS_OWN)

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros, loops, the globals, and the methods `is_safe_attribute` lets through."""
        if isinstance(obj, _CALLABLE) or any(obj is each for each in self.globals.values()):
            return True
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "_")
        return isinstance(owner, (str, Mapping, *_JINJAS_OWN)) and self.is_safe_attribute(
            owner, name, obj
        )

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Jinja's, counted."""
        __self.budget.step()
        if not __self.is_safe_callable(__obj):
            name = getattr(__obj, "__name__", type(__obj).__name__)
            raise SecurityError(f"templates may not call `{name}`")
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on small numbers; `+` on texts and sequences, counted."""
        self.budget.step()
        if operator == "+" and type(left) is type(right) and isinstance(left, _SIZED):
            self.budget.write(len(left) + len(right))
            return left + right
        if isinstance(left, _REFUSING) or isinstance(right, _REFUSING):
            return super().call_binop(context, operator, left, right)
        if operator == "**" or isinstance(left, _SIZED) or isinstance(right, _SIZED):
            raise SecurityError(f"`{operator}` is not for {type(left).__name__}")
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, int) and abs(result) > _LARGEST_INTEGER:
            raise LimitReached("a number has grown beyond 64 bits")
        return result

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(_Counting(self).visit(source), *args, **kwargs)

    def _offered(self, filters: Mapping[str, Filter]) -> dict[str, Filter]:
        own = {"join": self._join, "replace": self._replace}
        jinjas = {name: self.filters[name] for name in JINJAS_FILTERS}
        counted = {name: self._counted(each) for name, each in {**jinjas, **own, **filters}.items()}
        return {**counted, _TURNS: self._turns, _JOINED: self._join}

    def _counted(self, write: Filter) -> Filter:
        @functools.wraps(write)
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.budget.step()
            result = write(*args, **kwargs)
            if isinstance(result, str | list):
                self.budget.write(len(result))
            return result

        return counted

    def _turns(self, items: Iterable[Any]) -> Iterable[Any]:
        return self.budget.counted(items)

    def _join(self, parts: Iterable[object], between: str = "") -> str:
        return self.budget.joined(map(printable, parts), printable(between))

    def _joined(self, parts: Iterable[str]) -> str:
        return self.budget.joined(parts)

    def _replace(self, value: object, old: str, new: str) -> str:
        text = printable(value)
        self.budget.write(len(text) + text.count(old) * len(new))
        return text.replace(old, new)


_TURNS = "turns of a loop"
_JOINED = "joined by a tilde"
"""Names of filters that no template can write."""


class _Counting(NodeTransformer):
    """Passes what every loop runs over, and everything that `~` joins, through a filter that counts."""

    def __init__(self, environment: Sandbox) -> None:
        self._environment = environment

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        node.iter = self._filter(_TURNS, node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:
        self.generic_visit(node)
        return self._filter(_JOINED, nodes.List(node.nodes, lineno=node.lineno))

    def _filter(self, name: str, node: nodes.Node) -> nodes.Filter:
        counting = nodes.Filter(
            cast(nodes.Expr, node), name, [], [], None, None, lineno=node.lineno
        )
        counting.set_environment(self._environment)
        return counting
