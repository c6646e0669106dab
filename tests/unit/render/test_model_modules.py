"""Where models live: with the resource that leads to them, or with what several share."""

from __future__ import annotations

from itertools import count

import pytest

from postwright.ir.api import Api, Operation, Resource, Response
from postwright.ir.schema import NamedSchema, ObjectSchema, Property, Reference
from postwright.naming.table import name
from postwright.packs.model import NameRule
from postwright.render.model_modules import model_modules

RULES = {
    "type": NameRule("pascal"),
    "module": NameRule("snake"),
    "attribute": NameRule("snake"),
}
_ids = count()


def speaking(called: str, *models: str, parts: tuple[Resource, ...] = ()) -> Resource:
    """A resource whose operations answer with these models."""
    return Resource(called, operations=tuple(map(_answering, models)), resources=parts)


def _answering(model: str) -> Operation:
    answer = Response(200, content_type="application/json", schema=Reference(model))
    number = next(_ids)
    return Operation(f"{number}", f"get {number}", "Get", "GET", f"/{number}", responses=(answer,))


def api(resources: tuple[Resource, ...], models: dict[str, str]) -> Api:
    """An API with these models, each mentioning others, by their names in one text."""
    schemas = tuple(
        NamedSchema(called, ObjectSchema(tuple(Property(n, Reference(n)) for n in used.split())))
        for called, used in sorted(models.items())
    )
    return Api("Sample", resources=resources, schemas=schemas)


def told(api: Api, **rules: NameRule) -> dict[str, str]:
    """The models of each module, by its name."""
    modules = model_modules(api, name(api, rules or RULES))
    return {each.name: " ".join(each.models) for each in modules}


LEADS = speaking("leads", "Lead", parts=(speaking("notes", "Note"), speaking("tags", "Tag")))

PLACED: dict[str, tuple[tuple[Resource, ...], dict[str, str], dict[str, str]]] = {
    "each with its resource": (
        (speaking("leads", "Lead"), speaking("users", "User")),
        {"Lead": "", "User": ""},
        {"leads": "Lead", "users": "User"},
    ),
    "what only a resource's models mention": (
        (speaking("leads", "Lead"),),
        {"Lead": "Place", "Place": "City", "City": ""},
        {"leads": "City Lead Place"},
    ),
    "what models of two resources mention, and what only that mentions": (
        (speaking("leads", "Lead"), speaking("users", "User")),
        {"Lead": "Place", "User": "Place", "Place": "City", "City": ""},
        {"leads": "Lead", "place": "City Place", "users": "User"},
    ),
    "what a resource shares with its parts": (
        (LEADS,),
        {"Lead": "Place", "Note": "Place", "Tag": "Place", "Place": ""},
        {"leads": "Lead Place", "leads_notes": "Note", "leads_tags": "Tag"},
    ),
    "what only the parts of a resource share": (
        (LEADS,),
        {"Lead": "", "Note": "Place", "Tag": "Place", "Place": ""},
        {"leads": "Lead", "leads_notes": "Note", "leads_tags": "Tag", "place": "Place"},
    ),
    "models that mention each other": (
        (speaking("leads", "Lead"), speaking("users", "User")),
        {"Lead": "User", "User": "Team", "Team": "Lead"},
        {"lead": "Lead Team User"},
    ),
    "modules of resources that would need each other": (
        (speaking("leads", "Lead", "Brief"), speaking("users", "User", "Count")),
        {"Lead": "User", "User": "", "Count": "Brief", "Brief": ""},
        {"brief": "Brief", "leads": "Lead", "user": "User", "users": "Count"},
    ),
    "what no operation mentions": (
        (speaking("leads", "Lead"),),
        {"Lead": "", "Error": ""},
        {"error": "Error", "leads": "Lead"},
    ),
    "a shared model called like a resource": (
        (speaking("calendar", "Event"), speaking("users", "User")),
        {"Event": "Calendar", "User": "Calendar", "Calendar": ""},
        {"calendar": "Event", "calendar_model": "Calendar", "users": "User"},
    ),
}


@pytest.mark.parametrize("case", PLACED)
def test_models_live_where_their_users_are(case: str) -> None:
    resources, models, wanted = PLACED[case]
    assert told(api(resources, models)) == wanted


def test_a_module_says_which_resource_it_is_of() -> None:
    sample = api((LEADS,), {"Lead": "", "Note": "", "Tag": "", "Error": ""})
    modules = model_modules(sample, name(sample, RULES))
    assert {each.name: each.attributes for each in modules} == {
        "error": (),
        "leads": ("leads",),
        "leads_notes": ("leads", "notes"),
        "leads_tags": ("leads", "tags"),
    }


def test_a_pack_that_names_no_modules_has_one() -> None:
    sample = api((LEADS,), {"Lead": "", "Note": "", "Tag": ""})
    assert told(sample, type=NameRule("pascal")) == {"models": "Lead Note Tag"}


def test_a_shared_models_module_never_has_a_resources_name() -> None:
    resources = (speaking("lead", "A"), speaking("lead model", "B"))
    sample = api(resources, {"A": "Lead", "B": "Lead", "Lead": "", "LeadModel": ""})
    modules = told(sample)
    assert sorted(modules.values()) == ["A", "B", "Lead", "LeadModel"]
    assert (modules["lead"], modules["lead_model"]) == ("A", "B")
