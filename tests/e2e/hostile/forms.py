"""The collection in other formats: a v2.1 document rewritten with the same texts in the same places."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Object: TypeAlias = dict[str, Any]
Form: TypeAlias = Callable[[Object, Path], Path]
"""Writes a v2.1 document in another format to a new file or folder in a folder, and gives its path."""


def as_v21(document: Object, folder: Path) -> Path:
    """The document as it is."""
    return _json(document, folder)


def _json(document: Object, folder: Path) -> Path:
    path = folder / "collection.json"
    path.write_text(json.dumps(document), encoding="ascii")
    return path


def as_v1(document: Object, folder: Path) -> Path:
    """Flat lists of folders and requests, in the order that lists of ids tell."""
    flat = _Flat()
    info, order = document["info"], flat.order(document["item"], "")
    return _json(
        {
            "id": info["_postman_id"],
            "name": info["name"],
            "description": info["description"],
            **order,
            "folders": flat.folders,
            "requests": flat.requests,
            "auth": document["auth"],
            "variables": document["variable"],
            "events": document["event"],
        },
        folder,
    )


class _Flat:
    def __init__(self) -> None:
        self.folders: list[Object] = []
        self.requests: list[Object] = []

    def order(self, items: Iterable[Object], above: str) -> Object:
        folders, requests = [], []
        for item in items:
            id = f"{above}/{len(folders) + len(requests)}"
            if "item" in item:
                folders.append(id)
                self.folders.append(self._folder(item, id))
            else:
                requests.append(id)
                self.requests.append({**_v1_request(item["request"], id), **_v1_item(item)})
        return {"order": requests, "folders_order": folders}

    def _folder(self, item: Object, id: str) -> Object:
        return {
            "id": id,
            "name": item["name"],
            "description": item.get("description"),
            "variables": item.get("variable", []),
            "events": item.get("event", []),
            **self.order(item["item"], id),
        }


def _v1_item(item: Object) -> Object:
    responses = [_v1_response(each, f"{number}") for number, each in enumerate(item["response"])]
    return {"name": item["name"], "events": item.get("event", []), "responses": responses}


def _v1_request(request: Object, id: str) -> Object:
    url = request["url"] if isinstance(request["url"], dict) else {"raw": request["url"]}
    return {
        "id": id,
        "method": request["method"],
        "url": _url_text(url),
        "pathVariableData": url.get("variable", []),
        "queryParams": url.get("query", []),
        "headerData": request.get("header", []),
        "description": request.get("description"),
        "auth": request.get("auth"),
        **_v1_body(request.get("body") or {}),
    }


def _url_text(url: Object) -> str:
    if url.get("raw") or "host" not in url:
        return str(url.get("raw", ""))
    scheme = f"{url['protocol']}://" if "protocol" in url else ""
    port = f":{url['port']}" if "port" in url else ""
    path = (each["value"] if isinstance(each, dict) else each for each in url["path"])
    return f"{scheme}{'.'.join(url['host'])}{port}/{'/'.join(path)}"


def _v1_body(body: Object) -> Object:
    match body.get("mode"):
        case "raw":
            return {
                "dataMode": "raw",
                "rawModeData": body["raw"],
                "dataOptions": body.get("options"),
            }
        case "urlencoded":
            return {"dataMode": "urlencoded", "data": body["urlencoded"]}
        case "formdata":
            return {"dataMode": "params", "data": body["formdata"]}
        case "graphql":
            return {"dataMode": "graphql", "graphqlModeData": body["graphql"]}
        case "file":
            return {"dataMode": "binary", "rawModeData": body["file"]["src"]}
    return {}


def _v1_response(response: Object, id: str) -> Object:
    original = response.get("originalRequest")
    return {
        "id": id,
        "name": response["name"],
        "responseCode": {"code": response["code"], "name": response.get("status", "")},
        "headers": response["header"],
        "text": response.get("body", ""),
        "language": response.get("_postman_previewlanguage"),
        "requestObject": original and _v1_request(original, ""),
    }


def as_v3(document: Object, folder: Path) -> Path:
    """A folder of YAML. What can be the name of a file or a folder is it; the rest is told inside."""
    info = document["info"]
    top = folder / "collection"
    _define(top, document, {"id": info["_postman_id"], "name": info["name"]}, info["description"])
    _v3_items(document["item"], top)
    return top


def _define(folder: Path, given: Object, named: Object, description: Any) -> None:
    told = {
        "$kind": "collection",
        **named,
        "description": description,
        "variables": given.get("variable", []),
        "auth": _v3_auth(given.get("auth")),
        "scripts": _v3_scripts(given.get("event", ()), "http:"),
    }
    _yaml(told, folder / ".resources" / "definition.yaml")


def _yaml(document: Mapping[str, Any], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {key: _sayable(value) for key, value in document.items() if value is not None}
    path.write_text(yaml.dump(told, Dumper=_Plain, sort_keys=False), encoding="ascii")


def _sayable(value: Any) -> Any:
    """A value without lone surrogates, which are no characters of YAML (YAML 1.2.2, section 5.1)."""
    match value:
        case str():
            return re.sub("[\ud800-\udfff]", "\ufffd", value)
        case list():
            return [_sayable(each) for each in value]
        case dict():
            return {_sayable(key): _sayable(each) for key, each in value.items()}
    return value


class _Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes what stands in two places twice, as Postman does."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _v3_items(items: Iterable[Object], folder: Path) -> None:
    for number, item in enumerate(items):
        name, stem = item["name"], _stem(item["name"], number)
        named = {} if stem == name else {"name": name}
        if "item" in item:
            _define(folder / stem, item, {**named, "order": number}, item.get("description"))
            _v3_items(item["item"], folder / stem)
        else:
            _v3_request(item, {**named, "order": number}, folder, stem)


def _stem(name: str, number: int) -> str:
    """A name as that of a file if a file can have it and keep it."""
    fits = name.isprintable() and len(name.encode()) < 150 and not set("/\\") & set(name)
    return name if fits and name == name.strip(" .") and name else f"number {number}"


def _v3_request(item: Object, named: Object, folder: Path, stem: str) -> None:
    request = item["request"]
    told = {
        "$kind": "http-request",
        **named,
        "id": item.get("id"),
        **_v3_sent(request),
        "auth": _v3_auth(request.get("auth")),
        "scripts": _v3_scripts(item.get("event", ()), ""),
    }
    _yaml(told, folder / f"{stem}.request.yaml")
    examples = folder / ".resources" / f"{stem}.resources" / "examples"
    for number, response in enumerate(item["response"]):
        name = _stem(response["name"], number)
        _yaml(_v3_example(response, number), examples / f"{name}.example.yaml")


def _v3_sent(request: Object) -> Object:
    url = request["url"] if isinstance(request["url"], dict) else {"raw": request["url"]}
    return {
        "method": request["method"],
        "url": _url_text(url),
        "queryParams": url.get("query", []),
        "pathVariables": url.get("variable", []),
        "headers": request.get("header", []),
        "description": request.get("description"),
        "body": _v3_body(request.get("body") or {}),
    }


def _v3_body(body: Object) -> Object | None:
    match body.get("mode"):
        case "raw":
            language = body.get("options", {}).get("raw", {}).get("language", "json")
            known = language in {"json", "xml", "html", "javascript"}
            return {"type": language if known else "text", "content": body["raw"]}
        case "urlencoded" | "formdata" | "file" | "graphql" as mode:
            return {"type": mode, "content": body[mode]}
    return None


def _v3_auth(auth: Object | None) -> Object | None:
    if not auth:
        return None
    return {"type": auth["type"], "credentials": auth.get(auth["type"], [])}


def _v3_scripts(events: Iterable[Object], protocol: str) -> list[Object]:
    return list(_v3_written(events, protocol))


def _v3_written(events: Iterable[Object], protocol: str) -> Iterator[Object]:
    times = {"prerequest": "beforeRequest", "test": "afterResponse"}
    for event in events:
        code = "\n".join(event["script"]["exec"])
        yield {"type": f"{protocol}{times[event['listen']]}", "code": code}


def _v3_example(response: Object, number: int) -> Object:
    original = response.get("originalRequest")
    content = {"type": response.get("_postman_previewlanguage"), "content": response.get("body")}
    headers = response["header"]
    return {
        "$kind": "http-example",
        "name": response["name"],
        "order": number,
        "request": original and _v3_sent(original),
        "response": {
            "statusCode": response["code"],
            "statusText": response.get("status"),
            "headers": headers if isinstance(headers, list) else [_header(headers)],
            "body": content,
        },
    }


def _header(block: str) -> Object:
    key, _, value = block.partition(":")
    return {"key": key, "value": value}


FORMS: dict[str, Form] = {"v2.1": as_v21, "v1": as_v1, "v3": as_v3}
