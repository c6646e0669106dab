"""What a module of models consists of, read from its text, and nothing else accepted.

The text comes from a program that is not ours. Reading it by a closed grammar is the second defence against
text from a collection that has become code; the first is that such text never enters that program.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from postwright.diagnostics import Failure

_MODULES = frozenset(
    {
        "__future__",
        "datetime",
        "decimal",
        "ipaddress",
        "pydantic",
        "typing",
        "typing_extensions",
        "uuid",
    }
)
_BUILTINS = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple"}
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a class: its type, and whether it must be given."""

    name: str
    type: ast.expr
    required: bool


@dataclass(frozen=True, slots=True)
class Class:
    """A class and its fields."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name for a type."""

    name: str
    type: ast.expr


@dataclass(frozen=True, slots=True)
class Module:
    """A module of models. `imports` gives module and name by local name; `rebuilt` are class names."""

    imports: dict[str, tuple[str, str]]
    definitions: tuple[Class | Alias, ...]
    rebuilt: tuple[str, ...]


def read_module(text: str, base: str) -> Module:
    """The models in `text`, whose classes all inherit from the dotted `base`.

    Raises `Failure` (PW431) for any statement or expression that a module of models has no use for.
    """
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError):
        raise Failure.of("PW431", "the generated models are not Python") from None
    return _Reading(base).module(body)


class _Reading:
    def __init__(self, base: str) -> None:
        self._package, _, self._base = base.rpartition(".")
        self._imports: dict[str, tuple[str, str]] = {}
        self._definitions: list[Class | Alias] = []
        self._rebuilt: list[str] = []

    def module(self, body: list[ast.stmt]) -> Module:
        for statement in body:
            self._statement(statement)
        self._check_names()
        return Module(self._imports, tuple(self._definitions), tuple(self._rebuilt))

    def _statement(self, statement: ast.stmt) -> None:
        match statement:
            case ast.ImportFrom(module=str(module), names=names, level=0):
                self._import(statement, module, names)
            case ast.ClassDef(name=name, bases=[ast.Name(id=base)], keywords=[], decorator_list=[]):
                if base != self._base:
                    raise _unexpected(statement)
                fields = [self._field(each) for each in statement.body if not _is_pass(each)]
                self._definitions.append(Class(name, tuple(fields)))
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                self._definitions.append(Alias(name, self._aliased(name, call)))
            case ast.Expr(
                ast.Call(ast.Attribute(ast.Name(id=name), "model_rebuild"), args=[], keywords=[])
            ):
                self._rebuilt.append(name)
            case _:
                raise _unexpected(statement)

    def _import(self, statement: ast.stmt, module: str, names: list[ast.alias]) -> None:
        if module not in _MODULES and (module, names[0].name) != (self._package, self._base):
            raise _unexpected(statement)
        for each in names:
            self._imports[each.asname or each.name] = (module, each.name)

    def _field(self, statement: ast.stmt) -> Field:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, simple=1):
                return Field(name, self._type(annotation), self._is_required(statement))
            case _:
                raise _unexpected(statement)

    def _is_required(self, statement: ast.AnnAssign) -> bool:
        """A field has no default, or None, which the generator may wrap as `Field(None)`."""
        match statement.value:
            case ast.Call(ast.Name("Field"), args=[ast.Constant(default)], keywords=[]):
                pass
            case ast.Constant(default):
                pass
            case None:
                return True
            case _:
                raise _unexpected(statement)
        if default not in (None, ...):
            raise _unexpected(statement)
        return default is ...

    def _aliased(self, name: str, call: ast.Call) -> ast.expr:
        match call:
            case ast.Call(
                ast.Name("TypeAliasType"), args=[ast.Constant(str(own)), type_], keywords=[]
            ) if (own == name):
                return self._type(type_)
            case _:
                raise _unexpected(call)

    def _type(self, node: ast.expr) -> ast.expr:
        """`node`, once it is sure to be a type: names, subscripts, unions and literals."""
        match node:
            case ast.Name() | ast.Constant(None):
                pass
            case ast.Subscript(ast.Name(id=name), inner) if self._means(name) == "Literal":
                self._literals(inner)
            case ast.Subscript(ast.Name(), ast.Tuple(parts)):
                for part in parts:
                    self._type(part)
            case ast.Subscript(ast.Name(), inner):
                self._type(inner)
            case ast.BinOp(left, ast.BitOr(), right):
                self._type(left)
                self._type(right)
            case _:
                raise _unexpected(node)
        return node

    def _literals(self, node: ast.expr) -> None:
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        for part in parts:
            if not isinstance(part, ast.Constant) or not isinstance(part.value, str | int | None):
                raise _unexpected(part)

    def _means(self, name: str) -> str:
        return self._imports.get(name, ("", name))[1]

    def _check_names(self) -> None:
        """Every name in a type is imported, defined here, or one of the built-in types."""
        known = {*self._imports, *_BUILTINS, *(each.name for each in self._definitions)}
        for definition in self._definitions:
            types = definition.fields if isinstance(definition, Class) else (definition,)
            for node in (node for each in types for node in ast.walk(each.type)):
                if isinstance(node, ast.Name) and node.id not in known:
                    raise _unexpected(node)


def _is_pass(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass)


def _unexpected(node: ast.stmt | ast.expr) -> Failure:
    shown = ast.unparse(node).splitlines()[0][:80]
    return Failure.of(
        "PW431", f"the generated models hold something else, line {node.lineno}: {shown!a}"
    )
