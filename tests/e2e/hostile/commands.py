"""Requests that share a path and are told apart by a word, an element or a header, with a hole in its place."""

from __future__ import annotations

import json

from hostile import v21
from hostile.v21 import At

from postwright.ir.json import Json

POSITIONS = {
    "JSON-RPC method": "barn.open",
    "JSON-RPC parameter": "barn door",
    "JSON-RPC id": "barn key",
    "SOAP action": "urn:barn#Sweep",
    "SOAP element": "SweepBarn",
    "SOAP text": "swept well",
    "XML root": "BarnReport",
    "discriminator value": "rename_barn",
    "discriminator's own member": "new barn",
    "query discriminator value": "paint_barn",
    "fragment": "paint",
}
"""Every position of this module and a harmless text for it."""


def items(at: At) -> list[Json]:
    """Requests of every kind of command, each with a sibling at its path."""
    return [*_remote(at), *_envelopes(at), *_dispatched(at)]


def _remote(at: At) -> list[Json]:
    def called(method: str, parameters: Json, id: Json) -> str:
        return json.dumps({"jsonrpc": "2.0", "method": method, "params": parameters, "id": id})

    own = called(at("JSON-RPC method"), {at("JSON-RPC parameter"): 1}, at("JSON-RPC id"))
    return [
        v21.item("Call one", v21.sent("rpc", own)),
        v21.item("Call another", v21.sent("rpc", called("barn.close", {"slowly": True}, 1))),
    ]


def _envelopes(at: At) -> list[Json]:
    sweep = _envelope("barn", at("SOAP element"), at("SOAP text"))
    sweep["header"] = [v21.field("SOAPAction", at("SOAP action"))]
    named = _envelope("shed", "", "")
    named["header"] = [v21.field("SOAPAction", at("SOAP action"))]
    reported = f"<{at('XML root')}><a>1</a></{at('XML root')}>"
    return [
        v21.item("Sweep", sweep),
        v21.item("Lock", _envelope("barn", "LockBarn", "1")),
        v21.item("Do something", named),
        v21.item("Report", v21.sent("reports", reported, "xml")),
        v21.item("Complain", v21.sent("reports", "<Complaint/>", "xml")),
    ]


def _envelope(action: str, element: str, text: str) -> dict[str, Json]:
    inner = f"<{element}>{text}</{element}>" if element else ""
    envelope = f"<s:Envelope><s:Body>{inner}</s:Body></s:Envelope>"
    return v21.sent(action, envelope, "xml")


def _dispatched(at: At) -> list[Json]:
    renamed = {"action": at("discriminator value"), at("discriminator's own member"): "x"}
    tarred = {"action": "tar_barn", "thickness": 2}
    painted = [v21.field("action", at("query discriminator value")), v21.field("colour", "red")]
    washed = [v21.field("action", "wash_barn"), v21.field("soap", "soft")]
    by_fragment = f"https://api.orchard.example/barns/walls#{at('fragment')}"
    return [
        v21.item("Rename", v21.sent("barns", json.dumps(renamed))),
        v21.item("Tar", v21.sent("barns", json.dumps(tarred))),
        v21.item("Paint", v21.request("GET", ["barns"], query=painted)),
        v21.item("Wash", v21.request("GET", ["barns"], query=washed)),
        v21.item("Paint a wall", {"method": "POST", "url": by_fragment}),
        v21.item("Tar a wall", {"method": "POST", "url": by_fragment.partition("#")[0] + "#tar"}),
    ]
