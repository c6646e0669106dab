"""Modules of models, written with the names and words that belong in it, in black's shape."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postwright.ir.json import Json
from postwright.plugs.characters import encodable
from postwright.plugs.literals import python
from postwright.plugs.models.module import Alias, Class, Field, Module
from postwright.plugs.models.placeholders import Placeholders

_WIDTH = 100
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Words:
    """What modules say beyond their structure: schemas, settled names and modules, by class name."""

    schemas: Mapping[str, Mapping[str, Json]]
    field_names: Mapping[str, Mapping[str, str]]
    base_class: str
    homes: Mapping[str, str]


def write_modules(module: Module, placeholders: Placeholders, words: Words) -> dict[str, str]:
    """The texts of the modules that `module` is divided into, by name."""
    homes = sorted(set(words.homes.values()))
    return {home: _write_module(module, placeholders, words, home) for home in homes}


def _write_module(module: Module, placeholders: Placeholders, words: Words, home: str) -> str:
    own = {called for called, name in placeholders.classes.items() if words.homes[name] == home}
    writing = _Writing(module, placeholders, words, home)
    body = [writing.definition(each) for each in module.definitions if each.name in own]
    rebuilt = [f"{placeholders.classes[n]}.model_rebuild()" for n in module.rebuilt if n in own]
    tail = "\n".join([*writing.second_names(), *rebuilt])
    return "\n\n\n".join([writing.imports(), *body, *([tail] if tail else [])]) + "\n"


class _Writing:
    def __init__(self, module: Module, placeholders: Placeholders, words: Words, home: str) -> None:
        self._module = module
        self._home = home
        self._put = placeholders
        self._words = words
        self._own = {*placeholders.classes.values(), *_field_names(words, home)}
        self._imported: dict[tuple[str, str], str] = {}
        self._hidden: frozenset[str] = frozenset()
        self._second_names: dict[str, str] = {}

    def definition(self, definition: Class | Alias) -> str:
        """A class or an alias, with its description."""
        if isinstance(definition, Class):
            return self._class(definition)
        name = self._put.classes[definition.name]
        call = self._import("typing_extensions", "TypeAliasType")
        line = f"{name} = {call}({python.literal(name)}, {self._type(definition.type)})"
        return "\n".join([line, *self._described(self._words.schemas[name], 0)])

    def imports(self) -> str:
        """The import statements for all that was written so far."""
        by_module: dict[str, list[str]] = {}
        for (module, name), local in sorted(self._imported.items()):
            by_module.setdefault(module, []).append(name if local == name else f"{name} as {local}")
        ours = self._words.base_class.rpartition(".")[0]
        groups = (
            [
                each
                for each in by_module
                if each not in _INSTALLED and each != ours and each[0] != "."
            ],
            [each for each in by_module if each in _INSTALLED],
            [each for each in by_module if each == ours],
            [each for each in by_module if each[0] == "."],
        )
        blocks = ["from __future__ import annotations"]
        for group in filter(None, groups):
            blocks.append(
                "\n".join(f"from {each} import {', '.join(by_module[each])}" for each in group)
            )
        return "\n\n".join(blocks)

    def second_names(self) -> list[str]:
        """What names the types that a field's own name hides where they are mentioned."""
        return [f"{second} = {name}" for second, name in sorted(self._second_names.items())]

    def _class(self, definition: Class) -> str:
        name = self._put.classes[definition.name]
        self._hidden = frozenset(self._words.field_names[name].values())
        package, _, base = self._words.base_class.rpartition(".")
        schema = self._words.schemas[name]
        head = [f"class {name}({self._import(package, base)}):", *self._described(schema, 4)]
        fields = [line for field in definition.fields for line in self._field(name, field)]
        described = len(head) > 1
        between = [""] if described and fields else []
        return "\n".join(
            [*head, *between, *fields] if described or fields else [*head, _INDENT + "pass"]
        )

    def _field(self, owner: str, field: Field) -> Iterator[str]:
        api_name = self._put.properties[field.name]
        name = self._words.field_names[owner][api_name]
        head = f"{_INDENT}{name}: {self._type(field.type)}"
        yield from self._defined(head, field.required, api_name if api_name != name else "")
        properties = self._words.schemas[owner]["properties"]
        assert isinstance(properties, dict)
        yield from self._described(properties[api_name], 4)

    def _defined(self, head: str, required: bool, alias: str) -> list[str]:
        """A field's lines. Type checkers let a caller use its name when it has these two aliases."""
        if not alias:
            return [head if required else f"{head} = None"]
        spelled = python.literal(encodable(alias))  # pydantic takes no lone surrogates
        arguments = [] if required else ["default=None"]
        arguments += [f"validation_alias={spelled}", f"serialization_alias={spelled}"]
        call = self._import("pydantic", "Field")
        line = f"{head} = {call}({', '.join(arguments)})"
        if len(line) <= _WIDTH:
            return [line]
        joined = f"{_INDENT * 2}{', '.join(arguments)}"
        inner = (
            [joined] if len(joined) <= _WIDTH else [f"{_INDENT * 2}{each}," for each in arguments]
        )
        return [f"{head} = {call}(", *inner, f"{_INDENT})"]

    def _described(self, schema: object, indent: int) -> list[str]:
        description = schema.get("description") if isinstance(schema, Mapping) else None
        if not isinstance(description, str) or not description.strip():
            return []
        return [" " * indent + python.doc_block(description, indent, _WIDTH)]

    def _type(self, node: ast.expr) -> str:
        match node:
            case ast.Name(id=name):
                return self._name(name)
            case ast.Constant(value=str(text)):
                return python.literal(self._put.texts[text])
            case ast.Constant(value=value):
                return repr(value)
            case ast.Subscript(outer, inner):
                parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
                return f"{self._type(outer)}[{', '.join(map(self._type, parts))}]"
            case ast.BinOp(left, _, right):
                return f"{self._type(left)} | {self._type(right)}"
            case _:
                raise AssertionError(ast.dump(node))

    def _name(self, name: str) -> str:
        if name in self._put.classes:
            return self._class_name(self._put.classes[name])
        module, original = self._module.imports.get(name, ("builtins", name))
        return self._import(module, original)

    def _class_name(self, name: str) -> str:
        """A class's name; in a class with a field called so, that name means the field's default."""
        if self._words.homes[name] != self._home:
            self._imported[f".{self._words.homes[name]}", name] = name
        if name not in self._hidden:
            return name
        second = f"_{name}Model"
        self._second_names[second] = name
        return second

    def _import(self, module: str, name: str) -> str:
        """What an imported name is called here: itself, unless a class or field is called so."""
        local = f"_{name}" if name in self._own else name
        if module != "builtins" or local != name:
            self._imported[module, name] = local
        return local


_INSTALLED = frozenset({"pydantic", "typing_extensions"})


def _field_names(words: Words, home: str) -> Iterator[str]:
    for name, fields in words.field_names.items():
        if words.homes[name] == home:
            yield from fields.values()
