"""One collection and its environment, with a hole at every place where Postwright reads a text."""

from __future__ import annotations

import json

from hostile import commands, graphql, markup, scripts, statements, v21
from hostile.v21 import At

from postwright.ir.json import Json

POSITIONS: dict[str, str] = {
    "collection name": "The Orchard",
    "collection description": "Keeps an orchard.",
    "collection id": "some collection id",
    "collection schema": "some schema",
    "collection script": "var harmless = 1;",
    "variable key": "the tenant",
    "variable value": "northern",
    "variable description": "Who asks.",
    "variable type": "some kind of variable",
    "folder name": "Apricot trees",
    "folder description": "Where apricots hang.",
    "subfolder name": "Quince trees",
    "subfolder description": "Where quinces hang.",
    "folder variable key": "some valley",
    "folder variable value": "green",
    "item name": "Look at blossom",
    "item id": "some item id",
    "item description": "Tells of a blossom.",
    "description type": "some type",
    "method": "REPORT IT",
    "URL as text": "medlar tree",
    "URL text beside its parts": "loquat tree",
    "URL protocol": "some protocol",
    "URL host": "cherry tree",
    "URL port": "some port",
    "path segment": "damson tree",
    "path segment as object": "sloe bush",
    "path variable key": "long branch",
    "path variable value": "upper",
    "path variable description": "Which branch.",
    "path suffix": "sorted well",
    "variable in a path": "thin twig",
    "query key": "the colour",
    "query value": "amber",
    "query description": "What it looks like.",
    "disabled query key": "the flavour",
    "disabled query value": "mellow",
    "repeated query value": "crimson",
    "header key": "X-Gardener",
    "header value": "Lenne",
    "header description": "Who tends it.",
    "cookie header": "some basket",
    "content type": "some content",
    "body JSON key": "tree bark",
    "body JSON value": "smooth",
    "body JSON nested key": "tree resin",
    "body JSON list item": "golden",
    "body JSON with comments": "mossy",
    "body JSON unescaped": "leafy",
    "body text": "Rain fell.",
    "body language": "some language",
    "field table name": "tree girth",
    "field table description": "All around the trunk.",
    "listed value": "thick wood",
    "urlencoded key": "high ladder",
    "urlencoded value": "wooden",
    "urlencoded description": "To climb on.",
    "form-data key": "fruit crate",
    "form-data value": "pine",
    "form-data description": "To fill.",
    "form-data file key": "tree photo",
    "form-data file source": "tree.png",
    "form-data content type": "some picture",
    "GraphQL query": "some query",
    "GraphQL operation": "some operation",
    "GraphQL variable key": "a grove",
    "GraphQL variable value": "eastern",
    "file source": "harvest.bin",
    "auth type": "some auth",
    "auth parameter key": "some realm",
    "auth parameter value": "fruit",
    "API key name": "X-Orchard-Gate",
    "API key place": "some place",
    "OAuth authorization URL": "some entrance",
    "OAuth token URL": "some issuer",
    "OAuth scope": "some scope",
    "basic user name": "ada",
    "script": "some words; more words",
    "stored variable": "harvest bag",
    "script member": "ripe one",
    "script assertion": "sweet one",
    "response name": "Found it",
    "response status": "OK",
    "response header key": "X-Season",
    "response header value": "spring",
    "response header block": "autumn",
    "response content type": "some type of text",
    "response language": "some language shown",
    "response body text": "pear;plum",
    "response JSON key": "pink petals",
    "response JSON value": "pinkish",
    "response JSON nested key": "long stem",
    "response JSON map key": "first row",
    "response JSON item key": "full weight",
    "response JSON item value": "heavy",
    "error message": "There is no such tree.",
    "error field": "tree height",
    "error field message": "It is too high.",
    "original method": "LOOK AT",
    "original path variable": "lower",
    "original query key": "the shade",
    "original query value": "violet",
    "original header value": "Fuchs",
    "original body value": "rough",
    "environment name": "Harbour",
    "environment key": "the region",
    "environment value": "coastal",
    "environment type": "some kind",
    "global key": "the climate",
    "global value": "mild",
    "other environment name": "Inland",
    **scripts.POSITIONS,
    **graphql.POSITIONS,
    **commands.POSITIONS,
    **markup.POSITIONS,
    **statements.POSITIONS,
}
"""Every position and a harmless text for it, no two alike."""


