"""Models from JSON Schemas: names, words, and nothing but models."""

from __future__ import annotations

import ast
import sys
import types
from collections.abc import Iterator, Mapping

import pytest
from pydantic import BaseModel, ConfigDict

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.plugs import formatter, models
from postwright.plugs.characters import INVISIBLE
from postwright.plugs.models.module import read_module

Schemas = dict[str, Mapping[str, Json]]

LEAD: Schemas = {
    "Lead": {
        "type": "object",
        "description": "Somebody who may buy.",
        "properties": {
            "id": {"type": "integer"},
            "createdAt": {"type": "string", "format": "date-time", "description": "When."},
            "date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "owner": {"$ref": "#/$defs/User", "description": "Who\nowns it."},
            "list": {"type": "array", "items": {"type": "string"}},
            "status": {"anyOf": [{"type": "string", "enum": ["new", "won"]}, {"type": "string"}]},
            "meta": {"type": "object", "additionalProperties": {"type": "number"}},
            "inside": {"type": "object", "properties": {"x": {"type": "integer"}}},
            "any": {},
        },
        "required": ["id", "date"],
    },
    "User": {"type": "object", "properties": {"lead": {"$ref": "#/$defs/Lead"}}},
    "Stage": {"type": "string", "enum": ["open", "it's"], "description": "A stage."},
}
NAMES = {
    "Lead": {name: name for name in LEAD["Lead"]["properties"] if isinstance(name, str)},  # type: ignore[union-attr]
    "User": {"lead": "lead"},
}
NAMES["Lead"] |= {"createdAt": "created_at"}

EXPECTED = '''\
from __future__ import annotations

from builtins import list as _list
from datetime import date as _date, datetime
from typing import Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from made_models.runtime import Model


class Lead(Model):
    """Somebody who may buy."""

    id: int
    created_at: datetime | None = Field(
        default=None, validation_alias="createdAt", serialization_alias="createdAt"
    )
    """When."""
    date: _date | None
    owner: User | None = None
    """Who
    owns it.
    """
    list: _list[str] | None = None
    status: Literal["new", "won"] | str | None = None
    meta: dict[str, float] | None = None
    inside: dict[str, Any] | None = None
    any: Any | None = None


class User(Model):
    lead: Lead | None = None


Stage = TypeAliasType("Stage", Literal["open", "it's"])
"""A stage."""


Lead.model_rebuild()
'''


@pytest.fixture
def runtime() -> Iterator[None]:
    module = types.ModuleType("made_models.runtime")

    class Model(BaseModel):
        model_config = ConfigDict(
            validate_by_name=True, validate_by_alias=True, protected_namespaces=()
        )

    module.Model = Model  # type: ignore[attr-defined]
    sys.modules["made_models"] = types.ModuleType("made_models")
    sys.modules["made_models.runtime"] = module
    yield
    for name in [name for name in sys.modules if name.startswith("made_models")]:
        del sys.modules[name]


def _divided(
    schemas: Schemas, names: Mapping[str, Mapping[str, str]], homes: Mapping[str, str]
) -> dict[str, str]:
    make = models("datamodel-code-generator")
    return make(schemas, names, "made_models.runtime.Model", homes)


def _make(schemas: Schemas, names: Mapping[str, Mapping[str, str]]) -> str:
    return _divided(schemas, names, dict.fromkeys(schemas, "models"))["models"]


def _imported(text: str, name: str = "models") -> types.ModuleType:
    module = types.ModuleType(f"made_models.{name}")
    module.__package__ = "made_models"
    sys.modules[module.__name__] = module
    exec(compile(text, "models.py", "exec"), module.__dict__)
    return module


def test_the_whole_module() -> None:
    assert _make(LEAD, NAMES) == EXPECTED


def test_it_is_in_blacks_shape() -> None:
    assert formatter("black")(EXPECTED, 100) == EXPECTED


def test_a_field_called_like_its_type(runtime: None) -> None:
    text: Mapping[str, Json] = {"type": "object", "properties": {"Content": {"type": "string"}}}
    footer: Mapping[str, Json] = {
        "type": "object",
        "properties": {"Text": {"$ref": "#/$defs/Text"}, "Other": {"$ref": "#/$defs/Text"}},
    }
    names = {"Text": {"Content": "Content"}, "Footer": {"Text": "Text", "Other": "Other"}}
    module = _imported(_make({"Footer": footer, "Text": text}, names))
    found = module.Footer.model_validate({"Text": {"Content": "a"}, "Other": {"Content": "b"}})
    assert (found.Text.Content, found.Other.Content) == ("a", "b")
    assert type(found.Text) is type(found.Other) is module.Text


def test_the_module_works(runtime: None) -> None:
    module = _imported(_make(LEAD, NAMES))
    lead = module.Lead.model_validate(
        {"id": 1, "date": "2026-01-02", "createdAt": "2026-01-02T03:04:05", "list": ["a"]}
    )
    assert lead.created_at.year == 2026
    assert module.Lead(id=1, date=None, created_at=lead.created_at).created_at == lead.created_at


def test_no_schemas_are_no_module() -> None:
    assert _divided({}, {}, {}) == {}


