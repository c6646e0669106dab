"""Small inputs, one of every kind that is read, from which any input is made by editing."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from postwright import Input

V21: dict[str, Any] = {
    "info": {
        "name": "Seed",
        "_postman_id": "c1",
        "description": {"content": 'Use `page`.\n```json\n{"data": [], "meta": {...}}\n```'},
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
    "variable": [{"key": "base", "value": "https://{{host}}"}, {"key": "host", "value": "x.io"}],
    "event": [{"listen": "prerequest", "script": {"exec": ["var a = 1;"]}}],
    "item": [
        {
            "name": "Folder",
            "description": "Words",
            "auth": {"type": "oauth2", "oauth2": [{"key": "accessTokenUrl", "value": "https://t"}]},
            "item": [
                {
                    "name": "Create",
                    "id": "r1",
                    "event": [
                        {
                            "listen": "test",
                            "script": {
                                "exec": [
                                    "const j = pm.response.json();",
                                    'pm.environment.set("token", j.token);',
                                    'pm.expect(j).to.have.property("id");',
                                ]
                            },
                        }
                    ],
                    "request": {
                        "method": "POST",
                        "header": [{"key": "Content-Type", "value": "application/json"}],
                        "url": {
                            "raw": "{{base}}/v1/things/:id?page=1",
                            "host": ["{{base}}"],
                            "path": ["v1", "things", ":id", "{{key}}.json"],
                            "query": [{"key": "page", "value": "1", "disabled": True}],
                            "variable": [{"key": "id", "value": "7"}],
                        },
                        "body": {
                            "mode": "raw",
                            "raw": '{"a": {{x}}, "password": "p", /* c */ "b": [1, 2,]}',
                            "options": {"raw": {"language": "json"}},
                        },
                    },
                    "response": [
                        {
                            "name": "ok",
                            "code": 201,
                            "header": [{"key": "Set-Cookie", "value": "a=b; Path=/"}],
                            "body": '{"id": 1, "token": "t"}',
                            "originalRequest": {"method": "POST", "url": "{{base}}/v1/things/1"},
                        }
                    ],
                }
            ],
        },
        {
            "name": "Upload",
            "request": {
                "method": "PUT",
                "header": "A: b\nAuthorization: Basic {{x}}",
                "url": "https://u:p@x.io/files?key=v#f",
                "body": {
                    "mode": "formdata",
                    "formdata": [{"key": "f", "type": "file", "src": "a"}],
                },
            },
        },
    ],
}

V1: dict[str, Any] = {
    "id": "c1",
    "name": "Old",
    "description": "<p>Use <code>page</code>.</p><table><tr><td>a</td><td>b</td></tr></table>",
    "order": ["r2"],
    "folders_order": ["f1"],
    "variables": [{"id": "base", "value": "https://x.io"}],
    "folders": [
        {"id": "f1", "name": "F", "order": ["r1"], "folders_order": ["f2"]},
        {"id": "f2", "name": "G", "folder": "f1", "auth": {"type": "noauth"}},
    ],
    "requests": [
        {
            "id": "r1",
            "name": "Create",
            "url": "{{base}}/things/:id?a=1",
            "method": "POST",
            "headers": "A: b\n//C: d",
            "headerData": [{"key": "E", "value": "f", "enabled": False}],
            "queryParams": [{"key": "a", "value": "1", "equals": True, "enabled": True}],
            "pathVariables": {"id": "7"},
            "pathVariableData": [{"key": "id", "value": "7"}],
            "dataMode": "raw",
            "rawModeData": '{"password": "p"}',
            "data": [],
            "currentHelper": "oAuth2",
            "helperAttributes": '{"id": "oAuth2", "accessToken": "t"}',
            "tests": "pm.environment.set('token', pm.response.json().token);",
            "events": [{"listen": "prerequest", "script": {"exec": ["var a = 1;"]}}],
            "responses_order": ["s1"],
            "responses": [
                {
                    "id": "s1",
                    "name": "ok",
                    "responseCode": {"code": 200, "name": "OK"},
                    "headers": [{"key": "B", "value": "c"}],
                    "mime": "application/json",
                    "text": '{"token": "t"}',
                    "requestObject": '{"url": "https://x.io/things/7", "data": [{"key": "a"}]}',
                    "request": "r2",
                }
            ],
        },
        {
            "id": "r2",
            "folder": "f2",
            "url": "https://u:p@x.io",
            "dataMode": "params",
            "data": [{"key": "f", "type": "file", "value": "a", "enabled": True}],
        },
    ],
}

V3: dict[str, Any] = {
    ".resources/definition.yaml": {
        "$kind": "collection",
        "name": "Seed",
        "variables": {"base": "https://{{host}}", "host": "x.io"},
        "auth": [
            {"id": "a", "name": "one", "type": "bearer", "credentials": {"token": "{{token}}"}}
        ],
        "scripts": [{"type": "http:beforeRequest", "code": "var a = 1;"}],
    },
    "In/.resources/definition.yaml": {"$kind": "collection", "order": 1000, "description": "Words"},
    "In/Create.request.yaml": {
        "$kind": "http-request",
        "url": "{{base}}/v1/things/:id?page=1",
        "method": "POST",
        "headers": [{"key": "A", "value": "b", "disabled": True}],
        "queryParams": {"page": 1},
        "pathVariables": {"id": "7"},
        "body": {"type": "json", "content": '{"a": {{x}}}'},
        "auth": {"type": "basic", "credentials": [{"key": "username", "value": "u"}]},
        "scripts": [{"type": "afterResponse", "code": "pm.environment.set('token', 1);"}],
        "order": 1000,
    },
    "In/Send.request.yaml": {
        "$kind": "http-request",
        "url": "{{base}}/files",
        "method": "POST",
        "body": {"type": "formdata", "content": [{"key": "f", "type": "file", "src": "a"}]},
    },
    "Ask.request.yaml": {"$kind": "graphql-request", "url": "u", "query": "{a}", "variables": "{}"},
    "In/.resources/Create.resources/examples/ok.example.yaml": {
        "$kind": "http-example",
        "request": {"url": "{{base}}/v1/things/7", "method": "POST"},
        "response": {
            "statusCode": 201,
            "headers": {"A": "b"},
            "body": {"type": "json", "content": '{"id": 1}'},
        },
    },
    "dev.environment.yaml": {
        "name": "Dev",
        "values": [{"key": "x", "value": "1", "enabled": True}],
    },
}


MORE: list[Any] = [
    {
        "name": "List",
        "request": {
            "method": "GET",
            "description": "| Field | Description |\n|---|---|\n| page | Required. One of: 1, 2 |",
            "url": {"raw": "{{base}}/v1/things?page=1&ids[]=1&f[a][b]=2&x=<string>"},
            "header": [{"key": "X-Api-Key", "value": "{{key}}"}],
        },
        "response": [
            {
                "name": "Page",
                "code": 200,
                "body": '{"data": [{"id": 1, "at": "2024-01-31"}], "meta": {"total": 1, "page": 1}}',
            },
            {"name": "No", "code": 422, "body": '{"message": "No.", "errors": {"page": ["Bad."]}}'},
        ],
    },
    {
        "name": "Ask",
        "request": {
            "method": "POST",
            "url": "{{base}}/graphql",
            "body": {
                "mode": "graphql",
                "graphql": {
                    "query": "query Q($id: ID! = 1, $l: [Int!]) { thing(id: $id) { id } }",
                    "operationName": "Q",
                    "variables": '{"id": "1"}',
                },
            },
        },
    },
    {
        "name": "Call",
        "request": {
            "method": "POST",
            "url": "https://x.io/soap.asmx?wsdl",
            "header": [{"key": "SOAPAction", "value": '"urn:x#Get"'}],
            "body": {"mode": "raw", "raw": "<e:Envelope><e:Body><Get/></e:Body></e:Envelope>"},
        },
        "response": [{"name": "", "code": 200, "body": "<?xml version='1.0'?><a>1</a>"}],
    },
    *(
        {
            "name": method,
            "request": {
                "method": "POST",
                "url": "https://x.io/rpc",
                "body": {"mode": "raw", "raw": f'{{"jsonrpc": "2.0", "method": "{method}"}}'},
            },
        }
        for method in ("a.get", "a.list")
    ),
    {
        "name": "Log in",
        "event": [
            {
                "listen": "test",
                "script": {
                    "exec": "pm.test('x', () => { pm.response.to.have.status(200);"
                    " pm.expect(pm.response.json().data.id).to.be.a('number'); });\n"
                    "tv4.validate(pm.response.json(), {type: 'object', required: ['id']});\n"
                    "if (a) { pm.globals.set(`id`, pm.response.json().data[0].id) }"
                    "pm.sendRequest({url: 'https://x.io/token', method: 'POST'}, (e, r) => {"
                    " pm.collectionVariables.set('token', r.json().access_token); });"
                },
            }
        ],
        "request": {
            "method": "POST",
            "url": "{{base}}/login",
            "auth": {"type": "noauth"},
            "body": {
                "mode": "urlencoded",
                "urlencoded": [
                    {"key": "action", "value": "in", "description": "optional"},
                    {"key": "user[name]", "value": "{{user}}"},
                ],
            },
        },
        "response": [{"code": 200, "body": '{"access_token": "t", "expires_in": 3600}'}],
    },
]

V21["item"] += MORE

V20: dict[str, Any] = {
    **copy.deepcopy(V21),
    "auth": {"type": "apikey", "apikey": {"key": "X-Key", "value": "{{key}}", "in": "query"}},
}
V20["info"]["schema"] = V20["info"]["schema"].replace("v2.1.0", "v2.0.0")

PUBLISHED: dict[str, Any] = copy.deepcopy(V20)
PUBLISHED["info"] |= {
    "description": "<html><body><h1 id='a'>A</h1><ul><li>one<li>two</ul><table><tr><th>Field<th>x"
    "<tr><td>page<td>required</table><pre class='lang-json'>{\"a\": 1}</pre></body></html>",
    "toc": [{"content": "A", "slug": "a"}],
    "owner": "1",
    "publishedId": "abc",
}
PUBLISHED["item"][1]["request"]["auth"] = {
    "type": "bearer",
    "bearer": {"basicConfig": [{"key": "token", "value": "<token>"}]},
    "isInherited": True,
}
PUBLISHED["item"][1]["request"]["urlObject"] = {
    "protocol": "https",
    "path": ["files", ":id"],
    "host": ["x", "io"],
    "query": [],
    "variable": [{"type": "any", "key": "id", "value": "", "description": "<p>Its id</p>"}],
}

ENVIRONMENT: dict[str, Any] = {
    "name": "Staging",
    "_postman_variable_scope": "environment",
    "values": [
        {"key": "base", "value": "https://{{host}}/{{stage}}", "enabled": True, "type": "default"},
        {"key": "token", "value": "t0p", "type": "secret"},
        {"key": "stage", "value": "s1"},
    ],
}
GLOBALS: dict[str, Any] = {
    "name": "Globals",
    "_postman_variable_scope": "globals",
    "values": [{"key": "key", "value": "k", "enabled": False}],
}


@dataclass(frozen=True, slots=True)
class Seed:
    """Files by path, JSON or YAML as their names say, and which of them are given to the program."""

    files: Mapping[str, Any]
    collections: tuple[str, ...]
    environments: tuple[str, ...] = ()

    def input(self, folder: Path) -> Input:
        """The input that these files are, once they stand in a folder."""
        return Input(
            tuple(folder / name for name in self.collections),
            tuple(folder / name for name in self.environments),
        )


def _alone(document: Any) -> Seed:
    files = {"a.json": document, "staging.json": ENVIRONMENT, "globals.json": GLOBALS}
    return Seed(files, ("a.json",), ("staging.json", "globals.json"))


_FOLDER = {f"api/{name}": value for name, value in V3.items()}

SEEDS: dict[str, Seed] = {
    "v1": _alone(V1),
    "v2.0": _alone(V20),
    "v2.1": _alone(V21),
    "v3": Seed({**_FOLDER, "staging.json": ENVIRONMENT}, ("api",), ("staging.json",)),
    "published": _alone(PUBLISHED),
    "wrapped": _alone({"collection": V21}),
    "several": Seed(
        {**_FOLDER, "a.json": V21, "b.json": V1, "staging.json": ENVIRONMENT},
        ("a.json", "b.json", "api"),
        ("staging.json",),
    ),
}
"""By what they are."""
