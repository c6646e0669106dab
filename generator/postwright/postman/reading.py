"""From a path to a collection or an environment."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.postman import v1, v2
from postwright.postman.allowance import Allowance
from postwright.postman.detect import EXPORT, Detected, detect
from postwright.postman.documents import document
from postwright.postman.environment import decode_environment
from postwright.postman.model import Collection, Environment
from postwright.postman.node import Node
from postwright.postman.prose import in_words, learn
from postwright.source import SIZE_LIMIT

ITEM_LIMIT = 100_000
"""The most folders and requests that the input may have in all."""


def allowance() -> Allowance:
    """What one run may read."""
    return Allowance(SIZE_LIMIT, ITEM_LIMIT)


def read(path: Path | str, sink: Sink) -> Collection:
    """The collection in a file, in the format v1, v2.0 or v2.1, or in a folder, in the format v3.

    Raises `Failure` when it cannot be read, is no collection, or has no request in it.
    """
    if Path(path).is_dir():
        return read_folder(Path(path), allowance(), sink)
    left = allowance()
    return collection_in(document(path, left, sink), left, sink)


def read_folder(folder: Path, left: Allowance, sink: Sink) -> Collection:
    """The collection in a folder, in the format v3. Raises `Failure` as `read` does."""
    from postwright.postman import v3

    return _with_requests(v3.read(folder, left, sink))


def read_documents(paths: Iterable[Path], sink: Sink) -> tuple[Node, ...]:
    """The values of JSON and YAML files that are no collections. Raises `Failure` as `document` does."""
    left = allowance()
    return tuple(document(path, left, sink) for path in paths)


def collection_in(node: Node, left: Allowance, sink: Sink) -> Collection:
    """The collection that a document is. Raises `Failure` as `read` does."""
    detected = detect(node)
    _refuse_others(detected)
    _check_size(detected.node, left)
    if detected.guessed:
        sink.report("PW118", "the file does not say its format; read as v2.1", node.origin)
    return _with_requests(_decoded(detected, sink))


def _with_requests(collection: Collection) -> Collection:
    if next(collection.requests(), None) is None:
        raise _no_requests(collection)
    return collection


def _decoded(detected: Detected, sink: Sink) -> Collection:
    if detected.format == "1":
        return v1.decode(detected.node, sink)
    return v2.decode(detected.node, detected.format, sink)


def read_environment(path: Path | str, sink: Sink) -> Environment:
    """The environment or the globals in a file. Raises `Failure` when it holds neither."""
    return environment_in(document(path, allowance(), sink), sink)


def environment_in(node: Node, sink: Sink) -> Environment:
    """The environment or the globals that a document is. Raises `Failure` when it is neither."""
    environment = decode_environment(node, Path(node.origin.file).name, sink)
    if environment is None:
        raise _no_environment(node)
    return environment


def is_environment(node: Node) -> bool:
    """Whether a document is an environment or the globals."""
    inner = node["environment"] if node["environment"].is_object else node
    return isinstance(inner["values"].value, list) and detect(node).format == "other"


def _refuse_others(detected: Detected) -> None:
    origin = detected.node.origin
    if detected.format == "documentation":
        raise _documentation(detected)
    if detected.format == "other":
        message = f"this is {detected.label}, not a collection"
        raise Failure.of("PW111", message, origin, detected.way_out)


def _documentation(detected: Detected) -> Failure:
    info = detected.node["info"]
    message = f"this is the published documentation of {info.text('name') or 'an API'}: "
    message += "it holds its text and no requests"
    learned = in_words(learn(info.description()))
    if learned:
        message += f" (its text speaks of {learned})"
    way_out = f"{EXPORT}, or ask its owner to; with a key, the Postman API has it too: "
    way_out += "GET https://api.getpostman.com/collections/{id}"
    return Failure.of("PW110", message, detected.node.origin, way_out)


def _check_size(node: Node, left: Allowance) -> None:
    waiting = [node]
    left.use(sum(1 for member in ("folders", "requests") for _ in node[member]), node.origin)
    while waiting:
        children = list(waiting.pop()["item"])
        left.use(len(children), node.origin)
        waiting += children


def _no_requests(collection: Collection) -> Failure:
    message = f"the collection {collection.name!r} has no requests"
    way_out = f"add requests to it in Postman, or export the right one: {EXPORT}"
    return Failure.of("PW113", message, collection.origin, way_out)


def _no_environment(document: Node) -> Failure:
    detected = detect(document)
    label = detected.label or "a collection"
    message = f"this is {label}, not an environment"
    way_out = "in Postman, open Environments, choose the environment's menu and Export"
    return Failure.of("PW119", message, document.origin, way_out)