TEAM: Schemas = {
    "Team": {
        "type": "object",
        "properties": {
            "User": {"$ref": "#/$defs/User"},
            "list": {"type": "array", "items": {"$ref": "#/$defs/User"}},
        },
    },
    "User": {
        "type": "object",
        "properties": {"tags": {"type": "array", "items": {"type": "string"}}},
    },
}
TEAM_NAMES = {"Team": {"User": "User", "list": "list"}, "User": {"tags": "tags"}}

TEAM_MODULE = """\
from __future__ import annotations

from builtins import list as _list

from made_models.runtime import Model

from .users import User


class Team(Model):
    User: _UserModel | None = None
    list: _list[_UserModel] | None = None


_UserModel = User
"""
USERS_MODULE = """\
from __future__ import annotations

from made_models.runtime import Model


class User(Model):
    tags: list[str] | None = None
"""


def test_modules_import_each_others_models_and_hide_only_their_own_names(runtime: None) -> None:
    written = _divided(TEAM, TEAM_NAMES, {"Team": "teams", "User": "users"})
    assert written == {"teams": TEAM_MODULE, "users": USERS_MODULE}
    users, teams = _imported(written["users"], "users"), _imported(written["teams"], "teams")
    found = teams.Team.model_validate({"User": {"tags": ["a"]}, "list": [{"tags": []}]})
    assert [type(found.User), type(found.list[0])] == [users.User, users.User]


HOSTILE = ['"""\nimport os\n"""', "x\nimport os", "\\", "'", '"', "\u2028import os", "\ud800", "\0"]
HOSTILE += [
    "{{ x }}",
    "${x}",
    "class",
    "__class__",
    "model_config",
    "",
    "\u202e",
    "'''",
    "os.system",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(text: str, runtime: None) -> None:
    member: Json = {"type": "string", "enum": [*HOSTILE], "description": text, "pattern": text}
    schema: dict[str, Json] = {"type": "object", "properties": {text: member, "other": member}}
    schemas: Schemas = {"A": {**schema, "description": text, "title": text}, "B": {"enum": [text]}}
    written = _make(schemas, {"A": {text: "field_1", "other": "field_2"}})
    module = _imported(written)
    assert list(module.A.model_fields) == ["field_1", "field_2"]
    assert "pattern" not in written
    assert not INVISIBLE.search(written)
    assert {type(node) for node in ast.parse(written).body} <= {
        *(ast.ImportFrom, ast.ClassDef, ast.Assign, ast.Expr),
    }


def test_names_that_imports_have_are_kept(runtime: None) -> None:
    taken = ["Any", "Field", "Literal", "UUID", "Model", "datetime", "str", "dict", "TypeAliasType"]
    schemas: Schemas = {
        name: {"type": "object", "properties": {"x": {"type": "string", "format": "uuid"}}}
        for name in taken
    }
    schemas["Any"] = {}
    names = {name: {"x": "x"} for name in taken}
    module = _imported(_make(schemas, names))
    assert module.UUID.model_fields["x"].annotation is not None
    assert module.UUID(x="12345678-1234-4678-8234-567812345678").x.version == 4


@pytest.mark.parametrize(
    "statement",
    [
        "import os",
        "from os import system",
        "from . import x",
        "print(1)",
        "x = 1",
        "x: int = 1",
        "def f(): pass",
        "class B: pass",
        "class B(Base, metaclass=X): pass",
        "@x\nclass B(Base): pass",
        "class B(Base):\n    def f(self): pass",
        "class B(Base):\n    x: f()",
        "class B(Base):\n    x: int = f()",
        "class B(Base):\n    x: int = Field(default_factory=list)",
        "class B(Base):\n    x: int = Field(1)",
        "class B(Base):\n    x: 'int'",
        "class B(Base):\n    x: unknown",
        "class B(Base):\n    x: a.b",
        "class B(Base):\n    x: list[f()]",
        "class B(Base):\n    x: dict[str, lambda: 1]",
        "from typing import Literal\nclass B(Base):\n    x: Literal[f()]",
        "from typing import Literal\nclass B(Base):\n    x: Literal[b'']",
        "A.model_rebuild(force=True)",
        "A.other()",
        "B = TypeAliasType('C', int)",
        "B = eval('1')",
        "'text'",
        "if 1: pass",
        "x\ny = \0",
    ],
)
def test_anything_but_models_is_refused(statement: str) -> None:
    with pytest.raises(Failure) as caught:
        read_module(f"from package import Base\n{statement}\n", "package.Base")
    assert caught.value.diagnostic.code == "PW431"


def test_what_the_generator_cannot_do_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def generate(*_: object, **__: object) -> str:
        raise RuntimeError("no")

    monkeypatch.setattr("datamodel_code_generator.generate", generate)
    with pytest.raises(Failure, match="RuntimeError: no") as caught:
        _make(LEAD, NAMES)
    assert caught.value.diagnostic.code == "PW430"


def test_a_class_that_was_not_asked_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "from placeholder_package import PlaceholderBase\nclass X(PlaceholderBase):\n    pass\n"
    monkeypatch.setattr("datamodel_code_generator.generate", lambda *_, **__: text)
    with pytest.raises(Failure, match="other classes"):
        _make(LEAD, NAMES)
