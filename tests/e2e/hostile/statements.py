"""What a postwright.yaml and an OpenAPI document state of the collection, with holes in every text of theirs."""

from __future__ import annotations

from hostile import v21
from hostile.v21 import At

from postwright.ir.json import Json

POSITIONS = {
    "override reason": "The gardener says so.",
    "override name of a resource": "oak bench",
    "override name of an operation": "sit down",
    "override name of a parameter": "oak plank",
    "override description": "To rest on.",
    "override description of a response": "It broke.",
    "override enum value": "mossy oak",
    "document title": "some title",
    "document summary": "Repaint the fence",
    "document operation description": "Two coats are best.",
    "document tag": "fence work",
    "document operation id": "coat again",
    "document parameter": "brush width",
    "document parameter description": "A hand wide.",
    "document parameter default": "broad brush",
    "document body description": "What is in the pot.",
    "document model": "PaintPot",
    "document model description": "One pot.",
    "document property": "paint gloss",
    "document property description": "How it shines.",
    "document property default": "silky sheen",
    "document property pattern": "some gloss pattern",
    "document property format": "some gloss format",
    "document enum value of a property": "satin white",
    "document example": "some gloss example",
    "document response description": "Painted and dry.",
    "document media type": "application/vnd.paint",
    "document discriminator": "pot kind",
    "document header": "X-Dry",
    "document path": "rails",
    "document path variable": "the rail",
    "document server": "some paint shop",
    "document server variable": "shop name",
    "document server description": "Where paint is sold.",
    "document scheme": "paint pass",
    "document scheme description": "Asks for a pass.",
    "document scheme name": "X-Paint-Pass",
    "document extension": "some extension",
}
"""Every position of this module and a harmless text for it."""


def items(at: At) -> list[Json]:
    """The requests that are spoken of."""
    return [
        v21.item("List benches", v21.request("GET", ["benches"], query=[v21.field("wood", "oak")])),
        v21.item(
            "Get a bench",
            v21.request("GET", ["benches", ":bench"]),
            v21.answer("Got", 200, {"id": 1, "finish": "x"}),
        ),
        v21.item("Paint a fence", v21.sent("fences", '{"gloss": "x", "litres": 2}')),
    ]


def overrides(at: At) -> list[Json]:
    """What postwright.yaml says. A name there has no control characters, and is not empty."""
    reason = f"So it is: {at('override reason')}"

    def name(position: str) -> str:
        return "a " + "".join(filter(str.isprintable, at(position)))

    said: list[dict[str, Json]] = [
        {
            "retype": "GET /benches query wood",
            "type": "string",
            "enum": ["oak", at("override enum value")],
        },
        {"rename": "GET /benches query wood", "to": name("override name of a parameter")},
        {
            "add": "GET /benches query length",
            "type": "integer",
            "description": at("override description"),
        },
        {
            "add": "GET /benches/{bench} response 410",
            "description": at("override description of a response"),
        },
        {"rename": "GET /benches/{bench}", "to": name("override name of an operation")},
        {"rename": "benches", "to": name("override name of a resource")},
    ]
    return [{**each, "reason": reason} for each in said]


def document(at: At) -> Json:
    """The OpenAPI document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": at("document title"), "version": "1"},
        "paths": {
            "/crates/fences": {"post": _painting(at)},
            f"/{at('document path')}/{{{at('document path variable')}}}": {"get": _measuring(at)},
        },
        "components": {
            "schemas": {at("document model"): _pot(at), "Tin": _kinds(at)},
            "securitySchemes": {
                at("document scheme"): {
                    "type": "apiKey",
                    "in": "header",
                    "name": at("document scheme name"),
                    "description": at("document scheme description"),
                }
            },
        },
    }


def _painting(at: At) -> Json:
    reference: Json = {"$ref": f"#/components/schemas/{_pointed(at('document model'))}"}
    return {
        "operationId": at("document operation id"),
        "summary": at("document summary"),
        "description": at("document operation description"),
        "tags": [at("document tag")],
        "x-orchard": at("document extension"),
        "parameters": [
            {
                "name": at("document parameter"),
                "in": "query",
                "description": at("document parameter description"),
                "schema": {"type": "string", "default": at("document parameter default")},
            },
            {"name": at("document header"), "in": "header", "schema": {"type": "string"}},
        ],
        "requestBody": {
            "description": at("document body description"),
            "content": {"application/json": {"schema": reference}},
        },
        "responses": {
            "200": {
                "description": at("document response description"),
                "content": {"application/json": {"schema": reference}},
            }
        },
        "security": [{at("document scheme"): []}],
    }


def _pointed(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def _measuring(at: At) -> Json:
    shop = at("document server variable")
    return {
        "parameters": [
            {"name": at("document path variable"), "in": "path", "schema": {"type": "string"}}
        ],
        "servers": [
            {
                "url": f"https://paint.example/{{{shop}}}",
                "description": at("document server description"),
                "variables": {shop: {"default": at("document server")}},
            }
        ],
        "responses": {
            "200": {
                "description": "Measured.",
                "content": {
                    at("document media type"): {"schema": {"$ref": "#/components/schemas/Tin"}}
                },
            }
        },
    }


def _pot(at: At) -> Json:
    return {
        "type": "object",
        "description": at("document model description"),
        "properties": {
            "gloss": {"type": "string", "enum": [at("document enum value of a property"), "x"]},
            "litres": {"type": "integer"},
            at("document property"): {
                "type": "string",
                "description": at("document property description"),
                "default": at("document property default"),
                "pattern": at("document property pattern"),
                "format": at("document property format"),
                "example": at("document example"),
            },
        },
    }


def _kinds(at: At) -> Json:
    kind = at("document discriminator")
    return {
        "oneOf": [_tin(kind, "round"), _tin(kind, "square")],
        "discriminator": {"propertyName": kind},
    }


def _tin(kind: str, shape: str) -> Json:
    return {"type": "object", "required": [kind], "properties": {kind: {"const": shape}}}
