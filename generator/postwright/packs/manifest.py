"""pack.yaml to a `Pack`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import eq, ge, gt, le, lt
from pathlib import Path
from types import MappingProxyType
from typing import Any

from postwright.diagnostics import Failure
from postwright.ir import MODEL_VERSION
from postwright.packs.document import parse
from postwright.packs.item import Item, Record
from postwright.packs.model import FileRule, Format, ModelMaking, NameRule, Option, Pack
from postwright.packs.naming_rules import decode_names
from postwright.source import Origin

MANIFEST = "pack.yaml"

PACK_VERSION = 1
"""The version of the manifest's format."""

_REQUIRED = ("pack", "name", "model", "names", "literals", "files")
_OPTIONAL = ("extends", "types", "models", "options", "partials", "format", "auth")
_FILE = ("template", "copy", "path", "each", "as", "when", "write", "format", "executable")
_OPTION = ("type", "required", "default", "pattern", "names", "description")
_SIGNERS = ("digest", "oauth1", "awsv4", "hawk", "ntlm", "jwt", "edgegrid", "asap")
_RELATIONS = {">=": ge, "<=": le, ">": gt, "<": lt, "==": eq}
_BOUND = re.compile(r"(>=|<=|<|>|==)\s*([0-9]+)")


def read_manifest(root: Path, file: str) -> Pack:
    """The pack in the folder `root`; `file` is how messages call its manifest. Raises `Failure`."""
    document = parse((root / MANIFEST).read_text(encoding="utf-8"), file)
    members = document.record((*_REQUIRED, *_OPTIONAL), _REQUIRED)
    _check_version(members)
    names = decode_names(members["names"], root)
    options = members.mapping("options").items()
    return Pack(
        name=members["name"].text(),
        version=PACK_VERSION,
        root=root,
        file=file,
        literals=members["literals"].text(),
        names=names,
        types=_texts(members.mapping("types")),
        options=tuple(_option(name, each, names) for name, each in options),
        files=tuple(_file_rule(each) for each in members.items("files")),
        partials=tuple(_source(each) for each in members.items("partials")),
        models=_models(members["models"]) if "models" in members else None,
        format=_format(members["format"]) if "format" in members else None,
        auth=frozenset(each.choice(_SIGNERS) for each in members.items("auth")),
    )


def _check_version(members: Record) -> None:
    version = members["pack"]
    if version.number() != PACK_VERSION:
        raise version.refusal(f"must be {PACK_VERSION}, the version this program reads")
    if "extends" in members:
        raise members["extends"].refusal("is not supported yet", "copy the pack, change the copy")
    _check_model(members["model"])


def _check_model(item: Item) -> None:
    bounds = [_BOUND.fullmatch(part.strip()) for part in item.text().split(",")]
    if not all(bounds):
        raise item.refusal("must be a range of versions", 'such as ">=1,<2"')
    if not all(_RELATIONS[bound[1]](MODEL_VERSION, int(bound[2])) for bound in bounds if bound):
        have = f"this program has version {MODEL_VERSION} of the model"
        message = f"the pack needs {item.text()}, {have}"
        place = Origin(item.file, line=item.line)
        raise Failure.of("PW405", message, place, "use a pack made for this version")


def _texts(members: Mapping[str, Item]) -> Mapping[str, str]:
    return MappingProxyType({key: value.text() for key, value in members.items()})


def _option(name: str, item: Item, rules: Mapping[str, NameRule]) -> Option:
    members = item.record(_OPTION)
    kind: Any = members.choice("type", ("string", "integer", "boolean"), "string")
    return Option(
        name=name,
        type=kind,
        required=members.flag("required"),
        default=members["default"].scalar() if "default" in members else None,
        pattern=_pattern(members["pattern"]) if "pattern" in members else "",
        description=members.text("description"),
        reserved=(
            rules[members["names"].choice(rules)].reserved if "names" in members else frozenset()
        ),
    )


def _pattern(item: Item) -> str:
    try:
        return re.compile(item.text()).pattern
    except re.error as error:
        raise item.refusal(f"is no regular expression: {error}") from None


def _file_rule(item: Item) -> FileRule:
    members = item.record(_FILE, ("path",))
    if ("template" in members) == ("copy" in members):
        raise item.refusal("needs either `template` or `copy`")
    if ("each" in members) != ("as" in members):
        raise item.refusal("needs both `each` and `as`, or neither")
    copied = "copy" in members
    return FileRule(
        kind="copy" if copied else "template",
        source=_source(members["copy" if copied else "template"]),
        path=members["path"].text(),
        each=members.text("each"),
        name=members.text("as"),
        when=members.text("when"),
        once=members.choice("write", ("once", "always"), "always") == "once",
        format=members.flag("format", not copied),
        executable=members.flag("executable"),
    )


def _source(item: Item) -> str:
    text = item.text()
    strange = "\\" in text or ":" in text or "\0" in text
    if strange or any(part in {"", ".", ".."} for part in text.split("/")):
        raise item.refusal("must be a path inside the pack, with `/` between its parts")
    return text


def _models(item: Item) -> ModelMaking:
    members = item.record(("plug", "base_class"), ("plug", "base_class"))
    return ModelMaking(members["plug"].text(), members["base_class"].text())


def _format(item: Item) -> Format:
    if isinstance(item.value, str):
        return Format(item.value)
    members = item.record(("plug", "line_length"), ("plug",))
    return Format(members["plug"].text(), members.number("line_length", 100))
