"""The `overrides` of postwright.yaml, read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from postwright.overrides.addresses import (
    Address,
    BodyAddress,
    ByName,
    ByRequest,
    ByRoute,
    FolderAddress,
    ModelAddress,
    NoAddress,
    ParameterAddress,
    ResponseAddress,
    parse_address,
    parse_steps,
)
from postwright.overrides.model import (
    Add,
    By,
    DropPart,
    DropRequests,
    MergeModels,
    MergeRequests,
    Override,
    Rename,
    Retype,
    SplitModel,
    SplitRequests,
    Typing,
)
from postwright.overrides.reading_types import TYPING, read_typing
from postwright.packs.item import Item, Record
from postwright.source import Origin

_KEYS = {
    "rename": ("to",),
    "retype": TYPING,
    "merge": ("to",),
    "split": ("by", "to"),
    "drop": (),
    "add": (*TYPING, "description"),
}
"""What each override may say beside `reason`."""

_MODEL_NAME = re.compile(r"[A-Z][A-Za-z0-9]*")


def read_overrides(items: list[Item]) -> tuple[Override, ...]:
    """The overrides in their order. Raises `Failure` (PW609) where one is not sound."""
    return tuple(_read(item, f"/overrides/{index}") for index, item in enumerate(items))


def _read(item: Item, pointer: str) -> Override:
    verb = _verb(item)
    record = item.record((verb, *_KEYS[verb], "reason"), (verb, "reason"))
    reason = record.text("reason").strip()
    if not reason:
        raise record["reason"].refusal("must say why")
    return _READERS[verb](record, reason, replace(item.origin, pointer=pointer))


def _verb(item: Item) -> str:
    members = item.members()
    verbs = [key for key in members if key in _KEYS]
    if not verbs:
        item.record({*_KEYS, "reason"}.union(*_KEYS.values()))
    if len(verbs) != 1:
        raise item.refusal(f"needs one of {', '.join(f'`{each}`' for each in _KEYS)}")
    return verbs[0]


def _rename(record: Record, reason: str, origin: Origin) -> Override:
    address = _address(record["rename"])
    match address.target:
        case ByRoute() | ByName() | ByRequest() | ParameterAddress():
            return Rename(address, _name(record), reason, origin)
        case ModelAddress(steps=steps):
            return Rename(address, _name(record) if steps else _model_name(record), reason, origin)
        case _:
            raise record["rename"].refusal("must be a resource, operation, model or parameter")


def _name(record: Record) -> str:
    if "to" not in record:
        raise next(iter(record.members.values())).refusal("needs `to` beside it")
    name = record.text("to").strip()
    if not name or not name.isprintable():
        raise record["to"].refusal("must be a name")
    return name


def _model_name(record: Record) -> str:
    name = _name(record)
    if not _MODEL_NAME.fullmatch(name):
        help = "a capital, then letters and digits: `LeadSummary`"
        raise record["to"].refusal("is no name for a model", help)
    return name


def _retype(record: Record, reason: str, origin: Origin) -> Override:
    address, typing = _address(record["retype"]), read_typing(record)
    match address.target:
        case ParameterAddress() | BodyAddress() | ResponseAddress():
            pass
        case ModelAddress(steps=steps) if steps:
            pass
        case _:
            raise record["retype"].refusal("must be a parameter, a property or a place in a body")
    if typing == Typing():
        raise record["retype"].refusal(f"needs one of {', '.join(f'`{key}`' for key in TYPING)}")
    return Retype(address, typing, reason, origin)


def _merge(record: Record, reason: str, origin: Origin) -> Override:
    addresses = tuple(_address(each) for each in record["merge"].items())
    if len(addresses) < 2:
        raise record["merge"].refusal("must be a list of two or more")
    targets = [address.target for address in addresses]
    if all(isinstance(target, ModelAddress) and not target.steps for target in targets):
        first = targets[0]
        assert isinstance(first, ModelAddress)
        to = _model_name(record) if "to" in record else first.name
        return MergeModels(addresses, to, reason, origin)
    if all(isinstance(target, ByRoute | ByName | ByRequest) for target in targets):
        path = record.text("to").strip()
        if "to" in record and not path.startswith("/"):
            raise record["to"].refusal("must be the path that all of them fit, `/leads/{status}`")
        return MergeRequests(addresses, path, reason, origin)
    raise record["merge"].refusal("must be models only, or operations only")


def _split(record: Record, reason: str, origin: Origin) -> Override:
    address = _address(record["split"])
    match address.target:
        case ByRoute() | ByName() | ByRequest():
            if "by" not in record or "to" in record:
                help = "`by: request`, `by: query NAME` or `by: body MEMBER`"
                raise record["split"].refusal(
                    "is an operation, which is split `by` something", help
                )
            return SplitRequests(address, _by(record["by"]), reason, origin)
        case BodyAddress() | ResponseAddress():
            pass
        case ModelAddress(steps=steps) if steps:
            pass
        case _:
            raise record["split"].refusal("must be an operation, a property or a place in a body")
    if "by" in record:
        raise record["by"].refusal("is for operations; a model's name is said with `to`")
    return SplitModel(address, _model_name(record), reason, origin)


def _by(item: Item) -> By:
    kind, _, rest = item.text().strip().partition(" ")
    if kind == "request" and not rest:
        return By("request")
    if kind == "query" and rest:
        return By("query", rest.strip())
    if kind == "body" and rest:
        return By("body", rest.strip(), _parsed(item, rest.strip()))
    raise item.refusal("must be `request`, `query NAME` or `body MEMBER`")


def _parsed(item: Item, text: str) -> tuple[str, ...]:
    try:
        steps = parse_steps(text)
    except NoAddress as error:
        raise item.refusal(str(error)) from None
    names = tuple(step for step in steps if isinstance(step, str))
    if len(names) < len(steps):
        raise item.refusal("must be a single member, not each of several")
    return names


def _drop(record: Record, reason: str, origin: Origin) -> Override:
    address = _address(record["drop"])
    match address.target:
        case ByRoute() | ByName() | ByRequest() | FolderAddress():
            return DropRequests(address, reason, origin)
        case ModelAddress(steps=()):
            help = "a model goes when nothing speaks of it: retype the places, or merge it into another"
            raise record["drop"].refusal("is a model, which other parts speak of", help)
        case _:
            return DropPart(address, reason, origin)


def _add(record: Record, reason: str, origin: Origin) -> Override:
    address, typing = _address(record["add"]), read_typing(record)
    description = record.text("description").strip()
    if isinstance(address.target, FolderAddress):
        raise record["add"].refusal("cannot be a folder", "name the resource")
    is_response = isinstance(address.target, ResponseAddress)
    if typing == Typing() and not description and not is_response:
        raise record["add"].refusal("needs a `type`, or a `description` of what is there")
    if typing.schema is None and typing != Typing():
        raise record["add"].refusal("needs a `type`", "`retype` changes what is there")
    return Add(address, typing, description, reason, origin)


def _address(item: Item) -> Address:
    try:
        return parse_address(item.text())
    except NoAddress as error:
        help = (
            "such as `GET /leads/{lead} query page`, `Lead.email`, "
            "or `task_lists.move_to`, where `_` stands for a space"
        )
        raise item.refusal(str(error), help) from None


_READERS: dict[str, Callable[[Record, str, Origin], Override]] = {
    "rename": _rename,
    "retype": _retype,
    "merge": _merge,
    "split": _split,
    "drop": _drop,
    "add": _add,
}
