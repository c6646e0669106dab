"""Actions: what an endpoint does to its resource, in words."""

from __future__ import annotations

from postwright.infer import words
from postwright.infer.endpoints import Endpoint, Step
from postwright.infer.resources.sites import Site
from postwright.infer.verbs import ACTING, DOING, MAKING, PLAIN, READING, TELLING


def own_action(segment: str, owner: tuple[str, ...], endpoint: Endpoint) -> str:
    """The segment's own words, or the request's where the segment is no verb and the request has one.

    What names the resource is left out: `createUser` of `users` is `create`, `POST .../stage` called
    "Move lead to stage" is `move to stage`.
    """
    spoken = words.split(segment) or (segment,)
    named = words.of_title(endpoint.first.name)
    if len(spoken) == 1:
        spoken = words.unglued(spoken[0], named)
    if not any(word.isalpha() for word in spoken):
        spoken = named or spoken
    acts = endpoint.method != "GET" and _verb(endpoint) in ACTING
    if acts and named[0] != spoken[0]:
        spoken = named
    left = without_nouns(spoken, owner) or [word for word in spoken[:1] if word in DOING]
    return " ".join(left[:5]) or PLAIN.get(endpoint.method, endpoint.method.lower())


def without_nouns(spoken: tuple[str, ...], owner: tuple[str, ...]) -> list[str]:
    """Words without those that name the resource, and without articles."""
    nouns = {words.singular(word) for name in owner for word in name.split()} | {"a", "an", "the"}
    return [word for word in spoken if words.singular(word) not in nouns]


def standard_action(
    endpoint: Endpoint, steps: tuple[Step, ...], site: Site, lists: bool | None
) -> str:
    """The action by method and place; a telling verb in the request's name comes first.

    | method | on the collection | on an item |
    | ------ | ----------------- | ---------- |
    | GET    | list, or get where the answer is one thing | get |
    | POST   | create; get or list where that is its name | update; beside PUT or PATCH its own verb, or post |
    | PUT    | replace beside PATCH, else update | the same |
    | PATCH  | update | update |
    | DELETE | delete, or delete all where items can be deleted | delete |

    To find one by its address is to get it. What is removed from something else is not deleted: `remove` stays below another thing's item.
    """
    on_item = steps[-1].is_parameter
    verb = verb_of_name(endpoint, TELLING.get(endpoint.method, frozenset()))
    finds_one = verb == "find" and on_item and not lists
    if verb and not finds_one and not _says_nothing(verb, steps):
        return verb
    match endpoint.method:
        case "GET":
            return "get" if on_item or not _reads_many(steps, site, lists) else "list"
        case "POST":
            named = words.of_title(endpoint.first.name)[:1]
            own = named[0] if named and named[0] in MAKING else "post"
            if on_item:
                return _beside(site.item, {"PUT", "PATCH"}, own, "update")
            return "create" if not verb_of_name(endpoint, READING) else "list" if lists else "get"
        case "PUT":
            return _beside(
                site.item if on_item else site.collection, {"PATCH"}, "replace", "update"
            )
        case "PATCH":
            return "update"
        case "DELETE":
            return "delete" if on_item or "DELETE" not in site.item else "delete all"
        case method:
            return method.lower()


def _says_nothing(verb: str, steps: tuple[Step, ...]) -> bool:
    """A verb that only repeats the resource (`cancel` of `cancels`), or a `remove` that deletes."""
    last = next((step.text for step in reversed(steps) if step.text), "")
    repeats = words.singular_words(words.split(last))[-1:] == (verb,)
    return repeats or (verb == "remove" and not _is_nested(steps))


def _is_nested(steps: tuple[Step, ...]) -> bool:
    """Whether something is addressed before the last resource: `/leads/{lead}/tags/{tag}`."""
    literal = max((index for index, step in enumerate(steps) if not step.is_parameter), default=0)
    return any(step.is_parameter for step in steps[:literal])


def _reads_many(steps: tuple[Step, ...], site: Site, lists: bool | None) -> bool:
    if lists is not None and "GET" not in site.item:
        return lists
    last = (words.split(steps[-1].text) or ("",))[-1]
    return bool(site.item) or words.is_plural(last)


def _beside(methods: set[str], others: set[str], then: str, otherwise: str) -> str:
    return then if methods & others else otherwise


def verb_of_name(endpoint: Endpoint, verbs: frozenset[str]) -> str:
    """The first word of a request's name if it is one of these verbs, else ""."""
    first = _verb(endpoint)
    if first not in verbs:
        return ""
    return "" if first == "add" and not _attaches(endpoint) else first


def _verb(endpoint: Endpoint) -> str:
    """The first word of the endpoint's name, "" where its requests are named after different deeds."""
    firsts = [next(iter(words.of_title(request.name)), "") for request in endpoint.requests]
    return "" if len({*firsts} & ACTING) > 1 else firsts[0]


def _attaches(endpoint: Endpoint) -> bool:
    """Whether a request only names things that exist already: all it sends is ids."""
    sent = endpoint.first.body.value
    return isinstance(sent, dict) and all(name.lower().endswith(("id", "ids")) for name in sent)