def collection(at: At) -> dict[str, Json]:
    """The collection with these texts in its positions."""
    return {
        "info": {
            "_postman_id": at("collection id"),
            "name": at("collection name"),
            "description": at("collection description"),
            "schema": at("collection schema"),
        },
        "auth": v21.bearer(f"{{{{{at('stored variable')}}}}}"),
        "variable": [
            {
                "key": at("variable key"),
                "value": at("variable value"),
                "type": at("variable type"),
                "description": at("variable description"),
            },
            {"key": "base", "value": "https://api.orchard.example"},
        ],
        "event": [v21.script("prerequest", at("collection script"))],
        "item": [
            *_folders(at),
            *_addresses(at),
            *_bodies(at),
            *_credentials(at),
            *_answers(at),
            *scripts.items(at),
            *graphql.items(at),
            *commands.items(at),
            *markup.items(at),
            *statements.items(at),
        ],
    }


def environment(at: At) -> Json:
    """The environment that goes with it: it says where one of the servers is."""
    return {
        "name": at("environment name"),
        "_postman_variable_scope": "environment",
        "values": [
            {
                "key": at("environment key"),
                "value": at("environment value"),
                "type": at("environment type"),
                "enabled": True,
            },
            {"key": "site", "value": f"{at('environment value')}.orchard.example"},
        ],
    }


def other_environment(at: At) -> Json:
    """An environment that says where the same server is elsewhere."""
    return {
        "name": at("other environment name"),
        "values": [{"key": "site", "value": "inland.orchard.example", "enabled": True}],
    }


def global_variables(at: At) -> Json:
    """The globals that go with it."""
    return {
        "name": "Globals",
        "_postman_variable_scope": "globals",
        "values": [{"key": at("global key"), "value": at("global value"), "enabled": True}],
    }


def _folders(at: At) -> list[Json]:
    """Folders in folders. A description is shown where its folder is called as what is in it."""
    inner = {
        "name": at("subfolder name"),
        "description": at("subfolder description"),
        "item": [_blossom(at)],
    }
    paging: list[Json] = [v21.field("page", "1"), v21.field("per_page", "2")]
    listed = v21.item("List apricots", v21.request("GET", ["apricots"], query=paging), _page(at))
    picked = v21.item(
        "Pick an apricot",
        v21.request("GET", ["apricots", "{{apricot}}"], query=[v21.field("valley", "{{valley}}")]),
    )
    return [
        {"name": at("folder name"), "description": "Some.", "item": [listed, inner]},
        {
            "name": "Apricots",
            "description": at("folder description"),
            "variable": [
                {"key": at("folder variable key"), "value": "x"},
                {"key": "valley", "value": at("folder variable value")},
            ],
            "item": [picked],
        },
    ]


def _blossom(at: At) -> Json:
    """An item with most of what an item can have."""
    request = v21.request(
        "PUT",
        ["apricots", ":apricot", "blossom"],
        variable=[{"key": "apricot", "value": "7", "description": "Its number."}],
        query=[
            v21.field(at("query key"), at("query value"), at("query description")),
            {**v21.field(at("disabled query key"), at("disabled query value")), "disabled": True},
            v21.field("also", at("repeated query value")),
            v21.field("also", "grey"),
        ],
    )
    request["header"] = [
        v21.field(at("header key"), at("header value"), at("header description")),
        v21.field("Cookie", at("cookie header")),
    ]
    request["description"] = {"content": at("item description"), "type": at("description type")}
    return {
        **v21.item(at("item name"), request, v21.answer("Seen", 200, {"id": 7, "open": True})),
        "id": at("item id"),
        "event": [v21.script("test", at("script"))],
    }


