"""Scripts with holes in what they assert, keep and send."""

from __future__ import annotations

import json

from hostile import v21
from hostile.v21 import At

from postwright.ir.json import Json

POSITIONS = {
    "folder script property": "soil depth",
    "test name": "the plot is dug",
    "asserted property": "plot owner",
    "asserted value": "loamy",
    "asserted choice": "chalky",
    "asserted nested path": "plot corner",
    "asserted member list": "plot hedge",
    "asserted header": "X-Spade",
    "asserted header value": "sharp",
    "asserted schema key": "root depth",
    "asserted schema required": "root width",
    "asserted schema enum": "clayey",
    "asserted schema description": "How far down it goes.",
    "asserted schema pattern": "some pattern",
    "asserted schema format": "some format",
    "asserted pattern": "any old pattern",
    "script comment": "some remark",
    "script template text": "some saying",
    "sent request path": "digging",
    "sent request header": "X-Digger",
    "sent request member": "digging force",
    "kept variable of a chain": "plot number",
    "kept member of a chain": "plot code",
}
"""Every position of this module and a harmless text for it."""


def items(at: At) -> list[Json]:
    """A folder whose own script asserts something, and requests with scripts of all kinds."""
    told = _test(_property(at("folder script property")))
    seen = v21.item("See a plot", v21.request("GET", ["plots", ":plot"]))
    shown = v21.answer("Seen", 200, {"row": 1})
    again = v21.item("See a row", v21.request("GET", ["plots", ":plot", "rows", ":row"]), shown)
    dug = v21.item("Dig a plot", v21.request("POST", ["plots", "digs"]))
    measured = v21.item("Measure", v21.request("GET", ["plots", "measures"]))
    lent = v21.item("Lend a plot", v21.request("POST", ["plots", "loans"]))
    path = ["plots", "loans", f"{{{{{at('kept variable of a chain')}}}}}", "end"]
    ended = v21.item("End a loan", v21.request("POST", path))
    return [
        {
            "name": "Plots",
            "event": [told],
            "item": [
                {**seen, "event": [_test(_assertions(at))]},
                {**dug, "event": [v21.script("prerequest", _sending(at))]},
                {**measured, "event": [_test(_schema(at))]},
                {**lent, "event": [_test(_chain(at))]},
                ended,
                {**again, "event": [_test(_assertions(at))]},
            ],
        }
    ]


def _test(source: str) -> dict[str, Json]:
    return v21.script("test", source)


def _property(name: str) -> str:
    return f"pm.expect(pm.response.json()).to.have.property({json.dumps(name)});"


def _assertions(at: At) -> str:
    """Assertions as people write them, in a test, with a remark and a text with holes of its own."""
    say = {position: json.dumps(at(position)) for position in POSITIONS}
    remark = " ".join(at("script comment").replace("*/", "").split())
    saying = at("script template text").translate({ord(mark): None for mark in "`\\$"})
    return (
        f"/* {remark} */\n"
        f"pm.test({say['test name']}, () => {{\n"
        "  const plot = pm.response.json();\n"
        "  pm.response.to.have.status(200);\n"
        f"  console.log(`{saying} ${{plot.id}}`);\n"
        f"  {_property(at('asserted property'))}\n"
        f"  pm.expect(plot.soil).to.eql({say['asserted value']});\n"
        f"  pm.expect(plot.kind).to.be.oneOf([{say['asserted choice']}, 'peaty']);\n"
        f"  pm.expect(plot.edge[{say['asserted nested path']}]).to.be.a('string');\n"
        f"  pm.expect(plot.hedges).to.have.all.keys([{say['asserted member list']}, 'id']);\n"
        f"  pm.response.to.have.header({say['asserted header']}, {say['asserted header value']});\n"
        f"  pm.expect(plot.code).to.match(new RegExp({say['asserted pattern']}));\n"
        "});"
    )


def _schema(at: At) -> str:
    schema = {
        "type": "object",
        "required": [at("asserted schema required")],
        "properties": {
            at("asserted schema key"): {
                "type": "string",
                "description": at("asserted schema description"),
                "pattern": at("asserted schema pattern"),
                "format": at("asserted schema format"),
            },
            "earth": {"type": "string", "enum": [at("asserted schema enum"), "sandy"]},
        },
    }
    return (
        f"const schema = {json.dumps(schema)};\n"
        "pm.response.to.have.status(200);\n"
        "pm.response.to.have.jsonSchema(schema);"
    )


def _sending(at: At) -> str:
    """A script that sends a request of its own and keeps what it gets."""
    header = json.dumps({at("sent request header"): "1"})
    body = json.dumps({at("sent request member"): "x"})
    url = json.dumps(f"https://api.orchard.example/plots/{at('sent request path')}")
    return (
        f"pm.sendRequest({{url: {url}, method: 'POST', header: {header},\n"
        f"  body: {{mode: 'raw', raw: JSON.stringify({body})}}}}, (error, answer) => {{\n"
        "  pm.environment.set('spade', answer.json().spade);\n"
        "});"
    )


def _chain(at: At) -> str:
    kept, member = (
        json.dumps(at(each)) for each in ("kept variable of a chain", "kept member of a chain")
    )
    return f"pm.environment.set({kept}, pm.response.json()[{member}]);"
