"""The model's versioned JSON form: `{"model": 1, "api": {...}}`.

Takes an `Api`, gives JSON, and back without loss. Fields that have their default are left out, so that
the text stays short; a schema's `kind` says which of the family it is. It never opens a file and never
repairs: what is not this version of the model is a `Failure`.
"""

from __future__ import annotations

import json
import typing

from postwright.diagnostics import Failure
from postwright.diagnostics.printers.visible import escape
from postwright.ir import MODEL_VERSION
from postwright.ir.api import Api
from postwright.ir.codec import Mismatch, codec, inside
from postwright.ir.json import Json
from postwright.source import NOWHERE, Origin


def dumps(api: Api) -> str:
    """The JSON text of an API: fields in the order of the model, two spaces, a line break at the end.

    Characters that cannot be seen are written as escapes. `ValueError` for NaN and the infinities, which
    RFC 8259, section 6, has no words for.
    """
    text = json.dumps(dump(api), ensure_ascii=False, allow_nan=False, indent=2)
    return escape(text, lambda character: json.dumps(character)[1:-1]) + "\n"


def dump(api: Api) -> dict[str, Json]:
    """The JSON form of an API. It shares the samples with the model: read them, never change them."""
    return {"model": MODEL_VERSION, "api": codec(Api).encode(api)}


def load(data: Json, origin: Origin = NOWHERE) -> Api:
    """The API that a JSON form stands for; `origin` is where the form was read.

    Raises `Failure` PW390, with the place, for another version of the model and for a form that is not
    the model's.
    """
    try:
        return typing.cast(Api, inside("api", codec(Api).decode, _content(data)))
    except Mismatch as mismatch:
        raise Failure.of(
            "PW390",
            mismatch.message,
            origin.at(*reversed(mismatch.steps)),
            "Make the file again with this version of Postwright.",
        ) from None


def _content(data: Json) -> Json:
    if not isinstance(data, dict) or "model" not in data:
        raise Mismatch('this is not a model: it has no member "model"')
    version = data["model"]
    if version is True or version != MODEL_VERSION:
        found = json.dumps(version)[:40]
        raise Mismatch(f"this is version {found} of the model, not {MODEL_VERSION}", "model")
    if "api" not in data:
        raise Mismatch('this model is empty: it has no member "api"')
    return data["api"]