def _addresses(at: At) -> list[Json]:
    """Requests whose URLs are made of positions."""
    home, by_key = "https://api.orchard.example", f"{{{{{at('environment key')}}}}}"
    branch = at("path variable key")
    declared: Json = {
        "key": branch,
        "value": at("path variable value"),
        "description": at("path variable description"),
    }
    elsewhere: Json = {
        "protocol": "https",
        "host": [at("URL host"), "orchard", "example"],
        "port": at("URL port"),
        "path": ["walks", at("path segment"), "more", {"value": at("path segment as object")}],
    }
    tenants: list[Json] = [
        v21.field("tenant", f"{{{{{at('variable key')}}}}}"),
        v21.field("climate", f"{{{{{at('global key')}}}}}"),
    ]
    twice = f"{{{{base}}}}/walks/twice?{at('URL text beside its parts')}=1"
    by_path: dict[str, list[Json]] = {
        "By suffix": ["walks", "ordered", f"{{{{apricot}}}}.{at('path suffix')}"],
        "By twig": ["walks", "along", f"{{{{{at('variable in a path')}}}}}", "x"],
    }
    by_url: dict[str, Json] = {
        "Written": f"{home}/walks/{at('URL as text')}/x",
        "Elsewhere": elsewhere,
        "By region": f"https://{by_key}.orchard.example/walks/region",
        "By site": "https://{{site}}/walks/site",
        "By protocol": {
            "protocol": at("URL protocol"),
            "host": ["api", "orchard", "example"],
            "path": ["walks", "protocol"],
        },
    }
    return [
        v21.item("Ask for a kind", {"method": at("method"), "url": f"{home}/walks/kind"}),
        v21.item("Written twice", v21.request("GET", ["walks", "twice"], raw=twice)),
        v21.item(
            "By branch", v21.request("GET", ["walks", "up", f":{branch}"], variable=[declared])
        ),
        v21.item("By tenant", v21.request("GET", ["walks", "asked"], query=tenants)),
        *(v21.item(name, v21.request("GET", path)) for name, path in by_path.items()),
        *(v21.item(name, {"method": "GET", "url": url}) for name, url in by_url.items()),
    ]


def _bodies(at: At) -> list[Json]:
    """Requests with a body of each mode."""
    climb = v21.field(at("urlencoded key"), at("urlencoded value"), at("urlencoded description"))
    crate = v21.field(at("form-data key"), at("form-data value"), at("form-data description"))
    photo: Json = {
        "key": at("form-data file key"),
        "type": "file",
        "src": at("form-data file source"),
        "contentType": at("form-data content type"),
    }
    note = json.dumps(at("body JSON with comments"))
    noted = f'{{"note": {note}, // {note}\n "n": 1,}}'
    broken = f'{{"note": "{at("body JSON unescaped")}"}}'
    file: Json = {"mode": "file", "file": {"src": at("file source")}}
    return [
        _plant(at),
        v21.item("Note", v21.sent("note", noted)),
        v21.item("Break", v21.sent("break", broken)),
        v21.item("Tell", v21.sent("tell", at("body text"), "text")),
        v21.item("Say", v21.sent("say", '{"word": 1}', at("body language"))),
        v21.item("Climb", v21.with_body("climb", {"mode": "urlencoded", "urlencoded": [climb]})),
        v21.item("Fill", v21.with_body("fill", {"mode": "formdata", "formdata": [crate, photo]})),
        v21.item("Ask", v21.with_body("ask", {"mode": "graphql", "graphql": _graphql(at)})),
        v21.item("Deliver", v21.with_body("deliver", file)),
    ]


def _plant(at: At) -> Json:
    """A request with a JSON body, whose members a table in its description tells of."""
    tree: dict[str, Json] = {
        at("body JSON key"): at("body JSON value"),
        "wood": {at("body JSON nested key"): 1},
        "leaves": [at("body JSON list item"), "x"],
        "girth": "wide",
        "kind": "thick",
    }
    table = f"| Field | Description |\n|---|---|\n| kind | One of: {at('listed value')}, thin |\n"
    table += f"| girth | {at('field table description')} |\n| {at('field table name')} | x |\n"
    request = {**v21.sent("plant", json.dumps(tree)), "description": table}
    request["header"] = [v21.field("Content-Type", at("content type"))]
    return v21.item("Plant a tree", request, v21.answer("Planted", 201, {"id": 1, **tree}))


def _graphql(at: At) -> Json:
    variables = json.dumps({at("GraphQL variable key"): at("GraphQL variable value")})
    return {
        "query": at("GraphQL query"),
        "operationName": at("GraphQL operation"),
        "variables": variables,
    }


def _credentials(at: At) -> list[Json]:
    """Requests with an auth of their own, and a login whose script keeps the token."""
    parameters: dict[str, dict[str, str]] = {
        at("auth type"): {at("auth parameter key"): at("auth parameter value")},
        "apikey": {"key": at("API key name"), "value": "{{gate}}", "in": at("API key place")},
        "oauth2": {
            "authUrl": at("OAuth authorization URL"),
            "accessTokenUrl": at("OAuth token URL"),
            "scope": at("OAuth scope"),
        },
        "basic": {"username": at("basic user name"), "password": "{{password}}"},
    }
    entering: list[Json] = [
        v21.item(
            f"Enter {number}", {**v21.request("GET", ["gates", f"enter{number}"]), "auth": auth}
        )
        for number, auth in enumerate(map(v21.auth, parameters, parameters.values()))
    ]
    login = v21.sent("login", json.dumps({"email": "ada@orchard.example", "password": "x"}))
    answer = v21.answer("In", 200, {at("script member"): "x", "until": 1})
    event = v21.script("test", _keeping(at))
    return [
        *entering,
        {**v21.item("Log in", {**login, "auth": {"type": "noauth"}}, answer), "event": [event]},
    ]


def _keeping(at: At) -> str:
    """The script that keeps what the login answers."""
    stored, member, claimed = (
        json.dumps(at(position))
        for position in ("stored variable", "script member", "script assertion")
    )
    return (
        "const answer = pm.response.json();\n"
        f"pm.environment.set({stored}, answer[{member}]);\n"
        f"pm.expect(answer).to.have.property({claimed});"
    )


def _answers(at: At) -> list[Json]:
    """Requests with saved responses."""
    told = {
        at("response JSON key"): at("response JSON value"),
        "flower": {at("response JSON nested key"): "long", "id": 3},
        "rows": {at("response JSON map key"): {"n": 1}, "r2": {"n": 2}, "r3": {"n": 3}},
    }
    found = v21.answer(at("response name"), 200, told)
    found["status"] = at("response status")
    found["header"] = [
        *v21.json_header(),
        v21.field(at("response header key"), at("response header value")),
    ]
    found["originalRequest"] = _original(at)
    missing = v21.answer("Missing", 404, {"message": at("error message")})
    wrong = {at("error field"): [at("error field message")], "name": ["It is needed."]}
    refused = v21.answer("Refused", 422, {"message": "Wrong.", "errors": wrong})
    as_text: Json = {
        "name": "As text",
        "code": 200,
        "header": [v21.field("Content-Type", at("response content type"))],
        "body": at("response body text"),
        "_postman_previewlanguage": at("response language"),
    }
    block: Json = {
        "name": "Block",
        "code": 204,
        "header": f"X-Weather: {at('response header block')}",
    }
    examined = v21.request(
        "GET",
        ["flowers", ":flower"],
        variable=[{"key": "flower", "value": "1"}],
        query=[v21.field("shade", "violet")],
    )
    return [
        v21.item("Examine", examined, found, missing, refused),
        v21.item("Export", v21.request("GET", ["flowers", "export"]), as_text),
        v21.item("Remove", v21.request("DELETE", ["flowers", ":flower"]), block),
    ]


def _original(at: At) -> Json:
    """The request that an answer was saved from, which differs from the one it is saved under."""
    original = v21.request(
        at("original method"),
        ["flowers", ":flower"],
        variable=[{"key": "flower", "value": at("original path variable")}],
        query=[v21.field(at("original query key"), at("original query value"))],
    )
    original["header"] = [v21.field("X-Gardener", at("original header value"))]
    original["body"] = {"mode": "raw", "raw": json.dumps({"touch": at("original body value")})}
    return original


def _page(at: At) -> dict[str, Json]:
    """The first of two pages."""
    rows = [
        {"id": number, at("response JSON item key"): at("response JSON item value")}
        for number in (1, 2)
    ]
    meta = {"current_page": 1, "last_page": 2, "per_page": 2, "total": 4}
    return v21.answer("First page", 200, {"data": rows, "meta": meta})
